//! Every text of a draft, in reading order: what is translated, and how much of it is.

use std::collections::BTreeMap;

use crate::draft::{Draft, Kind, Place, ScaleKind, Texts};

/// Where a text stands. Names are ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// Name of the survey.
    Title,
    /// First words.
    Intro,
    /// Who sees what.
    Privacy,
    /// Last words.
    Thanks,
    /// Heading of a section.
    Section(String),
    /// A question.
    Text(String),
    /// Help of a question.
    Help(String),
    /// What a number counts.
    Unit(String),
    /// Column of a grid: item and column.
    Column(String, String),
    /// Row of a grid: item and row.
    Row(String, String),
    /// Field of a text group: item and field.
    Field(String, String),
    /// Option of a scale: scale and code.
    Option(String, String),
    /// What the smallest number of a scale means.
    MinLabel(String),
    /// What the largest number of a scale means.
    MaxLabel(String),
    /// A question after submitting.
    AfterText(String),
    /// Help of a question after submitting.
    AfterHelp(String),
}

impl Spot {
    /// What it belongs to.
    pub fn place(&self) -> Place {
        match self {
            Self::Title | Self::Intro | Self::Privacy | Self::Thanks => Place::Settings,
            Self::Section(id) => Place::Section(id.clone()),
            Self::Text(id)
            | Self::Help(id)
            | Self::Unit(id)
            | Self::Column(id, _)
            | Self::Row(id, _)
            | Self::Field(id, _) => Place::Item(id.clone()),
            Self::Option(id, _) | Self::MinLabel(id) | Self::MaxLabel(id) => {
                Place::Scale(id.clone())
            }
            Self::AfterText(id) | Self::AfterHelp(id) => Place::AfterSubmit(id.clone()),
        }
    }

    /// Whether it may be left out altogether.
    pub const fn is_optional(&self) -> bool {
        matches!(self, Self::Help(_) | Self::Unit(_) | Self::AfterHelp(_))
    }
}

/// Walks over all texts that the file has, in reading order. One macro, so that reading and writing cannot differ.
macro_rules! walk {
    ($draft:expr, $iter:ident $(, $mutable:tt)?) => {{
        let mut all = Vec::new();
        all.push((Spot::Title, &$($mutable)? $draft.title));
        all.push((Spot::Intro, &$($mutable)? $draft.intro));
        all.push((Spot::Privacy, &$($mutable)? $draft.privacy));
        for section in $draft.sections.$iter() {
            all.push((Spot::Section(section.id.clone()), &$($mutable)? section.title));
            for item in section.items.$iter() {
                let id = item.id.clone();
                all.push((Spot::Text(id.clone()), &$($mutable)? item.text));
                all.push((Spot::Help(id.clone()), &$($mutable)? item.help));
                if item.kind == Kind::Number {
                    all.push((Spot::Unit(id.clone()), &$($mutable)? item.unit));
                }
                if item.kind == Kind::Grid {
                    for column in item.columns.$iter() {
                        let spot = Spot::Column(id.clone(), column.id.clone());
                        all.push((spot, &$($mutable)? column.label));
                    }
                    for row in item.rows.$iter() {
                        all.push((Spot::Row(id.clone(), row.id.clone()), &$($mutable)? row.label));
                    }
                }
                if item.kind == Kind::OpenTextGroup {
                    for field in item.fields.$iter() {
                        let spot = Spot::Field(id.clone(), field.id.clone());
                        all.push((spot, &$($mutable)? field.label));
                    }
                }
            }
        }
        for scale in $draft.scales.$iter() {
            let id = scale.id.clone();
            if scale.kind == ScaleKind::Numeric {
                all.push((Spot::MinLabel(id.clone()), &$($mutable)? scale.min_label));
                all.push((Spot::MaxLabel(id), &$($mutable)? scale.max_label));
            } else {
                for option in scale.options.$iter() {
                    let spot = Spot::Option(id.clone(), option.code.clone());
                    all.push((spot, &$($mutable)? option.label));
                }
            }
        }
        for question in $draft.after_submit.$iter() {
            let id = question.id.clone();
            all.push((Spot::AfterText(id.clone()), &$($mutable)? question.text));
            all.push((Spot::AfterHelp(id), &$($mutable)? question.help));
        }
        all.push((Spot::Thanks, &$($mutable)? $draft.thanks));
        all
    }};
}

/// How much of a questionnaire is there in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// Its code.
    pub language: String,
    /// Texts that are there.
    pub done: usize,
    /// Texts there have to be.
    pub all: usize,
}

impl Draft {
    /// All texts, in reading order.
    pub fn texts(&self) -> Vec<(Spot, &Texts)> {
        walk!(self, iter)
    }

    pub(crate) fn texts_mut(&mut self) -> Vec<(Spot, &mut Texts)> {
        walk!(self, iter_mut, mut)
    }

    /// For each language how many of the texts that people read are there. A text that may be left out counts once it is
    /// written in any language.
    pub fn completeness(&self) -> Vec<Completeness> {
        let texts = self.texts();
        let asked: Vec<&Texts> = texts
            .into_iter()
            .filter(|(spot, texts)| !spot.is_optional() || !is_blank(texts))
            .map(|(_, texts)| texts)
            .collect();
        let has = |texts: &&&Texts, language: &String| {
            texts
                .get(language)
                .is_some_and(|text| !text.trim().is_empty())
        };
        self.languages
            .iter()
            .map(|language| Completeness {
                language: language.clone(),
                done: asked.iter().filter(|texts| has(texts, language)).count(),
                all: asked.len(),
            })
            .collect()
    }

    /// The same with each text in every language: what is not translated stands there in the language that is written
    /// first.
    #[must_use]
    pub fn filled(&self) -> Self {
        let mut filled = self.clone();
        let (languages, first) = (self.languages.clone(), self.default_language.clone());
        for (_, texts) in filled.texts_mut() {
            let Some(words) = texts
                .get(&first)
                .filter(|text| !text.trim().is_empty())
                .cloned()
            else {
                continue;
            };
            for language in &languages {
                let text = texts.entry(language.clone()).or_default();
                if text.trim().is_empty() {
                    text.clone_from(&words);
                }
            }
        }
        filled
    }

    /// The same as if everything were written in one language: where it is not, the language that is written first stands
    /// in. Only ever shown.
    #[must_use]
    pub fn spoken(&self, language: &str) -> Self {
        let mut spoken = self.clone();
        for (_, texts) in spoken.texts_mut() {
            let words = texts.get(language).filter(|text| !text.trim().is_empty());
            if let Some(words) = words.cloned() {
                texts.insert(self.default_language.clone(), words.clone());
                for text in texts.values_mut() {
                    text.clone_from(&words);
                }
            } else {
                texts.retain(|code, _| *code == self.default_language);
            }
        }
        spoken
    }

    /// The same with each text made of the language that is written first, in all languages.
    #[must_use]
    pub(crate) fn with_texts(&self, make: impl Fn(&str) -> String) -> Self {
        let mut made = self.clone();
        let (languages, first) = (self.languages.clone(), self.default_language.clone());
        for (_, texts) in made.texts_mut() {
            if let Some(words) = texts.get(&first) {
                let words = make(words);
                *texts = languages
                    .iter()
                    .map(|language| (language.clone(), words.clone()))
                    .collect::<BTreeMap<_, _>>();
            }
        }
        made
    }
}

/// Whether there are no words in any language.
pub(crate) fn is_blank(texts: &Texts) -> bool {
    texts.values().all(|text| text.trim().is_empty())
}
