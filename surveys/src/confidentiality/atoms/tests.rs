use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Apart, Atoms, AttributeValue, Combinations};
use crate::organization::{DepartmentRow, Tree};

fn tree(rows: &[(&str, Option<&str>, u32)]) -> Tree {
    let rows = rows.iter().map(|(code, parent, headcount)| DepartmentRow {
        code: (*code).to_owned(),
        name: (*code).to_owned(),
        parent: parent.map(str::to_owned),
        headcount: *headcount,
    });
    Tree::new(rows.collect()).unwrap()
}

fn site(value: &str) -> Vec<AttributeValue> {
    vec![AttributeValue {
        attribute: "site".to_owned(),
        value: value.to_owned(),
    }]
}

fn by_site(tree: &Tree, invited: &[(&str, &str, u32)]) -> Combinations {
    invited
        .iter()
        .map(|(code, value, n)| ((tree.index_of(code).unwrap(), site(value)), *n))
        .collect()
}

/// Atoms in words that do not depend on any order: `a+b` or `a:Oslo`.
fn named(tree: &Tree, atoms: &Atoms) -> Vec<String> {
    let mut names: Vec<_> = (0..atoms.count())
        .map(|atom| name(tree, atoms, atom))
        .collect();
    names.sort();
    names
}

fn name(tree: &Tree, atoms: &Atoms, atom: usize) -> String {
    let code = |d: &usize| tree.departments()[*d].code.clone();
    let mut codes: Vec<_> = atoms.departments()[atom].iter().map(code).collect();
    codes.sort();
    let values: Vec<_> = atoms
        .attributes(atom)
        .unwrap_or_default()
        .iter()
        .map(|value| format!(":{}", value.value))
        .collect();
    codes.join("+") + &values.concat()
}

fn lost(tree: &Tree, atoms: &Atoms) -> usize {
    (0..tree.departments().len())
        .filter(|department| !atoms.cover(tree, *department))
        .count()
}

/// Answers by department; without attributes.
fn answers(tree: &Tree, atoms: &Atoms, given: &[(&str, u32)]) -> Vec<u32> {
    let mut answers = vec![0; atoms.count()];
    for (code, n) in given {
        answers[atoms.of(tree.index_of(code).unwrap())] += n;
    }
    answers
}

#[test]
fn small_siblings_are_merged_with_each_other() {
    let tree = tree(&[
        ("all", None, 0),
        ("a", Some("all"), 6),
        ("b", Some("all"), 4),
        ("c", Some("all"), 30),
    ]);
    let atoms = Atoms::at_launch(&tree);
    assert_eq!(named(&tree, &atoms), ["a+b", "all", "c"]);
    assert!(!atoms.cover(&tree, 1) && atoms.cover(&tree, 3) && atoms.cover(&tree, 0));
}

#[test]
fn a_small_team_joins_the_staff_of_the_department_above() {
    let tree = tree(&[
        ("all", None, 12),
        ("a", Some("all"), 3),
        ("b", Some("all"), 30),
    ]);
    assert_eq!(
        named(&tree, &Atoms::at_launch(&tree)),
        ["all+a", "b"].map(|name| name.replace("all+a", "a+all"))
    );
}

#[test]
fn a_few_managers_join_the_smallest_team_so_that_the_division_can_be_shown() {
    let tree = tree(&[
        ("all", None, 40),
        ("div", Some("all"), 2),
        ("a", Some("div"), 11),
        ("b", Some("div"), 30),
    ]);
    let atoms = Atoms::at_launch(&tree);
    assert_eq!(named(&tree, &atoms), ["a+div", "all", "b"]);
    assert!(atoms.cover(&tree, 1) && !atoms.cover(&tree, 2) && atoms.cover(&tree, 3));
}

#[test]
fn a_division_without_staff_of_its_own_can_be_reported() {
    let tree = tree(&[
        ("all", None, 12),
        ("div", Some("all"), 0),
        ("a", Some("div"), 20),
        ("b", Some("div"), 30),
    ]);
    assert_eq!(lost(&tree, &Atoms::at_launch(&tree)), 0);
}

