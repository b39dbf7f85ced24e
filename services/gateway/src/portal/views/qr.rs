//! A QR code as inline SVG (คิวอาร์โค้ด): attributes only, no style, so the strict content policy lets it pass.

use qrcode::{Color, EcLevel, QrCode};

/// Quiet zone in modules, as the standard asks.
const QUIET: usize = 4;

/// `link` as `<svg>`; `label` is read out instead of the squares. Empty when the link is too long to encode.
pub fn qr_svg(link: &str, label: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(link.as_bytes(), EcLevel::M) else {
        return String::new();
    };
    let width = code.width();
    let size = width + 2 * QUIET;
    let mut path = String::new();
    for (row, line) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        // One rectangle for each run of dark squares keeps the page small.
        for run in line.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                path.push_str(&format!(
                    "M{} {}h{}v1h-{}z",
                    column + QUIET,
                    row + QUIET,
                    run.len(),
                    run.len()
                ));
            }
            column += run.len();
        }
    }
    format!(
        "<svg viewBox=\"0 0 {size} {size}\" width=\"176\" height=\"176\" role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>",
        label.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_square_is_drawn_once() {
        let link = "https://example.com/t/wattum/c/2570-123/abcd-efgh";
        let svg = qr_svg(link, "a \"b\" <c>");
        let dark = QrCode::with_error_correction_level(link, EcLevel::M)
            .map(|code| code.to_colors().iter().filter(|color| **color == Color::Dark).count());
        let drawn: usize = svg
            .split("<path d=\"")
            .nth(1)
            .into_iter()
            .flat_map(|path| path.split('h').skip(1))
            .filter_map(|run| run.split('v').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(dark.ok(), Some(drawn));
        assert!(svg.contains("aria-label=\"a &quot;b&quot; &lt;c>\""));
        assert!(!svg.contains("style"));
    }

    #[test]
    fn a_link_that_does_not_fit_gives_nothing() {
        assert_eq!(qr_svg(&"x".repeat(5000), ""), "");
    }
}
