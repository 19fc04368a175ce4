//! How much the figures leave open about each target.
//!
//! "Open enough" rests on *witnesses* only: sums for all classes that fit every figure, found by whatever means and
//! verified by substitution. Two witnesses that differ enough in a target prove that nobody can know it more closely.
//! So a solver that is wrong can make the auditor too strict, never too lenient. This also answers which way rounding of
//! a linear program's bounds is safe for whole numbers: the bounds themselves would be too wide, because between them
//! there may be no whole solution; a witness in whole numbers is one.
//!
//! Nested families are solved in closed form, small components as they are. In larger ones a central witness is found
//! first ([`center`](super::center)). It alone leaves most single people open: of a class that is not near an end of the scale, each may
//! have answered anything. Every other target is moved together with the few classes that can make up for it
//! ([`nearby`](super::nearby)), within the room that rounding leaves all figures around them: by a small move, or by a
//! linear program of the neighbourhood. What moves two small classes is put together for their pair, and verified; only
//! where it does not fit is the pair moved by itself. What is missed in a component that is not too large is looked at in
//! all of it.
//!
//! Work is counted, and when what is allowed is used up, the targets that are left are named as undecided.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::area::Area;
use super::nested::intervals;
use super::pairs::{Ends, Witness};
use super::solver::{Fault, Work};
use super::system::{System, Target};

/// Classes up to which a component is one linear program at once.
pub(super) const AT_ONCE_UP_TO: usize = 60;
/// Classes up to which a component is one linear program in the end, and all its pairs are looked at.
pub(super) const WHOLE_UP_TO: usize = 300;
/// Objectives tried before single targets are.
const PATTERNS: u64 = 3;

/// Why targets could not be shown to be open.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Closed {
    /// These targets.
    Targets(Vec<Missed>),
    /// Nothing fits these equations.
    Contradictory(Vec<usize>),
    /// Nothing was found that fits, because of these equations.
    Unfit(Vec<usize>),
    /// The solver failed.
    Unsolved,
}

/// A target that was not shown to be open.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Missed {
    pub(super) target: Target,
    /// The lowest and highest sum found.
    pub(super) seen: (f64, f64),
    /// Whether it was looked at to the end; if not, the work allowed was used up.
    pub(super) is_decided: bool,
}

/// Why looking came to an end.
pub(super) enum Stopped {
    Because(Closed),
    OverBudget,
}

/// Looks at all `targets` within `work`.
pub(super) fn look(
    system: &System,
    targets: &[Target],
    work: &mut Work,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Closed> {
    look_up_to(
        system,
        targets,
        [AT_ONCE_UP_TO, WHOLE_UP_TO],
        work,
        progress,
    )
}

/// Components of up to so many classes are one linear program, at once or in the end.
pub(super) fn look_up_to(
    system: &System,
    targets: &[Target],
    [at_once, whole]: [usize; 2],
    work: &mut Work,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Closed> {
    let mut home: HashMap<usize, usize> = HashMap::new();
    let components = system.components();
    for (place, (classes, _)) in components.iter().enumerate() {
        home.extend(classes.iter().map(|class| (*class, place)));
    }
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); components.len()];
    for (place, target) in targets.iter().enumerate() {
        if let Some(home) = target.parts.first().and_then(|(class, _)| home.get(class)) {
            of[*home].push(place);
        }
    }
    let mut missed = Vec::new();
    for ((classes, equations), places) in components.iter().zip(of) {
        let n_places = places.len();
        let mut component = Component {
            targets,
            open: places,
            ..Component::new(system, [at_once, whole], classes, equations, work)
        };
        if let Err(Stopped::Because(closed)) = component.look() {
            return Err(closed);
        }
        component.report(&mut missed);
        progress(n_places);
    }
    if missed.is_empty() {
        Ok(())
    } else {
        Err(Closed::Targets(missed))
    }
}

