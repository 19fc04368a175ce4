use surveys::roadmap::{Inputs, Yardstick};

use super::*;
use crate::reports::{
    lint::texts,
    tests::{assert_tidy, poppler, text_of},
};

/// The worked example, as a consultant would hand it in.
pub(in crate::reports) fn example() -> RoadmapDocument {
    let inputs = Inputs::from_toml(include_str!("example.toml")).unwrap();
    let library = Library::builtin();
    let plan = Plan::make(&inputs, library, &Yardstick::builtin(), &[]).unwrap();
    RoadmapDocument {
        plan: Arc::new(plan),
        published: None,
        wave: String::new(),
        closed: None,
        allow: Vec::new(),
    }
}

#[test]
fn every_page_is_tidy_and_quiet_in_every_language() {
    let document = example();
    for language in Language::ALL {
        let paper = compose(&document, language).unwrap();
        assert_tidy(&paper);
        let text = texts(&paper).join("\n");
        assert!(!text.contains("future-"), "a text is missing in {language}");
        assert!(check(&document, language).is_ok());
    }
}

#[test]
fn the_printed_text_holds_no_alarm_word() {
    let document = example();
    let lexicon = surveys::framing::Lexicon::builtin();
    for language in Language::ALL {
        let pdf = render(&document, language).unwrap();
        if let Ok(folder) = std::env::var("DAYBREAK_SHOW_REPORTS") {
            std::fs::write(format!("{folder}/roadmap-{language}.pdf"), &pdf).unwrap();
        }
        let text = text_of(&pdf).replace('\u{ad}', "");
        let findings = lexicon.check(&text, language, Surface::RoadmapPdf, &document.names());
        assert_eq!(findings, [], "{language}");
        assert!(pdf.len() < 600_000, "{} bytes", pdf.len());
    }
}

#[test]
fn a_step_card_says_what_stays_before_it_asks_for_a_commitment() {
    let pdf = render(&example(), Language::En).unwrap();
    // In the order of the file, which is the order in which it is read out.
    let text = poppler("pdftotext", &pdf, &["-raw"], &["-"]);
    let card = &text[text.find("What stays").unwrap()..];
    let place = |words: &str| {
        card.find(words)
            .unwrap_or_else(|| panic!("{words} in {card}"))
    };
    assert!(place("What stays") < place("Encouragement"));
    assert!(place("Encouragement") < place("Commitment"));
    let info = poppler("pdfinfo", &pdf, &[], &[]);
    assert!(
        info.contains("Future Roadmap – Nordlicht Components"),
        "{info}"
    );
    let tree = poppler("pdfinfo", &pdf, &["-struct-text"], &[]);
    for node in ["H1", "H2", "Table", "TH", "Figure"] {
        assert!(tree.contains(node), "{node}");
    }
}

#[test]
fn an_alarm_word_in_the_clients_own_sentence_is_refused() {
    let mut document = example();
    let mut plan = (*document.plan).clone();
    let sentence = "we change everything at once".to_owned();
    plan.future_sentence = Some(surveys::roadmap::inputs::Words::Everywhere(sentence));
    document.plan = Arc::new(plan);
    match render(&document, Language::En) {
        Err(ReportError::Alarms(findings)) => {
            assert!(findings.iter().any(|finding| finding.matched == "change"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_name_may_hold_any_word() {
    let mut document = example();
    let mut plan = (*document.plan).clone();
    plan.organization = "Change Works".to_owned();
    document.plan = Arc::new(plan);
    assert!(render(&document, Language::En).is_ok());
}
