//! Rule A over a growing set of shown cells.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use num_rational::BigRational;

use super::explain::combination;
use super::field::{Field, Modular, Row, at, without};
use super::lightest::{Steps, lightest};
use super::{Leak, OverBudget, Unsafe};
use crate::confidentiality::lattice::Lattice;

/// Numbers in the weight matrix up to which elimination is in rationals; above, it is modulo 2^61 − 1.
const RATIONAL_UP_TO: usize = 4_096;
/// Steps that one question may cost.
const STEPS_PER_QUESTION: u64 = 400_000_000;

/// What can be computed from the cells shown so far, kept so that one more cell is judged by what it touches.
///
/// People whose atoms stand in the same cells with the same weights are a *class*; only the sums of classes matter
/// (PRIVACY §5.1). The equations of the shown cells are kept in echelon form over classes: those with a *pivot*, a class
/// of at least k people that leads the row, and the rest, which hold no such class at all. An equation with fewer than k
/// people cannot hold a pivot's class and so is a combination of the rest; only there must one search, and only in the
/// component that a new cell touches. A cell that brings a pivot of its own is safe at once.
#[derive(Debug, Clone)]
pub struct Exact<'l> {
    lattice: &'l Lattice,
    engine: Engine,
    shown: Vec<usize>,
}

#[derive(Debug, Clone)]
enum Engine {
    Rational(Equations<BigRational>),
    Modular(Equations<Modular>),
}

macro_rules! engine {
    ($engine:expr, $equations:ident => $body:expr) => {
        match $engine {
            Engine::Rational($equations) => $body,
            Engine::Modular($equations) => $body,
        }
    };
}

impl<'l> Exact<'l> {
    /// Nothing is shown yet.
    pub fn new(lattice: &'l Lattice) -> Self {
        let grains = Grains::of(lattice);
        let numbers = grains.people.len().saturating_mul(lattice.cells.len());
        let engine = if numbers <= RATIONAL_UP_TO {
            Engine::Rational(Equations::new(grains, lattice.minimum))
        } else {
            Engine::Modular(Equations::new(grains, lattice.minimum))
        };
        Self {
            lattice,
            engine,
            shown: Vec::new(),
        }
    }

    /// All of `shown` together; faster than one after the other.
    pub fn over(lattice: &'l Lattice, shown: &[usize]) -> Result<Self, Unsafe> {
        let mut exact = Self::new(lattice);
        if let Some(cell) = shown.iter().find(|cell| !is_sound(lattice, **cell)) {
            return Err(Unsafe::Malformed { cell: *cell });
        }
        exact.shown = shown.to_vec();
        let outcome = engine!(&mut exact.engine, e => e.show_all(shown));
        match outcome {
            Ok(None) => Ok(exact),
            Ok(Some(grains)) => Err(Unsafe::Leak(exact.leak(&grains, None))),
            Err(OverBudget) => Err(Unsafe::OverBudget),
        }
    }

    /// Shows one more cell if nothing about fewer people than the minimum can then be computed. On an error, what was
    /// shown before stands as it was.
    pub fn try_show(&mut self, cell: usize) -> Result<(), Unsafe> {
        if !is_sound(self.lattice, cell) {
            return Err(Unsafe::Malformed { cell });
        }
        match engine!(&mut self.engine, e => e.try_show(cell)) {
            Ok(None) => {
                self.shown.push(cell);
                Ok(())
            }
            Ok(Some(grains)) => Err(Unsafe::Leak(self.leak(&grains, Some(cell)))),
            Err(OverBudget) => Err(Unsafe::OverBudget),
        }
    }

    /// The cells shown so far, in the order they came.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    fn leak(&self, grains: &[u32], with: Option<usize>) -> Leak {
        let inside: HashSet<u32> = grains.iter().copied().collect();
        let of = engine!(&self.engine, e => &e.grains.of);
        let atoms: Vec<usize> = (0..of.len())
            .filter(|atom| of[*atom].is_some_and(|grain| inside.contains(&grain)))
            .collect();
        let people = atoms
            .iter()
            .map(|a| u64::from(self.lattice.atoms[*a].people))
            .sum();
        let shown: Vec<usize> = self.shown.iter().copied().chain(with).collect();
        Leak {
            cells: combination(self.lattice, &shown, &atoms),
            atoms,
            people,
        }
    }
}

