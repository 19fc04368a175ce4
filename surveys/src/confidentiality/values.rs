//! How closely the figures of shown cells are told (PRIVACY §5.3): a mean, or a band where the mean, alone or beside the
//! others, would say too much about single people.
//!
//! What is shown was decided from counts. Here values speak, so a cell is hidden only where no band is wide enough:
//! that a band is told says that a mean is near an end of the scale, that a cell is missing must not say anything.
//!
//! The auditor judges every step. Where it refuses, cells around the people it names are told in wider bands, the next
//! larger group first; then cells are left out; then everything but the tree, everything but the organization,
//! everything. So there is always an end, and it is safe.

use super::{
    audit::{Reason, Release, Released, ReleasedCell, Report, judge},
    lattice::Lattice,
};

/// Part of the scale that must stay open about every single person of a cell (PRIVACY §5.3): 25 of 100 points.
const OPEN: f64 = 0.25;
/// Widths of the bands that a mean can be told in when the mean itself says too much, as parts of the scale.
const WIDTHS: [f64; 4] = [0.05, 0.1, 0.2, 0.5];
/// Judgements before the next way out is taken.
const MOST_JUDGEMENTS: usize = 60;

/// What is to be told.
#[derive(Debug, Clone, Copy)]
pub struct Figures<'a> {
    /// Everything that could be shown, with the people who count.
    pub lattice: &'a Lattice,
    /// Cells that the plan shows.
    pub shown: &'a [usize],
    /// Those of them that are left if values allow nothing else: the units of the tree.
    pub tree: &'a [usize],
    /// The last that is left: the organization.
    pub organization: &'a [usize],
    /// Per cell of the lattice, its mean; `None` if there is none.
    pub means: &'a [Option<f64>],
    /// Lowest and highest answer, 0 and 100 points.
    pub scale: (f64, f64),
    /// Points that must stay open about small groups and single people, for the auditor.
    pub protect_width: f64,
    /// Points to which the mean of a group of so many people is rounded.
    pub unit: fn(u32) -> f64,
}

/// What is told, safely.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// The figures.
    pub release: Release,
    /// Cells of the plan that are not told, because no band was wide enough.
    pub left_out: Vec<usize>,
    /// How much of the plan had to go.
    pub fallback: Fallback,
    /// The auditor's finding about `release`.
    pub report: Report,
}

/// How much of a plan had to go because of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// Nothing, or single cells.
    None,
    /// Everything but the units of the tree.
    Tree,
    /// Everything but the organization.
    Organization,
    /// Everything.
    Nothing,
}

/// Tells the figures of shown cells as closely as the auditor allows.
pub fn tell(figures: &Figures<'_>) -> Telling {
    let is_in = |cells: &[usize], cell: &usize| cells.contains(cell);
    let only = |cells: &[usize]| -> Vec<usize> {
        figures
            .shown
            .iter()
            .copied()
            .filter(|cell| is_in(cells, cell))
            .collect()
    };
    let ways = [
        (Fallback::None, figures.shown.to_vec()),
        (Fallback::Tree, only(figures.tree)),
        (Fallback::Organization, only(figures.organization)),
    ];
    for (fallback, cells) in ways {
        if fallback != Fallback::None && cells.is_empty() {
            continue;
        }
        if let Some((release, report)) = Coding::new(figures, &cells).settle() {
            return telling(figures, release, fallback, report);
        }
    }
    let nothing = Release::default();
    let report = figures.judge(&nothing);
    telling(figures, nothing, Fallback::Nothing, report)
}

impl Figures<'_> {
    fn judge(&self, release: &Release) -> Report {
        judge(
            self.lattice,
            release,
            self.scale,
            self.protect_width,
            &mut |_, _| {},
        )
    }
}

fn telling(figures: &Figures<'_>, release: Release, fallback: Fallback, report: Report) -> Telling {
    let is_told = |cell: usize| release.cells.iter().any(|told| told.cell == cell);
    Telling {
        left_out: figures
            .shown
            .iter()
            .copied()
            .filter(|cell| !is_told(*cell))
            .collect(),
        release,
        fallback,
        report,
    }
}

