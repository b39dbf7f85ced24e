//! The administration and who is signed in, in GraphQL, and the roots that gather the rooms of this crate.

use super::{Administration, find};
use crate::{
    audit::graphql::AuditQuery,
    context,
    department::graphql::{DepartmentMutation, DepartmentQuery},
    holiday::graphql::{HolidayMutation, HolidayQuery},
    payload,
    settings::graphql::{SettingsMutation, SettingsQuery},
    staff::{
        self,
        graphql::{StaffMember, StaffMutation, StaffQuery},
    },
    village::graphql::{VillageMutation, VillageQuery},
};
use async_graphql::{Context, ID, MergedObject, Object, Result, SimpleObject};
use kernel::{Action, Fault};

/// What the console asks this crate.
#[derive(MergedObject, Default)]
pub struct TenancyQuery(
    ViewerQuery,
    DepartmentQuery,
    VillageQuery,
    StaffQuery,
    SettingsQuery,
    HolidayQuery,
    AuditQuery,
);

/// What the console tells this crate to do.
#[derive(MergedObject, Default)]
pub struct TenancyMutation(
    StaffMutation,
    DepartmentMutation,
    VillageMutation,
    SettingsMutation,
    HolidayMutation,
);

#[derive(SimpleObject)]
pub struct Tenant {
    id: ID,
    slug: String,
    name: String,
    name_en: String,
    short_name: String,
    lao_type: String,
    phone: String,
    email: String,
    address: String,
    district_name: Option<String>,
    province_name: Option<String>,
}

impl From<Administration> for Tenant {
    fn from(row: Administration) -> Self {
        Self {
            id: ID(row.id.to_string()),
            slug: row.slug,
            name: row.name_th,
            name_en: row.name_en,
            short_name: row.short_name,
            lao_type: row.lao_type,
            phone: row.phone,
            email: row.email,
            address: row.address,
            district_name: row.district_name,
            province_name: row.province_name,
        }
    }
}

#[derive(SimpleObject)]
pub struct Viewer {
    staff: StaffMember,
    tenant: Tenant,
    permissions: Vec<String>,
}

#[derive(Default)]
pub struct ViewerQuery;

#[Object]
impl ViewerQuery {
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Viewer> {
        let at = context::of(ctx)?;
        let both = async {
            let read = at.read().await?;
            let id = at.actor.staff_id().ok_or(Fault::Forbidden)?;
            let staff = staff::find(read, id).await?.ok_or(Fault::NotFound)?;
            Ok((staff, find(read).await?))
        };
        let (staff, tenant) = both.await.map_err(|fault| payload::error(fault, at.lang))?;
        let may = |action: &&Action| at.actor.can(**action);
        let permissions = Action::ALL.iter().filter(may).map(|action| action.as_str().to_owned()).collect();
        Ok(Viewer { staff: staff.into(), tenant: tenant.into(), permissions })
    }
}
