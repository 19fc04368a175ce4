//! What stands between a draft and an instrument.
//!
//! `Instrument::parse` decides; its faults are told with their place. What authors meet every day is recognized here first,
//! as [`Trouble`] that a page can say in its reader's language; where that is said of a place, what the file's reader says of the same place
//! would only repeat it.

use std::collections::BTreeSet;

use surveys::instrument::{
    ATTRIBUTE, Fault, Instrument, Item as AskedItem, NO_ATTRIBUTES, ROSTER_ATTRIBUTES,
    ROSTER_VALUES,
};

use crate::{
    condition::{Asks, Condition},
    draft::{Audience, Draft, Item, Kind, Place, Scale, ScaleKind, Texts},
    edit::MOST_PARTS,
    hints::{self, Hint, List},
    translation::{Completeness, Spot},
};

/// Planning time of the start page, in seconds, as the instrument counts it.
const START_PAGE_SECONDS: u32 = 15;

/// One thing that keeps a draft from being an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub trouble: Trouble,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no item at all.
    NoItems,
    /// There is no section at all.
    NoSections,
    /// A text is not written yet in the language that is written first.
    Unwritten(Spot),
    /// Texts of a language are missing.
    Untranslated {
        /// How many.
        count: usize,
    },
    /// The groups are asked, but none is named.
    NoConstituents,
    /// The longest path takes longer than the questionnaire may.
    TooLong {
        /// Seconds of the longest path.
        longest: u32,
        /// Seconds allowed.
        most: u32,
    },
    /// Fewer than two options, or more than can be shown.
    OptionCount(usize),
    /// An option of an ordinal scale has neither a number nor is it no answer.
    NoValue {
        /// Its code.
        code: String,
    },
    /// All options of an ordinal scale have the same number.
    SameValues,
    /// Smallest and largest number are missing, the wrong way round or too far apart.
    Range,
    /// No scale is chosen, or one that is not there.
    NoScale,
    /// A scale of another kind than the item takes.
    WrongScale(String),
    /// A grid has no columns.
    NoColumns,
    /// A grid has no rows.
    NoRows,
    /// A text group has no fields.
    NoFields,
    /// The condition cannot be read.
    Unreadable(String),
    /// The condition asks for an item that is not there.
    AsksNobody(String),
    /// The condition asks for an item that does not come before.
    AsksLater(String),
    /// Two items wait for each other.
    Circle(String),
    /// The condition asks for an option that the item does not have.
    NoSuchOption {
        /// The item that is asked for.
        item: String,
        /// The code.
        code: String,
    },
    /// The condition asks for what is no attribute: a column that says who somebody is, or nothing.
    AsksUnknown(String),
    /// The condition asks whether an attribute is something that it never is.
    NeverSo {
        /// The attribute.
        attribute: String,
        /// The value.
        value: String,
    },
    /// It is answered from what is no attribute.
    PrefillUnknown(String),
    /// It is answered from the roster, but is no single choice without "other".
    PrefillNoChoice,
    /// It is answered from the roster with an option that it does not have.
    PrefillNoOption {
        /// The code.
        code: String,
    },
    /// It counts for a dimension, but names none.
    MeasuresNothing,
    /// It has one of dimension and construct.
    MeasuresHalf,
    /// Anything else, in the words of the file's reader.
    Fault {
        /// What was found.
        found: String,
        /// What to do.
        advice: String,
    },
}

/// What is known of a draft.
#[derive(Debug, Clone)]
pub struct Review {
    /// What keeps it from being published, in reading order.
    pub problems: Vec<Problem>,
    /// What could be said better; blocks nothing.
    pub hints: Vec<(Place, Hint)>,
    /// How much is there in each language.
    pub completeness: Vec<Completeness>,
    /// Seconds for somebody without branches.
    pub seconds: u32,
    /// Seconds of the longest path.
    pub longest: u32,
    /// The questionnaire, if it can be shown already: what is not translated stands there in the language that is written first.
    pub instrument: Option<Instrument>,
}

impl Draft {
    /// What stands between this draft and an instrument, and what could be said better.
    pub fn review(&self) -> Review {
        self.review_for(None)
    }

