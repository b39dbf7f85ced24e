//! What the portal tells about an administration: name, place, contact, promises.

use super::views::page::TenantView;
use crate::App;
use kernel::{Fault, Lang, lang};
use platform::CacheKey;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use store::TenantScope;

/// How long a change of an administration's name, address or settings may take to show.
const OFFICE_KEPT: Duration = Duration::from_secs(30);
/// Bangkok's parts are called otherwise, and its name needs no word before it.
const BANGKOK: &str = "กรุงเทพมหานคร";

/// What the portal tells about an administration.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Office {
    pub lao_type: String,
    pub name_th: String,
    pub name_en: String,
    pub short_name: String,
    phone: String,
    email: String,
    address: String,
    district: [String; 2],
    province: [String; 2],
    postal_code: String,
    pub promise_days: u32,
    pub ack_working_days: u32,
    service_hours: String,
}

/// The administration of a slug with what the portal tells about it. `None` when there is none.
pub async fn of_slug(app: &App, slug: &str) -> Result<Option<(TenantScope, Office)>, Fault> {
    let Some(scope) = app.store.scope_by_slug(slug).await? else { return Ok(None) };
    let office = of(app, &scope).await?;
    Ok(Some((scope, office)))
}

/// What is told about one administration; as old as [`OFFICE_KEPT`] at most.
pub async fn of(app: &App, scope: &TenantScope) -> Result<Office, Fault> {
    let key = CacheKey::scoped(scope, "portal", "office");
    if let Some(kept) = app.backplane.cache.get(&key).await
        && let Ok(office) = serde_json::from_slice(&kept)
    {
        return Ok(office);
    }
    let read = app.store.read(scope).await?;
    let found = tenancy::administration::find(&read).await?;
    let settings = tenancy::settings::load(&read).await?;
    drop(read);
    let both = |th: Option<String>, en: Option<String>| {
        let th = th.unwrap_or_default();
        [th.clone(), en.filter(|name| !name.is_empty()).unwrap_or(th)]
    };
    let office = Office {
        lao_type: found.lao_type,
        name_th: found.name_th,
        name_en: found.name_en,
        short_name: found.short_name,
        phone: found.phone,
        email: found.email,
        address: found.address,
        district: both(found.district_name, found.district_name_en),
        province: both(found.province_name, found.province_name_en),
        postal_code: found.postal_code.unwrap_or_default(),
        promise_days: u32::try_from(settings.promise_days).unwrap_or_default(),
        ack_working_days: u32::try_from(settings.ack_working_days).unwrap_or_default(),
        service_hours: settings.service_hours,
    };
    if let Ok(bytes) = serde_json::to_vec(&office) {
        app.backplane.cache.set(&key, bytes, OFFICE_KEPT).await;
    }
    Ok(office)
}

/// A district with its word: อำเภอ, in Bangkok เขต. Both names in Thai; the shown one in the page's language.
pub fn district_label(lang: Lang, shown: &str, province_th: &str) -> String {
    let key = if province_th == BANGKOK { "portal.place.khet" } else { "portal.place.district" };
    if shown.is_empty() { String::new() } else { lang::tr(lang, key, &[("name", shown)]) }
}

/// A province with its word, which Bangkok does not take.
pub fn province_label(lang: Lang, shown: &str, province_th: &str) -> String {
    if shown.is_empty() || province_th == BANGKOK {
        return shown.to_owned();
    }
    lang::tr(lang, "portal.place.province", &[("name", shown)])
}

/// An English name as short as its language has it: "Wat Tum SAO".
fn english_short(name: &str) -> String {
    let long = [
        (" Subdistrict Administrative Organization", " SAO"),
        (" Subdistrict Administrative Organisation", " SAO"),
        (" Provincial Administrative Organization", " PAO"),
        (" Provincial Administrative Organisation", " PAO"),
    ];
    let short = long.iter().find_map(|(long, short)| Some(format!("{}{short}", name.strip_suffix(long)?)));
    short.unwrap_or_else(|| name.to_owned())
}

impl Office {
    pub fn view(&self, slug: &str, base: &str, lang: Lang) -> TenantView {
        let pick = |names: &[String; 2]| {
            let [th, en] = names;
            if lang == Lang::En { en.clone() } else { th.clone() }
        };
        let [province_th, _] = &self.province;
        let district = district_label(lang, &pick(&self.district), province_th);
        let province = province_label(lang, &pick(&self.province), province_th);
        let english = lang == Lang::En && !self.name_en.is_empty();
        let written = |text: &String| (!text.is_empty()).then(|| text.clone());
        let place = [district.as_str(), province.as_str(), self.postal_code.as_str()];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        TenantView {
            slug: slug.to_owned(),
            base: base.to_owned(),
            name: if english { self.name_en.clone() } else { self.name_th.clone() },
            short_name: if english { english_short(&self.name_en) } else { self.short_name.clone() },
            lao_type_label: lang::tr(lang, &format!("lao_type.{}", self.lao_type), &[]),
            address: written(&self.address).unwrap_or(place),
            phone: written(&self.phone),
            email: written(&self.email),
            district,
            province,
            seal_url: None,
            service_hours: written(&self.service_hours),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_names_are_shortened_where_english_has_a_short_form() {
        assert_eq!(english_short("Wat Tum Subdistrict Administrative Organization"), "Wat Tum SAO");
        assert_eq!(english_short("Kok Tum Subdistrict Municipality"), "Kok Tum Subdistrict Municipality");
    }

    #[test]
    fn places_are_called_as_in_thailand() {
        assert_eq!(district_label(Lang::Th, "ดุสิต", BANGKOK), "เขตดุสิต");
        assert_eq!(district_label(Lang::Th, "บางพลี", "สมุทรปราการ"), "อำเภอบางพลี");
        assert_eq!(province_label(Lang::Th, BANGKOK, BANGKOK), BANGKOK);
        assert_eq!(province_label(Lang::Th, "สมุทรปราการ", "สมุทรปราการ"), "จังหวัดสมุทรปราการ");
    }
}
