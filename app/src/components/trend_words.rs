//! What a trend says, in words, and its figure. Pages and reports use the same.

use figures::trend as drawn;
use surveys::{
    language::Language,
    published::PublishedModel,
    scoring::compare::Wording,
    trend::{
        Cause, Day, Difference, Direction, Line, Measure, Movement, Named, Point,
        ReorganizationKind, Step, Trend,
    },
};

use crate::{t, text::format};

/// The most waves that a figure shows; earlier ones are in the table of the page.
const SHOWN_WAVES: usize = 6;
/// The most reasons that are told at one break.
const SHOWN_CAUSES: usize = 3;

/// What a measure is called; the index of a construct by its construct.
pub fn measure(language: Language, model: &PublishedModel, measure: &Measure) -> String {
    match measure {
        Measure::Index(_) => t!(language, "trend-index"),
        Measure::Dimension { dimension, .. } => model
            .dimension(dimension)
            .map_or(dimension.as_str(), |known| known.name.text(language))
            .to_owned(),
    }
}

/// What moved to the latest wave, with its interval, or why nothing can be said.
pub fn since(language: Language, line: &Line) -> String {
    match line.steps.last() {
        None | Some(Step::Nothing) => match line.points.last() {
            Some(Point::Hidden) => t!(language, "hidden-words"),
            _ => t!(language, "trend-nothing-before"),
        },
        Some(Step::Broken(_)) => t!(language, "trend-broken"),
        Some(Step::Untold(_)) => {
            let last_two = line.points.iter().rev().take(2);
            let (mut is_hidden, mut is_band) = (false, false);
            for point in last_two {
                is_hidden |= matches!(point, Point::Hidden);
                is_band |= matches!(point, Point::Band { .. });
            }
            match (is_hidden, is_band) {
                (true, _) => t!(language, "trend-untold-hidden"),
                (_, true) => t!(language, "trend-untold-band"),
                _ => t!(language, "trend-untold"),
            }
        }
        Some(Step::Moved(movement)) => moved(language, movement),
    }
}

/// A movement in the words of its test, with its interval.
pub fn moved(language: Language, movement: &Movement) -> String {
    let (low, high) = movement.interval();
    let end = |points: f64| format::signed_points(language, points);
    let (low, high) = (end(low), end(high));
    match movement {
        Movement::Told {
            difference,
            wording,
            ..
        } => {
            let key = match wording {
                Wording::Higher => "trend-higher",
                Wording::Lower => "trend-lower",
                Wording::HigherButSmall => "trend-higher-small",
                Wording::LowerButSmall => "trend-lower-small",
                Wording::Same => "trend-same",
                Wording::Unclear => "trend-unclear",
            };
            let difference = end(*difference);
            t!(
                language,
                key,
                difference = difference,
                low = low,
                high = high
            )
        }
        Movement::Small { direction, .. } => {
            let key = match direction {
                Direction::Up => "trend-small-up",
                Direction::Same => "trend-small-same",
                Direction::Down => "trend-small-down",
            };
            t!(language, key, low = low, high = high)
        }
    }
}

/// Why a trend breaks, or what happened beside it, in sentences.
pub fn causes(language: Language, causes: &[Cause]) -> String {
    let mut told: Vec<String> = causes
        .iter()
        .take(SHOWN_CAUSES)
        .map(|one| cause(language, one))
        .collect();
    let more = causes.len().saturating_sub(SHOWN_CAUSES);
    if more > 0 {
        told.push(t!(language, "trend-cause-more", count = more));
    }
    told.join(" ")
}

fn cause(language: Language, cause: &Cause) -> String {
    match cause {
        Cause::Recorded(named) => recorded(language, named),
        Cause::MovedUnrecorded { name } => {
            t!(language, "trend-cause-elsewhere", name = name.as_str())
        }
        Cause::Appeared { name } => t!(language, "trend-cause-appeared", name = name.as_str()),
        Cause::Vanished { name } => t!(language, "trend-cause-vanished", name = name.as_str()),
        Cause::Questions {
            difference,
            before,
            after,
        } => {
            let key = match difference {
                Difference::Items => "trend-cause-items",
                Difference::Wording => "trend-cause-wording",
                Difference::Scale => "trend-cause-scale",
                Difference::Order => "trend-cause-order",
                Difference::Version => "trend-cause-version",
            };
            t!(
                language,
                key,
                before = before.as_str(),
                after = after.as_str()
            )
        }
        Cause::ModelWeights { after, .. } => {
            t!(language, "trend-cause-weights", after = after.as_str())
        }
        Cause::Weighed => t!(language, "trend-cause-weighed"),
        Cause::Asked => t!(language, "trend-cause-asked"),
        Cause::OtherDimensions => t!(language, "trend-cause-parts"),
    }
}

