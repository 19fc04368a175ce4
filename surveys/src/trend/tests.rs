use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::LazyLock,
};

use proptest::prelude::*;

use super::{
    Cause, Day, Difference, Direction, Link, Measure, Movement, NoTrend, Point, ReleasedWave,
    Reorganization, ReorganizationFault, ReorganizationKind as Kind, Step, Trend, Wording,
    comparable::{Between, Places},
};
use crate::{
    confidentiality::{Atoms, Cell, Contract, Reason, release_plan::Mode},
    instrument::{Construct, Instrument, ItemKind},
    maturity::Model,
    organization::{Department, DepartmentRow, Tree},
    published::{
        Bootstrap, Estimate, Figures, Group, MeanOrBand, ORGANIZATION_CODE, Precision, Published,
        Reached, Request, ScaleCell, Told, Weighing, evidence::WeightingKind, publish,
    },
    scoring::{NotComputed, responses::Answers},
    sheet::Sheet,
};

const DIMENSION: &str = "outlook";

type Row = (&'static str, Option<&'static str>, u32);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn record(kind: Kind, when: &str, from: &[&str], to: &[&str]) -> Reorganization {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    Reorganization::new(kind, day(when), codes(from), codes(to)).unwrap()
}

fn value(n: u32, mean: f64, sd: f64) -> Estimate {
    let figures = BASE.organization.figures.shown().unwrap();
    Estimate {
        n,
        mean: MeanOrBand::Mean(mean),
        sd: (n >= 10).then_some(sd),
        interval: Some((mean - 8.0, mean + 8.0)),
        ..figures.scales[0].estimate.shown().unwrap().clone()
    }
}

/// A document of a wave in which every unit has the same score, unless `other` gives it another; `None` hides it.
fn wave_of(rows: &[Row], other: &[(&str, Option<Estimate>)]) -> Published {
    let rows = rows
        .iter()
        .map(|(code, parent, headcount)| DepartmentRow {
            code: (*code).to_owned(),
            name: format!("Department {code}"),
            parent: parent.map(str::to_owned),
            headcount: *headcount,
        })
        .collect();
    let tree = Tree::new(rows).unwrap();
    let other: HashMap<&str, &Option<Estimate>> = other.iter().map(|(c, e)| (*c, e)).collect();
    let figures = |code: &str, headcount: u32| {
        let standard = Some(value(headcount.max(5), 50.0, 20.0));
        let estimate = other.get(code).map_or(standard, |own| (*own).clone());
        let Some(estimate) = estimate else {
            return Cell::reseal(Err(Reason::Protected));
        };
        let mut figures = BASE.organization.figures.shown().unwrap().clone();
        figures.sheets = estimate.n;
        figures.readiness_index = None;
        match estimate.mean {
            MeanOrBand::Mean(mean) => {
                let index = figures.maturity_index.as_mut().unwrap();
                (index.mean, index.interval) = (mean, estimate.interval);
            }
            MeanOrBand::Band(..) => figures.maturity_index = None,
        }
        figures.scales = vec![ScaleCell {
            dimension: DIMENSION.to_owned(),
            construct: Construct::Maturity,
            estimate: Cell::reseal(Ok(estimate)),
        }];
        Cell::reseal(Ok(figures))
    };
    let mut published = BASE.clone();
    published.organization.headcount = 2 * tree.headcount();
    published.organization.figures = figures(ORGANIZATION_CODE, tree.headcount());
    published.departments = groups(&tree, |department| {
        figures(&department.code, department.total)
    });
    published
}

/// Departments as a document has them.
fn groups(tree: &Tree, figures: impl Fn(&Department) -> Cell<Figures>) -> Vec<Group> {
    let departments = tree.departments();
    departments
        .iter()
        .map(|department| Group {
            code: department.code.clone(),
            name: department.name.clone(),
            parent: department
                .parent
                .map(|parent| departments[parent].code.clone()),
            depth: department.depth,
            headcount: department.total,
            figures: figures(department),
        })
        .collect()
}

fn hidden(_: &Department) -> Cell<Figures> {
    Cell::reseal(Err(Reason::Protected))
}

/// A real document of one department with twenty answers, in which others put their numbers.
static BASE: LazyLock<Published> = LazyLock::new(|| {
    let row = DepartmentRow {
        code: "one".to_owned(),
        name: "One".to_owned(),
        parent: None,
        headcount: 40,
    };
    let tree = Tree::new(vec![row]).unwrap();
    let core = Instrument::core();
    let sheets: Vec<Sheet> = (0..20)
        .map(|person| {
            let fields: Vec<(String, String)> = core
                .items
                .iter()
                .zip(0..)
                .filter(|(item, _)| {
                    item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_))
                })
                .map(|(item, place)| (item.id.clone(), (1 + (person + place) % 5).to_string()))
                .collect();
            let fields = fields.iter().map(|(f, v)| (f.as_str(), v.as_str()));
            Sheet::from_fields(core, fields, &BTreeMap::new()).unwrap()
        })
        .collect();
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: core,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(core, sheets.iter().map(|sheet| (0, sheet))),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
});

fn wave(rows: &[Row]) -> Published {
    wave_of(rows, &[])
}

