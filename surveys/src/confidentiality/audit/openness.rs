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

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::area::{Area, Blocks};
use super::nested::intervals;
use super::solver::Fault;
use super::system::{Need, System, Target};

/// Classes up to which a component is one linear program.
pub(super) const WHOLE_UP_TO: usize = 300;
/// Sweeps towards a central witness.
const SWEEPS: usize = 600;
/// Objectives tried before single targets are.
const PATTERNS: u64 = 3;
/// Objectives tried in a neighbourhood before single targets are.
const MOST_PATTERNS: u64 = 12;
/// Witnesses of a neighbourhood that are kept for pairs.
const WITNESSES_KEPT: usize = 16;

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
            moved: Moved::default(),
            solves,
        };
        component.look()?;
        let moved = std::mem::take(&mut component.moved);
        component.report(&mut closed);
        let pairs = moved.pairs(system, targets);
        if !pairs.is_empty() {
            let mut component = Component {
                system,
                targets: &pairs,
                classes,
                equations,
                seen: BTreeMap::new(),
                open: (0..pairs.len()).collect(),
                moved: Moved::default(),
                solves,
            };
            component.around(&moved.center)?;
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

/// What was moved around a center.
#[derive(Debug, Default)]
struct Moved {
    center: Vec<f64>,
    neighbourhoods: Vec<Neighbourhood>,
    /// Per target, the last neighbourhood it was moved in.
    of: BTreeMap<usize, usize>,
}

#[derive(Debug)]
struct Neighbourhood {
    blocks: BTreeSet<usize>,
    /// The first ones found.
    witnesses: Vec<Witness>,
}

impl Moved {
    /// Pairs of small classes whose neighbourhoods meet and that no witness so far leaves open.
    fn pairs(&self, system: &System, targets: &[Target]) -> Vec<Target> {
        let mut near: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, neighbourhood) in &self.of {
            if system.small_class(&targets[*place]).is_some() {
                for block in &self.neighbourhoods[*neighbourhood].blocks {
                    near.entry(*block).or_default().push(*place);
                }
            }
        }
        let mut looked_at = HashSet::new();
        let mut left = Vec::new();
        for places in near.values() {
            for (nth, one) in places.iter().enumerate() {
                for other in &places[nth + 1..] {
                    let pair = Self::pair(system, targets, *one, *other);
                    let Some(pair) = pair.filter(|_| looked_at.insert((*one, *other))) else {
                        continue;
                    };
                    if !self.is_open(system, &pair, [self.of[one], self.of[other]]) {
                        left.push(pair);
                    }
                }
            }
        }
        left
    }

    fn pair(system: &System, targets: &[Target], one: usize, other: usize) -> Option<Target> {
        let (a, n, width) = system.small_class(&targets[one])?;
        let (b, m, more) = system.small_class(&targets[other])?;
        (a != b && n + m < system.minimum).then(|| Target {
            parts: vec![(a, n), (b, m)],
            people: n + m,
            need: Need::Width(width + more),
        })
    }

    fn is_open(&self, system: &System, pair: &Target, neighbourhoods: [usize; 2]) -> bool {
        let mut seen: Option<(f64, f64)> = None;
        for neighbourhood in neighbourhoods {
            for witness in &self.neighbourhoods[neighbourhood].witnesses {
                let sum = |class: usize| witness.get(&class).copied().unwrap_or(self.center[class]);
                let (low, high) = system.range(pair, sum);
                let (least, most) = seen.get_or_insert((low, high));
                *least = least.min(low);
                *most = most.max(high);
                if system.is_open(pair, (*least, *most)) {
                    return true;
                }
            }
        }
        false
    }
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
    /// Neighbourhoods, and per target that was moved, the one that was enough.
    moved: Moved,
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
                let witness = self.solve(&area, &area.pattern(&BTreeSet::new(), pattern, sign))?;
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
        self.around(&center)?;
        self.moved.center = center;
        Ok(())
    }

    fn around(&mut self, center: &[f64]) -> Result<(), Closed> {
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
                let classes = blocks.classes(&around);
                for place in &self.open {
                    self.moved
                        .of
                        .insert(*place, self.moved.neighbourhoods.len());
                }
                self.moved.neighbourhoods.push(Neighbourhood {
                    blocks: around,
                    witnesses: Vec::new(),
                });
                self.within(&Area::new(
                    self.system,
                    &classes,
                    self.equations,
                    Some(center),
                ))?;
                if self.open.is_empty() {
                    break;
                }
            }
            closed.append(&mut self.open);
        }
        self.open = closed;
        Ok(())
    }

    /// Moves the open targets within an area: many at once as long as that helps, then one by one. Where the solver has
    /// no answer, there is no witness, and the target stays open to doubt.
    fn within(&mut self, area: &Area) -> Result<(), Closed> {
        for pattern in 0..MOST_PATTERNS {
            let before = self.open.len();
            if before < 4 {
                break;
            }
            let parts = self
                .open
                .iter()
                .flat_map(|place| &self.targets[*place].parts);
            let pulled: BTreeSet<usize> = parts.map(|(class, _)| *class).collect();
            for sign in [1.0, -1.0] {
                let witness = self.solve(area, &area.pattern(&pulled, pattern, sign));
                self.try_note(witness)?;
            }
            self.prune();
            if pattern > 0 && self.open.len() * 10 > before * 9 {
                break;
            }
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
                if let Some(last) = self.moved.neighbourhoods.last_mut()
                    && last.witnesses.len() < WITNESSES_KEPT
                {
                    last.witnesses.push(witness);
                }
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