#[test]
fn answers_merge_atoms_again_at_close() {
    let tree = tree(&[
        ("all", None, 0),
        ("a", Some("all"), 20),
        ("b", Some("all"), 15),
        ("c", Some("all"), 30),
    ]);
    let launch = Atoms::at_launch(&tree);
    let given = answers(&tree, &launch, &[("a", 3), ("b", 9), ("c", 25)]);
    let close = launch.at_close(&tree, &given, 5);
    assert_eq!(named(&tree, &close), ["a+b", "all", "c"]);
    let moved = launch.moved_to(&close);
    assert_eq!(moved[launch.of(1)], moved[launch.of(2)]);
}

#[test]
fn a_department_with_few_answers_leaves_its_neighbours_alone_if_the_one_above_has_answers_itself() {
    let tree = tree(&[
        ("all", None, 20),
        ("a", Some("all"), 20),
        ("b", Some("all"), 15),
        ("c", Some("all"), 30),
    ]);
    let launch = Atoms::at_launch(&tree);
    // Company of the staff of the whole costs no other department, though the neighbour is smaller.
    let given = answers(
        &tree,
        &launch,
        &[("all", 18), ("a", 3), ("b", 9), ("c", 25)],
    );
    let close = launch.at_close(&tree, &given, 5);
    assert_eq!(named(&tree, &close), ["a+all", "b", "c"]);
}

#[test]
fn company_comes_from_where_it_costs_fewest_departments() {
    // The smallest group sits two levels down; with it, its division could not be reported either.
    let tree = tree(&[
        ("all", None, 0),
        ("a", Some("all"), 20),
        ("div", Some("all"), 0),
        ("deep", Some("div"), 12),
        ("deeper", Some("div"), 40),
        ("b", Some("all"), 30),
    ]);
    let launch = Atoms::at_launch(&tree);
    let given = answers(
        &tree,
        &launch,
        &[("a", 3), ("deep", 6), ("deeper", 30), ("b", 20)],
    );
    let close = launch.at_close(&tree, &given, 5);
    assert_eq!(
        named(&tree, &close),
        ["a+b", "all", "deep", "deeper", "div"]
    );
}

#[test]
fn large_combinations_stand_apart_and_small_ones_pool_in_their_department() {
    let tree = tree(&[("a", None, 60), ("b", None, 14)]);
    let atoms = Atoms::at_launch_by(
        &tree,
        &by_site(
            &tree,
            &[
                ("a", "Oslo", 30),
                ("a", "Bergen", 18),
                ("a", "Tromsø", 7),
                ("b", "Oslo", 8),
            ],
        ),
    );
    assert_eq!(named(&tree, &atoms), ["a", "a:Bergen", "a:Oslo", "b"]);
    // Seven of Tromsø and five of no known place.
    let headcounts = atoms.headcounts(&tree);
    assert_eq!(headcounts[atoms.of(0)], 12);
    assert_eq!(headcounts[atoms.of(1)], 14);
    assert_eq!(atoms.attributes(atoms.of(0)), None);
    let oslo = atoms.of_person(0, Some(&site("Oslo")));
    assert_eq!(
        (headcounts[oslo], atoms.attributes(oslo)),
        (30, Some(site("Oslo").as_slice()))
    );
    for elsewhere in [Some(site("Tromsø")), Some(site("Hamar")), None] {
        assert_eq!(atoms.of_person(0, elsewhere.as_deref()), atoms.of(0));
    }
    assert_eq!(atoms.of_person(1, Some(&site("Oslo"))), atoms.of(1));
}

#[test]
fn a_small_pool_takes_the_smallest_combination_until_it_is_large_enough() {
    let tree = tree(&[("a", None, 46), ("b", None, 9)]);
    let atoms = Atoms::at_launch_by(
        &tree,
        &by_site(
            &tree,
            &[("a", "Oslo", 30), ("a", "Bergen", 11), ("a", "Hamar", 4)],
        ),
    );
    // Four and one are five; Bergen makes it sixteen. The nine of `b` join the whole of `a`'s unspecified.
    assert_eq!(named(&tree, &atoms), ["a+b", "a:Oslo"]);
    assert_eq!(atoms.headcounts(&tree)[atoms.of(1)], 25);
}

#[test]
fn a_combination_that_keeps_a_neighbour_company_loses_its_attributes() {
    let tree = tree(&[("a", None, 41), ("b", None, 4)]);
    let atoms = Atoms::at_launch_by(
        &tree,
        &by_site(&tree, &[("a", "Oslo", 30), ("a", "Bergen", 11)]),
    );
    assert_eq!(named(&tree, &atoms), ["a+b", "a:Oslo"]);
    assert_eq!(atoms.of_person(0, Some(&site("Bergen"))), atoms.of(1));
}

