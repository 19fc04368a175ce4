//! What people wrote: themes in the right group, nothing from hidden ones, each comment in one place.

use proptest::prelude::*;
use serde_json::Value;

use super::{full_sheet, tree};
use crate::{
    confidentiality::{
        Atoms, Contract,
        comments::Told,
        release_plan::{Mode, comments_measure, verify},
    },
    instrument::Instrument,
    maturity::Model,
    organization::Tree,
    published::{
        Bootstrap, Comment, Comments, Precision, PublishFault, Published, ReadError, Request,
        Theme, Weighing, Written, canonical, release,
    },
    scoring::{keyness, responses::Answers},
    sheet::Sheet,
};

const KEY: [u8; 32] = [7; 32];

fn request<'a>(
    tree: &'a Tree,
    atoms: &'a Atoms,
    answers: &'a Answers,
    comments: &'a [Comment],
    told: Told,
    precision: Precision,
) -> Request<'a> {
    Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree,
        headcounts_known: true,
        atoms,
        reach: None,
        answers,
        comments: Some(Comments {
            comments,
            told,
            order: &KEY,
        }),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision,
        bootstrap: Bootstrap::None,
    }
}

/// Everybody of every department answers; comments as given.
fn told_in(tree: &Tree, comments: &[Comment], told: Told, precision: Precision) -> Published {
    let atoms = Atoms::single(tree);
    let sheets: Vec<(usize, Sheet)> = tree
        .departments()
        .iter()
        .enumerate()
        .flat_map(|(at, of)| (0..of.direct as usize).map(move |n| (at, full_sheet(n * 3 + at))))
        .collect();
    let answers = Answers::of(
        Instrument::core(),
        sheets.iter().map(|(atom, sheet)| (*atom, sheet)),
    );
    let request = request(tree, &atoms, &answers, comments, told, precision);
    let (published, plan) = release(&request).unwrap();
    if precision == Precision::Wave {
        verify(&published, &plan, &mut |_, _| {}).unwrap();
        assert!(plan.measure(&comments_measure("OPE-1")).is_some());
    }
    let text = published.to_json();
    assert_eq!(Published::read(&text).unwrap(), published);
    published
}

fn wave(tree: &Tree, comments: &[Comment]) -> Published {
    told_in(tree, comments, Told::ThemesOnly, Precision::Wave)
}

/// So many times each text, in a department by index.
fn comments(of: &[(usize, usize, &str)]) -> Vec<Comment> {
    of.iter()
        .flat_map(|(atom, times, text)| {
            (0..*times).map(|_| Comment {
                field: "OPE-1".to_owned(),
                atom: *atom,
                text: (*text).to_owned(),
            })
        })
        .collect()
}

fn written<'p>(published: &'p Published, code: &str) -> &'p Written {
    let group = published.group(code).unwrap();
    let figures = group.figures.shown().unwrap();
    figures
        .themes
        .iter()
        .find(|w| w.question == "OPE-1")
        .unwrap()
}

fn themes<'p>(published: &'p Published, code: &str) -> &'p [Theme] {
    written(published, code)
        .themes
        .shown()
        .map_or(&[][..], |themes| &themes.themes)
}

fn company() -> Tree {
    tree(&[("a", None, 60), ("b", None, 60), ("c", None, 60)])
}

/// Paper is missing in `a`; coffee is everywhere.
fn office() -> Vec<Comment> {
    comments(&[
        (0, 23, "The printer never has any paper."),
        (0, 17, "The coffee is good and will stay."),
        (1, 3, "The printer is slow."),
        (1, 37, "The coffee is good, and the lift works."),
        (2, 40, "The coffee will be better."),
    ])
}

#[test]
fn a_planted_theme_is_found_where_it_was_planted() {
    let published = wave(&company(), &office());
    let found = themes(&published, "a");
    assert_eq!(found[0].terms, ["paper", "printer"]);
    assert_eq!(found[0].comments, 20, "23, told in steps of five");
    assert!(found[0].times_as_often.unwrap() >= 3.0);
    for code in ["b", "c"] {
        let words: Vec<_> = themes(&published, code)
            .iter()
            .flat_map(|t| &t.terms)
            .collect();
        assert!(
            !words.iter().any(|word| *word == "printer"),
            "{code}: {words:?}"
        );
    }
    // Of everybody: what is frequent, without a rest to compare with.
    let many = themes(&published, "~all");
    assert_eq!(many[0].terms[0], "coffee");
    assert_eq!((many[0].comments, many[0].times_as_often), (90, None));
    assert_eq!(
        written(&published, "a").themes.shown().unwrap().comments,
        40
    );
}

