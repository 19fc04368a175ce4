use std::{fs, path::Path};

use super::*;
use crate::{render, shell::Chrome};

/// What stands behind a sentence.
enum Behind {
    /// Tests, one of which fails when code breaks the sentence.
    Tests(&'static [&'static str]),
    /// No code can break it: it admits something, asks for something, or is a rule for people.
    NoCode(&'static str),
}

use Behind::{NoCode, Tests};

const UNLINKED: &[&str] = &[
    "no_table_of_answers_has_a_time_or_a_person",
    "who_gets_the_whole_data_folder_learns_no_author",
    "who_gets_a_dump_and_every_page_of_postgresql_learns_no_author",
];
const KEPT_FOR: Behind = Tests(&["what_was_kept_for_long_enough_is_deleted"]);
const RESPONSIBLE: Behind =
    Tests(&["the_first_page_says_who_is_responsible_and_leads_to_the_whole_promise"]);

/// Every text of the promise, sentence by sentence.
const SENTENCES: &[(&str, &[Behind])] = &[
    ("promise-stored", &[Tests(UNLINKED)]),
    (
        "promise-group",
        &[
            Tests(&["nobody_can_compute_a_group_below_the_minimum"]),
            NoCode("admits what a full group shows"),
        ],
    ),
    (
        "promise-whether",
        &[
            NoCode("admits what is known"),
            Tests(&["no_page_tells_who_has_answered"]),
        ],
    ),
    (
        "promise-marks",
        &[Tests(&["closing_keeps_counts_and_forgets_who_answered"])],
    ),
    (
        "promise-operator",
        &[
            Tests(&[
                "a_flush_files_nobody_with_fewer_than_nine_others_of_the_same_group",
                "an_inbox_is_flushed_after_a_day_with_ten_parcels",
                "traces_in_the_files_are_noted_until_they_are_gone",
                "nothing_about_who_answers_is_logged_even_at_the_most_verbose",
                "who_gets_a_dump_and_every_page_of_postgresql_learns_no_author",
            ]),
            NoCode("asks for trust"),
        ],
    ),
    (
        "promise-frozen",
        &[
            Tests(&[
                "nobody_can_compute_a_group_below_the_minimum",
                "ten_comments_are_needed",
            ]),
            Tests(&[
                "a_wave_is_drafted_and_its_contract_holds_after_launch",
                "own_words_can_be_taken_back_after_launch_but_not_given",
            ]),
        ],
    ),
    (
        "promise-attributes",
        &[
            Tests(&["closing_keeps_counts_and_forgets_who_answered"]),
            Tests(&["no_table_of_answers_has_a_time_or_a_person"]),
        ],
    ),
    (
        "promise-department",
        &[
            Tests(&["a_launch_freezes_departments_and_gathers_the_small_ones"]),
            Tests(&["a_launch_freezes_departments_and_gathers_the_small_ones"]),
        ],
    ),
    (
        "promise-branches",
        &[Tests(&[
            "branches_and_comments_leave_the_main_answers",
            "branches_are_kept_with_enough_of_their_kind",
        ])],
    ),
    (
        "promise-release",
        &[Tests(&["closing_keeps_counts_and_forgets_who_answered"])],
    ),
    (
        "promise-comments-themes",
        &[
            NoCode("admits what comments can do"),
            Tests(&[
                "own_words_are_shown_only_where_staff_were_told",
                "ten_comments_are_needed",
                "no_rest_is_small",
            ]),
        ],
    ),
    (
        "promise-comments-verbatims",
        &[
            NoCode("admits what comments can do"),
            Tests(&["ten_comments_are_needed", "no_rest_is_small"]),
        ],
    ),
    (
        "promise-redacted",
        &[
            Tests(&[
                "no_known_name_survives",
                "comments_are_kept_without_names_of_the_people_list",
            ]),
            Tests(&["what_is_stored_of_a_comment_is_redacted"]),
        ],
    ),
    (
        "promise-limits",
        &[NoCode("admits a limit"), NoCode("asks for something")],
    ),
    (
        "promise-apart",
        &[
            Tests(UNLINKED),
            Tests(&["branches_and_comments_leave_the_main_answers"]),
        ],
    ),
    ("promise-harm", &[NoCode("a rule for people")]),
    ("promise-time-people", &[KEPT_FOR]),
    ("promise-time-comments", &[KEPT_FOR]),
    (
        "promise-time-answers",
        &[KEPT_FOR, NoCode("says what stays")],
    ),
    (
        "promise-time-copies",
        &[
            NoCode("admits what backups hold"),
            NoCode("a rule for people"),
        ],
    ),
    ("promise-not-program", &[NoCode("admits a limit")]),
    ("promise-not-device", &[NoCode("admits a limit")]),
    ("promise-not-again", &[NoCode("admits a limit")]),
    ("promise-not-colleagues", &[NoCode("admits a limit")]),
    (
        "promise-attributes-too",
        &[
            Tests(&["closing_keeps_counts_and_forgets_who_answered"]),
            Tests(&["no_table_of_answers_has_a_time_or_a_person"]),
        ],
    ),
    (
        "promise-open-stored",
        &[
            Tests(&["an_answer_through_an_open_link_leaves_nobody_behind"]),
            Tests(UNLINKED),
        ],
    ),
    (
        "promise-open-shared",
        &[
            NoCode("admits what a shared link is"),
            Tests(&["two_forms_of_one_person_are_two_answers"]),
        ],
    ),
    (
        "promise-open-network",
        &[
            Tests(&["one_network_gives_so_many_answers_in_an_hour_and_others_go_on"]),
            Tests(&["nothing_about_who_answers_openly_is_logged_or_stored"]),
        ],
    ),
    (
        "promise-open-operator",
        &[
            Tests(&[
                "a_flush_files_nobody_with_fewer_than_nine_others_of_the_same_group",
                "an_inbox_is_flushed_after_a_day_with_ten_parcels",
            ]),
            NoCode("asks for trust"),
        ],
    ),
    (
        "promise-open-grouped",
        &[
            Tests(&["groups_are_told_apart_and_a_small_one_is_not_shown"]),
            Tests(&["groups_are_told_apart_and_a_small_one_is_not_shown"]),
        ],
    ),
    (
        "promise-open-redacted",
        &[
            Tests(&["no_known_name_survives"]),
            Tests(&["what_is_stored_of_a_comment_is_redacted"]),
        ],
    ),
    (
        "promise-open-limits",
        &[NoCode("admits what a shared link is")],
    ),
    ("promise-owner", &[RESPONSIBLE]),
    ("promise-report-back", &[NoCode("a rule for people")]),
    (
        "promise-help",
        &[
            Tests(&["closing_keeps_counts_and_forgets_who_answered"]),
            NoCode("says what to do"),
        ],
    ),
    (
        "promise-short",
        &[Tests(&["nobody_can_compute_a_group_below_the_minimum"])],
    ),
];

