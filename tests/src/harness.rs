//! A fresh database for every test, a clock that only the test turns, and a small town to test in.

use chrono::{DateTime, TimeZone, Utc};
use complaints::{
    case::{Channel, Kind},
    complaint::{self, Desk, Matter, NewComplaint, Receipt},
};
use kernel::{
    Actor, Clock, Lang, ManualClock, Role, SharedClock,
    ids::{CategoryId, DepartmentId, StaffId, VillageId},
};
use platform::{Backplane, FileStore};
use sqlx::{Connection, PgConnection};
use std::sync::Arc;
use store::{Databases, NewTenant, Sql, Store, TenantScope};
use tenancy::Vault;
use tokio::sync::OnceCell;
use uuid::Uuid;

/// Makes one test of each kind of database: `db_test!(name, |h| { … })`.
#[macro_export]
macro_rules! db_test {
    ($(#[$meta:meta])* $name:ident, |$h:ident| $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn run($h: $crate::harness::Harness) $body

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run($crate::harness::Harness::sqlite().await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run($crate::harness::Harness::postgres().await).await;
            }
        }
    };
}

/// Friday 20 November 2026, 09:00 in Thailand: a working day inside every office's hours.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 2, 0, 0).unwrap()
}

pub struct Harness {
    pub store: Store,
    pub databases: Databases,
    pub clock: Arc<ManualClock>,
    pub vault: Vault,
    pub files: FileStore,
    pub backplane: Backplane,
    pub folder: tempfile::TempDir,
}

static LITE_TEMPLATE: OnceCell<tempfile::TempDir> = OnceCell::const_new();
static PG_TEMPLATE: OnceCell<String> = OnceCell::const_new();

fn lite(path: &std::path::Path) -> Databases {
    let url = format!("sqlite:{}", path.display());
    Databases { url: url.clone(), owner_url: url.clone(), claim_url: url, pool: 8 }
}

/// The owner's URL of the test cluster, which `make test` provides.
fn cluster() -> String {
    std::env::var("SUANRUAM_TEST_PG_URL")
        .expect("SUANRUAM_TEST_PG_URL is not set: run `make test`, or `deploy/dev/with-services cargo test`")
}

fn as_role(url: &str, role: &str, database: &str) -> String {
    let (_, rest) = url.split_once("://").unwrap();
    let (_, host) = rest.split_once('@').unwrap();
    let (host, tail) = host.split_once('/').unwrap();
    let options = tail.split_once('?').map_or(String::new(), |(_, options)| format!("?{options}"));
    format!("postgres://{role}:test@{host}/{database}{options}")
}

fn pg(database: &str) -> Databases {
    let cluster = cluster();
    Databases {
        url: as_role(&cluster, "suanruam_app", database),
        owner_url: as_role(&cluster, "suanruam_owner", database),
        claim_url: as_role(&cluster, "suanruam_claim", database),
        pool: 8,
    }
}

async fn create_database(name: &str, template: Option<&str>) {
    let mut admin = PgConnection::connect(&cluster()).await.unwrap();
    let copy = template.map_or(String::new(), |t| format!(" TEMPLATE {t}"));
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}{copy}")))
        .execute(&mut admin)
        .await
        .unwrap();
    admin.close().await.unwrap();
}

impl Harness {
    pub async fn sqlite() -> Self {
        let template = LITE_TEMPLATE
            .get_or_init(|| async {
                let folder = tempfile::tempdir().unwrap();
                Store::migrate(&lite(&folder.path().join("template.db"))).await.unwrap();
                folder
            })
            .await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        std::fs::copy(template.path().join("template.db"), &path).unwrap();
        Self::over(lite(&path), folder).await
    }

    pub async fn postgres() -> Self {
        let template = PG_TEMPLATE
            .get_or_init(|| async {
                let name = format!("template_{}", Uuid::new_v4().simple());
                create_database(&name, None).await;
                Store::migrate(&pg(&name)).await.unwrap();
                name
            })
            .await;
        let name = format!("test_{}", Uuid::new_v4().simple());
        create_database(&name, Some(template)).await;
        Self::over(pg(&name), tempfile::tempdir().unwrap()).await
    }

