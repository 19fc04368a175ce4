//! A scale of one group: what it is, and as a wave tells it.

use super::{Computing, View};
use crate::{
    confidentiality::precision,
    published::{
        Estimate, MeanOrBand, Precision, ScaleCell,
        publish::{count, decisions::Decision, places::Where},
    },
    scoring::{
        agreement::{self, Null},
        mean::{self, Stratum},
        responses::{Item, Measure},
        shares,
    },
};

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
                    let told = decision.told(self.places.cell(view.place))?;
                    rounded(&exact, told, self.tells_items(decision, view.place))
                }
            })
        };
        ScaleCell {
            dimension: dimension.clone(),
            construct: *construct,
            estimate: decision.seal(&self.places, self.base, view.place, estimate),
        }
    }

    /// Whether what rests on single items may be told: an item can have fewer answers than the scale.
    fn tells_items(&self, decision: &Decision, place: Where) -> bool {
        match place {
            Where::Organization => decision.over_items.shows_organization(),
            Where::Department(department) => decision.over_items.shows(department),
            Where::Rest => decision.over_items == *self.base,
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

    fn estimate(&self, view: &View<'_>, measure: usize) -> Option<Estimate> {
        let scores: Vec<Vec<f64>> = self
            .scores(view, measure)
            .into_iter()
            .map(|pool| pool.into_iter().flatten().collect())
            .collect();
        let strata: Vec<_> = view
            .pools
            .iter()
            .zip(&scores)
            .map(|(pool, scores)| Stratum {
                headcount: pool.headcount,
                scores,
            })
            .collect();
        let mean = mean::of_strata(&strata).ok()?;
        let people = || view.pools.iter().flat_map(|pool| &pool.people).copied();
        let measured = &self.responses.measures[measure];
        let items: Vec<&Item> = measured
            .items
            .iter()
            .map(|item| &self.responses.items[*item])
            .collect();
        let answers = items
            .iter()
            .flat_map(|item| people().filter_map(|person| item.points(person)));
        let complete: Vec<usize> = people()
            .filter(|person| items.iter().all(|item| item.points(*person).is_some()))
            .collect();
        let columns: Vec<Vec<f64>> = items
            .iter()
            .map(|item| {
                complete
                    .iter()
                    .filter_map(|person| item.points(*person))
                    .collect()
            })
            .collect();
        let is_told = match self.request.precision {
            Precision::Calculator => true,
            Precision::Wave => {
                complete.len() >= AGREEMENT_FROM.max(self.request.contract.min_group() as usize)
            }
        };
        let rwg = |null: Null| {
            let n_options = measured.n_options.filter(|_| is_told)?;
            agreement::rwg(&columns, n_options, null).ok()
        };
        Some(Estimate {
            n: count(mean.n),
            mean: MeanOrBand::Mean(mean.mean),
            sd: mean.sd,
            interval: mean.error.ok().map(|error| error.interval),
            shares: shares::of_answers(answers).ok(),
            rwg_uniform: rwg(Null::Uniform),
            rwg_skewed: rwg(Null::SlightlySkewed),
            shrunk: self.beside.shrunk(measure, view.place),
            against_rest: self.beside.scale(measure, view.place),
        })
    }
}

/// An estimate as a wave tells it.
fn rounded(exact: &Estimate, told: MeanOrBand, tells_items: bool) -> Estimate {
    let n = exact.n;
    let MeanOrBand::Mean(shown) = told else {
        // Whatever else is told about a group near the end of the scale would give the band away.
        return Estimate {
            n,
            mean: told,
            sd: None,
            interval: None,
            shares: None,
            rwg_uniform: None,
            rwg_skewed: None,
            shrunk: None,
            against_rest: None,
        };
    };
    let agreement = |rwg: Option<f64>| {
        rwg.filter(|_| tells_items)
            .map(|rwg| precision::agreement(n, rwg))
    };
    Estimate {
        n,
        mean: told,
        sd: exact.sd.and_then(|sd| precision::spread(n, sd)),
        interval: exact
            .interval
            .map(|interval| precision::interval(n, shown, interval)),
        shares: exact
            .shares
            .filter(|_| tells_items)
            .and_then(|shares| precision::shares(n, shares)),
        rwg_uniform: agreement(exact.rwg_uniform),
        rwg_skewed: agreement(exact.rwg_skewed),
        shrunk: exact.shrunk,
        against_rest: exact.against_rest,
    }
}