    /// As [`Self::review`], with hints on what a list of people knows of nobody; without a list that cannot be told.
    pub fn review_for(&self, list: Option<&List>) -> Review {
        let mut finder = Finder {
            draft: self,
            problems: Vec::new(),
        };
        finder.find();
        let mut problems = finder.problems;
        // Length and translations are told once, not line by line.
        let shown = Self {
            max_seconds: u32::MAX / 2,
            ..self.filled()
        };
        let (source, places) = shown.written();
        let parsed = Instrument::parse(&source);
        let known: BTreeSet<Place> = problems.iter().map(|one| one.place.clone()).collect();
        let mut instrument = None;
        match parsed {
            Ok(read) => instrument = Some(read),
            Err(faults) => problems.extend(
                faults
                    .into_iter()
                    .map(|fault| (place_at(&places, &fault), fault))
                    .filter(|(place, _)| !known.contains(place) && !self.is_within(place, &known))
                    .map(|(place, fault)| Problem {
                        place,
                        trouble: Trouble::Fault {
                            found: fault.found,
                            advice: fault.advice,
                        },
                    }),
            ),
        }
        let (seconds, longest) = self.durations(instrument.as_ref());
        if longest > self.max_seconds {
            problems.push(Problem {
                place: Place::Settings,
                trouble: Trouble::TooLong {
                    longest,
                    most: self.max_seconds,
                },
            });
        }
        let completeness = self.completeness();
        for of in &completeness {
            if of.done < of.all && of.language != self.default_language {
                problems.push(Problem {
                    place: Place::Language(of.language.clone()),
                    trouble: Trouble::Untranslated {
                        count: of.all - of.done,
                    },
                });
            }
        }
        if let Some(read) = &mut instrument {
            read.max_seconds = self.max_seconds;
        }
        Review {
            problems,
            hints: hints::of(self, list),
            completeness,
            seconds,
            longest,
            instrument,
        }
    }

    /// Whether a place is an item of a section that has a problem of its own: the reader does not know that section then, and
    /// says so of every item in it.
    fn is_within(&self, place: &Place, known: &BTreeSet<Place>) -> bool {
        let Place::Item(id) = place else {
            return false;
        };
        self.sections.iter().any(|section| {
            known.contains(&Place::Section(section.id.clone()))
                && section.items.iter().any(|item| item.id == *id)
        })
    }

    /// The questionnaire as far as it can be shown: sections and items with problems, and what depends on them, are left
    /// out. `None` if nothing is left.
    pub fn showable(&self) -> Option<Instrument> {
        let mut rest = Self {
            max_seconds: u32::MAX / 2,
            ..self.filled()
        };
        let first = rest.default_language.clone();
        // Texts of the whole stand on every page; a gap there hides no question.
        for texts in [
            &mut rest.title,
            &mut rest.intro,
            &mut rest.privacy,
            &mut rest.thanks,
        ] {
            if texts.get(&first).is_none_or(|text| text.trim().is_empty()) {
                *texts = blank(&rest.languages);
            }
        }
        for section in &mut rest.sections {
            if section
                .title
                .get(&first)
                .is_none_or(|text| text.trim().is_empty())
            {
                section.title = blank(&rest.languages);
            }
        }
        loop {
            let (source, places) = rest.written();
            let faults = match Instrument::parse(&source) {
                Ok(instrument) => return Some(instrument),
                Err(faults) => faults,
            };
            let wrong: BTreeSet<Place> = faults
                .iter()
                .map(|fault| place_at(&places, fault))
                .collect();
            let before = rest.items().count() + rest.scales.len() + rest.after_submit.len();
            for section in &mut rest.sections {
                section
                    .items
                    .retain(|item| !wrong.contains(&Place::Item(item.id.clone())));
            }
            rest.scales
                .retain(|scale| !wrong.contains(&Place::Scale(scale.id.clone())));
            rest.after_submit
                .retain(|one| !wrong.contains(&Place::AfterSubmit(one.id.clone())));
            let after = rest.items().count() + rest.scales.len() + rest.after_submit.len();
            if after == before || rest.items().next().is_none() {
                return None;
            }
        }
    }

    /// Seconds without branches, and of the longest path; of what cannot be read yet, all items count.
    fn durations(&self, instrument: Option<&Instrument>) -> (u32, u32) {
        let sum = |items: &mut dyn Iterator<Item = &Item>| {
            items
                .filter_map(|item| item.seconds)
                .fold(START_PAGE_SECONDS, u32::saturating_add)
        };
        let seconds = sum(&mut self.items().filter(|item| item.show_if.is_none()));
        let longest = instrument.map_or_else(
            || sum(&mut self.items()),
            |instrument| START_PAGE_SECONDS.saturating_add(longest_seconds(&instrument.items)),
        );
        (seconds, longest)
    }
}

fn blank(languages: &[String]) -> Texts {
    languages
        .iter()
        .map(|language| (language.clone(), "…".to_owned()))
        .collect()
}

fn place_at(places: &[(usize, Place)], fault: &Fault) -> Place {
    let before = places.iter().rev().find(|(line, _)| *line <= fault.line);
    before.map_or(Place::Settings, |(_, place)| place.clone())
}

