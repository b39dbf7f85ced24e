//! `suanruam tenant`: opening and listing administrations. The operator never sees what is inside them.

use crate::{
    args::{NewTenant, Tenant},
    assemble,
    stop::Stop,
    voice::Voice,
};
use chrono::{DateTime, Utc};
use kernel::{Actor, Lang, Role};
use platform::Config;
use serde::Serialize;
use store::{FromQueryResult, PlatformRead, Sql, Store, TenantScope, TenantTx};
use tenancy::{
    administration::{self, NewAdministration},
    department, staff,
};

/// Types of administration (domain.md a1).
const TYPES: [&str; 7] =
    ["sao", "subdistrict_municipality", "town_municipality", "city_municipality", "pao", "bma", "pattaya"];
/// The three offices that even the smallest administration has; their names are changed in the console.
const DEPARTMENTS: [(&str, &str, &str); 3] = [
    ("office_of_clerk", "สำนักปลัด", "Office of the Clerk"),
    ("finance", "กองคลัง", "Finance Division"),
    ("public_works", "กองช่าง", "Public Works Division"),
];

pub async fn run(voice: Voice, config: &Config, what: &Tenant) -> Result<(), Stop> {
    match what {
        Tenant::Add(new) => add(voice, config, new).await,
        Tenant::List => list(voice, config).await,
        Tenant::Invite { slug, email, name } => invite(voice, config, slug, email, name).await,
    }
}

async fn invite(voice: Voice, config: &Config, slug: &str, email: &str, name: &str) -> Result<(), Stop> {
    let store = assemble::open_store(config).await?;
    let scope = store.scope_by_slug(slug).await?;
    let scope = scope
        .ok_or_else(|| Stop::failed(format!("no administration is called {slug}: suanruam tenant list")))?;
    let tx = store.write(&scope).await?;
    invite_admin(&tx, email, name, assemble::clock().now()).await?;
    tx.commit().await?;
    voice.answer(&serde_json::json!({ "slug": slug, "invited": email }), |_| invited(email))
}

fn invited(email: &str) -> String {
    format!("An invitation goes to {email} as soon as a worker runs.")
}

async fn invite_admin(tx: &TenantTx, email: &str, name: &str, now: DateTime<Utc>) -> Result<(), Stop> {
    let input = staff::Input {
        name: name.to_owned(),
        email: email.to_owned(),
        roles: vec![Role::TenantAdmin],
        lang: Lang::Th,
        ..staff::Input::default()
    };
    staff::invite(tx, &Actor::System, input, now).await?;
    Ok(())
}

#[derive(Serialize)]
struct Line {
    slug: String,
    name: String,
    lao_type: String,
    district: Option<String>,
    province: Option<String>,
}

async fn list(voice: Voice, config: &Config) -> Result<(), Stop> {
    let store = assemble::open_store(config).await?;
    let all = administration::list_public(&store.platform().await?, 10_000).await?;
    let lines: Vec<Line> = all
        .into_iter()
        .map(|one| Line {
            slug: one.slug,
            name: one.name_th,
            lao_type: one.lao_type,
            district: one.district_name,
            province: one.province_name,
        })
        .collect();
    voice.answer(&lines, |lines| {
        if lines.is_empty() {
            return "No administration uses the service yet: suanruam tenant add --help".to_owned();
        }
        let text: Vec<String> = lines
            .iter()
            .map(|line| {
                let place: Vec<&str> =
                    [&line.district, &line.province].into_iter().flatten().map(String::as_str).collect();
                format!("{:24} {}  {}", line.slug, line.name, place.join(", "))
            })
            .collect();
        text.join("\n")
    })
}

#[derive(Serialize)]
struct Added {
    slug: String,
    name: String,
    portal: String,
    console: String,
    invited: Option<String>,
}

