//! The search of rule A: does a space of equations hold one that rests on fewer than k people?
//!
//! A *column* is a set of people whose answers only ever appear together; an equation *rests on* the people of all its
//! columns that are not 0. Finding the lightest vector of a space is hard in general, but only light columns may take
//! part, and at most k − 1 of them. So:
//!
//! 1. A column with k people or more must be 0 in what we look for. Eliminating it leaves the equations without it.
//! 2. Two proportional columns are 0 together, so they count as one column with the people of both. That may make it
//!    heavy: back to 1. In a nested family this alone decides, because each residual is one such column (Cox 1980).
//! 3. What is left falls apart into components; a lightest equation lies in one of them.
//! 4. Depth first: a column takes part, which leaves less for the others and makes more of them too heavy; or it is 0,
//!    which takes a dimension away.
//!
//! Every step keeps each equation with fewer than k people and minimal columns, so nothing is missed; what is found is
//! an equation of the space, so nothing is invented.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::OverBudget;
use super::field::{Field, Row, at, without};

/// Steps of work that may still be done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps(pub(super) u64);

impl Steps {
    pub(super) fn spend(&mut self, steps: usize) -> Result<(), OverBudget> {
        let left = self.0.checked_sub(steps as u64);
        self.0 = left.unwrap_or(0);
        left.map(|_| ()).ok_or(OverBudget)
    }
}

/// The column of [`lightest`] that marks what is new. It stands for nobody.
pub(super) const MARK: u32 = u32::MAX;

/// Columns that an equation of `rows` rests on, with fewer than `minimum` people together; `None` if there is none.
///
/// With a [`MARK`] in some of the rows, only equations in which it takes part are looked for: what is new is looked at,
/// what was safe before is not looked at again.
pub(super) fn lightest<F: Field>(
    rows: Vec<Row<F>>,
    people: &dyn Fn(u32) -> u64,
    minimum: u64,
    steps: &mut Steps,
) -> Result<Option<Vec<u32>>, OverBudget> {
    let mut columns = BTreeMap::new();
    for row in &rows {
        for (column, _) in row {
            columns.entry(*column).or_insert_with(|| Column {
                people: if *column == MARK { 0 } else { people(*column) },
                joined: vec![*column],
            });
        }
    }
    let taken: &[u32] = if columns.contains_key(&MARK) {
        &[MARK]
    } else {
        &[]
    };
    let found = Space { rows, columns }.search(taken, 0, minimum, steps)?;
    Ok(found.map(|mut columns| {
        columns.retain(|column| *column != MARK);
        columns
    }))
}

/// A column with those that are proportional to it.
#[derive(Debug, Clone)]
struct Column {
    people: u64,
    joined: Vec<u32>,
}

/// Equations over columns.
#[derive(Debug, Clone)]
struct Space<F> {
    rows: Vec<Row<F>>,
    columns: BTreeMap<u32, Column>,
}

