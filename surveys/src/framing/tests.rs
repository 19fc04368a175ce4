use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    instrument::Instrument,
    language::Language,
    maturity::Model,
    roadmap::{Inputs, Library, Plan, Yardstick},
};

fn on_roadmap(text: &str, language: Language) -> Vec<Finding> {
    Lexicon::builtin().check(text, language, Surface::RoadmapPdf, &[])
}

/// The verdict of a text in the words of the rules file.
fn outcome(text: &str, language: Language) -> (&'static str, BTreeSet<String>) {
    let strict = on_roadmap(text, language);
    // Only the surface for executives tells alarm words and pressure words apart.
    let lenient = Lexicon::builtin().check(text, language, Surface::ExecutiveReport, &[]);
    let has = |findings: &[Finding], verdict| findings.iter().any(|f| f.verdict == verdict);
    let word = if has(&strict, Verdict::Review) {
        "review"
    } else if has(&lenient, Verdict::Error) {
        "block"
    } else if has(&lenient, Verdict::Hint) {
        "warn"
    } else {
        "pass"
    };
    (word, strict.into_iter().map(|f| f.rule).collect())
}

#[test]
fn every_case_of_the_rules_file_is_decided_as_written() {
    let proofs = Lexicon::builtin().proofs();
    assert!(proofs.len() >= 42, "the rules file brings its cases");
    for proof in proofs {
        let (word, rules) = outcome(&proof.before, proof.language);
        assert_eq!(word, proof.expect, "{}: {}", proof.id, proof.before);
        for rule in &proof.rules {
            assert!(
                rules.contains(rule),
                "{}: {rule} not reported for {}",
                proof.id,
                proof.before
            );
        }
        if let Some(after) = &proof.after {
            assert_eq!(
                on_roadmap(after, proof.language),
                [],
                "{}: {after}",
                proof.id
            );
        }
    }
}

#[test]
fn surfaces_decide_whether_a_word_stops_hints_or_passes() {
    let cases = [
        ("We change it.", [1, 1, 1, 1, 1, 2, 0, 0]),
        ("It is mandatory.", [1, 1, 1, 1, 2, 0, 0, 0]),
        ("We release staff.", [3, 3, 3, 3, 3, 3, 3, 3]),
    ];
    for (text, expected) in cases {
        for (surface, expected) in Surface::ALL.into_iter().zip(expected) {
            let verdicts: Vec<_> = Lexicon::builtin()
                .check(text, Language::En, surface, &[])
                .into_iter()
                .map(|f| f.verdict)
                .collect();
            let wanted = match expected {
                1 => vec![Verdict::Error],
                2 => vec![Verdict::Hint],
                3 => vec![Verdict::Review],
                _ => vec![],
            };
            assert_eq!(verdicts, wanted, "{text} on {surface}");
        }
    }
}

#[test]
fn a_finding_says_where_what_and_what_instead() {
    let text = "Größe zählt. Die Veränderung beginnt.";
    let findings = on_roadmap(text, Language::De);
    assert_eq!(findings.len(), 1);
    let finding = &findings[0];
    assert_eq!(&text[finding.range.clone()], "Veränderung");
    assert_eq!(finding.matched, "Veränderung");
    assert_eq!(finding.rule, "de-veraendern");
    assert!(finding.suggestions.contains(&"nächster Schritt".to_owned()));
    assert!(finding.note.contains("weiter"));
}

#[test]
fn a_word_that_only_touches_an_exempt_context_is_reported() {
    let findings = on_roadmap("Climate change changes us.", Language::En);
    let words: Vec<_> = findings.iter().map(|f| f.matched.as_str()).collect();
    assert_eq!(words, ["changes"]);
}

#[test]
fn other_spellings_of_a_letter_do_not_slip_through() {
    for text in [
        "Die Vera\u{308}nderung",
        "Die Verän\u{ad}derung",
        "Die Ver\u{200b}änderung",
        "Die VERÄNDERUNG",
    ] {
        let findings = on_roadmap(text, Language::De);
        assert_eq!(findings.len(), 1, "{text}");
        assert_eq!(findings[0].range, 4..text.len(), "{text}");
    }
    assert_eq!(on_roadmap("burning\n  platform", Language::En).len(), 1);
    assert_eq!(on_roadmap("a shake\u{2011}up", Language::En).len(), 1);
    assert_eq!(on_roadmap("climate\nchange", Language::En), []);
}

#[test]
fn allowed_names_pass_as_whole_words_and_as_written() {
    let allow = [AllowEntry {
        name: "Change Advisory Board".into(),
        reason: "a committee".into(),
    }];
    let check = |text| {
        Lexicon::builtin()
            .check(text, Language::En, Surface::Emails, &allow)
            .len()
    };
    assert_eq!(check("The Change Advisory Board meets."), 0);
    assert_eq!(check("The change advisory board meets."), 1);
    assert_eq!(check("The Change Advisory Boards meet."), 1);
    assert_eq!(check("The Change Advisory Board may change it."), 1);
}

#[test]
fn an_allow_list_needs_names_and_reasons() {
    let read = AllowEntry::parse_list;
    let good = "[[allow]]\nname = \"Change Advisory Board\"\nreason = \"committee\"\n";
    assert_eq!(read(good).unwrap().len(), 1);
    let faults =
        read("[[allow]]\nname = \"X\"\nreason = \" \"\n\n[[allow]]\nname = \"\"\nreason = \"y\"\n")
            .unwrap_err();
    let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 5]);
    assert_eq!(read("[[allow]]\nnme = \"X\"\n").unwrap_err()[0].line, 2);
}

