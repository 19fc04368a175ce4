//! What is shown by moving a few classes around a center, against linear programs of everything.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::random::{batches, lattice, table, tree};
use crate::confidentiality::audit::moves::Moves;
use crate::confidentiality::audit::openness::{Closed, look_up_to};
use crate::confidentiality::audit::solver::Work;
use crate::confidentiality::audit::system::{Figure, Need, System, Target};
use crate::confidentiality::audit::vicinity::Vicinity;
use crate::confidentiality::audit::{
    Reason, Release, Released, ReleasedCell, Ruling, judge, rule_a,
};
use crate::confidentiality::lattice::Lattice;

/// Points that must stay open.
const WIDTH: f64 = 20.0;

/// Figures that fit: means of atoms are drawn, those of cells rounded to whole multiples of `unit`.
fn figures(lattice: &Lattice, shown: &BTreeSet<usize>, means: &[f64], unit: f64) -> Vec<Figure> {
    let sum = |cell: usize, of: &dyn Fn(usize) -> f64| {
        let members = lattice.cells[cell].members.iter();
        let weigh =
            |(a, w): &(usize, i64)| *w as f64 * f64::from(lattice.atoms[*a].people) * of(*a);
        members.map(weigh).sum::<f64>()
    };
    let cells = shown.iter().filter(|cell| lattice.people(**cell) > 0);
    let figure = |cell: &usize| {
        let mean = sum(*cell, &|a| means[a]) / sum(*cell, &|_| 1.0);
        let told = (mean / unit).round() * unit;
        Figure {
            cell: *cell,
            low: told - unit / 2.0,
            high: told + unit / 2.0,
        }
    };
    cells.map(figure).collect()
}

/// Every person, and every class below the minimum.
fn single_targets(system: &System) -> Vec<Target> {
    let of = |class: usize, people: u64| Target {
        parts: vec![(class, people)],
        people,
        need: Need::Width(WIDTH * people as f64),
    };
    let classes = 0..system.classes.len();
    let people = |class: usize| system.classes[class].people;
    let small = classes
        .clone()
        .filter(|class| people(*class) < system.minimum);
    classes
        .filter(|class| people(*class) > 1 || system.minimum <= 1)
        .map(|class| of(class, 1))
        .chain(small.map(|class| of(class, people(class))))
        .collect()
}

fn pairs(system: &System) -> Vec<Target> {
    let people = |class: usize| system.classes[class].people;
    let all = (0..system.classes.len()).flat_map(|a| (0..a).map(move |b| (b, a)));
    all.filter(|(a, b)| people(*a) + people(*b) < system.minimum)
        .map(|(a, b)| Target {
            parts: vec![(a, people(a)), (b, people(b))],
            people: people(a) + people(b),
            need: Need::Width(WIDTH * (people(a) + people(b)) as f64),
        })
        .collect()
}

