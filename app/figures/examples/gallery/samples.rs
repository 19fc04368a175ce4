//! Figures of an invented organization, for the gallery and for tests.

use figures::{
    Caption, Drawing, Words,
    capacity::{Capacity, CapacityWords, RoleDays},
    course::{Course, CourseDay, CourseWords},
    expected::{Outlook, OutlookRow, OutlookTarget},
    fan::{Fan, FanWords},
    goal_tree::{GoalTree, GoalTreeWords, TreeDimension, TreeStep},
    groups::{Row, Value},
    heat::{Grid, GridCell, GridRow},
    ladder::{Ladder, Rung},
    numbers,
    participation::{Participation, ParticipationRow, Took},
    profile::{Profile, ProfileAxis},
    quadrant::{QuadrantFigure, QuadrantPoint},
    score::Score,
    timeline::{Horizon, Load, Timeline, TimelineStep},
    tornado::{Tornado, TornadoRow, TornadoWords},
    trend,
    value_map::{ValueMap, ValueRow},
    waterfall::{Part, Waterfall},
};
use surveys::{
    language::Language,
    maturity::Level,
    published::{Index, Quadrant},
};

const CUTS: [f64; 5] = [0.0, 35.0, 50.0, 65.0, 80.0];

/// Every figure by name, some in several widths or languages.
pub(crate) fn drawings() -> Vec<(&'static str, Drawing)> {
    let (en, de) = (english(), german());
    let heading = caption("Where we stand");
    let mut drawings = vec![
        ("ladder-720", ladder(&LEVELS_EN).draw(&heading, &en, 720.0)),
        ("ladder-360", ladder(&LEVELS_EN).draw(&heading, &en, 328.0)),
        ("ladder-de", ladder(&LEVELS_DE).draw(&heading, &de, 640.0)),
        (
            "heat-720",
            grid(&DIMENSIONS_EN, &en).draw(&heading, &en, 720.0),
        ),
        (
            "heat-de",
            grid(&DIMENSIONS_DE, &de).draw(&heading, &de, 720.0),
        ),
        (
            "radar-520",
            profile(&DIMENSIONS_EN).radar(&heading, &en, 520.0),
        ),
        (
            "radar-de-340",
            profile(&DIMENSIONS_DE).radar(&heading, &de, 340.0),
        ),
        ("dots-720", department_profile().dots(&heading, &en, 720.0)),
        (
            "dots-340",
            profile(&DIMENSIONS_DE).dots(&heading, &de, 340.0),
        ),
        ("quadrant-720", quadrant().draw(&heading, &en, 720.0)),
        ("quadrant-340", quadrant().draw(&heading, &en, 340.0)),
        (
            "participation-720",
            participation(false).draw(&heading, &en, 720.0),
        ),
        (
            "participation-340",
            participation(true).draw(&heading, &en, 340.0),
        ),
        ("timeline-720", timeline().draw(&heading, &en, 720.0)),
        ("timeline-1000", timeline().draw(&heading, &en, 1000.0)),
        (
            "ladder-1100",
            ladder(&LEVELS_EN).draw(&heading, &en, 1100.0),
        ),
        (
            "dots-560",
            profile(&DIMENSIONS_DE).dots(&heading, &de, 560.0),
        ),
        (
            "trend-328",
            followed(&DIMENSIONS_DE, 3).draw(&heading, &de, 328.0),
        ),
        (
            "trend-820",
            followed(&DIMENSIONS_EN, 3).draw(&heading, &en, 820.0),
        ),
        (
            "trend-page",
            followed(&DIMENSIONS_DE, 6).draw(&heading, &de, 660.0),
        ),
        (
            "trend-many",
            followed(&DIMENSIONS_DE, 6).draw(&heading, &de, 1100.0),
        ),
        (
            "trend-once",
            followed(&DIMENSIONS_EN, 1).draw(&heading, &en, 820.0),
        ),
        ("waterfall-328", waterfall().draw(&heading, &en, 328.0)),
        ("waterfall-720", waterfall().draw(&heading, &en, 720.0)),
        (
            "expected-720",
            outlook(&DIMENSIONS_EN).draw(&heading, &en, 720.0),
        ),
        (
            "expected-340",
            outlook(&DIMENSIONS_DE).draw(&heading, &de, 340.0),
        ),
        ("fan-328", fan(48).draw(&heading, 328.0, &euros)),
        ("fan-720", fan(48).draw(&heading, 720.0, &euros)),
        ("tornado-328", tornado().draw(&heading, 328.0, &euros)),
        ("tornado-720", tornado().draw(&heading, 720.0, &euros)),
        (
            "capacity-328",
            capacity(9).draw(&heading, 328.0, &|days| format!("{days:.0}")),
        ),
        (
            "capacity-660",
            capacity(5).draw(&heading, 660.0, &|days| format!("{days:.0}")),
        ),
        ("value-map-560", value_map().draw(&heading, 560.0)),
        ("value-map-720", value_map().draw(&heading, 720.0)),
        ("goal-tree-560", goal_tree().draw(&heading, 560.0)),
        ("goal-tree-720", goal_tree().draw(&heading, 720.0)),
    ];
    let in_steps = |width| course(12).draw(&heading, &course_words(), width);
    drawings.extend(in_steps(328.0).map(|drawing| ("course-328", drawing)));
    drawings.extend(in_steps(720.0).map(|drawing| ("course-720", drawing)));
    drawings
}

