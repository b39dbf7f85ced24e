//! A case in the words of its page: states, dates and notices as the citizen reads them.

use super::{
    form,
    opening::CaseAddress,
    page::Site,
    views::{
        case::{
            CasePage, CaseState, InformationForm, NoticeKind, NoticeView, PhotoView, RatingForm, ReopenForm,
        },
        complaint_form::kind_key,
        page::{Alert, FormErrors},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use complaints::{
    case::{EventKind, Stage, State},
    complaint::{FileView, TrackedCase},
};
use kernel::{
    Lang, day_count,
    fiscal::BANGKOK,
    ids::{EventId, UploadId},
    lang::{t, tr},
    thai_date,
};

/// What was typed into the forms of the page, and what is to be said above it.
#[derive(Default)]
pub struct Typed {
    pub information: Option<InformationForm>,
    pub reason: String,
    pub score: Option<u8>,
    pub comment: String,
    pub errors: FormErrors,
    pub alert: Option<Alert>,
    pub wait_seconds: Option<u64>,
}

/// A moment for `<time datetime>`.
pub fn iso(at: DateTime<Utc>) -> String {
    at.with_timezone(&BANGKOK).to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
}

/// "เหลือ 3 วัน", "เกิน 2 วัน".
pub fn due_words(site: &Site, due: NaiveDate) -> (String, bool) {
    let left = day_count::days_left(site.app.clock.today(), due);
    let key = match left {
        0 => "due.today",
        1.. => "due.left_days",
        _ => "due.over_days",
    };
    (tr(site.lang, key, &[("n", &left.abs().to_string())]), left < 0)
}

/// A fresh form for adding information.
pub fn information_form() -> InformationForm {
    InformationForm { form_key: form::fresh_key(), ..InformationForm::default() }
}

fn state_of(case: &TrackedCase) -> CaseState {
    match case.state {
        State::Received => CaseState::Received,
        State::Assigned | State::InProgress => {
            let last = case.events.iter().rev().find(|event| {
                matches!(
                    event.kind,
                    EventKind::Reopened | EventKind::Delay | EventKind::Progress | EventKind::Acknowledged
                )
            });
            match last.map(|event| event.kind) {
                _ if case.promised_on.is_some() => CaseState::Delayed,
                Some(EventKind::Reopened) => CaseState::Reopened,
                _ => CaseState::InProgress,
            }
        }
        State::Resolved => CaseState::Resolved,
        State::Closed => CaseState::Closed,
        State::Referred => CaseState::Referred,
        State::Merged => CaseState::Merged,
    }
}

/// How a line of the timeline is headed. Inner lines have no heading: they are not shown.
pub fn notice_kind(kind: EventKind, by_citizen: bool) -> Option<NoticeKind> {
    Some(match kind {
        EventKind::Received => NoticeKind::Receipt,
        EventKind::Acknowledged => NoticeKind::Time,
        EventKind::Progress => NoticeKind::Progress,
        EventKind::Delay => NoticeKind::Delay,
        EventKind::Result => NoticeKind::Result,
        EventKind::Referred => NoticeKind::Referral,
        EventKind::Closed | EventKind::Merged => NoticeKind::Close,
        EventKind::Reopened if by_citizen => NoticeKind::Reopen,
        EventKind::Reopened => NoticeKind::Progress,
        EventKind::Information => NoticeKind::Information,
        EventKind::Rated => NoticeKind::Rating,
        EventKind::Assigned | EventKind::Note | EventKind::Recategorised => return None,
    })
}

/// The photos of a line, with what they show as far as it is known.
fn photos(path: &str, lang: Lang, files: &[FileView], of: impl Fn(&FileView) -> bool) -> Vec<PhotoView> {
    let shown: Vec<&FileView> = files.iter().filter(|file| file.is_photo && of(file)).collect();
    shown
        .iter()
        .enumerate()
        .map(|(at, file)| {
            // Numbered among those that show the same: the only photo of the result is its first.
            let n = 1 + shown.iter().take(at).filter(|other| other.stage == file.stage).count();
            let (alt, caption) = match file.stage {
                Stage::Before => ("portal.case.before_alt", Some("portal.case.before")),
                Stage::After => ("portal.case.after_alt", Some("portal.case.after")),
                _ => ("portal.case.photo_alt", None),
            };
            let described = file.alt.trim();
            photo(
                path,
                file.id,
                true,
                PhotoView {
                    thumb_url: String::new(),
                    full_url: String::new(),
                    alt: if described.is_empty() {
                        tr(lang, alt, &[("n", &n.to_string())])
                    } else {
                        described.to_owned()
                    },
                    caption: caption.map(|key| t(lang, key).to_owned()),
                },
            )
        })
        .collect()
}

/// The addresses of a photo below its case.
pub fn photo(path: &str, id: UploadId, has_thumb: bool, view: PhotoView) -> PhotoView {
    let full_url = format!("{path}/photo/{id}");
    PhotoView {
        thumb_url: if has_thumb { format!("{full_url}?thumb=1") } else { full_url.clone() },
        full_url,
        ..view
    }
}

/// A line of the timeline.
pub fn notice(
    site: &Site,
    kind: NoticeKind,
    at: DateTime<Utc>,
    text: String,
    photos: Vec<PhotoView>,
) -> NoticeView {
    NoticeView {
        kind,
        at: thai_date::date_time(at, site.lang),
        at_iso: iso(at),
        // The administration answers for every notice, whichever department wrote it.
        from: (!kind.by_citizen()).then(|| site.view().short_name),
        text,
        promised: None,
        reason: None,
        referred_to: None,
        photos,
    }
}

/// The page of a case.
pub fn page(case: &CaseAddress, found: TrackedCase, typed: Typed) -> CasePage {
    let (site, lang, path) = (&case.site, case.site.lang, case.path());
    let mut page = site.private_page("portal.case.title");
    page.title = format!("{} {}", page.title, found.number);
    page.path.clone_from(&path);
    page.alert = typed.alert;
    let state = state_of(&found);
    let due = found.promised_on.unwrap_or(found.due_on);
    let (words, late) = due_words(site, due);
    let first: Option<EventId> =
        found.events.iter().find(|event| event.kind == EventKind::Received).map(|event| event.id);
    let mut notices: Vec<NoticeView> = found
        .events
        .iter()
        .filter_map(|event| {
            let by_citizen = event.actor_kind == "citizen";
            let kind = notice_kind(event.kind, by_citizen)?;
            let own = |file: &FileView| file.event == event.id && Some(event.id) != first;
            let mut line =
                notice(site, kind, event.at, event.text.clone(), photos(&path, lang, &found.files, own));
            if kind == NoticeKind::Referral {
                line.referred_to.clone_from(&found.referred_to);
            }
            Some(line)
        })
        .collect();
    notices.reverse();
    let english = lang == Lang::En;
    let rated = found.rating.and_then(|score| u8::try_from(score).ok());
    CasePage {
        number: found.number.to_string(),
        state,
        category: if english { found.category_name_en } else { found.category_name_th },
        kind: kind_name(lang, found.kind),
        place: found.place,
        received_at: thai_date::date_time(found.received_at, lang),
        received_at_iso: iso(found.received_at),
        due: thai_date::long(due, lang),
        due_iso: due.to_string(),
        due_words: state.is_open().then_some(words),
        overdue: state.is_open() && late,
        department: if english {
            found.department_name_en.or(found.department_name)
        } else {
            found.department_name
        },
        said: found.body,
        photos: photos(&path, lang, &found.files, |file| Some(file.event) == first),
        notices,
        information: (found.state != State::Merged)
            .then(|| typed.information.unwrap_or_else(information_form)),
        reopen: found.reopen_until.map(|last| ReopenForm {
            form_key: form::fresh_key(),
            reason: typed.reason,
            until: thai_date::long(last, lang),
        }),
        rating: (found.may_rate && rated.is_none()).then(|| RatingForm {
            form_key: form::fresh_key(),
            score: typed.score,
            comment: typed.comment,
        }),
        rated,
        errors: typed.errors,
        limits: site.limits(),
        path,
        page,
    }
}

fn kind_name(lang: Lang, kind: complaints::case::Kind) -> String {
    match kind {
        complaints::case::Kind::AnonymousLetter => t(lang, "kind.anonymous_letter").to_owned(),
        kind => t(lang, kind_key(kind.as_str())).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_lines_have_no_heading() {
        let hidden: Vec<_> = EventKind::ALL
            .iter()
            .filter(|kind| notice_kind(**kind, false).is_none())
            .map(|kind| kind.as_str())
            .collect();
        assert_eq!(hidden, ["assigned", "note", "recategorised"]);
        assert_eq!(notice_kind(EventKind::Reopened, true), Some(NoticeKind::Reopen));
        assert_eq!(notice_kind(EventKind::Reopened, false), Some(NoticeKind::Progress));
    }
}