#[test]
fn few_answers_of_a_combination_go_to_the_unspecified_of_their_department_first() {
    let tree = tree(&[("a", None, 60), ("b", None, 40)]);
    let launch = Atoms::at_launch_by(
        &tree,
        &by_site(
            &tree,
            &[("a", "Oslo", 25), ("a", "Bergen", 20), ("b", "Oslo", 40)],
        ),
    );
    let mut given = vec![0; launch.count()];
    given[launch.of_person(0, Some(&site("Oslo")))] = 20;
    given[launch.of_person(0, Some(&site("Bergen")))] = 3;
    given[launch.of(0)] = 9;
    given[launch.of_person(1, Some(&site("Oslo")))] = 31;
    let close = launch.at_close(&tree, &given, 5);
    assert_eq!(named(&tree, &close), ["a", "a:Oslo", "b", "b:Oslo"]);
    assert_eq!(close.headcounts(&tree)[close.of(0)], 35);
    // With one answer among the unspecified, four are together: the smallest combination joins, the department stays.
    given[launch.of(0)] = 1;
    let close = launch.at_close(&tree, &given, 5);
    assert_eq!(named(&tree, &close), ["a", "b", "b:Oslo"]);
    assert_eq!(lost(&tree, &close), 0);
}

#[test]
fn branches_leave_nobody_alone_whom_the_roster_does_not_know() {
    let tree = tree(&[
        ("all", None, 12),
        ("a", Some("all"), 20),
        ("b", Some("all"), 20),
    ]);
    let launch = Atoms::at_launch(&tree);
    let known = answers(&tree, &launch, &[("a", 6), ("b", 2)]);
    let branch = launch.for_branch(&tree, &known, 5);
    assert_eq!(named(&tree, &branch).len(), 1);
    let known = answers(&tree, &launch, &[("a", 6), ("b", 2), ("all", 3)]);
    assert_eq!(
        named(&tree, &launch.for_branch(&tree, &known, 5)),
        ["a", "all+b"]
    );
    let nobody = launch.for_branch(&tree, &[0, 0, 0], 5);
    assert_eq!(nobody.count(), 1);
}

#[test]
fn what_is_stored_is_found_again() {
    let tree = tree(&[("a", None, 60), ("b", None, 4)]);
    let atoms = Atoms::at_launch_by(
        &tree,
        &by_site(&tree, &[("a", "Oslo", 30), ("a", "Bergen", 11)]),
    );
    let apart: BTreeMap<usize, Apart> = (0..atoms.count())
        .filter_map(|atom| {
            let attributes = atoms.attributes(atom)?.to_vec();
            let invited = atoms.headcounts(&tree)[atom];
            let department = atoms.departments()[atom][0];
            Some((
                atom,
                Apart {
                    department,
                    attributes,
                    invited,
                },
            ))
        })
        .collect();
    let unspecified = [atoms.of(0), atoms.of(1)];
    assert_eq!(
        Atoms::from_stored(&unspecified, apart.clone()),
        Some(atoms.clone())
    );
    assert!(atoms.fit(&tree));
    // A gap, two atoms of one number, a department that is not there.
    assert_eq!(Atoms::from_stored(&[0, 2], BTreeMap::new()), None);
    assert_eq!(Atoms::from_stored(&[1, 1], apart), None);
    let nowhere = Apart {
        department: 7,
        attributes: site("Oslo"),
        invited: 10,
    };
    assert_eq!(
        Atoms::from_stored(&[0, 0], BTreeMap::from([(1, nowhere)])),
        None
    );
}

#[test]
fn atoms_are_joined_only_with_the_unspecified_of_their_department() {
    let tree = tree(&[("a", None, 60), ("b", None, 20)]);
    let atoms = Atoms::at_launch_by(
        &tree,
        &by_site(&tree, &[("a", "Oslo", 30), ("a", "Bergen", 11)]),
    );
    let [oslo, bergen] = ["Oslo", "Bergen"].map(|value| atoms.of_person(0, Some(&site(value))));
    let with = |pairs: &[(usize, usize)]| {
        let mut into: Vec<usize> = (0..atoms.count()).collect();
        for (atom, target) in pairs {
            into[*atom] = *target;
        }
        atoms.joined(&into)
    };
    assert_eq!(with(&[]), Some(atoms.clone()));
    assert!(with(&[(oslo, atoms.of(0))]).is_some());
    assert_eq!(with(&[(oslo, bergen)]), None);
    // Nobody moves twice.
    assert_eq!(with(&[(oslo, bergen), (bergen, atoms.of(0))]), None);
    assert_eq!(atoms.joined(&[0]), None);
}

