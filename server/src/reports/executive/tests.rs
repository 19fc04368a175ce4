use super::*;
use crate::reports::{
    accessible::assert_accessible,
    fixture,
    lint::{self, texts},
    tests::{assert_branded, assert_tidy, look, poppler, text_of},
};
use surveys::framing::{Lexicon, Surface};

fn document(published: Arc<Published>) -> ExecutiveDocument {
    ExecutiveDocument {
        since: None,
        published,
        wave: "Spring wave".to_owned(),
        closed: Some(Date::constant(2026, 5, 14)),
        look: Look::default(),
    }
}

/// With all that a report can hold.
pub(in crate::reports) fn full() -> ExecutiveDocument {
    ExecutiveDocument {
        look: look(),
        ..document(fixture::published())
    }
}

#[test]
fn every_page_is_tidy_in_every_language() {
    let document = document(fixture::published());
    for language in Language::ALL {
        let paper = compose(&document, language).unwrap();
        assert_tidy(&paper);
        let text = texts(&paper).join("\n");
        assert!(
            !text.contains("executive-"),
            "a text is missing in {language}"
        );
    }
}

#[test]
fn the_printed_text_holds_no_alarm_word() {
    let document = document(fixture::published());
    let names: Vec<_> = lint::name("Nordlicht Components").into_iter().collect();
    for language in Language::ALL {
        let pdf = render(&document, language).unwrap();
        let text = text_of(&pdf).replace('\u{ad}', "");
        let findings = Lexicon::builtin().check(&text, language, Surface::ExecutiveReport, &names);
        assert_eq!(findings, [], "{language}");
        assert!(pdf.len() < 600_000, "{} bytes", pdf.len());
    }
}

#[test]
fn the_file_says_what_it_is_and_leads_through_its_findings() {
    let pdf = render(&document(fixture::published()), Language::De).unwrap();
    let info = poppler("pdfinfo", &pdf, &[], &[]);
    assert!(
        info.contains("Reifebericht für die Geschäftsleitung – Nordlicht Components"),
        "{info}"
    );
    assert!(info.contains("Tagged:          yes"), "{info}");
    let tree = poppler("pdfinfo", &pdf, &["-struct-text"], &[]);
    assert!(tree.matches("H1").count() >= 7, "{tree}");
    assert!(tree.contains("Figure"), "{tree}");
    let fonts = poppler("pdffonts", &pdf, &[], &[]);
    assert_eq!(fonts.lines().skip(2).count(), 2, "{fonts}");
}

#[test]
fn hidden_departments_are_named_and_never_counted() {
    let published = fixture::published();
    let hidden: Vec<&Group> = published
        .departments
        .iter()
        .filter(|group| !group.figures.is_shown())
        .collect();
    assert!(!hidden.is_empty());
    let pdf = render(&document(Arc::clone(&published)), Language::En).unwrap();
    let text = poppler("pdftotext", &pdf, &["-layout"], &["-"]);
    assert!(text.contains("not shown, to protect people"), "{text}");
    for group in hidden {
        for line in text.lines().filter(|line| line.contains(&group.name)) {
            let (_, rest) = line.split_once(&group.name).unwrap();
            assert!(
                rest.trim_start()
                    .starts_with("not shown, to protect people"),
                "{line}"
            );
        }
    }
}

/// The text of the page that begins with this bookmark, on one line.
fn page_of(pdf: &[u8], headline: &str) -> String {
    let text = poppler("pdftotext", pdf, &["-enc", "UTF-8"], &["-"]);
    text.split('\u{c}')
        .map(|page| page.replace('\n', " "))
        .find(|page| page.contains(headline))
        .unwrap_or_else(|| panic!("no page says “{headline}”"))
}

