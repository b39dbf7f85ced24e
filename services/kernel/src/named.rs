//! Closed lists of words: an enum whose variants have one stable word each, kept in the database and used in message
//! keys. The macro comes first in `lib.rs`, so that every file of the kernel can use it.

macro_rules! named {
    ($(#[$m:meta])* $ty:ident { $($(#[$d:meta])* $v:ident = $s:literal),+ $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $ty { $($(#[$d])* $v),+ }
        impl $ty {
            pub const ALL: &'static [Self] = &[$(Self::$v),+];
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$v => $s),+ } }
            #[must_use]
            pub fn parse(s: &str) -> Option<Self> { match s { $($s => Some(Self::$v),)+ _ => None } }
        }
    };
}
