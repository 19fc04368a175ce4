//! The figures of one group.

mod estimate;
mod index;
mod lightbulb;
mod recommend;

use std::sync::{Mutex, OnceLock};

use super::{
    Detail, Progress, Request, Step,
    beside::Beside,
    count,
    decisions::{self, Counted, Decision, Ground},
    known,
    places::{Places, Where},
    pools::{Pool, pools, pools_by_atom},
    raking::Weighed,
};
use index::IndexParts;

use crate::{
    confidentiality::{Count, LatticePlan, Plan, precision},
    instrument::Construct,
    maturity::Place,
    published::{Breakdown, Figures, Index, ORGANIZATION_CODE, Precision, Recommend, WillingShare},
    scoring::responses::{Measure, Responses},
    workers,
};

/// Everything that is computed once for all groups.
pub(super) struct Computing<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) responses: &'a Responses,
    pub(super) base: &'a Plan,
    /// Per measure, what is shown.
    pub(super) decisions: Vec<Decision>,
    /// What the answer sheets themselves allow of breakdowns.
    pub(super) breakdowns: Option<LatticePlan>,
    /// Which groups show the index of readiness, and of maturity.
    counted: [Counted; 2],
    pub(super) lightbulb: Plan,
    /// Which departments show the recommendation; `None` if it is not asked.
    pub(super) recommend: Option<Plan>,
    /// Measures in the order in which they are told.
    pub(super) order: Vec<usize>,
    pub(super) pools: Vec<Pool>,
    /// How answers are weighed.
    pub(super) weighed: Weighed,
    pub(super) places: Places,
    /// By atom, people invited.
    headcounts: Vec<u32>,
    /// By atom, people for whom they stand.
    population: Vec<u32>,
    /// Per cell, the indices of readiness and of maturity, once they were asked for.
    indices: Vec<[OnceLock<Option<IndexParts>>; 2]>,
    /// Per cell of a wave, its share of willing people as it may be told beside the others.
    tells_lightbulb: Vec<Option<WillingShare>>,
    /// Per cell of a wave, its recommendation as it may be told beside the others.
    tells_recommend: Vec<Option<Recommend>>,
    /// Departments beside the others; empty until they are compared.
    pub(super) beside: Beside,
}

/// A set of pools with the decision for each figure.
struct View<'p> {
    pools: Vec<&'p Pool>,
    /// People invited, those without answers included.
    headcount: u32,
    /// People for whom they stand.
    population: u32,
    place: Where,
}

impl View<'_> {
    /// People who are told of, if there are as many as answered: for how sure a mean is.
    fn people(&self) -> Option<u32> {
        let sheets = self.pools.iter().map(|pool| pool.people.len()).sum();
        (self.population >= count(sheets)).then_some(self.population)
    }
}

/// Judgements of many cells that one release may take, each some seconds. What is left then is told of units alone, which
/// is judged at once (PRIVACY §5.7).
const LONG_JUDGEMENTS: u32 = 48;
/// Scales that are decided side by side. The same number on every machine: what one of them takes of the judgements
/// above decides what is left for later ones.
const DECIDED_AT_ONCE: usize = 2;
/// In groups of so many people each scale is worth a worker of its own.
const SIDE_BY_SIDE_FROM: usize = 20_000;

