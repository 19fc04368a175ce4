//! Random organizations under random views, all of them together and one after the other.

use proptest::prelude::*;

use super::brute;
use crate::confidentiality::{
    audit::rule_a,
    lattice::{Lattice, LatticeAtom, LatticeCell},
    planner::plan_lattice,
};

/// Cases per property: 200, or what `PROPTEST_CASES` says.
pub(super) fn cases() -> u32 {
    const BUILT_IN: u32 = 256;
    match ProptestConfig::default().cases {
        BUILT_IN => 200,
        wanted => wanted,
    }
}

/// Up to this many atoms with people, plans are also checked by trying all sets.
const FEW: usize = 18;

/// People of units up to six levels deep, by two attributes and two batches of arrival.
#[derive(Debug, Clone)]
struct Organization {
    minimum: u32,
    /// The unit above; always an earlier one.
    above: Vec<Option<usize>>,
    /// Another structure: the division of each unit.
    division: Vec<usize>,
    atoms: Vec<Atom>,
}

#[derive(Debug, Clone)]
struct Atom {
    unit: usize,
    site: u8,
    role: u8,
    is_late: bool,
    people: u32,
}

/// Something that readers can choose to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Tree,
    TreeBySite,
    TreeByRole,
    SiteAndRole,
    Divisions,
    /// The tree as it was released before late answers came.
    EarlyTree,
    EarlyTreeBySite,
    /// The organization, and its top units, with weights by site.
    Weighted,
}

const VIEWS: [View; 8] = [
    View::Tree,
    View::TreeBySite,
    View::TreeByRole,
    View::SiteAndRole,
    View::Divisions,
    View::EarlyTree,
    View::EarlyTreeBySite,
    View::Weighted,
];

impl Organization {
    fn is_in(&self, atom: &Atom, unit: Option<usize>) -> bool {
        let chain = std::iter::successors(Some(atom.unit), |unit| self.above[*unit]);
        unit.is_none_or(|unit| chain.into_iter().any(|above| above == unit))
    }

    fn cells(&self, view: View) -> Vec<LatticeCell> {
        let units = || std::iter::once(None).chain((0..self.above.len()).map(Some));
        let cell = |id: String, holds: &dyn Fn(&Atom) -> bool, weight: &dyn Fn(&Atom) -> i64| {
            LatticeCell {
                id,
                parent: None,
                members: self
                    .atoms
                    .iter()
                    .enumerate()
                    .filter(|(_, atom)| holds(atom))
                    .map(|(place, atom)| (place, weight(atom)))
                    .collect(),
            }
        };
        let one = |_: &Atom| 1;
        let named = |unit: Option<usize>| unit.map_or("all".to_owned(), |unit| unit.to_string());
        let mut cells = Vec::new();
        for unit in units() {
            let inside = |atom: &Atom| self.is_in(atom, unit);
            let name = named(unit);
            match view {
                View::Tree => cells.push(cell(name, &inside, &one)),
                View::EarlyTree => {
                    cells.push(cell(
                        format!("{name} early"),
                        &|atom| inside(atom) && !atom.is_late,
                        &one,
                    ));
                }
                View::TreeBySite | View::EarlyTreeBySite => {
                    let is_early = view == View::EarlyTreeBySite;
                    for site in 0..3 {
                        let holds = |atom: &Atom| {
                            inside(atom) && atom.site == site && !(is_early && atom.is_late)
                        };
                        cells.push(cell(format!("{name} site {site} {is_early}"), &holds, &one));
                    }
                }
                View::TreeByRole => {
                    for role in 0..2 {
                        let holds = |atom: &Atom| inside(atom) && atom.role == role;
                        cells.push(cell(format!("{name} role {role}"), &holds, &one));
                    }
                }
                View::SiteAndRole if unit.is_none() => {
                    for (site, role) in (0..3).flat_map(|site| [(site, 0), (site, 1)]) {
                        let holds = |atom: &Atom| atom.site == site && atom.role == role;
                        cells.push(cell(format!("site {site} role {role}"), &holds, &one));
                    }
                }
                View::Divisions if unit.is_none() => {
                    for division in 0..3 {
                        let holds = |atom: &Atom| self.division[atom.unit] == division;
                        cells.push(cell(format!("division {division}"), &holds, &one));
                    }
                }
                View::Weighted if unit.is_none_or(|unit| self.above[unit].is_none()) => {
                    let weight = |atom: &Atom| [2, 3, 5][usize::from(atom.site)];
                    cells.push(cell(format!("{name} weighted"), &inside, &weight));
                }
                View::SiteAndRole | View::Divisions | View::Weighted => {}
            }
        }
        cells
    }

    fn lattice(&self, views: &[View]) -> Lattice {
        Lattice {
            minimum: self.minimum,
            atoms: self
                .atoms
                .iter()
                .map(|atom| LatticeAtom {
                    id: format!("{} {} {} {}", atom.unit, atom.site, atom.role, atom.is_late),
                    people: atom.people,
                })
                .collect(),
            cells: views.iter().flat_map(|view| self.cells(*view)).collect(),
        }
    }
}

