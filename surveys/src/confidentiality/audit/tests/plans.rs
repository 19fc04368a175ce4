//! The plans of trees, judged by the auditor.

use proptest::prelude::*;

use crate::confidentiality::audit::{Unsafe, rule_a};
use crate::confidentiality::lattice::{Lattice, LatticeAtom, LatticeCell};
use crate::confidentiality::{Atoms, Count, Plan};
use crate::organization::{DepartmentRow, Tree};

/// A set of atoms with fewer people than the minimum about which the shown cells tell a linear combination.
fn leak(cells: &[Vec<bool>], people: &[u32], minimum: u32) -> Option<Vec<usize>> {
    let atoms = people.iter().enumerate();
    let lattice = Lattice {
        minimum,
        atoms: atoms
            .map(|(id, people)| LatticeAtom {
                id: id.to_string(),
                people: *people,
            })
            .collect(),
        cells: cells
            .iter()
            .enumerate()
            .map(|(id, inside)| LatticeCell {
                id: id.to_string(),
                parent: None,
                members: (0..inside.len())
                    .filter(|a| inside[*a])
                    .map(|a| (a, 1))
                    .collect(),
            })
            .collect(),
    };
    let shown: Vec<usize> = (0..cells.len()).collect();
    match rule_a(&lattice, &shown) {
        Ok(()) => None,
        Err(Unsafe::Leak(leak)) => Some(leak.atoms),
        Err(other) => panic!("{other}"),
    }
}

fn cells(tree: &Tree, atoms: &Atoms, plan: &Plan) -> Vec<Vec<bool>> {
    let homes = atoms.homes(tree);
    let mut cells = Vec::new();
    if plan.shows_organization() {
        cells.push(vec![true; atoms.count()]);
    }
    for department in (0..tree.departments().len()).filter(|d| plan.shows(*d)) {
        assert!(atoms.cover(tree, department));
        let below = tree.descendants(department);
        cells.push(
            homes
                .iter()
                .map(|home| home.is_some_and(|home| home == department || below.contains(&home)))
                .collect(),
        );
    }
    cells
}

/// Most departments that can be shown together with the organization, by trying all sets.
fn most_shown(tree: &Tree, atoms: &Atoms, people: &[u32], minimum: u32) -> Option<usize> {
    let departments = tree.departments().len();
    let total: u32 = people.iter().sum();
    if total < minimum {
        return None;
    }
    (0_u32..1 << departments)
        .filter(|set| {
            let all_large = (0..departments).filter(|d| set >> d & 1 == 1).all(|d| {
                let below = tree.descendants(d);
                let n: u32 = (0..departments)
                    .filter(|other| *other == d || below.contains(other))
                    .map(|other| people[atoms.of(other)])
                    .sum();
                n >= minimum
            });
            all_large && {
                let mut shown = vec![vec![true; people.len()]];
                shown.extend((0..departments).filter(|d| set >> d & 1 == 1).map(|d| {
                    let below = tree.descendants(d);
                    (0..departments)
                        .map(|other| other == d || below.contains(&other))
                        .collect()
                }));
                leak(&shown, people, minimum).is_none()
            }
        })
        .map(|set| set.count_ones() as usize)
        .max()
}

fn tree_of(rows: &[(u32, prop::sample::Index)]) -> Tree {
    let rows = rows
        .iter()
        .enumerate()
        .map(|(index, (headcount, above))| DepartmentRow {
            code: index.to_string(),
            name: index.to_string(),
            // One in a few is a root of its own.
            parent: (index > 0)
                .then(|| above.index(index + 1))
                .filter(|above| *above < index)
                .map(|above| above.to_string()),
            headcount: *headcount,
        });
    Tree::new(rows.collect()).unwrap()
}

fn people(tree: &Tree) -> Vec<u32> {
    tree.departments().iter().map(|d| d.direct).collect()
}

