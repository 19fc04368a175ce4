//! How closely it is told how many comments have a word (PRIVACY §7, METHODS §14).
//!
//! A word in 12 comments of a division and in 11 of its one department was written by one person among all the others.
//! So nothing is told of exact counts: every count is known only up to a step as wide as the smallest group, and
//! whatever else is said of a word (that it is a theme, its place in a list, how many times as often it is written)
//! is worked out from those steps and from nothing finer. Whoever reads all of it learns the steps and no more.
//!
//! Steps alone nearly do it. All bounds of told groups are multiples of the width or one less, so a bound on what is
//! left of a group is at most the width less one, and then nobody at all may have written the word, or it leaves room
//! for a whole group. What remains are groups so full that rests have no room left; [`Nested::is_safe`] finds them
//! exactly, and such a word is told nowhere.

use super::Contract;

/// A count that lies between two numbers, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between {
    /// At least.
    pub low: u32,
    /// At most.
    pub high: u32,
}

/// How wide the steps are that counts are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps(u32);

impl Steps {
    /// Exact counts, for a caller's own file.
    pub const EXACT: Self = Self(1);

    /// As wide as the smallest group.
    pub fn of(contract: &Contract) -> Self {
        Self(contract.min_group())
    }

    /// What is told of `count` among `of` comments. The highest step reaches up to all of them and is at least as wide
    /// as the others: nobody learns that everybody wrote a word.
    pub fn told(self, count: u32, of: u32) -> Between {
        let Self(width) = self;
        if width <= 1 {
            return Between {
                low: count,
                high: count,
            };
        }
        let highest = (of / width).saturating_sub(1);
        let step = (count / width).min(highest);
        Between {
            low: step * width,
            high: if step == highest {
                of
            } else {
                step * width + width - 1
            },
        }
    }
}

/// Groups that lie within each other and are shown, each with what is left of it without those below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nested {
    /// The place of the group around each; groups stand before those within them.
    pub around: Vec<Option<usize>>,
}

impl Nested {
    /// Per group, what its own rest and those of all groups within it make together.
    pub fn totals(&self, rests: &[u32]) -> Vec<u32> {
        let mut totals = rests.to_vec();
        for group in (0..totals.len()).rev() {
            if let Some(around) = self.around[group] {
                totals[around] += totals[group];
            }
        }
        totals
    }

    /// What can be worked out of each rest, the part of a group that lies in no shown group below it: how many of its
    /// comments have a word. `told` is by group, `most` by rest. Exact: sums over nested groups bound each other up and
    /// down the tree, and every count between the bounds is possible.
    pub fn rests(&self, told: &[Between], most: &[u32]) -> Vec<Between> {
        let n = self.around.len();
        // From below: what the parts of a group allow.
        let mut parts: Vec<Between> = most
            .iter()
            .map(|most| Between {
                low: 0,
                high: *most,
            })
            .collect();
        let mut own = told.to_vec();
        for group in (0..n).rev() {
            own[group].low = own[group].low.max(parts[group].low);
            own[group].high = own[group].high.min(parts[group].high);
            if let Some(around) = self.around[group] {
                parts[around].low += own[group].low;
                parts[around].high += own[group].high;
            }
        }
        // From above: what the group around a part and its other parts allow. `own` is right for a group before the
        // groups within it are looked at.
        let below = own.clone();
        let within = |around: usize, part: Between, of: &[Between]| Between {
            low: part
                .low
                .max((of[around].low + part.high).saturating_sub(parts[around].high)),
            high: part
                .high
                .min((of[around].high + part.low).saturating_sub(parts[around].low)),
        };
        for (group, around) in self.around.iter().enumerate() {
            if let Some(around) = *around {
                own[group] = within(around, below[group], &own);
            }
        }
        (0..n)
            .map(|group| {
                let rest = Between {
                    low: 0,
                    high: most[group],
                };
                within(group, rest, &own)
            })
            .collect()
    }

    /// Whether of no rest it can be worked out that somebody in it wrote the word, but fewer people than the minimum.
    pub fn is_safe(&self, told: &[Between], most: &[u32], minimum: u32) -> bool {
        self.rests(told, most)
            .iter()
            .all(|rest| rest.low == 0 || rest.high >= minimum)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Between, Nested, Steps};
    use crate::confidentiality::Contract;

    fn between(low: u32, high: u32) -> Between {
        Between { low, high }
    }