/// Participation by day, of a wave that is planned for three weeks.
pub(crate) fn course(days: u32) -> Course {
    let told = |number: u32| number * number % 7 + number * 9;
    Course {
        invited: 240,
        days: (0..days)
            .map(|number| CourseDay {
                number,
                day: format!("{} November 2026", number + 1),
                answered: told(number),
                words: format!("{} or more", told(number)),
            })
            .collect(),
        last: 21,
        last_day: "22 November 2026".into(),
    }
}

pub(crate) fn course_words() -> CourseWords {
    CourseWords {
        day: "Day".into(),
        answers: "Answers".into(),
        invited: "240".into(),
    }
}

/// A caption with this title.
pub(crate) fn caption(title: &str) -> Caption {
    Caption {
        title: title.to_owned(),
        description: "An invented organization.".to_owned(),
    }
}

/// A published score.
pub(crate) fn score(mean: f64, half_width: f64) -> Score {
    Score::from(&Index {
        mean,
        interval: Some((mean - half_width, mean + half_width)),
        level: level(1),
        level_probability: None,
        against_rest: None,
    })
}

/// A level by its number, 1 to 5.
pub(crate) fn level(number: u8) -> Level {
    Level::try_from(number).expect("samples name levels from 1 to 5")
}

pub(crate) const LEVELS_EN: [&str; 5] = [
    "First Steps",
    "On the Way",
    "In Stride",
    "Moving as One",
    "Shaping Tomorrow",
];
pub(crate) const LEVELS_DE: [&str; 5] = [
    "Erste Schritte",
    "Auf dem Weg",
    "In Schwung",
    "Gemeinsam voran",
    "Zukunft gestalten",
];
pub(crate) const DIMENSIONS_EN: [&str; 10] = [
    "Future Outlook",
    "Listening and Taking Part",
    "Trust and Openness",
    "Leaders Going First",
    "Recognition and Fair Commitments",
    "Teams without Walls",
    "Value for Everyone We Serve",
    "Direction and Measured Value",
    "Solid Ways of Working",
    "Channels and Tools",
];
pub(crate) const DIMENSIONS_DE: [&str; 10] = [
    "Zukunftsblick",
    "Zuhören und Mitgestalten",
    "Vertrauen und Offenheit",
    "Führung geht voran",
    "Anerkennung und faire Zusagen",
    "Teams ohne Mauern",
    "Nutzen für alle Beteiligten",
    "Richtung und messbarer Nutzen",
    "Tragfähige Arbeitsweisen",
    "Kanäle und Werkzeuge",
];

/// Name, sheets, maturity and its half width, readiness and its half width; no sheets: not shown.
const DEPARTMENTS: [(&str, u32, f64, f64, f64, f64); 12] = [
    ("Customer Service", 168, 47.2, 3.1, 58.0, 3.0),
    ("Development", 131, 50.4, 3.4, 66.1, 3.2),
    ("Finance", 41, 44.0, 5.8, 57.5, 5.5),
    ("Human Resources", 24, 52.8, 7.2, 68.9, 6.6),
    ("Legal", 0, 0.0, 0.0, 0.0, 0.0),
    ("Logistics", 96, 38.1, 3.9, 51.2, 3.9),
    ("Marketing", 38, 53.9, 5.6, 70.3, 5.0),
    ("Operations North", 211, 36.7, 2.6, 54.8, 2.7),
    ("Operations South", 160, 37.4, 3.0, 56.3, 3.0),
    ("Partner Management", 0, 0.0, 0.0, 0.0, 0.0),
    ("Sales", 112, 51.0, 3.8, 63.4, 3.6),
    ("Supply and Purchasing", 47, 41.5, 5.2, 59.1, 5.1),
];

