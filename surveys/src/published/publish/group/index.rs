//! An index of one group over the dimensions it shows.

use super::{Computing, View};
use crate::{
    confidentiality::precision,
    instrument::Construct,
    published::{
        Index, MeanOrBand, Precision,
        publish::{count, has_indices, places::Where},
    },
    scoring::{
        index::{self, IndexMean},
        level,
    },
};

/// A measure of an index with its weight and, per pool, each person's score.
type Shown = (usize, f64, Vec<Vec<Option<f64>>>);

/// An index in full, with what it may be told with.
pub(in super::super) struct IndexParts {
    pub(in super::super) mean: IndexMean,
    /// What its banded scales would give away.
    beyond: f64,
    /// A scale of it is told as a band.
    pub(in super::super) is_banded: bool,
    /// People it stands for.
    pub(in super::super) stands_for: f64,
}

impl Computing<'_> {
    /// The index over the dimensions shown, if they are enough of those asked (MODEL §8.4).
    pub(super) fn index(&self, view: &View<'_>, construct: Construct) -> Option<Index> {
        let parts = self.index_parts(view.place, construct)?;
        let (exact, model) = (parts.mean, self.request.model);
        let n = count(exact.n);
        let error = exact.error.ok();
        let is_rounded = self.request.precision == Precision::Wave;
        let mean = if is_rounded {
            precision::points(n, exact.mean - parts.beyond)
        } else {
            exact.mean
        };
        Some(Index {
            mean,
            interval: error.map(|error| {
                if is_rounded {
                    precision::interval(n, mean, error.interval)
                } else {
                    error.interval
                }
            }),
            level: model.level_of(mean),
            level_probability: error.map(|error| {
                let told = exact.mean - if is_rounded { parts.beyond } else { 0.0 };
                let exact = level::probabilities(told, error.se_process, &model.cuts());
                if is_rounded {
                    exact.into_iter().map(precision::share_of).collect()
                } else {
                    exact
                }
            }),
            against_rest: self.beside.index(construct, view.place),
        })
    }

    /// The index of a group in full.
    pub(in super::super) fn index_parts(
        &self,
        place: Where,
        construct: Construct,
    ) -> Option<IndexParts> {
        if !has_indices(self.request.instrument) {
            return None;
        }
        let view = self.view(place, 0);
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
        let headcounts: Vec<_> = view.pools.iter().map(|pool| pool.headcount).collect();
        let mean = index::of(&parts, &headcounts).ok()?;
        let cell = self.places.cell(place);
        let is_banded = |measure: usize| {
            matches!(
                self.decisions[measure].told(cell),
                Some(MeanOrBand::Band(..))
            )
        };
        let all_weights: f64 = shown.iter().map(|(_, weight, _)| weight).sum();
        let beyond: f64 = shown
            .iter()
            .filter(|(measure, _, _)| is_banded(*measure))
            .filter_map(|(measure, weight, scores)| {
                let part = index::Part {
                    weight: 1.0,
                    scores,
                };
                let mean = index::of(&[part], &headcounts).ok()?.mean;
                Some(weight * (mean - self.decisions[*measure].stand_in(cell, mean)))
            })
            .sum();
        Some(IndexParts {
            mean,
            beyond: beyond / all_weights,
            is_banded: shown.iter().any(|(measure, _, _)| is_banded(*measure)),
            stands_for: view
                .pools
                .iter()
                .map(|pool| {
                    let n = pool.people.len() as f64;
                    pool.headcount.map_or(n, |people| f64::from(people).max(n))
                })
                .sum(),
        })
    }
}
