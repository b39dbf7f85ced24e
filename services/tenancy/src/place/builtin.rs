//! The reference data that is part of the program (see data/ATTRIBUTION.md). The list of administrations is not: it is
//! imported from a file.

use super::{ImportError, ImportReport, SourceFile, import};
use chrono::{DateTime, Utc};
use store::Store;

const DIVISIONS: [SourceFile<'static>; 4] = [
    SourceFile { name: "provinces.csv", bytes: include_bytes!("../../data/provinces.csv") },
    SourceFile { name: "districts.csv", bytes: include_bytes!("../../data/districts.csv") },
    SourceFile { name: "subdistricts.csv", bytes: include_bytes!("../../data/subdistricts.csv") },
    SourceFile {
        name: "province_letter_codes.csv",
        bytes: include_bytes!("../../data/province_letter_codes.csv"),
    },
];
const HOLIDAYS: SourceFile<'static> = SourceFile {
    name: "public_holidays_2566_2570.csv",
    bytes: include_bytes!("../../data/public_holidays_2566_2570.csv"),
};

/// Loads the divisions and holidays that ship with the program; running it again changes nothing.
///
/// # Errors
/// When the database refuses.
pub async fn load_builtin(store: &Store, now: DateTime<Utc>) -> Result<ImportReport, ImportError> {
    let mut report = import::import_divisions(store, &DIVISIONS).await?;
    report.absorb(import::import_holidays(store, HOLIDAYS, import::BUILTIN, now).await?);
    Ok(report)
}