fn trend(waves: &[(&str, &Published)], records: &[Reorganization]) -> Trend {
    let waves: Vec<_> = waves
        .iter()
        .map(|(frozen, published)| ReleasedWave {
            frozen: day(frozen),
            published,
            instrument: None,
        })
        .collect();
    Trend::of(&waves, records).unwrap()
}

/// The link of a unit between a wave of January and one of July.
fn link(before: &[Row], after: &[Row], records: &[Reorganization], code: &str) -> Link {
    let (before, after) = (wave(before), wave(after));
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], records);
    trend.unit(code).unwrap().links[0].clone().unwrap()
}

fn assert_same(link: &Link, expected: &str) {
    match link {
        Link::Same { earlier, .. } => assert_eq!(earlier, expected),
        Link::Broken { causes, .. } => panic!("expected comparable, breaks by {causes:?}"),
    }
}

/// The kinds of the records that break a link, in order.
fn breakers(link: &Link) -> Vec<Kind> {
    match link {
        Link::Broken { causes, .. } => causes
            .iter()
            .map(|cause| match cause {
                Cause::Recorded(named) => named.kind,
                other => panic!("expected a record, got {other:?}"),
            })
            .collect(),
        Link::Same { .. } => panic!("expected a break"),
    }
}

const BEFORE: &[Row] = &[
    ("sales", None, 3),
    ("north", Some("sales"), 20),
    ("south", Some("sales"), 25),
    ("tech", None, 2),
    ("web", Some("tech"), 15),
    ("core", Some("tech"), 30),
];

#[test]
fn where_nothing_happened_everything_is_comparable_with_itself() {
    for (code, ..) in BEFORE {
        assert_same(&link(BEFORE, BEFORE, &[], code), code);
    }
    assert_same(
        &link(BEFORE, BEFORE, &[], ORGANIZATION_CODE),
        ORGANIZATION_CODE,
    );
}

#[test]
fn a_moved_team_stays_itself_and_both_divisions_break_on_that_day() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 20),
        ("south", Some("sales"), 25),
        ("web", Some("sales"), 15),
        ("tech", None, 2),
        ("core", Some("tech"), 30),
    ];
    let moved = [record(Kind::Move, "2026-03-01", &["web"], &[])];
    assert_same(&link(BEFORE, after, &moved, "web"), "web");
    assert_same(&link(BEFORE, after, &moved, "north"), "north");
    assert_same(
        &link(BEFORE, after, &moved, ORGANIZATION_CODE),
        ORGANIZATION_CODE,
    );
    for division in ["sales", "tech"] {
        let link = link(BEFORE, after, &moved, division);
        assert_eq!(
            link.earlier(),
            Some(division),
            "the line before the break is still drawn"
        );
        match link {
            Link::Broken { causes, .. } => match &causes[..] {
                [Cause::Recorded(named)] => {
                    assert_eq!(named.effective, day("2026-03-01"));
                    assert_eq!(named.from, ["Department web"]);
                }
                other => panic!("expected the move, got {other:?}"),
            },
            Link::Same { .. } => panic!("{division} has other teams now"),
        }
    }
}

#[test]
fn a_move_without_a_record_breaks_too_and_says_that_nothing_is_known() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 20),
        ("south", Some("sales"), 25),
        ("web", Some("sales"), 15),
        ("tech", None, 2),
        ("core", Some("tech"), 30),
    ];
    let name = "Department web".to_owned();
    match link(BEFORE, after, &[], "sales") {
        Link::Broken { causes, .. } => assert_eq!(causes, [Cause::MovedUnrecorded { name }]),
        Link::Same { .. } => panic!("sales has another team now"),
    }
}

#[test]
fn a_rename_breaks_nothing_wherever_it_happens() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north-east", Some("sales"), 21),
        ("south", Some("sales"), 25),
        ("it", None, 2),
        ("web", Some("it"), 15),
        ("core", Some("it"), 30),
    ];
    let renamed = [
        record(Kind::Rename, "2026-02-01", &["north"], &["north-east"]),
        record(Kind::Rename, "2026-02-01", &["tech"], &["it"]),
    ];
    assert_same(&link(BEFORE, after, &renamed, "north-east"), "north");
    assert_same(&link(BEFORE, after, &renamed, "sales"), "sales");
    assert_same(&link(BEFORE, after, &renamed, "it"), "tech");
    assert_same(
        &link(BEFORE, after, &renamed, ORGANIZATION_CODE),
        ORGANIZATION_CODE,
    );
}

#[test]
fn two_departments_may_exchange_their_codes_on_one_day() {
    let exchanged = [
        record(Kind::Rename, "2026-02-01", &["north"], &["south"]),
        record(Kind::Rename, "2026-02-01", &["south"], &["north"]),
    ];
    assert_same(&link(BEFORE, BEFORE, &exchanged, "north"), "south");
    assert_same(&link(BEFORE, BEFORE, &exchanged, "south"), "north");
    assert_same(&link(BEFORE, BEFORE, &exchanged, "sales"), "sales");
}

