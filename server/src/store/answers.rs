//! What one submit holds, taken apart so that no two parts can be put together again: the main answers, the answers of
//! each branch, and the comments.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use surveys::{
    ids::AtomId,
    instrument::{ATTRIBUTE, Instrument, Item, ItemKind, ScoredIn, Test},
    sheet::Sheet,
};

/// One submit, ready to be kept.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers {
    /// Option codes by field, without branches and texts.
    pub main: BTreeMap<String, String>,
    /// By name of the branch: the answers of the items that are asked together, and of the questions that only say so.
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
        let branches = Branches::of(instrument);
        let mut answers = Self::default();
        for (index, item) in instrument.items.iter().enumerate() {
            for field in instrument.fields_of(item) {
                let Some(value) = fields.get(&field) else {
                    continue;
                };
                if instrument.comment_fields_of(item).contains(&field) {
                    answers.comments.push((field, redact(&clean(value))));
                } else if known.contains_key(&item.id) {
                    // The list knows it for good; beside other answers it would say whose they are.
                } else if let Some(branch) = branches.of_item(index) {
                    answers
                        .branches
                        .entry(branch.to_owned())
                        .or_default()
                        .insert(field, value.clone());
                } else {
                    answers.main.insert(field, value.clone());
                }
            }
        }
        answers
    }
}

/// Which items are kept apart from the main answers, and with whom.
///
/// An item under a condition says something about whoever answered it, so it never lies beside the main answers. It is
/// kept with the choices that only open branches, such as "Do you lead people?", and with the items under conditions that
/// its own condition asks about: one must not be readable without the other. A question that counts for itself, such as a
/// statement, a number or a multiple choice, stays with the main answers even if it opens something.
pub(super) struct Branches<'i> {
    instrument: &'i Instrument,
    /// By item: the first item it is kept with, itself if it is that; `None` if it is not apart.
    first: Vec<Option<usize>>,
}

impl<'i> Branches<'i> {
    pub(super) fn of(instrument: &'i Instrument) -> Self {
        let items = &instrument.items;
        let mut first: Vec<Option<usize>> = vec![None; items.len()];
        let mut by_attribute: BTreeMap<String, usize> = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            let Some(condition) = &item.show_if else {
                continue;
            };
            let mut together = vec![index];
            for test in condition.tests() {
                match test {
                    Test::Attribute { name, .. } => {
                        let name = format!("{ATTRIBUTE}{name}");
                        together.push(*by_attribute.entry(name).or_insert(index));
                    }
                    Test::Chosen { item, .. }
                    | Test::Ticked { item, .. }
                    | Test::AtLeast { item, .. }
                    | Test::AtMost { item, .. }
                    | Test::Answered { item } => {
                        if items[*item].show_if.is_some() || only_opens(&items[*item]) {
                            together.push(*item);
                        }
                    }
                }
            }
            // Groups that meet here become one, under the name of their first item.
            let old: Vec<usize> = together
                .iter()
                .map(|one| first[*one].unwrap_or(*one))
                .collect();
            let name = old.iter().copied().min();
            for (place, of) in first.iter_mut().enumerate() {
                if together.contains(&place) || of.is_some_and(|of| old.contains(&of)) {
                    *of = name;
                }
            }
        }
        Self { instrument, first }
    }

    /// The branch an item is kept with; `None` for the main answers.
    pub(super) fn of_item(&self, index: usize) -> Option<&'i str> {
        let first = self.first.get(index).copied().flatten()?;
        let item: &Item = self.instrument.items.get(first)?;
        Some(&item.id)
    }

    /// All branches, with their items.
    pub(super) fn all(&self) -> Vec<(&'i str, Vec<usize>)> {
        let mut all: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, first) in self.first.iter().enumerate() {
            if let Some(first) = first {
                all.entry(*first).or_default().push(index);
            }
        }
        all.into_iter()
            .filter_map(|(first, items)| {
                let item: &Item = self.instrument.items.get(first)?;
                Some((item.id.as_str(), items))
            })
            .collect()
    }
}

/// Whether an item asks nothing that counts for itself: a choice that is scored nowhere.
fn only_opens(item: &Item) -> bool {
    let is_choice = match item.kind {
        ItemKind::SingleChoice(_) | ItemKind::ChoiceOrOther { .. } => true,
        ItemKind::Scale(_)
        | ItemKind::MultipleChoice(_)
        | ItemKind::Number(_)
        | ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::NowAndPreferred(_)
        | ItemKind::Grid { .. }
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => false,
    };
    is_choice && item.scored_in == ScoredIn::None
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

    #[test]
    fn what_is_asked_together_is_kept_together_and_counted_questions_stay() {
        let source = include_str!("../../../tests/fixtures/every-kind.toml");
        let instrument = Instrument::parse(source).unwrap();
        let branches = Branches::of(&instrument);
        let of = |id: &str| branches.of_item(instrument.item(id).unwrap().0);
        // A choice that only opens is kept with what it opens; "PLACE" and "LEADS" open different things.
        assert_eq!(of("PLACE"), Some("PLACE"));
        assert_eq!(of("CUSTOMERS"), Some("PLACE"));
        assert_eq!((of("LEADS"), of("LESS")), (Some("LEADS"), Some("LEADS")));
        // What counts for itself stays, and what it opens is apart alone.
        for id in [
            "TOOLS", "HOURS", "AGREE-1", "AGREE-3", "WISHES", "WORTH", "WRITING",
        ] {
            assert_eq!(of(id), None, "{id}");
        }
        assert_eq!((of("CHAT"), of("LONG")), (Some("CHAT"), Some("LONG")));
        let names: Vec<&str> = branches.all().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["PLACE", "LEADS", "CHAT", "LONG"]);
    }

    #[test]
    fn the_text_beside_an_other_is_a_comment() {
        let source = include_str!("../../../tests/fixtures/every-kind.toml");
        let instrument = Instrument::parse(source).unwrap();
        let known = BTreeMap::from([("attr.customer_facing".to_owned(), String::new())]);
        let fields = [
            ("TOOLS.else", "yes"),
            ("TOOLS.other-text", "Eva’s list"),
            ("PLACE", "else"),
            ("PLACE.other-text", "Eva’s kitchen"),
            ("TEAM", "Eva’s team"),
        ];
        let sheet = Sheet::from_fields(&instrument, fields, &known).unwrap();
        let answers = Answers::of(&instrument, &sheet, &known, |text| {
            text.replace("Eva", "[name]")
        });
        assert_eq!(
            answers.comments,
            [
                ("PLACE.other-text".to_owned(), "[name]’s kitchen".to_owned()),
                ("TEAM".to_owned(), "[name]’s team".to_owned()),
                ("TOOLS.other-text".to_owned(), "[name]’s list".to_owned()),
            ]
        );
        assert_eq!(answers.main.keys().collect::<Vec<_>>(), ["TOOLS.else"]);
    }
}
