fn main() {
    for f in std::env::args().skip(1) {
        let b = std::fs::read(&f).unwrap();
        let d = reading::read_bytes(&f, &b);
        match d {
            Ok(mut d) => {
                d.lines.clear();
                println!("{}", serde_json::to_string_pretty(&d).unwrap())
            }
            Err(e) => println!("{e}"),
        }
    }
}