#[test]
fn a_merged_department_is_comparable_with_the_division_that_held_exactly_its_teams() {
    let before: &[Row] = &[
        ("sales", None, 0),
        ("north", Some("sales"), 20),
        ("south", Some("sales"), 25),
        ("tech", None, 15),
    ];
    let after: &[Row] = &[("market", None, 46), ("tech", None, 15)];
    let merged = [record(
        Kind::Merge,
        "2026-03-01",
        &["north", "south"],
        &["market"],
    )];
    assert_same(&link(before, after, &merged, "market"), "sales");
    assert_same(
        &link(before, after, &merged, ORGANIZATION_CODE),
        ORGANIZATION_CODE,
    );
    // People who worked directly in the division are in neither team: then it is not the same.
    let before: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 20),
        ("south", Some("sales"), 25),
        ("tech", None, 15),
    ];
    assert_eq!(
        breakers(&link(before, after, &merged, "market")),
        [Kind::Merge]
    );
}

#[test]
fn a_department_that_took_another_in_breaks_and_their_division_does_not() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 45),
        ("tech", None, 2),
        ("web", Some("tech"), 15),
        ("core", Some("tech"), 30),
    ];
    let merged = [record(
        Kind::Merge,
        "2026-03-01",
        &["north", "south"],
        &["north"],
    )];
    assert_eq!(
        breakers(&link(BEFORE, after, &merged, "north")),
        [Kind::Merge]
    );
    assert_same(&link(BEFORE, after, &merged, "sales"), "sales");
    let (before, after) = (wave(BEFORE), wave(after));
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &merged);
    let ended: Vec<&str> = trend
        .ended
        .iter()
        .map(|ended| ended.code.as_str())
        .collect();
    assert_eq!(ended, ["south"]);
    assert!(
        matches!(&trend.ended[0].causes[..], [Cause::Recorded(named)] if named.kind == Kind::Merge)
    );
}

#[test]
fn a_split_department_breaks_and_its_division_is_the_same_if_it_keeps_all_parts() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 20),
        ("south", Some("sales"), 10),
        ("west", Some("sales"), 15),
        ("tech", None, 2),
        ("web", Some("tech"), 15),
        ("core", Some("tech"), 30),
    ];
    let split = [record(
        Kind::Split,
        "2026-03-01",
        &["south"],
        &["south", "west"],
    )];
    assert_eq!(
        breakers(&link(BEFORE, after, &split, "south")),
        [Kind::Split]
    );
    assert_eq!(
        breakers(&link(BEFORE, after, &split, "west")),
        [Kind::Split]
    );
    assert_same(&link(BEFORE, after, &split, "sales"), "sales");
    let elsewhere: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 20),
        ("south", Some("sales"), 10),
        ("tech", None, 2),
        ("west", Some("tech"), 15),
        ("web", Some("tech"), 15),
        ("core", Some("tech"), 30),
    ];
    assert_eq!(
        breakers(&link(BEFORE, elsewhere, &split, "sales")),
        [Kind::Split]
    );
    assert_eq!(
        breakers(&link(BEFORE, elsewhere, &split, "tech")),
        [Kind::Split]
    );
}

#[test]
fn the_organization_bears_a_small_department_that_opens_and_says_so() {
    let mut after = BEFORE.to_vec();
    after.push(("labs", Some("tech"), 8));
    let opened = [record(Kind::Opened, "2026-04-01", &[], &["labs"])];
    assert_eq!(
        breakers(&link(BEFORE, &after, &opened, "tech")),
        [Kind::Opened]
    );
    assert_eq!(
        breakers(&link(BEFORE, &after, &opened, "labs")),
        [Kind::Opened]
    );
    match link(BEFORE, &after, &opened, ORGANIZATION_CODE) {
        Link::Same { notes, .. } => {
            assert!(
                matches!(&notes[..], [Cause::Recorded(named)] if named.to == ["Department labs"])
            );
        }
        Link::Broken { causes, .. } => panic!("8 of 103 people are few: {causes:?}"),
    }
    after.pop();
    after.push(("bought", None, 60));
    let bought = [record(Kind::Opened, "2026-04-01", &[], &["bought"])];
    assert_eq!(
        breakers(&link(BEFORE, &after, &bought, ORGANIZATION_CODE)),
        [Kind::Opened]
    );
}

#[test]
fn the_organization_breaks_where_a_department_vanished_without_a_word() {
    let after = &BEFORE[..5];
    let closed = [record(Kind::Closed, "2026-04-01", &["core"], &[])];
    match link(BEFORE, after, &[], ORGANIZATION_CODE) {
        Link::Broken { causes, .. } => {
            let name = "Department core".to_owned();
            assert_eq!(causes, [Cause::Vanished { name }]);
        }
        Link::Same { .. } => panic!("thirty people are missing"),
    }
    // Told, but too many to be the same organization.
    assert_eq!(
        breakers(&link(BEFORE, after, &closed, ORGANIZATION_CODE)),
        [Kind::Closed]
    );
    let (before, after) = (wave(BEFORE), wave(after));
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &closed);
    assert_eq!(trend.ended[0].code, "core");
}