/// How one cell is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    /// As closely as the cell alone allows.
    Close,
    /// In a band, by place in [`WIDTHS`].
    Band(usize),
    /// Not at all.
    LeftOut,
}

struct Coding<'a> {
    figures: &'a Figures<'a>,
    /// Cells with a mean, smaller ones first.
    cells: Vec<usize>,
    codes: Vec<Code>,
}

impl<'a> Coding<'a> {
    fn new(figures: &'a Figures<'a>, cells: &[usize]) -> Self {
        let has_mean = |cell: &usize| figures.means.get(*cell).is_some_and(Option::is_some);
        let mut cells: Vec<usize> = cells.iter().copied().filter(has_mean).collect();
        cells.sort_by_key(|cell| (figures.lattice.people(*cell), *cell));
        Self {
            figures,
            codes: vec![Code::Close; cells.len()],
            cells,
        }
    }

    /// Widens bands and leaves cells out until the auditor agrees; `None` if that takes too long.
    fn settle(mut self) -> Option<(Release, Report)> {
        for _ in 0..MOST_JUDGEMENTS {
            let release = self.release();
            let report = self.figures.judge(&release);
            if report.is_safe() {
                return Some((release, report));
            }
            if !self.give_way(&report) {
                return None;
            }
        }
        None
    }

    fn release(&self) -> Release {
        let cells = self.cells.iter().zip(&self.codes);
        Release {
            cells: cells
                .filter_map(|(cell, code)| {
                    Some(ReleasedCell {
                        cell: *cell,
                        people: self.figures.lattice.people(*cell),
                        value: self.value(*cell, *code)?,
                    })
                })
                .collect(),
        }
    }

    fn value(&self, cell: usize, code: Code) -> Option<Released> {
        let people = u32::try_from(self.figures.lattice.people(cell)).unwrap_or(u32::MAX);
        let (low, high) = self.figures.scale;
        let exact = Exact {
            mean: self.figures.means[cell]?.clamp(low, high),
            heads: heads(self.figures.lattice, cell),
            unit: (self.figures.unit)(people),
            scale: self.figures.scale,
        };
        match code {
            Code::Close => Some(exact.close()),
            Code::Band(width) => Some(exact.band(WIDTHS[width])),
            Code::LeftOut => None,
        }
    }

    /// Tells more roughly what stands around the people that the auditor named; false if nothing is left to give.
    fn give_way(&mut self, report: &Report) -> bool {
        let mut is_given = false;
        for reason in &report.reasons {
            is_given |= match self.atoms_of(reason) {
                Some(atoms) => self.widen_around(&atoms) || self.leave_out_around(&atoms),
                None => false,
            };
        }
        // The work allowed was used up, or nothing was named: no single cell is to blame.
        is_given
    }

    fn atoms_of(&self, reason: &Reason) -> Option<Vec<usize>> {
        let lattice = self.figures.lattice;
        match reason {
            Reason::Leak { atoms, .. }
            | Reason::Narrow { atoms, .. }
            | Reason::NarrowPerson { atoms, .. }
            | Reason::KnownCount { atoms, .. }
            | Reason::Unanimous { atoms, .. } => {
                let place = |id: &String| lattice.atoms.iter().position(|atom| atom.id == *id);
                Some(atoms.iter().filter_map(place).collect())
            }
            Reason::Contradictory { .. }
            | Reason::Malformed { .. }
            | Reason::OverBudget { .. }
            | Reason::Unsolved { .. } => None,
        }
    }

    /// Places of told cells that touch these atoms: first those that hold more than them, smaller ones first.
    fn around(&self, atoms: &[usize]) -> Vec<usize> {
        let touches = |place: &usize| {
            let members = &self.figures.lattice.cells[self.cells[*place]].members;
            self.codes[*place] != Code::LeftOut
                && members
                    .iter()
                    .any(|(atom, weight)| *weight != 0 && atoms.contains(atom))
        };
        let mut places: Vec<usize> = (0..self.cells.len()).filter(touches).collect();
        places.sort_by_key(|place| {
            let members = &self.figures.lattice.cells[self.cells[*place]].members;
            let is_larger = members.iter().any(|(atom, weight)| {
                *weight != 0
                    && !atoms.contains(atom)
                    && self.figures.lattice.atoms[*atom].people > 0
            });
            (!is_larger, *place)
        });
        places
    }

