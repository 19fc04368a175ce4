//! What is shown of each figure, and how closely: counts decide first, for all groups together, then values.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{
    Request, count,
    kinds::Kinds,
    places::{Places, Where},
    pools::Pool,
};
use crate::{
    confidentiality::{
        Cell, Count, LatticePlan, Plan,
        audit::Released,
        plan_lattice,
        precision::{self, SPREAD_FROM},
        release_plan::{PROTECT_WIDTH, score_step},
        values::{self, Fallback, Steps},
    },
    published::{MeanOrBand, Precision},
    scoring::responses::{Measure, Responses},
};

/// What one figure shows.
pub(super) struct Decision {
    /// Which departments.
    pub(super) tree: Plan,
    /// Which departments show what rests on single items.
    pub(super) over_items: Plan,
    /// Which departments show what tells how answers are spread: as all of a distribution, it needs
    /// [`SPREAD_FROM`] people in every group and in all that is left of one without the groups inside it (PRIVACY §3).
    pub(super) over_spread: Plan,
    /// Which breakdowns; `None` if there are none.
    pub(super) breakdowns: Option<LatticePlan>,
    /// People who count, by atom.
    pub(super) people: Vec<u32>,
    /// What one of them weighs, by atom; `None` if all weigh the same.
    pub(super) weights: Option<Vec<i64>>,
    /// Favourable, neutral and unfavourable answers.
    pub(super) kinds: Kinds,
    /// How often the auditor was asked about so many cells that it takes long.
    pub(super) judgements: u32,
    /// How closely each cell is told; `None` for the calculator, which tells everything in full.
    told: Option<Vec<Option<Released>>>,
}

/// What is shown of a figure that rests on counts alone.
pub(super) struct Counted {
    tree: Plan,
    breakdowns: Option<LatticePlan>,
}

impl Counted {
    /// Whether it may be told of a group.
    pub(super) fn tells(&self, places: &Places, base: &Plan, place: Where) -> bool {
        match place {
            Where::Organization => self.tree.shows_organization(),
            Where::Department(department) => self.tree.shows(department),
            Where::Rest => self.tree == *base,
            Where::Breakdown(_) => {
                let plan = self.breakdowns.as_ref();
                plan.is_some_and(|plan| plan.shows(places.cell(place)))
            }
        }
    }
}

/// Plans of breakdowns by the people of each atom and the cells that the tree shows.
type Plans = HashMap<(Vec<u32>, Vec<usize>), Option<LatticePlan>>;

/// What the decisions rest on.
pub(super) struct Ground<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) responses: &'a Responses,
    pub(super) base: &'a Plan,
    pub(super) places: &'a Places,
    pub(super) pools: &'a [Pool],
    /// Breakdowns that scales show, by the people who count and what the tree shows: many scales have the same.
    pub(super) plans: Mutex<Plans>,
}

