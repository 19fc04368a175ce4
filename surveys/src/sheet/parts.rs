//! Answers that come in several fields: gathered one by one, judged as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, FieldReason};
use crate::instrument::{Division, ItemKind, MultipleChoice, Other, Ranking, Scale};

/// What was sent for one item so far.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The one chosen option.
    pub(super) chosen: Option<u8>,
    /// Options that were ticked.
    pub(super) ticked: BTreeSet<u8>,
    /// Numbers beside options: places or points.
    pub(super) numbers: BTreeMap<u8, u32>,
    /// Options for now and for preferred.
    pub(super) sides: [Option<u8>; 2],
    /// The text beside an "other".
    pub(super) other: Option<String>,
}

impl Parts {
    /// The answer that they make; `None` if they make none.
    ///
    /// # Errors
    /// Why they do not go together.
    pub(super) fn answer(self, kind: &ItemKind) -> Result<Option<Answer>, FieldReason> {
        Ok(match kind {
            ItemKind::ChoiceOrOther { other, .. } => self.chosen.map(|option| Answer::Choice {
                option,
                other: self.other.filter(|_| option == other.option),
            }),
            ItemKind::MultipleChoice(asked) => return self.ticks(asked),
            ItemKind::Ranking(_) => return self.ranked(),
            ItemKind::Division(asked) => return self.divided(asked),
            ItemKind::NowAndPreferred(_) => {
                let given = self.sides.iter().any(Option::is_some);
                given.then_some(Answer::Pair(self.sides))
            }
            // These come in one field, or in fields that stand for themselves.
            ItemKind::Scale(_)
            | ItemKind::SingleChoice(_)
            | ItemKind::Number(_)
            | ItemKind::Grid { .. }
            | ItemKind::Rating(_)
            | ItemKind::ShortText { .. }
            | ItemKind::OpenText { .. }
            | ItemKind::OpenTextGroup { .. } => None,
        })
    }

    fn ticks(self, asked: &MultipleChoice) -> Result<Option<Answer>, FieldReason> {
        let options = self.ticked;
        if options.is_empty() {
            return Ok(None);
        }
        let allowed = usize::from(asked.min)..=usize::from(asked.max);
        let alone = options.iter().find(|one| asked.exclusive.contains(one));
        if let Some(option) = alone.filter(|_| options.len() > 1) {
            return Err(FieldReason::NotAlone(code(&asked.scale, *option)));
        }
        if alone.is_none() && !allowed.contains(&options.len()) {
            let (min, max) = (asked.min, asked.max);
            return Err(FieldReason::Ticks { min, max });
        }
        let belongs = |other: &Other| options.contains(&other.option);
        let other = self
            .other
            .filter(|_| asked.other.as_ref().is_some_and(belongs));
        Ok(Some(Answer::Ticked { options, other }))
    }

    /// Gaps between places close up: who gives places 1 and 3 means first and second.
    fn ranked(self) -> Result<Option<Answer>, FieldReason> {
        let mut by_place: BTreeMap<u32, u8> = BTreeMap::new();
        for (option, place) in self.numbers {
            if by_place.insert(place, option).is_some() {
                let place = u8::try_from(place).unwrap_or(u8::MAX);
                return Err(FieldReason::SamePlace(place));
            }
        }
        let order: Vec<u8> = by_place.into_values().collect();
        Ok((!order.is_empty()).then_some(Answer::Ranked(order)))
    }

    fn divided(self, asked: &Division) -> Result<Option<Answer>, FieldReason> {
        if self.numbers.is_empty() {
            return Ok(None);
        }
        let given = self
            .numbers
            .values()
            .fold(0, |sum: u32, one| sum.saturating_add(*one));
        if given != asked.total {
            let total = asked.total;
            return Err(FieldReason::Sum { total, given });
        }
        let points = (0..=u8::MAX)
            .take(asked.scale.options.len())
            .map(|option| self.numbers.get(&option).copied().unwrap_or(0));
        Ok(Some(Answer::Divided(points.collect())))
    }
}

/// A place in a ranking.
pub(super) fn place(asked: &Ranking, value: &str) -> Result<u32, FieldReason> {
    whole(value, 1, u32::from(asked.places))
}

/// Points of one option.
pub(super) fn points(asked: &Division, value: &str) -> Result<u32, FieldReason> {
    whole(value, 0, asked.total)
}

fn whole(value: &str, min: u32, max: u32) -> Result<u32, FieldReason> {
    let number = value.trim().parse::<u32>().ok();
    number
        .filter(|number| (min..=max).contains(number))
        .ok_or(FieldReason::OutOfRange {
            min: i64::from(min),
            max: i64::from(max),
        })
}

pub(super) fn code(scale: &Scale, option: u8) -> String {
    scale
        .options
        .get(usize::from(option))
        .map_or_else(String::new, |option| option.code.clone())
}
