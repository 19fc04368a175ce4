//! Rows that can be looked up by column and put back as they were.

use std::collections::{BTreeSet, HashSet};

use super::field::{Field, Row, at};
use super::lightest::MARK;

/// Rows with an index by column and a log of what was done since the last [`Rows::keep`].
#[derive(Debug, Clone)]
pub(super) struct Rows<F> {
    all: Vec<Row<F>>,
    /// Per column, rows that may hold it; what it names too many is looked up before use.
    holders: Vec<Vec<usize>>,
    log: Vec<Undo<F>>,
}

#[derive(Debug, Clone)]
enum Undo<F> {
    Pushed,
    Put(usize, Row<F>),
    Appended(usize),
}

impl<F: Field> Rows<F> {
    pub(super) fn new() -> Self {
        Self {
            all: Vec::new(),
            holders: Vec::new(),
            log: Vec::new(),
        }
    }

    pub(super) fn get(&self, place: usize) -> &Row<F> {
        &self.all[place]
    }

    pub(super) fn all(&self) -> &[Row<F>] {
        &self.all
    }

    pub(super) fn push(&mut self, row: Row<F>) -> usize {
        let place = self.all.len();
        self.index(place, &row);
        self.all.push(row);
        self.log.push(Undo::Pushed);
        place
    }

    pub(super) fn put(&mut self, place: usize, row: Row<F>) {
        self.index(place, &row);
        let old = std::mem::replace(&mut self.all[place], row);
        self.log.push(Undo::Put(place, old));
    }

    /// Gives a new column, the highest so far, the values of another; how many rows that took.
    pub(super) fn copy(&mut self, column: u32, new: u32) -> usize {
        let Some(holders) = self.holders.get_mut(column as usize) else {
            return 0;
        };
        let mut holders = std::mem::take(holders);
        holders.sort_unstable();
        holders.dedup();
        let looked_at = holders.len();
        holders.retain(|place| {
            let Some(value) = self
                .all
                .get(*place)
                .and_then(|row| at(row, column))
                .cloned()
            else {
                return false;
            };
            let row = &mut self.all[*place];
            let mark = row.pop_if(|(column, _)| *column == MARK);
            row.push((new, value));
            row.extend(mark);
            self.log.push(Undo::Appended(*place));
            true
        });
        self.holder(new).clone_from(&holders);
        self.holders[column as usize] = holders;
        looked_at
    }

    fn holder(&mut self, column: u32) -> &mut Vec<usize> {
        let column = column as usize;
        if self.holders.len() <= column {
            self.holders.resize(column + 1, Vec::new());
        }
        &mut self.holders[column]
    }

    fn index(&mut self, place: usize, row: &Row<F>) {
        for (column, _) in row.iter().filter(|(column, _)| *column != MARK) {
            self.holder(*column).push(place);
        }
    }

    /// The rows connected with some through common columns, themselves included.
    pub(super) fn connected(&self, with: &[usize]) -> BTreeSet<usize> {
        let mut connected: BTreeSet<usize> = with.iter().copied().collect();
        let mut columns = HashSet::new();
        let mut open = with.to_vec();
        while let Some(place) = open.pop() {
            for (column, _) in &self.all[place] {
                if *column == MARK || !columns.insert(*column) {
                    continue;
                }
                for other in self.holders.get(*column as usize).into_iter().flatten() {
                    let holds = self
                        .all
                        .get(*other)
                        .is_some_and(|row| at(row, *column).is_some());
                    if holds && connected.insert(*other) {
                        open.push(*other);
                    }
                }
            }
        }
        connected
    }

    /// Keeps what was done; marks are taken off.
    pub(super) fn keep(&mut self) {
        let mut place = self.all.len();
        for undo in std::mem::take(&mut self.log).into_iter().rev() {
            let changed = match undo {
                Undo::Pushed => {
                    place -= 1;
                    place
                }
                Undo::Put(place, _) | Undo::Appended(place) => place,
            };
            self.all[changed].pop_if(|(column, _)| *column == MARK);
        }
    }

    /// Puts everything back.
    pub(super) fn undo(&mut self) {
        for undo in std::mem::take(&mut self.log).into_iter().rev() {
            match undo {
                Undo::Pushed => {
                    self.all.pop();
                }
                Undo::Put(place, row) => {
                    self.index(place, &row);
                    self.all[place] = row;
                }
                Undo::Appended(place) => {
                    let row = &mut self.all[place];
                    let mark = row.pop_if(|(column, _)| *column == MARK);
                    row.pop();
                    row.extend(mark);
                }
            }
        }
    }
}
