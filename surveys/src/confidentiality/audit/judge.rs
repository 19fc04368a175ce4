//! All three rules over one release.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::exact::{is_sound, weights};
use super::openness::{Closed, Missed, WHOLE_UP_TO, look};
use super::release::{Release, Released, ReleasedCell};
use super::report::{Reason, Report, Ruling, Verdict};
use super::solver::Work;
use super::system::{Figure, Need, System, Target};
use super::{Unsafe, rule_a};
use crate::confidentiality::lattice::Lattice;

/// Judges one release: rule A over all cells that tell something, then, if it holds, what its figures leave open.
///
/// `scale` is the lowest and highest answer in points. Less than `protect_width` points may be left open about no group
/// below the minimum and no person. `progress` is told how many questions are answered and how many there are.
pub fn judge(
    lattice: &Lattice,
    release: &Release,
    scale: (f64, f64),
    protect_width: f64,
    progress: &mut dyn FnMut(usize, usize),
) -> Report {
    judge_in_steps(lattice, release, scale, protect_width, None, progress)
}

/// Like [`judge`], of scores that are all whole multiples of `step` points: means of a few people then leave fewer answers
/// than points between their ends.
pub fn judge_in_steps(
    lattice: &Lattice,
    release: &Release,
    scale: (f64, f64),
    protect_width: f64,
    step: Option<f64>,
    progress: &mut dyn FnMut(usize, usize),
) -> Report {
    let mut report = Report {
        schema: "audit/1".to_owned(),
        minimum: lattice.minimum,
        protect_width,
        atoms: lattice.atoms.iter().filter(|atom| atom.people > 0).count(),
        figures: release.cells.len(),
        rule_a: Ruling::NotJudged,
        rule_b: Ruling::NotJudged,
        rule_c: Ruling::NotJudged,
        verdict: Verdict::Refused,
        reasons: malformed(lattice, release),
    };
    if !report.reasons.is_empty() {
        return report;
    }
    let telling = release.cells.iter().filter(|cell| cell.value.tells());
    let shown: BTreeSet<usize> = telling.map(|cell| cell.cell).collect();
    let shown: Vec<usize> = shown.into_iter().collect();
    (report.rule_a, report.reasons) = match rule_a(lattice, &shown) {
        Ok(()) => (Ruling::Passed, Vec::new()),
        Err(Unsafe::Leak(leak)) => {
            let reason = Reason::Leak {
                atoms: atom_ids(lattice, &leak.atoms),
                people: leak.people,
                cells: leak
                    .cells
                    .iter()
                    .map(|cell| cell_id(lattice, *cell))
                    .collect(),
            };
            (Ruling::Failed, vec![reason])
        }
        Err(Unsafe::OverBudget) => (Ruling::OverBudget, vec![Reason::OverBudget { rule: 'A' }]),
        Err(Unsafe::Malformed { cell }) => {
            let cell = cell_id(lattice, cell);
            (Ruling::NotJudged, vec![Reason::Malformed { cell }])
        }
    };
    if report.rule_a == Ruling::Passed {
        let judgement = Judgement {
            lattice,
            scale,
            protect_width,
            step,
        };
        let (means, counts) = (figures(release, false), figures(release, true));
        let rules = [judgement.means(&means), judgement.counts(&counts)];
        let total = rules.iter().map(|(_, targets)| targets.len()).sum();
        let mut work = Work(WORK);
        let mut done = 0;
        let mut rulings = Vec::new();
        for (rule, (system, targets)) in ['B', 'C'].into_iter().zip(&rules) {
            let outcome = look(system, targets, &mut work, &mut |n| {
                done += n;
                progress(done, total);
            });
            let (ruling, reasons) = judgement.explain(rule, system, outcome);
            rulings.push(ruling);
            report.reasons.extend(reasons);
        }
        (report.rule_b, report.rule_c) = (rulings[0], rulings[1]);
    }
    let rulings = [report.rule_a, report.rule_b, report.rule_c];
    if rulings.iter().all(|ruling| *ruling == Ruling::Passed) {
        report.verdict = Verdict::Safe;
    }
    report
}

/// The figures that are means, or those that are favourable counts, in the order of their cells: what is found within the
/// work allowed must not depend on the order in which they were told.
fn figures(release: &Release, favourable: bool) -> Vec<Figure> {
    let ends = |shown: &ReleasedCell| -> Option<(bool, f64, f64)> {
        let share = |count: u64| count as f64 / shown.people as f64;
        match shown.value {
            Released::Mean { value, unit } => Some((false, value - unit / 2.0, value + unit / 2.0)),
            Released::Band { low, high } => Some((false, low, high)),
            Released::Favourable { count } => Some((true, share(count), share(count))),
            Released::FavourableBand { low, high } => Some((true, share(low), share(high))),
            Released::Count => None,
        }
    };
    let all = release.cells.iter().filter(|shown| shown.people > 0);
    let figures = all.filter_map(|shown| {
        let (is_favourable, low, high) = ends(shown)?;
        (is_favourable == favourable).then_some(Figure {
            cell: shown.cell,
            low,
            high,
        })
    });
    let mut figures: Vec<Figure> = figures.collect();
    figures.sort_by_key(|figure| figure.cell);
    figures
}