/// A roster: departments with the one above, and people by department and value.
#[derive(Debug, Clone)]
struct Roster {
    tree: Tree,
    invited: Combinations,
}

fn rosters(largest: usize) -> impl Strategy<Value = Roster> {
    let people = prop_oneof![0_u32..25, Just(0), Just(12)];
    let department = (
        any::<prop::sample::Index>(),
        people.clone(),
        prop::collection::vec(people, 0..4),
    );
    prop::collection::vec(department, 1..largest).prop_map(|departments| {
        let rows = departments
            .iter()
            .enumerate()
            .map(|(index, (above, rest, values))| DepartmentRow {
                code: format!("d{index:02}"),
                name: String::new(),
                // One in a few is a root of its own.
                parent: (index > 0)
                    .then(|| above.index(index + 1))
                    .filter(|above| *above < index)
                    .map(|above| format!("d{above:02}")),
                headcount: rest + values.iter().sum::<u32>(),
            });
        let tree = Tree::new(rows.collect()).unwrap();
        let mut invited = Combinations::new();
        for (index, (_, _, values)) in departments.iter().enumerate() {
            let place = tree.index_of(&format!("d{index:02}")).unwrap();
            for (value, n) in values.iter().enumerate().filter(|(_, n)| **n > 0) {
                invited.insert((place, site(&format!("v{value}"))), *n);
            }
        }
        Roster { tree, invited }
    })
}

/// The same roster, its departments in another order.
fn reordered(roster: &Roster, keys: &[u64]) -> Roster {
    let departments = roster.tree.departments();
    let mut order: Vec<usize> = (0..departments.len()).collect();
    order.sort_by_key(|place| keys[place % keys.len()].wrapping_mul(*place as u64 + 1));
    let rows = order.iter().map(|place| DepartmentRow {
        code: departments[*place].code.clone(),
        name: String::new(),
        parent: departments[*place]
            .parent
            .map(|above| departments[above].code.clone()),
        headcount: departments[*place].direct,
    });
    let tree = Tree::new(rows.collect()).unwrap();
    let place = |old: usize| tree.index_of(&departments[old].code).unwrap();
    let invited = roster
        .invited
        .iter()
        .map(|((d, a), n)| ((place(*d), a.clone()), *n));
    let invited = invited.collect();
    Roster { tree, invited }
}

/// Everybody counted in exactly one atom, whose attributes are theirs or unknown.
fn check(roster: &Roster, atoms: &Atoms) {
    let Roster { tree, invited } = roster;
    assert_eq!(atoms.headcounts(tree).iter().sum::<u32>(), tree.headcount());
    for (department, attributes) in invited.keys() {
        let atom = atoms.of_person(*department, Some(attributes));
        assert!(atoms.departments()[atom].contains(department));
        assert!(atoms.attributes(atom).is_none_or(|told| told == attributes));
    }
    for (atom, departments) in atoms.departments().iter().enumerate() {
        assert!(atoms.attributes(atom).is_none() || departments.len() == 1);
        assert!(
            atoms.attributes(atom).is_some() || departments.iter().all(|d| atoms.of(*d) == atom)
        );
    }
}