/// Targets that are not shown to be open, with one program for everything or by neighbourhoods alone; `None` if nothing
/// was found that fits.
fn missed(system: &System, targets: &[Target], up_to: usize) -> Option<Vec<Target>> {
    let mut work = Work(1_000_000);
    match look_up_to(system, targets, [up_to; 2], &mut work, &mut |_| {}) {
        Ok(()) => Some(Vec::new()),
        Err(Closed::Targets(missed)) => {
            Some(missed.into_iter().map(|missed| missed.target).collect())
        }
        Err(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_called_open_nearby_that_is_closed_in_whole(
        lattice in prop_oneof![tree().boxed(), table(false).boxed(), table(true).boxed(), batches().boxed()],
        means in prop::collection::vec(prop_oneof![Just(0.0), Just(100.0), 0.0_f64..=100.0], 16),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..14),
        unit in prop::sample::select(vec![0.1, 1.0, 5.0]),
    ) {
        let n_cells = lattice.cells.len();
        let shown: BTreeSet<usize> = picks.iter().map(|pick| pick.index(n_cells)).collect();
        let figures = figures(&lattice, &shown, &means, unit);
        let system = System::new(&lattice, &figures, (0.0, 100.0), false);
        let single = single_targets(&system);
        let Some(near) = missed(&system, &single, 0) else { return Ok(()) };
        let whole = missed(&system, &single, usize::MAX);
        prop_assert!(whole.is_some(), "the drawn means fit");
        for target in whole.unwrap_or_default() {
            prop_assert!(near.contains(&target), "{target:?} is closed");
        }
        if near.is_empty() {
            let closed = missed(&system, &pairs(&system), usize::MAX);
            prop_assert_eq!(closed, Some(Vec::new()));
        }
    }
}

/// Teams of 3 and 8 people by two attributes with all margins; each team but the first with figures of its own.
fn table_of_teams() -> (Lattice, Release) {
    let people = [3, 8, 8, 8, 8, 8, 8, 8, 8];
    let cell = |atoms: &dyn Fn(usize) -> bool| {
        let atoms = (0..9).filter(|atom| atoms(*atom));
        (None, atoms.map(|atom| (atom, 1)).collect())
    };
    let mut cells = vec![cell(&|_| true)];
    cells.extend((0..3).map(|row| cell(&|atom| atom / 3 == row)));
    cells.extend((0..3).map(|column| cell(&|atom| atom % 3 == column)));
    let lattice = lattice(5, &people, cells);
    let cells = (0..lattice.cells.len()).map(|cell| ReleasedCell {
        cell,
        people: lattice.people(cell),
        value: Released::mean(60.0, 0),
    });
    let release = Release {
        cells: cells.collect(),
    };
    (lattice, release)
}

#[test]
fn a_small_class_of_a_table_is_open_because_the_others_make_up_for_it() {
    let (lattice, release) = table_of_teams();
    assert_eq!(rule_a(&lattice, &(0..7).collect::<Vec<_>>()), Ok(()));
    let figures: Vec<Figure> = (0..7)
        .map(|cell| Figure {
            cell,
            low: 59.5,
            high: 60.5,
        })
        .collect();
    let system = System::new(&lattice, &figures, (0.0, 100.0), false);
    assert_eq!(
        missed(&system, &single_targets(&system), 0),
        Some(Vec::new())
    );
    let report = judge(&lattice, &release, (0.0, 100.0), WIDTH, &mut |_, _| {});
    assert_eq!(report.rule_b, Ruling::Passed);
}

#[test]
fn four_corners_of_a_table_hand_points_to_each_other() {
    let (lattice, _) = table_of_teams();
    let figures = figures(&lattice, &(0..7).collect(), &[60.0; 9], 0.1);
    let system = System::new(&lattice, &figures, (0.0, 100.0), false);
    let center: Vec<f64> = system
        .classes
        .iter()
        .map(|class| 60.0 * class.people as f64)
        .collect();
    let equations: Vec<usize> = (0..system.equations.len()).collect();
    let vicinity = Vicinity::new(&system, &equations, &center);
    let classes: Vec<usize> = (0..system.classes.len()).collect();
    let moves = Moves::new(&vicinity, &classes, 60.0);
    for (class, by) in [(0, 60.0), (0, -60.0), (4, 100.0)] {
        let witness = moves.moved(class, by).expect("there is a rectangle");
        let sum = |class: usize| witness.get(&class).copied().unwrap_or(center[class]);
        assert!((sum(class) - center[class] - by).abs() < 1e-9);
        assert_eq!(witness.len(), 4);
        assert!(equations.iter().all(|equation| system.fits(*equation, sum)));
    }
    // Nobody can hand over more than there is.
    assert_eq!(moves.moved(0, 500.0), None);
}

#[test]
fn whoever_could_not_be_decided_on_is_named() {
    let (lattice, _) = table_of_teams();
    let figures = figures(&lattice, &(0..7).collect(), &[60.0; 9], 1.0);
    let system = System::new(&lattice, &figures, (0.0, 100.0), false);
    let targets = single_targets(&system);
    for up_to in [0, usize::MAX] {
        let found = look_up_to(&system, &targets, [up_to; 2], &mut Work(0), &mut |_| {});
        let Err(Closed::Targets(missed)) = found else {
            panic!("{found:?}")
        };
        assert_eq!(missed.len(), targets.len());
        assert!(missed.iter().all(|missed| !missed.is_decided));
    }
}

#[test]
fn a_reason_says_whom_it_is_about() {
    let reason = Reason::Undecided {
        rule: 'B',
        atoms: vec!["a0".to_owned()],
        people: 3,
    };
    assert_eq!(
        reason.to_string(),
        "whether rule B holds for 3 people (a0) could not be decided within the work allowed"
    );
    assert_eq!(reason.atoms().map(<[String]>::len), Some(1));
}
