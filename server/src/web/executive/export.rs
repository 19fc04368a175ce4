//! The result as data: the one document itself, and a table of it. Nothing is in here that the pages do not show.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use surveys::{
    ids::{OrganizationId, WaveId},
    published::{Group, MeanOrBand, Published},
};

use super::Released;
use crate::web::{App, actor::Actor, error::Failure, form::Path, permissions::Action};

pub(crate) async fn json(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    whole(&actor, organization)?;
    actor.is_fresh(app.clock.now())?;
    let released = Released::load(&app, organization, wave).await?;
    Ok(download(
        "application/json",
        "results.json",
        released.stored.document.into_bytes(),
    ))
}

pub(crate) async fn csv(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    whole(&actor, organization)?;
    actor.is_fresh(app.clock.now())?;
    let released = Released::load(&app, organization, wave).await?;
    let table =
        table(&released.published).map_err(|error| Failure::unexpected("export", &error))?;
    Ok(download("text/csv; charset=utf-8", "results.csv", table))
}

/// The release plan, for an observer who checks the result with `daybreak verify`. It tells how many answered in groups
/// that are hidden, so it is for those who run the wave, and its way out is written down.
pub(crate) async fn plan(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    actor.is_fresh(app.clock.now())?;
    let released = Released::load(&app, organization, wave).await?;
    let plan = app.store.release_plan(wave).await?;
    let plan = plan.ok_or(Failure::NotFound)?;
    app.note(
        &actor,
        organization,
        "wave.plan",
        wave,
        released.stored.hash,
    )
    .await?;
    Ok(download(
        "application/json",
        "release-plan.json",
        plan.into_bytes(),
    ))
}

/// Only who may see the whole result takes it along.
pub(super) fn whole(actor: &Actor, organization: OrganizationId) -> Result<(), Failure> {
    match actor.may(Action::SeeResults, organization)?.department {
        None => Ok(()),
        Some(_) => Err(Failure::NotYours),
    }
}

/// An answer that browsers save under this name.
pub(in crate::web) fn download(kind: &'static str, name: &str, content: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    (
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, disposition),
        ],
        content,
    )
        .into_response()
}

const COLUMNS: [&str; 12] = [
    "department",
    "name",
    "headcount",
    "sheets",
    "dimension",
    "construct",
    "n",
    "mean_points",
    "mean_low_points",
    "mean_high_points",
    "interval_low_points",
    "interval_high_points",
];

fn table(published: &Published) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for group in std::iter::once(&published.organization).chain(&published.departments) {
        write_group(&mut writer, group)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn write_group(writer: &mut csv::Writer<Vec<u8>>, group: &Group) -> Result<(), csv::Error> {
    let number = |value: f64| value.to_string();
    let head = [
        inert(&group.code),
        inert(&group.name),
        group.headcount.to_string(),
    ];
    let Some(figures) = group.figures.shown() else {
        return writer.write_record(
            head.into_iter()
                .chain(std::iter::repeat_n(String::new(), 9)),
        );
    };
    for scale in &figures.scales {
        let construct = format!("{:?}", scale.construct).to_lowercase();
        let mut cells: Vec<String> = head.to_vec();
        cells.extend([
            figures.sheets.to_string(),
            scale.dimension.clone(),
            construct,
        ]);
        match scale.estimate.shown() {
            None => cells.extend(std::iter::repeat_n(String::new(), 6)),
            Some(estimate) => {
                let (mean, low, high) = match estimate.mean {
                    MeanOrBand::Mean(mean) => (number(mean), String::new(), String::new()),
                    MeanOrBand::Band(low, high) => (String::new(), number(low), number(high)),
                };
                let (from, to) = estimate
                    .interval
                    .map_or_else(Default::default, |(low, high)| (number(low), number(high)));
                cells.extend([estimate.n.to_string(), mean, low, high, from, to]);
            }
        }
        writer.write_record(&cells)?;
    }
    Ok(())
}

/// A text that no spreadsheet takes for a formula: an apostrophe before what could begin one.
pub(in crate::web) fn inert(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{text}")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn what_could_be_a_formula_is_made_inert() {
        assert_eq!(inert("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(inert("＝1+1"), "'＝1+1");
        assert_eq!(inert("Sales"), "Sales");
    }
}
