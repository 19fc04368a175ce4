//! How much the figures leave open about each target.
//!
//! "Open enough" rests on *witnesses* only: sums for all classes that fit every figure, found by whatever means and
//! verified by substitution. Two witnesses that differ enough in a target prove that nobody can know it more closely.
//! So a solver that is wrong can make the auditor too strict, never too lenient. This also answers which way rounding of
//! a linear program's bounds is safe for whole numbers: the bounds themselves would be too wide, because between them
//! there may be no whole solution; a witness in whole numbers is one.
//!
//! Nested families are solved in closed form. Components of up to [`WHOLE_UP_TO`] classes are solved as they are. In
//! larger ones a central witness is found first, and then each target is moved within its neighbourhood while all
//! figures that reach beyond it stay what they are. So two small classes with neighbourhoods apart move independently,
//! which leaves their pair as open as each of them; pairs whose neighbourhoods meet are looked at one by one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::nested::intervals;
use super::solver::{Fault, Program, ProgramRow};
use super::system::{Need, System, Target};

/// Classes up to which a component is one linear program.
pub(super) const WHOLE_UP_TO: usize = 300;
/// Classes up to which a neighbourhood grows.
const BLOCK_UP_TO: usize = 150;
/// Sweeps towards a central witness.
const SWEEPS: usize = 600;
/// Objectives tried before single targets are.
const PATTERNS: u64 = 3;

/// Why targets could not be shown to be open.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Closed {
    /// These targets, with the lowest and highest sum found.
    Targets(Vec<(Target, (f64, f64))>),
    /// Nothing fits these equations.
    Contradictory(Vec<usize>),
    /// The solver failed.
    Unsolved,
    /// Too many linear programs.
    OverBudget,
}

/// Looks at all `targets`; `solves` is the number of linear programs allowed.
pub(super) fn look(
    system: &System,
    targets: &[Target],
    solves: &mut u64,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Closed> {
    let mut home: HashMap<usize, usize> = HashMap::new();
    let components = system.components();
    for (place, (classes, _)) in components.iter().enumerate() {
        for class in classes {
            home.insert(*class, place);
        }
    }
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); components.len()];
    for (place, target) in targets.iter().enumerate() {
        if let Some(home) = target.parts.first().and_then(|(class, _)| home.get(class)) {
            of[*home].push(place);
        }
    }
    let mut closed = Vec::new();
    for ((classes, equations), places) in components.iter().zip(of) {
        let mut component = Component {
            system,
            targets,
            classes,
            equations,
            seen: BTreeMap::new(),
            open: places.clone(),
            areas: BTreeMap::new(),
            solves,
        };
        component.look()?;
        let areas = std::mem::take(&mut component.areas);
        component.report(&mut closed);
        let pairs = meeting(system, targets, &areas);
        if !pairs.is_empty() {
            let mut component = Component {
                system,
                targets: &pairs,
                classes,
                equations,
                seen: BTreeMap::new(),
                open: (0..pairs.len()).collect(),
                areas: BTreeMap::new(),
                solves,
            };
            component.by_neighbourhoods()?;
            component.report(&mut closed);
        }
        progress(places.len());
    }
    if closed.is_empty() {
        Ok(())
    } else {
        Err(Closed::Targets(closed))
    }
}

/// Pairs of small classes of a large component whose neighbourhoods meet.
fn meeting(
    system: &System,
    targets: &[Target],
    areas: &BTreeMap<usize, BTreeSet<usize>>,
) -> Vec<Target> {
    let mut near: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, blocks) in areas {
        for block in blocks {
            near.entry(*block).or_default().push(*place);
        }
    }
    let mut pairs = BTreeSet::new();
    for places in near.values() {
        for (nth, one) in places.iter().enumerate() {
            pairs.extend(places[nth + 1..].iter().map(|other| (*one, *other)));
        }
    }
    let small = |place: usize| system.small_class(&targets[place]);
    let joined = pairs.into_iter().filter_map(|(one, other)| {
        let ((a, n, width), (b, m, more)) = (small(one)?, small(other)?);
        (a != b && n + m < system.minimum).then(|| Target {
            parts: vec![(a, n), (b, m)],
            people: n + m,
            need: Need::Width(width + more),
        })
    });
    joined.collect()
}

