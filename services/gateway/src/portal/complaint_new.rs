//! Reporting a matter (แจ้งเรื่อง): the form, and what happens when it is sent. Whatever is wrong, everything that was
//! typed and every photo comes back with it.

use super::{
    failures::{Bare, minutes},
    form::{self, Photos, Sent},
    home::has_map,
    limits,
    opening::GENERAL,
    page::{Keep, Site, answer},
    views::{
        complaint_form::{ComplaintFormPage, ComplaintValues, KINDS, StagedPhoto, kind_choices},
        page::{Alert, Choice, FormErrors, Tone},
    },
};
use crate::{graphql, http::client::Client};
use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use complaints::{
    case::{Channel, Kind},
    category,
    complaint::{self, Contact, Matter, NewComplaint, rules},
};
use kernel::{
    Fault, FieldError, Lang,
    ids::{CategoryId, VillageId},
    lang::{t, tr},
    numerals,
    text::{clean_line, clean_text},
};
use tenancy::village;

/// Fewer characters tell nobody where to go and what to mend.
const FEWEST_CHARACTERS: usize = 10;

/// The form as it is shown.
struct Shown {
    key: String,
    kind: String,
    category: String,
    village: String,
    values: ComplaintValues,
    staged: Vec<StagedPhoto>,
    errors: FormErrors,
    alert: Option<Alert>,
}

/// The empty form.
pub async fn ask(site: Site) -> Result<Response, Bare> {
    let shown = Shown {
        key: form::fresh_key(),
        kind: String::new(),
        category: String::new(),
        village: String::new(),
        values: ComplaintValues::default(),
        staged: Vec::new(),
        errors: FormErrors::default(),
        alert: None,
    };
    show(&site, StatusCode::OK, shown).await
}

