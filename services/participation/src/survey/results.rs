//! What the answers say (ผลการสำรวจ): means as percent, the distribution, by service, aspect and question, and, above all,
//! what of it may be shown. Under five answers nothing is shown, neither of the whole nor of a part, and never so that the
//! hidden part can be counted back from the whole and the other parts (domain.md d: cells with fewer than 5 persons).
//! No database here.

/// Fewer than so many people are never shown (domain.md d).
pub const LEAST: i64 = 5;

/// Of one part: people who answered, how many scores they gave, and their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    pub people: i64,
    pub scores: i64,
    pub sum: i64,
}

impl Cell {
    /// Mean times 20, in tenths of a percent, rounded to the nearest; `None` without a score.
    #[must_use]
    pub fn percent_tenths(&self) -> Option<i64> {
        (self.scores > 0).then(|| (self.sum * 400 + self.scores) / (2 * self.scores))
    }

    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "at most 1000")]
        self.percent_tenths().map(|tenths| tenths as f64 / 10.0)
    }
}

/// One line of a breakdown. `cell` is `None` where it is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<K> {
    pub key: K,
    pub cell: Option<Cell>,
}

/// How a breakdown's parts lie: each person in one of them, or the same people in many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Services, sexes, age groups.
    People,
    /// Aspects and questions: one form has answers in each.
    Answers,
}

/// Hides what is under [`LEAST`], and then the smallest others until what is hidden cannot be found by taking the shown
/// parts from the whole: at least two parts hidden, and together of enough people. Parts nobody answered hide nothing.
#[must_use]
pub fn suppress<K>(parts: Vec<(K, Cell)>, split: Split) -> Vec<Part<K>> {
    let mut shown: Vec<bool> =
        parts.iter().map(|(_, cell)| cell.people == 0 || cell.people >= LEAST).collect();
    loop {
        let hidden =
            || parts.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|((_, cell), _)| cell.people);
        // Of the same people in several parts only one part's number is surely a number of people.
        let people: i64 = if split == Split::People { hidden().sum() } else { hidden().max().unwrap_or(0) };
        let many = hidden().count();
        if many == 0 || (many > 1 && people >= LEAST) {
            break;
        }
        let next = (0..parts.len())
            .filter(|at| shown.get(*at) == Some(&true))
            .filter_map(|at| Some((parts.get(at)?.1.people, at)))
            .filter(|(people, _)| *people > 0)
            .min();
        let Some(one) = next.and_then(|(_, at)| shown.get_mut(at)) else { break };
        *one = false;
    }
    parts
        .into_iter()
        .zip(shown)
        .map(|((key, cell), shown)| Part { key, cell: shown.then_some(cell) })
        .collect()
}

/// How often each of the scores 1 to 5 was given. With the number and the mean of all scores two equations are known,
/// so at least three cells are hidden once one must be. What counts are people: ten scores of one person are one.
#[must_use]
pub fn distribution(cells: [Cell; 5]) -> [Option<i64>; 5] {
    let mut shown = cells.map(|cell| cell.people == 0 || cell.people >= LEAST);
    let mut out = cells.map(|cell| Some(cell.scores));
    if shown.iter().all(|shown| *shown) {
        return out;
    }
    loop {
        let hidden: Vec<i64> =
            cells.iter().zip(shown).filter(|(_, s)| !s).map(|(cell, _)| cell.people).collect();
        // Of the same people in several cells only one cell's number is surely a number of people.
        if hidden.len() >= 3 && hidden.iter().any(|people| *people >= LEAST) {
            break;
        }
        let next = cells
            .iter()
            .zip(shown)
            .enumerate()
            .filter(|(_, (_, s))| *s)
            .min_by_key(|(_, (cell, _))| cell.people);
        let Some(one) = next.and_then(|(at, _)| shown.get_mut(at)) else { break };
        *one = false;
    }
    for (cell, shown) in out.iter_mut().zip(shown) {
        if !shown {
            *cell = None;
        }
    }
    out
}

