//! Chance that repeats itself: the same seed gives the same demo on every machine and with every version of every
//! library, which no general random crate promises.

use uuid::Uuid;

/// SplitMix64 (Steele, Lea, Flood 2014): one addition and three mixing steps a number. Good enough to choose texts and
/// days, unfit for secrets.
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for one part of the data, so that more of one part does not change the others.
    #[must_use]
    pub fn part(seed: u64, part: u64) -> Self {
        let mut parent = Self(seed ^ part.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        Self(parent.next())
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// `from..=to`. The bias of the remainder is below 2^-50 for the small spans used here.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = to.saturating_sub(from).unsigned_abs().saturating_add(1);
        from.saturating_add_unsigned(self.next() % span)
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % (n.max(1) as u64)).unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, n: u64) -> bool {
        self.next() % 100 < n
    }

    /// One of a list; the default value of an empty one.
    pub fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let at = self.below(from.len());
        from.get(at).copied().unwrap_or_default()
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// A UUID that sorts by the given time, as the ids of real rows do.
    pub fn uuid_at(&mut self, millis: i64) -> Uuid {
        let (a, b) = (self.next().to_le_bytes(), self.next().to_le_bytes());
        let [a0, a1, a2, a3, a4, a5, a6, a7] = a;
        let [b0, b1, ..] = b;
        let random = [a0, a1, a2, a3, a4, a5, a6, a7, b0, b1];
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or(0), &random).into_uuid()
    }

    pub fn bytes32(&mut self) -> Vec<u8> {
        (0..4).flat_map(|_| self.next().to_le_bytes()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_for_ever() {
        let mut rng = Rng::new(1_234_567);
        // The published test vector of SplitMix64.
        let expected = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([rng.next(), rng.next(), rng.next()], expected);
    }

    #[test]
    fn parts_differ_and_spans_hold() {
        assert_ne!(Rng::part(7, 1).next(), Rng::part(7, 2).next());
        let mut rng = Rng::new(1);
        assert!((0..1_000).map(|_| rng.between(-3, 4)).all(|n| (-3..=4).contains(&n)));
        assert_eq!(rng.pick::<u8>(&[]), 0);
        let mut list: Vec<u32> = (0..50).collect();
        rng.shuffle(&mut list);
        assert_ne!(list, (0..50).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>());
    }

    #[test]
    fn ids_sort_by_their_time() {
        let mut rng = Rng::new(9);
        assert!(rng.uuid_at(1_000) < rng.uuid_at(1_001));
    }
}
