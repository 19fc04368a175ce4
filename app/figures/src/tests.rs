//! What every figure owes its readers: nothing overlaps, nothing is cut off, nothing is too small, every fact is in the
//! table as well.

use proptest::prelude::*;
use surveys::{
    confidentiality::{Cell, Reason},
    published::{Group, PublishedModel, Quadrant},
};

use crate::{
    Drawing, Label, Mark, Point, at,
    course::{Course, CourseDay},
    display::hatch_lines,
    fan::Fan,
    groups::{Row, Value},
    ladder::Ladder,
    measure::{balance, fit, measure, wrap},
    numbers,
    profile::{Profile, ProfileAxis},
    quadrant::{QuadrantFigure, QuadrantPoint},
    samples::{self, LEVELS_DE, caption, english, german, score},
    svg,
    timeline::{Horizon, Timeline, TimelineStep},
    tornado::{Tornado, TornadoRow},
};

/// Smallest type on any figure.
const SMALLEST: f64 = 11.0;

fn check(drawing: &Drawing) -> Result<(), String> {
    let frame = crate::Bounds::new(0.0, 0.0, drawing.width, drawing.height);
    for mark in &drawing.marks {
        if !frame.grown(0.5).holds(&mark.bounds()) {
            return Err(format!(
                "outside of {} × {}: {mark:?} {:?}",
                drawing.width,
                drawing.height,
                mark.bounds()
            ));
        }
    }
    let labels: Vec<&Label> = texts(drawing).collect();
    for (index, label) in labels.iter().enumerate() {
        if label.size < SMALLEST {
            return Err(format!("too small: {label:?}"));
        }
        if label.content.trim().is_empty() {
            return Err(format!("an empty text: {label:?}"));
        }
        for other in &labels[index + 1..] {
            if overlap(&corners(label), &corners(other)) {
                return Err(format!("{label:?}\noverlaps\n{other:?}"));
            }
        }
    }
    let columns = drawing.table.columns.len();
    if drawing.table.rows.iter().any(|row| row.len() != columns) {
        return Err(format!(
            "a row that is not as long as its {columns} columns"
        ));
    }
    Ok(())
}

fn texts(drawing: &Drawing) -> impl Iterator<Item = &Label> {
    drawing.marks.iter().filter_map(|mark| match mark {
        Mark::Text(label) => Some(label),
        _ => None,
    })
}

/// Everything that anybody could read in a drawing.
fn read(drawing: &Drawing) -> String {
    let mut all = vec![drawing.title.clone(), drawing.description.clone()];
    all.extend(texts(drawing).map(|label| label.content.clone()));
    all.extend(drawing.table.rows.iter().flatten().cloned());
    all.join("\n")
}

/// The turned box of the letters between cap height and baseline; ascenders may touch descenders.
fn corners(label: &Label) -> [Point; 4] {
    let mut level = label.clone();
    level.rotate = 0.0;
    let bounds = level.bounds();
    let (top, bottom) = (label.y - 0.72 * label.size, label.y + 0.1 * label.size);
    let (sin, cos) = label.rotate.to_radians().sin_cos();
    [
        (bounds.left, top),
        (bounds.right, top),
        (bounds.right, bottom),
        (bounds.left, bottom),
    ]
    .map(|(x, y)| {
        let (dx, dy) = (x - label.x, y - label.y);
        at(label.x + dx * cos - dy * sin, label.y + dx * sin + dy * cos)
    })
}

/// Whether two convex quadrilaterals overlap: no side of either separates them.
fn overlap(one: &[Point; 4], two: &[Point; 4]) -> bool {
    let separated = |shape: &[Point; 4], a: &[Point; 4], b: &[Point; 4]| {
        (0..4).any(|side| {
            let (from, to) = (shape[side], shape[(side + 1) % 4]);
            let project = |point: &Point| point.x * (to.y - from.y) - point.y * (to.x - from.x);
            let span = |points: &[Point; 4]| {
                points
                    .iter()
                    .map(project)
                    .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                        (low.min(value), high.max(value))
                    })
            };
            let (first, second) = (span(a), span(b));
            first.1 <= second.0 + 1e-6 || second.1 <= first.0 + 1e-6
        })
    };
    !separated(one, one, two) && !separated(two, one, two)
}

