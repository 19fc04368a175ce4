//! One level of elimination: columns that rest on enough people are eliminated, the equations without them are handed on.

use std::collections::{BTreeMap, HashMap};

use super::OverBudget;
use super::field::{Field, Row, without};
use super::lightest::{MARK, Steps};
use super::rows::Rows;

/// Equations in echelon form over groups of proportional columns.
///
/// Columns that are proportional in all equations are 0 together, so an equation rests on all of their people or on
/// none: they are one *group*. A group of at least `minimum` people may lead a row, its *pivot*. An equation that rests
/// on fewer people holds no such group and so is a combination of the rows without one; those are handed to the next
/// level, where fewer columns are left and more of them are proportional.
#[derive(Debug, Clone)]
pub(super) struct Level<F> {
    minimum: u64,
    /// Per column; `None` while it is 0 in all equations.
    columns: Vec<Option<Column<F>>>,
    groups: Vec<Group>,
    rows: Rows<F>,
    /// Rows by the first group of theirs that has at least `minimum` people.
    pivots: HashMap<u32, usize>,
    log: Vec<Undo<F>>,
}

/// A column: `factor` times its group.
#[derive(Debug, Clone)]
struct Column<F> {
    group: u32,
    factor: F,
    people: u64,
}

#[derive(Debug, Clone)]
struct Group {
    columns: Vec<u32>,
    people: u64,
}

#[derive(Debug, Clone)]
enum Undo<F> {
    Column(u32, Option<Column<F>>),
    Group(u32, Group),
    GroupPushed,
    GroupGrew(u32),
    Pivot(u32, Option<usize>),
}

/// What an equation did to a level.
#[derive(Debug)]
pub(super) struct Outcome<F> {
    /// Groups, and what was split off them.
    pub(super) splits: Vec<(u32, u32)>,
    /// Equations for the next level, over groups.
    pub(super) light: Vec<Row<F>>,
}

/// Columns of one group that an equation tells apart, by their ratio to the group.
type Parts<F> = HashMap<F, Vec<u32>>;

/// An equation over groups, and the groups it split.
type Parted<F> = (Row<F>, Vec<(u32, u32)>);

impl<F: Field> Level<F> {
    pub(super) fn new(minimum: u64) -> Self {
        Self {
            minimum,
            columns: Vec::new(),
            groups: Vec::new(),
            rows: Rows::new(),
            pivots: HashMap::new(),
            log: Vec::new(),
        }
    }

    /// People of a group; none of the mark.
    pub(super) fn people(&self, group: u32) -> u64 {
        self.groups
            .get(group as usize)
            .map_or(0, |group| group.people)
    }

    /// The columns of a group.
    pub(super) fn members(&self, group: u32) -> &[u32] {
        self.groups
            .get(group as usize)
            .map_or(&[], |group| &group.columns)
    }

    /// The level above split a column: `new` is what `column` was, with some of its people.
    pub(super) fn split(&mut self, (column, left): (u32, u64), (new, people): (u32, u64)) {
        let Some(mut old) = self.columns.get(column as usize).cloned().flatten() else {
            return;
        };
        let group = old.group;
        old.people = left;
        self.set(column, Some(old.clone()));
        old.people = people;
        self.set(new, Some(old));
        self.groups[group as usize].columns.push(new);
        self.log.push(Undo::GroupGrew(group));
    }

    /// Adds an equation over columns; `people` tells those of a column that was 0 so far.
    pub(super) fn add(
        &mut self,
        row: &Row<F>,
        people: impl Fn(u32) -> u64,
        steps: &mut Steps,
    ) -> Result<Outcome<F>, OverBudget> {
        let (row, splits) = self.part(row, people, steps)?;
        let mut open = vec![row];
        // A pivot whose group became small leads no longer.
        for (group, _) in &splits {
            if self.people(*group) < self.minimum
                && let Some(place) = self.lead(*group, None)
            {
                open.push(self.rows.get(place).clone());
                self.rows.put(place, Vec::new());
            }
        }
        let mut light = Vec::new();
        while let Some(row) = open.pop() {
            light.extend(self.reduce(row, steps)?);
        }
        Ok(Outcome { splits, light })
    }

    /// Takes a row in as a pivot, or returns it if it holds no large group; nothing is left of a row that is not new.
    fn reduce(&mut self, mut row: Row<F>, steps: &mut Steps) -> Result<Option<Row<F>>, OverBudget> {
        loop {
            let groups = row.iter().map(|(group, _)| *group);
            let Some(lead) = groups
                .clone()
                .find(|group| self.people(*group) >= self.minimum)
            else {
                let is_new = groups.clone().any(|group| group != MARK);
                return Ok(is_new.then_some(row));
            };
            let Some(pivot) = self.pivots.get(&lead).copied() else {
                let place = self.rows.push(row);
                self.lead(lead, Some(place));
                return Ok(None);
            };
            // The shorter row stays, so that rows do not fill up.
            if row.len() < self.rows.get(pivot).len() {
                let longer = self.rows.get(pivot).clone();
                self.rows.put(pivot, row);
                row = longer;
            }
            steps.spend(row.len() + self.rows.get(pivot).len())?;
            row = without(&row, self.rows.get(pivot), lead);
        }
    }