    async fn over(databases: Databases, folder: tempfile::TempDir) -> Self {
        let clock = Arc::new(ManualClock::new(start()));
        let mut config = platform::Config::default();
        config.files.dir = folder.path().join("files").display().to_string().into();
        let backplane = Backplane::connect(&config, clock.clone() as SharedClock).await;
        Self {
            store: Store::open(&databases).await.unwrap(),
            vault: Vault::new([7; 32]),
            files: FileStore::open(&config.files).unwrap(),
            backplane,
            databases,
            clock,
            folder,
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Where somebody of this town, or one of its citizens, acts.
    pub fn desk(&self, town: &Town, actor: Actor) -> Desk {
        Desk {
            store: self.store.clone(),
            scope: town.scope.clone(),
            actor,
            lang: Lang::Th,
            clock: self.clock.clone(),
            vault: self.vault.clone(),
            files: self.files.clone(),
            public_url: "https://suanruam.example".to_owned(),
        }
    }

    /// Files a plain complaint as a citizen does on the portal.
    pub async fn file(&self, town: &Town, text: &str) -> Receipt {
        complaint::receive(&self.desk(town, Actor::Citizen), town.matter(text)).await.unwrap()
    }

    /// An administration without people.
    pub async fn tenant(&self, slug: &str) -> TenantScope {
        let tx = self.store.platform_write().await.unwrap();
        let tx = tx
            .open_tenant(NewTenant {
                slug: slug.to_owned(),
                lao_code: None,
                lao_type: "sao".to_owned(),
                name_th: format!("องค์การบริหารส่วนตำบล{slug}"),
                name_en: format!("{slug} Subdistrict Administrative Organization"),
                short_name: format!("อบต.{slug}"),
                province_code: None,
                district_code: None,
                subdistrict_code: None,
                address: String::new(),
                phone: String::new(),
                email: String::new(),
                settings: serde_json::json!({}),
                created_at: self.now(),
            })
            .await
            .unwrap();
        self.vault.create_key(&tx, self.now()).await.unwrap();
        let scope = tx.scope().clone();
        tx.commit().await.unwrap();
        scope
    }

    /// An administration with two departments, a village, two categories and one person of every role.
    pub async fn town(&self, slug: &str) -> Town {
        let scope = self.tenant(slug).await;
        let now = self.now();
        let tx = self.store.write(&scope).await.unwrap();
        let works = DepartmentId::new();
        let clerks = DepartmentId::new();
        for (id, kind, name) in [(works, "public_works", "กองช่าง"), (clerks, "office_of_clerk", "สำนักปลัด")]
        {
            let sql = Sql::new(
                "INSERT INTO department (tenant_id, id, kind, name_th, name_en) VALUES ({tenant}, ?, ?, ?, ?)",
            );
            tx.run(sql.bind(id.uuid()).bind(kind).bind(name).bind(kind)).await.unwrap();
        }
        let village = VillageId::new();
        let sql = Sql::new(
            "INSERT INTO village (tenant_id, id, kind, village_no, name_th) VALUES ({tenant}, ?, 'village', 3, 'บ้านหนองบัว')",
        );
        tx.run(sql.bind(village.uuid())).await.unwrap();
        let lights = CategoryId::new();
        let roads = CategoryId::new();
        for (id, name) in [(lights, "ไฟฟ้าสาธารณะ"), (roads, "ถนนและทางเท้า")]
        {
            let sql = Sql::new(
                "INSERT INTO category (tenant_id, id, name_th, name_en, department_id) VALUES ({tenant}, ?, ?, ?, ?)",
            );
            tx.run(sql.bind(id.uuid()).bind(name).bind(name).bind(works.uuid())).await.unwrap();
        }
        let mut people = Vec::new();
        for role in Role::ALL {
            let id = StaffId::new();
            let sql = Sql::new(
                "INSERT INTO staff (tenant_id, id, email, name, position, department_id, state, created_at, updated_at)
                 VALUES ({tenant}, ?, ?, ?, ?, ?, 'active', ?, ?)",
            );
            tx.run(
                sql.bind(id.uuid())
                    .bind(format!("{}@{slug}.example", role.as_str()))
                    .bind(format!("{} {slug}", role.as_str()))
                    .bind(role.as_str())
                    .bind(works.uuid())
                    .bind(now)
                    .bind(now),
            )
            .await
            .unwrap();
            let sql = Sql::new("INSERT INTO staff_role (tenant_id, staff_id, role) VALUES ({tenant}, ?, ?)");
            tx.run(sql.bind(id.uuid()).bind(role.as_str())).await.unwrap();
            people.push((*role, id));
        }
        tx.commit().await.unwrap();
        Town { scope, works, clerks, village, lights, roads, people }
    }
}

/// A made-up administration.
pub struct Town {
    pub scope: TenantScope,
    pub works: DepartmentId,
    pub clerks: DepartmentId,
    pub village: VillageId,
    pub lights: CategoryId,
    pub roads: CategoryId,
    people: Vec<(Role, StaffId)>,
}

impl Town {
    pub fn staff(&self, role: Role) -> StaffId {
        self.people.iter().find(|(r, _)| *r == role).unwrap().1
    }

    /// A complaint about a street light, as a citizen sends it, with a form key of its own.
    pub fn matter(&self, text: &str) -> NewComplaint {
        NewComplaint {
            idempotency_key: Uuid::now_v7().to_string(),
            channel: Channel::Website,
            category: Some(self.lights),
            village: None,
            matter: Matter {
                kind: Kind::Grievance,
                title: None,
                text: text.to_owned(),
                place: String::new(),
                point: None,
                contact: None,
                received_at: None,
            },
            uploads: Vec::new(),
            upload_batch: String::new(),
            department: None,
            assignee: None,
        }
    }

    pub fn actor(&self, role: Role) -> Actor {
        Actor::Staff { id: self.staff(role), roles: vec![role], department: Some(self.works) }
    }
}
