//! A choice of steps worked out by looking at every set, from the library anew and without anything of the search: what
//! the search is held against by a test, and beside what it is timed.

use std::collections::BTreeMap;

use surveys::roadmap::{
    Inputs, Library, Step, Yardstick,
    candidates::expected_uplift,
    cashflow::{base_case, costed},
    portfolio::{Outcome, Program, Progress, Search},
    schedule::schedule,
    simulation::SplitMix64,
};

const EXAMPLE: &str = include_str!("../../steps/inputs-example.toml");

/// Parts of the tree after which a search counts as too slow.
const MOST_NODES: u64 = 200_000_000;

/// Every step of the library.
pub(crate) fn every_step() -> Vec<String> {
    let steps = Library::builtin().steps().iter();
    steps.map(|step| step.id.clone()).collect()
}

/// The worked example with every step to choose from.
pub(crate) fn inputs() -> Inputs {
    let mut inputs = Inputs::from_toml(EXAMPLE).expect("the example is read by a test");
    inputs.candidates = Some(every_step());
    inputs.scenarios.clear();
    inputs
}

/// What the search finds, and how many parts of the tree it looked at.
pub(crate) fn solved(inputs: &Inputs) -> (Outcome, u64) {
    let candidates = inputs.candidates.clone().unwrap_or_default();
    let program = Program::of(
        &candidates,
        inputs,
        Library::builtin(),
        &Yardstick::builtin(),
    );
    let mut search = Search::new(program.expect("the inputs are complete"));
    while let Progress::Running(status) = search.step(100_000) {
        if status.nodes > MOST_NODES {
            break;
        }
    }
    let nodes = search.status().nodes;
    (search.outcome(1), nodes)
}

/// Random choices of up to 18 steps with every kind of limit, each beside all its sets; `cases` of them from this seed on.
/// Returns how many have a set that meets every limit.
pub(crate) fn agree(seed: u64, cases: u32) -> u32 {
    let ids = every_step();
    let base = inputs();
    let mut random = SplitMix64::new(seed);
    let mut feasible = 0;
    for case in 0..cases {
        let (inputs, wanted) = random_case(&base, &ids, &mut random);
        let expected = Plain::of(&wanted, &inputs).best(&inputs);
        let (outcome, _) = solved(&inputs);
        let found = outcome.best.map(|best| best.steps);
        assert_eq!(found, expected, "case {case} from {seed}: {inputs:?}");
        feasible += u32::from(expected.is_some());
    }
    feasible
}

/// A random choice of 18 steps at most with every kind of limit; the steps with all that come before them.
pub(crate) fn random_case(
    base: &Inputs,
    ids: &[String],
    random: &mut SplitMix64,
) -> (Inputs, Vec<String>) {
    let mut between = |low: f64, high: f64| low + random.uniform() * (high - low);
    loop {
        let mut inputs = base.clone();
        let share = between(0.05, 0.5);
        let listed: Vec<String> = ids
            .iter()
            .filter(|_| between(0.0, 1.0) < share)
            .cloned()
            .collect();
        for score in inputs.scores.values_mut() {
            *score = between(15.0, 85.0).round();
        }
        inputs.readiness = Some(between(20.0, 100.0));
        inputs.budget = Some(between(40_000.0, 1_200_000.0));
        inputs.return_floor = (between(0.0, 1.0) < 0.7).then(|| between(-400_000.0, 400_000.0));
        inputs.capacity_days = BTreeMap::from([
            ("program_lead".to_owned(), between(20.0, 250.0)),
            ("hr_partner".to_owned(), between(20.0, 120.0)),
        ]);
        inputs.max_gain_points = between(3.0, 25.0);
        inputs.lowest_dimensions_served = [0, 1, 2, 3]
            [usize::from(between(0.0, 1.0) < 0.5) + usize::from(between(0.0, 1.0) < 0.5)];
        if between(0.0, 1.0) < 0.5 {
            inputs.mandatory.clear();
        }
        inputs.candidates = Some(listed.clone());
        let all = Library::builtin().with_prerequisites(
            listed.iter().chain(&inputs.mandatory).map(String::as_str),
            &inputs.in_place,
        );
        let wanted: Vec<String> = all.into_keys().map(str::to_owned).collect();
        if (1..=18).contains(&wanted.len()) {
            return (inputs, wanted);
        }
    }
}

/// A choice worked out from the library anew, without anything of the search.
pub(crate) struct Plain {
    ids: Vec<String>,
    cost: Vec<f64>,
    uplift: Vec<Vec<f64>>,
    weights: Vec<f64>,
    room: Vec<f64>,
    days: Vec<[f64; 2]>,
    needs: Vec<u32>,
    must: u32,
    serve: Vec<u32>,
}