#[test]
fn chains_of_records_are_followed_in_the_order_of_their_days() {
    let before: &[Row] = &[("a", None, 10), ("b", None, 10), ("c", None, 10)];
    let after: &[Row] = &[
        ("d", None, 0),
        ("d1", Some("d"), 12),
        ("d2", Some("d"), 8),
        ("c2", None, 10),
    ];
    let mut records = [
        record(Kind::Split, "2026-05-01", &["ab"], &["d1", "d2"]),
        record(Kind::Merge, "2026-02-01", &["a", "b"], &["ab"]),
        record(Kind::Rename, "2026-06-01", &["c1"], &["c2"]),
        record(Kind::Rename, "2026-03-01", &["c"], &["c1"]),
    ];
    assert_same(&link(before, after, &records, "c2"), "c");
    assert_same(
        &link(before, after, &records, ORGANIZATION_CODE),
        ORGANIZATION_CODE,
    );
    assert_eq!(
        breakers(&link(before, after, &records, "d1")),
        [Kind::Merge, Kind::Split]
    );
    records.reverse();
    assert_same(&link(before, after, &records, "c2"), "c");
    assert_eq!(
        breakers(&link(before, after, &records, "d1")),
        [Kind::Merge, Kind::Split]
    );
}

#[test]
fn records_of_one_day_may_build_on_each_other() {
    let before: &[Row] = &[
        ("top", None, 0),
        ("a", Some("top"), 10),
        ("b", Some("top"), 10),
    ];
    let after: &[Row] = &[("top", None, 0), ("c", Some("top"), 20)];
    let records = [
        record(Kind::Rename, "2026-02-01", &["ab"], &["c"]),
        record(Kind::Merge, "2026-02-01", &["a", "b"], &["ab"]),
    ];
    assert_same(&link(before, after, &records, "c"), "top");
}

#[test]
fn only_records_between_the_two_waves_count() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north-east", Some("sales"), 21),
        ("south", Some("sales"), 25),
        ("tech", None, 2),
        ("web", Some("tech"), 15),
        ("core", Some("tech"), 30),
    ];
    for (when, counts) in [
        ("2026-01-10", false),
        ("2026-01-11", true),
        ("2026-07-10", true),
        ("2026-07-11", false),
    ] {
        let renamed = [record(Kind::Rename, when, &["north"], &["north-east"])];
        let link = link(BEFORE, after, &renamed, "north-east");
        assert_eq!(
            matches!(link, Link::Same { .. }),
            counts,
            "renamed on {when}"
        );
    }
}

#[test]
fn a_new_layer_without_people_of_its_own_breaks_nothing() {
    let after: &[Row] = &[
        ("sales", None, 3),
        ("regions", Some("sales"), 0),
        ("north", Some("regions"), 20),
        ("south", Some("regions"), 25),
        ("tech", None, 2),
        ("web", Some("tech"), 15),
        ("core", Some("tech"), 30),
    ];
    assert_same(&link(BEFORE, after, &[], "sales"), "sales");
    assert_same(
        &link(BEFORE, after, &[], ORGANIZATION_CODE),
        ORGANIZATION_CODE,
    );
    match link(BEFORE, after, &[], "regions") {
        Link::Broken { earlier, causes } => {
            assert_eq!(earlier, None);
            let name = "Department regions".to_owned();
            assert_eq!(causes, [Cause::Appeared { name }]);
        }
        Link::Same { .. } => panic!("sales has people of its own, the regions have not"),
    }
}

#[test]
fn a_tree_twelve_levels_deep_breaks_along_the_path_of_a_moved_team_only() {
    let codes: Vec<String> = (0..12).map(|level| format!("l{level}")).collect();
    let row = |level: usize| DepartmentRow {
        code: codes[level].clone(),
        name: codes[level].clone(),
        parent: level.checked_sub(1).map(|above| codes[above].clone()),
        headcount: 6,
    };
    let team = |parent: usize| DepartmentRow {
        code: "team".to_owned(),
        name: "team".to_owned(),
        parent: Some(codes[parent].clone()),
        headcount: 6,
    };
    let document = |parent: usize| {
        let mut published = wave(&[]);
        let rows: Vec<DepartmentRow> = (0..12).map(row).chain([team(parent)]).collect();
        let tree = Tree::new(rows).unwrap();
        published.departments = groups(&tree, hidden);
        published
    };
    let (before, after) = (document(11), document(4));
    let moved = [record(Kind::Move, "2026-03-01", &["team"], &[])];
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &moved);
    for (level, code) in codes.iter().enumerate() {
        let link = trend.unit(code).unwrap().links[0].clone().unwrap();
        let is_same = matches!(link, Link::Same { .. });
        assert_eq!(is_same, level <= 4, "level {level}");
    }
    assert!(matches!(
        trend.unit("team").unwrap().links[0],
        Some(Link::Same { .. })
    ));
}

#[test]
fn one_wave_has_a_reason_and_what_the_next_could_tell() {
    let only = wave(BEFORE);
    let trend = trend(&[("2026-01-10", &only)], &[]);
    assert_eq!(trend.why_none(), Some(NoTrend::OneWave));
    let organization = trend.unit(ORGANIZATION_CODE).unwrap();
    assert!(organization.lines[1].steps.is_empty());
    // 1.96 · √2 · 20 / √95
    let detectable = organization.lines[1].detectable.unwrap();
    assert!((detectable - 5.687_7).abs() < 1e-3, "{detectable}");
    assert_eq!(Trend::of(&[], &[]), Err(NoTrend::NoWave));
}

