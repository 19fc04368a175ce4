//! The figures of one group.

use super::{Request, count, has_indices};
use crate::{
    confidentiality::{Count, Plan, precision},
    instrument::Construct,
    maturity::Place,
    published::{Estimate, Figures, Index, MeanOrBand, Precision, ScaleCell, ShareEstimate},
    scoring::{
        agreement::{self, Null},
        index, level,
        mean::{self, Stratum},
        responses::{Item, Measure, Responses},
        shares,
    },
};

/// Agreement needs at least this many people to be told about others (METHODS §0).
const AGREEMENT_FROM: usize = 5;

/// People who are counted together in every figure, so that all views weigh them alike.
pub(super) struct Pool {
    pub(super) atoms: Vec<usize>,
    pub(super) people: Vec<usize>,
    pub(super) headcount: Option<u32>,
}

/// Everything that is computed once for all groups.
pub(super) struct Computing<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) responses: &'a Responses,
    pub(super) base: &'a Plan,
    /// Per measure, the plan of its scores, and of figures over its single items.
    pub(super) plans: Vec<(Plan, Plan)>,
    lightbulb: Plan,
    /// Measures in the order in which they are told.
    pub(super) order: Vec<usize>,
    pub(super) pools: Vec<Pool>,
    headcounts: Vec<u32>,
    homes: Vec<Option<usize>>,
    residuals: Vec<Option<usize>>,
}

/// A set of pools with the decision for each figure.
struct View<'p> {
    pools: Vec<&'p Pool>,
    /// Atoms of the group, those without answers included.
    headcount: u32,
    place: Where,
}

#[derive(Clone, Copy)]
enum Where {
    Organization,
    Department(usize),
    Rest,
}

impl<'a> Computing<'a> {
    pub(super) fn new(request: &'a Request<'a>, responses: &'a Responses, base: &'a Plan) -> Self {
        let minimum = request.contract.min_group();
        let plan = |counts: Vec<Count>| {
            Plan::new(request.tree, request.atoms, &counts, minimum, Some(base))
        };
        let exactly = |counts: Vec<u32>| counts.into_iter().map(Count::of).collect::<Vec<_>>();
        let plans = responses
            .measures
            .iter()
            .zip(&responses.scores)
            .map(|(measure, scores)| {
                let mut over_items = exactly(responses.counts(scores));
                for item in &measure.items {
                    let item = &responses.items[*item];
                    let answered = responses.counts_where(|person| item.points(person).is_some());
                    for (over, n) in over_items.iter_mut().zip(answered) {
                        over.fewest = over.fewest.min(n);
                        over.most = over.most.max(n);
                    }
                }
                (plan(exactly(responses.counts(scores))), plan(over_items))
            })
            .collect();
        let mut order: Vec<usize> = (0..responses.measures.len()).collect();
        order.sort_by_key(|measure| {
            let Measure {
                dimension,
                construct,
                ..
            } = &responses.measures[*measure];
            let dimension = request.model.dimension(dimension).map(|(index, _)| index);
            (dimension, *construct == Construct::Readiness)
        });
        let residuals = base.residuals(request.tree, request.atoms);
        let headcounts = request.atoms.headcounts(request.tree);
        Self {
            request,
            responses,
            base,
            plans,
            lightbulb: plan(exactly(responses.counts(&responses.willing))),
            order,
            pools: pools(request, responses, &residuals, &headcounts),
            headcounts,
            homes: request.atoms.homes(request.tree),
            residuals,
        }
    }

    pub(super) fn organization(&self) -> Figures {
        let mut figures = self.figures(&View {
            pools: self.pools.iter().collect(),
            headcount: self.request.tree.headcount(),
            place: Where::Organization,
        });
        let n: usize = self.pools.iter().map(|pool| pool.people.len()).sum();
        let flagged = self
            .responses
            .flagged
            .iter()
            .filter(|flagged| **flagged)
            .count();
        let flagged = flagged as f64 / n.max(1) as f64;
        figures.flagged = match self.request.precision {
            Precision::Calculator => Some(flagged),
            Precision::Wave if count(n) >= self.request.contract.min_group_comments() => {
                Some(precision::share_of(flagged))
            }
            Precision::Wave => None,
        };
        figures
    }

    pub(super) fn department(&self, department: usize) -> Figures {
        let below = self.request.tree.descendants(department);
        let is_inside = |other: usize| other == department || below.contains(&other);
        let holds = |atom: &usize| self.homes[*atom].is_some_and(is_inside);
        self.figures(&View {
            pools: self
                .pools
                .iter()
                .filter(|pool| pool.atoms.iter().all(holds))
                .collect(),
            headcount: self.request.tree.departments()[department].total,
            place: Where::Department(department),
        })
    }

