//! Problems have their place, and hints their language.

use surveys::instrument::{Instrument, SOURCES};

use super::{en, item, small, with};
use crate::{Draft, Edit, Hint, Kind, List, Place, Spot, Trouble, reading_ease};

fn troubles(draft: &Draft) -> Vec<(Place, Trouble)> {
    let problems = draft.review().problems;
    problems
        .into_iter()
        .map(|one| (one.place, one.trouble))
        .collect()
}

#[test]
fn an_empty_questionnaire_says_what_to_write_first() {
    let found = troubles(&Draft::new("new", "en"));
    assert!(
        found.contains(&(Place::Settings, Trouble::NoItems)),
        "{found:?}"
    );
    assert!(found.contains(&(Place::Settings, Trouble::Unwritten(Spot::Title))));
    let section = Place::Section("S1".to_owned());
    let heading = Trouble::Unwritten(Spot::Section("S1".to_owned()));
    assert!(found.contains(&(section, heading)));
}

#[test]
fn a_condition_that_cannot_hold_is_told_where_it_stands() {
    for (line, trouble) in [
        ("nonsense", Trouble::Unreadable("nonsense".to_owned())),
        ("Q9 is 1", Trouble::AsksNobody("Q9".to_owned())),
        ("Q2 is 1", Trouble::Circle("Q2".to_owned())),
        (
            "attr.email is Kiel",
            Trouble::AsksUnknown("email".to_owned()),
        ),
        (
            "attr.people_manager is 1",
            Trouble::NeverSo {
                attribute: "people_manager".to_owned(),
                value: "1".to_owned(),
            },
        ),
        (
            "Q1 is 7",
            Trouble::NoSuchOption {
                item: "Q1".to_owned(),
                code: "7".to_owned(),
            },
        ),
    ] {
        let mut draft = small();
        with(&mut draft, "Q2", |item| {
            item.show_if = Some(line.to_owned());
        });
        assert_eq!(troubles(&draft), [(item("Q2"), trouble)], "{line}");
    }
}

#[test]
fn what_the_roster_cannot_answer_is_told_where_it_stands() {
    for (id, attribute, trouble) in [
        ("Q1", "locale", Trouble::PrefillUnknown("locale".to_owned())),
        ("Q2", "people_manager", Trouble::PrefillNoChoice),
        (
            "Q1",
            "people_manager",
            Trouble::PrefillNoOption {
                code: "yes".to_owned(),
            },
        ),
    ] {
        let mut draft = small();
        with(&mut draft, id, |item| {
            item.prefill = Some(attribute.to_owned());
        });
        assert_eq!(troubles(&draft), [(item(id), trouble)]);
        assert!(
            Instrument::parse(&draft.to_toml()).is_err(),
            "{id} {attribute}"
        );
    }
    let mut draft = small();
    for (option, code) in draft.scales[0].options.iter_mut().zip(["yes", "no"]) {
        option.code = code.to_owned();
    }
    with(&mut draft, "Q1", |item| {
        item.prefill = Some("people_manager".to_owned());
    });
    with(&mut draft, "Q2", |item| {
        item.show_if = Some("attr.customer_facing is not no".to_owned());
    });
    assert_eq!(troubles(&draft), []);
    Instrument::parse(&draft.to_toml()).unwrap_or_else(|faults| panic!("{faults:?}"));
}

#[test]
fn a_section_without_a_heading_is_told_once_and_not_of_its_questions() {
    let mut draft = small();
    draft.sections[0].title.clear();
    let section = Place::Section("S1".to_owned());
    let heading = Trouble::Unwritten(Spot::Section("S1".to_owned()));
    assert_eq!(troubles(&draft), [(section, heading)]);
}

