use super::{Instrument, ItemKind, SOURCES};

/// A small valid instrument; tests break it in one place.
const SMALL: &str = r#"
schema = "instrument/1"
id = "small"
version = "1.0.0"
languages = ["en"]
default_language = "en"
audience = "staff"
item_order = "shuffle_within_section"
max_seconds = 60
title.en = "Small"
intro.en = "Hello"
privacy.en = "Groups of {min_group}"
thanks.en = "Thank you"
[[scales]]
id = "yesno"
kind = "nominal"
options = [{ code = "yes", label.en = "Yes" }, { code = "no", label.en = "No" }]
[[scales]]
id = "two"
kind = "ordinal"
options = [{ code = "1", value = 1, label.en = "No" }, { code = "2", value = 2, label.en = "Yes" }]
[[sections]]
id = "one"
order = 1
title.en = "One"
[[items]]
id = "A"
section = "one"
type = "single_choice"
scale = "yesno"
scored_in = "none"
seconds = 5
text.en = "A?"
[[items]]
id = "B"
section = "one"
type = "scale"
scale = "two"
dimension = "trust"
construct = "maturity"
scored_in = "core"
seconds = 20
show_if.item = "A"
show_if.equals = "yes"
text.en = "B"
[[items]]
id = "C"
section = "one"
type = "scale"
scale = "two"
dimension = "trust"
construct = "maturity"
scored_in = "core"
seconds = 20
show_if.item = "A"
show_if.equals = "no"
text.en = "C"
"#;