#[test]
fn waves_of_another_questionnaire_are_left_out() {
    let mut pulse = wave(BEFORE);
    pulse.instrument.0 = "pulse".to_owned();
    let (first, last) = (wave(BEFORE), wave(BEFORE));
    let three = trend(
        &[
            ("2026-01-10", &first),
            ("2026-04-10", &pulse),
            ("2026-07-10", &last),
        ],
        &[],
    );
    assert_eq!(
        (&three.waves[..], &three.left_out[..]),
        (&[0, 2][..], &[1][..])
    );
    assert_eq!(three.why_none(), None);
    let two = trend(&[("2026-01-10", &first), ("2026-04-10", &pulse)], &[]);
    assert_eq!(two.why_none(), Some(NoTrend::OtherQuestionnaires));
}

fn dimension_step(trend: &Trend, code: &str) -> Step {
    let measure = Measure::Dimension {
        dimension: DIMENSION.to_owned(),
        construct: Construct::Maturity,
    };
    let unit = trend.unit(code).unwrap();
    unit.line(trend, &measure).unwrap().steps[0].clone()
}

#[test]
fn words_follow_the_movement_and_small_teams_get_three() {
    let rows: &[Row] = &[
        ("a", None, 60),
        ("b", None, 60),
        ("c", None, 60),
        ("d", None, 9),
    ];
    let before = wave_of(
        rows,
        &[
            ("a", Some(value(50, 40.0, 18.0))),
            ("b", Some(value(50, 60.0, 18.0))),
            ("d", Some(value(7, 30.0, 9.0))),
        ],
    );
    let after = wave_of(
        rows,
        &[
            ("a", Some(value(50, 58.0, 18.0))),
            ("b", Some(value(50, 57.0, 18.0))),
            ("d", Some(value(8, 80.0, 9.0))),
        ],
    );
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &[]);
    match dimension_step(&trend, "a") {
        Step::Moved(Movement::Told {
            difference,
            wording,
            interval,
            ..
        }) => {
            assert_eq!(wording, Wording::Higher);
            assert!((difference - 18.0).abs() < 1e-9);
            assert!(interval.0 > 10.0 && interval.1 < 26.0, "{interval:?}");
        }
        other => panic!("expected higher, got {other:?}"),
    }
    assert!(matches!(
        dimension_step(&trend, "b"),
        Step::Moved(Movement::Told {
            wording: Wording::Unclear,
            ..
        })
    ));
    match dimension_step(&trend, "d") {
        Step::Moved(Movement::Small {
            direction,
            interval,
        }) => {
            assert_eq!(direction, Direction::Up);
            assert!((interval.0 - interval.0.round()).abs() < 1e-12);
        }
        other => panic!("a team of eight gets three words, got {other:?}"),
    }
    assert!(matches!(
        dimension_step(&trend, ORGANIZATION_CODE),
        Step::Moved(Movement::Told {
            wording: Wording::Same,
            ..
        })
    ));
    let told = trend.moved(trend.unit("a").unwrap());
    assert_eq!(told.len(), 1);
}

#[test]
fn among_many_movements_chance_is_counted_out() {
    // One movement with p near 0.03 is a finding alone and none among forty.
    let names: Vec<&'static str> = (0..40_u8)
        .map(|i| &*Box::leak(format!("d{i}").into_boxed_str()))
        .collect();
    let rows: Vec<Row> = names.iter().map(|name| (*name, None, 200)).collect();
    let moved = |mean| [("d0", Some(value(100, mean, 20.0)))];
    let q_of = |rows: &[Row]| {
        let (before, after) = (wave_of(rows, &moved(50.0)), wave_of(rows, &moved(56.3)));
        let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &[]);
        match dimension_step(&trend, "d0") {
            Step::Moved(Movement::Told { q, .. }) => q,
            other => panic!("expected a movement, got {other:?}"),
        }
    };
    assert!(q_of(&rows) > 0.5);
    assert!(q_of(&rows[..1]) < 0.2);
}

#[test]
fn hidden_and_banded_values_are_told_as_such() {
    let band = Estimate {
        mean: MeanOrBand::Band(96.0, 100.0),
        interval: None,
        ..value(8, 98.0, 5.0)
    };
    let before = wave_of(BEFORE, &[("web", None), ("north", Some(band))]);
    let after = wave(BEFORE);
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &[]);
    for code in ["web", "north"] {
        assert_eq!(
            dimension_step(&trend, code),
            Step::Untold(NotComputed::BelowThreshold)
        );
    }
    let first = |code: &str| trend.unit(code).unwrap().lines[1].points[0];
    assert_eq!(first("web"), Point::Hidden);
    assert!(matches!(first("north"), Point::Band { n: 8, .. }));
}

#[test]
fn where_everybody_answered_the_spread_of_the_organization_stands_in() {
    let rows: &[Row] = &[("a", None, 8), ("b", None, 60)];
    let full = |mean: f64| Estimate {
        interval: Some((mean - 1.0, mean + 1.0)),
        ..value(8, mean, 0.0)
    };
    let before = wave_of(rows, &[("a", Some(full(50.0)))]);
    let after = wave_of(rows, &[("a", Some(full(56.0)))]);
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &[]);
    match dimension_step(&trend, "a") {
        Step::Moved(Movement::Small {
            direction,
            interval: (low, high),
        }) => {
            assert_eq!(direction, Direction::Same);
            assert!(low < -10.0 && high > 20.0, "{low} to {high}");
        }
        other => panic!("expected three words, got {other:?}"),
    }
}

