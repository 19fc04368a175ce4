//! The published roadmap as files beside its PDF: two pages for the board, a workbook that computes, the plan as data.

use std::sync::Arc;

use app::{
    pages::consultant::unprinted::{self, Alarm, Unprinted},
    paths,
    shell::{Chrome, Page, Place},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use surveys::{
    ids::{OrganizationId, RoadmapId, WaveId},
    language::Language,
    roadmap::{Inputs, Plan, agreement::Agreement},
};

use super::{
    roadmap::{Published, find},
    scenario::parse_inputs,
};
use crate::{
    exports::case::{self, Case},
    heard::Heard,
    reports::{
        Placed, ReportError,
        roadmap::{self as report, RoadmapDocument},
    },
    store::waves::Wave,
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        executive::{
            calendar_day,
            export::{WORKBOOK, download},
            read,
        },
        form::Path,
        page::{Visit, show},
        permissions::Action,
    },
};

type Address = (OrganizationId, RoadmapId);

/// Two pages: the figures and the months, then every step in a line with promises and room to sign.
pub(crate) async fn summary(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeRoadmaps, organization)?;
    let published = find(&app, organization, id).await?;
    match print(&app, &published, visit.language, report::render_summary).await? {
        Printed::Pdf(bytes) => Ok(download("application/pdf", "summary.pdf", bytes)),
        Printed::Alarms(alarms) => Ok(unprinted(
            &app, &actor, &visit, &permit, &published, &alarms,
        )),
    }
}

/// The base case with formulas that lead back to its inputs.
pub(crate) async fn business_case(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Path<Address>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeRoadmaps, organization)?;
    let Published { stored, plan, .. } = find(&app, organization, id).await?;
    let inputs = parse_inputs(&stored.inputs)?;
    let language = visit.language;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || {
        case::write(&Case {
            plan: &plan,
            library: &plan.library(),
            inputs: &inputs,
            published_ms: stored.published,
            language,
        })
    })
    .await
    .map_err(|error| Failure::unexpected("business case", &error))?
    .map_err(|error| Failure::unexpected("business case", &error))?;
    Ok(download(WORKBOOK, "business-case.xlsx", bytes))
}

/// The plan as it was published.
pub(crate) async fn plan(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Path<Address>,
) -> Result<Response, Failure> {
    actor.may(Action::SeeRoadmaps, organization)?;
    let stored = find(&app, organization, id).await?.stored;
    let plan = stored.plan.into_bytes();
    Ok(download("application/json", "plan.json", plan))
}

/// A file that was asked for.
pub(in crate::web) enum Printed {
    /// It is there.
    Pdf(Vec<u8>),
    /// It rings alarm bells, so it was not drawn.
    Alarms(Vec<Placed>),
}

/// What prints a document.
pub(in crate::web) type Printer = fn(&RoadmapDocument, Language) -> Result<Vec<u8>, ReportError>;

/// Prints a published roadmap in the reader's language, or says what keeps it from being printed: replies and the list of
/// names go on living after it was published.
pub(in crate::web) async fn print(
    app: &App,
    published: &Published,
    language: Language,
    printer: Printer,
) -> Result<Printed, Failure> {
    let document = document(app, Source::of(published)?).await?;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    tokio::task::spawn_blocking(move || match printer(&document, language) {
        Ok(bytes) => Ok(Printed::Pdf(bytes)),
        Err(ReportError::Alarms(_)) => report::alarms(&document, language).map(Printed::Alarms),
        Err(error) => Err(error),
    })
    .await
    .map_err(|error| Failure::unexpected("roadmap", &error))?
    .map_err(|error| Failure::unexpected("roadmap", &error))
}

/// The page in place of a file that was not drawn: for who may mend it what stands where, for others that it is being
/// prepared.
pub(super) fn unprinted(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    published: &Published,
    alarms: &[Placed],
) -> Response {
    let organization = permit.organization;
    let page = paths::roadmap(organization, published.stored.id);
    let chrome = visit
        .clone()
        .at(page.clone())
        .chrome_in(app, actor, permit, Place::Roadmaps);
    let may_mend = actor.may(Action::PlanRoadmaps, organization).is_ok();
    if !may_mend {
        return being_prepared(&chrome, Some(page));
    }
    let alarms = alarms
        .iter()
        .map(|placed| Alarm {
            word: placed.finding.matched.clone(),
            section: placed.section.clone(),
            around: placed.around.clone(),
            instead: placed.finding.suggestions.join(", "),
        })
        .collect();
    let model = Unprinted {
        language: visit.language,
        alarms,
        names: paths::names(organization),
        replies: published
            .stored
            .wave
            .map(|wave| paths::replies(organization, wave)),
        publication: paths::publication(organization, None, published.stored.scenario),
        roadmap: page,
    };
    conflicting(&chrome, || unprinted::page(&model))
}

/// The page for readers who can do nothing about it.
pub(in crate::web) fn being_prepared(chrome: &Chrome, page: Option<String>) -> Response {
    conflicting(chrome, || {
        unprinted::being_prepared(chrome.language, page.as_deref())
    })
}

fn conflicting(chrome: &Chrome, page: impl FnOnce() -> Page) -> Response {
    (StatusCode::CONFLICT, show(chrome, page)).into_response()
}

/// What the reports of a plan are made from.
pub(in crate::web) struct Source {
    pub(in crate::web) organization: OrganizationId,
    pub(in crate::web) wave: Option<WaveId>,
    pub(in crate::web) plan: Plan,
    pub(in crate::web) inputs: Inputs,
    pub(in crate::web) agreement: Agreement,
}

impl Source {
    /// Of a roadmap as it was published.
    pub(in crate::web) fn of(published: &Published) -> Result<Self, Failure> {
        Ok(Self {
            organization: published.stored.organization,
            wave: published.stored.wave,
            plan: published.plan.clone(),
            inputs: parse_inputs(&published.stored.inputs)?,
            agreement: published.agreement.clone(),
        })
    }
}

/// The document of a plan, with all that stands beside it today: what was heard, names, logo.
pub(in crate::web) async fn document(
    app: &App,
    source: Source,
) -> Result<RoadmapDocument, Failure> {
    let organization = app
        .store
        .organization(source.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let (wave, result) = match source.wave {
        Some(wave) => (
            app.store.wave(wave).await?,
            app.store.published_result(wave).await?,
        ),
        None => (None, None),
    };
    let heard = match &wave {
        Some(wave) => Heard::load(&app.store, wave, &organization.time_zone).await?,
        None => None,
    };
    Ok(RoadmapDocument {
        plan: Arc::new(source.plan),
        published: result.as_ref().map(read).transpose()?.map(Arc::new),
        inputs: Some(Arc::new(source.inputs)),
        wave: wave
            .as_ref()
            .map_or_else(String::new, |wave| wave.plan.title.clone()),
        contact: wave
            .as_ref()
            .map_or_else(String::new, |wave| wave.plan.owner.clone()),
        report_back: wave.as_ref().and_then(Wave::report_back),
        closed: wave
            .and_then(|wave| wave.closed)
            .map(|at| calendar_day(&organization, at)),
        agreement: source.agreement,
        allow: app.store.allowed_names(organization.id).await?,
        heard: heard.map(Arc::new),
        look: app.store.look(organization.id).await?,
    })
}