/// Reasons of one rule that are named.
const MOST_REASONS: usize = 2_000;
/// Units of work that one judgement may cost.
const WORK: u64 = 1_000_000;

struct Judgement<'a> {
    lattice: &'a Lattice,
    scale: (f64, f64),
    protect_width: f64,
    step: Option<f64>,
}

impl Judgement<'_> {
    /// Rule B: hidden cells, classes and pairs of classes below the minimum, and every single person.
    ///
    /// People of a class are alike to the attacker, so one target stands for each of them. About larger groups nothing
    /// need stay open: their means are what a reader is meant to learn.
    fn means(&self, figures: &[Figure]) -> (System, Vec<Target>) {
        let system = System::new(self.lattice, figures, self.scale, false);
        let system = match self.step {
            Some(step) => system.in_steps(step),
            None => system,
        };
        let width = match self.step {
            // Sums of people who weigh differently are not rounded to whole answers, so a width that would be enough for
            // any score may hold one possible answer only. One of two steps always holds two.
            Some(step) if system.is_uneven() => self.protect_width.max(2.0 * step),
            _ => self.protect_width,
        };
        let mut targets = self.groups(&system, figures, |people| {
            Need::Width(width * people as f64)
        });
        // A class of one person below the minimum is among the groups already.
        let is_group =
            |class: &usize| system.classes[*class].people == 1 && self.lattice.minimum > 1;
        let classes = (0..system.classes.len()).filter(|class| !is_group(class));
        targets.extend(classes.map(|class| Target {
            parts: vec![(class, 1)],
            people: 1,
            need: Need::Width(width),
        }));
        (system, targets)
    }

    /// Rule C: no count of a group below the minimum is known, and no class is known to be unanimous.
    fn counts(&self, figures: &[Figure]) -> (System, Vec<Target>) {
        // Counts are of people, whatever the weights of a mean.
        let system = System::new(self.lattice, figures, (0.0, 1.0), true);
        let mut targets = self.groups(&system, figures, |_| Need::Width(1.0));
        targets.extend((0..system.classes.len()).map(|class| Target {
            parts: vec![(class, system.classes[class].people)],
            people: system.classes[class].people,
            need: Need::Mixed,
        }));
        (system, targets)
    }

    fn groups(
        &self,
        system: &System,
        figures: &[Figure],
        need: impl Fn(u64) -> Need,
    ) -> Vec<Target> {
        let minimum = u64::from(self.lattice.minimum);
        let people = |class: usize| system.classes[class].people;
        let mut groups: BTreeSet<Vec<(usize, u64)>> = BTreeSet::new();
        // Classes and pairs; classes that no figure connects leave each other open.
        for (classes, _) in system.components() {
            // In large components, `look` finds the pairs that are near each other.
            let is_large = classes.len() > WHOLE_UP_TO;
            let small: Vec<usize> = classes
                .into_iter()
                .filter(|class| people(*class) < minimum)
                .collect();
            for (place, one) in small.iter().enumerate() {
                groups.insert(vec![(*one, people(*one))]);
                if is_large {
                    continue;
                }
                for other in small[place + 1..]
                    .iter()
                    .filter(|other| people(*one) + people(**other) < minimum)
                {
                    groups.insert(vec![(*one, people(*one)), (*other, people(*other))]);
                }
            }
        }
        // Hidden cells, as far as figures say anything about their people.
        let shown: BTreeSet<usize> = figures.iter().map(|figure| figure.cell).collect();
        let mut class_of = HashMap::new();
        for (place, class) in system.classes.iter().enumerate() {
            class_of.extend(class.atoms.iter().map(|atom| (*atom, place)));
        }
        for cell in (0..self.lattice.cells.len()).filter(|cell| !shown.contains(cell)) {
            let atoms: Vec<usize> = weights(self.lattice, cell).into_keys().collect();
            let n = |atom: usize| u64::from(self.lattice.atoms[atom].people);
            if atoms.iter().map(|atom| n(*atom)).sum::<u64>() >= minimum {
                continue;
            }
            let mut parts: BTreeMap<usize, u64> = BTreeMap::new();
            let mut is_known = true;
            for atom in atoms {
                match class_of.get(&atom) {
                    Some(class) => *parts.entry(*class).or_default() += n(atom),
                    None => is_known = false,
                }
            }
            // Of people about whom nothing is said, everything is open, and with them the whole cell.
            if is_known && !parts.is_empty() {
                groups.insert(parts.into_iter().collect());
            }
        }
        groups
            .into_iter()
            .map(|parts| {
                let people = parts.iter().map(|(_, people)| people).sum();
                Target {
                    parts,
                    people,
                    need: need(people),
                }
            })
            .collect()
    }

    fn explain(
        &self,
        rule: char,
        system: &System,
        outcome: Result<(), Closed>,
    ) -> (Ruling, Vec<Reason>) {
        match outcome {
            Ok(()) => (Ruling::Passed, Vec::new()),
            Err(Closed::Targets(missed)) => {
                let is_decided = missed.iter().any(|missed| missed.is_decided);
                let reasons = missed
                    .iter()
                    .take(MOST_REASONS)
                    .map(|missed| self.reason(rule, system, missed));
                let ruling = if is_decided {
                    Ruling::Failed
                } else {
                    Ruling::OverBudget
                };
                (ruling, reasons.collect())
            }
            Err(Closed::Contradictory(equations)) => {
                let cells = equations
                    .iter()
                    .map(|e| cell_id(self.lattice, system.equations[*e].cell));
                (
                    Ruling::Failed,
                    vec![Reason::Contradictory {
                        cells: cells.collect(),
                    }],
                )
            }
            Err(Closed::Unfit(equations)) => {
                let reasons = equations.iter().take(MOST_REASONS).map(|equation| {
                    let terms = &system.equations[*equation].terms;
                    let classes: Vec<usize> = terms.iter().map(|(class, _)| *class).collect();
                    self.undecided(rule, system, &classes)
                });
                (Ruling::OverBudget, reasons.collect())
            }
            Err(Closed::Unsolved) => (Ruling::Failed, vec![Reason::Unsolved { rule }]),
        }
    }

    fn undecided(&self, rule: char, system: &System, classes: &[usize]) -> Reason {
        let classes = classes.iter().map(|class| &system.classes[*class]);
        let atoms: Vec<usize> = classes
            .clone()
            .flat_map(|class| class.atoms.iter().copied())
            .collect();
        Reason::Undecided {
            rule,
            atoms: atom_ids(self.lattice, &atoms),
            people: classes.map(|class| class.people).sum(),
        }
    }

    fn reason(
        &self,
        rule: char,
        system: &System,
        Missed {
            target,
            seen: (low, high),
            is_decided,
        }: &Missed,
    ) -> Reason {
        let (low, high) = (*low, *high);
        if !is_decided {
            let classes: Vec<usize> = target.parts.iter().map(|(class, _)| *class).collect();
            return self.undecided(rule, system, &classes);
        }
        let classes = target
            .parts
            .iter()
            .map(|(class, _)| &system.classes[*class]);
        let atoms: Vec<usize> = classes
            .clone()
            .flat_map(|class| class.atoms.iter().copied())
            .collect();
        let all: u64 = classes.map(|class| class.people).sum();
        let atoms = atom_ids(self.lattice, &atoms);
        let people = target.people;
        if rule == 'B' && people == 1 && all > 1 {
            return Reason::NarrowPerson {
                atoms,
                people: all,
                low,
                high,
            };
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of people between 0 and those of the group"
        )]
        let count = low.max(0.0).round() as u64;
        match target.need {
            Need::Mixed => Reason::Unanimous {
                atoms,
                people,
                favourable: low > 0.5,
            },
            Need::Width(_) if rule == 'C' => Reason::KnownCount {
                atoms,
                people,
                count,
            },
            Need::Width(_) => Reason::Narrow {
                atoms,
                people,
                low: low / people as f64,
                high: high / people as f64,
            },
        }
    }
}