/// The ladder with these names of levels.
pub(crate) fn ladder(names: &[&str; 5]) -> Ladder {
    let departments = DEPARTMENTS
        .iter()
        .map(|&(name, n, mean, half, ..)| row(name, n, mean, half))
        .collect();
    Ladder {
        levels: rungs(names),
        standing: Some(level(2)),
        organization: row("Nordlicht Components", 912, 43.2, 1.4),
        departments,
    }
}

fn row(name: &str, n: u32, mean: f64, half: f64) -> Row {
    Row {
        name: name.to_owned(),
        n: (n > 0).then_some(n),
        value: if n > 0 {
            Value::Known(score(mean, half))
        } else {
            Value::Hidden
        },
    }
}

fn rungs(names: &[&str; 5]) -> Vec<Rung> {
    (1..=5)
        .zip(CUTS)
        .zip(names)
        .map(|((number, from), name)| Rung {
            level: level(number),
            from,
            name: (*name).to_owned(),
        })
        .collect()
}

/// The heat map.
pub(crate) fn grid(dimensions: &[&str; 10], words: &Words) -> Grid {
    let rows = DEPARTMENTS
        .iter()
        .map(|&(name, n, mean, half, ..)| (name, n, mean, half, false))
        .chain([(words.organization.as_str(), 912, 43.2, 1.4, true)])
        .map(|(name, n, mean, half, organization)| GridRow {
            code: name.to_lowercase(),
            name: name.to_owned(),
            name_with_n: if n > 0 {
                format!("{name} ({n})")
            } else {
                name.to_owned()
            },
            organization,
            cells: (n > 0).then(|| cells(mean, half, n)),
        })
        .collect();
    Grid {
        columns: dimensions
            .iter()
            .map(|name| (*name).to_owned())
            .chain([words.index.clone()])
            .collect(),
        rows,
        levels: rungs(&LEVELS_EN),
    }
}

fn cells(mean: f64, half: f64, n: u32) -> Vec<GridCell> {
    const SHAPE: [f64; 11] = [7.0, -2.0, 4.0, -4.0, -9.0, -3.0, 12.0, 0.0, 5.0, 6.0, 0.0];
    SHAPE
        .iter()
        .enumerate()
        .map(|(index, shift)| {
            let value = mean + shift;
            if n < 30 && index == 6 {
                return GridCell::Hidden;
            }
            GridCell::Shown {
                value: numbers::points(value, &CUTS, Language::En),
                half_width: Some(numbers::half_width((value - half, value + half))),
                level: (1..=5)
                    .zip(CUTS)
                    .rfind(|(_, from)| *from <= value)
                    .map(|(number, _)| level(number)),
                mixed: (index + n as usize).is_multiple_of(9),
            }
        })
        .collect()
}

/// The profile of the organization.
pub(crate) fn profile(dimensions: &[&str; 10]) -> Profile {
    const MATURITY: [f64; 10] = [50.0, 41.0, 47.0, 39.0, 34.0, 40.0, 55.0, 43.0, 48.0, 49.0];
    const READINESS: [f64; 10] = [68.0, 61.0, 57.0, 52.0, 49.0, 63.0, 70.0, 60.0, 55.0, 58.0];
    Profile {
        axes: dimensions
            .iter()
            .zip(MATURITY.iter().zip(READINESS))
            .map(|(name, (maturity, readiness))| ProfileAxis {
                name: (*name).to_owned(),
                maturity: Value::Known(score(*maturity, 1.8)),
                readiness: Value::Known(score(readiness, 2.0)),
                target: Some(maturity + 12.0),
                reference: None,
            })
            .collect(),
        cuts: CUTS.to_vec(),
        reference: None,
    }
}

