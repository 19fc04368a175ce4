//! Conditions for one style sheet that serves all instruments, and for the island.
//!
//! Without script: the sheet has two rules per number. While nothing with `data-opens~="n"` is checked, what has
//! `data-branch~="n"` is not shown; while something with `data-shuts~="n"` is checked, what has `data-unless~="n"` is not
//! shown. A condition becomes such numbers where it is made of answers that are checked: an "or" is one number with several
//! openers, an "and" several numbers. What cannot be said like this, and numbers beyond those of the sheet, leaves the
//! question in sight, with its condition as a sentence; the server drops what does not belong.
//!
//! The island gets the whole condition in `data-when` and hides exactly what the server would drop.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use surveys::{
    instrument::{Condition, Instrument, Item, ItemKind, Scale, TICKED, Test},
    sheet::Answer,
};

use crate::components::item::Branch;

/// Numbers that the style sheet knows.
pub(super) const NUMBERS: usize = 24;

/// How each item takes part, by index.
#[derive(Debug, Default)]
pub(super) struct Branches(BTreeMap<usize, Branch>);

/// Options that are checked: item and code.
type Checked = Vec<(usize, String)>;

/// A part of a condition that the style sheet can say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Gate {
    /// One of these has to be checked.
    Opened(Checked),
    /// None of these may be checked.
    Shut(Checked),
}

impl Branches {
    /// Numbers from 1, in file order of what they show. `condition` is what is left of an item's condition beside what the
    /// roster knows; `None` if nothing is.
    pub(super) fn of(
        instrument: &Instrument,
        condition: impl Fn(&Item) -> Option<Condition>,
    ) -> Self {
        let mut branches: BTreeMap<usize, Branch> = BTreeMap::new();
        let mut numbers: BTreeMap<Gate, usize> = BTreeMap::new();
        for (index, item) in instrument.items.iter().enumerate() {
            let Some(condition) = condition(item) else {
                continue;
            };
            let mut all_said = true;
            for gate in gates(instrument, &condition, true) {
                let Some(gate) = gate else {
                    all_said = false;
                    continue;
                };
                let next = numbers.len() + 1;
                let number = *numbers.entry(gate.clone()).or_insert(next);
                all_said &= number <= NUMBERS;
                let (checked, opens) = match gate {
                    Gate::Opened(checked) => (checked, true),
                    Gate::Shut(checked) => (checked, false),
                };
                let shown = branches.entry(index).or_default();
                if opens {
                    shown.within.push(number);
                } else {
                    shown.unless.push(number);
                }
                if number == next {
                    for (asked, code) in checked {
                        let asked = branches.entry(asked).or_default();
                        let list = if opens {
                            &mut asked.opens
                        } else {
                            &mut asked.shuts
                        };
                        list.push((code, number));
                    }
                }
            }
            let shown = branches.entry(index).or_default();
            shown.when = Some(program(instrument, &condition));
            if !all_said {
                // The caller puts the sentence here.
                shown.told = Some(String::new());
            }
        }
        Self(branches)
    }

    /// How an item takes part.
    pub(super) fn item(&self, item: usize) -> Branch {
        self.0.get(&item).cloned().unwrap_or_default()
    }
}

/// The parts of a condition that all have to hold; `None` is one that the style sheet cannot say. `holds` is `false`
/// below a "not".
fn gates(instrument: &Instrument, condition: &Condition, holds: bool) -> Vec<Option<Gate>> {
    match (condition, holds) {
        (Condition::Not(inner), _) => gates(instrument, inner, !holds),
        (Condition::All(parts), true) | (Condition::Any(parts), false) => parts
            .iter()
            .flat_map(|part| gates(instrument, part, holds))
            .collect(),
        (Condition::Test(_) | Condition::Any(_), true) => {
            vec![either(instrument, condition).map(Gate::Opened)]
        }
        (Condition::Test(test), false) => vec![checked(instrument, test).map(Gate::Shut)],
        // "Not all of these": each may be checked, but not together.
        (Condition::All(_), false) => vec![None],
    }
}

/// What opens a condition made of tests with "or" between them.
fn either(instrument: &Instrument, condition: &Condition) -> Option<Checked> {
    match condition {
        Condition::Test(test) => checked(instrument, test),
        Condition::Any(parts) => {
            let parts: Option<Vec<Checked>> =
                parts.iter().map(|part| either(instrument, part)).collect();
            parts.map(|parts| parts.concat())
        }
        Condition::All(_) | Condition::Not(_) => None,
    }
}