fn refused(find: &str, replace: &str) -> String {
    let broken = SMALL.replacen(find, replace, 1);
    assert_ne!(broken, SMALL, "`{find}` is not in the small instrument");
    let faults = Instrument::parse(&broken).expect_err("the file was accepted");
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn the_instruments_that_come_with_daybreak_are_valid() {
    for (id, source) in SOURCES {
        let instrument =
            Instrument::parse(source).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        assert_eq!(instrument.id, id);
    }
}

#[test]
fn the_core_survey_has_the_size_it_promises() {
    let core = Instrument::core();
    let statements = core
        .items
        .iter()
        .filter(|item| item.scored_in == super::ScoredIn::Core);
    assert_eq!(statements.count(), 41);
    assert_eq!(
        core.items
            .iter()
            .filter(|item| item.reverse && item.scored_in == super::ScoredIn::Core)
            .count(),
        8
    );
    assert_eq!(core.minutes(), 8);
    assert_eq!(
        super::START_PAGE_SECONDS + super::branching::longest_path_seconds(&core.items),
        516
    );
    assert_eq!(core.after_submit[0].id, "VOL-1");
}

#[test]
fn a_pulse_repeats_core_items_word_for_word() {
    let core = Instrument::core();
    for item in &Instrument::pulse().items {
        let (_, original) = core.item(&item.id).unwrap();
        assert_eq!(item.text, original.text, "{}", item.id);
        assert_eq!(item.measures, original.measures, "{}", item.id);
    }
}

#[test]
fn the_small_instrument_is_valid_and_its_longest_path_takes_one_branch() {
    let small = Instrument::parse(SMALL).unwrap();
    assert_eq!(super::branching::longest_path_seconds(&small.items), 25);
    assert!(matches!(small.items[0].kind, ItemKind::SingleChoice(_)));
}

#[test]
fn every_fault_is_told_with_its_line_and_what_to_do() {
    let told = refused("schema = \"instrument/1\"", "schema = \"instrument/2\"");
    assert_eq!(
        told,
        "line 2: this file has the schema `instrument/2`. Write `schema = \"instrument/1\"`."
    );
    let told = refused("id = \"B\"", "id = \"A\"");
    assert!(told.contains("line 35: there are two items `A`"), "{told}");
    let told = refused(
        "section = \"one\"\ntype = \"scale\"",
        "section = \"two\"\ntype = \"scale\"",
    );
    assert!(
        told.contains("item `B` is in section `two`, which does not exist"),
        "{told}"
    );
    let told = refused("scale = \"two\"", "scale = \"three\"");
    assert!(
        told.contains("the scale `three`, which does not exist"),
        "{told}"
    );
    let told = refused("text.en = \"B\"", "text.de = \"B\"");
    assert!(
        told.contains("has no `en`") && told.contains("not in `languages`"),
        "{told}"
    );
    let told = refused("default_language = \"en\"", "default_language = \"de\"");
    assert!(told.contains("`de` is not in `languages`"), "{told}");
    let told = refused("languages = [\"en\"]", "languages = [\"en\", \"de\"]");
    assert_eq!(told.matches("has no `de`").count(), 12, "{told}");
    let told = refused("show_if.item = \"A\"", "show_if.item = \"C\"");
    assert!(told.contains("Branches point backwards"), "{told}");
    let told = refused("show_if.equals = \"yes\"", "show_if.equals = \"maybe\"");
    assert!(told.contains("has no option `maybe`"), "{told}");
    let told = refused("max_seconds = 60", "max_seconds = 39");
    assert!(told.contains("takes 40 seconds, 39 are allowed"), "{told}");
    let told = refused("code = \"2\"", "code = \"1\"");
    assert!(told.contains("there are two options `1`"), "{told}");
    let told = refused(
        "item_order = \"shuffle_within_section\"",
        "item_order = \"dice\"",
    );
    assert!(told.contains("`dice` is no `item_order`"), "{told}");
    let told = refused("order = 1", "order = 1\nrandom_order = \"yes\"");
    assert!(told.contains("`random_order` of section"), "{told}");
    let told = refused("seconds = 5", "secnods = 5");
    assert!(
        told.contains("unknown key `secnods`") && told.contains("has no `seconds`"),
        "{told}"
    );
    let told = refused("seconds = 5", "seconds = \"5\"");
    assert!(
        told.contains("`seconds` of item `A` is a TOML string"),
        "{told}"
    );
    let told = refused("seconds = 5", "required = true\nseconds = 5");
    assert!(told.contains("everybody may skip"), "{told}");
    let told = refused("type = \"single_choice\"", "type = \"matrix\"");
    assert!(
        told.contains("`matrix` is no `type`") && told.contains("`open_text_group`"),
        "{told}"
    );
    let told = refused("id = \"A\"", "id = \"department\"");
    assert!(told.contains("a column of its own"), "{told}");
    let told = refused("dimension = \"trust\"\n", "");
    assert!(
        told.contains("only one of `dimension` and `construct`"),
        "{told}"
    );
    let told = refused(
        "construct = \"maturity\"",
        "construct = \"maturity\"\nfacet = \"able\"",
    );
    assert!(told.contains("maturity, which has no facets"), "{told}");
}

/// The small instrument with one more line for question A.
fn with_line(line: &str) -> String {
    SMALL.replacen("text.en = \"A?\"", &format!("text.en = \"A?\"\n{line}"), 1)
}

#[test]
fn only_what_the_roster_can_answer_is_prefilled() {
    let told = refused("seconds = 5", "prefill = \"email\"\nseconds = 5");
    assert_eq!(
        told,
        "line 32: item `A` is answered from `email`, which is no attribute. Name one of `people_manager`, \
         `customer_facing`, or NAME of a column `attr.NAME` of the roster, or remove `prefill`."
    );
    let any = with_line("prefill = \"site\"");
    let read = Instrument::parse(&any).unwrap();
    assert_eq!(read.items[0].prefill.as_deref(), Some("site"));
    let told = refused(
        "show_if.item = \"A\"",
        "prefill = \"people_manager\"\nshow_if.item = \"A\"",
    );
    assert!(
        told.contains("`B` is answered from the roster, but is no plain single choice"),
        "{told}"
    );
    // A question made in the studio has codes 1, 2, 3.
    let numbered = with_line("prefill = \"people_manager\"")
        .replace("code = \"no\"", "code = \"2\"")
        .replace("equals = \"no\"", "equals = \"2\"");
    let faults = Instrument::parse(&numbered).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(
        faults[0]
            .found
            .contains("with `no`, which its scale does not have"),
        "{faults:?}"
    );
    let other =
        with_line("prefill = \"people_manager\"\nother = { option = \"no\", max_chars = 40 }");
    let faults = Instrument::parse(&other).unwrap_err();
    assert!(
        faults[0].found.contains("no plain single choice"),
        "{faults:?}"
    );

    let fitting = with_line("prefill = \"people_manager\"");
    let read = Instrument::parse(&fitting).unwrap();
    assert_eq!(read.items[0].prefill.as_deref(), Some("people_manager"));
    let kept = Instrument::parse_kept(&fitting).unwrap();
    assert_eq!(kept.items[0].prefill.as_deref(), Some("people_manager"));
}

#[test]
fn what_was_published_before_asks_what_the_roster_cannot_answer() {
    let conditions = SMALL.replace(
        "show_if.item = \"A\"\nshow_if.equals = \"no\"",
        "show_if = \"attr.department is Kiel\"",
    );
    for published in [
        with_line("prefill = \"department\""),
        with_line("prefill = \"people_manager\"\nother = { option = \"no\", max_chars = 40 }"),
        SMALL.replacen(
            "seconds = 20",
            "seconds = 20\nprefill = \"people_manager\"",
            1,
        ),
        conditions,
    ] {
        assert!(Instrument::parse(&published).is_err(), "{published}");
        let kept = Instrument::parse_kept(&published).unwrap_or_else(|faults| panic!("{faults:?}"));
        assert_eq!(kept.items.len(), 3);
        assert!(kept.items.iter().all(|item| item.prefill.is_none()));
    }
    // Whatever else is wrong still refuses it.
    assert!(Instrument::parse_kept(&SMALL.replace("seconds = 5", "")).is_err());
}

#[test]
fn a_file_that_is_no_toml_names_the_line() {
    let told = refused("id = \"small\"", "id = small");
    assert!(told.starts_with("line 3: "), "{told}");
}

#[test]
fn a_real_instrument_of_others_is_read_when_it_is_there() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/real/leadership/instrument.toml"
    );
    if let Ok(source) = std::fs::read_to_string(path) {
        assert_eq!(Instrument::parse(&source).unwrap().items.len(), 14);
    }
}
