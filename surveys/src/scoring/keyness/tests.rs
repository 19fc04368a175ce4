use std::collections::HashSet;

use super::{Comment, Corpus, Keyness, Term, phrases, stop_words, tokens};
use crate::{language::Language, scoring::NotComputed};

fn corpus(texts: &[&str]) -> Corpus {
    let comments = texts
        .iter()
        .enumerate()
        .map(|(commenter, text)| Comment { text, commenter });
    Corpus::read(comments, &HashSet::from(["the"]))
}

fn words(terms: &[Term]) -> Vec<&str> {
    terms.iter().map(|term| term.word.as_str()).collect()
}

/// Ten comments here and ten there; "printer" and "paper" stand in the same comments.
fn office(n_with: usize) -> Vec<&'static str> {
    let mut texts = vec!["The printer has no paper, printer!"; n_with];
    texts.resize(12, "coffee");
    texts.extend(["coffee and silence"; 12]);
    texts
}

fn here(texts: &[&str]) -> Result<Keyness, NotComputed> {
    corpus(texts).keyness(|comment| comment < 12, 5)
}

#[test]
fn words_are_runs_of_letters_of_any_script_in_lower_case() {
    let found: Vec<String> = tokens("L'Équipe: naïve Größe, 2nd 50% of-the ÜBER año ok").collect();
    assert_eq!(found, ["équipe", "naïve", "größe", "the", "über", "año"]);
}

#[test]
fn a_word_said_ten_times_in_one_comment_counts_once() {
    let found = here(&office(8)).unwrap();
    assert_eq!((found.n_a, found.n_b), (12, 12));
    assert_eq!(words(&found.terms), ["has", "paper", "printer"]);
    let printer = &found.terms[2];
    assert_eq!((printer.df_a, printer.df_b), (8, 0));
    // By hand: 2(8 ln 2 + 4 ln(4/8) + 12 ln(12/8)).
    let by_hand = 2.0 * (8.0 * 2_f64.ln() + 4.0 * 0.5_f64.ln() + 12.0 * 1.5_f64.ln());
    assert!((printer.g2 - by_hand).abs() < 1e-12);
    assert!((printer.log2_ratio - 17_f64.log2()).abs() < 1e-12);
}

#[test]
fn words_of_the_same_comments_are_one_theme() {
    let themes = here(&office(8)).unwrap().themes().unwrap();
    assert_eq!(themes.len(), 1);
    assert_eq!(themes[0].terms, ["has", "paper", "printer"]);
    assert_eq!(themes[0].n_comments, 8);
}

#[test]
fn fewer_than_five_comments_test_nothing() {
    let found = here(&office(4)).unwrap();
    assert!(!words(&found.terms).contains(&"printer"));
}

#[test]
fn one_person_who_writes_eight_comments_makes_no_theme() {
    let texts = office(8);
    let comments = texts.iter().enumerate().map(|(place, text)| Comment {
        text,
        commenter: if place < 8 { place.min(3) } else { place },
    });
    let found = Corpus::read(comments, &HashSet::new())
        .keyness(|comment| comment < 12, 5)
        .unwrap();
    assert!(
        found
            .terms
            .iter()
            .any(|term| term.word == "printer" && term.is_theme())
    );
    assert_eq!(found.themes(), Ok(Vec::new()));
}

#[test]
fn fewer_than_ten_comments_on_a_side_show_nothing() {
    let all = corpus(&office(8));
    assert_eq!(
        all.keyness(|comment| comment < 9, 5).unwrap().themes(),
        Err(NotComputed::BelowThreshold)
    );
    assert_eq!(
        all.keyness(|comment| comment >= 9, 5).unwrap().themes(),
        Err(NotComputed::BelowThreshold)
    );
    assert_eq!(all.keyness(|_| true, 5), Err(NotComputed::NoValidAnswers));
}

#[test]
fn the_order_of_comments_does_not_matter() {
    let texts = office(8);
    let forwards = here(&texts).unwrap();
    let order: Vec<usize> = (0..texts.len()).rev().collect();
    let comments = order.iter().map(|place| Comment {
        text: texts[*place],
        commenter: *place,
    });
    let backwards = Corpus::read(comments, &HashSet::from(["the"]))
        .keyness(|comment| order[comment] < 12, 5)
        .unwrap();
    assert_eq!(forwards.terms, backwards.terms);
    assert_eq!(forwards.themes(), backwards.themes());
}

#[test]
fn stop_words_of_four_languages_are_left_out() {
    let all = stop_words(&[Language::En, Language::De, Language::Es, Language::Fr]);
    for word in ["the", "und", "para", "avec"] {
        assert!(all.contains(word), "{word}");
    }
    assert!(!stop_words(&[Language::En]).contains("die"));
}

#[test]
fn phrases_are_two_words_that_say_something_beside_each_other() {
    let stop_words = ["die", "der", "und", "the"].into();
    assert_eq!(
        phrases(
            "Die neuen Werkzeuge, und der Plan der Schicht-Leitung.",
            &stop_words
        ),
        ["neuen werkzeuge", "schicht leitung"]
    );
    // A point, a short word or a word that is left out stands between.
    assert_eq!(
        phrases("Late replies. Late at work – the plan", &stop_words),
        ["late replies"]
    );
    assert!(phrases("", &stop_words).is_empty());
}