    /// The narrowest of the cells around takes the next wider band.
    fn widen_around(&mut self, atoms: &[usize]) -> bool {
        let rank = |code: Code| match code {
            Code::Close => 0,
            Code::Band(width) => width + 1,
            Code::LeftOut => usize::MAX,
        };
        let around = self.around(atoms);
        let Some(place) = around
            .into_iter()
            .min_by_key(|place| rank(self.codes[*place]))
        else {
            return false;
        };
        let next = rank(self.codes[place]);
        if next >= WIDTHS.len() {
            return false;
        }
        self.codes[place] = Code::Band(next);
        true
    }

    /// The smallest cell around is not told; the organization last.
    fn leave_out_around(&mut self, atoms: &[usize]) -> bool {
        let around = self.around(atoms);
        let is_organization =
            |place: &usize| self.figures.organization.contains(&self.cells[*place]);
        let Some(place) = around
            .iter()
            .find(|place| !is_organization(place))
            .or(around.first())
        else {
            return false;
        };
        self.codes[*place] = Code::LeftOut;
        true
    }
}

/// People of a cell as far as each counts: all weights together over the largest weight.
fn heads(lattice: &Lattice, cell: usize) -> f64 {
    let members = lattice.cells[cell].members.iter();
    let members = members.filter(|(atom, _)| lattice.atoms[*atom].people > 0);
    let weights = members.map(|(atom, weight)| {
        let weight = weight.unsigned_abs() as f64;
        (weight * f64::from(lattice.atoms[*atom].people), weight)
    });
    let (all, largest) = weights.fold((0.0, 0.0_f64), |(all, largest), (sum, weight)| {
        (all + sum, largest.max(weight))
    });
    if largest > 0.0 { all / largest } else { 1.0 }
}

/// A mean before it is told.
struct Exact {
    mean: f64,
    heads: f64,
    unit: f64,
    scale: (f64, f64),
}

impl Exact {
    /// The rounded mean, or the band at the end of the scale if the mean would leave fewer than 25 points open about a
    /// single person: exact only if `n · min(m, 100 − m) ≥ 25`.
    fn close(&self) -> Released {
        let (low, high) = self.scale;
        let open = OPEN * (high - low);
        let room = (self.mean - low).min(high - self.mean);
        if self.heads * room >= open {
            let value = on_grid(self.mean, self.unit, f64::round);
            return Released::Mean {
                value,
                unit: self.unit,
            };
        }
        let open = open / self.heads;
        if self.mean - low > high - self.mean {
            Released::Band {
                low: on_grid(high - open, self.unit, f64::floor).max(low),
                high,
            }
        } else {
            Released::Band {
                low,
                high: on_grid(low + open, self.unit, f64::ceil).min(high),
            }
        }
    }

    /// The band of a grid that holds the mean, joined with the band at the end of the scale if the mean lies there.
    fn band(&self, width: f64) -> Released {
        let (low, high) = self.scale;
        let width = width * (high - low);
        let place = ((self.mean - low) / width)
            .floor()
            .min(((high - low) / width).round() - 1.0);
        let (mut from, mut to) = (low + place * width, low + (place + 1.0) * width);
        if let Released::Band { low, high } = self.close() {
            (from, to) = (from.min(low), to.max(high));
        }
        Released::Band {
            low: from,
            high: to,
        }
    }
}

/// The nearest multiple of `unit` that `round` chooses; the value itself if it is not rounded.
fn on_grid(value: f64, unit: f64, round: impl Fn(f64) -> f64) -> f64 {
    if unit <= 0.0 {
        return value;
    }
    // Dividing by 10 gives the decimal that people write; multiplying by 0.1 would not.
    let per_point = (1.0 / unit).round();
    round(value * per_point) / per_point
}

#[cfg(test)]
mod tests;