impl<F: Field> Space<F> {
    /// An equation in which all `taken` columns take part, with `spent` people, and fewer than `minimum` in all. What is
    /// found may also be any other equation with fewer than `minimum` people.
    fn search(
        mut self,
        taken: &[u32],
        spent: u64,
        minimum: u64,
        steps: &mut Steps,
    ) -> Result<Option<Vec<u32>>, OverBudget> {
        let Some(spent) = self.settle(taken, spent, minimum, steps)? else {
            return Ok(None);
        };
        for part in self.parts() {
            // All columns that take part do so in one component.
            if taken.iter().all(|column| part.columns.contains_key(column))
                && let Some(found) = part.branch(taken, spent, minimum, steps)?
            {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// Joins proportional columns and removes heavy ones until neither is left; the people now spent, `None` if the
    /// taken columns can no longer take part.
    fn settle(
        &mut self,
        taken: &[u32],
        mut spent: u64,
        minimum: u64,
        steps: &mut Steps,
    ) -> Result<Option<u64>, OverBudget> {
        loop {
            spent += self.join(taken, steps)?;
            if spent >= minimum
                || taken
                    .iter()
                    .any(|column| !self.columns.contains_key(column))
            {
                return Ok(None);
            }
            let heavy: HashSet<u32> = self
                .columns
                .iter()
                .filter(|(column, of)| spent + of.people >= minimum && !taken.contains(column))
                .map(|(column, _)| *column)
                .collect();
            if heavy.is_empty() {
                return Ok(Some(spent));
            }
            self.remove(&heavy, steps)?;
        }
    }

    /// Joins proportional columns into the first of them, or into a taken one; the people that joined taken columns.
    fn join(&mut self, taken: &[u32], steps: &mut Steps) -> Result<u64, OverBudget> {
        let mut down: BTreeMap<u32, Vec<(usize, &F)>> = BTreeMap::new();
        for (place, row) in self.rows.iter().enumerate() {
            steps.spend(row.len())?;
            for (column, value) in row {
                down.entry(*column).or_default().push((place, value));
            }
        }
        let mut first: HashMap<Vec<(usize, F)>, u32> = HashMap::new();
        let mut into: HashMap<u32, u32> = HashMap::new();
        // Taken columns come first, so that others join them.
        let order = taken
            .iter()
            .filter_map(|column| down.get_key_value(column))
            .chain(down.iter().filter(|(column, _)| !taken.contains(column)));
        for (column, values) in order {
            let Some((_, lead)) = values.first() else {
                continue;
            };
            let shape = values
                .iter()
                .map(|(place, value)| (*place, value.over(lead)))
                .collect();
            let to = *first.entry(shape).or_insert(*column);
            if to != *column {
                into.insert(*column, to);
            }
        }
        self.columns.retain(|column, _| down.contains_key(column));
        let mut joined_taken = 0;
        for (column, to) in &into {
            // Two taken columns that join stay two: both are paid for already.
            if taken.contains(column) {
                continue;
            }
            if let Some(of) = self.columns.remove(column)
                && let Some(home) = self.columns.get_mut(to)
            {
                if taken.contains(to) {
                    joined_taken += of.people;
                }
                home.people += of.people;
                home.joined.extend(of.joined);
            }
        }
        for row in &mut self.rows {
            row.retain(|(column, _)| taken.contains(column) || !into.contains_key(column));
        }
        Ok(joined_taken)
    }

    /// The equations that do without some columns.
    fn remove(&mut self, gone: &HashSet<u32>, steps: &mut Steps) -> Result<(), OverBudget> {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_by_key(Vec::len);
        let mut pivots: HashMap<u32, Row<F>> = HashMap::new();
        for mut row in rows {
            loop {
                let Some((lead, _)) = row.iter().find(|(column, _)| gone.contains(column)) else {
                    if !row.is_empty() {
                        self.rows.push(row);
                    }
                    break;
                };
                let lead = *lead;
                let Some(pivot) = pivots.get_mut(&lead) else {
                    pivots.insert(lead, row);
                    break;
                };
                // The shorter row stays, so that rows do not fill up.
                if row.len() < pivot.len() {
                    std::mem::swap(&mut row, pivot);
                }
                steps.spend(row.len() + pivot.len())?;
                row = without(&row, pivot, lead);
            }
        }
        self.columns.retain(|column, _| !gone.contains(column));
        Ok(())
    }

    /// Connected components, each with independent equations.
    fn parts(self) -> Vec<Self> {
        let mut home: HashMap<u32, usize> = HashMap::new();
        let mut merged: Vec<usize> = Vec::new();
        let root = |merged: &[usize], mut part: usize| {
            while merged[part] != part {
                part = merged[part];
            }
            part
        };
        for (place, row) in self.rows.iter().enumerate() {
            merged.push(place);
            for (column, _) in row {
                let other = *home.entry(*column).or_insert(place);
                let (a, b) = (root(&merged, other), root(&merged, place));
                merged[a.max(b)] = a.min(b);
            }
        }
        let mut parts: BTreeMap<usize, Self> = BTreeMap::new();
        for (place, row) in self.rows.into_iter().enumerate() {
            let part = parts.entry(root(&merged, place)).or_insert_with(|| Self {
                rows: Vec::new(),
                columns: BTreeMap::new(),
            });
            part.rows.push(row);
        }
        for (column, of) in self.columns {
            if let Some(place) = home.get(&column)
                && let Some(part) = parts.get_mut(&root(&merged, *place))
            {
                part.columns.insert(column, of);
            }
        }
        parts.into_values().collect()
    }

    /// People an equation rests on.
    fn weight(&self, row: &Row<F>) -> u64 {
        row.iter()
            .filter_map(|(column, _)| self.columns.get(column))
            .map(|of| of.people)
            .sum()
    }

    /// One component: try each column in turn, then do without it.
    fn branch(
        mut self,
        taken: &[u32],
        mut spent: u64,
        minimum: u64,
        steps: &mut Steps,
    ) -> Result<Option<Vec<u32>>, OverBudget> {
        self.independent(steps)?;
        loop {
            // The mark alone: what is new could be computed before.
            let is_nobody = |(column, _): &(u32, F)| {
                let of = self.columns.get(column);
                *column == MARK && of.is_none_or(|of| of.people == 0)
            };
            if self.rows.iter().any(|row| row.iter().all(is_nobody)) {
                return Ok(None);
            }
            if let Some(row) = self.rows.iter().find(|row| self.weight(row) < minimum) {
                return Ok(Some(self.expand(row)));
            }
            if self.rows.len() < 2
                || taken
                    .iter()
                    .any(|c| !self.rows.iter().any(|row| at(row, *c).is_some()))
            {
                return Ok(None);
            }
            let heaviest = self
                .columns
                .iter()
                .filter(|(column, _)| !taken.contains(column))
                .max_by_key(|(column, of)| (of.people, std::cmp::Reverse(**column)));
            let Some((column, people)) = heaviest.map(|(column, of)| (*column, of.people)) else {
                return Ok(None);
            };
            if spent + people < minimum {
                let mut with = taken.to_vec();
                with.push(column);
                let found = self.clone().search(&with, spent + people, minimum, steps)?;
                if found.is_some() {
                    return Ok(found);
                }
            }
            self.remove(&HashSet::from([column]), steps)?;
            match self.settle(taken, spent, minimum, steps)? {
                Some(more) => spent = more,
                None => return Ok(None),
            }
        }
    }

    /// Reduced echelon form: no equation can be left out, and each has a column of its own.
    fn independent(&mut self, steps: &mut Steps) -> Result<(), OverBudget> {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_by_key(Vec::len);
        let mut done: Vec<(u32, Row<F>)> = Vec::new();
        for mut row in rows {
            for (column, pivot) in &done {
                if at(&row, *column).is_some() {
                    steps.spend(row.len() + pivot.len())?;
                    row = without(&row, pivot, *column);
                }
            }
            // The heaviest column becomes the row's own: it makes combinations of rows heavy early.
            let own = row
                .iter()
                .max_by_key(|(column, _)| self.columns.get(column).map_or(0, |of| of.people))
                .map(|(column, _)| *column);
            let Some(own) = own else { continue };
            for (_, other) in &mut done {
                if at(other, own).is_some() {
                    steps.spend(row.len() + other.len())?;
                    *other = without(other, &row, own);
                }
            }
            done.push((own, row));
        }
        self.rows = done.into_iter().map(|(_, row)| row).collect();
        let used: HashSet<u32> = self
            .rows
            .iter()
            .flat_map(|row| row.iter().map(|(column, _)| *column))
            .collect();
        self.columns.retain(|column, _| used.contains(column));
        Ok(())
    }

    fn expand(&self, row: &Row<F>) -> Vec<u32> {
        let mut columns: Vec<u32> = row
            .iter()
            .filter_map(|(column, _)| self.columns.get(column))
            .flat_map(|of| of.joined.iter().copied())
            .collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}