pub(super) struct Component<'a> {
    pub(super) system: &'a System,
    pub(super) targets: &'a [Target],
    pub(super) classes: &'a [usize],
    pub(super) equations: &'a [usize],
    pub(super) limits: [usize; 2],
    /// Per target, the lowest and highest sum of a witness.
    pub(super) seen: BTreeMap<usize, (f64, f64)>,
    /// Targets to be looked at.
    pub(super) open: Vec<usize>,
    /// Targets that were looked at and not shown to be open.
    pub(super) missed: Vec<usize>,
    /// Pairs that were looked at besides the targets.
    pub(super) beside: Vec<Missed>,
    /// Small classes whose pairs were not all looked at.
    pub(super) undecided: Vec<Target>,
    pub(super) ends: Ends,
    pub(super) work: &'a mut Work,
}

impl<'a> Component<'a> {
    /// Without targets.
    pub(super) fn new(
        system: &'a System,
        limits: [usize; 2],
        classes: &'a [usize],
        equations: &'a [usize],
        work: &'a mut Work,
    ) -> Self {
        Self {
            system,
            targets: &[],
            classes,
            equations,
            limits,
            seen: BTreeMap::new(),
            open: Vec::new(),
            missed: Vec::new(),
            beside: Vec::new(),
            undecided: Vec::new(),
            ends: Ends::default(),
            work,
        }
    }
}

