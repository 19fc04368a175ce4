//! What figures leave open: worked examples, and whole numbers against trying all of them.

use proptest::prelude::*;

use super::random::{any_case, lattice, tree};
use crate::confidentiality::audit::nested::intervals;
use crate::confidentiality::audit::solver::{Program, ProgramRow};
use crate::confidentiality::audit::system::{Figure, System};
use crate::confidentiality::audit::{
    Reason, Release, Released, ReleasedCell, Report, Ruling, Verdict, judge, rule_a,
};
use crate::confidentiality::lattice::Lattice;

/// Three teams of 6, 7 and 8 people under one organization: cells 1 to 3 and 0.
fn teams() -> Lattice {
    let all = vec![(0, 1), (1, 1), (2, 1)];
    let mut cells = vec![(None, all)];
    cells.extend((0..3).map(|team| (Some(0), vec![(team, 1)])));
    lattice(5, &[6, 7, 8], cells)
}

fn judged(lattice: &Lattice, figures: &[(usize, Released)]) -> Report {
    let cells = figures.iter().map(|(cell, value)| ReleasedCell {
        cell: *cell,
        people: lattice.people(*cell),
        value: *value,
    });
    let release = Release {
        cells: cells.collect(),
    };
    judge(lattice, &release, (0.0, 100.0), 20.0, &mut |_, _| {})
}

fn band(low: f64, high: f64) -> Released {
    Released::Band { low, high }
}

fn favourable(count: u64) -> Released {
    Released::Favourable { count }
}

#[test]
fn the_mean_of_a_team_that_agrees_in_everything_is_refused() {
    let report = judged(&teams(), &[(1, Released::mean(100.0, 1))]);
    assert_eq!(
        (report.rule_a, report.rule_b),
        (Ruling::Passed, Ruling::Failed)
    );
    assert!(
        matches!(&report.reasons[0], Reason::NarrowPerson { people: 6, .. }),
        "{report:?}"
    );
    assert!(judged(&teams(), &[(1, Released::mean(90.0, 1))]).is_safe());
}

#[test]
fn a_band_that_the_other_figures_give_back_is_refused() {
    let told = |organization: bool| {
        let mut figures = vec![
            (1, band(95.0, 100.0)),
            (2, Released::mean(60.0, 1)),
            (3, Released::mean(70.0, 1)),
        ];
        if organization {
            figures.push((0, Released::mean((600.0 + 420.0 + 560.0) / 21.0, 1)));
        }
        judged(&teams(), &figures)
    };
    assert_eq!(told(false).verdict, Verdict::Safe);
    let report = told(true);
    assert_eq!(report.rule_b, Ruling::Failed);
    assert!(
        report.reasons[0]
            .to_string()
            .contains("each of the 6 people of a0"),
        "{report:?}"
    );
}

#[test]
fn a_count_of_all_or_none_is_refused() {
    assert_eq!(
        judged(&teams(), &[(1, favourable(6))]).rule_c,
        Ruling::Failed
    );
    assert_eq!(
        judged(&teams(), &[(1, favourable(0))]).rule_c,
        Ruling::Failed
    );
    assert!(judged(&teams(), &[(1, favourable(5)), (0, favourable(12))]).is_safe());
    // 20 of 21, and all but one of team 2: the one who did not is known to be there.
    let report = judged(&teams(), &[(0, favourable(20)), (2, favourable(6))]);
    assert!(
        matches!(
            &report.reasons[0],
            Reason::Unanimous {
                people: 14,
                favourable: true,
                ..
            }
        ),
        "{report:?}"
    );
    let bands = [
        (0, Released::FavourableBand { low: 17, high: 20 }),
        (2, favourable(6)),
    ];
    assert!(judged(&teams(), &bands).is_safe());
}

#[test]
fn a_small_hidden_part_of_a_high_mean_is_refused() {
    // Four of thirty are a hidden cell; a mean of 98 leaves them 15 points, a mean of 90 leaves all.
    let part = lattice(
        5,
        &[26, 4],
        vec![(None, vec![(0, 1), (1, 1)]), (Some(0), vec![(1, 1)])],
    );
    let report = judged(&part, &[(0, Released::mean(98.0, 1))]);
    assert!(
        matches!(&report.reasons[0], Reason::Narrow { people: 4, .. }),
        "{report:?}"
    );
    assert!(judged(&part, &[(0, Released::mean(90.0, 1))]).is_safe());
}

