//! What is told of questions that enter no scale.

use std::{collections::BTreeMap, sync::LazyLock};

use super::tree;
use crate::{
    confidentiality::{Atoms, Contract, release_plan::Mode},
    instrument::Instrument,
    maturity::Model,
    published::{
        Bootstrap, Precision, Published, Reach, Request, Weighing,
        evidence::{ApartIndex, AskedEvidence, AskedKind},
        publish,
    },
    scoring::responses::Answers,
    sheet::{Sheet, SheetReader},
};

fn every_kind() -> &'static Instrument {
    static EVERY_KIND: LazyLock<Instrument> = LazyLock::new(|| {
        // A result needs something that is scored.
        let source = include_str!("../../../../tests/fixtures/every-kind.toml");
        let (before, after) = source.split_once("id = \"AGREE-1\"").unwrap();
        let after = after.replacen(
            "scored_in = \"none\"",
            "scored_in = \"core\"\ndimension = \"voice\"\nconstruct = \"maturity\"",
            1,
        );
        Instrument::parse(&format!("{before}id = \"AGREE-1\"{after}")).unwrap()
    });
    &EVERY_KIND
}

/// A wave of these sheets in one department of 60 people.
fn made(sheets: &[Vec<(&str, &str)>]) -> Published {
    reached(sheets, None)
}