#[test]
fn a_course_is_drawn_in_steps_and_only_once_there_is_one() {
    let heading = caption("Participation by day");
    let words = samples::course_words();
    for days in [0, 1] {
        assert_eq!(samples::course(days).draw(&heading, &words, 328.0), None);
    }
    let nobody = Course {
        invited: 0,
        ..samples::course(5)
    };
    assert_eq!(nobody.draw(&heading, &words, 328.0), None);
    let drawing = samples::course(5).draw(&heading, &words, 328.0).unwrap();
    let steps = drawing.marks.iter().find_map(|mark| match mark {
        Mark::Polyline { points, .. } => Some(points),
        _ => None,
    });
    let steps = steps.unwrap();
    assert_eq!(steps.len(), 9);
    for pair in steps.windows(2) {
        let (across, up) = (pair[1].x - pair[0].x, pair[0].y - pair[1].y);
        assert!(
            across.abs() < 1e-9 || up.abs() < 1e-9,
            "a slope tells of days that nobody counted"
        );
    }
    assert_eq!(drawing.table.rows.len(), 5);
    assert!(
        drawing.description.contains("5 November 2026: 38 or more"),
        "{}",
        drawing.description
    );
}

#[test]
fn every_figure_of_the_gallery_is_tidy() {
    for (name, drawing) in samples::drawings() {
        if let Err(fault) = check(&drawing) {
            panic!("{name}: {fault}");
        }
        assert!(!drawing.table.rows.is_empty(), "{name} has no data table");
        assert!(!drawing.description.is_empty(), "{name} has no description");
    }
}

#[test]
fn a_hidden_department_leaves_its_name_and_the_words_and_nothing_else() {
    let words = english();
    for (name, drawing) in samples::drawings() {
        for row in &drawing.table.rows {
            if row[0] != "Legal" {
                continue;
            }
            // How many were invited is known from the organization's own tree.
            let from = if name.starts_with("participation") {
                2
            } else {
                1
            };
            let said: Vec<&String> = row[from..].iter().collect();
            let banded = name == "participation-340";
            assert!(
                banded
                    || said
                        .iter()
                        .all(|text| **text == words.hidden || **text == german().hidden),
                "{name}: {said:?}"
            );
        }
    }
}

#[test]
fn a_group_that_is_not_shown_has_no_number_and_no_profile() {
    let words = english();
    let group = Group {
        code: "legal".to_owned(),
        name: "Legal".to_owned(),
        parent: None,
        depth: 1,
        headcount: 8731,
        figures: Cell::Hidden(Reason::Merged),
    };
    let row = Row::of(&group, &words, |_| Value::Known(score(87.31, 1.0)));
    assert_eq!(row.value, Value::Hidden);
    assert_eq!(row.n, None);
    assert_eq!(row.name_with_n(words.language), "Legal");
    assert_eq!(row.n_text(&words), words.hidden);
    let ladder = Ladder {
        departments: vec![row],
        ..samples::ladder(&LEVELS_DE)
    };
    for width in [328.0, 720.0] {
        let all = read(&ladder.draw(&caption("Ladder"), &words, width));
        assert!(all.contains(&words.hidden) && !all.contains("87"), "{all}");
    }
    let model = PublishedModel {
        version: "1.0.0".to_owned(),
        dimensions: Vec::new(),
        levels: Vec::new(),
        quadrant_readiness: 60.0,
        quadrant_maturity: 50.0,
    };
    assert_eq!(Profile::of(&group, None, &model, &words), None);
}

#[test]
fn a_long_name_takes_more_lines_and_is_not_cut() {
    let row = Row {
        name: "Kundenservice und Technischer Vertrieb International".to_owned(),
        n: Some(112),
        value: Value::Known(score(58.0, 4.0)),
    };
    let ladder = Ladder {
        departments: vec![row; 3],
        ..samples::ladder(&LEVELS_DE)
    };
    let drawing = ladder.draw(&caption("Leiter"), &german(), 660.0);
    check(&drawing).unwrap();
    let cut: Vec<&Label> = texts(&drawing)
        .filter(|label| label.content.contains('…'))
        .collect();
    assert!(cut.is_empty(), "{cut:?}");
}

