//! What is different between two versions of a questionnaire, and what that means for comparing waves.
//!
//! The rule is MODEL.md §12: same id and wording are comparable over waves; a wording fix that keeps the meaning raises the
//! patch number; anything else needs a new item id. Whether a meaning is kept, people decide: an edited text is
//! [`Comparable::IfMeaningStays`].

use surveys::{
    instrument::{Instrument, Item, ItemKind, Scale},
    language::Localized,
};

/// What is different in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which part.
    pub of: Of,
    /// What it means for comparing.
    pub comparable: Comparable,
}

/// Which part is different, and how. Ids are of items unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// An item is new.
    Added(String),
    /// An item is gone.
    Removed(String),
    /// An item stands in another place among those that stayed.
    Moved(String),
    /// The question or its help reads differently.
    Text {
        /// The item.
        id: String,
        /// In which language.
        language: String,
        /// As it was; empty if it was not there.
        before: String,
        /// As it is; empty if it is gone.
        after: String,
    },
    /// A label that belongs to the answer reads differently.
    Label {
        /// The item.
        id: String,
        /// In which language.
        language: String,
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// It is answered in another way: another kind, other options, numbers, limits, rows.
    Answer(String),
    /// It measures something else, or the other way round.
    Measures(String),
    /// It is shown to others.
    Condition(String),
    /// Planning time, attribute that answers it.
    Planning(String),
    /// A language is new.
    LanguageAdded(String),
    /// A language is gone.
    LanguageRemoved(String),
    /// A heading reads differently; id of the section.
    Heading(String),
    /// A section is now shuffled, or no longer.
    Order {
        /// The section.
        id: String,
        /// Whether it is now.
        random: bool,
    },
    /// Title, intro, privacy or thanks read differently.
    Whole,
    /// Audience, limit and the like.
    Rules,
    /// Questions after submitting.
    AfterSubmit,
}

/// What an edit means for comparing waves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Comparable {
    /// Answers stay comparable.
    Yes,
    /// They stay comparable if the meaning is the same.
    IfMeaningStays,
    /// Under the same id, answers of before and after are compared that are no longer the same thing: it needs a new id.
    No,
}

/// What is different in the new version.
pub fn difference(old: &Instrument, new: &Instrument) -> Vec<Difference> {
    let mut found = Finder(Vec::new());
    found.whole(old, new);
    for item in &old.items {
        if new.item(&item.id).is_none() {
            found.tell(Of::Removed(item.id.clone()), Comparable::Yes);
        }
    }
    let moved = moved(old, new);
    for item in &new.items {
        let Some((_, before)) = old.item(&item.id) else {
            found.tell(Of::Added(item.id.clone()), Comparable::Yes);
            continue;
        };
        if moved.contains(&item.id.as_str()) {
            found.tell(Of::Moved(item.id.clone()), Comparable::Yes);
        }
        found.item((old, before), (new, item));
    }
    found.0
}

/// The version that says how much is different: a new major number if something is no longer comparable, a new minor
/// number if items came or went or are shown to others, else a new patch number.
pub fn next_version(version: &str, differences: &[Difference]) -> String {
    let mut numbers = version
        .split('.')
        .map(|number| number.parse::<u64>().unwrap_or(0));
    let mut number = || numbers.next().unwrap_or(0);
    let (major, minor, patch) = (number(), number(), number());
    let is_major = differences
        .iter()
        .any(|one| one.comparable == Comparable::No);
    let is_minor = differences.iter().any(|one| {
        matches!(
            one.of,
            Of::Added(_)
                | Of::Removed(_)
                | Of::Moved(_)
                | Of::Condition(_)
                | Of::LanguageAdded(_)
                | Of::LanguageRemoved(_)
                | Of::Order { .. }
                | Of::Rules
                | Of::AfterSubmit
        )
    });
    if is_major {
        format!("{}.0.0", major.saturating_add(1))
    } else if is_minor {
        format!("{major}.{}.0", minor.saturating_add(1))
    } else {
        format!("{major}.{minor}.{}", patch.saturating_add(1))
    }
}

/// Items that are not where they were: all but a longest run of those that kept their order, so that one item that goes to
/// the end is one difference, and not one of all others.
fn moved<'n>(old: &Instrument, new: &'n Instrument) -> Vec<&'n str> {
    let places: Vec<(usize, &str)> = new
        .items
        .iter()
        .filter_map(|item| Some((old.item(&item.id)?.0, item.id.as_str())))
        .collect();
    // Longest increasing run by its ends; questionnaires are short enough for the plain way.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (index, (place, _)) in places.iter().enumerate() {
        let before = (0..index)
            .filter(|earlier| places[*earlier].0 < *place)
            .max_by_key(|earlier| best[*earlier].0);
        let length = before.map_or(1, |earlier| best[earlier].0 + 1);
        best.push((length, before));
    }
    let mut kept = vec![false; places.len()];
    let mut next = (0..places.len()).max_by_key(|index| best[*index].0);
    while let Some(index) = next {
        kept[index] = true;
        next = best[index].1;
    }
    places
        .iter()
        .zip(kept)
        .filter(|(_, kept)| !kept)
        .map(|((_, id), _)| *id)
        .collect()
}

