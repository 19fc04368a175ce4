//! Names that are free, and how many things there may be.

use std::collections::BTreeSet;

use super::{LONGEST_ID, MOST_NAMES, Refused};
use crate::draft::Draft;

impl Draft {
    pub(super) fn new_section_id(&self, base: &str) -> String {
        if base == "S" {
            return free("S", self.sections.len() + 1, |id| {
                self.section(id).is_some()
            });
        }
        next_id(base, &|id| self.section(id).is_some())
    }

    /// The id itself if nothing has it, else the next one.
    pub(super) fn new_scale_id(&self, base: &str) -> String {
        if self.scale(base).is_none() && check_id(base).is_ok() {
            return base.to_owned();
        }
        next_id(base, &|id| self.scale(id).is_some())
    }
}

/// Whether something can be called that: letters, digits, `-` and `_`.
pub(super) fn check_id(id: &str) -> Result<(), Refused> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if id.is_empty() || id.len() > LONGEST_ID || !id.chars().all(plain) {
        return Err(Refused::BadId(id.to_owned()));
    }
    Ok(())
}

/// Whether there is room for one more.
pub(super) fn room(count: usize, most: usize) -> Result<(), Refused> {
    if count >= most {
        return Err(Refused::TooMany(most));
    }
    Ok(())
}

/// The first free one of `Q7`, `Q8` and so on.
pub(super) fn free(base: &str, from: usize, taken: impl Fn(&String) -> bool) -> String {
    (from..=from.saturating_add(MOST_NAMES))
        .map(|number| format!("{base}{number}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
}

/// The first free id that counts on from one: `Q1`, `Q1-2`, `Q1-3`.
pub(super) fn next_id(id: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let stem = match id.rsplit_once('-') {
        Some((stem, number)) if number.len() < 4 && number.parse::<u32>().is_ok() => stem,
        _ => id,
    };
    let stem: String = stem.chars().take(LONGEST_ID - 6).collect();
    (2..=MOST_NAMES)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
}

pub(super) fn moved<T>(list: &mut Vec<T>, from: usize, to: usize) {
    let one = list.remove(from);
    list.insert(to.min(list.len()), one);
}

pub(super) fn twice<'s>(ids: impl Iterator<Item = &'s String>) -> Result<(), Refused> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Refused::IdTaken(id.clone()));
        }
    }
    Ok(())
}
