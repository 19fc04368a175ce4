//! An axis of money: round steps, as few as can be read, always with zero on it.

/// From the lowest to the highest amount that is drawn, both round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MoneyAxis {
    pub(crate) low: f64,
    pub(crate) high: f64,
    step: f64,
}

impl MoneyAxis {
    /// An axis that holds zero and all of these, in about `parts` steps of 1, 2 or 5 and zeros.
    pub(crate) fn over(amounts: impl IntoIterator<Item = f64>, parts: f64) -> Self {
        let (low, high) = amounts
            .into_iter()
            .filter(|amount| amount.is_finite())
            .fold((0.0_f64, 0.0_f64), |(low, high), amount| {
                (low.min(amount), high.max(amount))
            });
        let step = round_step(((high - low) / parts).max(0.2));
        Self {
            low: (low / step).floor() * step,
            high: ((high / step).ceil() * step).max((low / step).floor() * step + step),
            step,
        }
    }

    /// The amounts that are written beside the axis.
    pub(crate) fn ticks(self) -> impl Iterator<Item = f64> {
        let n = ((self.high - self.low) / self.step).round();
        std::iter::successors(Some(0.0), |index| Some(index + 1.0))
            .take_while(move |index| *index <= n)
            .map(move |index| (self.low / self.step + index).round() * self.step)
    }

    /// Where an amount lies between both ends, 0 to 1.
    pub(crate) fn share(self, amount: f64) -> f64 {
        ((amount - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// The smallest of 1, 2, 5, 10, 20 … that is not below.
fn round_step(least: f64) -> f64 {
    let power = 10.0_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_is_round_and_holds_zero() {
        for (amounts, ticks) in [
            (
                vec![-130.0, 260.0],
                vec![-200.0, -100.0, 0.0, 100.0, 200.0, 300.0],
            ),
            (vec![40.0, 90.0], vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (vec![-9.0, -4.0], vec![-10.0, -8.0, -6.0, -4.0, -2.0, 0.0]),
            (vec![], vec![0.0, 0.2]),
        ] {
            let found: Vec<f64> = MoneyAxis::over(amounts, 5.0).ticks().collect();
            assert_eq!(found.len(), ticks.len(), "{found:?}");
            for (one, two) in found.iter().zip(&ticks) {
                assert!((one - two).abs() < 1e-9, "{found:?}");
            }
        }
    }
}
