//! Rule A over a growing set of shown cells.

use std::collections::{BTreeMap, HashMap, HashSet};

use num_rational::BigRational;

use super::explain::combination;
use super::field::{Field, Modular, Row};
use super::level::Level;
use super::lightest::{MARK, Steps, lightest};
use super::rows::Rows;
use super::{Leak, OverBudget, Unsafe};
use crate::confidentiality::lattice::Lattice;

/// Numbers in the weight matrix up to which elimination is in rationals; above, it is modulo 2^61 − 1.
const RATIONAL_UP_TO: usize = 4_096;
/// Steps that one question may cost.
const STEPS_PER_QUESTION: u64 = 400_000_000;

/// Cells up to which a refusal names those that give a group away.
const EXPLAIN_UP_TO: usize = 300;

/// What can be computed from the cells shown so far, kept so that one more cell is judged by what it touches.
///
/// People whose atoms stand in the same cells with the same weights are a *class*; only the sums of classes matter
/// (PRIVACY §5.1). Classes of at least the minimum are eliminated first: what rests on fewer people does not hold them
/// (see [`Level`]). Among what is left, some columns became proportional and together heavy, so that is done again, and
/// only what is left after that is searched, in the component that a new cell touches. A cell that brings a class of its
/// own is safe at once, and in a nested family the first levels decide alone: each residual is one group.
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

    /// With elimination modulo 2^61 − 1 whatever the size.
    #[cfg(test)]
    pub(super) fn modular(lattice: &'l Lattice) -> Self {
        let engine = Engine::Modular(Equations::new(Grains::of(lattice), lattice.minimum));
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
            Ok(Some(grains)) => Err(Unsafe::Leak(exact.leak(&grains, shown))),
            Err(OverBudget) => Err(Unsafe::OverBudget),
        }
    }

    /// Shows one more cell if nothing about fewer people than the minimum can then be computed. On an error, what was
    /// shown before stands as it was.
    pub fn try_show(&mut self, cell: usize) -> Result<(), Unsafe> {
        self.try_show_within(cell, STEPS_PER_QUESTION)
    }

    /// As [`Self::try_show`], given up after so many steps of work. For a planner that has many cells to ask about and
    /// can leave one out.
    pub fn try_show_within(&mut self, cell: usize, steps: u64) -> Result<(), Unsafe> {
        if !is_sound(self.lattice, cell) {
            return Err(Unsafe::Malformed { cell });
        }
        match engine!(&mut self.engine, e => e.try_show(cell, Steps(steps))) {
            Ok(None) => {
                self.shown.push(cell);
                Ok(())
            }
            Ok(Some(grains)) => {
                let mut shown = self.shown.clone();
                shown.push(cell);
                let is_cheap = shown.len() <= EXPLAIN_UP_TO;
                Err(Unsafe::Leak(
                    self.leak(&grains, if is_cheap { &shown } else { &[] }),
                ))
            }
            Err(OverBudget) => Err(Unsafe::OverBudget),
        }
    }

    /// The cells shown so far, in the order they came.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    fn leak(&self, grains: &[u32], shown: &[usize]) -> Leak {
        let inside: HashSet<u32> = grains.iter().copied().collect();
        let of = engine!(&self.engine, e => &e.grains.of);
        let atoms: Vec<usize> = (0..of.len())
            .filter(|atom| of[*atom].is_some_and(|grain| inside.contains(&grain)))
            .collect();
        let people = atoms
            .iter()
            .map(|a| u64::from(self.lattice.atoms[*a].people))
            .sum();
        Leak {
            cells: combination(self.lattice, shown, &atoms),
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

/// The equations of the shown cells, level by level, and those that are left after the last.
#[derive(Debug, Clone)]
struct Equations<F> {
    grains: Grains,
    minimum: u64,
    levels: Vec<Level<F>>,
    /// Over the groups of the last level.
    left: Rows<F>,
}

/// Levels of elimination. In practice the first two leave next to nothing; the search would do the same as more levels,
/// but anew for each question.
const LEVELS: usize = 4;

impl<F: Field> Equations<F> {
    fn new(grains: Grains, minimum: u32) -> Self {
        // Nothing rests on fewer than one person, whatever the minimum.
        let minimum = u64::from(minimum).max(1);
        Self {
            grains,
            minimum,
            levels: vec![Level::new(minimum); LEVELS],
            left: Rows::new(),
        }
    }

    /// Grains of a leak, if there is one.
    fn show_all(&mut self, shown: &[usize]) -> Result<Option<Vec<u32>>, OverBudget> {
        let mut steps = Steps(STEPS_PER_QUESTION);
        for cell in shown {
            let row = self.row(*cell);
            self.add(0, &row, &mut steps, &mut Vec::new())?;
            self.keep();
        }
        self.search(self.left.all().to_vec(), &mut steps)
    }

    /// Grains of a leak, if there is one; then nothing is kept.
    ///
    /// Only an equation that needs the new cell can be a new leak, and exactly these carry the mark: all others could be
    /// computed before and were found to rest on enough people.
    fn try_show(&mut self, cell: usize, mut steps: Steps) -> Result<Option<Vec<u32>>, OverBudget> {
        let mut row = self.row(cell);
        row.push((MARK, F::whole(1)));
        let mut fresh = Vec::new();
        let outcome = self.add(0, &row, &mut steps, &mut fresh).and_then(|()| {
            let is_marked =
                |row: &usize| self.left.get(*row).last().is_some_and(|(c, _)| *c == MARK);
            fresh.retain(is_marked);
            if fresh.is_empty() {
                return Ok(None);
            }
            let rows = self.left.connected(&fresh);
            let rows = rows
                .into_iter()
                .map(|row| self.left.get(row).clone())
                .collect();
            self.search(rows, &mut steps)
        });
        if matches!(outcome, Ok(None)) {
            self.keep();
        } else {
            for level in &mut self.levels {
                level.undo();
            }
            self.left.undo();
        }
        outcome
    }

    fn row(&self, cell: usize) -> Row<F> {
        let members = self.grains.cells[cell].iter();
        let mut row: Row<F> = members
            .map(|(grain, weight)| (*grain, F::whole(*weight)))
            .collect();
        row.retain(|(_, weight)| !weight.is_zero());
        row.sort_by_key(|(grain, _)| *grain);
        row
    }

    fn add(
        &mut self,
        depth: usize,
        row: &Row<F>,
        steps: &mut Steps,
        fresh: &mut Vec<usize>,
    ) -> Result<(), OverBudget> {
        let (above, below) = self.levels.split_at_mut(depth);
        let Some((level, below)) = below.split_first_mut() else {
            fresh.push(self.left.push(row.clone()));
            return Ok(());
        };
        let grains = &self.grains.people;
        let people = |column: u32| match above.last() {
            Some(level) => level.people(column),
            None => grains.get(column as usize).copied().unwrap_or(0),
        };
        let outcome = level.add(row, people, steps)?;
        for (group, new) in outcome.splits {
            match below.first_mut() {
                Some(next) => next.split((group, level.people(group)), (new, level.people(new))),
                None => steps.spend(self.left.copy(group, new))?,
            }
        }
        for light in outcome.light {
            self.add(depth + 1, &light, steps, fresh)?;
        }
        Ok(())
    }

    fn search(&self, rows: Vec<Row<F>>, steps: &mut Steps) -> Result<Option<Vec<u32>>, OverBudget> {
        let people = |group: u32| self.levels.last().map_or(0, |level| level.people(group));
        let Some(mut found) = lightest(rows, &people, self.minimum, steps)? else {
            return Ok(None);
        };
        for level in self.levels.iter().rev() {
            let members = found.iter().flat_map(|group| level.members(*group));
            found = members.copied().collect();
        }
        Ok(Some(found))
    }

    fn keep(&mut self) {
        for level in &mut self.levels {
            level.keep();
        }
        self.left.keep();
    }
}