impl Ground<'_> {
    /// Which breakdowns the answer sheets themselves allow.
    pub(super) fn breakdowns(&self, sheets: &[u32]) -> Option<LatticePlan> {
        let fixed = self.places.shown_by(self.base, self.base);
        self.plan(sheets, &fixed, |_| true)
    }

    /// The plan of a scale; `within` is the same for all of them.
    fn plan_within(
        &self,
        within: &LatticePlan,
        people: &[u32],
        fixed: &[usize],
    ) -> Option<LatticePlan> {
        let key = (people.to_vec(), fixed.to_vec());
        let known = || self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = known().get(&key) {
            return plan.clone();
        }
        let plan = self.plan(people, fixed, |cell| within.shows(cell));
        known().insert(key, plan.clone());
        plan
    }

    fn plan(
        &self,
        people: &[u32],
        fixed: &[usize],
        may_show: impl Fn(usize) -> bool,
    ) -> Option<LatticePlan> {
        if self.places.breakdowns.is_empty() || fixed.is_empty() {
            return None;
        }
        // What the tree shows is decided; attributes never cost a department.
        let is_fixed = self.marked(fixed);
        let is_open = |cell: usize| match self.places.place(cell) {
            Where::Breakdown(_) => may_show(cell),
            _ => is_fixed[cell],
        };
        let minimum = self.request.contract.min_group();
        let lattice = self.places.lattice(minimum, people, None, is_open);
        Some(plan_lattice(&lattice, &[], fixed))
    }

    /// Per cell, whether it is one of these.
    fn marked(&self, cells: &[usize]) -> Vec<bool> {
        let mut marked = vec![false; self.places.cells.len()];
        for cell in cells {
            marked[*cell] = true;
        }
        marked
    }

    /// What a scale shows. `within` are the breakdowns that the answer sheets allow.
    pub(super) fn scale(&self, measure: usize, within: Option<&LatticePlan>) -> Decision {
        let scores = &self.responses.scores[measure];
        let people = self.responses.counts(scores);
        let (tree, over_items) = self.trees(&self.responses.measures[measure], &people);
        let fixed = self.places.shown_by(&tree, self.base);
        let breakdowns = within.and_then(|plan| self.plan_within(plan, &people, &fixed));
        let weights = self.weights(&people);
        let of = &self.responses.measures[measure];
        let mut decision = Decision {
            kinds: Kinds::count(self, of, &people),
            over_spread: self.spread(&people, &tree),
            tree,
            over_items,
            breakdowns,
            people,
            weights,
            told: None,
            judgements: 0,
        };
        if self.request.precision == Precision::Wave {
            let told;
            (told, decision.judgements) = self.tell(&decision, scores);
            decision.told = Some(told);
            decision.kinds.told = decision.kinds.tell(self, of, &decision);
        }
        decision
    }

    /// What may be shown of a figure of so many people by atom that says nothing but what others say already: an index.
    /// `within` are the breakdowns that the answer sheets allow.
    pub(super) fn counted(&self, people: &[u32], within: Option<&LatticePlan>) -> Counted {
        let counts: Vec<Count> = people.iter().copied().map(Count::of).collect();
        let Request { contract, .. } = *self.request;
        let (tree, atoms) = (self.request.tree, self.request.atoms);
        let tree = Plan::new(tree, atoms, &counts, contract.min_group(), Some(self.base));
        let fixed = self.places.shown_by(&tree, self.base);
        Counted {
            breakdowns: within.and_then(|plan| self.plan_within(plan, people, &fixed)),
            tree,
        }
    }

    fn spread(&self, people: &[u32], tree: &Plan) -> Plan {
        let counts: Vec<Count> = people.iter().copied().map(Count::of).collect();
        let Request { contract, .. } = *self.request;
        let minimum = contract.min_group().max(SPREAD_FROM);
        let request = self.request;
        Plan::new(request.tree, request.atoms, &counts, minimum, Some(tree))
    }

    /// The plans of a scale's scores and of what rests on its single items.
    fn trees(&self, measure: &Measure, people: &[u32]) -> (Plan, Plan) {
        let mut over_items: Vec<Count> = people.iter().copied().map(Count::of).collect();
        let plan = |counts: &[Count]| {
            let minimum = self.request.contract.min_group();
            Plan::new(
                self.request.tree,
                self.request.atoms,
                counts,
                minimum,
                Some(self.base),
            )
        };
        let tree = plan(&over_items);
        for item in &measure.items {
            let item = &self.responses.items[*item];
            let answered = self
                .responses
                .counts_where(|person| item.points(person).is_some());
            for (over, n) in over_items.iter_mut().zip(answered) {
                over.fewest = over.fewest.min(n);
                over.most = over.most.max(n);
            }
        }
        (tree, plan(&over_items))
    }

    /// What one person of each atom weighs in a mean: people invited per answer for all of a pool, or what raking gives.
    fn weights(&self, people: &[u32]) -> Option<Vec<i64>> {
        const GRAIN: f64 = 1e6;
        let mut weights = vec![1_i64; people.len()];
        for pool in self.pools {
            let answered: u32 = pool.atoms.iter().map(|atom| people[*atom]).sum();
            if pool.each.is_none() && pool.headcount.is_none() {
                return None;
            }
            if answered > 0 {
                let weight = pool.weight(answered as usize) / f64::from(answered) * GRAIN;
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "at most 4·10⁹ people by 10⁶ grains fit in 63 bits"
                )]
                let weight = weight.round() as i64;
                for atom in &pool.atoms {
                    weights[*atom] = weight;
                }
            }
        }
        Some(weights)
    }

    /// How closely the means of all shown cells may be told together, and how many long judgements that took.
    fn tell(&self, decision: &Decision, scores: &[Option<f64>]) -> (Vec<Option<Released>>, u32) {
        let tree = self.places.shown_by(&decision.tree, self.base);
        let mut shown = tree.clone();
        if let Some(plan) = &decision.breakdowns {
            let is_tree = self.marked(&tree);
            shown.extend(plan.shown.iter().filter(|cell| !is_tree[**cell]));
        }
        // Without the pooled rest, which lies across the others, all ends are exact.
        let rest = self.places.cell(Where::Rest);
        let nested: Vec<usize> = tree.iter().copied().filter(|cell| *cell != rest).collect();
        let is_shown = self.marked(&shown);
        let pools = self.pool_means(scores);
        let means: Vec<Option<f64>> = (0..self.places.cells.len())
            .map(|cell| is_shown[cell].then(|| self.mean(cell, &pools)).flatten())
            .collect();
        let lattice = self.places.lattice(
            self.request.contract.min_group(),
            &decision.people,
            decision.weights.as_deref(),
            |_| true,
        );
        let step = score_step(&decision.people, &decision.kinds.answers);
        let sums = step.map(|step| self.sums(scores, step));
        let telling = values::tell(&values::Figures {
            lattice: &lattice,
            shown: &shown,
            tree: &nested,
            organization: &[0],
            means: &means,
            scale: (0.0, 100.0),
            protect_width: PROTECT_WIDTH,
            unit: precision::unit,
            steps: step
                .zip(sums.as_deref())
                .map(|(points, sums)| Steps { points, sums }),
        });
        debug_assert!(telling.report.is_safe() || telling.fallback == Fallback::Nothing);
        let mut told = vec![None; self.places.cells.len()];
        for cell in telling.release.cells {
            told[cell.cell] = Some(cell.value);
        }
        (told, telling.judgements)
    }

    /// Per atom, what its people answered together, in steps of so many points.
    fn sums(&self, scores: &[Option<f64>], step: f64) -> Vec<u64> {
        let sum = |people: &std::ops::Range<usize>| {
            let points: f64 = people.clone().filter_map(|person| scores[person]).sum();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole steps of scores from 0 to 100"
            )]
            let steps = (points / step).round() as u64;
            steps
        };
        self.responses.people.iter().map(sum).collect()
    }

    /// Per pool, what it weighs and its mean times that, of its people with a score.
    fn pool_means(&self, scores: &[Option<f64>]) -> Vec<Option<(f64, f64)>> {
        let mean = |pool: &Pool| {
            let mut points = 0.0;
            let mut n = 0_usize;
            for score in pool.people.iter().filter_map(|person| scores[*person]) {
                points += score;
                n += 1;
            }
            let weight = pool.weight(n);
            (n > 0).then(|| (weight, weight * points / n as f64))
        };
        self.pools.iter().map(mean).collect()
    }

    /// Weighted mean over whole pools.
    fn mean(&self, cell: usize, pools: &[Option<(f64, f64)>]) -> Option<f64> {
        let inside = self.places.pools[cell]
            .iter()
            .filter_map(|pool| pools[*pool]);
        let (sum, all) = inside.fold((0.0, 0.0), |(sum, all), (weight, weighted)| {
            (sum + weighted, all + weight)
        });
        (all > 0.0).then(|| sum / all)
    }
}

