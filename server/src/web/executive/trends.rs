//! What moved over the released waves. A head of a department sees the own one and those within.

use std::sync::Arc;

use app::{
    pages::executive::{
        since::Waves,
        trends::{self, Latest, Trends},
    },
    shell::Place,
    text::format,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{InstrumentId, OrganizationId, WaveId},
    instrument::{Construct, Instrument},
    language::Language,
    published::Published,
    trend::{Day, ReleasedWave, Reorganization, Trend},
};

use crate::{
    auth::Role,
    local_time,
    store::{
        organizations::Organization, reorganizations::RecordState, results::StoredResult,
        waves::Wave,
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Path, Query},
        page::{Visit, show},
        permissions::Action,
    },
};

/// What the figures show.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Choice {
    show: Option<Construct>,
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(choice): Query<Choice>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeResults, organization)?;
    let found = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let followed = Followed::load(&app, &found, None).await?;
    let short = followed
        .as_ref()
        .map(|followed| followed.short(visit.language))
        .unwrap_or_default();
    let model = Trends {
        language: visit.language,
        organization,
        latest: followed.as_ref().map(|followed| Latest {
            wave: followed.wave,
            published: &followed.published,
            waves: followed.waves(&short),
            left_out: followed.left_out.clone(),
        }),
        construct: choice.show.unwrap_or(Construct::Maturity),
        bound_to: permit.department.as_deref(),
        sees_waves: permit.role == Role::Consultant,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Trends),
        || trends::page(&model),
    ))
}

/// The trend up to a released wave, with what pages and reports need to draw it.
pub(in crate::web) struct Followed {
    pub(in crate::web) trend: Trend,
    /// The latest wave of the trend.
    pub(in crate::web) wave: WaveId,
    /// Its document.
    pub(in crate::web) published: Published,
    /// One per wave of the trend: as people call it.
    pub(in crate::web) titles: Vec<String>,
    /// One per wave of the trend: the day of its launch.
    days: Vec<Day>,
    /// Titles of waves that asked something else.
    left_out: Vec<String>,
}

/// A released wave as it was stored.
struct Source {
    result: StoredResult,
    title: String,
    frozen: Day,
    asked: InstrumentId,
    instrument: Option<Arc<Instrument>>,
}

impl Followed {
    /// The trend of an organization up to a wave, or to the latest; `None` before anything is released.
    pub(in crate::web) async fn load(
        app: &App,
        organization: &Organization,
        until: Option<WaveId>,
    ) -> Result<Option<Self>, Failure> {
        let waves = app.store.waves(organization.id).await?;
        let mut results = app.store.published_results(organization.id).await?;
        if let Some(until) = until {
            let end = results.iter().position(|result| result.wave == until);
            results.truncate(end.map_or(0, |end| end + 1));
        }
        let records = app.store.reorganizations(organization.id).await?;
        let records: Vec<Reorganization> = records
            .into_iter()
            .filter(|stored| stored.state == RecordState::Recorded)
            .map(|stored| stored.record)
            .collect();
        let mut sources: Vec<Source> = Vec::with_capacity(results.len());
        for result in results {
            let Some(wave) = waves.iter().find(|wave| wave.id == result.wave) else {
                continue;
            };
            let asked = wave.plan.instrument;
            let instrument = match sources.iter().find(|source| source.asked == asked) {
                Some(same) => same.instrument.clone(),
                None => instrument(app, asked).await?,
            };
            sources.push(Source {
                title: wave.plan.title.clone(),
                frozen: frozen(organization, wave, &result)?,
                result,
                asked,
                instrument,
            });
        }
        // Documents of large organizations take a moment to read and to compare.
        tokio::task::spawn_blocking(move || Self::of(sources, &records))
            .await
            .map_err(|error| Failure::unexpected("trend", &error))?
    }

    fn of(sources: Vec<Source>, records: &[Reorganization]) -> Result<Option<Self>, Failure> {
        let documents: Vec<Published> = sources
            .iter()
            .map(|source| super::read(&source.result))
            .collect::<Result<_, _>>()?;
        let released: Vec<ReleasedWave<'_>> = sources
            .iter()
            .zip(&documents)
            .map(|(source, published)| ReleasedWave {
                frozen: source.frozen,
                published,
                instrument: source.instrument.as_deref(),
            })
            .collect();
        let Ok(trend) = Trend::of(&released, records) else {
            return Ok(None);
        };
        let titles = |places: &[usize]| -> Vec<String> {
            places
                .iter()
                .map(|place| sources[*place].title.clone())
                .collect()
        };
        let Some(latest) = sources.last() else {
            return Ok(None);
        };
        Ok(Some(Self {
            titles: titles(&trend.waves),
            left_out: titles(&trend.left_out),
            days: trend
                .waves
                .iter()
                .map(|wave| sources[*wave].frozen)
                .collect(),
            wave: latest.result.wave,
            published: documents.into_iter().next_back().ok_or(Failure::NotFound)?,
            trend,
        }))
    }

    /// Names for the axis of a figure: month and year of the launch.
    pub(in crate::web) fn short(&self, language: Language) -> Vec<String> {
        self.days
            .iter()
            .map(|day| {
                let (year, month, _) = day.parts();
                format!("{} {year}", format::short_month(language, month))
            })
            .collect()
    }

    /// What pages draw.
    pub(in crate::web) fn waves<'a>(&'a self, short: &'a [String]) -> Waves<'a> {
        Waves {
            trend: &self.trend,
            short,
            titles: &self.titles,
            model: &self.published.model,
        }
    }
}

/// A questionnaire; one that no longer parses compares with none.
async fn instrument(app: &App, asked: InstrumentId) -> Result<Option<Arc<Instrument>>, Failure> {
    let stored = app.store.instrument(asked).await?;
    Ok(stored.and_then(|stored| stored.parse().ok()).map(Arc::new))
}

/// The day on which the departments of a wave were frozen, as the organization counts days.
fn frozen(organization: &Organization, wave: &Wave, result: &StoredResult) -> Result<Day, Failure> {
    let launched = wave.launched.unwrap_or(result.published);
    local_time::iso_day(&organization.time_zone, launched)
        .parse()
        .map_err(|error| Failure::unexpected("day of a launch", &error))
}