/// Seconds of the longest way through the items, counted as the instrument's reader counts them.
fn longest_seconds(items: &[AskedItem]) -> u32 {
    let opens = |item: &AskedItem| -> Option<usize> {
        let (asked, _) = item.show_if.as_ref()?.one_answer()?;
        Some(asked)
    };
    (0..items.len())
        .filter(|index| opens(&items[*index]).is_none())
        .map(|index| with_branches(items, index))
        .fold(0, u32::saturating_add)
}

fn with_branches(items: &[AskedItem], index: usize) -> u32 {
    let mut opened: Vec<(&str, u32)> = Vec::new();
    for (below, item) in items.iter().enumerate().skip(index + 1) {
        let answer = item.show_if.as_ref().and_then(|one| one.one_answer());
        if let Some((_, code)) = answer.filter(|(asked, _)| *asked == index) {
            let seconds = with_branches(items, below);
            match opened.iter_mut().find(|(known, _)| *known == code) {
                Some((_, sum)) => *sum = sum.saturating_add(seconds),
                None => opened.push((code, seconds)),
            }
        }
    }
    let longest = opened.into_iter().map(|(_, seconds)| seconds).max();
    items[index].seconds.saturating_add(longest.unwrap_or(0))
}

struct Finder<'d> {
    draft: &'d Draft,
    problems: Vec<Problem>,
}