fn plan_of(tree: &Tree, atoms: &Atoms, people: &[u32], minimum: u32) -> Plan {
    let counts: Vec<_> = people.iter().map(|n| Count::of(*n)).collect();
    Plan::new(tree, atoms, &counts, minimum, None)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nobody_can_compute_a_group_below_the_minimum(
        rows in prop::collection::vec((0_u32..14, any::<prop::sample::Index>()), 1..11),
        minimum in 5_u32..8,
        merge in any::<bool>(),
    ) {
        let tree = tree_of(&rows);
        let atoms = if merge { Atoms::at_launch(&tree) } else { Atoms::single(&tree) };
        let people = atoms.headcounts(&tree);
        let plan = plan_of(&tree, &atoms, &people, minimum);
        let shown = cells(&tree, &atoms, &plan);
        prop_assert_eq!(leak(&shown, &people, minimum), None);
        for cell in shown {
            let n: u32 = people.iter().zip(cell).filter(|(_, inside)| *inside).map(|(n, _)| *n).sum();
            prop_assert!(n >= minimum);
        }
        prop_assert_eq!(plan.shows_organization(), people.iter().sum::<u32>() >= minimum);
    }

    #[test]
    fn no_other_plan_shows_more(
        rows in prop::collection::vec((0_u32..12, any::<prop::sample::Index>()), 1..7),
    ) {
        let tree = tree_of(&rows);
        let atoms = Atoms::single(&tree);
        let people = people(&tree);
        let plan = plan_of(&tree, &atoms, &people, 5);
        let shown = (0..tree.departments().len()).filter(|d| plan.shows(*d)).count();
        let best = most_shown(&tree, &atoms, &people, 5);
        prop_assert_eq!(plan.shows_organization().then_some(shown), best);
    }

    #[test]
    fn a_figure_with_fewer_people_is_planned_within_the_groups_already_chosen(
        rows in prop::collection::vec((0_u32..14, any::<prop::sample::Index>()), 1..10),
        skipped in prop::collection::vec(0_u32..5, 10),
    ) {
        let tree = tree_of(&rows);
        let atoms = Atoms::single(&tree);
        let people = people(&tree);
        let base = plan_of(&tree, &atoms, &people, 5);
        let fewer: Vec<u32> = people.iter().zip(&skipped).map(|(n, skipped)| n.saturating_sub(*skipped)).collect();
        let counts: Vec<_> = fewer.iter().map(|n| Count::of(*n)).collect();
        let plan = Plan::new(&tree, &atoms, &counts, 5, Some(&base));
        prop_assert_eq!(leak(&cells(&tree, &atoms, &plan), &fewer, 5), None);
        prop_assert!((0..tree.departments().len()).all(|d| base.shows(d) || !plan.shows(d)));
    }
}

fn small(rows: &[(&str, Option<&str>, u32)]) -> (Tree, Plan) {
    let rows = rows.iter().map(|(code, parent, headcount)| DepartmentRow {
        code: (*code).to_owned(),
        name: (*code).to_owned(),
        parent: parent.map(str::to_owned),
        headcount: *headcount,
    });
    let tree = Tree::new(rows.collect()).unwrap();
    let plan = plan_of(&tree, &Atoms::single(&tree), &people(&tree), 5);
    (tree, plan)
}

fn shown(tree: &Tree, plan: &Plan) -> Vec<String> {
    let departments = tree.departments().iter().enumerate();
    departments
        .filter(|(d, _)| plan.shows(*d))
        .map(|(_, d)| d.code.clone())
        .collect()
}

#[test]
fn a_group_of_four_is_hidden_when_the_minimum_is_five_and_takes_the_next_smallest_with_it() {
    let (tree, plan) = small(&[
        ("a", None, 8),
        ("b", None, 7),
        ("c", None, 4),
        ("d", None, 12),
    ]);
    assert!(plan.shows_organization());
    assert_eq!(shown(&tree, &plan), ["a", "d"]);
}

#[test]
fn three_tiny_teams_protect_one_another() {
    let (tree, plan) = small(&[
        ("a", None, 8),
        ("b", None, 2),
        ("c", None, 2),
        ("d", None, 2),
    ]);
    assert_eq!(shown(&tree, &plan), ["a"]);
}

#[test]
fn managers_are_not_the_difference_between_a_division_and_its_teams() {
    let (tree, plan) = small(&[
        ("all", None, 9),
        ("div", Some("all"), 2),
        ("a", Some("div"), 10),
        ("b", Some("div"), 10),
    ]);
    // Showing the division and both teams would show its two managers.
    assert_eq!(shown(&tree, &plan).len(), 3);
    assert!(plan.shows(0));
}

#[test]
fn an_organization_below_the_minimum_shows_nothing() {
    let (tree, plan) = small(&[("a", None, 2), ("b", None, 2)]);
    assert!(!plan.shows_organization());
    assert!(shown(&tree, &plan).is_empty());
}

#[test]
fn the_auditor_finds_the_leak_of_a_plain_threshold() {
    // 8 + 7 + 4: showing the total and both large teams gives the small one away.
    let cells = [
        vec![true, true, true],
        vec![true, false, false],
        vec![false, true, false],
    ];
    assert_eq!(leak(&cells, &[8, 7, 4], 5), Some(vec![2]));
    assert_eq!(leak(&cells[..2], &[8, 7, 4], 5), None);
}