/// A version of the core questionnaire with something put in place of something.
fn core_with(put: &str, in_place_of: &str) -> Instrument {
    let (_, source) = crate::instrument::SOURCES
        .iter()
        .find(|(id, _)| *id == "core")
        .unwrap();
    assert!(source.contains(in_place_of), "{in_place_of}");
    Instrument::parse(&source.replacen(in_place_of, put, 1)).unwrap()
}

#[test]
fn another_wording_breaks_its_dimension_and_the_index_and_no_other_dimension() {
    let core = Instrument::core();
    let item = core
        .items
        .iter()
        .find(|item| {
            item.measures
                .as_ref()
                .is_some_and(|m| m.dimension == DIMENSION && m.construct == Construct::Maturity)
        })
        .unwrap();
    let text = item.text.get("en").unwrap();
    let reworded = core_with(&format!("{text} Really."), text);
    let (before, mut after) = (wave(BEFORE), wave(BEFORE));
    after.instrument.1 = "1.1.0".to_owned();
    let of = |instrument: Option<&Instrument>| {
        let waves = [
            ReleasedWave {
                frozen: day("2026-01-10"),
                published: &before,
                instrument: Some(core),
            },
            ReleasedWave {
                frozen: day("2026-07-10"),
                published: &after,
                instrument,
            },
        ];
        Trend::of(&waves, &[]).unwrap()
    };
    let broken = |trend: &Trend, place: usize| match &trend.units[0].lines[place].steps[0] {
        Step::Broken(causes) => match &causes[..] {
            [Cause::Questions { difference, .. }] => Some(*difference),
            other => panic!("{other:?}"),
        },
        _ => None,
    };
    let reworded = of(Some(&reworded));
    assert_eq!(broken(&reworded, 1), Some(Difference::Wording));
    assert_eq!(
        broken(&reworded, 0),
        Some(Difference::Wording),
        "the index rests on it"
    );
    let same_questions = of(Some(core));
    assert_eq!(broken(&same_questions, 1), None);
    assert_eq!(broken(&of(None), 1), Some(Difference::Version));
    let elsewhere = core
        .items
        .iter()
        .find(|item| {
            item.measures
                .as_ref()
                .is_some_and(|m| m.dimension != DIMENSION)
        })
        .unwrap();
    let other = elsewhere.text.get("en").unwrap();
    let elsewhere = core_with(&format!("{other} Really."), other);
    assert_eq!(broken(&of(Some(&elsewhere)), 1), None);
}

#[test]
fn other_weights_break_the_index_only() {
    let (before, mut after) = (wave(BEFORE), wave(BEFORE));
    after.model.dimensions[0].weight += 0.1;
    after.model.version = "2.0.0".to_owned();
    let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &[]);
    let lines = &trend.units[0].lines;
    assert!(
        matches!(&lines[0].steps[0], Step::Broken(causes) if matches!(causes[..], [Cause::ModelWeights { .. }]))
    );
    assert!(matches!(lines[1].steps[0], Step::Moved(_)));
}

#[test]
fn answers_weighed_by_other_attributes_break_everything() {
    let raked = |attribute: &str| {
        let mut published = wave(BEFORE);
        let mut evidence = published.evidence.shown().unwrap().clone();
        if let Told::Value(known) = &mut evidence.weighting {
            known.kind = WeightingKind::Raked;
            known.attributes = vec![attribute.to_owned()];
        }
        published.evidence = Cell::reseal(Ok(evidence));
        published
    };
    let waves = [wave(BEFORE), raked("site"), raked("site"), raked("grade")];
    let [first, second, third, fourth] = &waves;
    let trend = trend(
        &[
            ("2026-01-10", first),
            ("2026-07-10", second),
            ("2027-01-10", third),
            ("2027-07-10", fourth),
        ],
        &[],
    );
    let is_broken =
        |step: &Step| matches!(step, Step::Broken(causes) if causes[..] == [Cause::Weighed]);
    for line in &trend.units[0].lines {
        let broken: Vec<bool> = line.steps.iter().map(is_broken).collect();
        assert_eq!(broken, [true, false, true]);
    }
}

#[test]
fn waves_of_people_with_some_attributes_are_compared_with_their_like_only() {
    let of = |value: &str| {
        let mut published = wave(BEFORE);
        published.reach = Some(Reached {
            is_part: true,
            is_sample: false,
            population: published.organization.headcount,
            attributes: BTreeMap::from([("site".to_owned(), BTreeSet::from([value.to_owned()]))]),
        });
        published
    };
    let waves = [wave(BEFORE), of("Oslo"), of("Oslo"), of("Bergen")];
    let [first, second, third, fourth] = &waves;
    let trend = trend(
        &[
            ("2026-01-10", first),
            ("2026-07-10", second),
            ("2027-01-10", third),
            ("2027-07-10", fourth),
        ],
        &[],
    );
    let is_broken =
        |step: &Step| matches!(step, Step::Broken(causes) if causes[..] == [Cause::Asked]);
    for line in &trend.units[0].lines {
        let broken: Vec<bool> = line.steps.iter().map(is_broken).collect();
        assert_eq!(broken, [true, false, true]);
    }
}

