//! Categories for the console.

use super::Category;
use crate::complaint::Desk;
use async_graphql::{Context, Error, ID, InputObject, Object, Result, SimpleObject};
use kernel::ids::{CategoryId, DepartmentId};
use tenancy::{
    context,
    payload::{self, CommandStatus, FieldErrorView, settle},
};

#[derive(SimpleObject)]
#[graphql(name = "Category")]
pub struct CategoryView {
    pub id: ID,
    pub name_th: String,
    pub name_en: String,
    pub department_id: Option<ID>,
    pub active: bool,
    pub sort: i32,
}

impl From<Category> for CategoryView {
    fn from(c: Category) -> Self {
        Self {
            id: c.id.to_string().into(),
            name_th: c.name_th,
            name_en: c.name_en,
            department_id: c.department.map(|d| d.to_string().into()),
            active: c.active,
            sort: c.sort,
        }
    }
}

#[derive(InputObject)]
pub struct CategoryInput {
    pub id: Option<ID>,
    pub name_th: String,
    pub name_en: String,
    pub department_id: Option<ID>,
    pub active: bool,
    pub sort: Option<i32>,
}

#[derive(SimpleObject)]
pub struct CategoryPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub category: Option<CategoryView>,
}

#[derive(Default)]
pub struct CategoryQuery;

#[Object]
impl CategoryQuery {
    async fn categories(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = false)] include_inactive: bool,
    ) -> Result<Vec<CategoryView>> {
        let request = context::of(ctx)?;
        let wrap = |fault| payload::error(fault, request.lang);
        let list = super::list(request.read().await.map_err(wrap)?, include_inactive).await.map_err(wrap)?;
        Ok(list.into_iter().map(CategoryView::from).collect())
    }
}

#[derive(Default)]
pub struct CategoryMutation;

#[Object]
impl CategoryMutation {
    async fn save_category(&self, ctx: &Context<'_>, input: CategoryInput) -> Result<CategoryPayload, Error> {
        let request = context::of(ctx)?;
        let id = input.id.as_ref().map(|id| id.parse::<CategoryId>()).transpose();
        let department = input.department_id.as_ref().map(|id| id.parse::<DepartmentId>()).transpose();
        let result = match (id, department) {
            (Ok(id), Ok(department)) => {
                let category = Category {
                    id: id.unwrap_or_default(),
                    name_th: input.name_th,
                    name_en: input.name_en,
                    department,
                    sort: input.sort.unwrap_or(0),
                    active: input.active,
                };
                super::save(&Desk::of(request), id, category).await
            }
            _ => Err(kernel::Fault::NotFound),
        };
        let (outcome, category) = settle(result, request.lang)?;
        let category = category.map(CategoryView::from);
        Ok(CategoryPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            category,
        })
    }
}