impl Decision {
    /// Seals a figure of a group if it is shown.
    pub(super) fn seal<T>(
        &self,
        places: &Places,
        base: &Plan,
        place: Where,
        value: impl FnOnce() -> Option<T>,
    ) -> Cell<T> {
        let cell = places.cell(place);
        let value = || if self.is_told(cell) { value() } else { None };
        match place {
            Where::Organization => self.tree.organization(value),
            Where::Department(department) => self.tree.department(department, value),
            Where::Rest => self.tree.rest(base, value),
            Where::Breakdown(_) => LatticePlan::seal(self.breakdowns.as_ref(), cell, value),
        }
    }

    fn is_told(&self, cell: usize) -> bool {
        self.told.as_ref().is_none_or(|told| told[cell].is_some())
    }

    /// The mean as it is told, of a wave.
    pub(super) fn told(&self, cell: usize) -> Option<MeanOrBand> {
        match self.told.as_ref()?.get(cell).copied().flatten()? {
            Released::Mean { value, .. } => Some(MeanOrBand::Mean(value)),
            Released::Band { low, high } => Some(MeanOrBand::Band(low, high)),
            Released::Favourable { .. } | Released::FavourableBand { .. } | Released::Count => None,
        }
    }

    /// What is told of the mean of a cell of a wave.
    pub(super) fn released(&self, cell: usize) -> Option<Released> {
        self.told.as_ref()?.get(cell).copied().flatten()
    }

    /// Cells that this figure shows.
    pub(super) fn shown(&self, places: &Places, base: &Plan) -> Vec<usize> {
        let mut shown = places.shown_by(&self.tree, base);
        if let Some(plan) = &self.breakdowns {
            shown.extend(plan.shown.iter().copied());
        }
        shown.retain(|cell| self.is_told(*cell));
        shown.sort_unstable();
        shown.dedup();
        shown
    }
}

/// Numbers of people by atom.
pub(super) fn sheets(responses: &Responses) -> Vec<u32> {
    responses
        .people
        .iter()
        .map(|people| count(people.len()))
        .collect()
}