#[test]
fn a_unit_is_followed_over_three_waves_with_its_break_between() {
    let first = wave(BEFORE);
    let second = wave(BEFORE);
    let after: &[Row] = &[
        ("sales", None, 3),
        ("north", Some("sales"), 45),
        ("tech", None, 2),
        ("web", Some("tech"), 15),
        ("core", Some("tech"), 30),
    ];
    let third = wave(after);
    let merged = [record(
        Kind::Merge,
        "2026-08-01",
        &["north", "south"],
        &["north"],
    )];
    let trend = trend(
        &[
            ("2026-01-10", &first),
            ("2026-07-10", &second),
            ("2027-01-10", &third),
        ],
        &merged,
    );
    let north = trend.unit("north").unwrap();
    assert!(matches!(north.lines[1].steps[0], Step::Moved(_)));
    assert!(matches!(north.lines[1].steps[1], Step::Broken(_)));
    assert!(
        north.lines[1]
            .points
            .iter()
            .all(|point| matches!(point, Point::Value { .. }))
    );
    assert_eq!(trend.ended.len(), 1);
    assert_eq!(trend.ended[0].last, 1);
}

#[test]
fn a_record_must_fit_its_kind() {
    use ReorganizationFault::{From, NoCode, Nothing, To, Twice};
    let new = |kind, from: &[&str], to: &[&str]| {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        Reorganization::new(kind, day("2026-03-01"), codes(from), codes(to)).map(|_| ())
    };
    for (kind, from, to, expected) in [
        (Kind::Move, &["a"][..], &[][..], Ok(())),
        (Kind::Move, &["a", "b"], &["c"], Err(To)),
        (Kind::Move, &[], &[], Err(From)),
        (Kind::Merge, &["a", "b"], &["c"], Ok(())),
        (Kind::Merge, &["a"], &["c"], Err(From)),
        (Kind::Merge, &["a", "b"], &["c", "d"], Err(To)),
        (Kind::Split, &["a"], &["a", "b"], Ok(())),
        (Kind::Split, &["a"], &["b"], Err(To)),
        (Kind::Rename, &["a"], &["b"], Ok(())),
        (Kind::Rename, &["a"], &["a"], Err(Nothing)),
        (Kind::Rename, &["a"], &[], Err(To)),
        (Kind::Opened, &[], &["a"], Ok(())),
        (Kind::Opened, &["b"], &["a"], Err(From)),
        (Kind::Closed, &["a"], &[], Ok(())),
        (Kind::Closed, &["a"], &["b"], Err(To)),
        (Kind::Closed, &["a", " a"], &[], Err(Twice("a".to_owned()))),
        (Kind::Closed, &["~all"], &[], Err(NoCode("~all".to_owned()))),
        (Kind::Opened, &[], &[" "], Err(NoCode(String::new()))),
    ] {
        assert_eq!(new(kind, from, to), expected, "{kind:?} {from:?} {to:?}");
    }
}

/// Forests of up to nine departments `d0`…`d8` with small headcounts, in any order of rows.
fn forest() -> impl Strategy<Value = Vec<(usize, Option<usize>, u32)>> {
    (1..10_usize)
        .prop_flat_map(|n| {
            let rows: Vec<_> = (0..n)
                .map(|index| {
                    let parent = prop::option::of(0..index.max(1))
                        .prop_map(move |p| p.filter(|_| index > 0));
                    (Just(index), parent, 0..9_u32)
                })
                .collect();
            rows
        })
        .prop_shuffle()
}

/// Records between the days of two waves over codes `d0`…`d10`.
fn records() -> impl Strategy<Value = Vec<Reorganization>> {
    let codes = || prop::collection::btree_set(0..11_usize, 0..3);
    let one = (0..6_usize, 1..28_u8, codes(), codes()).prop_filter_map(
        "fits its kind",
        |(kind, on, from, to)| {
            let codes = |set: std::collections::BTreeSet<usize>| {
                set.into_iter().map(|c| format!("d{c}")).collect()
            };
            Reorganization::new(
                Kind::ALL[kind],
                Day::new(2026, 3, on)?,
                codes(from),
                codes(to),
            )
            .ok()
        },
    );
    prop::collection::vec(one, 0..4)
}

fn document(rows: &[(usize, Option<usize>, u32)]) -> Published {
    let leak = |index: usize| -> &'static str { Box::leak(format!("d{index}").into_boxed_str()) };
    let rows: Vec<Row> = rows
        .iter()
        .map(|(index, parent, people)| (leak(*index), parent.map(leak), *people))
        .collect();
    wave(&rows)
}

/// The same history told backwards: what was after is before, and the days run the other way.
fn backwards(records: &[Reorganization]) -> Vec<Reorganization> {
    records
        .iter()
        .map(|record| {
            let (_, _, on) = record.effective().parts();
            let kind = match record.kind() {
                Kind::Merge => Kind::Split,
                Kind::Split => Kind::Merge,
                Kind::Opened => Kind::Closed,
                Kind::Closed => Kind::Opened,
                same @ (Kind::Move | Kind::Rename) => same,
            };
            let day = Day::new(2026, 3, 29 - on).unwrap();
            let (mut from, to) = (record.to().to_vec(), record.from().to_vec());
            if kind == Kind::Move && from.is_empty() {
                from.clone_from(&to);
            }
            Reorganization::new(kind, day, from, to).unwrap()
        })
        .collect()
}

