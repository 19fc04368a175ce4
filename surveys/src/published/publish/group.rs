//! The figures of one group.

use super::{
    Request,
    beside::Beside,
    count,
    decisions::{self, Decision, Ground},
    has_indices, known,
    places::{Places, Where},
    pools::{Pool, pools},
};
use crate::{
    confidentiality::{
        Count, LatticePlan, Plan,
        audit::{Release, Released, ReleasedCell, judge},
        precision,
        release_plan::{PROTECT_WIDTH, of_share},
    },
    instrument::Construct,
    maturity::Place,
    published::{
        Breakdown, Estimate, Figures, Index, MeanOrBand, ORGANIZATION_CODE, Precision, Recommend,
        ScaleCell, ShareEstimate,
    },
    scoring::{
        agreement::{self, Null},
        confidence::Confidence,
        enps,
        index::{self, IndexMean},
        level,
        mean::{self, Stratum},
        responses::{Item, Measure, Responses},
        shares,
    },
};

/// Agreement needs at least this many people to be told about others (METHODS §0).
const AGREEMENT_FROM: usize = 5;
/// eNPS needs at least this many answers (METHODS §13).
const RECOMMEND_FROM: usize = 10;

/// Everything that is computed once for all groups.
pub(super) struct Computing<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) responses: &'a Responses,
    pub(super) base: &'a Plan,
    /// Per measure, what is shown.
    pub(super) decisions: Vec<Decision>,
    /// What the answer sheets themselves allow of breakdowns.
    pub(super) breakdowns: Option<LatticePlan>,
    pub(super) lightbulb: Plan,
    /// Which departments show the recommendation; `None` if it is not asked.
    pub(super) recommend: Option<Plan>,
    /// Measures in the order in which they are told.
    pub(super) order: Vec<usize>,
    pub(super) pools: Vec<Pool>,
    pub(super) places: Places,
    headcounts: Vec<u32>,
    /// Per cell, whether its share of willing people may be told beside the others.
    tells_lightbulb: Vec<bool>,
    /// Departments beside the others; empty until they are compared.
    pub(super) beside: Beside,
}

/// A measure of an index with its weight and, per pool, each person's score.
type Shown = (usize, f64, Vec<Vec<Option<f64>>>);

/// An index in full, with what it may be told with.
pub(super) struct IndexParts {
    pub(super) mean: IndexMean,
    /// What its banded scales would give away.
    beyond: f64,
    /// A scale of it is told as a band.
    pub(super) is_banded: bool,
    /// People it stands for.
    pub(super) stands_for: f64,
}

/// A set of pools with the decision for each figure.
struct View<'p> {
    pools: Vec<&'p Pool>,
    /// People invited, those without answers included.
    headcount: u32,
    place: Where,
}

impl<'a> Computing<'a> {
    pub(super) fn new(request: &'a Request<'a>, responses: &'a Responses, base: &'a Plan) -> Self {
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
        let pools = pools(request, responses, &residuals, &headcounts);
        let sheets = decisions::sheets(responses);
        let rest = rest_atoms(request, &sheets, base, &residuals);
        let places = Places::new(request, &sheets, &pools, &headcounts, &rest);
        let ground = Ground {
            request,
            responses,
            base,
            places: &places,
            pools: &pools,
        };
        let breakdowns = ground.breakdowns(&sheets);
        let decisions = (0..responses.measures.len())
            .map(|measure| ground.scale(measure, breakdowns.as_ref()))
            .collect();
        let plan = |people: Vec<u32>| {
            let counts: Vec<Count> = people.into_iter().map(Count::of).collect();
            let minimum = request.contract.min_group();
            Plan::new(request.tree, request.atoms, &counts, minimum, Some(base))
        };
        let mut computing = Self {
            request,
            responses,
            base,
            decisions,
            breakdowns,
            lightbulb: plan(responses.counts(&responses.willing)),
            recommend: responses
                .recommend
                .as_ref()
                .map(|numbers| plan(responses.counts(numbers))),
            order,
            pools,
            tells_lightbulb: vec![true; places.cells.len()],
            places,
            headcounts,
            beside: Beside::default(),
        };
        if request.precision == Precision::Wave {
            computing.tells_lightbulb = computing.safe_lightbulbs();
        }
        computing
    }

