//! Closed lists of words that GraphQL shows as enums: one stable word each, kept in the database and used in message
//! keys.

/// Declares such a list; `read` is for stored words, `parse` for others.
#[macro_export]
macro_rules! words {
    ($(#[$m:meta])* $ty:ident { $($(#[$d:meta])* $v:ident = $s:literal),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize, ::async_graphql::Enum)]
        #[serde(rename_all = "snake_case")]
        $(#[$m])*
        pub enum $ty { $($(#[$d])* $v),+ }
        impl $ty {
            pub const ALL: &'static [Self] = &[$(Self::$v),+];
            /// The word kept in the database and used in message keys.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$v => $s),+ } }
            #[must_use]
            pub fn parse(s: &str) -> Option<Self> { match s { $($s => Some(Self::$v),)+ _ => None } }
            /// # Errors
            /// When the stored word is of a newer version.
            pub fn read(s: &str) -> Result<Self, kernel::Fault> {
                Self::parse(s).ok_or_else(|| kernel::Fault::internal(format!(::core::concat!(::core::stringify!($ty), " {}"), s)))
            }
        }
    };
}