fn promise(verbatims: bool) -> Promise {
    Promise {
        mode: Mode::Separated,
        min_group: 7,
        min_group_comments: 12,
        verbatims,
    }
}

fn about() -> About {
    About {
        wave: "Spring <2027>".to_owned(),
        owner: "Eva Lorenz".to_owned(),
        report_back_by: "14 April 2027".to_owned(),
        promise: "/w/1/promise".to_owned(),
    }
}

fn drawn(language: Language, verbatims: bool, attributes: &[&str]) -> String {
    let model = PromisePage {
        language,
        organization: "Nordlicht".to_owned(),
        promise: promise(verbatims),
        about: about(),
        asked: None,
        attributes: attributes.iter().map(|name| (*name).to_owned()).collect(),
        privacy: "/privacy".to_owned(),
    };
    let chrome = Chrome {
        language,
        ..Chrome::default()
    };
    render::document(&chrome, || page(&model))
}

/// Keys of everything that is said, in short and in full.
fn said() -> Vec<&'static str> {
    let mut keys = vec![
        "promise-attributes-too",
        "promise-owner",
        "promise-report-back",
        "promise-help",
        "promise-short",
    ];
    let open = Promise {
        mode: Mode::Open,
        ..promise(false)
    };
    for promise in [promise(false), promise(true), open] {
        keys.extend(promise.short().map(|(_, key)| key));
        keys.extend(promise.full().into_iter().flat_map(|(_, keys)| keys));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn sentences(text: &str) -> usize {
    text.split_inclusive(['.', '?', '!'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
        .count()
}

#[test]
fn every_sentence_has_something_behind_it() {
    let mut listed: Vec<&str> = SENTENCES.iter().map(|(key, _)| *key).collect();
    listed.sort_unstable();
    assert_eq!(listed, said(), "the table and the page name the same texts");
    for (key, behind) in SENTENCES {
        let text = t!(
            Language::En,
            *key,
            k = 5,
            comments = 10,
            owner = "Ada",
            date = "May",
            attributes = "age"
        );
        assert_eq!(behind.len(), sentences(&text), "`{key}` says: {text}");
    }
}

#[test]
fn every_test_that_stands_behind_a_sentence_exists() {
    let mut source = String::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["surveys/src", "app/src", "server/src", "tests"] {
        read(&root.join(folder), &mut source);
    }
    for (key, behind) in SENTENCES {
        for behind in *behind {
            match behind {
                Tests(names) => {
                    assert!(!names.is_empty(), "{key}");
                    for name in *names {
                        assert!(
                            source.contains(&format!("fn {name}(")),
                            "`{key}` relies on the test `{name}`, which does not exist"
                        );
                    }
                }
                NoCode(why) => assert!(!why.is_empty(), "{key}"),
            }
        }
    }
}

fn read(folder: &Path, source: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, source);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            source.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_page_says_everything_in_four_languages() {
    for language in Language::ALL {
        for verbatims in [false, true] {
            let html = drawn(language, verbatims, &[]);
            assert_eq!(html.matches("<h1").count(), 1, "{html}");
            assert!(
                html.contains("Eva Lorenz") && html.contains("14 April 2027"),
                "{html}"
            );
            assert!(html.contains("Spring &lt;2027&gt;"), "{html}");
            for number in ["7", "12"] {
                assert!(html.contains(number), "{language}: {number}");
            }
            for (_, keys) in promise(verbatims).full() {
                for key in keys {
                    let text = promise(verbatims).said(language, key);
                    assert!(!text.contains("promise-"), "{language}: {key}");
                }
            }
        }
    }
}

#[test]
fn attributes_that_are_used_are_named() {
    let html = drawn(Language::En, false, &["site", "age group"]);
    assert!(html.contains("site, age group"), "{html}");
    assert!(!html.contains("such as age, gender"), "{html}");
    assert!(drawn(Language::En, false, &[]).contains("such as age, gender"));
}