/// The same of a sample, if those 60 stand for others.
fn reached(sheets: &[Vec<(&str, &str)>], reach: Option<Reach<'_>>) -> Published {
    let known = BTreeMap::new();
    let instrument = every_kind();
    let sheets: Vec<Sheet> = sheets
        .iter()
        .map(|fields| {
            let scored = [("AGREE-1", "3")].into_iter();
            let fields = scored.chain(fields.iter().copied());
            Sheet::from_fields(instrument, fields, &known).unwrap()
        })
        .collect();
    let tree = tree(&[("A", None, 60)]);
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach,
        answers: &Answers::of(instrument, sheets.iter().map(|sheet| (0, sheet))),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

fn told(published: &Published, item: &str) -> AskedEvidence {
    let asked = &published.evidence.shown().unwrap().asked;
    asked
        .iter()
        .find(|asked| asked.item == item)
        .unwrap()
        .clone()
}

fn figures(asked: &AskedEvidence) -> Vec<(&str, Option<f64>)> {
    let parts = asked.parts.iter();
    parts
        .map(|part| (part.code.as_str(), part.figure))
        .collect()
}

#[test]
fn shares_and_means_of_the_whole_organization_are_told_with_their_intervals() {
    let sheets: Vec<_> = (0..54)
        .map(|person| {
            let odd = person % 2 == 1;
            let mut fields = vec![
                ("TOOLS.email", "yes"),
                ("HOURS", if odd { "4" } else { "2" }),
                ("WRITING.now", if odd { "1" } else { "3" }),
                ("WRITING.preferred", if odd { "4" } else { "3" }),
                ("WORTH.time", if odd { "40" } else { "20" }),
                ("WORTH.rooms", if odd { "20" } else { "40" }),
                ("WORTH.tools", if odd { "20" } else { "30" }),
                ("WORTH.thanks", if odd { "20" } else { "10" }),
            ];
            if person < 18 {
                fields.push(("TOOLS.chat", "yes"));
            }
            if person < 4 {
                fields.push(("TOOLS.phone", "yes"));
            }
            fields
        })
        .collect();
    let published = made(&sheets);
    let tools = told(&published, "TOOLS");
    assert_eq!((tools.kind, tools.n), (AskedKind::Ticked, 54));
    // All ticked e-mail, and four the telephone: neither is told.
    let expected = [("email", None), ("chat", Some(0.33)), ("phone", None)];
    assert_eq!(figures(&tools)[..3], expected);
    let (low, high) = tools.parts[1].interval.unwrap();
    assert!(low < 0.33 && high > 0.33, "{low} {high}");
    let hours = told(&published, "HOURS");
    assert_eq!(figures(&hours), [("number", Some(3.0))]);
    let (low, high) = hours.parts[0].interval.unwrap();
    assert!(low < 3.0 && high > 3.0, "{low} {high}");
    let writing = told(&published, "WRITING");
    assert!(
        writing.parts.iter().all(|part| part.figure.is_some()),
        "{writing:?}"
    );
    let worth = told(&published, "WORTH");
    assert_eq!(
        figures(&worth),
        [
            ("time", Some(30.0)),
            ("rooms", Some(30.0)),
            ("tools", Some(25.0)),
            ("thanks", Some(15.0))
        ]
    );
    let again = Published::read(&published.to_json()).unwrap();
    assert_eq!(
        again.evidence.shown().unwrap().asked,
        published.evidence.shown().unwrap().asked
    );
}

#[test]
fn of_a_sample_the_intervals_reckon_with_all_for_whom_it_stands() {
    let sheets: Vec<_> = (0..54)
        .map(|person| vec![("PLACE", if person < 30 { "office" } else { "field" })])
        .collect();
    let reach = Reach {
        is_part: false,
        attributes: &BTreeMap::new(),
        population: Some(&[600]),
    };
    let width = |published: &Published| {
        let place = told(published, "PLACE");
        let (low, high) = place.parts[0].interval.unwrap();
        high - low
    };
    // The auditor has read both.
    let (all, sample) = (made(&sheets), reached(&sheets, Some(reach)));
    assert!(width(&sample) > 2.0 * width(&all), "{}", width(&sample));
}

#[test]
fn means_do_not_tell_that_everybody_answered_alike() {
    // All of them the same, all but one at the end, and one part of a whole.
    let sheets: Vec<_> = (0..54)
        .map(|person| {
            vec![
                ("HOURS", "3"),
                ("WRITING.now", if person == 0 { "2" } else { "1" }),
                ("WRITING.preferred", if person % 2 == 0 { "3" } else { "4" }),
                ("WORTH.time", if person % 2 == 0 { "100" } else { "60" }),
                ("WORTH.rooms", if person % 2 == 0 { "" } else { "40" }),
            ]
        })
        .collect();
    let published = made(&sheets);
    assert_eq!(figures(&told(&published, "HOURS")), [("number", None)]);
    let writing = told(&published, "WRITING");
    assert_eq!(writing.parts[0].figure, None, "{writing:?}");
    assert!(writing.parts[1].figure.is_some(), "{writing:?}");
    let worth = told(&published, "WORTH");
    assert!(
        worth.parts.iter().all(|part| part.figure.is_none()),
        "{worth:?}"
    );
}

#[test]
fn how_far_the_answers_of_few_people_spread_is_not_told() {
    let sheets: Vec<_> = (0..40)
        .map(|person| vec![("HOURS", if person % 2 == 0 { "4" } else { "6" })])
        .collect();
    let hours = told(&made(&sheets), "HOURS");
    assert_eq!(figures(&hours), [("number", Some(5.0))]);
    assert_eq!(hours.parts[0].interval, None);
}

#[test]
fn what_few_chose_cannot_be_taken_from_what_the_others_chose() {
    let sheets: Vec<_> = (0..30)
        .map(|person| match person {
            0..16 => vec![("PLACE", "office")],
            16..24 => vec![("PLACE", "field")],
            24..29 => vec![("PLACE", "home")],
            _ => vec![("PLACE", "else")],
        })
        .collect();
    let place = told(&made(&sheets), "PLACE");
    assert_eq!(place.kind, AskedKind::Chosen);
    // One said "else"; with the five at home they are enough.
    assert_eq!(
        figures(&place),
        [
            ("office", Some(0.53)),
            ("field", Some(0.27)),
            ("home", None),
            ("else", None)
        ]
    );
}

#[test]
fn too_few_answers_are_not_counted_and_numbers_need_more() {
    let sheets: Vec<_> = (0..30)
        .map(|person| match person {
            0..4 => vec![("WORTH.time", "100"), ("HOURS", "3")],
            4..9 => vec![("HOURS", "3"), ("TOOLS.chat", "yes")],
            _ => Vec::new(),
        })
        .collect();
    let published = made(&sheets);
    for item in ["WORTH", "HOURS", "TOOLS"] {
        let asked = told(&published, item);
        assert_eq!(asked.n, if item == "TOOLS" { 5 } else { 0 }, "{item}");
        assert!(
            asked.parts.iter().all(|part| part.figure.is_none()),
            "{item}"
        );
    }
}

#[test]
fn every_question_that_is_asked_is_told() {
    let sheets: Vec<_> = (0..54)
        .map(|person| {
            let odd = person % 2 == 1;
            let mut fields = vec![
                ("AGREE-2", if odd { "4" } else { "2" }),
                ("CHANNELS.meeting.use", if odd { "3" } else { "2" }),
            ];
            if person < 30 {
                fields.extend([
                    ("TOOLS.email", "yes"),
                    ("CHAT", if odd { "8" } else { "4" }),
                ]);
            }
            fields
        })
        .collect();
    let published = made(&sheets);
    let agree = told(&published, "AGREE-2");
    assert_eq!((agree.kind, agree.n), (AskedKind::Statement, 54));
    assert!(!agree.of_some && agree.parts[0].interval.is_some());
    let chat = told(&published, "CHAT");
    assert_eq!(
        (chat.kind, chat.n, chat.of_some),
        (AskedKind::Number, 30, true)
    );
    assert_eq!(figures(&chat), [("number", Some(6.0))]);
    let channels = told(&published, "CHANNELS.use");
    assert_eq!((channels.kind, channels.n), (AskedKind::Rows, 54));
    assert_eq!(figures(&channels)[1], ("kitchen", None));
    assert!(figures(&channels)[0].1.is_some(), "{channels:?}");
    // What the list answers for some is told of nobody; what is scored stands with its scale; texts are themes.
    let asked = &published.evidence.shown().unwrap().asked;
    for item in ["LEADS", "AGREE-1", "TEAM", "KEEP"] {
        assert!(asked.iter().all(|one| one.item != item), "{item}");
    }
}

#[test]
fn a_question_that_nearly_everybody_was_led_to_says_of_nobody_who_was_not() {
    let with = |n: usize| {
        let sheets: Vec<_> = (0..54)
            .map(|person| {
                if person < n {
                    vec![
                        ("TOOLS.email", "yes"),
                        ("CHAT", if person % 2 == 0 { "4" } else { "6" }),
                    ]
                } else {
                    vec![("TOOLS.none", "yes")]
                }
            })
            .collect();
        told(&made(&sheets), "CHAT").n
    };
    assert_eq!((with(49), with(50), with(54)), (49, 0, 0));
}

#[test]
fn answers_that_were_kept_apart_count_where_they_belong() {
    let instrument = Instrument::core();
    let reader = SheetReader::new(instrument);
    let known = BTreeMap::from([("PRO-MGR".to_owned(), "yes".to_owned())]);
    let fields = |person: usize| -> Vec<(String, String)> {
        let choice = |of: usize| (of % 5 + 1).to_string();
        [
            ("OUT-R1", choice(person)),
            ("MGR-1", choice(person)),
            ("MGR-2", choice(person + 1)),
            ("MGR-3", choice(person + 2)),
        ]
        .map(|(field, value)| (field.to_owned(), value))
        .into()
    };
    let read = |fields: &[(String, String)]| {
        let fields = fields.iter().map(|(f, v)| (f.as_str(), v.as_str()));
        reader.read(fields, &known).unwrap()
    };
    let (mut whole, mut parted) = (Answers::new(instrument), Answers::new(instrument));
    for person in 0..20 {
        let fields = fields(person);
        whole.push(0, &read(&fields));
        let (main, part): (Vec<_>, Vec<_>) = fields
            .into_iter()
            .partition(|(field, _)| !field.starts_with("MGR"));
        parted.push(0, &read(&main));
        let part = part.iter().map(|(f, v)| (f.as_str(), v.as_str()));
        parted.push_part(&reader.read_part(part).unwrap());
    }
    let tree = tree(&[("A", None, 60)]);
    let of = |answers: &Answers| {
        publish(&Request {
            organization_name: "Brightwater",
            wave: "Spring",
            mode: Mode::File,
            instrument,
            model: Model::social_business(),
            tree: &tree,
            headcounts_known: true,
            atoms: &Atoms::single(&tree),
            reach: None,
            answers,
            contract: Contract::default(),
            weighing: Weighing::Departments,
            precision: Precision::Wave,
            comments: None,
            bootstrap: Bootstrap::None,
        })
        .unwrap()
    };
    let (whole, parted) = (of(&whole), of(&parted));
    assert_eq!(whole.to_json(), parted.to_json());
    let sponsor = &whole.evidence.shown().unwrap().indices[0];
    assert_eq!((sponsor.index, sponsor.n), (ApartIndex::Sponsor, 20));
    // 20 people, answers 1 to 5 in turn: the middle of the scale.
    assert_eq!((sponsor.mean, sponsor.interval), (Some(50.0), None));
}

#[test]
fn channels_are_told_with_their_reach_and_what_they_help() {
    let instrument = Instrument::core();
    let sheets: Vec<Sheet> = (0..40)
        .map(|person| {
            let fields = [
                ("OUT-R1", "3"),
                // Half of them daily, half weekly; it helps the first a little, and hinders the others a lot.
                (
                    "CHA-1.email.use",
                    if person < 20 { "daily" } else { "weekly" },
                ),
                ("CHA-1.email.effect", if person < 20 { "p1" } else { "m2" }),
                (
                    "CHA-1.phone.use",
                    if person < 12 { "weekly" } else { "rarely" },
                ),
                ("CHA-1.phone.effect", if person < 12 { "m1" } else { "0" }),
            ];
            Sheet::from_fields(instrument, fields, &BTreeMap::new()).unwrap()
        })
        .collect();
    let tree = tree(&[("A", None, 60)]);
    let published = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(instrument, sheets.iter().map(|sheet| (0, sheet))),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap();
    let inventory = &published.evidence.shown().unwrap().channels[0];
    assert_eq!((inventory.n, inventory.load), (40, None));
    let of = |id: &str| inventory.channels.iter().find(|one| one.id == id).unwrap();
    // 100 (20·1·0.5 − 20·0.4·1) / (20·1 + 20·0.4) = 7.14; everybody uses it, which is not told.
    assert_eq!((of("email").reach, of("email").net_help), (None, Some(7.0)));
    // 100 (−12·0.4·0.5) / (12·0.4 + 28·0.1) = −31.6.
    assert_eq!(
        (of("phone").reach, of("phone").net_help),
        (Some(0.3), Some(-32.0))
    );
    assert!(of("phone").is_candidate() && !of("email").is_candidate());
    let again = Published::read(&published.to_json()).unwrap();
    assert_eq!(again.evidence, published.evidence);
}