/// The profile of a department beside the organization, one dimension hidden.
pub(crate) fn department_profile() -> Profile {
    let mut profile = profile(&DIMENSIONS_EN);
    profile.reference = Some("Whole organization".to_owned());
    for (index, axis) in profile.axes.iter_mut().enumerate() {
        axis.reference = axis.maturity.score().copied();
        axis.target = None;
        let shift = [4.0, -6.0, 9.0, 1.0, -3.0][index % 5];
        let middle = axis.reference.map_or(50.0, |score| score.middle());
        axis.maturity = Value::Known(score(middle + shift, 6.0));
        axis.readiness = Value::Known(score(middle + 14.0, 5.5));
    }
    profile.axes[4].readiness = Value::Hidden;
    profile
}

/// The quadrant.
pub(crate) fn quadrant() -> QuadrantFigure {
    let points = DEPARTMENTS
        .iter()
        .filter(|department| department.1 > 0)
        .map(|&(name, n, maturity, half, readiness, half_readiness)| {
            let ready = (readiness >= 60.0, maturity >= 50.0);
            let crosses =
                (readiness - 60.0).abs() < half_readiness || (maturity - 50.0).abs() < half;
            let quadrant = match ready {
                (false, false) => Quadrant::Listen,
                (true, false) => Quadrant::Build,
                (false, true) => Quadrant::Reconnect,
                (true, true) => Quadrant::Lead,
            };
            QuadrantPoint {
                name: name.to_owned(),
                headcount: n * 4 / 3,
                n,
                maturity: score(maturity, half),
                readiness: score(readiness, half_readiness),
                quadrant,
                reaches: if crosses {
                    vec![Quadrant::Listen, Quadrant::Build]
                } else {
                    vec![quadrant]
                },
            }
        })
        .collect();
    QuadrantFigure {
        maturity_from: 50.0,
        readiness_from: 60.0,
        cuts: CUTS.to_vec(),
        points,
        hidden: vec!["Legal".to_owned(), "Partner Management".to_owned()],
    }
}

/// Participation, while the wave runs in steps, after it exactly.
pub(crate) fn participation(running: bool) -> Participation {
    let rows = DEPARTMENTS
        .iter()
        .map(|&(name, n, ..)| {
            let took = match n {
                0 if running => Took::Between {
                    low: 0,
                    high: 4,
                    words: "fewer than 5".to_owned(),
                },
                0 => Took::NotShown,
                sheets if running => Took::Between {
                    low: sheets / 10 * 10,
                    high: sheets / 10 * 10 + 9,
                    words: format!("{}–{}", sheets / 10 * 10, sheets / 10 * 10 + 9),
                },
                sheets => Took::Exactly { sheets },
            };
            ParticipationRow {
                name: name.to_owned(),
                invited: if n == 0 { 9 } else { n * 4 / 3 },
                took,
                organization: false,
            }
        })
        .chain([ParticipationRow {
            name: "Whole organization".to_owned(),
            invited: 1200,
            took: Took::Exactly { sheets: 912 },
            organization: true,
        }])
        .collect();
    Participation {
        rows,
        needed: Some((0.3, "30% needed to name a level".to_owned())),
    }
}