    /// Parts the groups that an equation tells apart; the equation over groups, and the splits.
    fn part(
        &mut self,
        row: &Row<F>,
        people: impl Fn(u32) -> u64,
        steps: &mut Steps,
    ) -> Result<Parted<F>, OverBudget> {
        steps.spend(row.len())?;
        let mut touched: BTreeMap<u32, Parts<F>> = BTreeMap::new();
        let mut unseen = Vec::new();
        let mut parted = Vec::new();
        for (column, value) in row {
            if *column == MARK {
                parted.push((MARK, value.clone()));
            } else if let Some(Some(known)) = self.columns.get(*column as usize) {
                let parts = touched.entry(known.group).or_default();
                parts
                    .entry(value.over(&known.factor))
                    .or_default()
                    .push(*column);
            } else {
                unseen.push((*column, value.clone()));
            }
        }
        let mut splits = Vec::new();
        for (group, parts) in touched {
            self.part_group(group, parts, &mut parted, &mut splits, steps)?;
        }
        if !unseen.is_empty() {
            // So far 0 everywhere, now all proportional.
            let name = self.push_group(Group {
                columns: unseen.iter().map(|(column, _)| *column).collect(),
                people: unseen.iter().map(|(column, _)| people(*column)).sum(),
            });
            for (column, factor) in unseen {
                let column_of = Column {
                    group: name,
                    factor,
                    people: people(column),
                };
                self.set(column, Some(column_of));
            }
            parted.push((name, F::whole(1)));
        }
        parted.sort_by_key(|(group, _)| *group);
        Ok((parted, splits))
    }

    fn part_group(
        &mut self,
        group: u32,
        parts: Parts<F>,
        row: &mut Row<F>,
        splits: &mut Vec<(u32, u32)>,
        steps: &mut Steps,
    ) -> Result<(), OverBudget> {
        let inside: usize = parts.values().map(Vec::len).sum();
        let all = &self.groups[group as usize].columns;
        let mut parts: Vec<(F, Vec<u32>)> = parts.into_iter().collect();
        if inside == all.len() && parts.len() == 1 {
            row.extend(parts.into_iter().map(|(ratio, _)| (group, ratio)));
            return Ok(());
        }
        steps.spend(all.len())?;
        if inside < all.len() {
            let mut named: Vec<u32> = parts.iter().flat_map(|(_, part)| part).copied().collect();
            named.sort_unstable();
            let rest = all
                .iter()
                .filter(|column| named.binary_search(column).is_err());
            parts.push((F::whole(0), rest.copied().collect()));
        }
        let mut parts: Vec<(F, Group)> = parts
            .into_iter()
            .map(|(ratio, columns)| {
                let people = columns
                    .iter()
                    .filter_map(|c| self.columns[*c as usize].as_ref());
                let people = people.map(|column| column.people).sum();
                (ratio, Group { columns, people })
            })
            .collect();
        // The largest part keeps the name, so that pivots stay pivots.
        parts.sort_by_key(|(_, part)| {
            (
                std::cmp::Reverse(part.people),
                part.columns.first().copied(),
            )
        });
        for (place, (ratio, part)) in parts.into_iter().enumerate() {
            let name = if place == 0 {
                let old = std::mem::replace(&mut self.groups[group as usize], part);
                self.log.push(Undo::Group(group, old));
                group
            } else {
                let columns = part.columns.clone();
                let name = self.push_group(part);
                for column in columns {
                    if let Some(mut of) = self.columns[column as usize].clone() {
                        of.group = name;
                        self.set(column, Some(of));
                    }
                }
                steps.spend(self.rows.copy(group, name))?;
                splits.push((group, name));
                name
            };
            if !ratio.is_zero() {
                row.push((name, ratio));
            }
        }
        Ok(())
    }

    fn push_group(&mut self, group: Group) -> u32 {
        let name = u32::try_from(self.groups.len()).unwrap_or(MARK);
        self.groups.push(group);
        self.log.push(Undo::GroupPushed);
        name
    }

    fn set(&mut self, column: u32, to: Option<Column<F>>) {
        let place = column as usize;
        if self.columns.len() <= place {
            self.columns.resize(place + 1, None);
        }
        let old = std::mem::replace(&mut self.columns[place], to);
        self.log.push(Undo::Column(column, old));
    }

    fn lead(&mut self, group: u32, row: Option<usize>) -> Option<usize> {
        let old = match row {
            Some(row) => self.pivots.insert(group, row),
            None => self.pivots.remove(&group),
        };
        self.log.push(Undo::Pivot(group, old));
        old
    }

    pub(super) fn keep(&mut self) {
        self.log.clear();
        self.rows.keep();
    }

    pub(super) fn undo(&mut self) {
        for undo in std::mem::take(&mut self.log).into_iter().rev() {
            match undo {
                Undo::Column(column, old) => self.columns[column as usize] = old,
                Undo::Group(group, old) => self.groups[group as usize] = old,
                Undo::GroupPushed => {
                    self.groups.pop();
                }
                Undo::GroupGrew(group) => {
                    self.groups[group as usize].columns.pop();
                }
                Undo::Pivot(group, Some(row)) => {
                    self.pivots.insert(group, row);
                }
                Undo::Pivot(group, None) => {
                    self.pivots.remove(&group);
                }
            }
        }
        self.rows.undo();
    }
}
