//! A scale of one group: what it is, and as a wave tells it.

use super::{Computing, View};
use crate::{
    confidentiality::{Plan, precision},
    published::{
        Estimate, MeanOrBand, Precision, ScaleCell,
        publish::{count, kinds::ToldShares, places::Where},
    },
    scoring::{
        agreement::{self, Null},
        confidence::Confidence,
        mean::{self, Mean, Stratum},
        responses::{Item, Measure},
        shares, weighted,
    },
};

/// Points between two answers of a scale whose items differ in their options.
pub(super) const STEP: f64 = 25.0;
/// Agreement needs at least this many people to be told about others (METHODS §0).
const AGREEMENT_FROM: usize = 5;

impl Computing<'_> {
    pub(super) fn scale(&self, view: &View<'_>, measure: usize) -> ScaleCell {
        let Measure {
            dimension,
            construct,
            ..
        } = &self.responses.measures[measure];
        let decision = &self.decisions[measure];
        let estimate = || {
            let exact = self.estimate(view, measure)?;
            Some(match self.request.precision {
                Precision::Calculator => exact,
                Precision::Wave => {
                    let cell = self.places.cell(view.place);
                    let told = decision.told(cell)?;
                    let shares = decision.kinds.told(cell);
                    self.rounded(view, measure, &exact, (told, shares))
                }
            })
        };
        ScaleCell {
            dimension: dimension.clone(),
            construct: *construct,
            estimate: decision.seal(&self.places, self.base, view.place, estimate),
        }
    }

    /// Whether a figure may be told that fewer groups show than the mean does.
    fn tells(&self, plan: &Plan, place: Where) -> bool {
        match place {
            Where::Organization => plan.shows_organization(),
            Where::Department(department) => plan.shows(department),
            Where::Rest => *plan == *self.base,
            Where::Breakdown(_) => false,
        }
    }

    pub(super) fn scores(&self, view: &View<'_>, measure: usize) -> Vec<Vec<Option<f64>>> {
        let scores = &self.responses.scores[measure];
        view.pools
            .iter()
            .map(|pool| pool.people.iter().map(|person| scores[*person]).collect())
            .collect()
    }

    /// The mean of a group, from the scores of each of its pools.
    fn mean(&self, view: &View<'_>, scores: &[Vec<f64>]) -> Option<Mean> {
        let pools = view.pools.iter().zip(scores);
        if self.weighed.by_atom.is_some() {
            let weights: Vec<f64> = pools
                .flat_map(|(pool, scores)| {
                    std::iter::repeat_n(pool.each.unwrap_or(1.0), scores.len())
                })
                .collect();
            return weighted::of_people(&weights, &scores.concat(), view.people()).ok();
        }
        let strata: Vec<_> = pools
            .map(|(pool, scores)| Stratum {
                headcount: pool.headcount,
                scores,
            })
            .collect();
        mean::of_strata(&strata).ok()
    }

    fn estimate(&self, view: &View<'_>, measure: usize) -> Option<Estimate> {
        let all = &self.responses.scores[measure];
        let scores: Vec<Vec<f64>> = view
            .pools
            .iter()
            .map(|pool| pool.people.iter().filter_map(|i| all[*i]).collect())
            .collect();
        let mean = self.mean(view, &scores)?;
        let people = || view.pools.iter().flat_map(|pool| &pool.people).copied();
        let measured = &self.responses.measures[measure];
        let items: Vec<&Item> = measured
            .items
            .iter()
            .map(|item| &self.responses.items[*item])
            .collect();
        let mut kinds = [0; 3];
        let mut columns = vec![Vec::with_capacity(mean.n); items.len()];
        let mut of_person = Vec::with_capacity(items.len());
        for person in people() {
            of_person.clear();
            of_person.extend(items.iter().filter_map(|item| item.points(person)));
            for points in &of_person {
                kinds[shares::kind(*points)] += 1;
            }
            // Complete cases only.
            if of_person.len() == items.len() {
                for (column, points) in columns.iter_mut().zip(&of_person) {
                    column.push(*points);
                }
            }
        }
        let n_complete = columns.first().map_or(0, Vec::len);
        let is_told = match self.request.precision {
            Precision::Calculator => true,
            Precision::Wave => {
                n_complete >= AGREEMENT_FROM.max(self.request.contract.min_group() as usize)
            }
        };
        let agreement = measured.n_options.filter(|_| is_told).map(|n_options| {
            agreement::rwg_beside(&columns, n_options, [Null::Uniform, Null::SlightlySkewed])
        });
        let [rwg_uniform, rwg_skewed] =
            agreement.map_or([None, None], |found| found.map(Result::ok));
        Some(Estimate {
            n: count(mean.n),
            mean: MeanOrBand::Mean(mean.mean),
            sd: mean.sd,
            interval: mean.error.ok().map(|error| error.interval),
            shares: shares::of_counts(kinds).ok(),
            shares_unit: None,
            rwg_uniform,
            rwg_skewed,
            shrunk: self.beside.shrunk(measure, view.place),
            against_rest: self.beside.scale(measure, view.place),
        })
    }

    /// An estimate as a wave tells it: with this mean, these shares, and the rest as far as it may be told beside them.
    fn rounded(
        &self,
        view: &View<'_>,
        measure: usize,
        exact: &Estimate,
        (told, shares): (MeanOrBand, Option<ToldShares>),
    ) -> Estimate {
        let n = exact.n;
        let MeanOrBand::Mean(shown) = told else {
            // Whatever else is told about a group near the end of the scale would give the band away.
            return Estimate {
                n,
                mean: told,
                sd: None,
                interval: None,
                shares: None,
                shares_unit: None,
                rwg_uniform: None,
                rwg_skewed: None,
                shrunk: None,
                against_rest: None,
            };
        };
        let decision = &self.decisions[measure];
        // An item can have fewer answers than the scale.
        let tells_items = self.tells(&decision.over_items, view.place);
        let tells_spread = self.tells(&decision.over_spread, view.place);
        let n_options = self.responses.measures[measure].n_options;
        let step = n_options.map_or(STEP, |n| 100.0 / (n.max(2) - 1) as f64);
        let agreement = |rwg: Option<f64>, null: Null| {
            let random = null.variance(n_options?)?;
            let rwg = rwg.filter(|_| tells_items)?;
            Some(if tells_spread {
                precision::agreement(n, rwg, random)
            } else {
                precision::rough_agreement(n, rwg, random)
            })
        };
        let shares = shares.filter(|_| tells_items);
        let sd = exact
            .sd
            .filter(|_| tells_spread)
            .and_then(|sd| precision::spread(n, sd, step));
        Estimate {
            n,
            mean: told,
            sd,
            // Around the mean and from the spread as they are told.
            interval: exact.interval.map(|(low, high)| {
                let spread = exact.sd.unwrap_or(0.0);
                let assumed = sd.unwrap_or_else(|| precision::rough_spread(n, spread, step));
                let half = if spread > 1e-9 {
                    (high - low) / 2.0 * assumed / spread
                } else {
                    self.half(view, n, assumed)
                };
                precision::interval(
                    n,
                    shown,
                    ((shown - half).max(0.0), (shown + half).min(100.0)),
                )
            }),
            shares: shares.map(|told| told.shares),
            shares_unit: shares
                .filter(|told| told.unit > 1)
                .map(|told| f64::from(told.unit) / 100.0),
            rwg_uniform: agreement(exact.rwg_uniform, Null::Uniform),
            rwg_skewed: agreement(exact.rwg_skewed, Null::SlightlySkewed),
            shrunk: exact.shrunk,
            against_rest: exact.against_rest,
        }
    }

    /// Half of the interval of a mean of `n` people with this spread: 0 if all people answered.
    pub(super) fn half(&self, view: &View<'_>, n: u32, sd: f64) -> f64 {
        let people = f64::from(n);
        let unseen = if self.request.headcounts_known && view.population > 0 {
            (1.0 - people / f64::from(view.population)).max(0.0)
        } else {
            1.0
        };
        if n < 2 {
            return 0.0;
        }
        let error = sd * (unseen / people).sqrt();
        Confidence::P95.t(people - 1.0) * error
    }
}
