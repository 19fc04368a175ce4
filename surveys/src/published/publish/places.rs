//! Every group that could be shown of a wave, as cells over its atoms: the organization, its departments, the pooled
//! rest, and people of a unit who share an attribute of the roster.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use super::{Request, pools::Pool};
use crate::{
    confidentiality::{
        Plan,
        lattice::{Lattice, LatticeAtom, LatticeCell},
        release_plan::{PlanAtom, PlanCell, breakdown_cell},
    },
    published::{ORGANIZATION_CODE, REST_CODE},
};

/// Units with fewer people who answered are not broken down by attributes (PRIVACY §5.4).
const BREAKDOWN_FROM: u32 = 30;

/// A group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Organization,
    Department(usize),
    Rest,
    /// Place in [`Places::breakdowns`].
    Breakdown(usize),
}

/// People of a unit who have one value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BreakdownPlace {
    /// `None` for the organization.
    pub(super) unit: Option<usize>,
    pub(super) attribute: String,
    pub(super) value: String,
    pub(super) atoms: Vec<usize>,
    pub(super) headcount: u32,
}

/// All cells of a wave.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) atoms: Vec<PlanAtom>,
    /// The organization, departments in order, the pooled rest, breakdowns.
    pub(super) cells: Vec<PlanCell>,
    pub(super) breakdowns: Vec<BreakdownPlace>,
    /// Per cell, the pools that lie in it as a whole, in order.
    pub(super) pools: Vec<Vec<usize>>,
}

/// Pools with the one that each atom lies in.
struct Pooled<'a> {
    pools: &'a [Pool],
    of: Vec<Option<usize>>,
}

impl<'a> Pooled<'a> {
    fn new(pools: &'a [Pool], n_atoms: usize) -> Self {
        let mut of = vec![None; n_atoms];
        for (place, pool) in pools.iter().enumerate() {
            for atom in &pool.atoms {
                of[*atom] = Some(place);
            }
        }
        Self { pools, of }
    }

    /// Whether no pool lies partly in these atoms.
    fn are_whole(&self, atoms: &BTreeSet<usize>) -> bool {
        let mut pools = atoms.iter().filter_map(|atom| self.of[*atom]);
        pools.all(|pool| {
            self.pools[pool]
                .atoms
                .iter()
                .all(|atom| atoms.contains(atom))
        })
    }

    /// The pools that lie in these atoms, which are in order, as a whole.
    fn inside(&self, atoms: &[usize]) -> Vec<usize> {
        let touched: BTreeSet<usize> = atoms.iter().filter_map(|atom| self.of[*atom]).collect();
        let is_inside = |atom: &usize| atoms.binary_search(atom).is_ok();
        touched
            .into_iter()
            .filter(|pool| self.pools[*pool].atoms.iter().all(is_inside))
            .collect()
    }
}

impl Places {
    /// All cells; `sheets` is by atom, `rest` the atoms of the pooled rest. A breakdown must hold whole pools: else its
    /// people would not weigh what they weigh elsewhere.
    pub(super) fn new(
        request: &Request<'_>,
        sheets: &[u32],
        pools: &[Pool],
        headcounts: &[u32],
        rest: &[usize],
    ) -> Self {
        let tree = request.tree;
        let homes = request.atoms.homes(tree);
        let inside = |department: usize| -> Vec<usize> {
            let below = tree.descendants(department);
            let is_inside = |home: &usize| *home == department || below.contains(home);
            (0..homes.len())
                .filter(|atom| homes[*atom].as_ref().is_some_and(is_inside))
                .collect()
        };
        let all: Vec<usize> = (0..homes.len()).collect();
        let mut cells = vec![PlanCell {
            id: ORGANIZATION_CODE.to_owned(),
            parent: None,
            atoms: all.clone(),
        }];
        cells.extend(
            tree.departments()
                .iter()
                .enumerate()
                .map(|(index, department)| PlanCell {
                    id: department.code.clone(),
                    parent: Some(department.parent.map_or(0, |parent| parent + 1)),
                    atoms: inside(index),
                }),
        );
        cells.push(PlanCell {
            id: REST_CODE.to_owned(),
            parent: Some(0),
            atoms: rest.to_vec(),
        });
        let mut places = Self {
            atoms: plan_atoms(request, sheets),
            cells,
            breakdowns: Vec::new(),
            pools: Vec::new(),
        };
        let pooled = Pooled::new(pools, places.atoms.len());
        let units = std::iter::once(None).chain((0..tree.departments().len()).map(Some));
        for unit in units {
            let cell = unit.map_or(0, |department| department + 1);
            places.break_down(request, unit, cell, sheets, &pooled, headcounts);
        }
        let cells = places.cells.iter();
        places.pools = cells.map(|cell| pooled.inside(&cell.atoms)).collect();
        places
    }

