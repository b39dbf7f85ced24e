//! Which letters the bytes are (รหัสอักขระ): UTF-8, UTF-16 with or without its mark, and the Windows-874 of old Thai
//! machines, which contains TIS-620. Told by what the bytes say; a text in none of them is refused, not guessed.

use crate::{facts::Encoding, fault::ReadFault};

/// The text, its encoding, and whether characters were already lost in it.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding, bool), ReadFault> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, Encoding::Utf16Be);
    }
    if let Some(encoding) = looks_like_utf16(bytes) {
        return utf16(bytes, encoding);
    }
    utf8(bytes)
}

fn utf8(bytes: &[u8]) -> Result<(String, Encoding, bool), ReadFault> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        if too_many_controls(text) {
            return Err(ReadFault::UnknownFormat);
        }
        return Ok((text.to_owned(), Encoding::Utf8, text.contains('\u{fffd}')));
    }
    // UTF-8 cut or scratched somewhere: nearly all of what is not ASCII are Thai letters of three bytes.
    let foreign = bytes.iter().filter(|b| !b.is_ascii()).count();
    let thai = bytes.windows(3).filter(|w| matches!(w, [0xe0, 0xb8 | 0xb9, 0x80..=0xbf])).count() * 3;
    if thai * 10 >= foreign * 8 {
        return Ok((String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8, true));
    }
    let (text, damaged) = encoding_rs::WINDOWS_874.decode_without_bom_handling(bytes);
    let letters = text.chars().filter(|c| matches!(c, '\u{e01}'..='\u{e5b}')).count();
    // Thai in Thai letters; anything else is another language's code page or no text at all.
    if too_many_controls(&text) || letters * 10 < foreign * 8 {
        return Err(ReadFault::UnknownEncoding);
    }
    Ok((text.into_owned(), Encoding::Windows874, damaged))
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<(String, Encoding, bool), ReadFault> {
    let codec = if encoding == Encoding::Utf16Le { encoding_rs::UTF_16LE } else { encoding_rs::UTF_16BE };
    let (text, damaged) = codec.decode_without_bom_handling(bytes);
    if too_many_controls(&text) {
        return Err(ReadFault::UnknownEncoding);
    }
    Ok((text.into_owned(), encoding, damaged))
}

/// Thai and ASCII in UTF-16 have 0x0E or 0x00 in every second byte.
fn looks_like_utf16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let high = |odd: usize| {
        let of = bytes.iter().skip(odd).step_by(2);
        let (all, hits) = of.fold((0_usize, 0_usize), |(all, hits), b| {
            (all + 1, hits + usize::from(matches!(b, 0x00 | 0x0e | 0x20)))
        });
        hits * 10 >= all * 9
    };
    let both = bytes.iter().filter(|b| **b == 0).count() > bytes.len() / 2 + bytes.len() / 8;
    match (high(1), high(0)) {
        (true, false) if !both => Some(Encoding::Utf16Le),
        (false, true) if !both => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// A few stray control characters are dropped later; many mean that this is no text.
fn too_many_controls(text: &str) -> bool {
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    controls > 20 && controls * 50 > text.chars().count()
}
