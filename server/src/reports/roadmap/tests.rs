use surveys::{
    framing::Verdict,
    roadmap::{Situation, Yardstick},
};

use super::*;
use crate::reports::{
    accessible::assert_accessible,
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
        inputs: Some(Arc::new(inputs)),
        wave: String::new(),
        closed: None,
        allow: Vec::new(),
    }
}

/// The same organization with the result of a survey.
fn with_results() -> RoadmapDocument {
    let published = crate::reports::fixture::published();
    let mut inputs = Inputs::from_toml(include_str!("example.toml")).unwrap();
    inputs.scores.clear();
    inputs.readiness = None;
    inputs.candidates = None;
    let inputs = inputs.completed_from(&published);
    let situations: Vec<_> = published
        .departments
        .iter()
        .filter_map(Situation::of)
        .collect();
    let (library, yardstick) = (Library::builtin(), Yardstick::builtin());
    let plan = Plan::make(&inputs, library, &yardstick, &situations).unwrap();
    RoadmapDocument {
        plan: Arc::new(plan),
        published: Some(published),
        inputs: Some(Arc::new(inputs)),
        wave: "Spring wave".to_owned(),
        closed: Some(Date::constant(2026, 5, 14)),
        allow: Vec::new(),
    }
}

/// The worked example with its limits, searched and foreseen; few draws are enough to print.
fn foreseen() -> RoadmapDocument {
    let mut inputs = Inputs::from_toml(include_str!(
        "../../../../surveys/steps/inputs-example.toml"
    ))
    .unwrap();
    inputs.draws = 500;
    let (library, yardstick) = (Library::builtin(), Yardstick::builtin());
    let mut plan = Plan::make(&inputs, library, &yardstick, &[]).unwrap();
    plan.foresee(&inputs, library, &yardstick, &mut |_, _, _| {})
        .unwrap();
    RoadmapDocument {
        plan: Arc::new(plan),
        inputs: Some(Arc::new(inputs)),
        ..example()
    }
}

/// With and without a survey and with what was foreseen, in every language.
fn all() -> impl Iterator<Item = (RoadmapDocument, Language)> {
    [example(), with_results(), foreseen()]
        .into_iter()
        .flat_map(|document| Language::ALL.map(|language| (document.clone(), language)))
}

#[test]
fn every_page_is_tidy_and_quiet_in_every_language() {
    for (document, language) in all() {
        let paper = compose(&document, language).unwrap();
        assert_tidy(&paper);
        let text = texts(&paper).join("\n");
        assert!(!text.contains("future-"), "a text is missing in {language}");
        assert!(check(&document, language).is_ok());
    }
}