struct Component<'a> {
    system: &'a System,
    targets: &'a [Target],
    classes: &'a [usize],
    equations: &'a [usize],
    /// Per target, the lowest and highest sum of a witness.
    seen: BTreeMap<usize, (f64, f64)>,
    /// Targets not yet shown to be open.
    open: Vec<usize>,
    /// Per target that was moved in a neighbourhood, the blocks of the largest one.
    areas: BTreeMap<usize, BTreeSet<usize>>,
    solves: &'a mut u64,
}

/// Class sums that fit, of some classes.
type Witness = HashMap<usize, f64>;

impl Component<'_> {
    fn look(&mut self) -> Result<(), Closed> {
        if let Some(found) = intervals(self.system, self.classes, self.equations) {
            let contradictory = |()| Closed::Contradictory(self.equations.to_vec());
            let found: HashMap<usize, (f64, f64)> =
                found.map_err(contradictory)?.into_iter().collect();
            // About a single class the ends say all: each is part of a witness.
            let single = |target: &Target| target.parts.len() == 1;
            let places: Vec<usize> = self
                .open
                .iter()
                .copied()
                .filter(|t| single(&self.targets[*t]))
                .collect();
            for end in [|ends: (f64, f64)| ends.0, |ends: (f64, f64)| ends.1] {
                self.note(&places, |class| {
                    found.get(&class).map_or(0.0, |ends| end(*ends))
                });
            }
            let (decided, left): (Vec<usize>, Vec<usize>) =
                self.open.iter().partition(|t| single(&self.targets[**t]));
            self.open = left;
            self.prune();
            if !self.open.is_empty() {
                self.search()?;
            }
            self.open.extend(decided);
        } else {
            self.search()?;
        }
        self.prune();
        Ok(())
    }

    fn search(&mut self) -> Result<(), Closed> {
        if self.classes.len() <= WHOLE_UP_TO {
            self.whole()
        } else {
            self.by_neighbourhoods()
        }
    }

    fn report(&self, closed: &mut Vec<(Target, (f64, f64))>) {
        let seen = |place: &usize| self.seen.get(place).copied().unwrap_or((0.0, 0.0));
        closed.extend(
            self.open
                .iter()
                .map(|t| (self.targets[*t].clone(), seen(t))),
        );
    }

    /// Notes what a witness says about targets.
    fn note(&mut self, targets: &[usize], sum: impl Fn(usize) -> f64) {
        for place in targets {
            let (low, high) = self.system.range(&self.targets[*place], &sum);
            let seen = self.seen.entry(*place).or_insert((low, high));
            *seen = (seen.0.min(low), seen.1.max(high));
        }
    }

    fn is_met(&self, place: usize) -> bool {
        let seen = self.seen.get(&place);
        seen.is_some_and(|seen| self.system.is_open(&self.targets[place], *seen))
    }

    fn prune(&mut self) {
        let open = std::mem::take(&mut self.open);
        self.open = open
            .into_iter()
            .filter(|place| !self.is_met(*place))
            .collect();
    }

    /// One linear program for the whole component.
    fn whole(&mut self) -> Result<(), Closed> {
        let area = Area::new(self.system, self.classes, self.equations, None);
        for pattern in 0..PATTERNS {
            for sign in [1.0, -1.0] {
                let witness = self.solve(&area, &area.pattern(pattern, sign))?;
                let open = self.open.clone();
                self.note(&open, |class| witness.get(&class).copied().unwrap_or(0.0));
            }
            self.prune();
            if self.open.is_empty() {
                return Ok(());
            }
        }
        let mut closed = Vec::new();
        while let Some(place) = self.open.first().copied() {
            for witness in self.both_ends(&area, place)? {
                let open = self.open.clone();
                self.note(&open, |class| witness.get(&class).copied().unwrap_or(0.0));
            }
            if !self.is_met(place) {
                closed.push(place);
                self.open.retain(|other| *other != place);
            }
            self.prune();
        }
        self.open = closed;
        Ok(())
    }

    fn both_ends(&mut self, area: &Area, place: usize) -> Result<[Witness; 2], Closed> {
        let (program, objective) = area.for_target(self.system, &self.targets[place]);
        let opposite: Vec<(usize, f64)> =
            objective.iter().map(|(v, factor)| (*v, -factor)).collect();
        let area = Area {
            program,
            classes: area.classes.clone(),
            origin: area.origin.clone(),
        };
        Ok([
            self.solve(&area, &opposite)?,
            self.solve(&area, &objective)?,
        ])
    }

    fn solve(&mut self, area: &Area, objective: &[(usize, f64)]) -> Result<Witness, Closed> {
        *self.solves = self.solves.checked_sub(1).ok_or(Closed::OverBudget)?;
        match area.program.maximize(objective) {
            Ok(point) => {
                let sums = area
                    .origin
                    .iter()
                    .zip(point)
                    .map(|(origin, moved)| origin + moved);
                Ok(area.classes.iter().copied().zip(sums).collect())
            }
            Err(Fault::Infeasible) => Err(Closed::Contradictory(self.equations.to_vec())),
            Err(Fault::Failed) => Err(Closed::Unsolved),
        }
    }

    /// Targets of a large component, each moved within its neighbourhood.
    fn by_neighbourhoods(&mut self) -> Result<(), Closed> {
        if self.system.is_whole {
            return Err(Closed::OverBudget);
        }
        let center = self.center().ok_or(Closed::Unsolved)?;
        let all = self.open.clone();
        self.note(&all, |class| center[class]);
        self.prune();
        let blocks = Blocks::new(self.system, self.classes, self.equations);
        // By the blocks they touch, so that one witness serves many.
        let mut by_block: BTreeMap<BTreeSet<usize>, Vec<usize>> = BTreeMap::new();
        for place in &self.open {
            let parts = self.targets[*place].parts.iter();
            let touched = parts.map(|(class, _)| blocks.of[class]).collect();
            by_block.entry(touched).or_default().push(*place);
        }
        let mut closed = Vec::new();
        for (touched, places) in by_block {
            self.open = places;
            for reach in 0..3 {
                let around = blocks.around(self.system, &touched, reach);
                for place in &self.open {
                    self.areas.insert(*place, around.clone());
                }
                let classes = blocks.classes(&around);
                let area = Area::new(self.system, &classes, self.equations, Some(&center));
                self.within(&area)?;
                if self.open.is_empty() {
                    break;
                }
            }
            closed.append(&mut self.open);
        }
        self.open = closed;
        Ok(())
    }

    /// Moves the open targets within an area. Where the solver has no answer, there is no witness, and the target stays
    /// open to doubt.
    fn within(&mut self, area: &Area) -> Result<(), Closed> {
        for pattern in 0..PATTERNS {
            for sign in [1.0, -1.0] {
                let witness = self.solve(area, &area.pattern(pattern, sign));
                self.try_note(witness)?;
            }
            self.prune();
        }
        let mut missed = Vec::new();
        while let Some(place) = self.open.first().copied() {
            match self.both_ends(area, place) {
                Ok(witnesses) => {
                    for witness in witnesses {
                        self.try_note(Ok(witness))?;
                    }
                }
                Err(fault) => self.try_note(Err(fault))?,
            }
            if !self.is_met(place) {
                missed.push(place);
                self.open.retain(|other| *other != place);
            }
            self.prune();
        }
        self.open = missed;
        Ok(())
    }

    fn try_note(&mut self, witness: Result<Witness, Closed>) -> Result<(), Closed> {
        match witness {
            Ok(witness) => {
                let open = self.open.clone();
                self.note(&open, |class| witness.get(&class).copied().unwrap_or(0.0));
                Ok(())
            }
            Err(Closed::OverBudget) => Err(Closed::OverBudget),
            Err(_) => Ok(()),
        }
    }

    /// A witness in the middle: people start half way and move together, figure by figure, until all fit (Kaczmarz'
    /// projections, here onto the middle part of each figure's interval). `None` if that does not come to an end.
    fn center(&self) -> Option<Vec<f64>> {
        let system = self.system;
        for margin in [0.25, 0.1, 0.01] {
            let mut sums: Vec<f64> = (0..system.classes.len())
                .map(|class| f64::midpoint(system.bounds(class).0, system.bounds(class).1))
                .collect();
            for _ in 0..SWEEPS {
                let mut is_done = true;
                for place in self.equations {
                    let equation = &system.equations[*place];
                    let room = (equation.high - equation.low) * margin;
                    let (low, high) = (equation.low + room, equation.high - room);
                    // Where all stand at an end, the others must move further: a few rounds each.
                    for _ in 0..4 {
                        let sum: f64 = equation.terms.iter().map(|(c, w)| w * sums[*c]).sum();
                        let missing = if sum < low {
                            low - sum
                        } else if sum > high {
                            high - sum
                        } else {
                            break;
                        };
                        is_done = false;
                        let weight: f64 = equation
                            .terms
                            .iter()
                            .map(|(c, w)| w * w * system.classes[*c].people as f64)
                            .sum();
                        for (class, w) in &equation.terms {
                            let (least, most) = system.bounds(*class);
                            let step = missing * w * system.classes[*class].people as f64 / weight;
                            sums[*class] = (sums[*class] + step).clamp(least, most);
                        }
                    }
                }
                if is_done || self.fits(&sums) && margin < 0.02 {
                    break;
                }
            }
            if self.fits(&sums) {
                return Some(sums);
            }
        }
        None
    }

    fn fits(&self, sums: &[f64]) -> bool {
        self.equations.iter().all(|place| {
            let equation = &self.system.equations[*place];
            let sum: f64 = equation.terms.iter().map(|(c, w)| w * sums[*c]).sum();
            let slack = self.system.slack(equation);
            sum >= equation.low - slack && sum <= equation.high + slack
        })
    }
}

