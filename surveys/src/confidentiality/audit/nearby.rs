//! Targets of a large component: a center, small moves, and linear programs of the classes around a target.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::area::Area;
use super::center::center;
use super::moves::Moves;
use super::openness::{Closed, Component, Missed, Stopped};
use super::pairs::{Shift, Witness, is_open, pair};
use super::system::{Need, Target};
use super::vicinity::Vicinity;

/// Classes of the neighbourhoods in which a target is moved, one after the other.
const REACH: [usize; 3] = [24, 48, 96];
/// Objectives tried in a neighbourhood before single targets are.
const MOST_PATTERNS: u64 = 12;

impl Component<'_> {
    /// Targets of a large component, each moved within its neighbourhood.
    pub(super) fn by_neighbourhoods(&mut self) -> Result<(), Stopped> {
        let center = match center(self.system, self.classes, self.equations, self.work) {
            Ok(center) => center,
            Err(_) if self.classes.len() <= self.limits[1] => return Ok(()),
            Err(_) if self.work.is_used_up() => return Err(Stopped::OverBudget),
            Err(unfit) => return Err(Stopped::Because(Closed::Unfit(unfit))),
        };
        let all = self.open.clone();
        self.note(&all, |class| center[class]);
        self.prune();
        let vicinity = Vicinity::new(self.system, self.equations, &center);
        // Pairs after the classes they are made of: most follow from these.
        let targets = self.targets;
        let open = std::mem::take(&mut self.open);
        let (single, several): (Vec<usize>, Vec<usize>) = open
            .into_iter()
            .partition(|place| targets[*place].parts.len() == 1);
        self.open.clone_from(&single);
        let found = self.around(&vicinity);
        let follows = |place: &usize| self.follows(&vicinity, &targets[*place]);
        let several: Vec<usize> = several.into_iter().filter(|p| !follows(p)).collect();
        self.open.extend(several);
        found?;
        self.around(&vicinity)?;
        if self.classes.len() > self.limits[1] {
            self.pairs(&vicinity, &single);
        }
        Ok(())
    }

    /// Whether a target of two classes is open by what moves these.
    fn follows(&self, vicinity: &Vicinity<'_>, target: &Target) -> bool {
        let [(one, _), (other, _)] = target.parts.as_slice() else {
            return false;
        };
        let shifts = |class: usize| self.ends.shifts(vicinity, class);
        is_open(vicinity, target, &shifts(*one), &shifts(*other))
    }

    /// All pairs below the minimum of small classes that are open; those that do not follow from how each of the two moves are moved
    /// together. When the work allowed is used up, the classes that are left are undecided.
    fn pairs(&mut self, vicinity: &Vicinity<'_>, single: &[usize]) {
        let targets = self.targets;
        let mut small: Vec<(&Target, u64, Vec<Shift>)> = Vec::new();
        for place in single.iter().filter(|place| self.is_met(**place)) {
            if let Some((class, people, _)) = self.system.small_class(&targets[*place]) {
                small.push((&targets[*place], people, self.ends.shifts(vicinity, class)));
            }
        }
        small.sort_by_key(|(_, people, _)| *people);
        let mut left = Vec::new();
        for (place, (one, n, shifts)) in small.iter().enumerate() {
            let others = &small[place + 1..];
            let others = others
                .iter()
                .take_while(|(_, m, _)| n + m < self.system.minimum);
            for (other, _, theirs) in others {
                if !self.work.spend(1) {
                    self.undecided.push((*one).clone());
                    break;
                }
                let pair = pair(self.system, one, other);
                left.extend(pair.filter(|pair| !is_open(vicinity, pair, shifts, theirs)));
            }
        }
        self.move_together(vicinity, &left);
    }

    fn move_together(&mut self, vicinity: &Vicinity<'_>, pairs: &[Target]) {
        let mut component = Component {
            targets: pairs,
            open: (0..pairs.len()).collect(),
            ..Component::new(
                self.system,
                self.limits,
                self.classes,
                self.equations,
                self.work,
            )
        };
        // Without an end, what is left is undecided.
        let _ = component.around(vicinity);
        let mut missed: Vec<Missed> = Vec::new();
        component.report(&mut missed);
        self.beside.append(&mut missed);
    }

    pub(super) fn around(&mut self, vicinity: &Vicinity<'_>) -> Result<(), Stopped> {
        self.by_moves(vicinity);
        let missed_before = std::mem::take(&mut self.missed);
        for most in REACH {
            // Those with one neighbourhood together, so that one witness serves many.
            let mut groups: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
            for place in self.open.drain(..) {
                let classes = vicinity.around(&self.targets[place], most);
                groups.entry(classes).or_default().push(place);
            }
            let mut groups = groups.into_iter();
            let mut left = Vec::new();
            while let Some((classes, places)) = groups.next() {
                self.open = places;
                let found = self.within(&vicinity.area(&classes));
                left.append(&mut self.missed);
                if found.is_err() {
                    self.open.extend(groups.flat_map(|(_, places)| places));
                    self.open.append(&mut left);
                    self.missed = missed_before;
                    return found;
                }
            }
            self.open = left;
        }
        self.missed = missed_before;
        self.missed.append(&mut self.open);
        Ok(())
    }

    /// What the smallest moves leave open, which need no linear program.
    fn by_moves(&mut self, vicinity: &Vicinity<'_>) {
        // Moves by one need look at the same figures.
        let mut by_need: BTreeMap<u64, Vec<(usize, usize, f64)>> = BTreeMap::new();
        for place in &self.open {
            let target = &self.targets[*place];
            if let ([(class, _)], Need::Width(width)) = (target.parts.as_slice(), target.need) {
                let (low, high) = self.system.range(target, |class| vicinity.center[class]);
                let missing = width - (high - low);
                let need = by_need.entry(width.to_bits()).or_default();
                need.push((*place, *class, missing));
            }
        }
        for (width, places) in by_need {
            let moves = Moves::new(vicinity, self.classes, f64::from_bits(width));
            for (place, class, missing) in places {
                for (up, down) in [(0.5, 0.5), (1.0, 0.0), (0.0, 1.0)] {
                    let both = [up * missing, -down * missing].into_iter();
                    let moved = both.filter(|by| by.abs() > 0.0);
                    let moved: Option<Vec<Witness>> =
                        moved.map(|by| moves.moved(class, by)).collect();
                    if let Some(witnesses) = moved {
                        for witness in witnesses {
                            self.note_witness(&[place], witness);
                        }
                        break;
                    }
                }
            }
        }
        self.prune();
    }

    /// Notes what a witness that holds the classes of these targets says about them.
    fn note_witness(&mut self, places: &[usize], witness: Witness) {
        self.note(places, |class| witness.get(&class).copied().unwrap_or(0.0));
        let witness = Rc::new(witness);
        for place in places {
            if let Some((class, ..)) = self.system.small_class(&self.targets[*place]) {
                self.ends.note(class, &witness);
            }
        }
    }

    /// Moves the open targets within an area: many at once as long as that helps, then one by one. Where the solver has
    /// no answer, there is no witness, and the target stays open to doubt.
    fn within(&mut self, area: &Area) -> Result<(), Stopped> {
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
                self.miss(place);
            }
            self.prune();
        }
        Ok(())
    }

    fn try_note(&mut self, witness: Result<HashMap<usize, f64>, Stopped>) -> Result<(), Stopped> {
        match witness {
            Ok(witness) => {
                self.note_witness(&self.open.clone(), witness);
                Ok(())
            }
            Err(Stopped::OverBudget) => Err(Stopped::OverBudget),
            Err(Stopped::Because(_)) => Ok(()),
        }
    }
}