async fn add(voice: Voice, config: &Config, new: &NewTenant) -> Result<(), Stop> {
    let store = assemble::open_store(config).await?;
    let vault = assemble::vault(config)?;
    let now = assemble::clock().now();
    let draft = draft(&store.platform().await?, new).await?;
    let name = draft.name_th.clone();
    let scope = administration::open(&store, &vault, draft, now).await.map_err(|fault| match fault {
        kernel::Fault::Conflict(_) => {
            Stop::failed("an administration with this slug or code is there already")
        }
        other => other.into(),
    })?;
    furnish(&store, &scope, new, now).await?;
    if let Some(host) = &new.host {
        administration::add_host(&store, &scope, host, now).await?;
    }
    let public = &config.http.public_url;
    let added = Added {
        slug: new.slug.clone(),
        name,
        portal: format!("{public}/t/{}/", new.slug),
        console: format!("{public}/staff"),
        invited: new.admin_email.clone(),
    };
    voice.answer(&added, |added| {
        let invited = match &added.invited {
            Some(address) => invited(address),
            None => format!("It has no administrator yet: suanruam tenant invite {} MAIL NAME", added.slug),
        };
        format!(
            "{} ({})\nPortal:  {}\nConsole: {}\n{invited}",
            added.name, added.slug, added.portal, added.console
        )
    })
}

async fn draft(platform: &PlatformRead, new: &NewTenant) -> Result<NewAdministration, Stop> {
    if let Some(code) = &new.lao {
        let listed = administration::draft_from_lao(platform, code, &new.slug).await?;
        let mut draft = listed.ok_or_else(|| {
            Stop::failed(format!(
                "no administration has the code {code}: `suanruam import administrations FILE` first?"
            ))
        })?;
        if let Some(name) = &new.name {
            draft.name_th.clone_from(name);
        }
        draft.name_en.clone_from(&new.name_en);
        return Ok(draft);
    }
    let lao_type = new.lao_type.clone().unwrap_or_default();
    if !TYPES.contains(&lao_type.as_str()) {
        return Err(Stop::failed(format!("--type must be one of {}", TYPES.join(", "))));
    }
    let mut draft = NewAdministration {
        slug: new.slug.clone(),
        lao_type,
        name_th: new.name.clone().unwrap_or_default(),
        name_en: new.name_en.clone(),
        ..NewAdministration::default()
    };
    if let Some(code) = &new.subdistrict {
        let seat = seat(platform, code).await?;
        let seat = seat.ok_or_else(|| Stop::failed(format!("no subdistrict has the code {code}")))?;
        draft.province_code = Some(seat.province_code);
        draft.district_code = Some(seat.district_code);
        draft.subdistrict_code = Some(code.clone());
    }
    Ok(draft)
}

#[derive(FromQueryResult)]
struct Seat {
    province_code: String,
    district_code: String,
}

async fn seat(platform: &PlatformRead, subdistrict: &str) -> Result<Option<Seat>, Stop> {
    let sql = Sql::new(
        "SELECT d.province_code AS province_code, s.district_code AS district_code
         FROM subdistrict s JOIN district d ON d.code = s.district_code WHERE s.code = ?",
    );
    Ok(platform.rows_as(sql.bind(subdistrict)).await?.into_iter().next())
}

/// What a new administration needs before its first complaint: offices, categories, somebody to sign in.
async fn furnish(
    store: &Store,
    scope: &TenantScope,
    new: &NewTenant,
    now: DateTime<Utc>,
) -> Result<(), Stop> {
    let tx = store.write(scope).await?;
    for (kind, name_th, name_en) in DEPARTMENTS {
        let input = department::Input {
            kind: kind.to_owned(),
            name_th: name_th.to_owned(),
            name_en: name_en.to_owned(),
            active: true,
            ..department::Input::default()
        };
        department::save(&tx, &Actor::System, input, now).await?;
    }
    complaints::category::add_starter(&tx).await?;
    if let (Some(email), Some(name)) = (&new.admin_email, &new.admin_name) {
        invite_admin(&tx, email, name, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