#[test]
fn what_the_list_of_people_knows_of_few_is_a_hint() {
    let list: List = [
        ("site".to_owned(), ["Kiel".to_owned()].into()),
        ("level".to_owned(), [].into()),
    ]
    .into();
    let hints = |prefill: Option<&str>, line: &str| -> Vec<Hint> {
        let mut draft = small();
        with(&mut draft, "Q1", |item| {
            item.prefill = prefill.map(str::to_owned);
        });
        with(&mut draft, "Q2", |item| {
            item.show_if = Some(line.to_owned());
        });
        let review = draft.review_for(Some(&list));
        assert_eq!(review.problems, [], "{line}");
        // Without a list nothing can be said about it.
        assert_eq!(draft.review().hints, []);
        review.hints.into_iter().map(|(_, hint)| hint).collect()
    };
    let missing = |attribute: &str| Hint::NotListed {
        attribute: attribute.to_owned(),
    };
    let few = |attribute: &str, value: &str| Hint::FewHave {
        attribute: attribute.to_owned(),
        value: value.to_owned(),
    };
    assert_eq!(hints(None, "attr.site is not Kiel"), []);
    assert_eq!(hints(Some("site"), "attr.people_manager is yes"), []);
    assert_eq!(
        hints(Some("floor"), "attr.site is one of (Kiel, 'New York')"),
        [missing("floor"), few("site", "New York")]
    );
    assert_eq!(
        hints(
            None,
            "attr.level is 3 or 'attr.cost centre' is 'L\'\'Aquila'"
        ),
        [missing("cost centre"), few("level", "3")]
    );
}

#[test]
fn circles_and_questions_that_come_later_are_told_apart() {
    let mut draft = small();
    with(&mut draft, "Q1", |item| {
        item.show_if = Some("Q2 answered".to_owned());
    });
    let circle = Trouble::Circle("Q2".to_owned());
    assert!(troubles(&draft).contains(&(item("Q1"), circle)));
    let mut draft = small();
    draft
        .apply(Edit::MoveItem {
            id: "Q2".to_owned(),
            section: "S1".to_owned(),
            place: 0,
        })
        .unwrap();
    let later = Trouble::AsksLater("Q1".to_owned());
    assert_eq!(troubles(&draft), [(item("Q2"), later)]);
}

#[test]
fn faults_of_the_reader_have_their_place() {
    let mut draft = small();
    with(&mut draft, "Q2", |item| {
        item.text = en("{answer:Q1}");
    });
    let found = troubles(&draft);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, item("Q2"));
    assert!(matches!(&found[0].1, Trouble::Fault { found, .. } if found.contains("placeholder")));
}

#[test]
fn length_and_translations_are_told_once() {
    let mut draft = small();
    draft.max_seconds = 20;
    draft.apply(Edit::AddLanguage("fr".to_owned())).unwrap();
    let found = troubles(&draft);
    assert_eq!(
        found[0],
        (
            Place::Settings,
            Trouble::TooLong {
                longest: 28,
                most: 20
            }
        )
    );
    assert!(
        matches!(&found[1], (Place::Language(code), Trouble::Untranslated { count: 10 }) if code == "fr"),
        "{found:?}"
    );
    assert_eq!(found.len(), 2);
}

#[test]
fn a_draft_without_problems_is_an_instrument_and_one_with_problems_is_not() {
    let breaks: [fn(&mut Draft); 12] = [
        |draft| draft.title.clear(),
        |draft| draft.scales[0].options.truncate(1),
        |draft| draft.scales[1].options[0].value = None,
        |draft| draft.sections[0].title.clear(),
        |draft| with(draft, "Q1", |item| item.scale.clear()),
        |draft| with(draft, "Q2", |item| item.scale = "Q1-options".to_owned()),
        |draft| with(draft, "Q2", |item| item.kind = Kind::Grid),
        |draft| with(draft, "Q2", |item| item.kind = Kind::OpenTextGroup),
        |draft| with(draft, "Q2", |item| item.kind = Kind::Number),
        |draft| with(draft, "Q2", |item| item.scored_in = crate::ScoredIn::Core),
        |draft| {
            with(draft, "Q2", |item| {
                item.dimension = Some("voice".to_owned());
            });
        },
        |draft| with(draft, "Q2", |item| item.seconds = None),
    ];
    for (number, break_it) in breaks.into_iter().enumerate() {
        let mut draft = small();
        break_it(&mut draft);
        assert!(!draft.review().problems.is_empty(), "{number}");
        assert!(Instrument::parse(&draft.to_toml()).is_err(), "{number}");
    }
}

#[test]
fn what_cannot_be_shown_is_left_out_with_what_depends_on_it() {
    let mut draft = small();
    assert_eq!(draft.showable().unwrap().items.len(), 2);
    with(&mut draft, "Q2", |item| item.text.clear());
    draft.title.clear();
    assert_eq!(draft.showable().unwrap().items.len(), 1);
    with(&mut draft, "Q1", |item| item.scale.clear());
    assert!(draft.showable().is_none());
}

