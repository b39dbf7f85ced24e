//! A map whose entries run out and whose weight is bounded; when it is full, what runs out soonest goes first.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

pub(super) struct Expiring<V> {
    slots: HashMap<Arc<str>, Slot<V>>,
    /// By expiry, so that neither clearing nor making room looks at every entry.
    order: BTreeSet<(u64, Arc<str>)>,
    weight: usize,
    most: usize,
}

struct Slot<V> {
    value: V,
    weight: usize,
    expires: u64,
}

impl<V> Expiring<V> {
    pub fn new(most: usize) -> Self {
        Self { slots: HashMap::new(), order: BTreeSet::new(), weight: 0, most }
    }

    /// The value when it is still valid at `now` (milliseconds since 1970).
    pub fn get(&self, key: &str, now: u64) -> Option<&V> {
        self.slots.get(key).filter(|slot| slot.expires > now).map(|slot| &slot.value)
    }

    /// Keeps the value until `expires`; returns how many living entries had to go for it.
    pub fn insert(&mut self, key: &str, value: V, weight: usize, expires: u64, now: u64) -> usize {
        self.remove(key);
        while self.order.first().is_some_and(|(earliest, _)| *earliest <= now) {
            self.drop_first();
        }
        if weight > self.most || expires <= now {
            return 0;
        }
        let mut evicted = 0;
        while self.weight + weight > self.most && self.drop_first() {
            evicted += 1;
        }
        let key: Arc<str> = Arc::from(key);
        self.order.insert((expires, key.clone()));
        self.slots.insert(key, Slot { value, weight, expires });
        self.weight += weight;
        evicted
    }

    pub fn remove(&mut self, key: &str) {
        if let Some((key, slot)) = self.slots.remove_entry(key) {
            self.weight -= slot.weight;
            self.order.remove(&(slot.expires, key));
        }
    }

    fn drop_first(&mut self) -> bool {
        let Some((_, key)) = self.order.pop_first() else { return false };
        if let Some(slot) = self.slots.remove(&key) {
            self.weight -= slot.weight;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn the_bound_holds_and_the_soonest_to_expire_goes_first() {
        let mut map = Expiring::new(10);
        for (key, expires) in [("long", 900), ("short", 100), ("middle", 500)] {
            assert_eq!(map.insert(key, key.to_owned(), 3, expires, 0), 0);
        }
        assert_eq!(map.insert("new", "new".to_owned(), 4, 950, 0), 1);
        assert!(map.get("short", 0).is_none());
        assert!(map.get("long", 0).is_some() && map.get("middle", 0).is_some());
        assert_eq!(map.weight, 10);
        assert_eq!(map.insert("huge", "huge".to_owned(), 11, 950, 0), 0);
        assert!(map.get("huge", 0).is_none());
        assert!(map.get("long", 0).is_some(), "what can never fit pushes nothing out");
    }

    #[test]
    fn expired_entries_are_unseen_and_make_room() {
        let mut map = Expiring::new(2);
        map.insert("a", 1, 1, 100, 0);
        map.insert("b", 2, 1, 100, 0);
        assert_eq!(map.get("a", 99), Some(&1));
        assert_eq!(map.get("a", 100), None);
        assert_eq!(map.insert("c", 3, 1, 300, 100), 0, "no living entry was evicted");
        assert_eq!((map.weight, map.slots.len(), map.order.len()), (1, 1, 1));
        map.insert("c", 4, 2, 400, 100);
        assert_eq!(map.get("c", 350), Some(&4));
        map.remove("c");
        assert_eq!((map.weight, map.slots.len(), map.order.len()), (0, 0, 0));
    }
}