/// Some classes as a linear program; all others stay what they are.
struct Area {
    classes: Vec<usize>,
    /// What the variables count from; a center fits as it is, so that rows agree with each other however numbers round.
    origin: Vec<f64>,
    program: Program,
}

impl Area {
    /// With a `center`, figures that reach beyond `classes` keep its sums exactly, so that what is moved here has no
    /// effect elsewhere.
    fn new(
        system: &System,
        classes: &[usize],
        equations: &[usize],
        center: Option<&[f64]>,
    ) -> Self {
        let places: HashMap<usize, usize> = classes
            .iter()
            .enumerate()
            .map(|(place, class)| (*class, place))
            .collect();
        let origin: Vec<f64> = classes
            .iter()
            .map(|class| center.map_or(0.0, |center| center[*class]))
            .collect();
        let bounds = classes.iter().zip(&origin).map(|(class, origin)| {
            let (low, high) = system.bounds(*class);
            (low - origin, high - origin)
        });
        let mut program = Program {
            bounds: bounds.collect(),
            rows: Vec::new(),
            is_whole: system.is_whole,
        };
        let mut known: HashMap<Vec<(usize, u64)>, usize> = HashMap::new();
        for place in equations {
            let equation = &system.equations[*place];
            let terms: Vec<(usize, f64)> = equation
                .terms
                .iter()
                .filter_map(|(class, weight)| Some((*places.get(class)?, *weight)))
                .collect();
            if terms.is_empty() {
                continue;
            }
            let slack = system.slack(equation);
            let (low, high) = if center.is_none() {
                (equation.low, equation.high)
            } else if terms.len() < equation.terms.len() {
                (0.0, 0.0)
            } else {
                let sum: f64 = terms
                    .iter()
                    .map(|(place, weight)| weight * origin[*place])
                    .sum();
                (
                    (equation.low - sum).min(0.0),
                    (equation.high - sum).max(0.0),
                )
            };
            // Figures that are alike here are one row.
            let key = terms
                .iter()
                .map(|(place, weight)| (*place, weight.to_bits()))
                .collect();
            let row = *known.entry(key).or_insert(program.rows.len());
            match program.rows.get_mut(row) {
                Some(row) => {
                    row.low = row.low.max(low);
                    row.high = row.high.min(high);
                    row.slack = row.slack.min(slack);
                }
                None => program.rows.push(ProgramRow {
                    terms,
                    low,
                    high,
                    slack,
                }),
            }
        }
        Self {
            classes: classes.to_vec(),
            origin,
            program,
        }
    }