/// Whether a cell exists and has only atoms that exist.
pub(super) fn is_sound(lattice: &Lattice, cell: usize) -> bool {
    lattice.cells.get(cell).is_some_and(|cell| {
        cell.members
            .iter()
            .all(|(atom, _)| *atom < lattice.atoms.len())
    })
}

/// Weights of a cell by atom: each atom once, without empty atoms and weights of 0.
pub(super) fn weights(lattice: &Lattice, cell: usize) -> BTreeMap<usize, i64> {
    let mut weights = BTreeMap::new();
    for (atom, weight) in lattice
        .cells
        .get(cell)
        .map_or(&[][..], |cell| &cell.members)
    {
        if lattice.atoms.get(*atom).is_some_and(|atom| atom.people > 0) {
            let sum = weights.entry(*atom).or_insert(0_i64);
            *sum = sum.saturating_add(*weight);
        }
    }
    weights.retain(|_, weight| *weight != 0);
    weights
}

/// Atoms that no cell of the lattice tells apart, shown or not. They never part, so they are handled as one.
#[derive(Debug, Clone)]
struct Grains {
    /// Per atom; `None` for empty atoms and those in no cell.
    of: Vec<Option<u32>>,
    people: Vec<u64>,
    /// Per cell, its grains with their weight.
    cells: Vec<Vec<(u32, i64)>>,
}

impl Grains {
    fn of(lattice: &Lattice) -> Self {
        let mut columns: Vec<Vec<(usize, i64)>> = vec![Vec::new(); lattice.atoms.len()];
        for cell in 0..lattice.cells.len() {
            for (atom, weight) in weights(lattice, cell) {
                columns[atom].push((cell, weight));
            }
        }
        let mut known: HashMap<&[(usize, i64)], u32> = HashMap::new();
        let mut people = Vec::new();
        let mut cells = vec![Vec::new(); lattice.cells.len()];
        let mut of = vec![None; lattice.atoms.len()];
        for (atom, column) in columns.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
            let next = u32::try_from(people.len()).unwrap_or(u32::MAX);
            let grain = *known.entry(column).or_insert(next);
            if grain == next {
                people.push(0);
                for (cell, weight) in column {
                    cells[*cell].push((grain, *weight));
                }
            }
            people[grain as usize] += u64::from(lattice.atoms[atom].people);
            of[atom] = Some(grain);
        }
        Self { of, people, cells }
    }
}

#[derive(Debug, Clone, Default)]
struct Class {
    grains: Vec<u32>,
    people: u64,
}

/// The equations of the shown cells in echelon form.
#[derive(Debug, Clone)]
struct Equations<F> {
    grains: Grains,
    minimum: u64,
    /// Per grain.
    class_of: Vec<u32>,
    classes: Vec<Class>,
    rows: Vec<Row<F>>,
    /// Rows by their pivot: the first class of a row that has at least `minimum` people.
    pivots: HashMap<u32, usize>,
    /// Rows without such a class.
    light: BTreeSet<usize>,
    /// Per class, rows that may hold it.
    holders: Vec<Vec<usize>>,
}

/// What a question changed, to be put back if the answer is no.
#[derive(Debug)]
struct Before<F> {
    n_rows: usize,
    n_classes: usize,
    rows: HashMap<usize, Row<F>>,
    classes: HashMap<u32, Class>,
    pivots: HashMap<u32, Option<usize>>,
    light: HashMap<usize, bool>,
}

impl<F: Field> Equations<F> {
    fn new(grains: Grains, minimum: u32) -> Self {
        let all = Class {
            grains: (0..grains.people.len())
                .filter_map(|g| u32::try_from(g).ok())
                .collect(),
            people: grains.people.iter().sum(),
        };
        Self {
            class_of: vec![0; grains.people.len()],
            grains,
            minimum: u64::from(minimum),
            classes: vec![all],
            rows: Vec::new(),
            pivots: HashMap::new(),
            light: BTreeSet::new(),
            holders: vec![Vec::new()],
        }
    }

    fn before(&self) -> Before<F> {
        Before {
            n_rows: self.rows.len(),
            n_classes: self.classes.len(),
            rows: HashMap::new(),
            classes: HashMap::new(),
            pivots: HashMap::new(),
            light: HashMap::new(),
        }
    }