    fn break_down(
        &mut self,
        request: &Request<'_>,
        unit: Option<usize>,
        cell: usize,
        sheets: &[u32],
        pooled: &Pooled<'_>,
        headcounts: &[u32],
    ) {
        let of_unit = self.cells[cell].atoms.clone();
        let people: u32 = of_unit.iter().map(|atom| sheets[*atom]).sum();
        if people < BREAKDOWN_FROM {
            return;
        }
        let mut groups: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
        for atom in &of_unit {
            for own in request.atoms.attributes(*atom).unwrap_or_default() {
                let key = (own.attribute.as_str(), own.value.as_str());
                groups.entry(key).or_default().insert(*atom);
            }
        }
        for ((attribute, value), atoms) in groups {
            let headcount: u32 = atoms.iter().map(|atom| headcounts[*atom]).sum();
            // Of a file of answers nobody may know how many people share a value.
            if !pooled.are_whole(&atoms) || headcount == 0 {
                continue;
            }
            let atoms: Vec<usize> = atoms.into_iter().collect();
            self.cells.push(PlanCell {
                id: breakdown_cell(&self.cells[cell].id, attribute, value),
                parent: Some(cell),
                atoms: atoms.clone(),
            });
            self.breakdowns.push(BreakdownPlace {
                unit,
                attribute: attribute.to_owned(),
                value: value.to_owned(),
                headcount,
                atoms,
            });
        }
    }

    /// The cell of a group.
    pub(super) fn cell(&self, place: Where) -> usize {
        let rest = self.cells.len() - self.breakdowns.len() - 1;
        match place {
            Where::Organization => 0,
            Where::Department(department) => department + 1,
            Where::Rest => rest,
            Where::Breakdown(breakdown) => rest + 1 + breakdown,
        }
    }

    /// The group of a cell.
    pub(super) fn place(&self, cell: usize) -> Where {
        let rest = self.cells.len() - self.breakdowns.len() - 1;
        match cell {
            0 => Where::Organization,
            _ if cell < rest => Where::Department(cell - 1),
            _ if cell == rest => Where::Rest,
            _ => Where::Breakdown(cell - rest - 1),
        }
    }

    /// Cells that a tree plan shows.
    pub(super) fn shown_by(&self, plan: &Plan, base: &Plan) -> Vec<usize> {
        let mut shown = Vec::new();
        if plan.shows_organization() {
            shown.push(0);
        }
        let rest = self.cell(Where::Rest);
        shown.extend((1..rest).filter(|cell| plan.shows(cell - 1)));
        if plan == base && plan.shows_organization() && !self.cells[rest].atoms.is_empty() {
            shown.push(rest);
        }
        shown
    }

    /// The lattice of one figure: `people` who count for it by atom, and what one of them weighs. Cells for which
    /// `may_show` is false are empty.
    pub(super) fn lattice(
        &self,
        minimum: u32,
        people: &[u32],
        weights: Option<&[i64]>,
        may_show: impl Fn(usize) -> bool,
    ) -> Lattice {
        Lattice {
            minimum,
            atoms: self
                .atoms
                .iter()
                .zip(people)
                .map(|(atom, people)| LatticeAtom {
                    id: atom.id.clone(),
                    people: *people,
                })
                .collect(),
            cells: self
                .cells
                .iter()
                .enumerate()
                .map(|(place, cell)| LatticeCell {
                    id: cell.id.clone(),
                    parent: cell.parent,
                    members: cell
                        .atoms
                        .iter()
                        .filter(|_| may_show(place))
                        .map(|atom| (*atom, weights.map_or(1, |weights| weights[*atom])))
                        .collect(),
                })
                .collect(),
        }
    }
}

fn plan_atoms(request: &Request<'_>, sheets: &[u32]) -> Vec<PlanAtom> {
    let code = |department: &usize| request.tree.departments()[*department].code.clone();
    request
        .atoms
        .departments()
        .iter()
        .enumerate()
        .map(|(atom, departments)| {
            let departments: Vec<String> = departments.iter().map(code).collect();
            let attributes: BTreeMap<String, String> = request
                .atoms
                .attributes(atom)
                .unwrap_or_default()
                .iter()
                .map(|own| (own.attribute.clone(), own.value.clone()))
                .collect();
            let mut id = departments.join("+");
            for (attribute, value) in &attributes {
                let _ = write!(id, "|{attribute}={value}");
            }
            PlanAtom {
                id,
                departments,
                attributes,
                people: sheets[atom],
            }
        })
        .collect()
}