/// Options that pass a test when they are checked; `None` if it is about something that is typed.
fn checked(instrument: &Instrument, test: &Test) -> Option<Checked> {
    let index = test.item()?;
    let kind = &instrument.items.get(index)?.kind;
    let codes: Vec<String> = match test {
        Test::Chosen { codes, .. } | Test::Ticked { codes, .. } => codes.clone(),
        Test::AtLeast { .. } | Test::AtMost { .. } | Test::Answered { .. } => passing(kind, test)?,
        Test::Attribute { .. } => return None,
    };
    Some(codes.into_iter().map(|code| (index, code)).collect())
}

/// Code of every option that passes; `None` if the item is typed.
fn passing(kind: &ItemKind, test: &Test) -> Option<Vec<String>> {
    let of_scale = |scale: &Scale, answer: &dyn Fn(u8) -> Answer| -> Vec<String> {
        let options = (0..=u8::MAX).zip(&scale.options);
        let passing = options.filter(|(option, _)| test.passes(kind, &answer(*option)));
        passing.map(|(_, option)| option.code.clone()).collect()
    };
    match kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
            Some(of_scale(scale, &Answer::Option))
        }
        ItemKind::ChoiceOrOther { scale, .. } => Some(of_scale(scale, &|option| {
            let other = None;
            Answer::Choice { option, other }
        })),
        ItemKind::MultipleChoice(asked) => Some(of_scale(&asked.scale, &|option| {
            let (options, other) = (BTreeSet::from([option]), None);
            Answer::Ticked { options, other }
        })),
        ItemKind::Rating(scale) => {
            let numbers = scale.min..=scale.max;
            let passing = numbers.filter(|number| test.passes(kind, &Answer::Number(*number)));
            Some(passing.map(|number| number.to_string()).collect())
        }
        ItemKind::Number(_)
        | ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::NowAndPreferred(_)
        | ItemKind::Grid { .. }
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => None,
    }
}

/// A condition in the words of [`islands::survey::when`].
fn program(instrument: &Instrument, condition: &Condition) -> String {
    let row = |word: char, parts: &[Condition]| {
        let mut words = vec![format!("{word}{}", parts.len())];
        words.extend(parts.iter().map(|part| program(instrument, part)));
        words.join(" ")
    };
    match condition {
        Condition::All(parts) => row('&', parts),
        Condition::Any(parts) => row('|', parts),
        Condition::Not(inner) => format!("! {}", program(instrument, inner)),
        Condition::Test(test) => {
            let id = test
                .item()
                .and_then(|item| instrument.items.get(item))
                .map_or("", |item| item.id.as_str());
            match test {
                Test::Chosen { codes, .. } => {
                    let tests: Vec<String> = codes
                        .iter()
                        .map(|code| format!("={id}={}", encoded(code)))
                        .collect();
                    any(&tests)
                }
                Test::Ticked { codes, .. } => {
                    let tests: Vec<String> = codes
                        .iter()
                        .map(|code| format!("={id}.{code}={TICKED}"))
                        .collect();
                    any(&tests)
                }
                Test::AtLeast { number, .. } | Test::AtMost { number, .. } => {
                    let is_scale = matches!(
                        test.item()
                            .and_then(|item| instrument.items.get(item))
                            .map(|item| &item.kind),
                        Some(ItemKind::Scale(_) | ItemKind::SingleChoice(_))
                    );
                    if is_scale {
                        let codes = checked(instrument, test).unwrap_or_default();
                        let tests: Vec<String> = codes
                            .iter()
                            .map(|(_, code)| format!("={id}={}", encoded(code)))
                            .collect();
                        return any(&tests);
                    }
                    let word = if matches!(test, Test::AtLeast { .. }) {
                        '>'
                    } else {
                        '<'
                    };
                    format!("{word}{id}={number}")
                }
                Test::Answered { .. } => format!("?{id}"),
                // Only a roster that was not asked leaves one; the server has the last word.
                Test::Attribute { .. } => "&0".to_owned(),
            }
        }
    }
}

fn any(tests: &[String]) -> String {
    match tests {
        [one] => one.clone(),
        _ => format!("|{} {}", tests.len(), tests.join(" "))
            .trim_end()
            .to_owned(),
    }
}

/// A code without blanks and signs of the program.
fn encoded(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
