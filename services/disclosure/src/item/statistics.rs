//! What the catalogue contributes to the indicators: I1 (domain.md d).

use super::{Filter, List, list, rules, starter};
use kernel::{
    Fault,
    figure::{Figure, Span},
};
use store::TenantRead;

/// I1 disclosure completeness: required items published and current, of 13 subjects, 5 groups of ม.7 and 8 of ม.9. The
/// denominators are what the sources ask for, so a catalogue that lacks a line, or set one aside, counts it as missing.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let items = list(read, &Filter::default(), span.as_of).await?;
    let current = |wanted: List| {
        let of_list = items.iter().filter(|item| item.code.is_some() && item.face.list == wanted);
        let n = of_list
            .filter(|item| rules::is_current(item.disclosed_on, item.face.next_due_on, span.as_of))
            .count();
        i64::try_from(n).unwrap_or(i64::MAX)
    };
    let mut figures: Vec<Figure> = starter::REQUIRED
        .iter()
        .map(|(wanted, required)| Figure::share("I1", wanted.as_str(), current(*wanted), *required))
        .collect();
    let whole = figures.iter().map(|figure| figure.numerator).sum();
    figures.push(Figure::share("I1", "", whole, starter::REQUIRED.iter().map(|(_, n)| n).sum()));
    Ok(figures)
}