/// The roadmap.
pub(crate) fn timeline() -> Timeline {
    const NAMES: [&str; 12] = [
        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    ];
    let step = |title: &str, start, end, hue, kind: &str, result, moved| TimelineStep {
        title: title.to_owned(),
        start,
        end,
        hue,
        kind: kind.to_owned(),
        result,
        moved,
    };
    let horizon = |name: &str, steps| Horizon {
        name: name.to_owned(),
        steps,
    };
    Timeline {
        months: (0..24).map(|month| NAMES[month % 12].to_owned()).collect(),
        years: vec![
            (1, "2026".to_owned()),
            (7, "2027".to_owned()),
            (19, "2028".to_owned()),
        ],
        horizons: vec![
            horizon(
                "Now",
                vec![
                    step("Picture our tomorrow", 1, 2, 1, "Practice", Some(6), false),
                    step(
                        "Answer within thirty days",
                        1,
                        3,
                        1,
                        "Practice",
                        Some(9),
                        false,
                    ),
                    step(
                        "Leaders show it first",
                        3,
                        5,
                        2,
                        "Enablement",
                        Some(8),
                        true,
                    ),
                    step(
                        "Fewer reports, better records",
                        4,
                        6,
                        5,
                        "Technology",
                        Some(15),
                        false,
                    ),
                ],
            ),
            horizon(
                "Next",
                vec![
                    step(
                        "Thanks that everybody sees",
                        7,
                        9,
                        3,
                        "Recognition",
                        Some(12),
                        false,
                    ),
                    step(
                        "One page: where we go and what stays",
                        8,
                        10,
                        1,
                        "Practice",
                        Some(14),
                        true,
                    ),
                    step(
                        "Customers at the table",
                        10,
                        14,
                        4,
                        "Structure",
                        Some(18),
                        false,
                    ),
                ],
            ),
            horizon(
                "Later",
                vec![
                    step(
                        "One shared record of agreements",
                        14,
                        20,
                        5,
                        "Technology",
                        Some(24),
                        true,
                    ),
                    step(
                        "Numbers that teams own",
                        16,
                        18,
                        6,
                        "Measurement",
                        None,
                        false,
                    ),
                ],
            ),
        ],
        load: vec![
            Load {
                population: "Everyone".to_owned(),
                at_once: (1..=24)
                    .map(|month| [2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 1, 0][month % 12])
                    .collect(),
                hours: (1..=24)
                    .map(|month| f64::from([8_u32, 12, 6, 4, 3, 2][month % 6]) / 10.0)
                    .collect(),
                limit: Some(2),
            },
            Load {
                population: "Managers".to_owned(),
                at_once: (1..=24)
                    .map(|month| [3, 2, 3, 2, 1, 1, 1, 2, 3, 2, 1, 0][month % 12])
                    .collect(),
                hours: (1..=24)
                    .map(|month| f64::from([18_u32, 22, 16, 14, 3, 2][month % 6]) / 10.0)
                    .collect(),
                limit: Some(3),
            },
        ],
    }
}

/// Dimensions over a number of waves, with everything that a line can meet.
fn followed(names: &[&str], waves: usize) -> trend::Trend {
    let titles = [
        "Sept. 2023",
        "März 2024",
        "Sept. 2024",
        "März 2025",
        "Sept. 2025",
        "März 2026",
    ];
    let known = |n, value| {
        Some(trend::Point {
            value: Value::Known(value),
            n: Some(n),
        })
    };
    let point = |panel: usize, wave: usize| match (panel % 5, wave) {
        (1, 0) => None,
        (2, 1) => Some(trend::Point {
            value: Value::Hidden,
            n: None,
        }),
        (3, 2) => known(8, Score::banded(96.0, 100.0)),
        _ => {
            let mean = 48.0 + 4.0 * wave as f64 + 1.7 * panel as f64;
            known(214, Score::measured(mean, Some((mean - 5.0, mean + 5.0))))
        }
    };
    let step = |panel: usize, step: usize| match (panel % 5, step) {
        (1, 0) => trend::Step::Apart,
        (4, 1) => trend::Step::Broken(0),
        (0, 3) => trend::Step::Broken(1),
        _ => trend::Step::Joined,
    };
    trend::Trend {
        waves: titles[titles.len() - waves..].iter().map(|title| (*title).to_owned()).collect(),
        panels: names
            .iter()
            .enumerate()
            .map(|(panel, name)| trend::Panel {
                name: (*name).to_owned(),
                points: (0..waves).map(|wave| point(panel, wave)).collect(),
                steps: (1..waves).map(|later| step(panel, later - 1)).collect(),
                movement: "Since last time: higher by 4 points, between 1 and 7".to_owned(),
            })
            .collect(),
        notes: vec![
            "1 March 2026: Export and Sales became Sales, so that what people there said before stands for other teams.".to_owned(),
            "Other wording.".to_owned(),
        ],
        since: "Since last time".to_owned(),
        cuts: CUTS.to_vec(),
    }
}

/// The budget.
pub(crate) fn waterfall() -> Waterfall {
    let part = |name: &str, amount: f64, text: &str, time| Part {
        name: name.to_owned(),
        amount,
        text: text.to_owned(),
        time,
    };
    Waterfall {
        parts: vec![
            part("Listening and taking part", 62_000.0, "€62,000", false),
            part("Leaders going first", 74_000.0, "€74,000", false),
            part("Recognition", 41_000.0, "€41,000", false),
            part("Technology", 139_000.0, "€139,000", false),
            part("Run cost", 88_000.0, "€88,000", false),
            part(
                "Time of the people who take part",
                210_000.0,
                "€210,000",
                true,
            ),
        ],
        total_text: "€614,000".to_owned(),
        set_aside: Some((665_000.0, "set aside €665,000".to_owned())),
    }
}