#[test]
fn the_printed_text_holds_no_alarm_word() {
    let lexicon = surveys::framing::Lexicon::builtin();
    for (document, language) in all() {
        let pdf = render(&document, language).unwrap();
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

#[test]
fn hidden_departments_bring_nothing_that_can_be_read() {
    let document = with_results();
    let published = document.published.clone().unwrap();
    let pdf = render(&document, Language::En).unwrap();
    let text = poppler("pdftotext", &pdf, &["-layout"], &["-"]);
    let hidden = published
        .departments
        .iter()
        .filter(|group| !group.figures.is_shown());
    let mut n_seen = 0;
    for group in hidden {
        for line in text.lines().filter(|line| line.contains(&group.name)) {
            n_seen += 1;
            let (_, rest) = line.split_once(&group.name).unwrap();
            assert!(
                rest.trim_start()
                    .starts_with("not shown, to protect people"),
                "{line}"
            );
        }
    }
    assert!(n_seen > 0, "hidden departments are listed as hidden");
}

#[test]
fn a_plan_that_was_foreseen_says_how_sure_it_is_and_what_else_there_was() {
    let document = foreseen();
    let plan = &document.plan;
    assert!(!plan.left_out.is_empty() && plan.next_best.is_some() && !plan.tornado.is_empty());
    assert_eq!(plan.scenarios.0.len(), 6);
    for language in Language::ALL {
        let pdf = render(&document, language).unwrap();
        let text = text_of(&pdf).replace('\u{ad}', "").replace("-\n", "");
        let text: String = text.split_whitespace().collect();
        // Lines and hyphens of the page are no part of what it says.
        let says = |words: &str| {
            let words: String = words.replace('-', "").split_whitespace().collect();
            assert!(
                text.replace('-', "").contains(&words),
                "{language}: {words}"
            );
        };
        for key in [
            "future-sure-bookmark",
            "future-fan-title",
            "future-tornado-title",
            "future-sure-cash",
            "future-moved-adoption",
            "future-caveat-overlap",
            "future-caveat-small",
            "future-else-bookmark",
            "future-else-headline-proved",
            "future-else-next",
            "future-else-left-out",
            "future-else-budgets",
            "future-scenario-ambitious",
        ] {
            says(&t!(language, key));
        }
        let drawn = plan.monte_carlo_pert.as_ref().unwrap();
        let aside = plan_figures::whole_money(language, drawn.project.p80, "EUR");
        says(&t!(language, "future-sure-aside", aside = aside));
        for left_out in &plan.left_out {
            says(
                Library::builtin()
                    .step(&left_out.step)
                    .unwrap()
                    .texts
                    .title
                    .text(language),
            );
        }
    }
}

#[test]
fn a_plan_that_was_not_foreseen_claims_nothing_about_it() {
    let text = text_of(&render(&example(), Language::En).unwrap());
    for words in ["How sure this is", "What else was looked at", "P80"] {
        assert!(!text.contains(words), "{words}");
    }
}

/// Both documents in every language.
fn both(document: &RoadmapDocument, language: Language) -> [Vec<u8>; 2] {
    [
        render(document, language).unwrap(),
        render_summary(document, language).unwrap(),
    ]
}

#[test]
fn roadmap_and_summary_keep_the_rules_of_accessible_files() {
    for document in [with_results(), foreseen()] {
        for language in Language::ALL {
            for pdf in both(&document, language) {
                assert_accessible(&pdf, language);
                assert!(pdf.len() < 600_000, "{} bytes", pdf.len());
            }
        }
    }
}

#[test]
fn the_summary_is_two_tidy_pages_in_every_language() {
    let lexicon = surveys::framing::Lexicon::builtin();
    for (document, language) in all() {
        let paper = short::compose(&document, language).unwrap();
        assert_tidy(&paper);
        assert_eq!(paper.pages.len(), 2, "{language}");
        let text = texts(&paper).join("\n");
        assert!(!text.contains("case-"), "a text is missing in {language}");
        let findings = lexicon.check(&text, language, Surface::RoadmapPdf, &document.names());
        assert!(
            findings
                .iter()
                .all(|finding| finding.verdict != Verdict::Error)
        );
        for planned in &document.plan.steps {
            let title = Library::builtin()
                .step(&planned.id)
                .unwrap()
                .texts
                .title
                .text(language);
            assert!(text.contains(title), "{language}: {title}");
        }
        assert!(text.contains(&t!(language, "future-promise-sign")));
    }
}

#[test]
fn a_plan_of_all_steps_still_fits_on_two_pages() {
    let mut inputs = Inputs::from_toml(include_str!("example.toml")).unwrap();
    let ids = Library::builtin()
        .steps()
        .iter()
        .map(|step| step.id.clone());
    inputs.candidates = Some(ids.collect());
    inputs.choice = surveys::roadmap::inputs::Choice::Listed;
    let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
    assert_eq!(plan.steps.len(), Library::builtin().steps().len());
    let document = RoadmapDocument {
        plan: Arc::new(plan),
        inputs: Some(Arc::new(inputs)),
        ..example()
    };
    for language in Language::ALL {
        let paper = short::compose(&document, language).unwrap();
        assert_tidy(&paper);
        assert_eq!(paper.pages.len(), 2, "{language}");
        assert_tidy(&compose(&document, language).unwrap());
    }
}

#[test]
fn no_page_is_left_with_one_or_two_rows() {
    for (document, language) in all() {
        let paper = compose(&document, language).unwrap();
        for (number, page) in paper.pages.iter().enumerate().skip(1) {
            // Head and foot have three texts; a page with little more has lost the rest of its message.
            let told = page
                .pieces
                .iter()
                .filter(|piece| piece.node.is_some())
                .count();
            assert!(
                told >= 20,
                "{language}: page {} tells {told} pieces",
                number + 1
            );
        }
    }
}

#[test]
fn the_pages_of_money_people_and_value_are_there() {
    let document = foreseen();
    for language in Language::ALL {
        let paper = compose(&document, language).unwrap();
        let text = texts(&paper).join("\n");
        for key in [
            "case-tree-bookmark",
            "case-value-bookmark",
            "case-budget-bookmark",
            "case-share-heading",
            "case-capacity-bookmark",
            "case-hours-title",
            "case-hours-departments",
            "case-inputs-bookmark",
        ] {
            assert!(text.contains(&t!(language, key)), "{language}: {key}");
        }
        let open = unowned(&document);
        let line = t!(language, "case-promise-unowned", n = open);
        // French marks are glued to their words on paper.
        let text = text.replace('\u{a0}', " ");
        assert!(text.contains(&line), "{language}: {line}");
    }
}

/// Steps that nobody owns yet.
fn unowned(document: &RoadmapDocument) -> usize {
    let steps = document.plan.steps.iter();
    steps.filter(|step| step.owner.is_none()).count()
}
