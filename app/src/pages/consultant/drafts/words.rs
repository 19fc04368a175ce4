//! Kinds, problems and hints in the reader's language.

use authoring::{Draft, Hint, Kind, Place, ScaleKind, ScoredIn, Spot, Trouble};
use surveys::{instrument::ROSTER_ATTRIBUTES, language::Language};

use super::{Desk, faults};
use crate::{components::attribute, t};

/// What a kind of item is called.
pub fn kind(l: Language, kind: Kind) -> String {
    t!(
        l,
        match kind {
            Kind::Scale => "draft-kind-scale",
            Kind::SingleChoice => "draft-kind-single",
            Kind::MultipleChoice => "draft-kind-multiple",
            Kind::Number => "draft-kind-number",
            Kind::Ranking => "draft-kind-ranking",
            Kind::Division => "draft-kind-division",
            Kind::NowAndPreferred => "draft-kind-pair",
            Kind::Grid => "draft-kind-grid",
            Kind::Rating => "draft-kind-rating",
            Kind::ShortText => "draft-kind-short",
            Kind::OpenText => "draft-kind-text",
            Kind::OpenTextGroup => "draft-kind-texts",
        }
    )
}

/// All kinds to choose from.
pub fn kinds(l: Language) -> Vec<(String, String)> {
    Kind::ALL
        .map(|one| (one.word().to_owned(), kind(l, one)))
        .to_vec()
}

/// What a kind of scale is called.
pub fn scale_kind(l: Language, kind: ScaleKind) -> String {
    t!(
        l,
        match kind {
            ScaleKind::Ordinal => "draft-scale-ordinal",
            ScaleKind::Nominal => "draft-scale-nominal",
            ScaleKind::Numeric => "draft-scale-numeric",
        }
    )
}

/// Where answers count.
pub fn scored_in(l: Language, of: ScoredIn) -> String {
    t!(
        l,
        match of {
            ScoredIn::None => "draft-scored-none",
            ScoredIn::Core => "draft-scored-core",
            ScoredIn::Pulse => "draft-scored-pulse",
            ScoredIn::Sponsor => "draft-scored-sponsor",
            ScoredIn::Conversation => "draft-scored-conversation",
            ScoredIn::Mirror => "draft-scored-mirror",
            ScoredIn::Channels => "draft-scored-channels",
            ScoredIn::Recommend => "draft-scored-recommend",
            ScoredIn::Themes => "draft-scored-themes",
        }
    )
}

/// A language by its own name, if it is one of the interface.
pub fn language(code: &str) -> String {
    surveys::language::own_name(code)
}

/// What a place is called.
pub fn place(desk: &Desk<'_>, place: &Place) -> String {
    let l = desk.language;
    match place {
        Place::Settings => t!(l, "draft-place-settings"),
        Place::Scale(id) => t!(l, "draft-place-scale", id = id),
        Place::Section(id) => {
            let title = desk
                .draft
                .section(id)
                .map(|section| desk.draft.words(&section.title));
            match title.filter(|title| !title.is_empty()) {
                Some(title) => t!(l, "draft-place-section", name = title),
                None => t!(l, "draft-place-section", name = id),
            }
        }
        Place::Item(id) => t!(l, "draft-place-item", id = id),
        Place::AfterSubmit(id) => t!(l, "draft-place-after", id = id),
        Place::Language(code) => t!(l, "draft-place-language", language = language(code)),
    }
}

/// Where a text stands, in words.
pub fn spot(l: Language, spot: &Spot) -> String {
    match spot {
        Spot::Title => t!(l, "draft-text-title"),
        Spot::Intro => t!(l, "draft-text-intro"),
        Spot::Privacy => t!(l, "draft-text-privacy"),
        Spot::Thanks => t!(l, "draft-text-thanks"),
        Spot::Section(_) => t!(l, "draft-text-heading"),
        Spot::Text(_) | Spot::AfterText(_) => t!(l, "draft-text-question"),
        Spot::Help(_) | Spot::AfterHelp(_) => t!(l, "draft-text-help"),
        Spot::Unit(_) => t!(l, "draft-text-unit"),
        Spot::Column(_, id) => t!(l, "draft-text-column", id = id),
        Spot::Row(_, id) => t!(l, "draft-text-row", id = id),
        Spot::Field(_, id) => t!(l, "draft-text-field", id = id),
        Spot::Option(_, code) => t!(l, "draft-text-option", code = code),
        Spot::MinLabel(_) => t!(l, "draft-text-min"),
        Spot::MaxLabel(_) => t!(l, "draft-text-max"),
    }
}