#[test]
fn within_noise_no_department_stands_beside_another() {
    let published = fixture::published_alike();
    assert_eq!(
        published.verdict(None, Construct::Maturity),
        surveys::scoring::verdict::Verdict::NotSupported
    );
    let pdf = render(&document(published), Language::En).unwrap();
    let practice = page_of(&pdf, "their differences are within noise");
    assert!(
        practice.contains("Differences between departments are within noise")
            || practice.contains("On the whole, differences between departments are within noise"),
        "{practice}"
    );
    let ladder = page_of(&pdf, "Our place on the ladder");
    assert!(!ladder.contains("Logistics"), "{ladder}");
    let text = text_of(&pdf);
    assert!(
        !text.contains("Departments by maturity and readiness"),
        "{text}"
    );
}

#[test]
fn agreement_stands_before_every_mean() {
    let pdf = render(&document(fixture::published()), Language::En).unwrap();
    let page = page_of(&pdf, "Do people see it alike?");
    assert!(
        page.contains("shared view") || page.contains("mixed views"),
        "{page}"
    );
    let overview = page_of(&pdf, "What is strong");
    assert!(
        overview.contains(": shared view, ") || overview.contains(": mixed views, "),
        "{overview}"
    );
}

#[test]
fn the_appendix_tells_how_it_was_computed() {
    let pdf = render(&document(fixture::published()), Language::En).unwrap();
    let text = text_of(&pdf).replace('\n', " ");
    for words in [
        "How this was computed",
        "Do the statements of a dimension measure one thing?",
        "Design effect",
        "ICC1",
        "Statements that fit weakly",
        "What is not claimed",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn below_seventy_percent_the_silent_are_told_with_their_gap() {
    let pdf = render(&document(fixture::published_of(2)), Language::En).unwrap();
    let page = page_of(&pdf, "What if those who did not answer see it differently?");
    assert!(page.contains("it would lie between"), "{page}");
    assert!(page.contains("would have to score"), "{page}");
}

#[test]
fn with_too_few_answers_no_level_is_named() {
    let published = fixture::published_of(5);
    assert!(published.standing.level.is_none());
    let pdf = render(&document(published), Language::En).unwrap();
    let text = text_of(&pdf).replace('\n', " ");
    assert!(
        text.contains("more answers are needed before a level can be named"),
        "{text}"
    );
    assert!(text.contains("Level: not named yet"), "{text}");
}

#[test]
fn the_report_wears_the_look_of_the_organization() {
    let document = full();
    for language in Language::ALL {
        let paper = compose(&document, language).unwrap();
        assert_tidy(&paper);
        assert_branded(&paper);
        let pdf = render(&document, language).unwrap();
        assert_accessible(&pdf, language);
        assert!(pdf.len() < 600_000, "{} bytes", pdf.len());
    }
}

#[test]
fn questions_beside_the_scales_are_printed_as_on_the_page() {
    let document = document(fixture::published_with_questions());
    for language in Language::ALL {
        let paper = compose(&document, language).unwrap();
        assert_tidy(&paper);
    }
    let pdf = render(&document, Language::En).unwrap();
    assert_accessible(&pdf, Language::En);
    let text = text_of(&pdf).replace('\u{ad}', "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("What else was asked"), "{text}");
    assert!(text.contains("54 people answered"), "{text}");
    assert!(text.contains("In an office 56% 51%–60%"), "{text}");
    assert!(
        text.contains("Not shown, to protect people: too few answered."),
        "{text}"
    );
}

#[test]
fn a_report_without_scores_speaks_of_none() {
    let document = document(fixture::published_without_scores());
    for (language, title, never) in [
        (
            Language::En,
            "Survey report",
            ["maturity", "level", "scales"],
        ),
        (
            Language::De,
            "Befragungsbericht",
            ["Reife", "Stufe", "Skalen"],
        ),
        (
            Language::Es,
            "Informe de la encuesta",
            ["madurez", "nivel", "escalas"],
        ),
        (
            Language::Fr,
            "Rapport de l'enquête",
            ["maturité", "niveau", "échelles"],
        ),
    ] {
        assert_tidy(&compose(&document, language).unwrap());
        let pdf = render(&document, language).unwrap();
        assert_accessible(&pdf, language);
        let text = text_of(&pdf).replace('\u{ad}', "").replace('’', "'");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(title), "{text}");
        for word in never {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}
