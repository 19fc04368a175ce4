use proptest::prelude::*;

use super::{Beside, KINDS, Parts, hexagon::Hexagon, judge_parts, nest::Nest};
use crate::confidentiality::lattice::{Lattice, LatticeAtom, LatticeCell};

const WORDS: [&str; KINDS] = ["favourable", "neutral", "unfavourable"];

/// Three teams in one organization, the first two in a division.
fn lattice(people: [u32; 3]) -> Lattice {
    let cell = |id: &str, atoms: &[usize]| LatticeCell {
        id: id.to_owned(),
        parent: None,
        members: atoms.iter().map(|atom| (*atom, 1)).collect(),
    };
    Lattice {
        minimum: 2,
        atoms: people
            .iter()
            .enumerate()
            .map(|(place, people)| LatticeAtom {
                id: place.to_string(),
                people: *people,
            })
            .collect(),
        cells: vec![
            cell("all", &[0, 1, 2]),
            cell("division", &[0, 1]),
            cell("team", &[0]),
            cell("across", &[1, 2]),
        ],
    }
}

fn triples(all: u64) -> Vec<[u64; KINDS]> {
    (0..=all)
        .flat_map(|a| (0..=all - a).map(move |b| [a, b, all - a - b]))
        .collect()
}

fn sum(parts: &[[u64; KINDS]]) -> [u64; KINDS] {
    std::array::from_fn(|kind| parts.iter().map(|part| part[kind]).sum())
}

proptest! {
    #[test]
    fn what_is_possible_is_found_exactly(
        answers in prop::array::uniform3(1_u64..6),
        truth in prop::array::uniform3((0_u64..=100, 0_u64..=100)),
        slack in prop::array::uniform3(prop::array::uniform3((0_u64..3, 0_u64..3))),
    ) {
        let truth: Vec<[u64; KINDS]> = answers
            .iter()
            .zip(truth)
            .map(|(all, (a, b))| {
                let first = all * a / 100;
                let second = (all - first) * b / 100;
                [first, second, all - first - second]
            })
            .collect();
        let lattice = lattice([2; 3]);
        let groups: [&[usize]; 3] = [&[0, 1, 2], &[0, 1], &[0]];
        let told: Vec<Parts> = groups
            .iter()
            .zip(slack)
            .enumerate()
            .map(|(cell, (atoms, slack))| {
                let own: Vec<_> = atoms.iter().map(|atom| truth[*atom]).collect();
                let own = sum(&own);
                Parts {
                    cell,
                    counts: std::array::from_fn(|kind| {
                        let (less, more) = slack[kind];
                        (own[kind].saturating_sub(less), own[kind] + more)
                    }),
                }
            })
            .collect();
        let mut found: Vec<Option<[(i128, i128); KINDS]>> = vec![None; 3];
        for a in triples(answers[0]) {
            for b in triples(answers[1]) {
                for c in triples(answers[2]) {
                    let all = [a, b, c];
                    let fits = told.iter().zip(groups).all(|(parts, atoms)| {
                        let own: Vec<_> = atoms.iter().map(|atom| all[*atom]).collect();
                        let own = sum(&own);
                        (0..KINDS).all(|kind| {
                            let (low, high) = parts.counts[kind];
                            low <= own[kind] && own[kind] <= high
                        })
                    });
                    if fits {
                        for (ends, counts) in found.iter_mut().zip(all) {
                            let counts = counts.map(i128::from);
                            let ends = ends.get_or_insert(counts.map(|n| (n, n)));
                            for (ends, n) in ends.iter_mut().zip(counts) {
                                *ends = (ends.0.min(n), ends.1.max(n));
                            }
                        }
                    }
                }
            }
        }
        let mut nest = Nest::new(&lattice, &answers, &told, &[]).unwrap();
        let classes: Vec<Hexagon> = nest.classes().unwrap();
        // Nodes stand from the smallest cell to the largest: team, division, all.
        for (node, class) in classes.iter().enumerate() {
            prop_assert_eq!(Some(class.ends), found[node]);
        }
    }
}

#[test]
fn a_group_that_hardly_disagrees_is_named() {
    // 40 answers of the division, of which all 20 of the team are known to be favourable.
    let lattice = lattice([5, 5, 5]);
    let told = [
        Parts {
            cell: 1,
            counts: [(30, 32), (4, 8), (4, 8)],
        },
        Parts {
            cell: 2,
            counts: [(20, 20), (0, 0), (0, 0)],
        },
    ];
    let report = judge_parts(&lattice, &[20, 20, 20], WORDS, &told, &[]);
    let said: Vec<String> = report.reasons.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["it is known that nearly all answers of the 5 people of 0 are favourable"]
    );
}

#[test]
fn cells_that_overlap_cannot_be_judged() {
    let lattice = lattice([5, 5, 5]);
    let wide = [(0, 40); KINDS];
    let told = [1, 3].map(|cell| Parts { cell, counts: wide });
    assert!(!judge_parts(&lattice, &[20, 20, 20], WORDS, &told, &[]).is_safe());
    let told = [1, 2].map(|cell| Parts { cell, counts: wide });
    assert!(judge_parts(&lattice, &[20, 20, 20], WORDS, &told, &[]).is_safe());
}

/// Ten people with one answer each: five of a shown team and five others.
#[test]
fn points_tell_which_kinds_are_possible() {
    let lattice = lattice([5, 5, 0]);
    let told = [Parts {
        cell: 1,
        counts: [(3, 3), (6, 7), (0, 1)],
    }];
    let judged = |beside: &[Beside<'_>]| judge_parts(&lattice, &[5, 5, 0], WORDS, &told, beside);
    let of = |team: (f64, f64), all: (f64, f64)| Beside {
        lattice: &lattice,
        told: vec![(2, team), (1, all)],
        worth: [(75.0, 100.0), (50.0, 50.0), (0.0, 25.0)],
        step: 25.0,
        is_of_kinds: false,
    };
    assert!(judged(&[]).is_safe());
    // 350 points of the team take two favourable answers or more, 275 of the others one: these are all there are, they
    // have 100 points each, and nobody of the team is unfavourable.
    let report = judged(&[of((69.5, 70.5), (62.0, 63.0))]);
    let said: Vec<String> = report.reasons.iter().map(ToString::to_string).collect();
    let known = "it is known that hardly any answers of the 5 people of 0 are unfavourable";
    assert!(said.contains(&known.to_owned()), "{said:?}");
    // Kinds that are told more roughly leave it open beside the same means.
    let told = [Parts {
        cell: 1,
        counts: [(0, 8), (0, 10), (0, 6)],
    }];
    let beside = [of((54.5, 55.5), (55.0, 56.0))];
    let report = judge_parts(&lattice, &[5, 5, 0], WORDS, &told, &beside);
    assert!(report.is_safe(), "{:?}", report.reasons);
}

/// What a mean near the end of the scale says, shares need not hide.
#[test]
fn what_means_say_alone_is_no_reason_against_kinds() {
    let lattice = lattice([20, 0, 0]);
    let told = [Parts {
        cell: 2,
        counts: [(18, 20), (0, 1), (0, 1)],
    }];
    let beside = Beside {
        lattice: &lattice,
        told: vec![(2, (98.5, 100.0))],
        worth: [(75.0, 100.0), (50.0, 50.0), (0.0, 25.0)],
        step: 25.0,
        is_of_kinds: false,
    };
    let report = judge_parts(&lattice, &[20, 0, 0], WORDS, &told, &[beside]);
    assert!(report.is_safe(), "{:?}", report.reasons);
}
