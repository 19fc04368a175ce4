//! Random numbers and how a three-point value is drawn with them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::roadmap::ThreePoint;

/// How values lie between low and high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Distribution {
    /// The beta distribution of PERT with λ = 4: α = 1 + 4(m − l)/(h − l), β = 1 + 4(h − m)/(h − l).
    Pert,
    /// Straight lines from low to likely to high.
    Triangular,
}

/// SplitMix64: 64-bit state, one addition and three xor-shifts with two multiplications per number.
///
/// Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", with the constants of the
/// reference implementation by Vigna.
#[derive(Debug, Clone)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// The sequence of a seed.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number, in [0, 1): the upper 53 bits times 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        (z >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }
}

/// The value below which a share `u` of the triangular distribution lies; `low` if there is no spread.
pub fn triangular(u: f64, of: ThreePoint) -> f64 {
    let ThreePoint { low, likely, high } = of;
    if high <= low {
        return low;
    }
    if u < (likely - low) / (high - low) {
        low + (u * (high - low) * (likely - low)).sqrt()
    } else {
        high - ((1.0 - u) * (high - low) * (high - likely)).sqrt()
    }
}

const CELLS: usize = 256;
const KNOTS: usize = 1024;

/// The inverse of the distribution function of beta(α, 6 − α) as a table.
///
/// The density is summed by Simpson's rule over 256 cells, at both ends by its power law, and turned around at 1,024 equal steps of probability, with
/// a straight line between two of them; in the first and the last step the tail's own power law takes over. Within
/// [0.001, 0.999] a value is off by less than 0.002 of the range between low and high, the mean by less than 0.0002
/// (tested against statrs).
#[derive(Debug, Clone)]
struct Quantiles {
    alpha: f64,
    values: Vec<f64>,
}

impl Quantiles {
    fn of(alpha: f64, grid: &[(f64, f64)]) -> Self {
        let beta = 6.0 - alpha;
        let density: Vec<f64> = grid
            .iter()
            .map(|(ln_x, ln_rest)| {
                // 0 × −∞ at an end where the density does not vanish.
                let part = |power: f64, ln: f64| if power.abs() < 1e-12 { 0.0 } else { power * ln };
                (part(alpha - 1.0, *ln_x) + part(beta - 1.0, *ln_rest)).exp()
            })
            .collect();
        let width = 1.0 / CELLS as f64;
        let mut below = vec![0.0];
        let mut sum = 0.0;
        for (place, cell) in density.windows(3).step_by(2).enumerate() {
            // At the ends the density is a power that a parabola does not follow.
            sum += match place {
                0 => tail(alpha, beta, width),
                last if last == CELLS - 1 => tail(beta, alpha, width),
                _ => width / 6.0 * (cell[0] + 4.0 * cell[1] + cell[2]),
            };
            below.push(sum);
        }
        let mut values = vec![0.0];
        let mut cell = 0;
        for knot in 1..KNOTS {
            let wanted = sum * knot as f64 / KNOTS as f64;
            while cell + 1 < CELLS && below[cell + 1] < wanted {
                cell += 1;
            }
            // The density as a straight line within the cell: a quadratic equation for the place.
            let (left, right) = (density[2 * cell], density[2 * cell + 2]);
            let share = (wanted - below[cell]) / (below[cell + 1] - below[cell]);
            let mean = f64::midpoint(left, right);
            let slope = (right - left) / mean;
            let start = left / mean;
            let place = match cell {
                0 => share.powf(1.0 / alpha),
                last if last == CELLS - 1 => 1.0 - (1.0 - share).max(0.0).powf(1.0 / beta),
                _ => 2.0 * share / (start + (start * start + 2.0 * slope * share).max(0.0).sqrt()),
            };
            values.push((cell as f64 + place.clamp(0.0, 1.0)) * width);
        }
        values.push(1.0);
        Self { alpha, values }
    }

    fn at(&self, u: f64) -> f64 {
        let place = u * KNOTS as f64;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "u is in [0, 1)"
        )]
        let knot = (place as usize).min(KNOTS - 1);
        if knot == 0 {
            return self.values[1] * place.powf(1.0 / self.alpha);
        }
        if knot == KNOTS - 1 {
            let rest = 1.0 - self.values[KNOTS - 1];
            return 1.0 - rest * (KNOTS as f64 - place).powf(1.0 / (6.0 - self.alpha));
        }
        let (low, high) = (self.values[knot], self.values[knot + 1]);
        low + (high - low) * (place - knot as f64)
    }
}

