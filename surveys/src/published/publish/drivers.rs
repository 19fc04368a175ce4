//! What goes with an outcome: the maturity of the dimensions beside how likely people are to recommend the organization,
//! and beside how much they want this future (METHODS §11). Whole organization only, and never a cause.

use super::{Bootstrap, count, group::Computing, scopes::Scope};
use crate::{
    confidentiality::precision,
    instrument::Construct,
    published::{
        Precision,
        evidence::{DriverDimension, DriverFigures, DriversEvidence, Outcome},
    },
    scoring::{
        NotComputed,
        columns::Column,
        confidence::Confidence,
        drivers::{self, Sureness},
        resample::{self, Resamples},
    },
    workers,
};

/// Resamples of people for the intervals of relative weights.
const RESAMPLES: usize = 1000;

pub(super) fn drivers(computing: &Computing<'_>, scopes: &[Scope<'_>]) -> Vec<DriversEvidence> {
    let recommend: Option<Vec<Option<f64>>> = computing
        .responses
        .recommend
        .as_ref()
        .map(|numbers| numbers.iter().map(|n| n.map(f64::from)).collect());
    let willing = &computing.responses.willing;
    let outcomes = [
        (Outcome::Recommend, recommend.as_deref()),
        (Outcome::Willing, Some(willing.as_slice())),
    ];
    let found = workers::each(&outcomes, |(outcome, scores)| {
        Some(DriversEvidence {
            outcome: *outcome,
            figures: figures(computing, scopes, *outcome, (*scores)?).into(),
        })
    });
    found.into_iter().flatten().collect()
}

fn figures(
    computing: &Computing<'_>,
    scopes: &[Scope<'_>],
    outcome: Outcome,
    scores: &[Option<f64>],
) -> Result<DriverFigures, NotComputed> {
    let dimensions: Vec<&Scope<'_>> = scopes
        .iter()
        .filter(|scope| {
            scope.measure.is_some() && scope.construct == Construct::Maturity && scope.is_told
        })
        .collect();
    let predictors: Vec<Column<'_>> = dimensions
        .iter()
        .map(|scope| Column::Gaps(&scope.scores))
        .collect();
    let outcome_column = Column::Gaps(scores);
    let found = drivers::drivers(outcome_column, &predictors)?;
    if found.n < drivers::show_from(predictors.len()) {
        return Err(NotComputed::TooFewRespondents);
    }
    let sureness = match computing.request.bootstrap {
        Bootstrap::None => None,
        Bootstrap::Seeded { seed, .. } => {
            let name = format!("{outcome:?}");
            let resamples = Resamples::Seeded {
                seed: resample::seed(&[seed, "drivers", &name]),
                n: RESAMPLES,
            };
            let random = resample::seed(&[seed, "random predictor", &name]);
            drivers::sureness(
                outcome_column,
                &predictors,
                resamples,
                Some(random),
                Confidence::P95,
            )
            .ok()
        }
    };
    let tell = |value: f64| match computing.request.precision {
        Precision::Calculator => value,
        Precision::Wave => precision::share_of(value),
    };
    let mut told: Vec<DriverDimension> = dimensions
        .iter()
        .zip(&found.predictors)
        .enumerate()
        .map(|(place, (scope, predictor))| {
            let sure: Option<&Sureness> = sureness.as_ref().and_then(|all| all.get(place));
            let percent = |weight: f64| tell(100.0 * weight / found.r2);
            DriverDimension {
                dimension: scope.dimension.unwrap_or_default().to_owned(),
                r: tell(predictor.r),
                weight_percent: tell(predictor.weight_percent.unwrap_or(0.0)),
                interval: sure
                    .filter(|_| found.r2 > 0.0)
                    .map(|sure| (percent(sure.interval.0), percent(sure.interval.1))),
                shapley_percent: predictor.shapley_percent.map(tell),
                vif: tell(predictor.vif),
                is_clear: sure.and_then(|sure| sure.is_clear).unwrap_or(false),
            }
        })
        .collect();
    told.sort_by(|a, b| b.weight_percent.total_cmp(&a.weight_percent));
    Ok(DriverFigures {
        n: count(found.n),
        r2: tell(found.r2),
        adjusted_r2: tell(found.adjusted_r2),
        is_ranked: found.is_ranked(),
        is_inseparable: !found.inseparable.is_empty(),
        is_order_unsure: found.orders_differ,
        dimensions: told,
    })
}
