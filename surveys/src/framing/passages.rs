//! The texts of things we publish, each with the place where its author finds it.

use std::{borrow::Cow, fmt};

use super::{AllowEntry, Finding, Lexicon, Surface};
use crate::{
    instrument::{Instrument, ItemKind, Scale},
    language::{Language, Localized},
    maturity::Model,
    roadmap::{Library, Plan, Step},
};

/// One text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'t> {
    /// Where it is written, such as `VOI-S1.title`.
    pub place: String,
    /// The text.
    pub text: Cow<'t, str>,
}

/// A finding with the place of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Where the text is written.
    pub place: String,
    /// What rings an alarm bell.
    pub finding: Finding,
}

impl fmt::Display for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding {
            matched,
            rule,
            suggestions,
            note,
            ..
        } = &self.finding;
        write!(f, "{}: “{matched}” ({rule}).", self.place)?;
        if !suggestions.is_empty() {
            write!(f, " Say instead: {}.", suggestions.join(", "))?;
        }
        write!(f, " {note}")
    }
}

/// Checks all passages on one surface.
pub fn proofread(
    passages: &[Passage<'_>],
    language: Language,
    surface: Surface,
    allow: &[AllowEntry],
) -> Vec<Reported> {
    passages
        .iter()
        .flat_map(|passage| {
            Lexicon::builtin()
                .check(&passage.text, language, surface, allow)
                .into_iter()
                .map(|finding| Reported {
                    place: passage.place.clone(),
                    finding,
                })
        })
        .collect()
}

/// Texts of one language, with their places.
struct Collector<'t> {
    language: Language,
    passages: Vec<Passage<'t>>,
}

impl<'t> Collector<'t> {
    fn new(language: Language) -> Self {
        Self {
            language,
            passages: Vec::new(),
        }
    }

    /// Only what is written in exactly this language: the fallback is somebody else's text.
    fn add(&mut self, place: impl Into<String>, text: &'t Localized) {
        if let Some(text) = text
            .get(self.language.code())
            .filter(|text| !text.is_empty())
        {
            self.passages.push(Passage {
                place: place.into(),
                text: text.into(),
            });
        }
    }

    fn add_scale(&mut self, place: &str, scale: &'t Scale) {
        for option in &scale.options {
            self.add(
                format!("{place}.{}.{}", scale.id, option.code),
                &option.label,
            );
        }
    }
}

/// Everything that people read in an instrument.
pub fn of_instrument(instrument: &Instrument, language: Language) -> Vec<Passage<'_>> {
    let mut all = Collector::new(language);
    all.add("title", &instrument.title);
    all.add("intro", &instrument.intro);
    all.add("privacy", &instrument.privacy);
    all.add("thanks", &instrument.thanks);
    for section in &instrument.sections {
        all.add(&section.id, &section.title);
    }
    for item in &instrument.items {
        let id = &item.id;
        all.add(format!("{id}.text"), &item.text);
        all.add(format!("{id}.help"), &item.help);
        match &item.kind {
            ItemKind::Scale(scale)
            | ItemKind::SingleChoice(scale)
            | ItemKind::ChoiceOrOther { scale, .. }
            | ItemKind::NowAndPreferred(scale) => all.add_scale(id, scale),
            ItemKind::MultipleChoice(asked) => all.add_scale(id, &asked.scale),
            ItemKind::Ranking(asked) => all.add_scale(id, &asked.scale),
            ItemKind::Division(asked) => all.add_scale(id, &asked.scale),
            ItemKind::Number(asked) => all.add(format!("{id}.unit"), &asked.unit),
            ItemKind::Grid { columns, rows } => {
                for column in columns {
                    all.add(format!("{id}.{}", column.id), &column.label);
                    all.add_scale(id, &column.scale);
                }
                for row in rows {
                    all.add(format!("{id}.{}", row.id), &row.label);
                }
            }
            ItemKind::Rating(scale) => {
                all.add(format!("{id}.{}.min", scale.id), &scale.min_label);
                all.add(format!("{id}.{}.max", scale.id), &scale.max_label);
            }
            ItemKind::ShortText { .. } | ItemKind::OpenText { .. } => {}
            ItemKind::OpenTextGroup { fields, .. } => {
                for field in fields {
                    all.add(format!("{id}.{}", field.id), &field.label);
                }
            }
        }
    }
    for question in &instrument.after_submit {
        all.add(format!("{}.text", question.id), &question.text);
        all.add(format!("{}.help", question.id), &question.help);
    }
    // Items share their scales; each place is told once.
    let mut seen = std::collections::BTreeSet::new();
    all.passages
        .retain(|passage| seen.insert((passage.place.clone(), passage.text.clone())));
    all.passages
}

/// Everything that people read in a model.
pub fn of_model(model: &Model, language: Language) -> Vec<Passage<'_>> {
    let mut all = Collector::new(language);
    for dimension in &model.dimensions {
        all.add(format!("{}.name", dimension.id), &dimension.name);
        all.add(
            format!("{}.definition", dimension.id),
            &dimension.definition,
        );
        for (level, evidence) in (1..).zip(&dimension.rubric) {
            all.add(format!("{}.rubric.{level}", dimension.id), evidence);
        }
    }
    for level in &model.levels {
        all.add(format!("level {}", level.level.number()), &level.name);
        all.add(format!("level {}", level.level.number()), &level.summary);
    }
    for band in &model.bands {
        all.add(format!("band {}", band.id), &band.name);
    }
    for quadrant in &model.quadrants {
        all.add(format!("quadrant {:?}", quadrant.quadrant), &quadrant.name);
    }
    all.passages
}

/// Everything that people read about a step.
pub fn of_step(step: &Step, language: Language) -> Vec<Passage<'_>> {
    step.texts
        .in_language(language)
        .into_iter()
        .map(|(field, text)| Passage {
            place: format!("{}.{field}", step.id),
            text: text.into(),
        })
        .collect()
}

/// Everything of our own and of the client's own that a roadmap says: the sentence of the future, owners, goals, steps.
/// Names of people and organizations are names.
pub fn of_plan<'p>(plan: &'p Plan, library: &'p Library, language: Language) -> Vec<Passage<'p>> {
    let mut passages = Vec::new();
    let mut add = |place: String, text: &'p str| {
        if !text.is_empty() {
            passages.push(Passage {
                place,
                text: text.into(),
            });
        }
    };
    if let Some(sentence) = &plan.future_sentence {
        add("future_sentence".to_owned(), sentence.text(language));
    }
    for planned in &plan.steps {
        if let Some(owner) = &planned.owner {
            add(format!("owners.{}", planned.id), owner.text(language));
        }
        if let Some(goal) = &planned.goal {
            add(
                format!("strategy_links.{}", planned.id),
                goal.text(language),
            );
        }
    }
    let steps = plan
        .steps
        .iter()
        .filter_map(|planned| library.step(&planned.id));
    passages.extend(steps.flat_map(|step| of_step(step, language)));
    passages
}
