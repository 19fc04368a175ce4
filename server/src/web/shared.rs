//! What a link shows to a reader without an account. The link is the key, opens one thing and ends.

use app::{
    pages::shared::{self as page, Shared as Model, What},
    paths,
    shell::{self, Chrome},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use surveys::roadmap::agreement::Agreement;

use super::{
    App,
    admin::look,
    consultant::{
        progress::standings,
        roadmap,
        roadmap_files::{Printed, being_prepared, print},
        scenario::{parse_inputs, parse_plan},
        scenario_odds::with_spread,
    },
    error::Failure,
    executive::{day, export::download},
    form::Path,
    page::{Visit, emblem_at, show},
};
use crate::{
    auth::Token,
    reports::roadmap as report,
    store::{
        organizations::Organization,
        shared_links::{Shared, SharedLink},
    },
};

/// The link of this token, with its organization; `None` once it has ended.
async fn find(app: &App, token: &str) -> Result<Option<(SharedLink, Organization)>, Failure> {
    let Ok(token) = token.parse::<Token>() else {
        return Ok(None);
    };
    let Some(link) = app.store.shared_link(&token, app.clock.now()).await? else {
        return Ok(None);
    };
    let organization = app
        .store
        .organization(link.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    Ok(Some((link, organization)))
}

/// The surroundings of a page in the look of the organization.
async fn worn(
    app: &App,
    visit: &Visit,
    token: &str,
    organization: &Organization,
) -> Result<Chrome, Failure> {
    let look = app.store.look(organization.id).await?;
    let mut chrome = visit.chrome(app);
    chrome.look = shell::Look {
        emblem: look.logo.as_ref().map(|logo| {
            let address = paths::shared_logo(token, &logo.emblem.digest);
            emblem_at(&logo.emblem, address)
        }),
        accent: look.accent,
    };
    Ok(chrome)
}

fn gone(app: &App, visit: &Visit) -> Response {
    let chrome = visit.clone().nowhere().chrome(app);
    let language = visit.language;
    (StatusCode::GONE, show(&chrome, || page::gone(language))).into_response()
}

pub(crate) async fn show_link(
    visit: Visit,
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let Some((link, organization)) = find(&app, &token).await? else {
        return Ok(gone(&app, &visit));
    };
    let l = visit.language;
    let until = day(l, &organization, link.expires);
    let chrome = worn(&app, &visit, &token, &organization).await?;
    match link.shared {
        Shared::Scenario(id) => {
            let scenario = app
                .store
                .scenario(id)
                .await?
                .filter(|scenario| scenario.organization == organization.id)
                .ok_or(Failure::NotFound)?;
            let inputs = parse_inputs(&scenario.inputs)?;
            let mut plan = with_spread(parse_plan(&scenario.plan)?, &inputs).await?;
            let agreement: Agreement = serde_json::from_str(&scenario.agreement)
                .map_err(|error| Failure::unexpected("agreement", &error))?;
            agreement.settle(&mut plan);
            let model = Model {
                language: l,
                plan: &plan,
                what: What::Scenario {
                    name: &scenario.name,
                    inputs: &inputs,
                    asked: &agreement.asked,
                },
                until: &until,
            };
            Ok(show(&chrome, || page::page(&model)))
        }
        Shared::Roadmap(id) => {
            let published = roadmap::find(&app, organization.id, id).await?;
            let entries = app.store.roadmap_news(id).await?;
            let model = Model {
                language: l,
                plan: &published.plan,
                what: What::Roadmap {
                    published: &day(l, &organization, published.stored.published),
                    stays: published.agreement.stays.as_ref(),
                    standings: &standings(&published, &entries),
                    asked: &published.agreement.asked,
                    measured: &parse_inputs(&published.stored.inputs)?.measured_baselines,
                    pdf: &paths::shared_pdf(&token),
                },
                until: &until,
            };
            Ok(show(&chrome, || page::page(&model)))
        }
    }
}

/// The logo of the organization whose plan a link shows.
pub(crate) async fn logo(
    visit: Visit,
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let Some((_, organization)) = find(&app, &token).await? else {
        return Ok(gone(&app, &visit));
    };
    look::png(app.store.look(organization.id).await?)
}

/// The PDF of a roadmap that was shared; a scenario has none.
pub(crate) async fn pdf(
    visit: Visit,
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let Some((link, organization)) = find(&app, &token).await? else {
        return Ok(gone(&app, &visit));
    };
    let Shared::Roadmap(id) = link.shared else {
        return Err(Failure::NotFound);
    };
    let published = roadmap::find(&app, organization.id, id).await?;
    match print(&app, &published, visit.language, report::render).await? {
        Printed::Pdf(bytes) => Ok(download("application/pdf", "roadmap.pdf", bytes)),
        Printed::Alarms(_) => {
            let page = paths::shared(&token);
            let chrome = worn(&app, &visit.at(page.clone()), &token, &organization).await?;
            Ok(being_prepared(&chrome, Some(page)))
        }
    }
}
