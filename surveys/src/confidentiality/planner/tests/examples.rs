use proptest::prelude::*;

use super::{brute, organizations};
use crate::confidentiality::{
    lattice::{Lattice, LatticeAtom, LatticeCell},
    planner::{Method, plan_lattice},
};

/// Atoms by name and people, cells by name and atoms.
fn lattice(atoms: &[(&str, u32)], cells: &[(&str, &[&str])]) -> Lattice {
    let place = |name: &str| atoms.iter().position(|(atom, _)| *atom == name).unwrap();
    Lattice {
        minimum: 5,
        atoms: atoms
            .iter()
            .map(|(id, people)| LatticeAtom {
                id: (*id).to_owned(),
                people: *people,
            })
            .collect(),
        cells: cells
            .iter()
            .map(|(id, members)| LatticeCell {
                id: (*id).to_owned(),
                parent: None,
                members: members.iter().map(|atom| (place(atom), 1)).collect(),
            })
            .collect(),
    }
}

fn names<'l>(lattice: &'l Lattice, shown: &[usize]) -> Vec<&'l str> {
    shown
        .iter()
        .map(|cell| lattice.cells[*cell].id.as_str())
        .collect()
}

#[test]
fn the_smallest_of_the_large_teams_hides_the_small_one() {
    let lattice = lattice(
        &[("north", 9), ("east", 6), ("south", 14), ("west", 4)],
        &[
            ("all", &["north", "east", "south", "west"]),
            ("north", &["north"]),
            ("east", &["east"]),
            ("south", &["south"]),
            ("west", &["west"]),
        ],
    );
    let plan = plan_lattice(&lattice, &[0], &[]);
    assert_eq!(names(&lattice, &plan.shown), ["all", "north", "south"]);
    assert_eq!((plan.method, plan.is_largest), (Method::Tree, true));
}

#[test]
fn what_was_shown_before_stays_and_limits_the_rest() {
    let lattice = lattice(
        &[("north", 9), ("east", 6), ("south", 14), ("west", 4)],
        &[
            ("all", &["north", "east", "south", "west"]),
            ("north", &["north"]),
            ("east", &["east"]),
            ("south", &["south"]),
        ],
    );
    let plan = plan_lattice(&lattice, &[0], &[2]);
    assert_eq!(names(&lattice, &plan.shown), ["all", "east", "south"]);
    // All but 4 people were told by three cells already: nothing can be added to that, not even what is always shown.
    let plan = plan_lattice(&lattice, &[0], &[1, 2, 3]);
    assert_eq!(names(&lattice, &plan.shown), ["north", "east", "south"]);
}

#[test]
fn an_empty_lattice_and_one_too_small_show_nothing() {
    assert!(
        plan_lattice(&lattice(&[], &[]), &[0, 7], &[3])
            .shown
            .is_empty()
    );
    let few = lattice(
        &[("a", 4), ("b", 0)],
        &[("all", &["a", "b"]), ("b", &["b"])],
    );
    assert!(plan_lattice(&few, &[0], &[]).shown.is_empty());
}

#[test]
fn one_small_cell_of_a_table_takes_three_others_with_it() {
    let inner = [[11, 7, 9], [3, 12, 8], [6, 10, 13]];
    let names_of: Vec<Vec<String>> = (0..3)
        .map(|r| (0..3).map(|c| format!("{r}{c}")).collect())
        .collect();
    let atoms: Vec<(&str, u32)> = (0..9)
        .map(|i| (names_of[i / 3][i % 3].as_str(), inner[i / 3][i % 3]))
        .collect();
    let all: Vec<&str> = atoms.iter().map(|(id, _)| *id).collect();
    let rows: Vec<Vec<&str>> = (0..3).map(|r| all[3 * r..3 * r + 3].to_vec()).collect();
    let columns: Vec<Vec<&str>> = (0..3)
        .map(|c| vec![all[c], all[3 + c], all[6 + c]])
        .collect();
    let single: Vec<[&str; 1]> = all.iter().map(|id| [*id]).collect();
    let mut cells: Vec<(&str, &[&str])> = vec![("total", &all)];
    cells.extend(
        ["r0", "r1", "r2"]
            .into_iter()
            .zip(rows.iter().map(Vec::as_slice)),
    );
    cells.extend(
        ["c0", "c1", "c2"]
            .into_iter()
            .zip(columns.iter().map(Vec::as_slice)),
    );
    cells.extend(
        all.iter()
            .copied()
            .zip(single.iter().map(<[&str; 1]>::as_slice)),
    );
    let lattice = lattice(&atoms, &cells);
    let plan = plan_lattice(&lattice, &[0], &[]);
    assert_eq!(plan.method, Method::Cuts);
    assert!(plan.is_largest);
    assert_eq!(plan.shown.len(), brute::most(&lattice, &[0]));
    assert_eq!(brute::leak(&lattice, &plan.shown), None);
}

