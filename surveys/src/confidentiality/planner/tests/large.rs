//! A wave of 500 departments and three attributes, planned as the product does: the tree first, then everything else.

use crate::confidentiality::{
    audit::rule_a,
    lattice::{Lattice, LatticeAtom, LatticeCell},
    planner::plan_lattice,
};

const DEPARTMENTS: usize = 500;
/// Values of each attribute.
const VALUES: [usize; 3] = [2, 4, 5];
/// Units with fewer people are not broken down (PRIVACY §5.4).
const BROKEN_DOWN_FROM: u64 = 30;

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// The lattice, and how many of its first cells are the tree.
fn wave(people_per_department: usize) -> (Lattice, usize) {
    let mut numbers = Numbers(7);
    let above: Vec<Option<usize>> = (0..DEPARTMENTS)
        .map(|d| (d > 0).then(|| (d - 1) / 6))
        .collect();
    let mut people = std::collections::BTreeMap::<(usize, [usize; 3]), u32>::new();
    for department in 0..DEPARTMENTS {
        for _ in 0..=numbers.below(2 * people_per_department) {
            let kind = VALUES.map(|values| numbers.below(values).min(numbers.below(values)));
            *people.entry((department, kind)).or_default() += 1;
        }
    }
    let atoms: Vec<((usize, [usize; 3]), u32)> = people.into_iter().collect();
    let mut inside: Vec<Vec<usize>> = vec![Vec::new(); DEPARTMENTS + 1];
    for (atom, ((department, _), _)) in atoms.iter().enumerate() {
        inside[DEPARTMENTS].push(atom);
        for unit in std::iter::successors(Some(*department), |unit| above[*unit]) {
            inside[unit].push(atom);
        }
    }
    let cell = |id: String, members: Vec<usize>| LatticeCell {
        id,
        parent: None,
        members: members.into_iter().map(|atom| (atom, 1)).collect(),
    };
    let mut cells: Vec<LatticeCell> = (0..=DEPARTMENTS)
        .rev()
        .map(|unit| cell(format!("unit {unit}"), inside[unit].clone()))
        .collect();
    let n_tree = cells.len();
    for (attribute, values) in VALUES.into_iter().enumerate() {
        for (unit, members) in inside.iter().enumerate() {
            if members
                .iter()
                .map(|atom| u64::from(atoms[*atom].1))
                .sum::<u64>()
                < BROKEN_DOWN_FROM
            {
                continue;
            }
            for value in 0..values {
                let same = |atom: &usize| atoms[*atom].0.1[attribute] == value;
                let members = members.iter().copied().filter(same).collect();
                cells.push(cell(
                    format!("unit {unit} attribute {attribute} {value}"),
                    members,
                ));
            }
        }
    }
    let lattice = Lattice {
        minimum: 5,
        atoms: atoms
            .iter()
            .map(|((department, kind), people)| LatticeAtom {
                id: format!("{department} {kind:?}"),
                people: *people,
            })
            .collect(),
        cells,
    };
    (lattice, n_tree)
}

/// Plans as the product does; the tree's cells and all cells shown.
fn planned(lattice: &Lattice, n_tree: usize) -> (Vec<usize>, Vec<usize>) {
    let tree = Lattice {
        cells: lattice.cells[..n_tree].to_vec(),
        ..lattice.clone()
    };
    let units = plan_lattice(&tree, &[0], &[]).shown;
    let all = plan_lattice(lattice, &[], &units).shown;
    (units, all)
}

#[test]
fn a_large_wave_is_planned_safely_and_keeps_its_tree() {
    for people_per_department in [12, 60] {
        let (lattice, n_tree) = wave(people_per_department);
        let began = std::time::Instant::now();
        let (units, shown) = planned(&lattice, n_tree);
        let took = began.elapsed();
        let candidates = (0..lattice.cells.len())
            .filter(|cell| lattice.people(*cell) >= 5)
            .count();
        println!(
            "{} atoms, {} of {candidates} cells, {} units, {took:?}",
            lattice.atoms.len(),
            shown.len(),
            units.len()
        );
        assert!(units.iter().all(|unit| shown.contains(unit)));
        assert_eq!(rule_a(&lattice, &shown), Ok(()));
        assert!(
            shown.len() * 4 >= candidates * 3,
            "{} of {candidates}",
            shown.len()
        );
    }
}
