//! What may be said about participation while a wave is open.

use serde::{Deserialize, Serialize};

use super::Contract;

/// How many have answered, in steps of at least the smallest group, so that nobody's answer arrives visibly
/// (PRIVACY §5.5, DESIGN §14). Exact counts stand only in released results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Participation {
    /// The group itself is smaller than the smallest group shown.
    NotShown,
    /// Fewer than the smallest group.
    FewerThan(u32),
    /// At least this many; a multiple of the smallest group.
    AtLeast(u32),
    /// All but fewer than the smallest group, or all.
    NearlyAll,
}

impl Participation {
    /// What may be said about `answered` of `invited` people.
    pub fn of(answered: u32, invited: u32, contract: &Contract) -> Self {
        let minimum = contract.min_group();
        if invited < minimum {
            Self::NotShown
        } else if answered < minimum {
            Self::FewerThan(minimum)
        } else if answered > invited - minimum {
            Self::NearlyAll
        } else {
            Self::AtLeast(answered / minimum * minimum)
        }
    }

    /// The count to speak from when it was `before` the last time: it moves on only by at least as many answers as the
    /// smallest group has people, so that two looks never differ by the answers of a few.
    pub fn moved_on(before: u32, answered: u32, contract: &Contract) -> u32 {
        if answered >= before.saturating_add(contract.min_group()) {
            answered
        } else {
            before
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Participation::{self, AtLeast, FewerThan, NearlyAll, NotShown};
    use crate::confidentiality::Contract;

    #[test]
    fn participation_is_told_in_steps() {
        let told = |answered, invited| Participation::of(answered, invited, &Contract::default());
        assert_eq!(told(0, 4), NotShown);
        assert_eq!(told(4, 4), NotShown);
        assert_eq!(told(0, 40), FewerThan(5));
        assert_eq!(told(4, 40), FewerThan(5));
        assert_eq!(told(5, 40), AtLeast(5));
        assert_eq!(told(9, 40), AtLeast(5));
        assert_eq!(told(35, 40), AtLeast(35));
        assert_eq!(told(36, 40), NearlyAll);
        assert_eq!(told(40, 40), NearlyAll);
        assert_eq!(told(5, 8), NearlyAll);
    }

    #[test]
    fn two_looks_differ_by_a_whole_group_or_not_at_all() {
        let contract = Contract::default();
        let looks = [3, 5, 9, 10, 14, 16].iter().scan(0, |told, answered| {
            *told = Participation::moved_on(*told, *answered, &contract);
            Some(*told)
        });
        assert_eq!(looks.collect::<Vec<_>>(), [0, 5, 5, 10, 10, 16]);
    }

    proptest! {
        #[test]
        fn four_more_answers_can_stay_unseen_anywhere(invited in 5_u32..200, minimum in 5_u32..12) {
            // Every wording stands for at least as many counts as the smallest group, as far as the group has room.
            let contract = Contract::at_least(minimum, 10);
            let mut counts = std::collections::HashMap::<String, u32>::new();
            for answered in 0..=invited {
                *counts.entry(format!("{:?}", Participation::of(answered, invited, &contract))).or_default() += 1;
            }
            let at_least = counts.iter().filter(|(words, _)| !words.starts_with("AtLeast"));
            for (words, count) in at_least {
                prop_assert!(*count >= minimum.min(invited.saturating_sub(minimum) + 1).min(invited + 1), "{words}: {count}");
            }
        }
    }
}
