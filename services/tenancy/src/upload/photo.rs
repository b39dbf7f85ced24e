//! Photos (รูปถ่าย): told by their content, bounded before they are decoded, turned upright, shrunk and written anew as
//! JPEG. Where and with which phone a photo was taken, and anything hidden in the file, does not survive.

use image::{
    DynamicImage, ImageDecoder, ImageFormat, RgbImage, codecs::jpeg::JpegEncoder, imageops::FilterType,
    metadata::Orientation,
};
use kernel::FieldError;
use std::{io::Cursor, sync::Arc};
use tokio::sync::Semaphore;

/// One photo at a time is decoded in this process: a large one needs most of the memory the process is allowed.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// What is accepted and what comes out.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of the file as sent.
    pub bytes: usize,
    /// Pixels of the photo as sent, looked up before anything is decoded.
    pub pixels: u64,
    /// Longest edge of the stored photo.
    pub edge: u32,
    /// Longest edge of the small picture.
    pub thumb_edge: u32,
    /// JPEG quality, 1 to 100.
    pub quality: u8,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 10 * 1024 * 1024, pixels: 24_000_000, edge: 1_600, thumb_edge: 360, quality: 82 }
    }
}

impl Limits {
    /// The usual limits with the installation's `limits.upload_bytes`.
    #[must_use]
    pub fn of_bytes(bytes: u64) -> Self {
        Self { bytes: usize::try_from(bytes).unwrap_or(usize::MAX), ..Self::default() }
    }
}

/// A photo as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub jpeg: Vec<u8>,
    /// The small picture, also JPEG.
    pub thumb: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Why a file is not taken as a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    #[error("the file is empty")]
    Empty,
    #[error("the file has more than {max_bytes} bytes")]
    TooLarge { max_bytes: usize },
    #[error("the photo has more than {max} pixels")]
    TooManyPixels { max: u64 },
    /// Another type, whatever its name says.
    #[error("neither JPEG, PNG nor WebP")]
    NotAPhoto,
    /// Begins like a photo and is broken inside.
    #[error("the photo cannot be read")]
    Broken,
}

impl PhotoError {
    /// The same in the words of a form.
    #[must_use]
    pub fn field(self, field: &str) -> FieldError {
        match self {
            Self::Empty => FieldError::new(field, "file_empty"),
            Self::TooLarge { max_bytes } => {
                FieldError::new(field, "file_too_large").with("max", max_bytes / (1024 * 1024))
            }
            Self::TooManyPixels { max } => {
                FieldError::new(field, "photo_too_many_pixels").with("max", max / 1_000_000)
            }
            Self::NotAPhoto | Self::Broken => FieldError::new(field, "file_not_image"),
        }
    }
}

/// The types that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Jpeg,
    Png,
    WebP,
}

impl Format {
    /// By content; a name proves nothing.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::WebP)
        } else {
            None
        }
    }

    fn of_image(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::WebP => ImageFormat::WebP,
        }
    }
}

/// Reads and rewrites a photo off the async threads, one at a time.
///
/// # Errors
/// See [`PhotoError`].
pub async fn encode(bytes: Vec<u8>, limits: Limits) -> Result<Photo, PhotoError> {
    // Refused before waiting: a wrong file must not queue behind photos.
    refuse(&bytes, &limits)?;
    let bytes = Arc::new(bytes);
    let permit = ONE_AT_A_TIME.acquire().await.map_err(|_| PhotoError::Broken)?;
    // The permit goes along, so a request that is dropped does not let a second decoding begin beside its own.
    let done = tokio::task::spawn_blocking(move || {
        let photo = rewrite(&bytes, &limits);
        drop(permit);
        photo
    });
    // A decoder that panics on a crafted file ends its own task, not the process.
    done.await.unwrap_or(Err(PhotoError::Broken))
}

fn refuse(bytes: &[u8], limits: &Limits) -> Result<Format, PhotoError> {
    if bytes.is_empty() {
        return Err(PhotoError::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(PhotoError::TooLarge { max_bytes: limits.bytes });
    }
    Format::of(bytes).ok_or(PhotoError::NotAPhoto)
}

fn rewrite(bytes: &[u8], limits: &Limits) -> Result<Photo, PhotoError> {
    let format = refuse(bytes, limits)?;
    let reader = image::ImageReader::with_format(Cursor::new(bytes), format.of_image());
    let mut decoder = reader.into_decoder().map_err(|_| PhotoError::Broken)?;
    let (width, height) = decoder.dimensions();
    let most_memory = limits.pixels.saturating_mul(4);
    if u64::from(width) * u64::from(height) > limits.pixels || decoder.total_bytes() > most_memory {
        return Err(PhotoError::TooManyPixels { max: limits.pixels });
    }
    if width == 0 || height == 0 {
        return Err(PhotoError::Broken);
    }
    let mut room = image::Limits::default();
    room.max_alloc = Some(most_memory.saturating_mul(2));
    decoder.set_limits(room).map_err(|_| PhotoError::TooManyPixels { max: limits.pixels })?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let whole = DynamicImage::from_decoder(decoder).map_err(|_| PhotoError::Broken)?;

    let mut small = shrink(&whole, limits.edge);
    drop(whole);
    // Turned after shrinking: turning copies the picture.
    small.apply_orientation(orientation);
    let picture = on_white(small);
    let thumb = shrink(&DynamicImage::ImageRgb8(picture.clone()), limits.thumb_edge).into_rgb8();
    let (width, height) = picture.dimensions();
    Ok(Photo { jpeg: jpeg(&picture, limits.quality)?, thumb: jpeg(&thumb, limits.quality)?, width, height })
}

/// At most `edge` on the longer side, never larger than it was.
fn shrink(picture: &DynamicImage, edge: u32) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    if longest <= edge {
        picture.clone()
    } else if longest / 2 >= edge {
        // Averages whole pixels: good at this distance, and without the large intermediate of a true resampling.
        picture.thumbnail(edge, edge)
    } else {
        picture.resize(edge, edge, FilterType::Triangle)
    }
}

/// JPEG has no transparency; what was see-through becomes white, as on paper.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let see_through = picture.into_rgba8();
    let (width, height) = see_through.dimensions();
    let mut opaque = RgbImage::new(width, height);
    for (from, to) in see_through.pixels().zip(opaque.pixels_mut()) {
        let [r, g, b, alpha] = from.0.map(u32::from);
        let over_white =
            |value: u32| u8::try_from((value * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        to.0 = [r, g, b].map(over_white);
    }
    opaque
}

fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, PhotoError> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(picture)
        .map_err(|_| PhotoError::Broken)?;
    Ok(bytes)
}

#[cfg(test)]
#[path = "photo_tests.rs"]
mod tests;