#[test]
fn svg_colours_come_by_class_and_text_is_escaped() {
    let mut drawing = samples::quadrant().draw(&caption("R&D <first>"), &english(), 720.0);
    drawing.marks.push(
        Label::new(1.0, 20.0, 12.0, "a\u{0}\"b\"")
            .end()
            .strong()
            .into(),
    );
    let text = svg::svg(&drawing, "q1");
    assert!(text.starts_with(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" viewBox=\"0 0 720 "
    ));
    assert!(
        text.contains("role=\"img\" aria-labelledby=\"q1-title\" aria-describedby=\"q1-desc\"")
    );
    assert!(text.contains("<title id=\"q1-title\">R&amp;D &lt;first&gt;</title>"));
    assert!(text.contains(
        "<text x=\"1\" y=\"20\" class=\"fill-ink\" font-size=\"12\" font-weight=\"600\" text-anchor=\"end\">a &quot;b&quot;</text>"
    ));
    assert!(text.contains("class=\"fill-surface stroke-accent\" stroke-width=\"2\""));
    for forbidden in [" style=", "fill=\"", "stroke=\"", "<script", "#1e2235"] {
        assert!(!text.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn points_keep_a_decimal_only_where_rounding_would_cross_a_cut_point() {
    use surveys::language::Language::{De, En};
    let cuts = [0.0, 35.0, 50.0];
    for (value, expected) in [
        (43.2, "43"),
        (49.6, "49.6"),
        (49.97, "49.9"),
        (50.2, "50"),
        (34.5, "34.5"),
        (0.0, "0"),
        (100.0, "100"),
    ] {
        assert_eq!(numbers::points(value, &cuts, En), expected);
    }
    assert_eq!(numbers::points(49.6, &cuts, De), "49,6");
}

#[test]
fn counts_and_shares_read_as_each_language_writes_them() {
    use surveys::language::Language::{De, En, Es, Fr};
    assert_eq!(
        [En, De, Es, Fr].map(|language| numbers::count(1_234_567, language)),
        [
            "1,234,567",
            "1.234.567",
            "1.234.567",
            "1\u{202f}234\u{202f}567"
        ]
    );
    assert_eq!(numbers::count(1200, Es), "1200");
    assert_eq!(
        [En, De, Fr].map(|language| numbers::percent(0.76, language)),
        ["76%", "76\u{a0}%", "76\u{202f}%"]
    );
    assert_eq!(numbers::range((-3.0, 104.2)), "0–100");
    assert_eq!(numbers::half_width((42.9, 43.1)), "±1");
}

#[test]
fn inter_is_measured_as_its_tables_say() {
    use crate::Weight::{Regular, SemiBold};
    // Regular: H 1523, e 1193, l 551, l, o 1236; SemiBold is wider.
    let hello = measure("Hello", 2048.0, Regular);
    assert!(
        (hello - measure("H", 2048.0, Regular) - measure("ello", 2048.0, Regular)).abs() < 1e-6
    );
    assert!(measure("Hello", 12.0, SemiBold) > measure("Hello", 12.0, Regular));
    assert!(
        (measure("111", 12.0, Regular) - measure("000", 12.0, Regular)).abs() < 1e-9,
        "tabular"
    );
    assert!(measure("ÄÖÜßéñç", 12.0, Regular) > 30.0);
}

#[test]
fn texts_break_at_spaces_and_end_in_an_ellipsis() {
    use crate::Weight::Regular;
    let text = "Anerkennung und faire Zusagen";
    for width in [40.0, 80.0, 120.0, 400.0] {
        for lines in [
            wrap(text, 11.0, Regular, width, 2),
            balance(text, 11.0, Regular, width),
            vec![fit(text, 11.0, Regular, width)],
        ] {
            assert!(lines.len() <= 2);
            for line in lines {
                assert!(measure(&line, 11.0, Regular) <= width, "{line} in {width}");
            }
        }
    }
    assert_eq!(wrap(text, 11.0, Regular, 400.0, 2), [text]);
    assert_eq!(
        balance(text, 11.0, Regular, 400.0),
        ["Anerkennung und", "faire Zusagen"]
    );
}

#[test]
fn a_hatch_stays_in_its_box() {
    let place = crate::Bounds::new(10.0, 20.0, 110.0, 35.0);
    let lines = hatch_lines(10.0, 20.0, 100.0, 15.0);
    assert!(lines.len() > 10);
    for (from, to) in lines {
        assert!(place.holds(&crate::Bounds::around(&[from, to])));
        assert!((to.x - from.x - (from.y - to.y)).abs() < 1e-9, "45 degrees");
    }
}

#[test]
fn a_tornado_is_sorted_by_swing_and_tells_both_ends() {
    let mut sample = samples::tornado();
    sample.rows.reverse();
    let drawing = sample.draw(&caption("What moves it"), 720.0, &samples::euros);
    let names: Vec<&str> = drawing
        .table
        .rows
        .iter()
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(names[0], "Time saved: small or large effect");
    assert_eq!(names[4], "Cost of an hour, −/+25%");
    assert_eq!(drawing.table.rows[0][1..], ["−€60000", "€390000"]);
    assert!(drawing.description.contains("Plan: €180000."));
}

#[test]
fn a_fan_without_draws_is_the_line_of_the_plan() {
    let fan = Fan {
        p10: Vec::new(),
        p50: Vec::new(),
        p90: Vec::new(),
        payback: None,
        ..samples::fan(30)
    };
    let drawing = fan.draw(&caption("Money"), 600.0, &samples::euros);
    check(&drawing).unwrap();
    assert!(!read(&drawing).contains("8 of 10"));
    let last = drawing.table.rows.last().unwrap();
    assert_eq!((last[0].as_str(), last[2].as_str()), ("30", "–"));
}

fn name() -> impl Strategy<Value = String> {
    "[A-ZÄÖÜ][a-zäöüé]{2,11}( (und|de|[A-Z][a-z]{2,9})){0,3}"
}

fn value() -> impl Strategy<Value = Option<(f64, f64)>> {
    prop_oneof![
        1 => Just(None),
        4 => (0.0..=100.0_f64, 0.2..30.0_f64).prop_map(Some),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_course_stays_tidy_however_it_went(
        counts in prop::collection::vec((1..40_u32, 0..500_u32), 0..40),
        last in 0..200_u32,
        width in 320.0..900.0_f64,
    ) {
        let mut number = 0;
        let days = counts.into_iter().map(|(gap, answered)| {
            number += gap;
            CourseDay { number, day: format!("{number}. Tag"), answered, words: format!("{answered} oder mehr") }
        });
        let course = Course { invited: 400, days: days.collect(), last, last_day: "letzter Tag".into() };
        if let Some(drawing) = course.draw(&caption("Teilnahme"), &samples::course_words(), width) {
            prop_assert_eq!(check(&drawing), Ok(()));
        }
    }


    #[test]
    fn names_in_the_quadrant_never_overlap(
        points in prop::collection::vec((name(), 0.0..=100.0_f64, 0.0..=100.0_f64, 0.5..25.0_f64, 1..900_u32), 0..30),
        hidden in prop::collection::vec(name(), 0..4),
        width in 320.0..1200.0_f64,
    ) {
        let points = points
            .into_iter()
            .map(|(name, maturity, readiness, half, headcount)| QuadrantPoint {
                name,
                headcount,
                n: headcount,
                maturity: score(maturity, half),
                readiness: score(readiness, half),
                quadrant: Quadrant::Listen,
                reaches: if half > 9.0 { vec![Quadrant::Listen, Quadrant::Lead] } else { vec![Quadrant::Listen] },
            })
            .collect();
        let figure = QuadrantFigure { maturity_from: 50.0, readiness_from: 60.0, cuts: vec![0.0], points, hidden };
        let drawing = figure.draw(&caption("Quadrant"), &english(), width);
        prop_assert_eq!(check(&drawing), Ok(()));
        prop_assert_eq!(drawing.table.rows.len(), figure.points.len() + figure.hidden.len());
    }

    #[test]
    fn the_ladder_is_tidy_at_every_width_and_says_nothing_of_hidden_departments(
        rows in prop::collection::vec((name(), value()), 0..25),
        width in 300.0..1200.0_f64,
    ) {
        let words = german();
        let departments: Vec<Row> = rows
            .iter()
            .map(|(name, value)| Row {
                name: name.clone(),
                n: value.map(|_| 77),
                value: value.map_or(Value::Hidden, |(mean, half)| Value::Known(score(mean, half))),
            })
            .collect();
        let ladder = Ladder { departments, ..samples::ladder(&LEVELS_DE) };
        let drawing = ladder.draw(&caption("Leiter"), &words, width);
        prop_assert_eq!(check(&drawing), Ok(()));
        let hidden = rows.iter().filter(|(_, value)| value.is_none()).count();
        let hatches = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Hatch { .. })).count();
        prop_assert_eq!(hatches, hidden);
        let dots = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Circle { .. })).count();
        prop_assert_eq!(dots, rows.len() - hidden + 1);
        prop_assert_eq!(read(&drawing).contains("77"), hidden < rows.len());
    }

    #[test]
    fn heat_maps_are_tidy_with_any_names(
        names in prop::collection::vec(name(), 10..=10),
        departments in prop::collection::vec(name(), 13..=13),
        width in 620.0..1000.0_f64,
    ) {
        let words = german();
        let mut grid = samples::grid(&samples::DIMENSIONS_DE, &words);
        for (column, name) in grid.columns.iter_mut().zip(names) {
            *column = name;
        }
        for (row, name) in grid.rows.iter_mut().zip(departments) {
            row.name_with_n = row.name_with_n.replace(&row.name, &name);
            row.name = name;
        }
        prop_assert_eq!(check(&grid.draw(&caption("Praxis"), &words, width)), Ok(()));
    }

    #[test]
    fn profiles_are_tidy_with_any_scores(
        scores in prop::collection::vec((name(), value(), value(), prop::option::of(0.0..=100.0_f64)), 10..=10),
        compared in any::<bool>(),
        width in 320.0..1200.0_f64,
    ) {
        let words = german();
        let known = |value: Option<(f64, f64)>| {
            value.map_or(Value::Hidden, |(mean, half)| Value::Known(score(mean, half)))
        };
        let axes = scores
            .into_iter()
            .map(|(name, maturity, readiness, target)| ProfileAxis {
                name,
                maturity: known(maturity),
                readiness: known(readiness),
                target,
                reference: compared.then(|| score(44.0, 1.0)),
            })
            .collect();
        let profile = Profile {
            axes,
            cuts: vec![0.0, 35.0, 50.0, 65.0, 80.0],
            reference: compared.then(|| words.organization.clone()),
        };
        prop_assert_eq!(check(&profile.dots(&caption("Profil"), &words, width)), Ok(()));
        let radar = profile.radar(&caption("Profil"), &words, width.min(560.0));
        prop_assert_eq!(check(&radar), Ok(()));
    }

    #[test]
    fn participation_and_outlook_are_tidy_at_any_width(
        names in prop::collection::vec(name(), 10..=10),
        running in any::<bool>(),
        width in 320.0..1200.0_f64,
    ) {
        let words = german();
        let mut participation = samples::participation(running);
        let mut outlook = samples::outlook(&samples::DIMENSIONS_DE);
        let mut budget = samples::waterfall();
        for (index, name) in names.into_iter().enumerate() {
            participation.rows[index].name.clone_from(&name);
            outlook.rows[index].name.clone_from(&name);
            if let Some(part) = budget.parts.get_mut(index) {
                part.name = name;
            }
        }
        outlook.rows[3].today = Value::Hidden;
        outlook.rows[3].expected = None;
        for drawing in [
            participation.draw(&caption("Beteiligung"), &words, width),
            outlook.draw(&caption("Ausblick"), &words, width),
            budget.draw(&caption("Budget"), &words, width),
        ] {
            prop_assert_eq!(check(&drawing), Ok(()));
        }
    }

    #[test]
    fn money_is_tidy_whatever_it_comes_to(
        ends in prop::collection::vec((name(), -2e6..2e6_f64, -2e6..2e6_f64), 1..12),
        base in -1e6..1e6_f64,
        months in 1..72_u32,
        back in (0.0..80.0_f64, 0.0..80.0_f64),
        width in 320.0..1200.0_f64,
    ) {
        let rows = ends
            .iter()
            .map(|(name, low, high)| TornadoRow { name: name.clone(), low: *low, high: *high })
            .collect();
        let tornado = Tornado { base, rows, ..samples::tornado() };
        let drawn = tornado.draw(&caption("Wirkung"), width, &samples::euros);
        for line in drawn.marks.iter().filter(|mark| matches!(mark, Mark::Line { .. })) {
            let line = line.bounds();
            for text in texts(&drawn).map(Label::bounds) {
                let apart = line.right <= text.left
                    || text.right <= line.left
                    || line.bottom <= text.top
                    || text.bottom <= line.top;
                prop_assert!(apart, "{line:?} runs through {text:?}");
            }
        }
        let mut fan = samples::fan(months);
        fan.payback = Some((back.0.min(back.1), back.0.max(back.1)));
        for amount in &mut fan.p10 {
            *amount -= ends[0].1.abs();
        }
        for drawing in [
            tornado.draw(&caption("Wirkung"), width, &samples::euros),
            fan.draw(&caption("Geld"), width, &samples::euros),
        ] {
            prop_assert_eq!(check(&drawing), Ok(()));
        }
    }

    #[test]
    fn the_timeline_is_tidy_whatever_the_plan(
        steps in prop::collection::vec((name(), 1..30_u32, 1..9_u32, 1..=6_u8, prop::option::of(1..40_u32), any::<bool>()), 0..14),
        months in 6..48_usize,
        width in 560.0..1200.0_f64,
    ) {
        let sample = samples::timeline();
        let steps = steps
            .into_iter()
            .map(|(title, start, long, hue, result, moved)| TimelineStep {
                title,
                start,
                end: start + long,
                hue,
                kind: "Anerkennung".to_owned(),
                result,
                moved,
            })
            .collect();
        let timeline = Timeline {
            months: sample.months.iter().cycle().take(months).cloned().collect(),
            horizons: vec![Horizon { name: "Jetzt".to_owned(), steps }],
            ..sample
        };
        prop_assert_eq!(check(&timeline.draw(&caption("Plan"), &german(), width)), Ok(()));
    }
}