impl Component<'_> {
    /// Looks until all is decided or the work is used up; what is then left in `open` is undecided.
    fn look(&mut self) -> Result<(), Stopped> {
        if let Some(found) = intervals(self.system, self.classes, self.equations) {
            let found = found.map_err(|()| self.contradictory())?;
            self.note_ends(&found.into_iter().collect());
            // About a single class the ends say all: each is part of a witness.
            let targets = self.targets;
            let open = std::mem::take(&mut self.open);
            let (single, left): (Vec<usize>, Vec<usize>) =
                open.into_iter().partition(|t| targets[*t].parts.len() == 1);
            self.missed = single
                .iter()
                .copied()
                .filter(|t| !self.is_met(*t))
                .collect();
            self.open = left;
            if self.classes.len() > self.limits[1] && self.has_small_pairs() {
                return self.with_pairs(&single);
            }
        }
        if self.open.is_empty() {
            return Ok(());
        }
        let [at_once, whole] = self.limits;
        let n_classes = self.classes.len();
        let is_near = n_classes > at_once && !self.system.is_whole;
        if !is_near && n_classes <= whole {
            return self.whole();
        }
        if self.system.is_whole {
            // A tree with the pooled rest across it has whole corners, so the linear program alone decides; what the work
            // allowed does not reach is left undecided.
            return self.whole();
        }
        let found = self.by_neighbourhoods();
        if n_classes > whole {
            return found;
        }
        if let Err(Stopped::OverBudget) = found {
            return found;
        }
        self.open.append(&mut self.missed);
        self.whole()
    }

    /// Whether two classes together are below the minimum.
    fn has_small_pairs(&self) -> bool {
        let people = self
            .classes
            .iter()
            .map(|class| self.system.classes[*class].people);
        let mut people: Vec<u64> = people.collect();
        people.sort_unstable();
        people
            .get(1)
            .is_some_and(|next| people[0] + next < self.system.minimum)
    }

    /// Classes that were looked at in closed form are moved again, because their pairs are found by how they move.
    fn with_pairs(&mut self, single: &[usize]) -> Result<(), Stopped> {
        let seen = std::mem::take(&mut self.seen);
        let missed = std::mem::take(&mut self.missed);
        let is_small = |place: &usize| self.system.small_class(&self.targets[*place]).is_some();
        let small: Vec<usize> = single.iter().copied().filter(is_small).collect();
        self.open.extend(&small);
        let found = if self.system.is_whole {
            Err(Stopped::OverBudget)
        } else {
            self.by_neighbourhoods()
        };
        self.seen.extend(seen);
        self.missed.retain(|place| !small.contains(place));
        self.missed.extend(missed);
        found
    }

    fn contradictory(&self) -> Stopped {
        Stopped::Because(Closed::Contradictory(self.equations.to_vec()))
    }

    fn note_ends(&mut self, found: &HashMap<usize, (f64, f64)>) {
        let single = |target: &Target| target.parts.len() == 1;
        let open = self.open.iter().copied();
        let places: Vec<usize> = open.filter(|t| single(&self.targets[*t])).collect();
        for end in [|ends: (f64, f64)| ends.0, |ends: (f64, f64)| ends.1] {
            self.note(&places, |class| {
                found.get(&class).map_or(0.0, |ends| end(*ends))
            });
        }
    }

    /// Adds what is missed.
    pub(super) fn report(self, missed: &mut Vec<Missed>) {
        let places = self.missed.iter().map(|place| (place, true));
        let places = places.chain(self.open.iter().map(|place| (place, false)));
        missed.extend(places.map(|(place, is_decided)| Missed {
            target: self.targets[*place].clone(),
            seen: self.seen.get(place).copied().unwrap_or((0.0, 0.0)),
            is_decided,
        }));
        missed.extend(self.beside);
        missed.extend(self.undecided.into_iter().map(|target| Missed {
            target,
            seen: (0.0, 0.0),
            is_decided: false,
        }));
    }

    /// Notes what a witness says about targets.
    pub(super) fn note(&mut self, targets: &[usize], sum: impl Fn(usize) -> f64) {
        for place in targets {
            let (low, high) = self.system.range(&self.targets[*place], &sum);
            let seen = self.seen.entry(*place).or_insert((low, high));
            *seen = (seen.0.min(low), seen.1.max(high));
        }
    }

    pub(super) fn note_open(&mut self, witness: &Witness) {
        let open = self.open.clone();
        self.note(&open, |class| witness.get(&class).copied().unwrap_or(0.0));
    }

    pub(super) fn is_met(&self, place: usize) -> bool {
        let seen = self.seen.get(&place);
        seen.is_some_and(|seen| self.system.is_open(&self.targets[place], *seen))
    }

    pub(super) fn prune(&mut self) {
        let open = std::mem::take(&mut self.open);
        self.open = open
            .into_iter()
            .filter(|place| !self.is_met(*place))
            .collect();
    }

    pub(super) fn miss(&mut self, place: usize) {
        self.open.retain(|other| *other != place);
        self.missed.push(place);
    }

    /// One linear program for the whole component.
    fn whole(&mut self) -> Result<(), Stopped> {
        let area = Area::whole(self.system, self.classes, self.equations);
        for pattern in 0..PATTERNS {
            for sign in [1.0, -1.0] {
                let witness = self.solve(&area, &area.pattern(&BTreeSet::new(), pattern, sign))?;
                self.note_open(&witness);
            }
            self.prune();
            if self.open.is_empty() {
                return Ok(());
            }
        }
        while let Some(place) = self.open.first().copied() {
            for witness in self.both_ends(&area, place)? {
                self.note_open(&witness);
            }
            if !self.is_met(place) {
                self.miss(place);
            }
            self.prune();
        }
        Ok(())
    }

    pub(super) fn both_ends(&mut self, area: &Area, place: usize) -> Result<[Witness; 2], Stopped> {
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

    pub(super) fn solve(
        &mut self,
        area: &Area,
        objective: &[(usize, f64)],
    ) -> Result<Witness, Stopped> {
        if !self.work.spend(area.program.work()) {
            return Err(Stopped::OverBudget);
        }
        match area.program.maximize(objective) {
            Ok(point) => {
                let sums = area
                    .origin
                    .iter()
                    .zip(point)
                    .map(|(origin, moved)| origin + moved);
                Ok(area.classes.iter().copied().zip(sums).collect())
            }
            Err(Fault::Infeasible) => Err(self.contradictory()),
            Err(Fault::Failed) => Err(Stopped::Because(Closed::Unsolved)),
        }
    }
}