impl Plain {
    /// `ids` hold what comes before each.
    pub(crate) fn of(ids: &[String], inputs: &Inputs) -> Self {
        let mut ids = ids.to_vec();
        ids.sort();
        let library = Library::builtin();
        let yardstick = Yardstick::builtin();
        let steps: Vec<&Step> = ids.iter().filter_map(|id| library.step(id)).collect();
        let costs = costed(&steps, inputs).expect("the inputs are complete");
        let adoption = inputs.adoption().unwrap_or(0.0);
        let bit = |id: &String| {
            ids.iter()
                .position(|known| known == id)
                .map_or(0, |place| 1_u32 << place)
        };
        let uplift: Vec<Vec<f64>> = steps
            .iter()
            .map(|step| {
                let points = expected_uplift(step, &inputs.scores, &yardstick);
                let vote = 1.0 + inputs.vote_bonus.get(&step.id).copied().unwrap_or(0.0);
                let of = |id: &String| points.get(id).copied().unwrap_or(0.0) * adoption * vote;
                yardstick.dimensions.iter().map(|(id, _)| of(id)).collect()
            })
            .collect();
        let score = |place: usize| inputs.scores[&yardstick.dimensions[place].0];
        let mut lowest: Vec<usize> = (0..yardstick.dimensions.len()).collect();
        lowest.sort_by(|a, b| score(*a).total_cmp(&score(*b)).then(a.cmp(b)));
        let serve = lowest[..inputs.lowest_dimensions_served]
            .iter()
            .map(|d| {
                (0..ids.len())
                    .filter(|step| uplift[*step][*d] > 0.0)
                    .map(|step| 1 << step)
                    .sum()
            })
            .collect();
        Self {
            cost: costs.iter().map(|(_, cost)| cost.project_cost).collect(),
            weights: yardstick
                .dimensions
                .iter()
                .map(|(_, weight)| *weight)
                .collect(),
            room: (0..yardstick.dimensions.len())
                .map(|place| inputs.max_gain_points.min(100.0 - score(place)))
                .collect(),
            days: costs
                .iter()
                .map(|(step, cost)| {
                    ["hr_partner", "program_lead"]
                        .map(|role| cost.effort_days * step.roles.get(role).unwrap_or(&0.0))
                })
                .collect(),
            needs: steps
                .iter()
                .map(|step| step.prerequisites.iter().map(bit).sum())
                .collect(),
            must: inputs
                .mandatory
                .iter()
                .map(bit)
                .fold(0, |all, one| all | one),
            serve,
            uplift,
            ids,
        }
    }

    fn members(&self, set: u32) -> impl Iterator<Item = usize> {
        (0..self.ids.len()).filter(move |step| set & (1 << step) != 0)
    }

    /// Cost of the project.
    pub(crate) fn cost_of(&self, set: u32) -> f64 {
        self.members(set).map(|step| self.cost[step]).sum()
    }

    /// Weighted points gained.
    pub(crate) fn gain_of(&self, set: u32) -> f64 {
        let mut gains = [0.0; 16];
        for step in self.members(set) {
            for (gain, points) in gains.iter_mut().zip(&self.uplift[step]) {
                *gain += points;
            }
        }
        let room = gains.iter().zip(&self.room).zip(&self.weights);
        room.map(|((gain, room), weight)| weight * f64::min(*gain, *room))
            .sum()
    }

    /// The best set that meets every limit.
    pub(crate) fn best(&self, inputs: &Inputs) -> Option<Vec<String>> {
        let limits: Vec<f64> = ["hr_partner", "program_lead"]
            .iter()
            .map(|role| inputs.capacity_days.get(*role).copied().unwrap_or(f64::MAX))
            .collect();
        let mut all: Vec<(i64, i64, u32)> = Vec::new();
        for set in 0..1_u32 << self.ids.len() {
            if set & self.must != self.must
                || self.serve.iter().any(|by| by & set == 0)
                || self.members(set).any(|step| self.needs[step] & !set != 0)
            {
                continue;
            }
            let cost = self.cost_of(set);
            let days = |role: usize| {
                self.members(set)
                    .map(|step| self.days[step][role])
                    .sum::<f64>()
            };
            if inputs.budget.is_some_and(|budget| cost > budget + 1e-6)
                || (0..2).any(|role| days(role) > limits[role] + 1e-6)
            {
                continue;
            }
            #[expect(
                clippy::cast_possible_truncation,
                reason = "points and money of a plan"
            )]
            let keys = (
                -(self.gain_of(set) * 1e9).round() as i64,
                (cost * 1e6).round() as i64,
            );
            all.push((keys.0, keys.1, set));
        }
        let ids = |set: u32| {
            self.members(set)
                .map(|step| self.ids[step].clone())
                .collect::<Vec<_>>()
        };
        all.sort_by(|a, b| {
            (a.0, a.1)
                .cmp(&(b.0, b.1))
                .then_with(|| ids(a.2).cmp(&ids(b.2)))
        });
        all.into_iter().map(|(_, _, set)| ids(set)).find(|ids| {
            inputs
                .return_floor
                .is_none_or(|floor| npv(ids, inputs) >= floor - 1e-6)
        })
    }
}

fn npv(ids: &[String], inputs: &Inputs) -> f64 {
    let steps: Vec<&Step> = ids
        .iter()
        .filter_map(|id| Library::builtin().step(id))
        .collect();
    let costed = costed(&steps, inputs).expect("the inputs are complete");
    let placed = schedule(&steps, inputs, &Yardstick::builtin());
    base_case(&costed, &placed, inputs, inputs.adoption().unwrap_or(0.0)).npv
}
