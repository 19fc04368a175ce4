//! One mean as it may be told by itself: rounded, or in a band.

use crate::confidentiality::{audit::Released, lattice::Lattice};

/// Part of the scale that must stay open about every single person of a cell (PRIVACY §5.3): 25 of 100 points.
const OPEN: f64 = 0.25;

/// Widths of the bands that a mean can be told in when the mean itself says too much, as parts of the scale.
pub(super) const WIDTHS: [f64; 4] = [0.05, 0.1, 0.2, 0.5];

/// People of a cell as far as each counts: all weights together over the largest weight.
pub(super) fn heads(lattice: &Lattice, cell: usize) -> f64 {
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
pub(super) struct Exact {
    pub(super) mean: f64,
    pub(super) heads: f64,
    pub(super) unit: f64,
    pub(super) scale: (f64, f64),
}

impl Exact {
    /// The rounded mean, or the band at the end of the scale if the mean would leave fewer than 25 points open about a
    /// single person: exact only if `n · min(m, 100 − m) ≥ 25`.
    pub(super) fn close(&self) -> Released {
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
    pub(super) fn band(&self, width: f64) -> Released {
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