    /// The pooled rest: residuals that hold people of departments that are not shown, with their headcount.
    pub(super) fn rest(&self) -> Option<(u32, Figures)> {
        if !self.base.shows_organization() {
            return None;
        }
        let atoms = self.request.atoms.departments();
        let hides = |atom: usize| {
            let answered = !self.responses.people[atom].is_empty();
            answered
                && atoms[atom]
                    .iter()
                    .any(|department| !self.base.shows(*department))
        };
        let hiding: Vec<Option<usize>> = (0..atoms.len())
            .filter(|atom| hides(*atom))
            .map(|atom| self.residuals[atom])
            .collect();
        let is_rest = |atom: usize| hiding.contains(&self.residuals[atom]);
        let pools: Vec<&Pool> = self
            .pools
            .iter()
            .filter(|pool| pool.atoms.iter().all(|atom| is_rest(*atom)))
            .collect();
        if pools.is_empty() {
            return None;
        }
        let headcount = (0..atoms.len())
            .filter(|atom| is_rest(*atom))
            .map(|atom| self.headcounts[atom])
            .sum();
        let view = View {
            pools,
            headcount,
            place: Where::Rest,
        };
        Some((headcount, self.figures(&view)))
    }

    fn figures(&self, view: &View<'_>) -> Figures {
        let sheets = view.pools.iter().map(|pool| pool.people.len()).sum();
        let scales = self
            .order
            .iter()
            .map(|measure| self.scale(view, *measure))
            .collect();
        let readiness = self.index(view, Construct::Readiness);
        let maturity = self.index(view, Construct::Maturity);
        let place = |index: &Index| (index.mean, index.interval);
        Figures {
            sheets: count(sheets),
            response_rate: if self.request.headcounts_known && view.headcount > 0 {
                sheets as f64 / f64::from(view.headcount)
            } else {
                0.0
            },
            quadrant: readiness
                .as_ref()
                .zip(maturity.as_ref())
                .map(|(r, m)| Place::of(&self.request.model.scoring, place(r), place(m))),
            scales,
            readiness_index: readiness,
            maturity_index: maturity,
            lightbulb: self.lightbulb(view),
            flagged: None,
            recommend: None,
            themes: Vec::new(),
        }
    }

    fn seal<T>(
        &self,
        plan: &Plan,
        place: Where,
        value: impl FnOnce() -> Option<T>,
    ) -> crate::confidentiality::Cell<T> {
        match place {
            Where::Organization => plan.organization(value),
            Where::Department(department) => plan.department(department, value),
            Where::Rest => plan.rest(self.base, value),
        }
    }

    fn scale(&self, view: &View<'_>, measure: usize) -> ScaleCell {
        let Measure {
            dimension,
            construct,
            ..
        } = &self.responses.measures[measure];
        let (plan, over_items) = &self.plans[measure];
        let estimate = self.seal(plan, view.place, || self.estimate(view, measure));
        let estimate = match (self.request.precision, estimate.shown()) {
            // An item that fewer people answered than the smallest group: nothing that rests on single items is told.
            (Precision::Wave, Some(exact)) => {
                let tells_items = self.seal(over_items, view.place, || Some(())).is_shown();
                let told = rounded(exact, tells_items);
                self.seal(plan, view.place, || Some(told))
            }
            _ => estimate,
        };
        ScaleCell {
            dimension: dimension.clone(),
            construct: *construct,
            estimate,
        }
    }

