//! An item between a draft and its form.

use app::{
    pages::consultant::drafts::{
        LONGEST_LINE, LONGEST_QUESTION, Typed,
        item::{
            exclusive_field,
            shown::{MOST_ROWS, TESTS, row_field},
        },
    },
    t,
};
use authoring::{
    Asks, Condition, Draft, Edit, Facet, Item, Kind, Other, Scale, ScaleKind, ScoredIn, Test, put,
};
use surveys::instrument::{ATTRIBUTE, Construct, Decimal};

use super::{Reader, parts_form, shown, shown_count};

/// The scale whose options are edited along with an item: one that nothing else uses.
pub(super) fn own<'d>(draft: &'d Draft, item: &Item) -> Option<&'d Scale> {
    let scale = draft.scale(&item.scale)?;
    let is_own = draft.users_of(&scale.id).count() == 1
        && item.kind.scales().contains(&scale.kind)
        && (scale.kind != ScaleKind::Ordinal || item.kind != Kind::Scale);
    is_own.then_some(scale)
}

/// The form as an item fills it.
pub(super) fn typed(draft: &Draft, item: &Item) -> Typed {
    let language = &draft.default_language;
    let words = |texts: &authoring::Texts| texts.get(language).cloned().unwrap_or_default();
    let other = item.other.as_ref();
    let mut typed: Typed = [
        ("id", item.id.clone()),
        ("kind", item.kind.word().to_owned()),
        ("text", words(&item.text)),
        ("help", words(&item.help)),
        ("scale", item.scale.clone()),
        (
            "other",
            other.map_or_else(String::new, |other| other.option.clone()),
        ),
        (
            "other_chars",
            shown_count(other.and_then(|other| other.max_chars)),
        ),
        ("min_choices", shown_count(item.min_choices)),
        ("max_choices", shown_count(item.max_choices)),
        ("decimals", shown_count(item.decimals)),
        ("min", shown(item.min)),
        ("max", shown(item.max)),
        ("unit", words(&item.unit)),
        ("places", shown_count(item.places)),
        ("total", shown_count(item.total)),
        ("max_chars", shown_count(item.max_chars)),
        ("seconds", shown_count(item.seconds)),
        ("dimension", item.dimension.clone().unwrap_or_default()),
        (
            "construct",
            match item.construct {
                Some(Construct::Readiness) => "readiness",
                Some(Construct::Maturity) => "maturity",
                None => "",
            }
            .to_owned(),
        ),
        ("facet", item.facet.map_or("", Facet::word).to_owned()),
        ("scored_in", item.scored_in.word().to_owned()),
        ("prefill", item.prefill.clone().unwrap_or_default()),
        ("seeds", item.seeds.join(", ")),
        ("show_if", item.show_if.clone().unwrap_or_default()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    if item.reverse {
        typed.insert("reverse".to_owned(), "on".to_owned());
    }
    for code in &item.exclusive {
        typed.insert(exclusive_field(code), "on".to_owned());
    }
    parts_form::fill_parts(&mut typed, "row", &item.rows, language);
    parts_form::fill_parts(&mut typed, "field", &item.fields, language);
    parts_form::fill_columns(&mut typed, &item.columns, language);
    if let Some(own) = own(draft, item) {
        parts_form::fill_scale(&mut typed, own, language);
    }
    fill_rows(&mut typed, item);
    typed
}

/// Rows of the condition and an empty one; none where it cannot be shown as rows.
fn fill_rows(typed: &mut Typed, item: &Item) {
    let mut join = "and";
    let mut rows: Vec<(String, String, String)> = Vec::new();
    if let Some(line) = &item.show_if {
        let condition = Condition::read(line);
        let Some((all, read)) = condition.as_ref().and_then(Condition::rows) else {
            return;
        };
        join = if all { "and" } else { "or" };
        for (negated, test) in read {
            let Some((word, value)) = row(negated, test) else {
                return;
            };
            rows.push((test.of.clone(), word.to_owned(), value));
        }
    }
    if rows.len() < MOST_ROWS {
        rows.push((String::new(), TESTS[0].0.to_owned(), String::new()));
    }
    typed.insert("join".to_owned(), join.to_owned());
    for (number, (of, test, value)) in rows.into_iter().enumerate() {
        typed.insert(row_field(number, "of"), of);
        typed.insert(row_field(number, "test"), test);
        typed.insert(row_field(number, "value"), value);
    }
}

/// A test as a row: its word and its value. `None` where a row cannot say it.
fn row(negated: bool, test: &Test) -> Option<(&'static str, String)> {
    let listed = |codes: &[String]| {
        let is_plain = codes.iter().all(|code| !code.contains(','));
        is_plain.then(|| codes.join(", "))
    };
    Some(match (&test.asks, negated) {
        (Asks::Is(codes), false) => ("is", listed(codes)?),
        (Asks::Is(codes), true) => ("is-not", listed(codes)?),
        (Asks::Ticked(codes), false) => ("ticked", listed(codes)?),
        (Asks::Ticked(codes), true) => ("not-ticked", listed(codes)?),
        (Asks::AtLeast(number), false) => ("at-least", number.clone()),
        (Asks::AtMost(number), false) => ("at-most", number.clone()),
        (Asks::Answered, false) => ("answered", String::new()),
        (Asks::Answered, true) => ("not-answered", String::new()),
        (Asks::AtLeast(_) | Asks::AtMost(_), true) => return None,
    })
}

/// The edits that a form asks for: first its own options, then the item.
pub(super) fn read(form: &mut Reader<'_>, draft: &Draft, before: &Item) -> Vec<Edit> {
    let language = &draft.default_language;
    let mut edits = Vec::new();
    let options_of = form.text("options_of");
    if let Some(known) = draft.scale(&options_of) {
        let (scale, was) = parts_form::read_scale(form, known, language);
        if scale != *known {
            edits.push(Edit::EditScale {
                id: options_of,
                scale: Box::new(scale),
                was,
            });
        }
    }
    let mut item = before.clone();
    item.id = form.text("id");
    item.kind = Kind::of(&form.text("kind")).unwrap_or(before.kind);
    let words = form.words("text", LONGEST_QUESTION);
    put(&mut item.text, language, &words);
    let words = form.words("help", LONGEST_QUESTION);
    if words.is_empty() {
        // A help that is gone is gone in every language.
        item.help.clear();
    } else {
        put(&mut item.help, language, &words);
    }
    answer(form, &mut item, language);
    item.show_if = condition(form, before);
    item.seconds = form.count("seconds");
    measures(form, &mut item);
    if form.typed.contains_key("prefill") {
        item.prefill = form.optional("prefill", 60);
    }
    item.seeds = form.list("seeds", LONGEST_LINE);
    edits.push(Edit::EditItem {
        id: before.id.clone(),
        item: Box::new(item),
    });
    edits
}

/// How it is answered. What the form does not show stays as it was.
fn answer(form: &mut Reader<'_>, item: &mut Item, language: &str) {
    let has = |form: &Reader<'_>, name: &str| form.typed.contains_key(name);
    if has(form, "scale") {
        item.scale = form.text("scale");
    }
    if has(form, "other") {
        let option = form.text("other");
        let max_chars = form.count("other_chars");
        item.other = (!option.is_empty()).then_some(Other { option, max_chars });
    }
    if has(form, "min_choices") {
        item.min_choices = form.count("min_choices");
        item.max_choices = form.count("max_choices");
        let start = exclusive_field("");
        item.exclusive = form
            .typed
            .iter()
            .filter(|(_, value)| *value == "on")
            .filter_map(|(name, _)| Some(name.strip_prefix(&start)?.to_owned()))
            .collect();
    }
    if has(form, "decimals") {
        item.decimals = form.count("decimals");
        item.min = form.number("min");
        item.max = form.number("max");
        let words = form.words("unit", 60);
        if words.is_empty() {
            item.unit.clear();
        } else {
            put(&mut item.unit, language, &words);
        }
    }
    if has(form, "places") {
        item.places = form.count("places");
    }
    if has(form, "total") {
        item.total = form.count("total");
    }
    if has(form, "max_chars") {
        item.max_chars = form.count("max_chars");
    }
    // Lists are shown for the kind that the item has; of another one they were not on the page.
    match item.kind {
        Kind::Grid if has(form, "column.0.label") || has(form, "row.0.label") => {
            item.rows = parts_form::read_parts(form, "row", &item.rows, language);
            item.columns = parts_form::read_columns(form, &item.columns, language);
        }
        Kind::OpenTextGroup if has(form, "field.0.label") => {
            item.fields = parts_form::read_parts(form, "field", &item.fields, language);
        }
        _ => {}
    }
}

fn measures(form: &mut Reader<'_>, item: &mut Item) {
    let scored_in = form.text("scored_in");
    item.scored_in = ScoredIn::ALL
        .into_iter()
        .find(|of| of.word() == scored_in)
        .unwrap_or(item.scored_in);
    if !form.typed.contains_key("dimension") {
        return;
    }
    item.dimension = form.optional("dimension", 60);
    item.construct = match form.text("construct").as_str() {
        "readiness" => Some(Construct::Readiness),
        "maturity" => Some(Construct::Maturity),
        _ => None,
    };
    item.facet = match form.text("facet").as_str() {
        "willing" => Some(Facet::Willing),
        "able" => Some(Facet::Able),
        _ => None,
    };
    item.reverse = form.is_ticked("reverse");
}

/// When it is shown: the line where it was edited, else the rows.
fn condition(form: &mut Reader<'_>, before: &Item) -> Option<String> {
    let line = form.words("show_if", LONGEST_QUESTION);
    let was = before.show_if.clone().unwrap_or_default();
    if line != was {
        return Some(line).filter(|line| !line.is_empty());
    }
    if !form.typed.contains_key(&row_field(0, "of")) {
        return before.show_if.clone();
    }
    let mut rows = Vec::new();
    for number in 0..MOST_ROWS {
        let of = form.text(&row_field(number, "of"));
        if !of.is_empty() {
            rows.extend(read_row(form, number, of));
        }
    }
    let all = form.text("join") != "or";
    let condition = Condition::of_rows(all, rows);
    // What means the same stays as it was written.
    if condition == Condition::read(&was) {
        return before.show_if.clone();
    }
    condition.map(|condition| condition.to_string())
}

fn read_row(form: &mut Reader<'_>, number: usize, of: String) -> Option<(bool, Test)> {
    let name = row_field(number, "value");
    let test = form.text(&row_field(number, "test"));
    let value = form.words(&name, LONGEST_LINE);
    let codes = || -> Vec<String> {
        value
            .split(',')
            .map(str::trim)
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let number_typed = Decimal::read(&value, Decimal::DIGITS).map(|number| number.to_string());
    let is_attribute = of.starts_with(ATTRIBUTE);
    let asks = match test.as_str() {
        "at-least" if !is_attribute => number_typed.map(Asks::AtLeast),
        "at-most" if !is_attribute => number_typed.map(Asks::AtMost),
        "answered" | "not-answered" if !is_attribute => Some(Asks::Answered),
        "ticked" | "not-ticked" if !is_attribute => Some(Asks::Ticked(codes())),
        _ => Some(Asks::Is(codes())),
    };
    let is_told = match &asks {
        Some(Asks::Is(codes) | Asks::Ticked(codes)) => {
            !codes.is_empty() && codes.iter().all(|code| !code.contains('\''))
        }
        Some(_) => true,
        None => false,
    };
    if !is_told {
        form.faults.add(&name, t!(form.language, "draft-error-row"));
        return None;
    }
    let negated = matches!(test.as_str(), "is-not" | "not-ticked" | "not-answered");
    Some((negated, Test { of, asks: asks? }))
}

#[cfg(test)]
mod tests {
    use surveys::{instrument::SOURCES, language::Language};

    use super::*;

    fn again(draft: &Draft, item: &Item, typed: &Typed) -> Draft {
        let mut form = Reader::new(typed, Language::En);
        let edits = read(&mut form, draft, item);
        assert!(form.faults.is_empty(), "{}: {:?}", item.id, form.faults);
        let mut draft = draft.clone();
        for edit in edits {
            draft.apply(edit).unwrap();
        }
        draft
    }

    /// The form as a browser sends it: with its own options named, without what the kind does not show.
    fn sent(draft: &Draft, item: &Item) -> Typed {
        let mut typed = typed(draft, item);
        if let Some(own) = own(draft, item) {
            typed.insert("options_of".to_owned(), own.id.clone());
        }
        typed
    }

    #[test]
    fn every_item_survives_its_form() {
        for (_, source) in SOURCES {
            let draft = Draft::read(source).unwrap();
            for item in draft.items() {
                assert_eq!(
                    again(&draft, item, &sent(&draft, item)),
                    draft,
                    "{}",
                    item.id
                );
            }
        }
    }

    #[test]
    fn items_of_every_kind_survive_their_form() {
        let mut draft = Draft::new("all", "en");
        for kind in Kind::ALL {
            draft
                .apply(Edit::AddItem {
                    section: "S1".to_owned(),
                    kind,
                    place: None,
                })
                .unwrap();
        }
        for item in draft.items() {
            assert_eq!(
                again(&draft, item, &sent(&draft, item)),
                draft,
                "{}",
                item.id
            );
        }
    }

    #[test]
    fn rows_become_a_condition_and_the_line_wins() {
        let mut draft = Draft::new("c", "en");
        for kind in [Kind::SingleChoice, Kind::Rating, Kind::OpenText] {
            draft
                .apply(Edit::AddItem {
                    section: "S1".to_owned(),
                    kind,
                    place: None,
                })
                .unwrap();
        }
        let item = draft.item("Q3").unwrap().clone();
        let mut form = sent(&draft, &item);
        for (name, value) in [
            ("if.0.of", "Q1"),
            ("if.0.test", "is-not"),
            ("if.0.value", "1, 2"),
            ("if.1.of", "Q2"),
            ("if.1.test", "at-least"),
            ("if.1.value", "7"),
            ("if.2.of", "attr.people_manager"),
            ("if.2.test", "is"),
            ("if.2.value", "yes"),
            ("join", "or"),
        ] {
            form.insert(name.to_owned(), value.to_owned());
        }
        let edited = again(&draft, &item, &form);
        let line = "not Q1 is one of (1, 2) or Q2 at least 7 or attr.people_manager is yes";
        let of = |draft: &Draft| draft.item("Q3").unwrap().show_if.clone();
        assert_eq!(of(&edited).as_deref(), Some(line));
        let item = edited.item("Q3").unwrap().clone();
        let form = sent(&edited, &item);
        assert_eq!(form["if.0.value"], "1, 2");
        assert_eq!(form["if.3.of"], "", "an empty row is offered");
        assert_eq!(again(&edited, &item, &form), edited);
        let mut form = form;
        form.insert("show_if".to_owned(), "Q1 answered".to_owned());
        assert_eq!(
            of(&again(&edited, &item, &form)).as_deref(),
            Some("Q1 answered")
        );
    }

    #[test]
    fn a_row_without_an_answer_is_told() {
        let mut draft = Draft::new("c", "en");
        for _ in 0..2 {
            draft
                .apply(Edit::AddItem {
                    section: "S1".to_owned(),
                    kind: Kind::SingleChoice,
                    place: None,
                })
                .unwrap();
        }
        let item = draft.item("Q2").unwrap();
        for (test, value) in [("is", ""), ("at-least", "many"), ("ticked", " , ")] {
            let mut form = sent(&draft, item);
            for (name, value) in [("of", "Q1"), ("test", test), ("value", value)] {
                form.insert(row_field(0, name), value.to_owned());
            }
            let mut reader = Reader::new(&form, Language::En);
            read(&mut reader, &draft, item);
            assert!(reader.faults.of("if.0.value").is_some(), "{test} {value}");
        }
    }
}