    fn show_all(&mut self, shown: &[usize]) -> Result<Option<Vec<u32>>, OverBudget> {
        let mut steps = Steps(STEPS_PER_QUESTION);
        let mut before = self.before();
        for cell in shown {
            self.add(*cell, &mut before, &mut steps)?;
        }
        let rows = self
            .light
            .iter()
            .map(|row| self.rows[*row].clone())
            .collect();
        self.search(rows, &mut steps)
    }

    fn try_show(&mut self, cell: usize) -> Result<Option<Vec<u32>>, OverBudget> {
        let mut steps = Steps(STEPS_PER_QUESTION);
        let mut before = self.before();
        let outcome = self.add(cell, &mut before, &mut steps).and_then(|fresh| {
            let touched = self.touched(&fresh);
            let rows = touched.iter().map(|row| self.rows[*row].clone()).collect();
            if fresh.is_empty() {
                return Ok(None);
            }
            self.search(rows, &mut steps)
        });
        if !matches!(outcome, Ok(None)) {
            self.restore(before);
        }
        outcome
    }

    fn search(&self, rows: Vec<Row<F>>, steps: &mut Steps) -> Result<Option<Vec<u32>>, OverBudget> {
        let people = |class: u32| self.classes[class as usize].people;
        let found = lightest(rows, &people, self.minimum, steps)?;
        Ok(found.map(|classes| {
            let classes = classes.iter().map(|class| &self.classes[*class as usize]);
            classes
                .flat_map(|class| class.grains.iter().copied())
                .collect()
        }))
    }

    /// Adds a cell's equation; the light rows that are new.
    fn add(
        &mut self,
        cell: usize,
        before: &mut Before<F>,
        steps: &mut Steps,
    ) -> Result<Vec<usize>, OverBudget> {
        let (row, parted) = self.part(cell, before, steps)?;
        let mut open = vec![row];
        // A pivot whose class became small leads no longer.
        for class in parted {
            if self.classes[class as usize].people < self.minimum
                && let Some(row) = self.pivots.get(&class).copied()
            {
                self.lead(class, None, before);
                open.push(self.rows[row].clone());
                self.put(row, Vec::new(), before);
            }
        }
        let mut fresh = Vec::new();
        while let Some(mut row) = open.pop() {
            loop {
                let lead = row
                    .iter()
                    .map(|(class, _)| *class)
                    .find(|class| self.classes[*class as usize].people >= self.minimum);
                let Some(lead) = lead else {
                    if !row.is_empty() {
                        let place = self.push(row);
                        before.light.entry(place).or_insert(false);
                        self.light.insert(place);
                        fresh.push(place);
                    }
                    break;
                };
                let Some(pivot) = self.pivots.get(&lead).copied() else {
                    let place = self.push(row);
                    self.lead(lead, Some(place), before);
                    break;
                };
                // The shorter row stays, so that rows do not fill up.
                if row.len() < self.rows[pivot].len() {
                    let longer = self.rows[pivot].clone();
                    self.put(pivot, row, before);
                    row = longer;
                }
                steps.spend(row.len() + self.rows[pivot].len())?;
                row = without(&row, &self.rows[pivot], lead);
            }
        }
        Ok(fresh)
    }

    /// Parts the classes that a cell's weights tell apart; the cell's row, and the classes that became smaller.
    fn part(
        &mut self,
        cell: usize,
        before: &mut Before<F>,
        steps: &mut Steps,
    ) -> Result<(Row<F>, Vec<u32>), OverBudget> {
        let members = self.grains.cells[cell].clone();
        steps.spend(members.len())?;
        let mut touched: BTreeMap<u32, BTreeMap<i64, Vec<u32>>> = BTreeMap::new();
        for (grain, weight) in members {
            let class = self.class_of[grain as usize];
            let parts = touched.entry(class).or_default();
            parts.entry(weight).or_default().push(grain);
        }
        let mut row = Vec::new();
        let mut parted = Vec::new();
        for (class, mut parts) in touched {
            let inside: usize = parts.values().map(Vec::len).sum();
            let all = &self.classes[class as usize].grains;
            if inside < all.len() {
                steps.spend(all.len())?;
                let named: HashSet<u32> = parts.values().flatten().copied().collect();
                let rest = all.iter().copied().filter(|grain| !named.contains(grain));
                parts.insert(0, rest.collect());
            }
            let people = |grains: &[u32]| -> u64 {
                grains
                    .iter()
                    .map(|grain| self.grains.people[*grain as usize])
                    .sum()
            };
            let mut parts: Vec<(i64, Class)> = parts
                .into_iter()
                .map(|(weight, grains)| {
                    let people = people(&grains);
                    (weight, Class { grains, people })
                })
                .collect();
            // The largest part keeps the name, so that pivots stay pivots.
            parts.sort_by_key(|(_, part)| std::cmp::Reverse(part.people));
            let is_parted = parts.len() > 1;
            for (place, (weight, part)) in parts.into_iter().enumerate() {
                let name = if place == 0 {
                    if is_parted {
                        parted.push(class);
                        let old = std::mem::replace(&mut self.classes[class as usize], part);
                        before.classes.entry(class).or_insert(old);
                    }
                    class
                } else {
                    self.split_off(class, part, before, steps)?
                };
                if weight != 0 {
                    row.push((name, F::whole(weight)));
                }
            }
        }
        row.sort_by_key(|(class, _)| *class);
        Ok((row, parted))
    }

