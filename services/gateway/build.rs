//! A rebuilt page or script must be embedded anew.
fn main() {
    println!("cargo:rerun-if-changed=../../web/public/dist");
    println!("cargo:rerun-if-changed=../../web/staff/dist");
    println!("cargo:rerun-if-changed=templates");
}