/// Whole euros.
pub(crate) fn euros(amount: f64) -> String {
    let minus = if amount < -0.5 { "−" } else { "" };
    format!("{minus}€{:.0}", amount.abs())
}

/// Money by month.
pub(crate) fn fan(months: u32) -> Fan {
    let running = |back: f64| {
        (1..=months)
            .map(|month| {
                let month = f64::from(month);
                -24_000.0 * month.min(18.0) + back * (month - 8.0).max(0.0).powf(1.3)
            })
            .collect()
    };
    Fan {
        base: running(6_400.0),
        p10: running(3_800.0),
        p50: running(6_000.0),
        p90: running(8_900.0),
        payback: Some((27.4, 49.0)),
        words: FanWords {
            month: "Month".to_owned(),
            band: "8 of 10 cases".to_owned(),
            middle: "in the middle".to_owned(),
            base: "plan without spread".to_owned(),
            payback: "earned back between month 28 and after month 48, in 8 of 10 cases".to_owned(),
            low: "1 in 10 below".to_owned(),
            high: "1 in 10 above".to_owned(),
        },
    }
}

/// What moves the result.
pub(crate) fn tornado() -> Tornado {
    let row = |name: &str, low, high| TornadoRow {
        name: name.to_owned(),
        low,
        high,
    };
    Tornado {
        base: 180_000.0,
        rows: vec![
            row("Time saved: small or large effect", -60_000.0, 390_000.0),
            row("How many people take part", -90_000.0, 350_000.0),
            row("Cost and effort of delivery", 20_000.0, 220_000.0),
            row("Margin of a deal, −/+25%", 120_000.0, 240_000.0),
            row("Cost of an hour, −/+25%", 210_000.0, 150_000.0),
        ],
        words: TornadoWords {
            input: "Input".to_owned(),
            low: "at its worse end".to_owned(),
            high: "at its better end".to_owned(),
            base: "Plan: €180000".to_owned(),
        },
    }
}

/// Person-days of so many roles over five quarters.
pub(crate) fn capacity(roles: u8) -> Capacity {
    const NAMES: [&str; 9] = [
        "Programmleitung",
        "Trainerinnen und Trainer",
        "Beratung",
        "Abteilungsleitungen",
        "Botschafterinnen und Botschafter",
        "Personal",
        "Kommunikation",
        "IT",
        "Analyse",
    ];
    let days = |role: u8| {
        (0..5_u8)
            .map(|quarter| f64::from((role * 7 + quarter * 5) % 23))
            .collect()
    };
    let role = |(index, name): (u8, &&str)| RoleDays {
        name: (*name).to_owned(),
        days: days(index),
    };
    Capacity {
        quarters: (1..=5).map(|quarter| format!("Q{quarter} 2027")).collect(),
        roles: (0..roles).zip(&NAMES).map(role).collect(),
        words: CapacityWords {
            role: "Rolle".to_owned(),
            others: "Weitere Rollen".to_owned(),
            total: "Zusammen".to_owned(),
        },
    }
}