    /// A new class of people who were in `class` so far: all equations hold for it what they held for `class`.
    fn split_off(
        &mut self,
        class: u32,
        part: Class,
        before: &mut Before<F>,
        steps: &mut Steps,
    ) -> Result<u32, OverBudget> {
        let name = u32::try_from(self.classes.len()).unwrap_or(u32::MAX);
        for grain in &part.grains {
            self.class_of[*grain as usize] = name;
        }
        self.classes.push(part);
        let mut holders = std::mem::take(&mut self.holders[class as usize]);
        holders.sort_unstable();
        holders.dedup();
        steps.spend(holders.len())?;
        holders.retain(|row| {
            let value = self.rows.get(*row).and_then(|row| at(row, class)).cloned();
            if let Some(value) = &value {
                if *row < before.n_rows {
                    before
                        .rows
                        .entry(*row)
                        .or_insert_with(|| self.rows[*row].clone());
                }
                self.rows[*row].push((name, value.clone()));
            }
            value.is_some()
        });
        self.holders.push(holders.clone());
        self.holders[class as usize] = holders;
        Ok(name)
    }

    fn push(&mut self, row: Row<F>) -> usize {
        let place = self.rows.len();
        for (class, _) in &row {
            self.holders[*class as usize].push(place);
        }
        self.rows.push(row);
        place
    }

    fn put(&mut self, place: usize, row: Row<F>, before: &mut Before<F>) {
        for (class, _) in &row {
            self.holders[*class as usize].push(place);
        }
        let old = std::mem::replace(&mut self.rows[place], row);
        if place < before.n_rows {
            before.rows.entry(place).or_insert(old);
        }
    }

    fn lead(&mut self, class: u32, row: Option<usize>, before: &mut Before<F>) {
        let old = match row {
            Some(row) => self.pivots.insert(class, row),
            None => self.pivots.remove(&class),
        };
        before.pivots.entry(class).or_insert(old);
    }

    /// The light rows connected with `fresh` ones.
    fn touched(&self, fresh: &[usize]) -> BTreeSet<usize> {
        let mut touched: BTreeSet<usize> = fresh.iter().copied().collect();
        let mut classes = HashSet::new();
        let mut open = fresh.to_vec();
        while let Some(row) = open.pop() {
            for (class, _) in &self.rows[row] {
                if classes.insert(*class) {
                    for other in &self.holders[*class as usize] {
                        if self.light.contains(other)
                            && at(&self.rows[*other], *class).is_some()
                            && touched.insert(*other)
                        {
                            open.push(*other);
                        }
                    }
                }
            }
        }
        touched
    }

    fn restore(&mut self, before: Before<F>) {
        for (place, row) in before.rows {
            // The index may have forgotten that the row held a class. What it names too many is looked up before use.
            for (class, _) in &row {
                if let Some(holders) = self.holders.get_mut(*class as usize) {
                    holders.push(place);
                }
            }
            self.rows[place] = row;
        }
        self.rows.truncate(before.n_rows);
        self.classes.truncate(before.n_classes);
        self.holders.truncate(before.n_classes);
        for (class, old) in before.classes {
            for grain in &old.grains {
                self.class_of[*grain as usize] = class;
            }
            self.classes[class as usize] = old;
        }
        for (class, old) in before.pivots {
            match old {
                Some(row) => self.pivots.insert(class, row),
                None => self.pivots.remove(&class),
            };
        }
        for (row, was) in before.light {
            if was {
                self.light.insert(row);
            } else {
                self.light.remove(&row);
            }
        }
    }
}