    /// An objective that pulls classes in different directions.
    fn pattern(&self, pattern: u64, sign: f64) -> Vec<(usize, f64)> {
        let pull = |place: usize| {
            let mixed = (place as u64 + 1)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(23);
            let bit = mixed.wrapping_mul(2 * pattern + 1) >> 40 & 1;
            if pattern > 0 && bit == 1 { -sign } else { sign }
        };
        (0..self.classes.len())
            .map(|place| (place, pull(place)))
            .collect()
    }

    /// The program and objective of a target; people who are only part of their class are a variable of their own.
    fn for_target(&self, system: &System, target: &Target) -> (Program, Vec<(usize, f64)>) {
        let mut program = self.program.clone();
        let mut objective = Vec::new();
        for (class, people) in &target.parts {
            let Some(place) = self.classes.iter().position(|c| c == class) else {
                continue;
            };
            let all = system.classes[*class].people;
            if *people == all {
                objective.push((place, 1.0));
                continue;
            }
            let (low, high) = system.scale;
            let part = program.bounds.len();
            program
                .bounds
                .push((low * *people as f64, high * *people as f64));
            let others = (all - people) as f64;
            program.rows.push(ProgramRow {
                terms: vec![(place, 1.0), (part, -1.0)],
                low: low * others - self.origin[place],
                high: high * others - self.origin[place],
                slack: 1e-9,
            });
            objective.push((part, 1.0));
        }
        (program, objective)
    }
}