#[test]
fn a_mean_and_its_weighted_twin_are_two_equations() {
    let mut lattice = lattice(
        &[("a", 12), ("b", 4), ("c", 3)],
        &[
            ("all", &["a", "b", "c"]),
            ("all weighted", &["a", "b", "c"]),
            ("a", &["a"]),
        ],
    );
    lattice.cells[1].members = vec![(0, 2), (1, 3), (2, 7)];
    let plan = plan_lattice(&lattice, &[], &[]);
    assert_eq!(names(&lattice, &plan.shown), ["all", "all weighted"]);
    assert_eq!(plan.method, Method::Audited);
    assert!(plan.is_largest);
}

#[test]
fn weights_that_are_the_same_everywhere_tell_nothing_more() {
    let mut lattice = lattice(
        &[("a", 12), ("b", 4), ("c", 3)],
        &[
            ("all", &["a", "b", "c"]),
            ("a", &["a"]),
            ("b and c", &["b", "c"]),
        ],
    );
    for cell in &mut lattice.cells {
        for (atom, weight) in &mut cell.members {
            *weight = [3, 5, 8][*atom];
        }
    }
    let plan = plan_lattice(&lattice, &[], &[]);
    assert_eq!((plan.method, plan.shown), (Method::Tree, vec![0, 1, 2]));
}

/// Any cells over a few atoms; weighted ones if `weights`.
fn any_lattice(weights: bool) -> impl Strategy<Value = Lattice> {
    let atoms = prop::collection::vec(0_u32..9, 2..7);
    (atoms, 3_u32..7).prop_flat_map(move |(people, minimum)| {
        let n = people.len();
        let weight = if weights { 0_i64..4 } else { 0_i64..2 };
        let cell = prop::collection::vec(weight, n);
        prop::collection::vec(cell, 1..8).prop_map(move |cells| Lattice {
            minimum,
            atoms: people
                .iter()
                .enumerate()
                .map(|(id, people)| LatticeAtom {
                    id: id.to_string(),
                    people: *people,
                })
                .collect(),
            cells: cells
                .iter()
                .enumerate()
                .map(|(id, weights)| LatticeCell {
                    id: format!("c{id}"),
                    parent: None,
                    members: weights
                        .iter()
                        .copied()
                        .enumerate()
                        .filter(|(_, weight)| *weight != 0)
                        .collect(),
                })
                .collect(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(organizations::cases()))]

    #[test]
    fn no_choice_of_any_cells_shows_more(lattice in any_lattice(false)) {
        let plan = plan_lattice(&lattice, &[], &[]);
        prop_assert_eq!(brute::leak(&lattice, &plan.shown), None);
        prop_assert!(plan.is_largest);
        prop_assert_eq!(plan.shown.len(), brute::most(&lattice, &[]), "{:?}", plan);
    }

    #[test]
    fn no_choice_of_weighted_cells_shows_more(lattice in any_lattice(true)) {
        let plan = plan_lattice(&lattice, &[], &[]);
        prop_assert_eq!(brute::leak(&lattice, &plan.shown), None);
        prop_assert!(plan.is_largest);
        prop_assert_eq!(plan.shown.len(), brute::most(&lattice, &[]), "{:?}", plan);
    }

    #[test]
    fn what_is_fixed_stays_and_nothing_leaks_with_it(lattice in any_lattice(false), first in any::<prop::sample::Index>()) {
        let cell = first.index(lattice.cells.len());
        // Nobody is in it: there is nothing to keep.
        prop_assume!(lattice.people(cell) > 0);
        let plan = plan_lattice(&lattice, &[], &[cell]);
        prop_assert!(plan.shown.contains(&cell));
        if brute::leak(&lattice, &[cell]).is_none() {
            prop_assert_eq!(brute::leak(&lattice, &plan.shown), None);
            prop_assert_eq!(plan.shown.len(), brute::most(&lattice, &[cell]));
        } else {
            prop_assert_eq!(plan.shown, vec![cell]);
        }
    }
}
