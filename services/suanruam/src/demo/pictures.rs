//! Pictures of the demo (ภาพประกอบ): drawn, not photographed, so that no real place or person is in them. Before and
//! after of four matters: a hole in the road, a dark lamp, a heap of waste, a flooded street.

use super::texts::About;
use image::{ExtendedColorType, RgbImage, codecs::jpeg::JpegEncoder};

const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;
const QUALITY: u8 = 80;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scene {
    Hole,
    Mended,
    DarkLamp,
    LitLamp,
    Heap,
    Swept,
    Flooded,
    Drained,
}

impl Scene {
    #[cfg(test)]
    const ALL: [Self; 8] = [
        Self::Hole,
        Self::Mended,
        Self::DarkLamp,
        Self::LitLamp,
        Self::Heap,
        Self::Swept,
        Self::Flooded,
        Self::Drained,
    ];

    /// What a citizen would send with such a matter.
    #[must_use]
    pub fn of(about: About) -> Option<Self> {
        match about {
            About::Roads => Some(Self::Hole),
            About::Lights => Some(Self::DarkLamp),
            About::Waste => Some(Self::Heap),
            About::Drains => Some(Self::Flooded),
            _ => None,
        }
    }

    /// The same place when the work is done.
    #[must_use]
    pub fn put_right(self) -> Self {
        match self {
            Self::Hole | Self::Mended => Self::Mended,
            Self::DarkLamp | Self::LitLamp => Self::LitLamp,
            Self::Heap | Self::Swept => Self::Swept,
            Self::Flooded | Self::Drained => Self::Drained,
        }
    }

    /// The name of the file, as a phone would not give it.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Hole => "road-before.jpg",
            Self::Mended => "road-after.jpg",
            Self::DarkLamp => "lamp-before.jpg",
            Self::LitLamp => "lamp-after.jpg",
            Self::Heap => "waste-before.jpg",
            Self::Swept => "waste-after.jpg",
            Self::Flooded => "street-before.jpg",
            Self::Drained => "street-after.jpg",
        }
    }

    fn at_night(self) -> bool {
        matches!(self, Self::DarkLamp | Self::LitLamp)
    }

    /// # Errors
    /// When the encoder refuses, which would be a bug.
    pub fn jpeg(self) -> anyhow::Result<Vec<u8>> {
        let picture =
            RgbImage::from_fn(WIDTH, HEIGHT, |x, y| image::Rgb(self.colour(i64::from(x), i64::from(y))));
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode(
            picture.as_raw(),
            WIDTH,
            HEIGHT,
            ExtendedColorType::Rgb8,
        )?;
        Ok(bytes)
    }

    fn colour(self, x: i64, y: i64) -> [u8; 3] {
        let horizon = 190;
        let ground = if y < horizon {
            sky(y)
        } else if on_road(x, y, horizon) {
            road(x, y)
        } else {
            grass(x, y)
        };
        let day = self.thing(x, y).unwrap_or(ground);
        if !self.at_night() {
            return day;
        }
        // Darkness, less of it under a lamp that burns.
        let far = (x - 430).pow(2) + (y - 130).pow(2);
        let light = if self == Self::LitLamp { (300 - far / 260).clamp(60, 300) } else { 60 };
        let [r, g, b] = day.map(|part| u8::try_from((i64::from(part) * light / 255).min(255)).unwrap_or(255));
        [r, g, b.saturating_add(18)]
    }

    /// What stands or lies in the scene at this point.
    fn thing(self, x: i64, y: i64) -> Option<[u8; 3]> {
        match self {
            Self::Hole => {
                let edge = oval(x, y, 315, 360, 86, 30);
                (edge < 100).then_some(if edge < 78 { [58, 50, 44] } else { [96, 88, 80] })
            }
            Self::Mended => (oval(x, y, 315, 360, 90, 34) < 100).then(|| grain([52, 54, 58], x, y, 6)),
            Self::DarkLamp | Self::LitLamp => {
                let lamp = oval(x, y, 430, 130, 26, 12) < 100;
                let pole = (488..494).contains(&x) && (112..400).contains(&y);
                let arm = (430..494).contains(&x) && (112..118).contains(&y);
                let glass = if self == Self::LitLamp { [255, 240, 190] } else { [120, 122, 126] };
                if lamp { Some(glass) } else { (pole || arm).then_some([150, 152, 156]) }
            }
            Self::Heap => {
                const BAGS: [(i64, i64, i64, [u8; 3]); 6] = [
                    (90, 380, 46, [40, 42, 48]),
                    (150, 392, 52, [58, 60, 66]),
                    (118, 346, 40, [190, 186, 176]),
                    (196, 404, 38, [44, 70, 52]),
                    (60, 412, 36, [120, 84, 60]),
                    (170, 360, 30, [200, 200, 204]),
                ];
                BAGS.iter()
                    .rev()
                    .find(|(cx, cy, r, _)| oval(x, y, *cx, *cy, *r, r * 3 / 4) < 100)
                    .map(|bag| grain(bag.3, x, y, 14))
            }
            Self::Swept => ((96..160).contains(&x) && (330..420).contains(&y))
                .then(|| if y < 344 { [34, 92, 60] } else { grain([46, 118, 78], x, y, 5) }),
            Self::Flooded => {
                let shore = 262 + wave(x, 40) / 3;
                (y > shore).then(|| {
                    let shine = wave(x + y * 3, 60) + wave(x * 2 - y, 23) / 2;
                    let tone = |base: i64| u8::try_from((base + shine).clamp(0, 255)).unwrap_or(255);
                    [tone(128), tone(112), tone(86)]
                })
            }
            Self::Drained => ((280..360).contains(&x) && (430..446).contains(&y))
                .then_some(if (x / 8) % 2 == 0 { [40, 42, 44] } else { [120, 122, 124] }),
        }
    }
}