/// ∫ x^(α − 1) (1 − x)^(β − 1) from 0 to a small `width`, with the second factor to its third term.
fn tail(alpha: f64, beta: f64, width: f64) -> f64 {
    let part = |power: f64| width.powf(alpha + power) / (alpha + power);
    part(0.0) - (beta - 1.0) * part(1.0) + (beta - 1.0) * (beta - 2.0) / 2.0 * part(2.0)
}

/// The tables of all shapes that are drawn, each made once.
#[derive(Debug, Clone)]
pub(super) struct Shapes {
    distribution: Distribution,
    grid: Vec<(f64, f64)>,
    tables: Vec<Quantiles>,
    by_alpha: BTreeMap<u64, usize>,
}

/// A value that is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn {
    of: ThreePoint,
    table: Option<usize>,
}

impl Shapes {
    pub(super) fn new(distribution: Distribution) -> Self {
        let points = 2 * CELLS;
        let grid = (0..=points)
            .map(|point| {
                let x = point as f64 / points as f64;
                (x.ln(), (1.0 - x).ln())
            })
            .collect();
        Self {
            distribution,
            grid,
            tables: Vec::new(),
            by_alpha: BTreeMap::new(),
        }
    }

    pub(super) fn distribution(&self) -> Distribution {
        self.distribution
    }

    pub(super) fn prepare(&mut self, of: ThreePoint) -> Drawn {
        let spread = of.high - of.low;
        let table = (self.distribution == Distribution::Pert && spread > 0.0).then(|| {
            let alpha = 1.0 + 4.0 * (of.likely - of.low) / spread;
            // Shapes that differ in the last bits only are one.
            let alpha = (alpha * 1e9).round() / 1e9;
            *self.by_alpha.entry(alpha.to_bits()).or_insert_with(|| {
                self.tables.push(Quantiles::of(alpha, &self.grid));
                self.tables.len() - 1
            })
        });
        Drawn { of, table }
    }

    /// Uses up one random number, also where there is no spread.
    pub(super) fn draw(&self, what: &Drawn, random: &mut SplitMix64) -> f64 {
        let u = random.uniform();
        match what.table {
            Some(table) => what.of.low + (what.of.high - what.of.low) * self.tables[table].at(u),
            None => triangular(u, what.of),
        }
    }
}

#[cfg(test)]
mod tests {
    use statrs::distribution::{Beta, ContinuousCDF};

    use super::*;

    #[test]
    fn split_mix_gives_its_published_sequence() {
        // The first numbers for seed 1234567, from the reference implementation.
        let mut random = SplitMix64::new(1_234_567);
        for expected in [6_457_827_717_110_365_317_u64, 3_203_168_211_198_807_973] {
            let expected = (expected >> 11) as f64 / 2_f64.powi(53);
            assert!((random.uniform() - expected).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn tables_agree_with_the_beta_distribution() {
        let mut shapes = Shapes::new(Distribution::Pert);
        for step in 0..=40 {
            let likely = f64::from(step) / 40.0;
            let drawn = shapes.prepare(ThreePoint {
                low: 0.0,
                likely,
                high: 1.0,
            });
            let table = &shapes.tables[drawn.table.unwrap()];
            let (alpha, beta) = (1.0 + 4.0 * likely, 5.0 - 4.0 * likely);
            let exact = Beta::new(alpha, beta).unwrap();
            let n = 20_000;
            let mean: f64 = (0..n)
                .map(|i| table.at((f64::from(i) + 0.5) / f64::from(n)))
                .sum::<f64>()
                / f64::from(n);
            assert!((mean - alpha / 6.0).abs() < 2e-4, "{alpha}: {mean}");
            let mut last = 0.0;
            for i in 1..1000 {
                let u = f64::from(i) / 1000.0;
                let found = table.at(u);
                assert!(found >= last, "{alpha} at {u}");
                last = found;
                let off = (exact.cdf(found) - u).abs();
                assert!(off < 2e-4, "{alpha} at {u}: {off}");
                if i % 50 == 0 {
                    let value = exact.inverse_cdf(u);
                    assert!(
                        (found - value).abs() < 2e-3,
                        "{alpha} at {u}: {found} {value}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_triangle_is_turned_around_exactly() {
        let of = ThreePoint {
            low: 2.0,
            likely: 3.0,
            high: 7.0,
        };
        for (u, expected) in [(0.0, 2.0), (0.2, 3.0), (0.05, 2.5), (0.8, 5.0)] {
            assert!((triangular(u, of) - expected).abs() < 1e-12, "{u}");
        }
        let point = ThreePoint {
            low: 4.0,
            likely: 4.0,
            high: 4.0,
        };
        assert!((triangular(0.7, point) - 4.0).abs() < f64::EPSILON);
    }
}