/// What is not a figure of this lattice.
fn malformed(lattice: &Lattice, release: &Release) -> Vec<Reason> {
    let cells = release.cells.iter();
    cells
        .filter(|shown| {
            let people: u64 = weights(lattice, shown.cell)
                .keys()
                .map(|atom| u64::from(lattice.atoms[*atom].people))
                .sum();
            !is_sound(lattice, shown.cell) || people != shown.people || !is_figure(shown.value)
        })
        .map(|shown| Reason::Malformed {
            cell: cell_id(lattice, shown.cell),
        })
        .collect()
}

fn is_figure(value: Released) -> bool {
    match value {
        Released::Mean { value, unit } => value.is_finite() && unit.is_finite() && unit >= 0.0,
        Released::Band { low, high } => low.is_finite() && high.is_finite(),
        Released::Favourable { .. } | Released::FavourableBand { .. } | Released::Count => true,
    }
}

pub(super) fn cell_id(lattice: &Lattice, cell: usize) -> String {
    let id = lattice.cells.get(cell).map(|cell| cell.id.clone());
    id.unwrap_or_else(|| format!("number {cell}"))
}

pub(super) fn atom_ids(lattice: &Lattice, atoms: &[usize]) -> Vec<String> {
    let ids = atoms.iter().filter_map(|atom| lattice.atoms.get(*atom));
    ids.map(|atom| atom.id.clone()).collect()
}
