//! What every record has.