proptest! {
    #[test]
    fn no_atom_with_people_stays_small_if_the_organization_is_large_enough(roster in rosters(20)) {
        let tree = &roster.tree;
        let atoms = Atoms::at_launch_by(tree, &roster.invited);
        check(&roster, &atoms);
        if tree.headcount() >= Atoms::LAUNCH_MINIMUM {
            for headcount in atoms.headcounts(tree) {
                prop_assert!(headcount == 0 || headcount >= Atoms::LAUNCH_MINIMUM, "{headcount}");
            }
        }
        // Merging what is merged leaves everything as it is.
        prop_assert_eq!(atoms.at_close(tree, &atoms.headcounts(tree), Atoms::LAUNCH_MINIMUM), atoms);
    }

    #[test]
    fn after_close_every_atom_has_no_answers_or_enough(
        roster in rosters(16),
        share in prop::collection::vec(0_u32..=100, 1..40),
        minimum in 5_u32..9,
    ) {
        let tree = &roster.tree;
        let launch = Atoms::at_launch_by(tree, &roster.invited);
        let answers: Vec<u32> = launch
            .headcounts(tree)
            .iter()
            .zip(share.iter().cycle())
            .map(|(n, share)| n * share * share / 10_000)
            .collect();
        let close = launch.at_close(tree, &answers, minimum);
        check(&roster, &close);
        let moved = launch.moved_to(&close);
        let mut counted = vec![0; close.count()];
        for (atom, n) in answers.iter().enumerate() {
            counted[moved[atom]] += n;
        }
        let total: u32 = answers.iter().sum();
        for n in &counted {
            prop_assert!(*n == 0 || *n >= minimum || *n == total, "{n} of {total}");
        }
        // Nobody moves twice, and what is stored of the move is enough.
        prop_assert_eq!(close.at_close(tree, &counted, minimum), close.clone());
        let into: Vec<usize> = moved
            .iter()
            .map(|after| moved.iter().position(|other| other == after).unwrap())
            .collect();
        prop_assert_eq!(launch.joined(&into), Some(close.clone()));
        // An atom that had enough answers, or none, moves only to keep others company.
        for (atom, n) in answers.iter().enumerate().filter(|(_, n)| **n >= minimum) {
            let company = answers.iter().enumerate().any(|(other, m)| {
                other != atom && moved[other] == moved[atom] && *m > 0 && *m < minimum
            });
            let alone = (0..answers.len()).all(|other| other == atom || moved[other] != moved[atom]);
            prop_assert!(alone || company, "atom {atom} with {n} answers moved");
        }
        // A branch leaves no atom below the minimum, not even an empty one.
        let branch = launch.for_branch(tree, &answers, minimum);
        check(&roster, &branch);
        let mut known = vec![0; branch.count()];
        for (atom, n) in launch.moved_to(&branch).into_iter().zip(&answers) {
            known[atom] += n;
        }
        prop_assert!(known.iter().all(|n| *n >= minimum) || known.len() == 1, "{known:?}");
    }

    #[test]
    fn the_order_of_departments_never_matters(
        roster in rosters(14),
        keys in prop::collection::vec(any::<u64>(), 5),
        share in 10_u32..60,
    ) {
        let other = reordered(&roster, &keys);
        let partition = |roster: &Roster| {
            let tree = &roster.tree;
            let launch = Atoms::at_launch_by(tree, &roster.invited);
            let headcounts = launch.headcounts(tree);
            let answers: Vec<u32> = headcounts.iter().map(|n| n * share / 100).collect();
            let close = launch.at_close(tree, &answers, 5);
            (named(tree, &launch), named(tree, &close))
        };
        prop_assert_eq!(partition(&roster), partition(&other));
    }

    #[test]
    fn a_single_small_department_costs_as_little_as_it_can(
        rows in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 2..12),
        small in any::<prop::sample::Index>(),
    ) {
        let rows = rows.iter().enumerate().map(|(index, (above, has_staff))| DepartmentRow {
            code: format!("d{index:02}"),
            name: String::new(),
            parent: (index > 0).then(|| format!("d{:02}", above.index(index))),
            headcount: if *has_staff { 20 + u32::try_from(index).unwrap() } else { 0 },
        });
        let tree = Tree::new(rows.collect()).unwrap();
        let launch = Atoms::single(&tree);
        let mut answers = launch.headcounts(&tree);
        let small = small.index(answers.len());
        answers[small] = 3;
        let close = launch.at_close(&tree, &answers, 5);
        // Any other department with answers would be company enough.
        let least = (0..answers.len())
            .filter(|company| *company != small && answers[*company] > 0)
            .map(|company| {
                let mut into: Vec<usize> = (0..answers.len()).collect();
                into[small] = company;
                lost(&tree, &launch.joined(&into).unwrap())
            })
            .min();
        prop_assert_eq!(lost(&tree, &close), least.unwrap_or(0));
        let moved: BTreeSet<usize> = launch.moved_to(&close).into_iter().collect();
        prop_assert!(moved.len() + 1 >= answers.len());
    }
}