impl<'a> Computing<'a> {
    pub(super) fn new(
        request: &'a Request<'a>,
        responses: &'a Responses,
        base: &'a Plan,
        detail: Detail,
        watch: &(dyn Fn(Progress) + Sync),
    ) -> Self {
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
        let population = request
            .reach
            .and_then(|reach| reach.population)
            .map_or_else(|| headcounts.clone(), <[u32]>::to_vec);
        let weighed = Weighed::of(request, responses, &population);
        let pools = match &weighed.by_atom {
            Some(weights) => pools_by_atom(request, responses, &population, weights),
            None => pools(request, responses, &residuals, &population),
        };
        let sheets = decisions::sheets(responses);
        let rest = rest_atoms(request, &sheets, base, &residuals);
        let places = Places::new(request, &sheets, &pools, &headcounts, &rest);
        let ground = Ground {
            request,
            responses,
            base,
            places: &places,
            pools: &pools,
            plans: Mutex::default(),
        };
        watch(Progress::at(Step::Planning, 0, 1));
        let breakdowns = match detail {
            Detail::Breakdowns => ground.breakdowns(&sheets),
            Detail::Units => None,
        };
        let measures: Vec<usize> = (0..responses.measures.len()).collect();
        let mut judgements = 0;
        let mut decisions: Vec<Decision> = Vec::with_capacity(measures.len());
        for some in measures.chunks(DECIDED_AT_ONCE) {
            watch(Progress::at(Step::Deciding, some[0], measures.len()));
            let within = breakdowns.as_ref().filter(|_| judgements < LONG_JUDGEMENTS);
            let decided = workers::each(some, |measure| ground.scale(*measure, within));
            judgements += decided.iter().map(|of| of.judgements).sum::<u32>();
            decisions.extend(decided);
        }
        let counted = [Construct::Readiness, Construct::Maturity].map(|construct| {
            let people = people_of_index(responses, construct);
            ground.counted(&people, breakdowns.as_ref())
        });
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
            counted,
            breakdowns,
            lightbulb: plan(responses.counts(&responses.willing)),
            recommend: responses
                .recommend
                .as_ref()
                .map(|numbers| plan(responses.counts(numbers))),
            order,
            pools,
            weighed,
            indices: places.cells.iter().map(|_| Default::default()).collect(),
            tells_lightbulb: Vec::new(),
            tells_recommend: Vec::new(),
            places,
            headcounts,
            population,
            beside: Beside::default(),
        };
        if request.precision == Precision::Wave {
            computing.tells_lightbulb = computing.safe_lightbulbs();
            if let Some(plan) = &computing.recommend {
                computing.tells_recommend = computing.safe_recommendations(plan);
            }
        }
        computing
    }

    /// People for whom all who were invited stand.
    pub(super) fn population(&self) -> u32 {
        self.population
            .iter()
            .fold(0, |sum, people| sum.saturating_add(*people))
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
        let breakdowns: Vec<_> = self.places.breakdowns.iter().enumerate().collect();
        workers::each(&breakdowns, |(index, of)| {
            let place = Where::Breakdown(*index);
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
    }

    /// A group with its headcount.
    fn view_of(&self, cell: usize) -> View<'_> {
        let atoms = self.places.cells[cell].atoms.iter();
        let place = self.places.place(cell);
        self.view(place, atoms.map(|atom| self.headcounts[*atom]).sum())
    }

    /// The pools of a group. No pool reaches beyond one.
    fn view(&self, place: Where, headcount: u32) -> View<'_> {
        let cell = self.places.cell(place);
        let population = match self.request.reach.and_then(|reach| reach.population) {
            Some(population) => {
                let atoms = self.places.cells[cell].atoms.iter();
                atoms.map(|atom| population[*atom]).sum()
            }
            None => headcount,
        };
        let pools = &self.places.pools[cell];
        View {
            pools: pools.iter().map(|pool| &self.pools[*pool]).collect(),
            headcount,
            population,
            place,
        }
    }

    fn figures(&self, view: &View<'_>) -> Figures {
        let sheets = view.pools.iter().map(|pool| pool.people.len()).sum();
        let scales = if sheets < SIDE_BY_SIDE_FROM {
            let scales = self.order.iter();
            scales.map(|measure| self.scale(view, *measure)).collect()
        } else {
            workers::each(&self.order, |measure| self.scale(view, *measure))
        };
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
}

/// By atom, people with a score in one of the scales that an index is made of.
pub(super) fn people_of_index(responses: &Responses, construct: Construct) -> Vec<u32> {
    let parts: Vec<usize> = (0..responses.measures.len())
        .filter(|measure| responses.measures[*measure].construct == construct)
        .collect();
    let has_part = |person: usize| parts.iter().any(|m| responses.scores[*m][person].is_some());
    responses.counts_where(has_part)
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
