//! What stands behind the numbers: computed once, over the whole organization, from the published partition.

use super::{
    Bootstrap, asked::asked, careless::careless, count, drivers::drivers, group::Computing,
    scopes::Scope, weighting::weighting,
};
use crate::{
    confidentiality::precision,
    published::{
        MeanOrBand, Precision,
        evidence::{
            ComparisonEvidence, Evidence, ItemEvidence, ItemFit, ReliabilityEvidence,
            ReliabilityLabel, ScaleEvidence,
        },
    },
    scoring::{
        NotComputed,
        agreement::{Null, Options, agreement},
        columns::Column,
        confidence::Confidence,
        covariance::Covariances,
        icc, item_analysis, omega, reliability,
        resample::{self, Resamples},
        shares, verdict,
    },
};

/// Items of one person must not be put together again: cross-item statistics need this many people (PRIVACY §3).
const CROSS_ITEMS_FROM: usize = 100;
/// "Not applicable or don't know" above this share: many people could not answer (DESIGN §14).
const UNANSWERABLE: f64 = 0.30;
/// Agreement needs this many people in a group (METHODS §0).
const AGREEMENT_FROM: usize = 5;

/// What stands behind each scale, in the order of `scopes`.
pub(super) fn scales(computing: &Computing<'_>, scopes: &[Scope<'_>]) -> Vec<ScaleEvidence> {
    scopes
        .iter()
        .enumerate()
        .map(|(done, scope)| {
            if let Bootstrap::Seeded { progress, .. } = computing.request.bootstrap {
                progress(done, scopes.len());
            }
            scale(computing, scope)
        })
        .collect()
}

