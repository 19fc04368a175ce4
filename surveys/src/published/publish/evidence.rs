//! What stands behind the numbers: computed once, over the whole organization, from the published partition.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::{
    Bootstrap, apart, asked::asked, careless::careless, count, decisions::Decision,
    drivers::drivers, group::Computing, places::Where, scopes::Scope, weighting::weighting,
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
        responses::{Item, Measure},
        shares, verdict,
    },
    workers,
};

/// Items of one person must not be put together again: cross-item statistics need this many people (PRIVACY §3).
const CROSS_ITEMS_FROM: usize = 100;
/// "Not applicable or don't know" above this share: many people could not answer (DESIGN §14).
const UNANSWERABLE: f64 = 0.30;
/// Agreement needs this many people in a group (METHODS §0).
const AGREEMENT_FROM: usize = 5;

/// What stands behind each scale, in the order of `scopes`.
pub(super) fn scales(computing: &Computing<'_>, scopes: &[Scope<'_>]) -> Vec<ScaleEvidence> {
    let done = AtomicUsize::new(0);
    workers::each(scopes, |scope| {
        let found = scale(computing, scope);
        if let Bootstrap::Seeded { progress, .. } = computing.request.bootstrap {
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, scopes.len());
        }
        found
    })
}

/// Everything that is told of the whole organization.
pub(super) fn evidence(
    computing: &Computing<'_>,
    scopes: &[Scope<'_>],
    scales: Vec<ScaleEvidence>,
) -> Evidence {
    let (careless, (items, drivers)) = workers::both(
        || careless(computing, scopes),
        || (items(computing), drivers(computing, scopes)),
    );
    Evidence {
        scales,
        items,
        drivers,
        careless,
        weighting: weighting(computing),
        asked: asked(computing),
        indices: apart::indices(computing),
        channels: apart::channels(computing),
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
    // That groups differ from each other and nobody within them, or that half of them agree to the letter, says of single
    // people what they answered.
    let is_rough = computing.request.precision == Precision::Wave && found.n < CROSS_ITEMS_FROM;
    let tell = |value: f64| match computing.request.precision {
        Precision::Wave if is_rough => precision::rough_ratio(value),
        Precision::Wave => precision::close_ratio(value),
        Precision::Calculator => value,
    };
    Ok(ComparisonEvidence {
        groups: count(found.n_groups),
        people: count(found.n),
        icc1: tell(found.icc1.ok_or(NotComputed::NotIdentified)?),
        icc1_interval: found
            .icc1_interval
            .map(|(low, high)| (tell(low), tell(high))),
        icc2: found.icc2.map(tell),
        p: told(computing, found.p),
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

/// Mean of an item, weighed as the scales are: beside them a plain mean of the same people would be another equation
/// about them (PRIVACY §5.6).
fn weighted_mean(computing: &Computing<'_>, item: &Item) -> Option<f64> {
    let (mut sum, mut all) = (0.0, 0.0);
    for pool in &computing.pools {
        let answered = pool.people.iter().filter_map(|person| item.points(*person));
        let (points, n) = answered.fold((0.0, 0_usize), |(sum, n), points| (sum + points, n + 1));
        if n > 0 {
            let weight = pool.weight(n);
            sum += weight * points / n as f64;
            all += weight;
        }
    }
    (all > 0.0).then(|| sum / all)
}

/// Every scored item over all people whose figures are told.
fn items(computing: &Computing<'_>) -> Vec<ItemEvidence> {
    let measures = computing.responses.measures.iter();
    let pairs = measures
        .zip(&computing.decisions)
        .flat_map(|(measure, decision)| {
            let places = measure.items.iter();
            places.map(move |place| (&computing.responses.items[*place], measure, decision))
        });
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_by_key(|(item, _, _)| item.index);
    workers::each(&pairs, |(item, measure, decision)| {
        of_item(computing, item, measure, decision)
    })
}

fn of_item(
    computing: &Computing<'_>,
    item: &Item,
    measure: &Measure,
    decision: &Decision,
) -> ItemEvidence {
    let responses = computing.responses;
    let all = responses.len().max(1) as f64;
    let definition = &computing.request.instrument.items[item.index];
    let mut counts = [0; 3];
    let mut no_answer = 0_usize;
    for person in 0..responses.len() {
        match item.points(person) {
            Some(points) => counts[shares::kind(points)] += 1,
            None => no_answer += usize::from(item.is_no_answer(person)),
        }
    }
    let n = usize::try_from(counts.iter().sum::<u64>()).unwrap_or(usize::MAX);
    let is_told = decision.over_items.shows_organization() && n > 0;
    let mean = is_told.then(|| weighted_mean(computing, item)).flatten();
    let no_answer = no_answer as f64 / all;
    let (mean, shares) = match computing.request.precision {
        Precision::Calculator => {
            let shares = shares::of_counts(counts).ok();
            (mean, shares.filter(|_| is_told))
        }
        Precision::Wave => (
            mean.and_then(|mean| match precision::mean(count(n), mean) {
                MeanOrBand::Mean(mean) => Some(mean),
                MeanOrBand::Band(..) => None,
            }),
            // Beside means of departments, how the answers to one question lie may settle what is left of them: it is told
            // as closely as that of the whole scale, which the auditor judged, and only of many people.
            decision
                .kinds
                .told(computing.places.cell(Where::Organization))
                .filter(|_| is_told && n >= CROSS_ITEMS_FROM)
                .and_then(|told| precision::shares(count(n), counts, told.unit)),
        ),
    };
    ItemEvidence {
        item: definition.id.clone(),
        text: definition.text.naming(computing.request.organization_name),
        dimension: measure.dimension.clone(),
        construct: measure.construct,
        n: if is_told { count(n) } else { 0 },
        mean,
        shares,
        no_answer: told(computing, no_answer),
        skipped: told(computing, 1.0 - n as f64 / all - no_answer),
        is_unanswerable: no_answer > UNANSWERABLE,
    }
}