impl Finder<'_> {
    fn tell(&mut self, place: Place, trouble: Trouble) {
        self.problems.push(Problem { place, trouble });
    }

    fn find(&mut self) {
        let draft = self.draft;
        if draft.sections.is_empty() {
            self.tell(Place::Settings, Trouble::NoSections);
        } else if draft.items().next().is_none() {
            self.tell(Place::Settings, Trouble::NoItems);
        }
        if draft.audience == Audience::Constituents && draft.constituents.is_empty() {
            self.tell(Place::Settings, Trouble::NoConstituents);
        }
        self.unwritten();
        for item in draft.items() {
            self.item(item);
        }
        for scale in &draft.scales {
            self.scale(scale);
        }
    }

    fn unwritten(&mut self) {
        let first = &self.draft.default_language;
        for (spot, texts) in self.draft.texts() {
            let is_written = texts.get(first).is_some_and(|text| !text.trim().is_empty());
            let is_wanted = !spot.is_optional() || !crate::translation::is_blank(texts);
            if is_wanted && !is_written {
                self.tell(spot.place(), Trouble::Unwritten(spot));
            }
        }
    }

    fn scale(&mut self, scale: &Scale) {
        let place = || Place::Scale(scale.id.clone());
        if scale.kind == ScaleKind::Numeric {
            let fits = matches!((scale.min, scale.max),
                (Some(min), Some(max)) if min < max && max.saturating_sub(min) <= 100);
            if !fits {
                self.tell(place(), Trouble::Range);
            }
            return;
        }
        if !(2..=MOST_PARTS).contains(&scale.options.len()) {
            self.tell(place(), Trouble::OptionCount(scale.options.len()));
            return;
        }
        if scale.kind == ScaleKind::Nominal {
            return;
        }
        let mut values: Vec<f64> = Vec::new();
        for option in scale.options.iter().filter(|option| !option.missing) {
            match option.value {
                Some(value) => values.push(value),
                None => self.tell(
                    place(),
                    Trouble::NoValue {
                        code: option.code.clone(),
                    },
                ),
            }
        }
        values.sort_by(f64::total_cmp);
        values.dedup();
        if values.len() < 2 {
            self.tell(place(), Trouble::SameValues);
        }
    }

    fn item(&mut self, item: &Item) {
        let place = || Place::Item(item.id.clone());
        let wanted = item.kind.scales();
        if !wanted.is_empty() {
            self.uses(item, &item.scale, wanted);
        }
        match item.kind {
            Kind::Grid => {
                if item.columns.is_empty() {
                    self.tell(place(), Trouble::NoColumns);
                }
                if item.rows.is_empty() {
                    self.tell(place(), Trouble::NoRows);
                }
                for column in &item.columns {
                    self.uses(
                        item,
                        &column.scale,
                        &[ScaleKind::Ordinal, ScaleKind::Nominal],
                    );
                }
            }
            Kind::OpenTextGroup if item.fields.is_empty() => {
                self.tell(place(), Trouble::NoFields);
            }
            Kind::Number if !matches!((item.min, item.max), (Some(min), Some(max)) if min < max) => {
                self.tell(place(), Trouble::Range);
            }
            _ => {}
        }
        self.measures(item);
        self.prefill(item);
        self.condition(item);
    }

    /// Whether the roster can answer it.
    fn prefill(&mut self, item: &Item) {
        let Some(attribute) = &item.prefill else {
            return;
        };
        let place = Place::Item(item.id.clone());
        if NO_ATTRIBUTES.contains(&attribute.as_str()) {
            self.tell(place, Trouble::PrefillUnknown(attribute.clone()));
            return;
        }
        if item.kind != Kind::SingleChoice || item.other.is_some() {
            self.tell(place, Trouble::PrefillNoChoice);
            return;
        }
        if !ROSTER_ATTRIBUTES.contains(&attribute.as_str()) {
            return;
        }
        // A scale that is not there is told already.
        let Some(scale) = self.draft.scale(&item.scale) else {
            return;
        };
        let missing = ROSTER_VALUES
            .into_iter()
            .find(|value| scale.option(value).is_none());
        if let Some(code) = missing {
            let code = code.to_owned();
            self.tell(place, Trouble::PrefillNoOption { code });
        }
    }

    fn uses(&mut self, item: &Item, scale: &str, wanted: &[ScaleKind]) {
        let place = Place::Item(item.id.clone());
        match self.draft.scale(scale) {
            None => self.tell(place, Trouble::NoScale),
            Some(scale) if !wanted.contains(&scale.kind) => {
                self.tell(place, Trouble::WrongScale(scale.id.clone()));
            }
            Some(_) => {}
        }
    }

    fn measures(&mut self, item: &Item) {
        use crate::draft::ScoredIn;

        let place = || Place::Item(item.id.clone());
        let counts = item.kind == Kind::Scale
            && matches!(
                item.scored_in,
                ScoredIn::Core | ScoredIn::Pulse | ScoredIn::Mirror
            );
        match (&item.dimension, item.construct) {
            (None, None) if counts => self.tell(place(), Trouble::MeasuresNothing),
            (None, None) | (Some(_), Some(_)) => {}
            _ => self.tell(place(), Trouble::MeasuresHalf),
        }
    }

    fn condition(&mut self, item: &Item) {
        let Some(line) = &item.show_if else {
            return;
        };
        let place = || Place::Item(item.id.clone());
        let Some(condition) = Condition::read(line) else {
            self.tell(place(), Trouble::Unreadable(line.clone()));
            return;
        };
        let mut told = BTreeSet::new();
        for test in condition.tests() {
            if let Some(attribute) = test.of.strip_prefix(ATTRIBUTE) {
                self.attribute(item, attribute, &test.asks);
                continue;
            }
            if !told.insert(&test.of) {
                continue;
            }
            let here = self.draft.place_of(&item.id);
            match self.draft.place_of(&test.of) {
                None => self.tell(place(), Trouble::AsksNobody(test.of.clone())),
                there if there >= here => {
                    let trouble = if self.waits_for(&test.of, &item.id) {
                        Trouble::Circle(test.of.clone())
                    } else {
                        Trouble::AsksLater(test.of.clone())
                    };
                    self.tell(place(), trouble);
                }
                Some(_) => {}
            }
        }
        for test in condition.tests() {
            let (Asks::Is(codes) | Asks::Ticked(codes)) = &test.asks else {
                continue;
            };
            let Some(scale) = self
                .draft
                .item(&test.of)
                .and_then(|asked| self.draft.scale(&asked.scale))
            else {
                continue;
            };
            for code in codes {
                if scale.option(code).is_none() {
                    self.tell(
                        place(),
                        Trouble::NoSuchOption {
                            item: test.of.clone(),
                            code: code.clone(),
                        },
                    );
                }
            }
        }
    }

    /// Whether somebody can have what a condition asks of the roster.
    fn attribute(&mut self, item: &Item, attribute: &str, asks: &Asks) {
        let place = || Place::Item(item.id.clone());
        if attribute.is_empty() || NO_ATTRIBUTES.contains(&attribute) {
            self.tell(place(), Trouble::AsksUnknown(attribute.to_owned()));
            return;
        }
        let (Asks::Is(values), true) = (asks, ROSTER_ATTRIBUTES.contains(&attribute)) else {
            return;
        };
        for value in values {
            if !ROSTER_VALUES.contains(&value.as_str()) {
                self.tell(
                    place(),
                    Trouble::NeverSo {
                        attribute: attribute.to_owned(),
                        value: value.clone(),
                    },
                );
            }
        }
    }

    /// Whether an item waits for another, if only in the end.
    fn waits_for(&self, item: &str, other: &str) -> bool {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut open = vec![item.to_owned()];
        while let Some(next) = open.pop() {
            if next == other {
                return true;
            }
            let condition = self
                .draft
                .item(&next)
                .and_then(|item| Condition::read(item.show_if.as_deref()?));
            if seen.insert(next) {
                let tests = condition.iter().flat_map(Condition::tests);
                open.extend(tests.map(|test| test.of.clone()));
            }
        }
        false
    }
}