    pub(super) fn organization(&self) -> Figures {
        let everybody = self.request.tree.headcount();
        let mut figures = self.figures(&self.view(Where::Organization, everybody));
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
        let place = Where::Department(department);
        self.figures(&self.view(place, self.request.tree.departments()[department].total))
    }

    /// The pooled rest: residuals that hold people of departments that are not shown, with their headcount.
    pub(super) fn rest(&self) -> Option<(u32, Figures)> {
        let atoms = &self.places.cells[self.places.cell(Where::Rest)].atoms;
        let headcount = atoms.iter().map(|atom| self.headcounts[*atom]).sum();
        let view = self.view(Where::Rest, headcount);
        (!view.pools.is_empty()).then(|| (headcount, self.figures(&view)))
    }

    /// People of units who share an attribute.
    pub(super) fn breakdowns(&self) -> Vec<Breakdown> {
        let departments = self.request.tree.departments();
        let breakdowns = self.places.breakdowns.iter().enumerate();
        breakdowns
            .map(|(index, of)| {
                let place = Where::Breakdown(index);
                let figures = || Some(self.figures(&self.view(place, of.headcount)));
                Breakdown {
                    unit: of
                        .unit
                        .map_or(ORGANIZATION_CODE, |unit| departments[unit].code.as_str())
                        .to_owned(),
                    attribute: of.attribute.clone(),
                    value: of.value.clone(),
                    headcount: known(self.request, of.headcount),
                    figures: LatticePlan::seal(
                        self.breakdowns.as_ref(),
                        self.places.cell(place),
                        figures,
                    ),
                }
            })
            .collect()
    }

