//! How every mail of the house looks (รูปแบบจดหมายอิเล็กทรอนิกส์): the same words once as plain text and once as simple
//! HTML without pictures, tables, scripts or anything fetched from elsewhere.

use kernel::lang::{Lang, tr};

/// Fonts that show Thai well on phones and old office machines; nothing is downloaded.
const FONTS: &str = "'Noto Sans Thai','Sarabun','Leelawadee UI','Leelawadee',Thonburi,Tahoma,sans-serif";

/// Builds both parts of a mail: (text, html). Everything given is plain text and is escaped for the HTML part; a line
/// break inside a paragraph stays one. The link's address is shown in full, so that a reader sees where it leads.
#[must_use]
pub fn layout<P: AsRef<str>>(
    lang: Lang,
    tenant_name: &str,
    heading: &str,
    paragraphs: &[P],
    link: Option<(&str, &str)>,
) -> (String, String) {
    let footer = tr(lang, "mail.footer", &[("tenant", tenant_name)]);
    let mut text = format!("{tenant_name}\n\n{heading}\n\n");
    let mut body = String::new();
    for paragraph in paragraphs {
        let paragraph = paragraph.as_ref();
        text.push_str(paragraph);
        text.push_str("\n\n");
        body.push_str(&format!("<p style=\"margin:0 0 16px\">{}</p>\n", lines(paragraph)));
    }
    if let Some((label, url)) = link {
        text.push_str(&format!("{label}\n{url}\n\n"));
        // Only web addresses become links; anything else stays visible text.
        if url.starts_with("https://") || url.starts_with("http://") {
            let url = escape(url);
            body.push_str(&format!(
                "<p style=\"margin:0 0 16px\">{}<br><a href=\"{url}\" style=\"color:#0b57a4;word-break:break-all\">{url}</a></p>\n",
                escape(label)
            ));
        } else {
            body.push_str(&format!("<p>{}<br>{}</p>\n", escape(label), escape(url)));
        }
    }
    text.push_str(&format!("-- \n{footer}\n"));
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n\
         <body style=\"margin:0;padding:24px;background:#ffffff;color:#1c1c1c;font-family:{FONTS};font-size:16px;\
         line-height:1.7\">\n<div style=\"max-width:640px;margin:0 auto\">\n\
         <p style=\"margin:0 0 8px;color:#444444\">{tenant}</p>\n\
         <h1 style=\"margin:0 0 16px;font-size:20px;line-height:1.5\">{title}</h1>\n{body}\
         <p style=\"margin:24px 0 0;padding-top:12px;border-top:1px solid #c8c8c8;color:#555555;font-size:14px\">\
         {footer}</p>\n</div>\n</body>\n</html>\n",
        code = lang.code(),
        title = escape(heading),
        tenant = escape(tenant_name),
        footer = lines(&footer),
    );
    (text, html)
}

fn lines(text: &str) -> String {
    escape(text).replace('\n', "<br>\n")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A carriage return or another control sign has no business in a mail's text.
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn both_parts_say_the_same_and_nothing_given_becomes_markup() {
        let link = Some(("ดูเรื่อง", "https://example.go.th/t/a/?x=1&y='\"><b>"));
        let (text, html) =
            layout(Lang::Th, "อบต.ทดสอบ", "แจ้ง <script>", &["บรรทัดหนึ่ง\nบรรทัด & สอง".to_owned()], link);
        assert!(text.contains("บรรทัดหนึ่ง\nบรรทัด & สอง") && text.contains("แจ้ง <script>"));
        assert!(html.contains("บรรทัดหนึ่ง<br>\nบรรทัด &amp; สอง") && html.contains("แจ้ง &lt;script&gt;"));
        assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("<table"));
        assert!(html.contains("href=\"https://example.go.th/t/a/?x=1&amp;y=&#39;&quot;&gt;&lt;b&gt;\""));
    }

    #[test]
    fn an_address_that_is_not_of_the_web_is_not_made_a_link() {
        let (text, html) = layout(Lang::En, "A", "B", &["c"], Some(("d", "javascript:alert(1)")));
        assert!(!html.contains("href") && text.contains("javascript:alert(1)"));
    }
}