/// What happened on a day, with the names of then.
pub fn recorded(language: Language, named: &Named) -> String {
    let key = match named.kind {
        ReorganizationKind::Move => "trend-cause-move",
        ReorganizationKind::Merge => "trend-cause-merge",
        ReorganizationKind::Split => "trend-cause-split",
        ReorganizationKind::Rename => "trend-cause-rename",
        ReorganizationKind::Opened => "trend-cause-opened",
        ReorganizationKind::Closed => "trend-cause-closed",
    };
    t!(
        language,
        key,
        day = day(language, named.effective),
        from = format::list(language, &named.from),
        to = format::list(language, &named.to)
    )
}

/// A day, written out.
pub fn day(language: Language, day: Day) -> String {
    let (year, month, of_month) = day.parts();
    format::calendar_day(language, year.into(), month, of_month)
}

/// A value in a table: "58 (55–61)", a band, or why there is none.
pub fn value(language: Language, point: &Point) -> String {
    match point {
        Point::Nowhere | Point::NotAsked => "–".to_owned(),
        Point::Hidden => t!(language, "hidden-words"),
        Point::Band { low, high, .. } => format::points_range(language, (*low, *high)),
        Point::Value { mean, interval, .. } => {
            let mean = format::points(language, *mean);
            interval.map_or(mean.clone(), |(low, high)| {
                let range = (low.clamp(0.0, 100.0), high.clamp(0.0, 100.0));
                format!("{mean} ({})", format::points_range(language, range))
            })
        }
    }
}

/// The figure of some lines of a trend, one panel each. `waves` are the short names of the trend's waves.
pub fn figure(
    language: Language,
    trend: &Trend,
    lines: &[(String, &Line)],
    waves: &[String],
    model: &PublishedModel,
) -> drawn::Trend {
    let first = trend.waves.len().saturating_sub(SHOWN_WAVES);
    let mut notes: Vec<String> = Vec::new();
    let mut step = |step: &Step| match step {
        Step::Moved(_) | Step::Untold(_) => drawn::Step::Joined,
        Step::Nothing => drawn::Step::Apart,
        Step::Broken(why) => {
            let note = causes(language, why);
            let known = notes.iter().position(|known| *known == note);
            drawn::Step::Broken(known.unwrap_or_else(|| {
                notes.push(note);
                notes.len() - 1
            }))
        }
    };
    let panels = lines
        .iter()
        .map(|(name, line)| drawn::Panel {
            name: name.clone(),
            points: line.points[first..].iter().map(drawn::Point::of).collect(),
            steps: line.steps.iter().skip(first).map(&mut step).collect(),
            movement: since(language, line),
        })
        .collect();
    drawn::Trend {
        waves: waves.iter().skip(first).cloned().collect(),
        panels,
        notes,
        since: t!(language, "trend-since"),
        cuts: figures::score::cuts(model),
    }
}

/// How many dimensions of a construct are clearly higher and lower than last time, and how many can be compared.
pub fn counts(trend: &Trend, lines: &[Line], construct: surveys::instrument::Construct) -> Counts {
    let mut counts = Counts::default();
    for (measure, line) in trend.measures.iter().zip(lines) {
        if matches!(measure, Measure::Index(_)) || measure.construct() != construct {
            continue;
        }
        let Some(movement) = line.latest() else {
            continue;
        };
        counts.compared += 1;
        if movement.is_clear() {
            let (low, high) = movement.interval();
            if f64::midpoint(low, high) > 0.0 {
                counts.up += 1;
            } else {
                counts.down += 1;
            }
        }
    }
    counts
}

/// What [`counts`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Clearly higher.
    pub up: usize,
    /// Clearly lower.
    pub down: usize,
    /// Can be compared.
    pub compared: usize,
}

/// The finding as a sentence.
pub fn headline(language: Language, counts: Counts) -> String {
    let Counts { up, down, compared } = counts;
    match (up, down, compared) {
        (_, _, 0) => t!(language, "trend-headline-broken"),
        (0, 0, _) => t!(language, "trend-headline-none", total = compared),
        (_, 0, _) => t!(language, "trend-headline-up", up = up, total = compared),
        (0, _, _) => t!(
            language,
            "trend-headline-down",
            down = down,
            total = compared
        ),
        _ => t!(
            language,
            "trend-headline-both",
            up = up,
            down = down,
            total = compared
        ),
    }
}