struct Finder(Vec<Difference>);

impl Finder {
    fn tell(&mut self, of: Of, comparable: Comparable) {
        self.0.push(Difference { of, comparable });
    }

    fn whole(&mut self, old: &Instrument, new: &Instrument) {
        for language in &new.languages {
            if !old.languages.contains(language) {
                self.tell(Of::LanguageAdded(language.clone()), Comparable::Yes);
            }
        }
        for language in &old.languages {
            if !new.languages.contains(language) {
                self.tell(Of::LanguageRemoved(language.clone()), Comparable::Yes);
            }
        }
        let texts = |one: &Instrument| {
            [&one.title, &one.intro, &one.privacy, &one.thanks].map(Clone::clone)
        };
        let (before, after) = (texts(old), texts(new));
        if before
            .iter()
            .zip(&after)
            .any(|(before, after)| !edited(before, after).is_empty())
        {
            self.tell(Of::Whole, Comparable::Yes);
        }
        let is_same = old.audience == new.audience
            && old.max_seconds == new.max_seconds
            && old.default_language == new.default_language
            && old.subset_of == new.subset_of
            && old.wave_interval_days == new.wave_interval_days;
        if !is_same {
            self.tell(Of::Rules, Comparable::Yes);
        }
        for section in &new.sections {
            let before = old.sections.iter().find(|known| known.id == section.id);
            if before.is_some_and(|before| !edited(&before.title, &section.title).is_empty()) {
                self.tell(Of::Heading(section.id.clone()), Comparable::Yes);
            }
            if before.is_some_and(|before| before.random_order != section.random_order) {
                let of = Of::Order {
                    id: section.id.clone(),
                    random: section.random_order,
                };
                self.tell(of, Comparable::Yes);
            }
        }
        if old.after_submit != new.after_submit {
            self.tell(Of::AfterSubmit, Comparable::Yes);
        }
    }

    fn item(&mut self, (old, before): (&Instrument, &Item), (new, after): (&Instrument, &Item)) {
        let id = || after.id.clone();
        for (was, is) in [(&before.text, &after.text), (&before.help, &after.help)] {
            for (language, before, after) in edited(was, is) {
                let of = Of::Text {
                    id: id(),
                    language,
                    before,
                    after,
                };
                self.tell(of, Comparable::IfMeaningStays);
            }
        }
        let answer = |item: &Item| shape(&item.kind);
        if answer(before) == answer(after) {
            for (was, is) in labels(&before.kind).into_iter().zip(labels(&after.kind)) {
                for (language, before, after) in edited(was, is) {
                    let of = Of::Label {
                        id: id(),
                        language,
                        before,
                        after,
                    };
                    self.tell(of, Comparable::IfMeaningStays);
                }
            }
        } else {
            self.tell(Of::Answer(id()), Comparable::No);
        }
        if before.measures != after.measures
            || before.reverse != after.reverse
            || before.scored_in != after.scored_in
        {
            self.tell(Of::Measures(id()), Comparable::No);
        }
        if condition(old, before) != condition(new, after) {
            self.tell(Of::Condition(id()), Comparable::IfMeaningStays);
        }
        if before.seconds != after.seconds || before.prefill != after.prefill {
            self.tell(Of::Planning(id()), Comparable::Yes);
        }
    }
}

/// Languages of both in which a text reads differently: before and after. A translation that is new or gone is told as a
/// language of the whole.
fn edited(before: &Localized, after: &Localized) -> Vec<(String, String, String)> {
    let both = before.0.iter().filter_map(|(language, text)| {
        let now = after.get(language)?;
        (now != text).then(|| (language.clone(), text.clone(), now.to_owned()))
    });
    // A help that came or went, as a whole.
    if before.0.is_empty() != after.0.is_empty() {
        let (was, is) = (before.0.iter().next(), after.0.iter().next());
        let language = was.or(is).map(|(language, _)| language.clone());
        let words = |of: Option<(&String, &String)>| of.map(|(_, text)| text.clone());
        return vec![(
            language.unwrap_or_default(),
            words(was).unwrap_or_default(),
            words(is).unwrap_or_default(),
        )];
    }
    both.collect()
}

