//! Photos made by hand: turned, hidden in, disguised, too large, broken.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;
use image::{ImageEncoder, Rgb, Rgba, RgbaImage, codecs::png::PngEncoder, codecs::webp::WebPEncoder};
use proptest::prelude::*;

const LIMITS: Limits =
    Limits { bytes: 10 * 1024 * 1024, pixels: 24_000_000, edge: 1_600, thumb_edge: 360, quality: 82 };

/// Left half red, right half blue.
fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |x, _| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) },
    )
}

fn as_jpeg(picture: &RgbImage) -> Vec<u8> {
    jpeg(picture, 95).unwrap()
}

fn as_png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = picture.dimensions();
    let colour = image::ExtendedColorType::Rgb8;
    PngEncoder::new(&mut bytes).write_image(picture.as_raw(), width, height, colour).unwrap();
    bytes
}

/// Puts an EXIF block with an orientation and a place into a JPEG.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    tiff.extend_from_slice(&[0, 2]);
    tiff.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend_from_slice(&[0x01, 0x0e, 0, 2, 0, 0, 0, 18, 0, 0, 0, 38]);
    tiff.extend_from_slice(&[0, 0, 0, 0]);
    tiff.extend_from_slice(b"GPS 14.5896,100.4");
    tiff.push(0);
    let mut block = b"Exif\0\0".to_vec();
    block.extend_from_slice(&tiff);
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend_from_slice(&[0xff, 0xe1]);
    bytes.extend_from_slice(&length);
    bytes.extend_from_slice(&block);
    bytes.extend_from_slice(&jpeg[2..]);
    bytes
}

fn decode(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().into_rgb8()
}

fn is_red(pixel: &Rgb<u8>) -> bool {
    pixel.0[0] > 150 && pixel.0[2] < 100
}

#[test]
fn a_large_photo_is_shrunk_and_gets_a_small_picture() {
    let photo = rewrite(&as_jpeg(&two_halves(4_000, 3_000)), &LIMITS).unwrap();
    assert_eq!((photo.width, photo.height), (1_600, 1_200));
    assert_eq!(decode(&photo.jpeg).dimensions(), (1_600, 1_200));
    assert_eq!(decode(&photo.thumb).dimensions(), (360, 270));
    let between = rewrite(&as_jpeg(&two_halves(1_900, 950)), &LIMITS).unwrap();
    assert_eq!((between.width, between.height), (1_600, 800));
    let small = rewrite(&as_jpeg(&two_halves(40, 20)), &LIMITS).unwrap();
    assert_eq!((small.width, small.height), (40, 20), "a small photo is not blown up");
    assert_eq!(decode(&small.thumb).dimensions(), (40, 20));
}

#[test]
fn a_turned_photo_is_upright_and_its_place_is_gone() {
    let sent = with_exif(&as_jpeg(&two_halves(200, 100)), 6);
    assert!(sent.windows(4).any(|part| part == b"GPS "));
    let photo = rewrite(&sent, &LIMITS).unwrap();
    // Orientation 6: turned a quarter to the right, so the left half is now the top.
    assert_eq!((photo.width, photo.height), (100, 200));
    let upright = decode(&photo.jpeg);
    assert!(is_red(upright.get_pixel(50, 20)) && !is_red(upright.get_pixel(50, 180)));
    for bytes in [&photo.jpeg, &photo.thumb] {
        assert!(!bytes.windows(4).any(|part| part == b"Exif" || part == b"GPS "));
    }
}

#[test]
fn png_and_webp_are_read_and_what_was_see_through_is_white() {
    assert_eq!(rewrite(&as_png(&two_halves(64, 64)), &LIMITS).unwrap().width, 64);
    let clear = RgbaImage::from_pixel(32, 32, Rgba([0, 0, 0, 0]));
    let mut webp = Vec::new();
    let colour = image::ExtendedColorType::Rgba8;
    WebPEncoder::new_lossless(&mut webp).write_image(clear.as_raw(), 32, 32, colour).unwrap();
    let photo = rewrite(&webp, &LIMITS).unwrap();
    assert!(decode(&photo.jpeg).pixels().all(|pixel| pixel.0.iter().all(|value| *value > 250)));
}

#[test]
fn other_types_are_refused_whatever_they_are_called() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let files: [&[u8]; 7] = [
        b"GIF89a\x01\0\x01\0",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        b"%PDF-1.7",
        b"MZ\x90\0",
        heic,
        b"RIFF\0\0\0\0WAVE",
        b"hello",
    ];
    for file in files {
        assert_eq!(rewrite(file, &LIMITS), Err(PhotoError::NotAPhoto), "{file:?}");
    }
    assert_eq!(rewrite(b"", &LIMITS), Err(PhotoError::Empty));
}

#[test]
fn a_page_behind_a_photo_does_not_survive() {
    let mut two_faced = as_jpeg(&two_halves(64, 64));
    two_faced.extend_from_slice(b"<script>alert(1)</script>");
    let photo = rewrite(&two_faced, &LIMITS).unwrap();
    assert!(!photo.jpeg.windows(7).any(|part| part == b"<script"));
}

#[test]
fn size_and_pixels_are_refused_just_over_the_limit_and_before_decoding() {
    let bytes = as_jpeg(&two_halves(100, 100));
    let exact = Limits { bytes: bytes.len(), pixels: 10_000, ..LIMITS };
    assert!(rewrite(&bytes, &exact).is_ok());
    let fewer = Limits { bytes: bytes.len() - 1, ..exact };
    assert_eq!(rewrite(&bytes, &fewer), Err(PhotoError::TooLarge { max_bytes: bytes.len() - 1 }));
    let smaller = Limits { pixels: 9_999, ..exact };
    assert_eq!(rewrite(&bytes, &smaller), Err(PhotoError::TooManyPixels { max: 9_999 }));
    // A PNG that says it is 60,000 x 60,000 and carries almost nothing.
    let mut bomb = as_png(&two_halves(8, 8));
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    assert!(matches!(rewrite(&bomb, &LIMITS), Err(PhotoError::TooManyPixels { .. } | PhotoError::Broken)));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut crc, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
        crc
    })
}

#[test]
fn errors_have_words_for_forms() {
    assert_eq!(PhotoError::Empty.field("photos"), FieldError::new("photos", "file_empty"));
    let large = PhotoError::TooLarge { max_bytes: LIMITS.bytes }.field("photos");
    assert_eq!(large, FieldError::new("photos", "file_too_large").with("max", 10));
    let many = PhotoError::TooManyPixels { max: LIMITS.pixels }.field("photos");
    assert_eq!(many, FieldError::new("photos", "photo_too_many_pixels").with("max", 24));
}

#[tokio::test]
async fn many_at_once_all_come_through() {
    let bytes = as_jpeg(&two_halves(300, 200));
    let waiting: Vec<_> = (0..6).map(|_| tokio::spawn(encode(bytes.clone(), LIMITS))).collect();
    for photo in waiting {
        assert_eq!(photo.await.unwrap().unwrap().width, 300);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn damaged_photos_are_refused_or_read_but_never_panic(at in 2_usize..3_000, value: u8, cut in 0_usize..3_000) {
        for sent in [as_jpeg(&two_halves(60, 40)), as_png(&two_halves(60, 40))] {
            let mut bytes = sent;
            let place = at % bytes.len();
            bytes[place] = value;
            let _ = rewrite(&bytes, &LIMITS);
            bytes.truncate(cut);
            if let Ok(photo) = rewrite(&bytes, &LIMITS) {
                prop_assert!(photo.width <= LIMITS.edge && photo.height <= LIMITS.edge);
            }
        }
    }
}