    /// The pools of a group. No pool reaches beyond one.
    fn view(&self, place: Where, headcount: u32) -> View<'_> {
        let atoms = &self.places.cells[self.places.cell(place)].atoms;
        let holds = |atom: &usize| atoms.binary_search(atom).is_ok();
        View {
            pools: self
                .pools
                .iter()
                .filter(|pool| pool.atoms.iter().all(holds))
                .collect(),
            headcount,
            place,
        }
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
            recommend: self.recommend(view),
            themes: Vec::new(),
        }
    }

    fn scale(&self, view: &View<'_>, measure: usize) -> ScaleCell {
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
            shrunk: self.beside.shrunk(measure, view.place),
            against_rest: self.beside.scale(measure, view.place),
        })
    }

    /// The index over the dimensions shown, if they are enough of those asked (MODEL §8.4).
    fn index(&self, view: &View<'_>, construct: Construct) -> Option<Index> {
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
    pub(super) fn index_parts(&self, place: Where, construct: Construct) -> Option<IndexParts> {
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

    /// Would people recommend it; told from 10 answers on (METHODS §13).
    fn recommend(&self, view: &View<'_>) -> Option<Recommend> {
        let numbers = self.responses.recommend.as_ref()?;
        let plan = self.recommend.as_ref()?;
        let answers: Vec<f64> = view
            .pools
            .iter()
            .flat_map(|pool| &pool.people)
            .filter_map(|person| numbers[*person].map(f64::from))
            .collect();
        if answers.len() < RECOMMEND_FROM {
            return None;
        }
        let n = count(answers.len());
        let headcount = self
            .request
            .headcounts_known
            .then_some(view.headcount.max(n));
        let told = || {
            let found = enps::enps(answers.iter().copied(), headcount, Confidence::P95).ok()?;
            let mean = answers.iter().sum::<f64>() / f64::from(n);
            let (low, high) = found.shown_interval();
            Some(match self.request.precision {
                Precision::Calculator => Recommend {
                    n,
                    enps: found.score,
                    interval: (low, high),
                    mean,
                },
                // Nobody reads that everybody answered alike.
                Precision::Wave => {
                    let most = 100.0 - 100.0 / f64::from(n);
                    let enps = found.score.clamp(-most, most).round();
                    Recommend {
                        n,
                        enps,
                        interval: (
                            low.min(enps - 1.0).floor().max(-100.0),
                            high.max(enps + 1.0).ceil().min(100.0),
                        ),
                        mean: precision::points(u32::MAX, mean.clamp(0.1, 9.9)),
                    }
                }
            })
        };
        let cell = match view.place {
            Where::Organization => plan.organization(told),
            Where::Department(department) => plan.department(department, told),
            Where::Rest => plan.rest(self.base, told),
            Where::Breakdown(_) => return None,
        };
        cell.shown().copied()
    }

    fn lightbulb(&self, view: &View<'_>) -> Option<ShareEstimate> {
        let cell = self.places.cell(view.place);
        let share = || {
            let (count, n) = self.willing(view);
            let headcount = self
                .request
                .headcounts_known
                .then_some(view.headcount.max(super::count(n)));
            shares::wilson(count, n, headcount)
                .ok()
                .filter(|_| self.tells_lightbulb[cell])
        };
        let cell = match view.place {
            Where::Organization => self.lightbulb.organization(share),
            Where::Department(department) => self.lightbulb.department(department, share),
            Where::Rest => self.lightbulb.rest(self.base, share),
            Where::Breakdown(_) => return None,
        };
        cell.shown().copied().map(|exact| self.told_share(exact))
    }

    /// People who want this future, and people who could be counted.
    fn willing(&self, view: &View<'_>) -> (usize, usize) {
        let threshold = self.request.model.scoring.lightbulb_threshold;
        let people = view.pools.iter().flat_map(|pool| &pool.people);
        let scores = people.filter_map(|person| self.responses.willing[*person]);
        scores.fold((0, 0), |(on, n), score| {
            (on + usize::from(score >= threshold - 1e-9), n + 1)
        })
    }

    fn told_share(&self, exact: ShareEstimate) -> ShareEstimate {
        match self.request.precision {
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
        }
    }

    /// Which shares of willing people may be told together: where the auditor could work out that all of a few, or none,
    /// are willing, the smallest group around them is left out.
    fn safe_lightbulbs(&self) -> Vec<bool> {
        let people = self.responses.counts(&self.responses.willing);
        let mut shown: Vec<(usize, Released)> = self
            .places
            .shown_by(&self.lightbulb, self.base)
            .into_iter()
            .filter_map(|cell| {
                let view = self.view(self.places.place(cell), 0);
                let (count, n) = self.willing(&view);
                let exact = shares::wilson(count, n, None).ok()?;
                let told = self.told_share(exact);
                Some((cell, of_share(&told, self.request.precision)))
            })
            .collect();
        let minimum = self.request.contract.min_group();
        let lattice = self.places.lattice(minimum, &people, None, |_| true);
        loop {
            let release = Release {
                cells: shown
                    .iter()
                    .map(|(cell, value)| ReleasedCell {
                        cell: *cell,
                        people: lattice.people(*cell),
                        value: *value,
                    })
                    .collect(),
            };
            let report = judge(
                &lattice,
                &release,
                (0.0, 100.0),
                PROTECT_WIDTH,
                &mut |_, _| {},
            );
            if report.is_safe() || shown.is_empty() {
                break;
            }
            let is_named = |cell: usize| {
                let atoms = &self.places.cells[cell].atoms;
                report.names_any(|id| atoms.iter().any(|atom| self.places.atoms[*atom].id == id))
            };
            // The organization last; without anybody named, everything but it at once.
            let smallest = (0..shown.len())
                .filter(|place| shown[*place].0 != 0 && is_named(shown[*place].0))
                .min_by_key(|place| (lattice.people(shown[*place].0), *place));
            match smallest {
                Some(place) => {
                    shown.remove(place);
                }
                None if shown.len() > 1 => shown.retain(|(cell, _)| *cell == 0),
                None => shown.clear(),
            }
        }
        let mut tells = vec![false; self.places.cells.len()];
        for (cell, _) in shown {
            tells[cell] = true;
        }
        tells
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

/// Atoms of the pooled rest: residuals that hold people of departments that are not shown.
fn rest_atoms(
    request: &Request<'_>,
    sheets: &[u32],
    base: &Plan,
    residuals: &[Option<usize>],
) -> Vec<usize> {
    if !base.shows_organization() {
        return Vec::new();
    }
    let atoms = request.atoms.departments();
    let hides = |atom: usize| {
        sheets[atom] > 0
            && atoms[atom]
                .iter()
                .any(|department| !base.shows(*department))
    };
    let hiding: Vec<Option<usize>> = (0..atoms.len())
        .filter(|atom| hides(*atom))
        .map(|atom| residuals[atom])
        .collect();
    (0..atoms.len())
        .filter(|atom| hiding.contains(&residuals[*atom]))
        .collect()
}