/// How an item is answered, without its words.
fn shape(kind: &ItemKind) -> String {
    let options = |scale: &Scale| -> String {
        let options = scale
            .options
            .iter()
            .map(|option| format!("{:?}={:?}", option.code, option.value));
        options.collect::<Vec<_>>().join(",")
    };
    let ids = |parts: &mut dyn Iterator<Item = &String>| -> String {
        parts.map(String::as_str).collect::<Vec<_>>().join(",")
    };
    match kind {
        ItemKind::Scale(scale) => format!("scale {}", options(scale)),
        ItemKind::SingleChoice(scale) => format!("single {}", options(scale)),
        ItemKind::ChoiceOrOther { scale, other } => {
            format!("single {} other {}", options(scale), other.option)
        }
        ItemKind::MultipleChoice(asked) => format!(
            "multiple {} {} {} {:?} {:?}",
            options(&asked.scale),
            asked.min,
            asked.max,
            asked.exclusive,
            asked.other.as_ref().map(|other| other.option)
        ),
        ItemKind::Number(field) => {
            format!("number {} {} {}", field.min, field.max, field.decimals)
        }
        ItemKind::Ranking(asked) => format!("ranking {} {}", options(&asked.scale), asked.places),
        ItemKind::Division(asked) => format!("division {} {}", options(&asked.scale), asked.total),
        ItemKind::NowAndPreferred(scale) => format!("pair {}", options(scale)),
        ItemKind::Grid { columns, rows } => {
            let columns: Vec<_> = columns
                .iter()
                .map(|column| format!("{} {}", column.id, options(&column.scale)))
                .collect();
            format!(
                "grid {} / {}",
                columns.join("; "),
                ids(&mut rows.iter().map(|row| &row.id))
            )
        }
        ItemKind::Rating(scale) => format!("rating {} {}", scale.min, scale.max),
        // A longer or shorter text is the same question.
        ItemKind::ShortText { .. } => "short".to_owned(),
        ItemKind::OpenText { .. } => "text".to_owned(),
        ItemKind::OpenTextGroup { fields, .. } => {
            format!("texts {}", ids(&mut fields.iter().map(|field| &field.id)))
        }
    }
}

/// The words that belong to an answer, in order.
fn labels(kind: &ItemKind) -> Vec<&Localized> {
    match kind {
        ItemKind::Scale(scale)
        | ItemKind::SingleChoice(scale)
        | ItemKind::ChoiceOrOther { scale, .. }
        | ItemKind::NowAndPreferred(scale) => option_labels(scale),
        ItemKind::MultipleChoice(asked) => option_labels(&asked.scale),
        ItemKind::Ranking(asked) => option_labels(&asked.scale),
        ItemKind::Division(asked) => option_labels(&asked.scale),
        ItemKind::Grid { columns, rows } => columns
            .iter()
            .flat_map(|column| {
                let mut labels = vec![&column.label];
                labels.extend(option_labels(&column.scale));
                labels
            })
            .chain(rows.iter().map(|row| &row.label))
            .collect(),
        ItemKind::Rating(scale) => vec![&scale.min_label, &scale.max_label],
        ItemKind::OpenTextGroup { fields, .. } => fields.iter().map(|field| &field.label).collect(),
        ItemKind::Number(field) => vec![&field.unit],
        ItemKind::ShortText { .. } | ItemKind::OpenText { .. } => Vec::new(),
    }
}

fn option_labels(scale: &Scale) -> Vec<&Localized> {
    scale.options.iter().map(|option| &option.label).collect()
}

/// When an item is shown, with the names of items in the place of their numbers.
fn condition(instrument: &Instrument, item: &Item) -> Option<String> {
    use surveys::instrument::{Condition, Test};

    fn told(instrument: &Instrument, condition: &Condition) -> String {
        let parts = |parts: &[Condition]| -> String {
            let told: Vec<_> = parts.iter().map(|part| told(instrument, part)).collect();
            told.join(" ; ")
        };
        match condition {
            Condition::All(all) => format!("all({})", parts(all)),
            Condition::Any(any) => format!("any({})", parts(any)),
            Condition::Not(inner) => format!("not({})", told(instrument, inner)),
            Condition::Test(test) => {
                let id = test
                    .item()
                    .and_then(|index| instrument.items.get(index))
                    .map_or("", |item| &item.id);
                match test {
                    Test::Chosen { codes, .. } => format!("{id} is {codes:?}"),
                    Test::Ticked { codes, .. } => format!("{id} ticked {codes:?}"),
                    Test::AtLeast { number, .. } => format!("{id} at least {number}"),
                    Test::AtMost { number, .. } => format!("{id} at most {number}"),
                    Test::Answered { .. } => format!("{id} answered"),
                    Test::Attribute { name, values } => format!("attr.{name} is {values:?}"),
                }
            }
        }
    }
    item.show_if.as_ref().map(|one| told(instrument, one))
}