    #[test]
    fn counts_are_told_in_steps_as_wide_as_the_smallest_group() {
        let steps = Steps::of(&Contract::default());
        assert_eq!(steps.told(0, 40), between(0, 4));
        assert_eq!(steps.told(4, 40), between(0, 4));
        assert_eq!(steps.told(5, 40), between(5, 9));
        assert_eq!(steps.told(23, 40), between(20, 24));
        // Nearly all and all are told alike.
        assert_eq!(steps.told(35, 43), between(35, 43));
        assert_eq!(steps.told(43, 43), between(35, 43));
        assert_eq!(steps.told(10, 10), between(5, 10));
        assert_eq!(steps.told(3, 4), between(0, 4));
        assert_eq!(Steps::EXACT.told(23, 40), between(23, 23));
    }

    #[test]
    fn the_one_person_in_a_rest_stays_unknown() {
        // 12 in the division, 11 in its department: told as 10 to 14 and 10 to 14.
        let nested = Nested {
            around: vec![None, Some(0)],
        };
        let steps = Steps::of(&Contract::default());
        let told = [steps.told(12, 60), steps.told(11, 40)];
        let rests = nested.rests(&told, &[20, 40]);
        assert_eq!(rests[0], between(0, 4));
        assert!(nested.is_safe(&told, &[20, 40], 5));
        // With exact counts it would be known.
        let exact = [between(12, 12), between(11, 11)];
        assert_eq!(nested.rests(&exact, &[20, 40])[0], between(1, 1));
        assert!(!nested.is_safe(&exact, &[20, 40], 5));
    }

    #[test]
    fn groups_so_full_that_their_rest_has_no_room_are_found() {
        // Fourteen at most; the department holds two teams with at most 9 and 4 and nobody else; the organization
        // around it needs all fourteen. So one of the rest wrote it, and at most four.
        let nested = Nested {
            around: vec![None, Some(0), Some(1), Some(2), Some(2)],
        };
        let told = [
            between(25, 29),
            between(10, 14),
            between(10, 14),
            between(5, 9),
            between(0, 4),
        ];
        let most = [11, 20, 0, 20, 20];
        assert_eq!(nested.rests(&told, &most)[1], between(1, 4));
        assert!(!nested.is_safe(&told, &most, 5));
    }

    /// Three to five groups, and per rest how many comments there are and how many have the word.
    fn cases() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<(u32, u32)>)> {
        (2_usize..5).prop_flat_map(|n| {
            let around = (1..n)
                .map(|group| (0..group).boxed())
                .collect::<Vec<BoxedStrategy<usize>>>();
            let rest = prop_oneof![
                1 => Just((0_u32, 0_u32)),
                4 => (10_u32..15).prop_flat_map(|of| (Just(of), 0..=of)),
            ];
            (around, prop::collection::vec(rest, n)).prop_map(|(around, rests)| {
                let around = std::iter::once(None).chain(around.into_iter().map(Some));
                (around.collect(), rests)
            })
        })
    }

    proptest! {
        /// What is worked out is what trying all counts finds, and holds the truth.
        #[test]
        fn bounds_are_those_of_trying_everything((around, rests) in cases()) {
            let most: Vec<u32> = rests.iter().map(|(of, _)| *of).collect();
            let with: Vec<u32> = rests.iter().map(|(_, with)| *with).collect();
            let nested = Nested { around };
            let of = nested.totals(&most);
            let steps = Steps::of(&Contract::default());
            let told: Vec<Between> = nested
                .totals(&with)
                .into_iter()
                .zip(&of)
                .map(|(count, of)| steps.told(count, *of))
                .collect();
            let mut found: Vec<Option<Between>> = vec![None; most.len()];
            let mut tried = vec![0_u32; most.len()];
            'trying: loop {
                let fits = nested.totals(&tried)
                    .iter()
                    .zip(&told)
                    .all(|(count, told)| (told.low..=told.high).contains(count));
                if fits {
                    for (found, count) in found.iter_mut().zip(&tried) {
                        let known = found.get_or_insert(between(*count, *count));
                        known.low = known.low.min(*count);
                        known.high = known.high.max(*count);
                    }
                }
                for place in 0..=tried.len() {
                    if place == tried.len() {
                        break 'trying;
                    }
                    if tried[place] < most[place] {
                        tried[place] += 1;
                        break;
                    }
                    tried[place] = 0;
                }
            }
            let rests: Vec<Option<Between>> = nested.rests(&told, &most).into_iter().map(Some).collect();
            prop_assert_eq!(rests, found);
        }
    }
}