fn sky(y: i64) -> [u8; 3] {
    let fade = u8::try_from(y * 60 / 190).unwrap_or(60);
    [150 + fade / 2, 190 + fade / 2, 225]
}

fn on_road(x: i64, y: i64, horizon: i64) -> bool {
    (x - 320).abs() < 40 + (y - horizon) * 9 / 10
}

fn road(x: i64, y: i64) -> [u8; 3] {
    let line = (x - 320).abs() < 3 + (y - 190) / 60 && (y / 34) % 2 == 0;
    if line { [226, 222, 206] } else { grain([112, 112, 114], x, y, 9) }
}

fn grass(x: i64, y: i64) -> [u8; 3] {
    grain([104, 142, 78], x, y, 16)
}

/// How far from the middle of an oval, in hundredths of its edge.
fn oval(x: i64, y: i64, cx: i64, cy: i64, rx: i64, ry: i64) -> i64 {
    (x - cx).pow(2) * 100 / (rx * rx) + (y - cy).pow(2) * 100 / (ry * ry)
}

/// A zigzag between -12 and 12 with this length.
fn wave(x: i64, length: i64) -> i64 {
    let at = x.rem_euclid(length);
    (at.min(length - at) * 48 / length) - 12
}

/// A flat colour made rough, so that it does not look painted.
fn grain(colour: [u8; 3], x: i64, y: i64, rough: i64) -> [u8; 3] {
    let mixed = (x.wrapping_mul(73_856_093) ^ y.wrapping_mul(19_349_663)) >> 3;
    let off = mixed.rem_euclid(rough * 2 + 1) - rough;
    colour.map(|part| u8::try_from((i64::from(part) + off).clamp(0, 255)).unwrap_or(255))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_scene_is_a_jpeg_of_its_own() {
        let pictures: HashSet<Vec<u8>> = Scene::ALL.iter().map(|scene| scene.jpeg().unwrap()).collect();
        assert_eq!(pictures.len(), Scene::ALL.len());
        for bytes in pictures {
            let read = image::load_from_memory(&bytes).unwrap();
            assert_eq!((read.width(), read.height()), (WIDTH, HEIGHT));
        }
    }

    #[test]
    fn what_was_put_right_stays_so() {
        assert!(Scene::ALL.iter().all(|scene| scene.put_right().put_right() == scene.put_right()));
        assert_ne!(Scene::Hole.file_name(), Scene::Hole.put_right().file_name());
    }
}