/// Everything that is told of the whole organization.
pub(super) fn evidence(
    computing: &Computing<'_>,
    scopes: &[Scope<'_>],
    scales: Vec<ScaleEvidence>,
) -> Evidence {
    Evidence {
        scales,
        items: items(computing),
        drivers: drivers(computing, scopes),
        careless: careless(computing, scopes),
        weighting: weighting(computing),
        asked: asked(computing),
    }
}

/// A figure with two decimals in a wave, in full in a calculator.
fn told(computing: &Computing<'_>, value: f64) -> f64 {
    match computing.request.precision {
        Precision::Calculator => value,
        Precision::Wave => precision::share_of(value),
    }
}

fn scale(computing: &Computing<'_>, scope: &Scope<'_>) -> ScaleEvidence {
    let scored = scope.scores.iter().flatten().count();
    ScaleEvidence {
        dimension: scope.dimension.map(str::to_owned),
        construct: scope.construct,
        n_items: count(scope.items.len()),
        scored: if scope.is_told { count(scored) } else { 0 },
        unscored: if scope.is_told {
            count(computing.responses.len() - scored)
        } else {
            0
        },
        reliability: reliability(computing, scope, scored).into(),
        comparison: comparison(computing, scope).into(),
    }
}

fn reliability(
    computing: &Computing<'_>,
    scope: &Scope<'_>,
    scored: usize,
) -> Result<ReliabilityEvidence, NotComputed> {
    if !scope.is_told {
        return Err(NotComputed::BelowThreshold);
    }
    if scope.items.len() < 2 {
        return Err(NotComputed::TooFewItems);
    }
    let columns = scope.columns();
    let covariances = Covariances::of(&columns).ok_or(NotComputed::TooFewRespondents)?;
    let alpha = reliability::of_covariances(&covariances, Confidence::P95)?;
    let from = match computing.request.precision {
        Precision::Calculator => reliability::SHOW_FROM,
        Precision::Wave => CROSS_ITEMS_FROM,
    };
    if alpha.n < from {
        return Err(NotComputed::TooFewRespondents);
    }
    let omega = omega::of_covariances(&covariances)
        .ok()
        .filter(|omega| omega.n >= omega::SHOW_FROM);
    let omega_interval = match computing.request.bootstrap {
        Bootstrap::Seeded { seed, .. } if omega.is_some() => {
            let resamples = Resamples::Seeded {
                seed: resample::seed(&[seed, "omega", &scope.name()]),
                n: omega::RESAMPLES,
            };
            omega::interval(&columns, resamples, Confidence::P95).ok()
        }
        _ => None,
    };
    // Of two items the standardised value counts; its interval is that of alpha, moved with it.
    let lower = match (omega_interval, alpha.standardized) {
        (Some((low, _)), _) => low,
        (None, Some(standardized)) if scope.items.len() == 2 => {
            alpha.interval.0 + standardized - alpha.alpha
        }
        _ => alpha.interval.0,
    };
    let analysis = item_analysis::of_covariances(&covariances)?;
    let tell = |value: f64| told(computing, value);
    let both = |(low, high): (f64, f64)| (tell(low), tell(high));
    Ok(ReliabilityEvidence {
        n: count(alpha.n),
        covers: tell(alpha.n as f64 / scored.max(1) as f64),
        alpha: tell(alpha.alpha),
        alpha_interval: Some(both(alpha.interval)),
        standardised: alpha.standardized.map(tell),
        omega: omega.as_ref().map(|omega| tell(omega.omega)),
        omega_interval: omega_interval.map(both),
        label: ReliabilityLabel::of(lower),
        is_doubtful: alpha.suggests_wrong_keying()
            || omega.is_some_and(|omega| omega.is_heywood || !omega.negative.is_empty()),
        items: scope
            .items
            .iter()
            .zip(analysis.items)
            .map(|(item, fit)| ItemFit {
                item: computing.request.instrument.items[item.index].id.clone(),
                r_drop: fit.r_drop.map(tell),
                alpha_if_dropped: fit.alpha_if_dropped.map(tell),
                is_weak: fit.fits_poorly || fit.lowers_alpha,
            })
            .collect(),
    })
}

fn comparison(
    computing: &Computing<'_>,
    scope: &Scope<'_>,
) -> Result<ComparisonEvidence, NotComputed> {
    if !scope.is_told {
        return Err(NotComputed::BelowThreshold);
    }
    let scores = Column::Gaps(&scope.scores);
    let minimum = computing.request.contract.min_group() as usize;
    let groups = icc::by_group(scores, &scope.groups);
    let found = icc::icc(&groups, minimum, Confidence::P95)?;
    let (groups_from, people_from) = icc::SHOW_FROM;
    if found.n_groups < groups_from {
        return Err(NotComputed::TooFewGroups);
    }
    if found.n < people_from {
        return Err(NotComputed::TooFewRespondents);
    }
    let rwg_median = median_agreement(scope);
    let aggregation = verdict::aggregation_verdict(Ok(found), rwg_median);
    let tell = |value: f64| told(computing, value);
    Ok(ComparisonEvidence {
        groups: count(found.n_groups),
        people: count(found.n),
        icc1: tell(found.icc1.ok_or(NotComputed::NotIdentified)?),
        icc1_interval: found
            .icc1_interval
            .map(|(low, high)| (tell(low), tell(high))),
        icc2: found.icc2.map(tell),
        p: tell(found.p),
        rwg_median: rwg_median.map(tell),
        verdict: aggregation.verdict,
        is_pseudo_agreement: aggregation.is_pseudo_agreement,
    })
}

/// Median rwg(j) over the groups, uniform null.
fn median_agreement(scope: &Scope<'_>) -> Option<f64> {
    let options = Options::in_points(scope.n_options?);
    let columns = scope.columns();
    agreement(
        &columns,
        &scope.groups,
        options,
        Null::Uniform,
        AGREEMENT_FROM,
    )
    .ok()
    .map(|found| found.median_rwg)
}

/// Every scored item over all people whose figures are told.
fn items(computing: &Computing<'_>) -> Vec<ItemEvidence> {
    let responses = computing.responses;
    let all = responses.len().max(1) as f64;
    let mut found: Vec<(usize, ItemEvidence)> = Vec::new();
    for (measure, decision) in responses.measures.iter().zip(&computing.decisions) {
        for place in &measure.items {
            let item = &responses.items[*place];
            let definition = &computing.request.instrument.items[item.index];
            let points: Vec<f64> = item.column().present().collect();
            let no_answer = (0..responses.len())
                .filter(|i| item.is_no_answer(*i))
                .count();
            let n = points.len();
            let is_told = decision.over_items.shows_organization() && n > 0;
            let mean = is_told.then(|| points.iter().sum::<f64>() / n as f64);
            let counts = shares::counted(points.iter().copied());
            let no_answer = no_answer as f64 / all;
            let (mean, shares) = match computing.request.precision {
                Precision::Calculator => {
                    let shares = shares::of_answers(points.iter().copied()).ok();
                    (mean, shares.filter(|_| is_told))
                }
                Precision::Wave => (
                    mean.and_then(|mean| match precision::mean(count(n), mean) {
                        MeanOrBand::Mean(mean) => Some(mean),
                        MeanOrBand::Band(..) => None,
                    }),
                    is_told
                        .then(|| precision::shares(count(n), counts, 1))
                        .flatten(),
                ),
            };
            found.push((
                item.index,
                ItemEvidence {
                    item: definition.id.clone(),
                    text: definition.text.clone(),
                    dimension: measure.dimension.clone(),
                    construct: measure.construct,
                    n: if is_told { count(n) } else { 0 },
                    mean,
                    shares,
                    no_answer: told(computing, no_answer),
                    skipped: told(computing, 1.0 - n as f64 / all - no_answer),
                    is_unanswerable: no_answer > UNANSWERABLE,
                },
            ));
        }
    }
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, item)| item).collect()
}
