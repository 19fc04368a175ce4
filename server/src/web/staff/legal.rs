//! Imprint and privacy notice of an organization, for everybody.

use app::pages::staff::legal;
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{confidentiality::Contract, ids::OrganizationId};

use super::{chrome, promise::promised};
use crate::{
    store::organizations::Organization,
    web::{
        App,
        error::Failure,
        form::Query,
        page::{self, Visit},
    },
};

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    organization: Option<OrganizationId>,
}

/// Who runs this.
pub(crate) async fn imprint(
    visit: Visit,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let organization = organization(&app, &asked).await?;
    let text = organization
        .as_ref()
        .map_or("", |organization| organization.imprint.text(visit.language));
    let chrome = match &organization {
        Some(organization) => chrome(&app, &visit, organization),
        None => visit.chrome(&app),
    };
    Ok(page::show(&chrome, || legal::imprint(visit.language, text)))
}

/// What happens with personal data.
pub(crate) async fn privacy(
    visit: Visit,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let organization = organization(&app, &asked).await?;
    let text = organization.as_ref().map_or("", |organization| {
        organization.privacy_notice.text(visit.language)
    });
    let chrome = match &organization {
        Some(organization) => chrome(&app, &visit, organization),
        None => visit.chrome(&app),
    };
    // What every wave promises at the least; a wave's own page says its own numbers.
    let promise = promised(Contract::default(), false);
    Ok(page::show(&chrome, || {
        legal::privacy(visit.language, promise, text)
    }))
}

/// The organization that was asked for; without asking, the only one there is.
async fn organization(app: &App, asked: &Asked) -> Result<Option<Organization>, Failure> {
    if let Some(id) = asked.organization {
        return match app.store.organization(id).await? {
            Some(organization) => Ok(Some(organization)),
            None => Err(Failure::NotFound),
        };
    }
    let mut all = app.store.organizations().await?;
    Ok(if all.len() == 1 { all.pop() } else { None })
}
