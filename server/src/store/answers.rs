//! What one submit holds, taken apart so that no two parts can be put together again: the main answers, the answers of
//! each branch, and the comments.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use surveys::{
    ids::AtomId,
    instrument::{Instrument, Item, ItemKind},
    sheet::Sheet,
};

/// One submit, ready to be kept.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers {
    /// Option codes by field, without branches and texts.
    pub main: BTreeMap<String, String>,
    /// By branch question: its own answer and the answers of the items it opens.
    pub branches: BTreeMap<String, BTreeMap<String, String>>,
    /// Texts with their fields.
    pub comments: Vec<(String, String)>,
    /// Signs of careless answering.
    pub flags: Vec<String>,
}

impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answers(***)")
    }
}

impl Answers {
    /// Takes a sheet apart. `known` are branch questions that the roster answered: their answer is not kept. `redact`
    /// takes out of comments what points at somebody; only what it returns is kept.
    pub fn of(
        instrument: &Instrument,
        sheet: &Sheet,
        known: &BTreeMap<String, String>,
        redact: impl Fn(&str) -> String,
    ) -> Self {
        let fields: BTreeMap<String, String> = sheet.to_fields(instrument).into_iter().collect();
        let mut answers = Self::default();
        for item in &instrument.items {
            for field in instrument.fields_of(item) {
                let Some(value) = fields.get(&field) else {
                    continue;
                };
                if is_text(item) {
                    answers.comments.push((field, redact(&clean(value))));
                } else if let Some(branch) = branch_of(instrument, item) {
                    if !known.contains_key(&item.id) {
                        answers
                            .branches
                            .entry(branch)
                            .or_default()
                            .insert(field, value.clone());
                    }
                } else {
                    answers.main.insert(field, value.clone());
                }
            }
        }
        answers
    }
}

/// Branch questions of an instrument, in file order.
pub(super) fn branch_questions(instrument: &Instrument) -> Vec<&Item> {
    instrument
        .items
        .iter()
        .enumerate()
        .filter(|(index, _)| {
            instrument.items.iter().any(|item| {
                item.show_if
                    .as_ref()
                    .is_some_and(|show| show.item == *index)
            })
        })
        .map(|(_, item)| item)
        .collect()
}

/// The branch question that an item belongs to: the one that opens it, or itself.
fn branch_of(instrument: &Instrument, item: &Item) -> Option<String> {
    if let Some(show_if) = &item.show_if {
        return instrument
            .items
            .get(show_if.item)
            .map(|question| question.id.clone());
    }
    branch_questions(instrument)
        .iter()
        .any(|question| question.id == item.id)
        .then(|| item.id.clone())
}

fn is_text(item: &Item) -> bool {
    match item.kind {
        ItemKind::OpenText { .. } | ItemKind::OpenTextGroup { .. } => true,
        ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::Grid { .. }
        | ItemKind::Rating(_) => false,
    }
}

/// Neither database and no page has a use for control characters; line breaks stay.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// A submit in the inbox: the answers and the atom they will be counted with.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Parcel {
    pub(super) atom: AtomId,
    pub(super) answers: Answers,
    /// Whether the main answers were filed before: what is left is one branch, which waits for others of its kind. Its
    /// atom is that of the branch.
    #[serde(default)]
    pub(super) is_rest: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core_answers(fields: &[(&str, &str)], known: &[(&str, &str)]) -> Answers {
        let instrument = Instrument::core();
        let known: BTreeMap<String, String> = known
            .iter()
            .map(|(id, code)| ((*id).to_owned(), (*code).to_owned()))
            .collect();
        let sheet = Sheet::from_fields(instrument, fields.iter().copied(), &known).unwrap();
        Answers::of(instrument, &sheet, &known, |comment| {
            comment.replace("Eva", "[name]")
        })
    }

    #[test]
    fn branches_and_comments_leave_the_main_answers() {
        let answers = core_answers(
            &[
                ("OUT-R1", "4"),
                ("PRO-MGR", "yes"),
                ("MGR-1", "5"),
                ("OPE-1", "More\u{0} time\r\nplease, Eva"),
            ],
            &[],
        );
        assert_eq!(answers.main.keys().collect::<Vec<_>>(), ["OUT-R1"]);
        let branch = &answers.branches["PRO-MGR"];
        assert_eq!(branch.keys().collect::<Vec<_>>(), ["MGR-1", "PRO-MGR"]);
        assert_eq!(
            answers.comments,
            [("OPE-1".to_owned(), "More time\nplease, [name]".to_owned())]
        );
    }

    #[test]
    fn what_the_roster_knows_is_not_kept_again() {
        let answers = core_answers(&[("MGR-1", "5")], &[("PRO-MGR", "yes"), ("PRO-CUS", "no")]);
        assert_eq!(
            answers.branches["PRO-MGR"].keys().collect::<Vec<_>>(),
            ["MGR-1"]
        );
        assert!(!answers.branches.contains_key("PRO-CUS"));
    }
}