/// Files the matter, or shows the form again. The same form sent twice leads to the same case.
pub async fn send(site: Site, client: Client, request: Request) -> Result<Response, Bare> {
    let wait = limits::sending(&site.app, client).await;
    let sent = form::read(&site, request, if wait.is_some() { Photos::Pass } else { Photos::Take }).await?;
    if let Some(seconds) = wait {
        let text = tr(site.lang, "portal.failure.many.text", &[("n", &minutes(seconds).to_string())]);
        let mut response =
            again(&site, StatusCode::TOO_MANY_REQUESTS, &sent, FormErrors::default(), Some(text)).await?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let (new, mut errors) = check(&site, &sent);
    errors.0.extend(sent.errors.0.iter().cloned());
    if sent.expired || sent.lost {
        let text = t(site.lang, "portal.error.expired").to_owned();
        return again(&site, StatusCode::UNPROCESSABLE_ENTITY, &sent, errors, Some(text)).await;
    }
    if !errors.any() {
        let by_mail = new.matter.contact.as_ref().is_some_and(|contact| contact.wants_mail);
        match complaint::receive(&site.desk(), new).await {
            Ok(receipt) => {
                // Its holder is not counted among those who guess.
                limits::note_opened(&site.app, &site.scope, GENERAL, receipt.number, &receipt.secret).await;
                graphql::announce(&site.app, &site.scope).await;
                let mail = if by_mail { "&mail=1" } else { "" };
                return Ok(site.go(&format!(
                    "/c/{}/{}?sent=1{mail}",
                    receipt.number.in_url(),
                    receipt.secret
                )));
            }
            Err(Fault::Invalid(fields)) => fields.iter().for_each(|field| add(&mut errors, field, site.lang)),
            Err(fault) => return Err(fault.into()),
        }
    }
    again(&site, StatusCode::UNPROCESSABLE_ENTITY, &sent, errors, None).await
}

/// Reads the fields and names everything that is wrong at once; the command checks again what it must be sure of.
fn check(site: &Site, sent: &Sent) -> (NewComplaint, FormErrors) {
    let (lang, mut errors) = (site.lang, FormErrors::default());
    let category = match sent.text("category") {
        "" => None,
        id => id.parse::<CategoryId>().ok(),
    };
    if category.is_none() {
        errors.add("category", t(lang, "portal.error.category"));
    }
    let text = clean_text(sent.text("details"), usize::MAX);
    if text.chars().count() < FEWEST_CHARACTERS {
        errors.add("details", tr(lang, "portal.error.details", &[("n", &FEWEST_CHARACTERS.to_string())]));
    }
    let village = match sent.text("village") {
        "" => None,
        id => match id.parse::<VillageId>() {
            Ok(id) => Some(id),
            Err(_) => {
                errors.add("village", t(lang, "portal.error.village"));
                None
            }
        },
    };
    let place = clean_line(sent.text("place"), usize::MAX);
    let point = match point(sent.text("lat"), sent.text("lon")) {
        Ok(point) => point,
        Err(()) => {
            errors.add("place", t(lang, "portal.error.pin"));
            None
        }
    };
    let kind = Kind::parse(sent.text("kind")).filter(|kind| KINDS.contains(&kind.as_str()));
    if kind.is_none() {
        errors.add("kind", t(lang, "portal.error.kind"));
    }
    let kind = kind.unwrap_or(Kind::Grievance);
    // A question or a word of thanks has no place; a lamp has.
    let nowhere = place.is_empty() && sent.text("village").is_empty() && point.is_none();
    if kind == Kind::Grievance && nowhere && errors.of("place").is_none() {
        errors.add("place", t(lang, "portal.error.place"));
    }
    let contact = Contact {
        name: clean_line(sent.text("name"), usize::MAX),
        phone: numerals::to_arabic(&clean_line(sent.text("phone"), usize::MAX)),
        email: clean_line(sent.text("email"), usize::MAX),
        address: String::new(),
        wants_mail: sent.text("notify_email") == "1",
    };
    let contact = (!contact.is_empty() || contact.wants_mail).then_some(contact);
    let matter = Matter { kind, title: None, text, place, point, contact, received_at: None };
    for error in rules::check(&matter, site.app.clock.now()) {
        add(&mut errors, &error, lang);
    }
    let new = NewComplaint {
        idempotency_key: sent.key.clone(),
        channel: Channel::Website,
        category,
        village,
        matter,
        uploads: sent.photo_ids(),
        upload_batch: sent.key.clone(),
        department: None,
        assignee: None,
    };
    (new, errors)
}

/// Degrees of a pin; none when none was set.
fn point(lat: &str, lon: &str) -> Result<Option<(f64, f64)>, ()> {
    if lat.trim().is_empty() && lon.trim().is_empty() {
        return Ok(None);
    }
    let degrees = |text: &str| text.trim().parse::<f64>().ok().filter(|degrees| degrees.is_finite());
    degrees(lat).zip(degrees(lon)).map(Some).ok_or(())
}

/// A broken rule of the command, in the words of the form and at the form's field. One mistake a field is enough.
fn add(errors: &mut FormErrors, error: &FieldError, lang: Lang) {
    let max = error.args.iter().find(|(arg, _)| arg == "max").map_or("", |(_, value)| value.as_str());
    let (field, key) = match (error.field.as_str(), error.rule.as_str()) {
        ("category", _) => ("category", "portal.error.category"),
        ("text", "too_long") => ("details", "portal.error.too_long"),
        ("text", _) => ("details", "portal.error.details"),
        ("village", _) => ("village", "portal.error.village"),
        ("place", "too_long") => ("place", "portal.error.too_long"),
        ("point", _) => ("place", "portal.error.pin"),
        ("phone", _) => ("phone", "portal.error.phone"),
        ("email", "required") => ("email", "portal.error.email_needed"),
        ("email", _) => ("email", "portal.error.email"),
        ("name", "too_long") => ("name", "portal.error.too_long"),
        ("photos" | "uploads", _) => ("photos", "portal.error.photo_count"),
        _ => ("details", "error.invalid"),
    };
    if errors.of(field).is_none() {
        errors.add(field, tr(lang, key, &[("n", max)]));
    }
}

/// The form with everything that was typed.
async fn again(
    site: &Site,
    status: StatusCode,
    sent: &Sent,
    mut errors: FormErrors,
    alert: Option<String>,
) -> Result<Response, Bare> {
    const ORDER: [&str; 9] =
        ["category", "details", "photos", "village", "place", "kind", "name", "phone", "email"];
    errors.0.sort_by_key(|error| ORDER.iter().position(|field| *field == error.field));
    let typed = |name: &str| sent.text(name).to_owned();
    let values = ComplaintValues {
        details: typed("details"),
        place: typed("place"),
        lat: typed("lat"),
        lon: typed("lon"),
        name: typed("name"),
        phone: typed("phone"),
        email: typed("email"),
        notify_email: sent.text("notify_email") == "1",
    };
    let shown = Shown {
        key: sent.key.clone(),
        kind: typed("kind"),
        category: typed("category"),
        village: typed("village"),
        values,
        staged: sent.staged(site),
        errors,
        alert: alert.map(|text| Alert { tone: Tone::Warning, text }),
    };
    show(site, status, shown).await
}

async fn show(site: &Site, status: StatusCode, shown: Shown) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let categories = category::list(&read, false).await?;
    let villages = village::list(&read).await?;
    drop(read);
    let first = status == StatusCode::OK;
    let mut page = site.page("portal.form.title");
    page.canonical = first.then(|| format!("{}{}/complaints/new", site.origin, site.base));
    page.noindex = !first;
    page.in_error = !first;
    page.alert = shown.alert;
    let category_name = |one: &category::Category| match site.lang {
        Lang::Th => one.name_th.clone(),
        Lang::En => one.name_en.clone(),
    };
    let choice =
        |value: String, label: String, chosen: &str| Choice { chosen: value == chosen, value, label };
    let page = ComplaintFormPage {
        page,
        form_key: shown.key,
        answer_days: site.office.promise_days,
        receipt_days: site.office.ack_working_days,
        kinds: kind_choices(site.lang, &shown.kind),
        categories: categories
            .iter()
            .map(|c| choice(c.id.to_string(), category_name(c), &shown.category))
            .collect(),
        map_url: has_map(&villages).then(|| format!("{}/map.json", site.base)),
        villages: villages
            .iter()
            .map(|v| choice(v.id.to_string(), v.label(site.lang), &shown.village))
            .collect(),
        values: shown.values,
        staged: shown.staged,
        errors: shown.errors,
        limits: site.limits(),
    };
    Ok(answer(status, &page, if first { Keep::Form } else { Keep::Never }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_two_numbers_or_none() {
        assert_eq!(point("", " "), Ok(None));
        assert_eq!(point("14.1", "100.5"), Ok(Some((14.1, 100.5))));
        for (lat, lon) in [("14.1", ""), ("x", "100"), ("NaN", "100"), ("inf", "inf")] {
            assert_eq!(point(lat, lon), Err(()), "{lat} {lon}");
        }
    }

    #[test]
    fn every_rule_of_the_command_has_words_at_a_field_of_the_form() {
        let rules = [
            ("text", "required"),
            ("text", "too_long"),
            ("place", "too_long"),
            ("point", "bad_point"),
            ("name", "too_long"),
            ("email", "bad_email"),
            ("email", "required"),
            ("phone", "bad_phone"),
            ("village", "unknown_village"),
            ("category", "unknown_category"),
            ("photos", "too_many_files"),
        ];
        for (field, rule) in rules {
            let mut errors = FormErrors::default();
            add(&mut errors, &FieldError::new(field, rule).with("max", 5), Lang::Th);
            assert!(
                errors
                    .list()
                    .iter()
                    .all(|e| !e.message.contains("portal.") && e.message != t(Lang::Th, "error.invalid"))
            );
        }
    }
}