#[test]
fn a_broken_rules_file_names_the_line() {
    let rules = include_str!("../../framing/rules.toml")
        .replace("'\\boverhaul(?:s|ed|ing)?\\b'", "'\\boverhaul('");
    let line = 1 + rules
        .lines()
        .position(|line| line.contains("overhaul('"))
        .unwrap();
    let faults = Lexicon::parse(&rules).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].line, line);
}

/// Exempt phrases of each language, each with an alarm word inside.
fn exempt_phrase() -> impl Strategy<Value = (Language, &'static str)> {
    prop::sample::select(vec![
        (Language::En, "change your password"),
        (Language::En, "climate change"),
        (Language::En, "water-resistant"),
        (Language::En, "turnaround time"),
        (Language::De, "unverändert"),
        (Language::De, "Klimawandel"),
        (Language::De, "Widerstandsfähigkeit"),
        (Language::Es, "en cambio"),
        (Language::Es, "tipos de cambio"),
        (Language::Fr, "taux de change"),
        (Language::Fr, "rupture de stock"),
        (Language::En, "https://example.org/change"),
        (Language::De, "wandel@example.org"),
    ])
}

proptest! {
    /// An exempt phrase is never reported, whatever stands around it.
    #[test]
    fn exempt_is_never_reported(
        (language, phrase) in exempt_phrase(),
        before in prop::sample::select(vec!["", "We change it: ", "Wir ändern es: ", "…", "cambio, ", "change, "]),
        after in prop::sample::select(vec!["", ".", ", not a transformation", ", changement", " — Wandel"]),
    ) {
        let text = format!("{before}{phrase}{after}");
        let exempt = before.len()..before.len() + phrase.len();
        for finding in on_roadmap(&text, language) {
            let apart = finding.range.end <= exempt.start || exempt.end <= finding.range.start;
            prop_assert!(apart, "{finding:?} in {text}");
        }
    }

    /// Whatever the text, ranges are character boundaries in text order and hold the matched words.
    #[test]
    fn ranges_are_real(text in "[a-zäöüßéáñ\u{301}\u{308}\u{ad} ]{0,12}(change|Wandel|cambio|refonte)?\\PC{0,12}") {
        for language in Language::ALL {
            let mut last = 0;
            for finding in on_roadmap(&text, language) {
                prop_assert!(finding.range.start >= last);
                last = finding.range.start;
                prop_assert_eq!(text.get(finding.range.clone()), Some(finding.matched.as_str()));
            }
        }
    }
}

// ---------------------------------------------------------------- what we ship

/// Findings as one line each, so that a failure can be read.
fn told(found: &[Reported]) -> Vec<String> {
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn no_instrument_of_ours_rings_an_alarm_bell() {
    for instrument in [
        Instrument::core(),
        Instrument::pulse(),
        Instrument::partner(),
    ] {
        for language in Language::ALL {
            let passages = of_instrument(instrument, language);
            assert!(
                passages.len() > 20,
                "{} {language}: its texts are found",
                instrument.id
            );
            let found = proofread(&passages, language, Surface::Survey, &[]);
            assert_eq!(told(&found), [""; 0], "{} {language}", instrument.id);
        }
    }
}

#[test]
fn no_text_of_the_model_rings_an_alarm_bell() {
    for language in Language::ALL {
        let passages = of_model(Model::social_business(), language);
        assert!(passages.len() > 80, "{language}: its texts are found");
        let found = proofread(&passages, language, Surface::RoadmapPdf, &[]);
        assert_eq!(told(&found), [""; 0], "{language}");
    }
}

#[test]
fn no_step_of_the_library_rings_an_alarm_bell() {
    for language in Language::ALL {
        for step in Library::builtin().steps() {
            let passages = of_step(step, language);
            assert!(
                passages.len() >= 13,
                "{} {language}: its texts are found",
                step.id
            );
            let found = proofread(&passages, language, Surface::RoadmapPdf, &[]);
            assert_eq!(told(&found), [""; 0], "{} {language}", step.id);
        }
    }
}

#[test]
fn a_plan_is_read_with_the_words_of_its_client() {
    let source = include_str!("../../steps/inputs-example.toml");
    let make = |source: &str| {
        let inputs = Inputs::from_toml(source).unwrap();
        Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
    };
    let found = |plan: &Plan, language| {
        let passages = of_plan(plan, Library::builtin(), language);
        told(&proofread(&passages, language, Surface::RoadmapPdf, &[]))
    };
    let clean = make(source);
    for language in Language::ALL {
        assert_eq!(found(&clean, language), [""; 0], "{language}");
    }
    let alarming = make(
        &source
            .replace(
                "every customer meets one Nordlicht",
                "we will have changed every process",
            )
            .replace(
                "LEA-S1 = \"Chief executive\"",
                "LEA-S1 = \"Head of Transformation\"",
            )
            .replace("VOI-S1.en = \"a place", "VOI-S1.en = \"a mandatory place"),
    );
    let found = found(&alarming, Language::En);
    assert_eq!(found.len(), 3, "{found:#?}");
    for (told, place) in found.iter().zip([
        "future_sentence: “changed”",
        "owners.LEA-S1: “Transformation”",
        "strategy_links.VOI-S1: “mandatory”",
    ]) {
        assert!(told.starts_with(place), "{told}");
    }
}