#[test]
fn a_callers_own_file_is_told_as_the_method_says() {
    let all = office();
    let published = told_in(&company(), &all, Told::ThemesOnly, Precision::Calculator);
    let corpus = keyness::Corpus::read(
        all.iter()
            .enumerate()
            .map(|(commenter, comment)| keyness::Comment {
                text: &comment.text,
                commenter,
            }),
        &keyness::stop_words(&[crate::language::Language::En]),
    );
    let exact = corpus.keyness(|at| all[at].atom == 0, 5).unwrap();
    let exact = &exact.themes().unwrap()[0];
    let found = &themes(&published, "a")[0];
    assert_eq!(found.terms, exact.terms);
    assert_eq!(found.comments as usize, 23);
    assert!((found.times_as_often.unwrap() - exact.times_as_often).abs() < 1e-12);
}

#[test]
fn groups_with_few_comments_tell_no_themes_and_no_comments() {
    let mut all = office();
    all.retain(|comment| comment.atom != 2);
    all.extend(comments(&[(2, 9, "Tea! Tea is what is missing.")]));
    for told in [Told::ThemesOnly, Told::Verbatims] {
        let published = told_in(&company(), &all, told, Precision::Wave);
        let few = written(&published, "c");
        assert!(!few.themes.is_shown() && !few.verbatims.is_shown());
        // Nine is also what would be left of everybody without the other two, so one of them is not shown either.
        let shown = ["a", "b"].map(|code| written(&published, code).themes.is_shown());
        assert_eq!(shown.iter().filter(|shown| **shown).count(), 1);
    }
}

#[test]
fn comments_are_read_once_and_only_where_staff_were_told() {
    let tree = tree(&[
        ("top", None, 40),
        ("lab", Some("top"), 40),
        ("shop", Some("top"), 40),
    ]);
    let all: Vec<Comment> = (0..3)
        .flat_map(|atom| {
            (0..20).map(move |n| Comment {
                field: "OPE-1".to_owned(),
                atom,
                text: format!("The wish number {n} of place {atom}"),
            })
        })
        .collect();
    let hidden = wave(&tree, &all);
    assert!(!written(&hidden, "~all").verbatims.is_shown());
    assert!(!hidden.to_json().contains("The wish number"));
    let published = told_in(&tree, &all, Told::Verbatims, Precision::Wave);
    let mut read: Vec<&String> = ["~all", "top", "lab", "shop"]
        .into_iter()
        .flat_map(|code| &written(&published, code).verbatims.shown().unwrap().texts)
        .collect();
    read.sort();
    let mut texts: Vec<&String> = all.iter().map(|comment| &comment.text).collect();
    texts.sort();
    assert_eq!(read, texts);
    let lab = written(&published, "lab").verbatims.shown().unwrap();
    assert_eq!(lab.comments, 20);
    let place = |text: &String| text.ends_with("place 1");
    assert!(lab.texts.iter().all(place), "{:?}", lab.texts);
    let sent: Vec<&String> = texts.iter().copied().filter(|text| place(text)).collect();
    assert_ne!(lab.texts.iter().collect::<Vec<_>>(), sent, "shuffled");

    let without = published.without_verbatims().unwrap();
    assert!(!without.to_json().contains("The wish number"));
    assert_ne!(without.hash, published.hash);
    assert_eq!(Published::read(&without.to_json()).unwrap(), without);
    assert_eq!(themes(&without, "lab"), themes(&published, "lab"));
    assert!(without.without_verbatims().is_none());
}

#[test]
fn a_department_that_writes_in_another_language_is_not_a_theme() {
    let published = wave(
        &company(),
        &comments(&[
            (
                0,
                40,
                "Los clientes reciben una respuesta el mismo día para todo.",
            ),
            (1, 40, "The customers are given an answer on the same day."),
            (2, 40, "The customers are given an answer on the same day."),
        ]),
    );
    assert_eq!(themes(&published, "a"), []);
}

#[test]
fn placeholders_of_redaction_are_nobodys_words() {
    let published = wave(
        &company(),
        &comments(&[
            (0, 40, "The [name] and the [team] should have a say."),
            (1, 40, "The coffee is good."),
            (2, 40, "The coffee is good."),
        ]),
    );
    let words: Vec<_> = themes(&published, "~all")
        .iter()
        .flat_map(|t| &t.terms)
        .collect();
    assert!(
        words.iter().all(|word| *word != "name" && *word != "team"),
        "{words:?}"
    );
}