#[test]
fn longest_paths_are_counted_as_the_reader_counts() {
    for (name, source) in SOURCES {
        let draft = Draft::read(source).unwrap();
        let longest = draft.review().longest;
        let exactly = |most| {
            let draft = Draft {
                max_seconds: most,
                ..draft.clone()
            };
            Instrument::parse(&draft.to_toml()).is_ok()
        };
        assert!(
            exactly(longest) && !exactly(longest - 1),
            "{name}: {longest}"
        );
    }
}

fn hints(text: &str, language: &str) -> Vec<Hint> {
    let mut draft = small();
    draft.apply(Edit::AddLanguage("de".to_owned())).unwrap();
    with(&mut draft, "Q2", |item| {
        item.text.insert(language.to_owned(), text.to_owned());
    });
    let hints = draft.review().hints;
    hints.into_iter().map(|(_, hint)| hint).collect()
}

#[test]
fn two_statements_in_one_are_told() {
    let double = |language: &str, word: &str| Hint::Double {
        language: language.to_owned(),
        word: word.to_owned(),
    };
    assert_eq!(
        hints("My manager listens to me and I trust my team.", "en"),
        [double("en", "and")]
    );
    assert_eq!(
        hints("Mein Team hört zu und ich werde ernst genommen.", "de"),
        [double("de", "und")]
    );
    assert_eq!(hints("I have the tools and/or the time.", "en").len(), 1);
    assert_eq!(hints("We share news and plans with each other.", "en"), []);
}

#[test]
fn two_negations_are_told() {
    let found = hints("It is not true that nobody listens.", "en");
    assert!(matches!(&found[..], [Hint::Negations { .. }]), "{found:?}");
    let found = hints("Hier wird niemand nicht gehört.", "de");
    assert!(matches!(&found[..], [Hint::Negations { .. }]), "{found:?}");
    assert_eq!(hints("I don't know whom to ask.", "en"), []);
}

#[test]
fn long_and_hard_texts_are_told() {
    let long = "word ".repeat(26);
    assert!(matches!(
        hints(&long, "en")[0],
        Hint::Long { words: 26, .. }
    ));
    let hard = "Organizational interdependencies necessitate comprehensive \
                communication infrastructures facilitating interdepartmental collaboration.";
    assert!(matches!(hints(hard, "en")[0], Hint::Hard { .. }));
}

#[test]
fn reading_ease_is_the_formula_of_each_language() {
    // Counted by hand: 10 words, 1 sentence; 12, 14, 20 and 13 syllables.
    for (language, text, expected) in [
        (
            "en",
            "The cat sat on the mat and saw the river.",
            206.835 - 10.15 - 84.6 * 1.1,
        ),
        (
            "de",
            "Der Hund lief in den Wald und sah den Hasen.",
            180.0 - 10.0 - 58.5 * 1.1,
        ),
        (
            "es",
            "La casa roja tiene una puerta grande de madera vieja.",
            206.84 - 10.2 - 60.0 * 1.9,
        ),
        (
            "fr",
            "Le chat noir dort sur la table de ma mère.",
            207.0 - 10.15 - 73.6 * 1.0,
        ),
    ] {
        let ease = reading_ease(text, language).unwrap();
        assert!(
            (ease - expected).abs() < 1e-9,
            "{language}: {ease} {expected}"
        );
    }
    assert_eq!(reading_ease("Too short.", "en"), None);
    assert_eq!(
        reading_ease("uno due tre quattro cinque sei sette otto", "it"),
        None
    );
}

#[test]
fn our_own_questionnaires_are_mostly_well_said() {
    for (name, source) in SOURCES {
        let draft = Draft::read(source).unwrap();
        let texts = draft.items().count() * draft.languages.len();
        let hints = draft.review().hints;
        assert!(hints.len() * 10 <= texts, "{name}: {hints:#?}");
    }
}

#[test]
fn a_pseudo_language_is_longer_and_keeps_placeholders() {
    let text = crate::pseudo::text("Hello {org_name}, how are you?");
    assert!(
        text.starts_with("[Ĥéļļö {org_name}, ĥöŵ") && text.ends_with(']'),
        "{text}"
    );
    assert!(text.chars().count() > 36, "{text}");
    let draft = small().pseudo();
    assert_eq!(draft.review().problems, []);
    assert!(draft.title["en"].starts_with('['));
}