/// Value for four of five; nobody thought of the community.
pub(crate) fn value_map() -> ValueMap {
    let row = |step: &str, stated: [bool; 5]| ValueRow {
        step: step.to_owned(),
        values: stated
            .map(|stated| stated.then(|| "They gain time.".to_owned()))
            .to_vec(),
    };
    ValueMap {
        columns: [
            "Belegschaft",
            "Kundschaft",
            "Partner",
            "Lieferanten",
            "Umfeld",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: vec![
            row("Patenkreis", [true, true, false, false, false]),
            row(
                "Zuhören im festen Rhythmus: „Gesagt, getan“, mit einem sehr langen Namen",
                [true, false, true, false, false],
            ),
            row("Fokuszeiten", [true, true, true, true, false]),
        ],
        step: "Schritt".to_owned(),
        open: "offen".to_owned(),
    }
}

/// Two goals, three dimensions, six steps that build on each other.
pub(crate) fn goal_tree() -> GoalTree {
    let step = |id: &str, title: &str, goal, after: &[&str]| TreeStep {
        id: id.to_owned(),
        title: title.to_owned(),
        when: "Jan 2027 – Mar 2027".to_owned(),
        goal,
        after: after.iter().map(|id| (*id).to_owned()).collect(),
    };
    GoalTree {
        goals: vec![
            "Customers get a first answer on the same day".to_owned(),
            "People stay with us".to_owned(),
        ],
        dimensions: vec![
            TreeDimension {
                name: "Listening and taking part".to_owned(),
                steps: vec![
                    step("A", "Listen in a steady rhythm: “You said, we did”", 1, &[]),
                    step(
                        "B",
                        "Ambassador network of volunteers in every department",
                        0,
                        &["A"],
                    ),
                ],
            },
            TreeDimension {
                name: "Value for everyone".to_owned(),
                steps: vec![step("C", "Value map", 0, &[])],
            },
            TreeDimension {
                name: "Ways and tools".to_owned(),
                steps: vec![
                    step("D", "Focus hours", 1, &["C", "A"]),
                    step("E", "Channel guide", 0, &["D"]),
                    step("F", "One shared record", 0, &["C"]),
                ],
            },
        ],
        words: GoalTreeWords {
            goal: "Goal".to_owned(),
            dimension: "Dimension".to_owned(),
            step: "Step".to_owned(),
            after: "Builds on".to_owned(),
        },
    }
}

/// Today and expected.
pub(crate) fn outlook(dimensions: &[&str; 10]) -> Outlook {
    let rows = profile(dimensions)
        .axes
        .into_iter()
        .enumerate()
        .map(|(index, axis)| {
            let middle = axis.maturity.score().map_or(0.0, Score::middle);
            let gain = 3.0 + (index % 4) as f64 * 3.5;
            OutlookRow {
                name: axis.name,
                today: axis.maturity,
                expected: Some(middle + gain),
                range: Some((middle + gain * 0.5, middle + gain * 1.6)),
                target: Some(OutlookTarget {
                    points: 62.0,
                    is_assumed: index > 2,
                }),
            }
        })
        .collect();
    Outlook {
        rows,
        cuts: CUTS.to_vec(),
    }
}

/// English words.
pub(crate) fn english() -> Words {
    Words {
        language: Language::En,
        hidden: "not shown, to protect people".into(),
        department: "Department".into(),
        organization: "Whole organization".into(),
        others: "Other departments".into(),
        answers: "Answers".into(),
        invited: "Invited".into(),
        took_part: "Took part".into(),
        points: "points".into(),
        range: "95% range".into(),
        level: "Level".into(),
        dimension: "Dimension".into(),
        maturity: "Maturity".into(),
        readiness: "Readiness".into(),
        index: "Index".into(),
        target: "Target".into(),
        client: "client".into(),
        assumption: "assumption".into(),
        mixed_views: "mixed views".into(),
        between: "between: the range crosses a threshold".into(),
        place: "Place".into(),
        quadrants: [
            "Time to Listen",
            "Time to Build",
            "Time to Reconnect",
            "Time to Lead",
        ]
        .map(Into::into),
        step: "Step".into(),
        kind: "Kind".into(),
        start: "Start".into(),
        end: "End".into(),
        result: "Result".into(),
        moved: "starts later, so that nobody carries too much".into(),
        at_once: "Steps at once".into(),
        hours: "Hours per person".into(),
        today: "Today".into(),
        expected: "Expected".into(),
        amount: "Amount".into(),
        total: "Total".into(),
    }
}

/// German words, the long ones of them.
pub(crate) fn german() -> Words {
    Words {
        language: Language::De,
        hidden: "nicht gezeigt, zum Schutz der Menschen".into(),
        organization: "Gesamte Organisation".into(),
        department: "Abteilung".into(),
        points: "Punkte".into(),
        maturity: "Reife".into(),
        readiness: "Bereitschaft".into(),
        target: "Ziel".into(),
        client: "Kunde".into(),
        assumption: "Annahme".into(),
        today: "Heute".into(),
        expected: "Erwartet".into(),
        mixed_views: "gemischte Sicht".into(),
        ..english()
    }
}
