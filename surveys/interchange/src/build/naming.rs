//! Names that our files accept: letters, digits, `-` and `_`, each once.

use std::collections::{HashMap, HashSet};

/// Longest id.
const LONGEST: usize = 60;

/// The names of one kind that are taken.
pub(super) struct Names {
    taken: HashSet<String>,
    /// The last number tried for a name, so that a thousand equal names do not try a million.
    last: HashMap<String, usize>,
}

impl Names {
    pub(super) fn reserving(names: &[&str]) -> Self {
        Self {
            taken: names.iter().map(|name| (*name).to_owned()).collect(),
            last: HashMap::new(),
        }
    }

    /// A free name as close to `wanted` as can be, and whether it is another.
    pub(super) fn take(&mut self, wanted: &str) -> (String, bool) {
        let base = short(&plain(wanted).unwrap_or_else(|| "q".to_owned()), LONGEST);
        let mut name = base.clone();
        while !self.taken.insert(name.clone()) {
            let number = self.last.entry(base.clone()).or_insert(1);
            *number += 1;
            name = format!("{base}-{number}");
        }
        let is_other = name != wanted;
        (name, is_other)
    }
}

/// Only letters, digits, `-` and `_`; `None` if nothing is left.
pub(super) fn plain(name: &str) -> Option<String> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if !name.is_empty() && name.chars().all(is_plain) {
        return Some(name.to_owned());
    }
    let mut out = String::new();
    for letter in name.chars() {
        if is_plain(letter) {
            out.push(letter);
        } else if !out.is_empty() && !out.ends_with(['-', '_']) {
            out.push('-');
        }
    }
    let name = out.trim_end_matches('-');
    (!name.is_empty()).then(|| name.to_owned())
}

/// The first characters of a plain name.
pub(super) fn short(name: &str, longest: usize) -> String {
    name.get(..longest).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_unique_and_close_to_what_was_wanted() {
        let mut names = Names::reserving(&["department"]);
        let mut take = |wanted: &str| names.take(wanted);
        assert_eq!(take("Q1"), ("Q1".to_owned(), false));
        assert_eq!(take("Q1"), ("Q1-2".to_owned(), true));
        assert_eq!(take("Q1-2"), ("Q1-2-2".to_owned(), true));
        assert_eq!(take("department"), ("department-2".to_owned(), true));
        assert_eq!(take("how are you?"), ("how-are-you".to_owned(), true));
        assert_eq!(take("-oth-"), ("-oth-".to_owned(), false));
        assert_eq!(take("您好"), ("q".to_owned(), true));
        assert_eq!(take("您好"), ("q-2".to_owned(), true));
        assert_eq!(take(&"x".repeat(100)).0.len(), LONGEST);
    }
}