#[test]
fn what_nobody_could_have_answered_is_refused() {
    let report = judged(
        &teams(),
        &[
            (0, Released::mean(10.0, 1)),
            (1, Released::mean(90.0, 1)),
            (2, Released::mean(90.0, 1)),
        ],
    );
    assert!(
        matches!(&report.reasons[0], Reason::Contradictory { .. }),
        "{report:?}"
    );
}

#[test]
fn what_is_not_a_figure_of_the_lattice_is_refused() {
    let wrong = Release {
        cells: vec![ReleasedCell {
            cell: 1,
            people: 7,
            value: Released::Count,
        }],
    };
    let report = judge(&teams(), &wrong, (0.0, 100.0), 20.0, &mut |_, _| {});
    assert_eq!(
        report.reasons,
        [Reason::Malformed {
            cell: "c1".to_owned()
        }]
    );
    assert_eq!(
        judged(&teams(), &[(1, Released::mean(f64::NAN, 0))]).verdict,
        Verdict::Refused
    );
    assert!(judged(&teams(), &[]).is_safe());
    assert!(judged(&lattice(5, &[], Vec::new()), &[]).is_safe());
}

#[test]
fn a_leak_is_told_with_the_cells_that_make_it() {
    let all: Vec<usize> = (0..4).collect();
    let small = lattice(
        7,
        &[6, 7, 8],
        teams()
            .cells
            .into_iter()
            .map(|c| (c.parent, c.members))
            .collect(),
    );
    let figures: Vec<(usize, Released)> = all[..]
        .iter()
        .filter(|c| **c != 1)
        .map(|c| (*c, Released::mean(50.0, 1)))
        .collect();
    let report = judged(&small, &figures);
    assert_eq!(
        (report.rule_a, report.rule_b),
        (Ruling::Failed, Ruling::NotJudged)
    );
    assert_eq!(
        report.reasons[0].to_string(),
        "something about 6 people (a0) can be computed from c0, c2, c3"
    );
    let text = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&text).unwrap(), report);
}