/// Live results for citizens move on only every five answers: else the difference of two looks is one person's form.
#[must_use]
pub fn live_limit(answers: i64) -> i64 {
    answers - answers.rem_euclid(LEAST)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn cell(people: i64, sum: i64) -> Cell {
        Cell { people, scores: people, sum }
    }

    fn hidden<K: Clone>(parts: &[Part<K>]) -> Vec<K> {
        parts.iter().filter(|p| p.cell.is_none()).map(|p| p.key.clone()).collect()
    }

    #[test]
    fn a_mean_of_scores_times_twenty_is_a_percent() {
        assert_eq!(cell(4, 18).percent(), Some(90.0));
        assert_eq!(cell(3, 10).percent(), Some(66.7));
        assert_eq!(cell(0, 0).percent(), None);
    }

    #[test]
    fn four_people_are_hidden_and_five_are_shown() {
        let parts = suppress(vec![("a", cell(5, 20)), ("b", cell(6, 20)), ("c", cell(7, 30))], Split::People);
        assert!(hidden(&parts).is_empty());
        let parts = suppress(vec![("a", cell(4, 20)), ("b", cell(6, 20)), ("c", cell(7, 30))], Split::People);
        assert_eq!(hidden(&parts), ["a", "b"]);
    }

    /// The complement: one hidden aspect would be the whole less the others.
    #[test]
    fn a_hidden_aspect_cannot_be_counted_back_from_the_whole() {
        let parts = vec![
            ("process", cell(40, 160)),
            ("staff", cell(39, 150)),
            ("place", cell(3, 3)),
            ("channel", cell(40, 170)),
        ];
        let whole = parts.iter().fold(Cell::default(), |a, (_, c)| Cell {
            people: 40,
            scores: a.scores + c.scores,
            sum: a.sum + c.sum,
        });
        let seen = suppress(parts, Split::Answers);
        assert_eq!(hidden(&seen), ["staff", "place"]);
        let shown = seen.iter().filter_map(|p| p.cell).fold((0, 0), |a, c| (a.0 + c.scores, a.1 + c.sum));
        let rest = (whole.scores - shown.0, whole.sum - shown.1);
        assert_ne!(rest, (3, 3), "the rest is not the hidden aspect");
        assert_eq!(rest, (42, 153), "but the sum of two");
    }

    #[test]
    fn three_people_seen_in_two_aspects_are_still_three() {
        let parts = vec![("a", cell(3, 9)), ("b", cell(3, 9)), ("c", cell(30, 90)), ("d", cell(31, 90))];
        assert_eq!(hidden(&suppress(parts, Split::Answers)), ["a", "b", "c"]);
    }

    #[test]
    fn a_part_nobody_answered_hides_nothing_and_protects_nothing() {
        let parts = vec![("a", cell(0, 0)), ("b", cell(2, 9)), ("c", cell(30, 90))];
        assert_eq!(hidden(&suppress(parts, Split::People)), ["b", "c"]);
    }

    #[test]
    fn a_distribution_hides_three_cells_or_none() {
        let each = |counts: [i64; 5]| distribution(counts.map(|n| cell(n, n)));
        assert_eq!(each([5, 0, 9, 10, 30]), [Some(5), Some(0), Some(9), Some(10), Some(30)]);
        assert_eq!(each([1, 6, 9, 10, 30]), [None, None, None, Some(10), Some(30)]);
        assert_eq!(each([0, 1, 3, 0, 30]), [None, None, None, None, None]);
    }

    #[test]
    fn many_scores_of_one_person_are_still_one_person() {
        let of = |people, scores| Cell { people, scores, sum: scores };
        let cells = [of(1, 12), of(6, 7), of(9, 40), of(20, 60), of(20, 90)];
        assert_eq!(distribution(cells), [None, None, None, Some(60), Some(90)]);
    }

    #[test]
    fn live_results_move_by_five() {
        assert_eq!([0, 4, 5, 9, 10, 183].map(live_limit), [0, 0, 5, 5, 10, 180]);
    }

    proptest! {
        /// Whatever the numbers: nothing under five is shown, and never exactly one part is hidden beside shown ones.
        #[test]
        fn nothing_small_is_shown_and_nothing_hidden_stands_alone(
            numbers in proptest::collection::vec((0i64..40, 1i64..6), 1..7), people in any::<bool>(),
        ) {
            let split = if people { Split::People } else { Split::Answers };
            let parts: Vec<(usize, Cell)> =
                numbers.iter().enumerate().map(|(at, (n, s))| (at, cell(*n, n * s))).collect();
            let seen = suppress(parts, split);
            let lost: Vec<i64> = hidden(&seen).into_iter().map(|at| numbers[at].0).collect();
            for part in seen.iter().filter_map(|p| p.cell) {
                prop_assert!(part.people == 0 || part.people >= LEAST);
            }
            let others = numbers.iter().filter(|(n, _)| *n > 0).count() > lost.len();
            if !lost.is_empty() && others {
                prop_assert!(lost.len() > 1);
                let together: i64 = if people { lost.iter().sum() } else { *lost.iter().max().unwrap() };
                prop_assert!(together >= LEAST);
            }
        }
    }
}
