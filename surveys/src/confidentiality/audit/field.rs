//! Numbers that elimination may divide without rounding, and sparse rows of them.

use std::hash::Hash;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// The Mersenne prime 2^61 − 1 (PRIVACY §5.7).
const PRIME: u64 = (1 << 61) - 1;

/// What elimination needs of a number.
pub(super) trait Field: Clone + PartialEq + Eq + Hash {
    fn whole(value: i64) -> Self;
    fn is_zero(&self) -> bool;
    /// `self / divisor`; the divisor is not 0.
    fn over(&self, divisor: &Self) -> Self;
    /// `self − a · b`.
    fn minus_product(&self, a: &Self, b: &Self) -> Self;
}

impl Field for BigRational {
    fn whole(value: i64) -> Self {
        Self::from_integer(BigInt::from(value))
    }

    fn is_zero(&self) -> bool {
        Zero::is_zero(self)
    }

    fn over(&self, divisor: &Self) -> Self {
        self / divisor
    }

    fn minus_product(&self, a: &Self, b: &Self) -> Self {
        self - a * b
    }
}

/// A number modulo 2^61 − 1. A rank modulo a prime differs from the true rank only if the prime divides a minor of the
/// matrix; minors of the small whole weights that cells have are nowhere near it by design, and a leak is named with the
/// cells that give it away, so it can be recomputed by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Modular(u64);

fn product(a: u64, b: u64) -> u64 {
    let wide = u128::from(a) * u128::from(b);
    // 2^61 is 1 modulo the prime, so the high part is added to the low part; both parts fit in 61 bits.
    let low = wide & u128::from(PRIME);
    let sum = u64::try_from(low + (wide >> 61)).unwrap_or(0);
    if sum >= PRIME { sum - PRIME } else { sum }
}

fn inverse(a: u64) -> u64 {
    let (mut base, mut exponent, mut result) = (a, PRIME - 2, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = product(result, base);
        }
        base = product(base, base);
        exponent >>= 1;
    }
    result
}

impl Field for Modular {
    fn whole(value: i64) -> Self {
        let rest = value.unsigned_abs() % PRIME;
        Self(if value < 0 && rest > 0 {
            PRIME - rest
        } else {
            rest
        })
    }

    fn is_zero(&self) -> bool {
        self.0 == 0
    }

    fn over(&self, divisor: &Self) -> Self {
        match divisor.0 {
            1 => *self,
            d if d == PRIME - 1 => Self(0).minus_product(self, &Self(1)),
            d => Self(product(self.0, inverse(d))),
        }
    }

    fn minus_product(&self, a: &Self, b: &Self) -> Self {
        let sum = self.0 + PRIME - product(a.0, b.0);
        Self(if sum >= PRIME { sum - PRIME } else { sum })
    }
}

/// A row: columns ascending, no zeros.
pub(super) type Row<F> = Vec<(u32, F)>;

/// The number in a column, if not 0.
pub(super) fn at<F>(row: &Row<F>, column: u32) -> Option<&F> {
    let place = row.binary_search_by_key(&column, |(c, _)| *c).ok()?;
    Some(&row[place].1)
}

/// `row − (row[column] / pivot[column]) · pivot`: the row without that column.
pub(super) fn without<F: Field>(row: &Row<F>, pivot: &Row<F>, column: u32) -> Row<F> {
    let (Some(own), Some(theirs)) = (at(row, column), at(pivot, column)) else {
        return row.clone();
    };
    let factor = own.over(theirs);
    let zero = F::whole(0);
    let mut result = Vec::with_capacity(row.len() + pivot.len());
    let (mut left, mut right) = (row.iter().peekable(), pivot.iter().peekable());
    loop {
        let (c, value) = match (left.peek(), right.peek()) {
            (Some((a, x)), Some((b, _))) if a < b => {
                left.next();
                (*a, x.clone())
            }
            (Some((a, x)), Some((b, y))) if a == b => {
                left.next();
                right.next();
                (*a, x.minus_product(&factor, y))
            }
            (_, Some((b, y))) => {
                right.next();
                (*b, zero.minus_product(&factor, y))
            }
            (Some((a, x)), None) => {
                left.next();
                (*a, x.clone())
            }
            (None, None) => return result,
        };
        if !value.is_zero() && c != column {
            result.push((c, value));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Field, Modular, PRIME, product, without};

    proptest! {
        #[test]
        fn what_is_divided_and_multiplied_comes_back(a in any::<i64>(), b in 1_i64..i64::MAX) {
            let (a, b) = (Modular::whole(a), Modular::whole(b));
            prop_assume!(!b.is_zero());
            prop_assert!(a.minus_product(&a.over(&b), &b).is_zero());
        }

        #[test]
        fn products_are_those_of_long_numbers(a in 0..PRIME, b in 0..PRIME) {
            let wide = u128::from(a) * u128::from(b) % u128::from(PRIME);
            prop_assert_eq!(u128::from(product(a, b)), wide);
        }
    }

    #[test]
    fn a_pivot_row_clears_its_column() {
        let whole = |row: &[(u32, i64)]| -> Vec<(u32, Modular)> {
            row.iter().map(|(c, v)| (*c, Modular::whole(*v))).collect()
        };
        let row = whole(&[(0, 2), (1, 1), (3, 1)]);
        let pivot = whole(&[(0, 1), (3, 1), (4, 5)]);
        assert_eq!(
            without(&row, &pivot, 0),
            whole(&[(1, 1), (3, -1), (4, -10)])
        );
    }
}