/// All whole sums of the classes of a system.
fn all_sums(system: &System) -> Vec<Vec<u64>> {
    let mut all = vec![Vec::new()];
    for class in &system.classes {
        all = all
            .into_iter()
            .flat_map(|sums: Vec<u64>| {
                (0..=class.people).map(move |n| {
                    let mut with = sums.clone();
                    with.push(n);
                    with
                })
            })
            .collect();
    }
    all.retain(|sums| {
        system.equations.iter().all(|equation| {
            let sum: f64 = equation
                .terms
                .iter()
                .map(|(class, w)| w * sums[*class] as f64)
                .sum();
            sum >= equation.low - 1e-6 && sum <= equation.high + 1e-6
        })
    });
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn counts_are_refused_exactly_where_trying_all_of_them_says_so(
        (mut lattice, shown) in any_case(),
        favourables in prop::collection::vec(0.0_f64..=1.0, 9),
    ) {
        for cell in &mut lattice.cells {
            for (_, weight) in &mut cell.members {
                *weight = 1;
            }
            cell.members.sort_unstable();
            cell.members.dedup();
        }
        for atom in &mut lattice.atoms {
            atom.people = atom.people.min(6);
        }
        let favourable: Vec<u64> = lattice.atoms.iter().zip(&favourables)
            .map(|(atom, share)| (0..atom.people).filter(|n| f64::from(*n) + 0.5 < f64::from(atom.people) * share).count() as u64)
            .collect();
        prop_assume!(rule_a(&lattice, &shown).is_ok());
        let count = |cell: usize| lattice.cells[cell].members.iter().map(|(a, _)| favourable[*a]).sum();
        let figures: Vec<(usize, Released)> = shown.iter().map(|cell| (*cell, Released::Favourable { count: count(*cell) })).collect();
        let told: Vec<Figure> = shown.iter().filter(|c| lattice.people(**c) > 0).map(|cell| {
            let share = count(*cell) as f64 / lattice.people(*cell) as f64;
            Figure { cell: *cell, low: share, high: share }
        }).collect();
        let system = System::new(&lattice, &told, (0.0, 1.0), true);
        let size: u64 = system.classes.iter().map(|class| class.people + 1).product();
        prop_assume!(size <= 20_000);
        let all = all_sums(&system);
        let minimum = u64::from(lattice.minimum);
        let mut is_closed = false;
        for (one, class) in system.classes.iter().enumerate() {
            is_closed |= all.iter().all(|sums| sums[one] == 0) || all.iter().all(|sums| sums[one] == class.people);
            is_closed |= class.people < minimum && all.iter().all(|sums| sums[one] == all[0][one]);
            for (other, second) in system.classes.iter().enumerate().skip(one + 1) {
                is_closed |= class.people + second.people < minimum
                    && all.iter().all(|sums| sums[one] + sums[other] == all[0][one] + all[0][other]);
            }
        }
        // Hidden cells below the minimum: their people may be any of their classes'.
        for cell in (0..lattice.cells.len()).filter(|cell| !shown.contains(cell)) {
            let people = lattice.people(cell);
            if people == 0 || people >= minimum {
                continue;
            }
            let mut parts = vec![0_u64; system.classes.len()];
            let mut is_known = true;
            for (atom, _) in lattice.cells[cell].members.iter().filter(|(a, _)| lattice.atoms[*a].people > 0) {
                match system.classes.iter().position(|class| class.atoms.contains(atom)) {
                    Some(class) => parts[class] += u64::from(lattice.atoms[*atom].people),
                    None => is_known = false,
                }
            }
            let ends = |sums: &Vec<u64>| -> (u64, u64) {
                parts.iter().enumerate().fold((0, 0), |ends, (class, part)| {
                    let others = system.classes[class].people - part;
                    (ends.0 + sums[class].saturating_sub(others), ends.1 + sums[class].min(*part))
                })
            };
            let low = all.iter().map(|sums| ends(sums).0).min();
            let high = all.iter().map(|sums| ends(sums).1).max();
            is_closed |= is_known && low == high;
        }
        let report = judged(&lattice, &figures);
        prop_assert_eq!(report.rule_c == Ruling::Failed, is_closed, "{:?}", report);
    }

    #[test]
    fn in_a_tree_the_closed_form_is_the_linear_program(
        mut lattice in tree(),
        weights in prop_oneof![Just(vec![1_i64; 9]), prop::collection::vec(1_i64..4, 9)],
        means in prop::collection::vec((0.0_f64..=100.0, 0.0_f64..3.0), 9),
        picks in prop::collection::vec(any::<bool>(), 9),
    ) {
        // Everybody weighs the same wherever they are counted.
        for (atom, weight) in lattice.cells.iter_mut().flat_map(|cell| &mut cell.members) {
            *weight = weights[*atom];
        }
        // Figures that fit: means of classes are drawn, figures are rounded around them.
        let sum = |cell: usize, of: &dyn Fn(usize) -> f64| {
            let members = lattice.cells[cell].members.iter();
            members.map(|(a, w)| *w as f64 * f64::from(lattice.atoms[*a].people) * of(*a)).sum::<f64>()
        };
        let figures: Vec<Figure> = (0..lattice.cells.len()).filter(|c| picks[*c] && lattice.people(*c) > 0).map(|cell| {
            let mean = sum(cell, &|a| means[a].0) / sum(cell, &|_| 1.0);
            Figure { cell, low: mean - means[cell].1, high: mean + means[cell].1 / 2.0 }
        }).collect();
        let system = System::new(&lattice, &figures, (0.0, 100.0), false);
        for (classes, equations) in system.components() {
            let found = intervals(&system, &classes, &equations).unwrap().unwrap();
            let place = |class: usize| classes.iter().position(|c| *c == class).unwrap();
            let program = Program {
                bounds: classes.iter().map(|class| system.bounds(*class)).collect(),
                rows: equations.iter().map(|e| {
                    let equation = &system.equations[*e];
                    ProgramRow {
                        terms: equation.terms.iter().map(|(c, w)| (place(*c), *w)).collect(),
                        low: equation.low,
                        high: equation.high,
                        slack: 1e-9,
                    }
                }).collect(),
                is_whole: false,
            };
            for (class, (low, high)) in found {
                let least = program.maximize(&[(place(class), -1.0)]).unwrap()[place(class)];
                let most = program.maximize(&[(place(class), 1.0)]).unwrap()[place(class)];
                prop_assert!((least - low).abs() < 1e-4 && (most - high).abs() < 1e-4, "{least} {low} {most} {high}");
            }
        }
    }
}