proptest! {
    #[test]
    fn the_order_of_rows_and_records_does_not_matter(
        (before, after) in (forest(), forest()),
        (records, shuffled) in records().prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
    ) {
        let sorted = |rows: &[(usize, Option<usize>, u32)]| {
            let mut rows = rows.to_vec();
            rows.sort_unstable();
            document(&rows)
        };
        let as_given = (document(&before), document(&after));
        let in_order = (sorted(&before), sorted(&after));
        let first = trend(&[("2026-01-10", &as_given.0), ("2026-07-10", &as_given.1)], &records);
        let second = trend(&[("2026-01-10", &in_order.0), ("2026-07-10", &in_order.1)], &shuffled);
        for unit in &first.units {
            prop_assert_eq!(&unit.links, &second.unit(&unit.code).unwrap().links, "{}", unit.code);
        }
    }

    #[test]
    fn a_wave_is_comparable_with_itself_in_every_unit(rows in forest()) {
        let published = document(&rows);
        let trend = trend(&[("2026-01-10", &published), ("2026-07-10", &published)], &[]);
        for unit in &trend.units {
            let is_itself = matches!(&unit.links[0], Some(Link::Same { earlier, notes }) if *earlier == unit.code && notes.is_empty());
            prop_assert!(is_itself, "{} {:?}", unit.code, unit.links);
        }
    }

    #[test]
    fn being_comparable_works_both_ways(before in forest(), after in forest()) {
        let (before, after) = (document(&before), document(&after));
        let (first, second) = (Places::of(&before), Places::of(&after));
        let (since, until) = (day("2026-01-10"), day("2026-07-10"));
        let ahead = Between::new((&first, since), (&second, until), &[]);
        let behind = Between::new((&second, since), (&first, until), &[]);
        for one in first.codes() {
            for other in second.codes() {
                prop_assert_eq!(ahead.is_same(one, other), behind.is_same(other, one), "{} {}", one, other);
            }
        }
    }

    #[test]
    fn a_history_told_backwards_leaves_the_same_units_comparable(
        before in forest(),
        // One record a day that names codes of both waves: told backwards, a record about a department that was not
        // asked would say something else.
        which in 0..4_usize,
    ) {
        let codes: Vec<String> = before.iter().map(|(index, ..)| format!("d{index}")).collect();
        let pick = |place: usize| codes[place % codes.len()].clone();
        let kind = [Kind::Merge, Kind::Split, Kind::Rename, Kind::Move][which];
        let (from, to) = match kind {
            Kind::Merge => (vec![pick(0), pick(1)], vec!["new".to_owned()]),
            Kind::Split => (vec![pick(0)], vec!["new".to_owned(), "newer".to_owned()]),
            Kind::Rename => (vec![pick(0)], vec!["new".to_owned()]),
            _ => (vec![pick(0)], Vec::new()),
        };
        prop_assume!(kind != Kind::Merge || codes.len() > 1);
        let record = Reorganization::new(kind, Day::new(2026, 3, 10).unwrap(), from.clone(), to.clone()).unwrap();
        // The tree after: those before leave, those after stand at the top.
        let first = document(&before);
        let mut second = first.clone();
        let left: Vec<String> = if to.is_empty() { Vec::new() } else { from };
        let mut rows: Vec<DepartmentRow> = Vec::new();
        for group in second.departments.iter().filter(|group| !left.contains(&group.code)) {
            rows.push(DepartmentRow {
                code: group.code.clone(),
                name: group.name.clone(),
                parent: group.parent.clone().filter(|parent| !left.contains(parent)),
                headcount: 3,
            });
        }
        rows.extend(to.iter().map(|code| DepartmentRow { code: code.clone(), name: code.clone(), parent: None, headcount: 4 }));
        let tree = Tree::new(rows).unwrap();
        second.departments = groups(&tree, hidden);
        let (one, two) = (Places::of(&first), Places::of(&second));
        let (since, until) = (day("2026-01-10"), day("2026-07-10"));
        let told = [record];
        let told_backwards = backwards(&told);
        let ahead = Between::new((&one, since), (&two, until), &told);
        let behind = Between::new((&two, since), (&one, until), &told_backwards);
        for earlier in one.codes() {
            for later in two.codes() {
                prop_assert_eq!(ahead.is_same(earlier, later), behind.is_same(later, earlier), "{} {}", earlier, later);
            }
        }
    }

    #[test]
    fn a_comparable_unit_never_gains_or_loses_a_department_with_people(
        before in forest(), after in forest(), records in records(),
    ) {
        let (before, after) = (document(&before), document(&after));
        let trend = trend(&[("2026-01-10", &before), ("2026-07-10", &after)], &records);
        for unit in trend.units.iter().filter(|unit| unit.code != ORGANIZATION_CODE) {
            match &unit.links[0] {
                Some(Link::Same { earlier, .. }) => prop_assert!(before.group(earlier).is_some()),
                Some(Link::Broken { causes, .. }) => prop_assert!(!causes.is_empty()),
                None => prop_assert!(false, "two waves have one link"),
            }
        }
    }
}