    fn scores(&self, view: &View<'_>, measure: usize) -> Vec<Vec<Option<f64>>> {
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
            shrunk: None,
            against_rest: None,
        })
    }

    /// The index over the dimensions shown, if they are enough of those asked (MODEL §8.4).
    fn index(&self, view: &View<'_>, construct: Construct) -> Option<Index> {
        if !has_indices(self.request.instrument) {
            return None;
        }
        let asked: Vec<usize> = self
            .order
            .iter()
            .copied()
            .filter(|measure| self.responses.measures[*measure].construct == construct)
            .collect();
        let shown: Vec<(f64, Vec<Vec<Option<f64>>>)> = asked
            .iter()
            .filter(|measure| {
                let (plan, _) = &self.plans[**measure];
                self.seal(plan, view.place, || Some(())).is_shown()
            })
            .filter_map(|measure| {
                let dimension = &self.responses.measures[*measure].dimension;
                let (_, dimension) = self.request.model.dimension(dimension)?;
                Some((dimension.weight, self.scores(view, *measure)))
            })
            .collect();
        let model = self.request.model;
        let is_enough =
            shown.len() as f64 >= model.scoring.min_dimension_share * asked.len() as f64 - 1e-9;
        if !is_enough || shown.is_empty() {
            return None;
        }
        let parts: Vec<_> = shown
            .iter()
            .map(|(weight, scores)| index::Part {
                weight: *weight,
                scores,
            })
            .collect();
        let headcounts: Vec<_> = view.pools.iter().map(|pool| pool.headcount).collect();
        let exact = index::of(&parts, &headcounts).ok()?;
        let n = count(exact.n);
        // A mean that is told as a band counts with the band's inner end: an index of the exact means and all other
        // dimensions would give the banded one back.
        let beyond = |(weight, scores): &(f64, Vec<Vec<Option<f64>>>)| {
            let mean = index::of(
                &[index::Part {
                    weight: 1.0,
                    scores,
                }],
                &headcounts,
            )
            .ok()?;
            Some(weight * (mean.mean - precision::within(count(mean.n), mean.mean)))
        };
        let all_weights: f64 = shown.iter().map(|(weight, _)| weight).sum();
        let error = exact.error.ok();
        let is_rounded = self.request.precision == Precision::Wave;
        let mean = if is_rounded {
            let beyond: f64 = shown.iter().filter_map(beyond).sum();
            precision::points(n, exact.mean - beyond / all_weights)
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
            level: model.level_of(exact.mean),
            against_rest: None,
            level_probability: error.map(|error| {
                let exact = level::probabilities(exact.mean, error.se_process, &model.cuts());
                if is_rounded {
                    exact.into_iter().map(precision::share_of).collect()
                } else {
                    exact
                }
            }),
        })
    }

    fn lightbulb(&self, view: &View<'_>) -> Option<ShareEstimate> {
        let people = view.pools.iter().flat_map(|pool| &pool.people);
        let willing: Vec<f64> = people
            .filter_map(|person| self.responses.willing[*person])
            .collect();
        let threshold = self.request.model.scoring.lightbulb_threshold;
        let is_on = |score: &&f64| **score >= threshold - 1e-9;
        let headcount = self
            .request
            .headcounts_known
            .then_some(view.headcount.max(count(willing.len())));
        let share = || {
            let on = willing.iter().filter(is_on).count();
            shares::wilson(on, willing.len(), headcount).ok()
        };
        let cell = self.seal(&self.lightbulb, view.place, share);
        let exact = *cell.shown()?;
        Some(match self.request.precision {
            Precision::Calculator => exact,
            Precision::Wave => {
                let told = precision::share(exact.n, exact.share);
                let (low, high) = precision::share_interval(exact.interval);
                ShareEstimate {
                    n: exact.n,
                    share: told,
                    interval: (low.min(told), high.max(told)),
                }
            }
        })
    }
}

/// An estimate as a wave tells it.
fn rounded(exact: &Estimate, tells_items: bool) -> Estimate {
    let n = exact.n;
    let MeanOrBand::Mean(mean) = exact.mean else {
        return exact.clone();
    };
    let told = precision::mean(n, mean);
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

/// Which atoms are counted together: each atom with enough answers alone; the small ones of one residual together, and
/// if that is still too small with the smallest other atom of that residual (MODEL §8.5, METHODS §1.4).
///
/// The partition is the same in every view, and no pool reaches beyond one residual. So every shown mean is a fixed
/// combination of the same pools, and weighting by headcount tells nothing more than the plan allows.
fn pools(
    request: &Request<'_>,
    responses: &Responses,
    residuals: &[Option<usize>],
    headcounts: &[u32],
) -> Vec<Pool> {
    let minimum = request.contract.min_group() as usize;
    let n = |atom: usize| responses.people[atom].len();
    let mut places: Vec<Option<usize>> = residuals.to_vec();
    places.sort_unstable();
    places.dedup();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for place in places {
        let inside = (0..residuals.len()).filter(|atom| residuals[*atom] == place && n(*atom) > 0);
        let (small, mut large): (Vec<usize>, Vec<usize>) =
            inside.partition(|atom| n(*atom) < minimum);
        large.sort_by_key(|atom| (n(*atom), *atom));
        let mut large: Vec<Vec<usize>> = large.into_iter().map(|atom| vec![atom]).collect();
        let together: usize = small.iter().map(|atom| n(*atom)).sum();
        match large.first_mut() {
            Some(smallest) if together < minimum => smallest.extend(small),
            _ if small.is_empty() => {}
            _ => large.push(small),
        }
        groups.extend(large);
    }
    groups.sort();
    groups
        .into_iter()
        .map(|atoms| Pool {
            people: atoms
                .iter()
                .flat_map(|atom| responses.people[*atom].clone())
                .collect(),
            headcount: request
                .headcounts_known
                .then(|| atoms.iter().map(|atom| headcounts[*atom]).sum()),
            atoms,
        })
        .collect()
}