fn organization() -> impl Strategy<Value = Organization> {
    let unit = (any::<prop::sample::Index>(), 0_usize..3);
    (
        prop::collection::vec(unit, 1..9),
        5_u32..8,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_flat_map(|(units, minimum, has_sites, is_deep)| {
            let above: Vec<Option<usize>> = units
                .iter()
                .enumerate()
                .map(|(unit, (above, _))| match unit {
                    0 => None,
                    // A chain of up to six, then units anywhere.
                    _ if is_deep && unit < 6 => Some(unit - 1),
                    _ => Some(above.index(unit + 1)).filter(|above| *above < unit),
                })
                .collect();
            let division = units
                .iter()
                .map(|(_, division)| *division)
                .collect::<Vec<_>>();
            let n_sites: u8 = if has_sites { 3 } else { 1 };
            let kinds = (0..above.len()).flat_map(move |unit| {
                let of_site = move |site| [0, 1].into_iter().map(move |role| (unit, site, role));
                (0..n_sites).flat_map(of_site)
            });
            let kinds: Vec<(usize, u8, u8)> = kinds.collect();
            let people = prop_oneof![2 => Just(0_u32), 2 => 1_u32..5, 1 => 5_u32..30];
            let late = prop_oneof![5 => Just(0_u32), 1 => 1_u32..6];
            prop::collection::vec((people, late), kinds.len()).prop_map(move |people| {
                let atoms =
                    kinds
                        .iter()
                        .zip(&people)
                        .flat_map(|((unit, site, role), (early, late))| {
                            [(false, *early), (true, *late)].map(|(is_late, people)| Atom {
                                unit: *unit,
                                site: *site,
                                role: *role,
                                is_late,
                                people,
                            })
                        });
                Organization {
                    minimum,
                    above: above.clone(),
                    division: division.clone(),
                    atoms: atoms.filter(|atom| atom.people > 0).collect(),
                }
            })
        })
}

/// Up to six views in any order, two releases of a wave among them.
fn views() -> impl Strategy<Value = Vec<View>> {
    (Just(VIEWS.to_vec()).prop_shuffle(), 1_usize..=6).prop_map(|(mut views, count)| {
        views.truncate(count);
        views
    })
}

fn is_safe(lattice: &Lattice, shown: &[usize]) -> Result<(), TestCaseError> {
    prop_assert_eq!(rule_a(lattice, shown), Ok(()));
    for cell in shown {
        prop_assert!(lattice.people(*cell) >= u64::from(lattice.minimum));
    }
    if lattice.atoms.len() <= FEW {
        prop_assert_eq!(brute::leak(lattice, shown), None);
    }
    Ok(())
}

fn names(lattice: &Lattice, shown: &[usize]) -> Vec<String> {
    let mut names: Vec<String> = shown
        .iter()
        .map(|cell| lattice.cells[*cell].id.clone())
        .collect();
    names.sort();
    names
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn nobody_learns_about_a_few_people_from_all_views_together(organization in organization(), views in views()) {
        let lattice = organization.lattice(&views);
        is_safe(&lattice, &plan_lattice(&lattice, &[0], &[]).shown)?;
    }

    #[test]
    fn a_view_added_later_shows_nothing_new_of_the_others_and_takes_nothing_away(
        organization in organization(),
        views in views(),
    ) {
        let mut before = Vec::new();
        for count in 1..=views.len() {
            let lattice = organization.lattice(&views[..count]);
            let n_before = organization.lattice(&views[..count - 1]).cells.len();
            let plan = plan_lattice(&lattice, &[], &before);
            is_safe(&lattice, &plan.shown)?;
            let of_others: Vec<usize> = plan.shown.iter().copied().filter(|cell| *cell < n_before).collect();
            prop_assert_eq!(of_others, before);
            before = plan.shown;
        }
    }

    #[test]
    fn the_order_of_people_and_cells_does_not_matter(
        organization in organization(),
        views in views(),
        turn in any::<prop::sample::Index>(),
    ) {
        let lattice = organization.lattice(&views);
        let mut turned = lattice.clone();
        let n_atoms = lattice.atoms.len();
        prop_assume!(n_atoms > 0);
        let by = turn.index(n_atoms);
        turned.atoms.rotate_left(by);
        turned.atoms.reverse();
        for cell in &mut turned.cells {
            for (atom, _) in &mut cell.members {
                *atom = n_atoms - 1 - (*atom + n_atoms - by) % n_atoms;
            }
            cell.members.reverse();
        }
        turned.cells.rotate_left(turn.index(lattice.cells.len()));
        turned.cells.reverse();
        let (one, other) = (plan_lattice(&lattice, &[], &[]), plan_lattice(&turned, &[], &[]));
        prop_assert_eq!(names(&lattice, &one.shown), names(&turned, &other.shown));
    }
}