/// A problem in words: what is missing and what to do.
pub fn trouble(l: Language, draft: &Draft, trouble: &Trouble) -> String {
    match trouble {
        Trouble::NoItems => t!(l, "draft-trouble-no-items"),
        Trouble::NoSections => t!(l, "draft-trouble-no-sections"),
        Trouble::Unwritten(of) => t!(
            l,
            "draft-trouble-unwritten",
            what = spot(l, of),
            language = language(&draft.default_language)
        ),
        Trouble::Untranslated { count } => t!(l, "draft-trouble-untranslated", count = *count),
        Trouble::NoConstituents => t!(l, "draft-trouble-no-constituents"),
        Trouble::TooLong { longest, most } => t!(
            l,
            "draft-trouble-too-long",
            longest = longest.div_ceil(60),
            most = most / 60
        ),
        Trouble::OptionCount(count) => t!(l, "draft-trouble-options", count = *count),
        Trouble::NoValue { code } => t!(l, "draft-trouble-no-value", code = code),
        Trouble::SameValues => t!(l, "draft-trouble-same-values"),
        Trouble::Range => t!(l, "draft-trouble-range"),
        Trouble::NoScale => t!(l, "draft-trouble-no-scale"),
        Trouble::WrongScale(id) => t!(l, "draft-trouble-wrong-scale", id = id),
        Trouble::NoColumns => t!(l, "draft-trouble-no-columns"),
        Trouble::NoRows => t!(l, "draft-trouble-no-rows"),
        Trouble::NoFields => t!(l, "draft-trouble-no-fields"),
        Trouble::Unreadable(line) => t!(l, "draft-trouble-unreadable", line = line),
        Trouble::AsksNobody(id) => t!(l, "draft-trouble-asks-nobody", id = id),
        Trouble::AsksLater(id) => t!(l, "draft-trouble-asks-later", id = id),
        Trouble::Circle(id) => t!(l, "draft-trouble-circle", id = id),
        Trouble::NoSuchOption { item, code } => {
            t!(l, "draft-trouble-no-option", item = item, code = code)
        }
        Trouble::AsksUnknown(name) => t!(
            l,
            "draft-trouble-asks-unknown",
            name = name,
            known = roster_attributes(l)
        ),
        Trouble::NeverSo { attribute, value } => t!(
            l,
            "draft-trouble-never-so",
            attribute = attribute::label(l, attribute),
            value = value
        ),
        Trouble::PrefillUnknown(name) => t!(
            l,
            "draft-trouble-prefill-unknown",
            name = name,
            known = roster_attributes(l)
        ),
        Trouble::PrefillNoChoice => t!(l, "draft-trouble-prefill-no-choice"),
        Trouble::PrefillNoOption { code } => {
            t!(l, "draft-trouble-prefill-no-option", code = code)
        }
        Trouble::MeasuresNothing => t!(l, "draft-trouble-measures-nothing"),
        Trouble::MeasuresHalf => t!(l, "draft-trouble-measures-half"),
        Trouble::Fault { found, advice } => {
            faults::told(l, found).unwrap_or_else(|| format!("{found}. {advice}"))
        }
    }
}

/// What the list of people can answer, as authors read it.
fn roster_attributes(l: Language) -> String {
    ROSTER_ATTRIBUTES
        .map(|name| attribute::label(l, name))
        .join(", ")
}

/// A hint in words.
pub fn hint(l: Language, hint: &Hint) -> String {
    match hint {
        Hint::Long {
            language: of,
            words,
        } => {
            t!(
                l,
                "draft-hint-long",
                language = language(of),
                words = *words
            )
        }
        Hint::Double { language: of, word } => {
            t!(l, "draft-hint-double", language = language(of), word = word)
        }
        Hint::Negations { language: of } => {
            t!(l, "draft-hint-negations", language = language(of))
        }
        Hint::Hard { language: of, ease } => {
            t!(l, "draft-hint-hard", language = language(of), ease = *ease)
        }
        Hint::ManyOptions { count } => t!(l, "draft-hint-options", count = *count),
        Hint::EmptySection => t!(l, "draft-hint-empty-section"),
        Hint::NothingToShuffle => t!(l, "draft-hint-nothing-to-shuffle"),
        Hint::NotListed { attribute } => t!(
            l,
            "draft-hint-not-listed",
            attribute = attribute::label(l, attribute)
        ),
        Hint::FewHave { attribute, value } => t!(
            l,
            "draft-hint-few-have",
            attribute = attribute::label(l, attribute),
            value = value
        ),
    }
}
