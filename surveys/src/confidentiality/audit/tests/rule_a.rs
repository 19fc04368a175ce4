//! Rule A against the brute-force checker, the minimum cut of a table, and the residuals of a tree.

use proptest::prelude::*;

use super::brute::{fewest, tells};
use super::random::{any_case, lattice, table, tree};
use crate::confidentiality::audit::{Exact, Leak, Unsafe, rule_a};
use crate::confidentiality::lattice::Lattice;

fn leak(lattice: &Lattice, shown: &[usize]) -> Option<Leak> {
    match rule_a(lattice, shown) {
        Ok(()) => None,
        Err(Unsafe::Leak(leak)) => Some(leak),
        Err(other) => panic!("{other}"),
    }
}

/// Weight of the minimum cut of the component of vertex 0, by trying all sides.
fn minimum_cut(n: usize, edges: &[(usize, usize, u64)]) -> Option<u64> {
    (0_u32..1 << n)
        .filter_map(|side| {
            let crossing = edges
                .iter()
                .filter(|(a, b, _)| (side >> a & 1) != (side >> b & 1));
            let weight: u64 = crossing.map(|(_, _, w)| *w).sum();
            (weight > 0).then_some(weight)
        })
        .min()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_500))]

    #[test]
    fn what_can_be_computed_about_few_people_is_found_and_nothing_else((lattice, shown) in any_case()) {
        let found = leak(&lattice, &shown);
        prop_assert_eq!(found.is_some(), fewest(&lattice, &shown).is_some(), "{:?}", found);
        if let Some(leak) = found {
            prop_assert!(leak.people < u64::from(lattice.minimum));
            prop_assert!(tells(&lattice, &shown, &leak.atoms), "{:?}", leak);
            // The cells named are enough, and all of them are shown.
            let cells = leak.cells;
            prop_assert!(tells(&lattice, &cells, &leak.atoms), "{:?}", cells);
            prop_assert!(cells.iter().all(|cell| shown.contains(cell)));
        }
    }

    #[test]
    fn cell_by_cell_is_the_same_as_all_at_once((lattice, wanted) in any_case(), modular in any::<bool>()) {
        let mut exact = if modular { Exact::modular(&lattice) } else { Exact::new(&lattice) };
        let mut shown = Vec::new();
        for cell in wanted {
            let mut with = shown.clone();
            with.push(cell);
            let outcome = exact.try_show(cell);
            prop_assert_eq!(outcome.is_ok(), fewest(&lattice, &with).is_none(), "{:?} {:?}", with, outcome);
            if outcome.is_ok() {
                shown = with;
            }
            prop_assert_eq!(exact.shown(), &shown[..]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn in_a_tree_the_smallest_residual_decides(lattice in tree(), picks in prop::collection::vec(any::<bool>(), 9)) {
        let shown: Vec<usize> = (0..lattice.cells.len()).filter(|cell| picks[*cell]).collect();
        let residuals_hold = shown.iter().all(|cell| {
            let inside = |c: usize| lattice.cells[c].members.iter().map(|(a, _)| *a).collect::<Vec<_>>();
            let below: Vec<usize> = shown
                .iter()
                .filter(|c| *c != cell && inside(**c).iter().all(|a| inside(*cell).contains(a)) && inside(**c).len() < inside(*cell).len())
                .flat_map(|c| inside(*c))
                .collect();
            let left = inside(*cell).into_iter().filter(|a| !below.contains(a));
            let people: u32 = left.map(|a| lattice.atoms[a].people).sum();
            people == 0 || people >= lattice.minimum
        });
        prop_assert_eq!(leak(&lattice, &shown).is_none(), residuals_hold);
    }

    #[test]
    fn in_a_two_way_table_with_all_margins_the_minimum_cut_decides(
        lattice in table(false),
        picks in prop::collection::vec(any::<bool>(), 9),
    ) {
        // Cells: total, rows, columns, then the inner cells. Rows and columns are vertices, hidden inner cells edges
        // (Gusfield 1988; Stoer and Wagner 1997 for larger tables).
        let n = lattice.atoms.len();
        let margins = lattice.cells.len() - n;
        let columns = lattice.cells[1].members.len();
        let rows = n / columns;
        prop_assume!(lattice.cells[..margins].iter().all(|cell| {
            let people: u32 = cell.members.iter().map(|(a, _)| lattice.atoms[*a].people).sum();
            people >= lattice.minimum
        }));
        let is_shown = |atom: usize| picks[atom] && lattice.atoms[atom].people >= lattice.minimum;
        let shown: Vec<usize> = (0..margins).chain((0..n).filter(|a| is_shown(*a)).map(|a| margins + a)).collect();
        let edges: Vec<(usize, usize, u64)> = (0..n)
            .filter(|a| !is_shown(*a) && lattice.atoms[*a].people > 0)
            .map(|a| (a / columns, rows + a % columns, u64::from(lattice.atoms[a].people)))
            .collect();
        let holds = minimum_cut(rows + columns, &edges).is_none_or(|cut| cut >= u64::from(lattice.minimum));
        prop_assert_eq!(leak(&lattice, &shown).is_none(), holds);
    }
}

#[test]
fn a_plain_and_a_weighted_mean_solve_two_hidden_teams() {
    // Weights 1.5, 2 and 1.25, times four.
    let lattice = lattice(
        5,
        &[9, 3, 4],
        vec![
            (None, vec![(0, 1), (1, 1), (2, 1)]),
            (None, vec![(0, 6), (1, 8), (2, 5)]),
            (None, vec![(0, 1)]),
        ],
    );
    for two in [[0, 1], [0, 2], [1, 2]] {
        assert_eq!(rule_a(&lattice, &two), Ok(()));
    }
    let leak = leak(&lattice, &[0, 1, 2]).unwrap();
    assert!(leak.people < 5, "{leak:?}");
    assert_eq!(leak.cells, [0, 1, 2]);
}

#[test]
fn late_answers_are_not_the_difference_of_two_releases() {
    // One department twice: after 12 answers and after 14.
    let lattice = lattice(
        5,
        &[12, 2],
        vec![(None, vec![(0, 1)]), (None, vec![(0, 1), (1, 1)])],
    );
    let leak = leak(&lattice, &[0, 1]).unwrap();
    assert_eq!(leak.cells, [0, 1]);
    assert_eq!((leak.atoms, leak.people), (vec![1], 2));
}

#[test]
fn a_refused_cell_leaves_no_trace() {
    let all = |n: usize| (0..n).map(|a| (a, 1)).collect::<Vec<_>>();
    let lattice = lattice(
        5,
        &[8, 7, 6, 3],
        vec![
            (None, all(4)),
            (Some(0), vec![(0, 1)]),
            (Some(0), vec![(1, 1)]),
            (Some(0), vec![(2, 1)]),
            (Some(0), vec![(3, 1)]),
        ],
    );
    let mut exact = Exact::over(&lattice, &[0, 1, 2]).unwrap();
    for _ in 0..3 {
        assert!(exact.try_show(3).is_err() && exact.try_show(4).is_err());
        assert_eq!(exact.try_show(0), Ok(()));
    }
    assert_eq!(exact.shown(), [0, 1, 2, 0, 0, 0]);
}

#[test]
fn odd_lattices_are_answered() {
    let nothing = lattice(5, &[], Vec::new());
    assert_eq!(rule_a(&nothing, &[]), Ok(()));
    assert_eq!(rule_a(&nothing, &[7]), Err(Unsafe::Malformed { cell: 7 }));
    let strange = lattice(
        1,
        &[0, u32::MAX, 1],
        vec![
            (Some(9), vec![(8, 1)]),
            (None, vec![(1, i64::MAX), (1, i64::MAX)]),
            (Some(2), vec![(0, 1), (2, 0)]),
        ],
    );
    assert_eq!(rule_a(&strange, &[0]), Err(Unsafe::Malformed { cell: 0 }));
    assert_eq!(rule_a(&strange, &[1, 2]), Ok(()));
}
