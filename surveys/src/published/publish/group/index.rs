//! An index of one group over the dimensions it shows.

use super::{Computing, View, estimate::STEP};
use crate::{
    confidentiality::precision,
    instrument::Construct,
    published::{
        Index, MeanOrBand, Precision,
        publish::{count, has_indices, places::Where},
    },
    scoring::{
        index::{self, IndexMean},
        level, weighted,
    },
};

/// A measure of an index with its weight and, per pool, each person's score.
type Shown = (usize, f64, Vec<Vec<Option<f64>>>);

/// An index in full, with what it may be told with.
#[derive(Clone, Copy)]
pub(in super::super) struct IndexParts {
    pub(in super::super) mean: IndexMean,
    /// The index that follows from the scales as they are told.
    told: f64,
    /// Scales that it rests on.
    n_scales: usize,
    /// A scale of it is told as a band.
    pub(in super::super) is_banded: bool,
    /// People it stands for.
    pub(in super::super) stands_for: f64,
}

impl IndexParts {
    /// The mean as a wave tells it of `n` people.
    pub(in super::super) fn told_mean(&self, n: u32) -> f64 {
        precision::points(n, self.told)
    }
}

impl Computing<'_> {
    /// The index over the dimensions shown, if they are enough of those asked (MODEL §8.4).
    pub(super) fn index(&self, view: &View<'_>, construct: Construct) -> Option<Index> {
        let parts = self.index_parts(view.place, construct)?;
        let model = self.request.model;
        let n = count(parts.mean.n);
        let error = parts.mean.error.ok();
        if self.request.precision == Precision::Calculator {
            let mean = parts.mean.mean;
            return Some(Index {
                mean,
                interval: error.map(|error| error.interval),
                level: model.level_of(mean),
                level_probability: error
                    .map(|error| level::probabilities(mean, error.se_process, &model.cuts())),
                against_rest: self.beside.index(construct, view.place),
            });
        }
        // Worked out from the scales as they are told: a reader learns nothing that these do not say. The same holds for
        // what is said about its error: never less than if two people stood a step away from all others in one scale.
        let mean = parts.told_mean(n);
        let step = STEP / parts.n_scales as f64;
        let least = precision::least_spread(n, step);
        let error_of_least = least / f64::from(n.max(1)).sqrt();
        let shares = |se: f64| -> Vec<f64> {
            let exact = level::probabilities(mean, se.max(error_of_least), &model.cuts());
            exact.into_iter().map(precision::share_of).collect()
        };
        Some(Index {
            mean,
            interval: error.map(|error| {
                let (low, high) = error.interval;
                let half = ((high - low) / 2.0).max(self.half(view, n, least));
                precision::interval(n, mean, (mean - half, mean + half))
            }),
            level: model.level_of(mean),
            level_probability: error.map(|error| shares(error.se_process)),
            against_rest: self.beside.index(construct, view.place),
        })
    }

    /// The index of a group in full; computed when it is first asked for.
    pub(in super::super) fn index_parts(
        &self,
        place: Where,
        construct: Construct,
    ) -> Option<IndexParts> {
        let of_place = &self.indices[self.places.cell(place)];
        let of_construct = match construct {
            Construct::Readiness => &of_place[0],
            Construct::Maturity => &of_place[1],
        };
        *of_construct.get_or_init(|| self.compute_index(place, construct))
    }

    fn compute_index(&self, place: Where, construct: Construct) -> Option<IndexParts> {
        if !has_indices(self.request.instrument) {
            return None;
        }
        let of_construct = match construct {
            Construct::Readiness => &self.counted[0],
            Construct::Maturity => &self.counted[1],
        };
        let is_wave = self.request.precision == Precision::Wave;
        if is_wave && !of_construct.tells(&self.places, self.base, place) {
            return None;
        }
        let view = self.view_of(self.places.cell(place));
        let asked: Vec<usize> = self
            .order
            .iter()
            .copied()
            .filter(|measure| self.responses.measures[*measure].construct == construct)
            .collect();
        let shown: Vec<Shown> = asked
            .iter()
            .filter(|measure| {
                let decision = &self.decisions[**measure];
                let cell = decision.seal(&self.places, self.base, place, || Some(()));
                cell.is_shown()
            })
            .filter_map(|measure| {
                let dimension = &self.responses.measures[*measure].dimension;
                let (_, dimension) = self.request.model.dimension(dimension)?;
                Some((*measure, dimension.weight, self.scores(&view, *measure)))
            })
            .collect();
        let policy = &self.request.model.scoring;
        let is_enough =
            shown.len() as f64 >= policy.min_dimension_share * asked.len() as f64 - 1e-9;
        if !is_enough || shown.is_empty() {
            return None;
        }
        let parts: Vec<_> = shown
            .iter()
            .map(|(_, weight, scores)| index::Part {
                weight: *weight,
                scores,
            })
            .collect();
        let mean = self.index_mean(&view, &parts)?;
        let cell = self.places.cell(place);
        let is_banded = |measure: usize| {
            matches!(
                self.decisions[measure].told(cell),
                Some(MeanOrBand::Band(..))
            )
        };
        let all_weights: f64 = shown.iter().map(|(_, weight, _)| weight).sum();
        let told: f64 = shown
            .iter()
            .filter_map(|(measure, weight, scores)| {
                let stand_in = if let Some(told) = self.decisions[*measure].told(cell) {
                    told.stand_in()
                } else {
                    let part = index::Part {
                        weight: 1.0,
                        scores,
                    };
                    self.index_mean(&view, &[part])?.mean
                };
                Some(weight * stand_in)
            })
            .sum();
        Some(IndexParts {
            mean,
            told: told / all_weights,
            n_scales: shown.len(),
            is_banded: shown.iter().any(|(measure, _, _)| is_banded(*measure)),
            stands_for: view
                .pools
                .iter()
                .map(|pool| pool.weight(pool.people.len()))
                .sum(),
        })
    }

    /// Scales of the same people, per pool, put together.
    fn index_mean(&self, view: &View<'_>, parts: &[index::Part<'_>]) -> Option<IndexMean> {
        if self.weighed.by_atom.is_some() {
            let weights: Vec<f64> = view
                .pools
                .iter()
                .flat_map(|pool| std::iter::repeat_n(pool.each.unwrap_or(1.0), pool.people.len()))
                .collect();
            return weighted::index_of_people(parts, &weights, view.people()).ok();
        }
        let headcounts: Vec<_> = view.pools.iter().map(|pool| pool.headcount).collect();
        index::of(parts, &headcounts).ok()
    }
}
