//! When a question is shown, as a sentence.

use surveys::{
    instrument::{Condition, Instrument, Item, ItemKind, Scale, Test},
    language::Language,
};

use super::{attribute, item::written};
use crate::t;

/// The condition in words, questions and answers in the language with this code: `“Do you lead people?” is “Yes”, and …`.
pub fn sentence(
    (language, spoken): (Language, &str),
    instrument: &Instrument,
    condition: &Condition,
) -> String {
    let teller = Teller {
        language,
        spoken,
        instrument,
    };
    teller.tell(condition, false)
}

#[derive(Clone, Copy)]
struct Teller<'a> {
    language: Language,
    spoken: &'a str,
    instrument: &'a Instrument,
}

impl Teller<'_> {
    /// `inner` puts what has several parts in brackets.
    fn tell(self, condition: &Condition, inner: bool) -> String {
        let row = |parts: &[Condition], join: &dyn Fn(&str, &str) -> String| {
            let told = parts.iter().map(|part| self.tell(part, true));
            let told = told.reduce(|first, last| join(&first, &last));
            let told = told.unwrap_or_default();
            if inner { format!("({told})") } else { told }
        };
        let language = self.language;
        match condition {
            Condition::Test(test) => self.test(test, true),
            Condition::Not(not) => match &**not {
                Condition::Test(test) => self.test(test, false),
                Condition::Not(twice) => self.tell(twice, inner),
                other @ (Condition::All(_) | Condition::Any(_)) => {
                    t!(
                        language,
                        "condition-not",
                        condition = self.tell(other, true)
                    )
                }
            },
            Condition::All(parts) => row(parts, &|first, last| {
                t!(language, "condition-and", first = first, last = last)
            }),
            Condition::Any(parts) => row(parts, &|first, last| {
                t!(language, "condition-or", first = first, last = last)
            }),
        }
    }

    fn test(self, test: &Test, holds: bool) -> String {
        let language = self.language;
        let question = test
            .item()
            .and_then(|item| self.instrument.items.get(item))
            .map_or_else(String::new, |item| self.text(&item.text));
        let holds = if holds { "yes" } else { "no" };
        match test {
            Test::Chosen { item, codes } => {
                let answer = self.answers(*item, codes);
                t!(
                    language,
                    "condition-chosen",
                    question = question,
                    answer = answer,
                    holds = holds
                )
            }
            Test::Ticked { item, codes } => {
                let answer = self.answers(*item, codes);
                t!(
                    language,
                    "condition-ticked",
                    question = question,
                    answer = answer,
                    holds = holds
                )
            }
            Test::AtLeast { number, .. } => t!(
                language,
                "condition-at-least",
                question = question,
                number = written(language, *number),
                holds = holds
            ),
            Test::AtMost { number, .. } => t!(
                language,
                "condition-at-most",
                question = question,
                number = written(language, *number),
                holds = holds
            ),
            Test::Answered { .. } => t!(
                language,
                "condition-answered",
                question = question,
                holds = holds
            ),
            Test::Attribute { name, values } => t!(
                language,
                "condition-attribute",
                attribute = attribute::label(language, name),
                answer = self.either(
                    values
                        .iter()
                        .map(|value| attribute::value(language, name, value))
                ),
                holds = holds
            ),
        }
    }

    /// The options in words.
    fn answers(self, item: usize, codes: &[String]) -> String {
        let scale = self.instrument.items.get(item).and_then(scale);
        let label = |code: &String| {
            let mut options = scale.into_iter().flat_map(|scale| &scale.options);
            let option = options.find(|option| option.code == *code);
            option.map_or_else(|| code.clone(), |option| self.text(&option.label))
        };
        self.either(codes.iter().map(label))
    }

    fn either(self, answers: impl Iterator<Item = String>) -> String {
        let quoted = answers.map(|answer| t!(self.language, "condition-quoted", answer = answer));
        let all = quoted.reduce(|first, last| {
            t!(
                self.language,
                "condition-either",
                first = first,
                last = last
            )
        });
        all.unwrap_or_default()
    }

    fn text(self, text: &surveys::language::Localized) -> String {
        text.or(self.spoken, &self.instrument.default_language)
            .to_owned()
    }
}

fn scale(item: &Item) -> Option<&Scale> {
    match &item.kind {
        ItemKind::Scale(scale)
        | ItemKind::SingleChoice(scale)
        | ItemKind::ChoiceOrOther { scale, .. }
        | ItemKind::NowAndPreferred(scale) => Some(scale),
        ItemKind::MultipleChoice(asked) => Some(&asked.scale),
        ItemKind::Ranking(asked) => Some(&asked.scale),
        ItemKind::Division(asked) => Some(&asked.scale),
        ItemKind::Number(_)
        | ItemKind::Grid { .. }
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => None,
    }
}
