//! What the invented colleagues answer: a place in the department, a mood of one's own, and the odd skipped question.

use rand::{Rng, RngExt};
use surveys::instrument::{Construct, Instrument, Item, ItemKind, ScoredIn};

use super::{
    comments,
    organization::{Colleague, UNITS, Unit, pick},
};

/// How far practice and readiness stand in the average department at the first wave, in points.
const START: [(&str, f64, f64); 10] = [
    // dimension, maturity, readiness
    ("outlook", 50.0, 64.0),
    ("voice", 41.0, 66.0),
    ("trust", 49.0, 59.0),
    ("leadership", 42.0, 53.0),
    ("recognition", 33.0, 56.0),
    ("connection", 39.0, 62.0),
    ("value", 62.0, 70.0),
    ("direction", 43.0, 55.0),
    ("ways", 47.0, 60.0),
    ("tools", 51.0, 57.0),
];

/// Where a department differs from its usual distance to the average: every place has its own strengths.
const TILT: [(&str, &str, f64); 12] = [
    // department, dimension, points
    ("ASM", "tools", -7.0),
    ("ASM", "trust", 4.0),
    ("DEV", "tools", 6.0),
    ("DEV", "value", -5.0),
    ("FIN", "direction", 8.0),
    ("FIN", "connection", -4.0),
    ("LOG", "ways", 6.0),
    ("LOG", "connection", -4.0),
    ("PRO", "leadership", 5.0),
    ("SAL", "ways", -5.0),
    ("SER", "connection", 6.0),
    ("SER", "tools", -8.0),
];

/// Share of sheets filled in without reading.
const CARELESS: f64 = 0.02;

/// What a year of steps does to a dimension from wave to wave, in points.
fn growth(dimension: &str) -> f64 {
    match dimension {
        "voice" => 3.2,
        "outlook" => 2.4,
        "trust" | "connection" => 1.4,
        "leadership" => 1.0,
        _ => 0.4,
    }
}

/// The fields one colleague sends in one wave (0 is the first), or nothing if they do not take part.
pub(super) fn of(
    colleague: &Colleague,
    instrument: &Instrument,
    wave: u32,
    random: &mut impl Rng,
) -> Option<Vec<(String, String)>> {
    let unit = UNITS
        .iter()
        .find(|unit| unit.code == colleague.department)?;
    if !random.random_bool((unit.answers + 0.02 * f64::from(wave)).min(1.0)) {
        return None;
    }
    let mood = 12.0 * bell(random);
    let careless = random
        .random_bool(CARELESS)
        .then(|| random.random_range(2..=4));
    let mut fields = Vec::new();
    for item in &instrument.items {
        if skipped(item, colleague) {
            continue;
        }
        if let (Some(column), ItemKind::Scale(scale)) = (careless, &item.kind) {
            let option = scale.options.get(column).or(scale.options.first());
            fields.extend(option.map(|option| (item.id.clone(), option.code.clone())));
            continue;
        }
        if random.random_bool(0.02) {
            continue;
        }
        answer(item, colleague, unit, wave, mood, random, &mut fields);
    }
    Some(fields)
}

/// Branches that stay closed, and answers the roster gives.
fn skipped(item: &Item, colleague: &Colleague) -> bool {
    match item.scored_in {
        ScoredIn::Sponsor => !colleague.people_manager,
        ScoredIn::Conversation => !colleague.customer_facing,
        _ => item.prefill.is_some(),
    }
}

fn answer(
    item: &Item,
    colleague: &Colleague,
    unit: &Unit,
    wave: u32,
    mood: f64,
    random: &mut impl Rng,
    fields: &mut Vec<(String, String)>,
) {
    match &item.kind {
        ItemKind::Scale(scale) => {
            let code = if random.random_bool(0.05) {
                scale
                    .options
                    .iter()
                    .find(|option| option.value.is_none())
                    .map(|option| option.code.clone())
            } else {
                let points = level(item, unit, wave) + mood + 17.0 * bell(random);
                let toward = if item.reverse { 100.0 - points } else { points };
                let raw = (1.0 + toward / 25.0).round().clamp(1.0, 5.0);
                scale
                    .options
                    .iter()
                    .find(|option| option.value.is_some_and(|value| (value - raw).abs() < 0.5))
                    .map(|option| option.code.clone())
            };
            fields.extend(code.map(|code| (item.id.clone(), code)));
        }
        ItemKind::SingleChoice(scale) => {
            fields.push((
                item.id.clone(),
                scale.options[random.random_range(0..scale.options.len())]
                    .code
                    .clone(),
            ));
        }
        ItemKind::Rating(scale) => {
            let spread = (scale.max - scale.min) as f64;
            let liking =
                (0.68 + (mood + unit.outlook) / 100.0 + 0.18 * bell(random)).clamp(0.0, 1.0);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a share of a rating's width, which is a handful of steps"
            )]
            let steps = (liking * spread).round() as i64;
            fields.push((item.id.clone(), (scale.min + steps).to_string()));
        }
        ItemKind::Grid { columns, rows } => {
            for row in rows {
                if !random.random_bool(reach(&row.id)) {
                    continue;
                }
                for column in columns {
                    let options: Vec<&str> = column
                        .scale
                        .options
                        .iter()
                        .filter(|option| option.value != Some(0.0) || column.id != "use")
                        .map(|option| option.code.as_str())
                        .collect();
                    fields.push((
                        format!("{}.{}.{}", item.id, row.id, column.id),
                        pick(&options, random).to_owned(),
                    ));
                }
            }
        }
        ItemKind::OpenText { .. } => {
            if random.random_bool(0.28) {
                fields.push((item.id.clone(), comments::hope(colleague, random)));
            }
        }
        ItemKind::OpenTextGroup { fields: parts, .. } => {
            for part in parts {
                if random.random_bool(0.14) {
                    fields.push((
                        format!("{}.{}", item.id, part.id),
                        comments::wish(&part.id, colleague, random),
                    ));
                }
            }
        }
    }
}

/// Where a department stands on what an item asks, in points.
fn level(item: &Item, unit: &Unit, wave: u32) -> f64 {
    let Some(measures) = &item.measures else {
        return 60.0 + unit.practice;
    };
    let (_, maturity, readiness) = START
        .iter()
        .find(|(dimension, _, _)| *dimension == measures.dimension)
        .copied()
        .unwrap_or(("", 50.0, 55.0));
    let gained = growth(&measures.dimension) * f64::from(wave);
    let tilt = TILT
        .iter()
        .find(|(code, dimension, _)| *code == unit.code && *dimension == measures.dimension)
        .map_or(0.0, |(_, _, points)| *points);
    match measures.construct {
        Construct::Maturity => maturity + unit.practice + tilt + gained,
        Construct::Readiness => readiness + unit.outlook + tilt / 2.0 + gained / 2.0,
    }
}

/// Share of people who use a channel.
fn reach(channel: &str) -> f64 {
    match channel {
        "email" => 0.96,
        "phone" => 0.82,
        "video" | "chat" | "face" => 0.70,
        "pages" | "record" => 0.42,
        _ => 0.22,
    }
}

/// Roughly normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers less six.
fn bell(random: &mut impl Rng) -> f64 {
    (0..12).map(|_| random.random::<f64>()).sum::<f64>() - 6.0
}
