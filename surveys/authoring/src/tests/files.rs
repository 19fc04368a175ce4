//! What is read is written again.

use interchange::{Options, export};
use surveys::instrument::{Instrument, SOURCES};

use crate::{Draft, Edit, KeptDraft, difference, ready};

/// What both say in full, in a form in which it can be compared.
fn told(instrument: &Instrument) -> String {
    format!("{instrument:#?}")
}

fn check(name: &str, source: &str) {
    let before = Instrument::parse(source).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
    let draft = Draft::read(source).unwrap_or_else(|error| panic!("{name}: {error}"));
    let written = draft.to_toml();
    let after = Instrument::parse(&written)
        .unwrap_or_else(|faults| panic!("{name}: {faults:#?}\n{written}"));
    assert_eq!(told(&before), told(&after), "{name}");
    assert_eq!(Draft::read(&written).unwrap(), draft, "{name}");
    assert_eq!(difference(&before, &after), [], "{name}");
    let review = draft.review();
    assert_eq!(review.problems, [], "{name}");
    let json = serde_json::to_string(&KeptDraft::from(draft.clone())).unwrap();
    let kept: KeptDraft = serde_json::from_str(&json).unwrap();
    assert_eq!(Draft::from(kept), draft, "{name}");
}

#[test]
fn every_questionnaire_that_comes_with_the_program_survives() {
    for (name, source) in SOURCES {
        check(name, source);
    }
    let every_kind = include_str!("../../../../tests/fixtures/every-kind.toml");
    check("one of every kind", every_kind);
}

#[test]
fn every_questionnaire_of_another_tool_survives() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../interchange/samples");
    for name in ["form.csv", "form.json", "form.qsf", "new.lss", "old.lss"] {
        let bytes = std::fs::read(format!("{samples}/{name}")).unwrap();
        let import = interchange::import(&bytes, &Options::default()).unwrap();
        check(name, &import.document);
        // Other tools get the same from what was written again.
        let again = Instrument::parse(&Draft::read(&import.document).unwrap().to_toml()).unwrap();
        assert_eq!(
            export::surveyjs::survey(&import.instrument),
            export::surveyjs::survey(&again),
            "{name}"
        );
    }
}

#[test]
fn what_was_kept_when_the_order_was_that_of_the_whole_has_every_section_shuffled() {
    let mut draft = super::small();
    draft.apply(Edit::AddSection { after: None }).unwrap();
    let mut kept = serde_json::to_value(KeptDraft::from(draft.clone())).unwrap();
    kept["item_order"] = "shuffle_within_section".into();
    for section in kept["sections"].as_array_mut().unwrap() {
        section.as_object_mut().unwrap().remove("random_order");
    }
    let kept: KeptDraft = serde_json::from_value(kept).unwrap();
    let read = Draft::from(kept);
    assert!(read.sections.iter().all(|section| section.random_order));
    let written = read.to_toml();
    assert!(written.contains("item_order = \"shuffle_within_section\""));
    assert!(!written.contains("random_order"), "one word says it all");
    for section in &mut draft.sections {
        section.random_order = true;
    }
    assert_eq!(read, draft);
}

#[test]
fn each_section_says_for_itself_whether_its_order_is_random() {
    let mut draft = super::small();
    draft.apply(Edit::AddSection { after: None }).unwrap();
    draft.sections[1].title = super::en("Second");
    draft.sections[1].random_order = true;
    let written = draft.to_toml();
    assert!(written.contains("item_order = \"fixed\""), "{written}");
    assert_eq!(Draft::read(&written).unwrap(), draft);
    let random: Vec<bool> = super::instrument(&draft)
        .sections
        .iter()
        .map(|section| section.random_order)
        .collect();
    assert_eq!(random, [false, true]);
    // A section may also be the exception.
    let exception = written
        .replace(
            "item_order = \"fixed\"",
            "item_order = \"shuffle_within_section\"",
        )
        .replacen("order = 1\n", "order = 1\nrandom_order = false\n", 1);
    assert_eq!(Draft::read(&exception).unwrap(), draft);
}

#[test]
fn seeds_and_constituents_are_kept() {
    let (_, partner) = SOURCES.iter().find(|(name, _)| *name == "partner").unwrap();
    let draft = Draft::read(partner).unwrap();
    assert!(draft.items().any(|item| !item.seeds.is_empty()));
    assert!(draft.to_toml().contains("constituents = ["));
    assert!(draft.to_toml().contains("seeds = ["));
}

#[test]
fn what_is_no_questionnaire_is_refused_with_a_reason() {
    for source in [
        "",
        "[[",
        "schema = 1",
        "schema = \"instrument/1\"\nid = \"x\"",
    ] {
        let error = Draft::read(source).unwrap_err();
        assert!(error.to_string().len() > 40, "{error}");
    }
}

#[test]
fn odd_texts_are_written_as_they_are() {
    let mut draft = super::small();
    let odd = "\"quoted\" \\ {x} </script> \u{1}\u{7f}\u{2028} 👩‍👩‍👧 e\u{301}\nline\ttab '''";
    super::with(&mut draft, "Q1", |item| {
        item.text = super::en(odd);
    });
    let read = super::instrument(&draft);
    assert_eq!(read.items[0].text.get("en"), Some(odd));
}

#[test]
fn ready_scales_have_four_languages() {
    assert!(ready::scale(ready::AGREEMENT).is_some());
    for scale in ready::scales() {
        for option in &scale.options {
            assert_eq!(option.label.len(), 4, "{} {}", scale.id, option.code);
        }
    }
}