#[test]
fn comments_that_look_odd_break_nothing() {
    let long = "ü".repeat(10_000);
    let odd: Vec<Vec<Comment>> = vec![
        vec![],
        comments(&[(0, 1, "One.")]),
        comments(&[(0, 50, "The same.")]),
        comments(&[(0, 30, "👍🏽👩‍👩‍👧"), (1, 30, "🎉"), (2, 30, " \u{a0}\t")]),
        comments(&[(0, 30, &long), (1, 30, &long), (2, 30, "x")]),
        comments(&[
            (0, 30, "شكرا للجميع على العمل\u{202e}gnorw"),
            (1, 30, "תודה לכולם"),
            (2, 30, "谢谢大家"),
        ]),
        comments(&[
            (0, 30, "\0\u{feff}\u{1b}[31m<script>alert(1)</script>"),
            (1, 60, "&amp; \"'"),
        ]),
    ];
    for all in odd {
        for precision in [Precision::Wave, Precision::Calculator] {
            let published = told_in(&company(), &all, Told::Verbatims, precision);
            assert_eq!(
                published.questions.len(),
                4,
                "OPE-1 and three fields of OPE-2"
            );
        }
    }
}

#[test]
fn a_comment_from_nowhere_is_refused() {
    let tree = company();
    let atoms = Atoms::single(&tree);
    let answers = Answers::new(Instrument::core());
    let stray = comments(&[(3, 1, "From another wave.")]);
    let request = request(
        &tree,
        &atoms,
        &answers,
        &stray,
        Told::ThemesOnly,
        Precision::Wave,
    );
    assert_eq!(release(&request).unwrap_err(), PublishFault::UnknownAtom);
}

#[test]
fn documents_without_comments_still_read_and_others_must_not_contradict_themselves() {
    let published = wave(&company(), &office());
    let edited = |edit: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&published.to_json()).unwrap();
        value.as_object_mut().unwrap().remove("hash");
        edit(&mut value);
        let hash = canonical::hash(&value);
        value["hash"] = Value::String(hash);
        Published::read(&value.to_string())
    };
    let old = edited(&|value| {
        value.as_object_mut().unwrap().remove("questions");
        value["organization"]["themes"] = Value::Array(Vec::new());
        for group in value["departments"].as_array_mut().unwrap() {
            group.as_object_mut().unwrap().remove("themes");
        }
    })
    .unwrap();
    assert!(old.questions.is_empty());
    assert!(old.organization.figures.shown().unwrap().themes.is_empty());
    let odd = edited(&|value| {
        value["organization"]["themes"][0]["comments"] = Value::Null;
    });
    assert!(
        matches!(odd, Err(ReadError::Contradiction("themes"))),
        "{odd:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn the_order_of_comments_does_not_matter(seed in any::<u64>()) {
        let mut turned = office();
        let n = turned.len();
        let mut state = seed;
        for at in (1..n).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            turned.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        let tree = company();
        for told in [Told::ThemesOnly, Told::Verbatims] {
            prop_assert_eq!(
                told_in(&tree, &turned, told, Precision::Wave),
                told_in(&tree, &office(), told, Precision::Wave)
            );
        }
    }

    /// `lab` and the people around it in `top`: whether up to four of those wrote a word, or nobody, is not told as long
    /// as a reader could not know it from the steps.
    #[test]
    fn whether_a_few_of_a_rest_wrote_a_word_makes_no_difference(
        inside in 5_usize..30,
        outside in 0_usize..5,
    ) {
        prop_assume!(inside / 5 == (inside + outside) / 5);
        let tree = tree(&[("top", None, 40), ("lab", Some("top"), 40), ("far", None, 60)]);
        let with = |few: usize| {
            comments(&[
                (1, inside, "The printer is slow."),
                (1, 40 - inside, "The coffee is good."),
                (0, few, "The printer is slow."),
                (0, 30 - few, "The coffee is good."),
                (2, 50, "The coffee is good."),
            ])
        };
        // `coffee` and `slow` stand on the same steps as well, or the two worlds differ in them.
        prop_assume!((120 - inside) / 5 == (120 - inside - outside) / 5);
        prop_assume!((70 - inside) / 5 == (70 - inside - outside) / 5);
        prop_assert_eq!(wave(&tree, &with(outside)), wave(&tree, &with(0)));
    }
}