/// Classes that stand close together: those of the largest shown cell with few enough classes.
struct Blocks {
    of: HashMap<usize, usize>,
    classes: Vec<Vec<usize>>,
    /// Per block, the figures that reach beyond it.
    outside: Vec<Vec<usize>>,
}

impl Blocks {
    fn new(system: &System, classes: &[usize], equations: &[usize]) -> Self {
        let mut order: Vec<usize> = equations.to_vec();
        order.retain(|e| system.equations[*e].terms.len() <= BLOCK_UP_TO);
        order.sort_by_key(|e| (std::cmp::Reverse(system.equations[*e].terms.len()), *e));
        let mut of = HashMap::new();
        let mut blocks: Vec<Vec<usize>> = Vec::new();
        let terms = |e: usize| system.equations[e].terms.iter().map(|(class, _)| *class);
        let groups = order.into_iter().map(|e| terms(e).collect::<Vec<_>>());
        // What no small cell holds is cut into pieces.
        let rest = classes.chunks(BLOCK_UP_TO).map(<[usize]>::to_vec);
        for group in groups.chain(rest) {
            let new: Vec<usize> = group
                .into_iter()
                .filter(|class| !of.contains_key(class))
                .collect();
            if !new.is_empty() {
                for class in &new {
                    of.insert(*class, blocks.len());
                }
                blocks.push(new);
            }
        }
        let mut outside = vec![Vec::new(); blocks.len()];
        for e in equations {
            let touched: BTreeSet<usize> = terms(*e).map(|class| of[&class]).collect();
            if touched.len() > 1 {
                for block in touched {
                    outside[block].push(*e);
                }
            }
        }
        Self {
            of,
            classes: blocks,
            outside,
        }
    }

    /// Some blocks, and up to `2 · reach` more for each that share the smallest figures with it.
    fn around(&self, system: &System, touched: &BTreeSet<usize>, reach: usize) -> BTreeSet<usize> {
        let mut blocks = touched.clone();
        for block in touched {
            let mut shared = self.outside[*block].clone();
            shared.sort_by_key(|e| (system.equations[*e].terms.len(), *e));
            let classes = shared.iter().flat_map(|e| &system.equations[*e].terms);
            let mut left = reach * 2;
            for (class, _) in classes {
                if left == 0 {
                    break;
                }
                if blocks.insert(self.of[class]) {
                    left -= 1;
                }
            }
        }
        blocks
    }

    fn classes(&self, blocks: &BTreeSet<usize>) -> Vec<usize> {
        let classes = blocks
            .iter()
            .flat_map(|block| self.classes[*block].iter().copied());
        let mut classes: Vec<usize> = classes.collect();
        classes.sort_unstable();
        classes
    }
}
