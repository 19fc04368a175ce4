//! Words and numbers that both reports say the same way.

use app::{
    t,
    text::format::{self, percent},
};
use jiff::civil::Date;
use surveys::{
    language::Language,
    maturity::Level,
    published::{Estimate, MeanOrBand, Published, PublishedModel},
};

/// Code of the pooled rest of a result.
pub(super) const REST: &str = "~other";

/// "14 May 2026".
pub(super) fn day(language: Language, date: Date) -> String {
    let noon = date.at(12, 0, 0, 0).in_tz("UTC");
    noon.map_or_else(
        |_| date.to_string(),
        |moment| format::date(language, moment.timestamp().as_millisecond(), 0),
    )
}

/// Points that begin a level.
pub(super) fn cuts(model: &PublishedModel) -> Vec<f64> {
    model.levels.iter().map(|level| level.from).collect()
}

/// "43": with one decimal where rounding would name another level.
pub(super) fn points(language: Language, value: f64, cuts: &[f64]) -> String {
    figures::numbers::points(value, cuts, language)
}

/// "43 (40–46)" or a band.
pub(super) fn estimate(language: Language, estimate: &Estimate, cuts: &[f64]) -> String {
    let points = match estimate.mean {
        MeanOrBand::Mean(mean) => points(language, mean, cuts),
        MeanOrBand::Band(low, high) => return figures::numbers::range((low, high)),
    };
    match estimate.interval {
        Some(interval) => format!("{points} ({})", figures::numbers::range(interval)),
        None => points,
    }
}

/// "62–69%".
pub(super) fn share_range(language: Language, (low, high): (f64, f64)) -> String {
    let low = format::number(language, low * 100.0, 0);
    format!("{low}–{}", percent(language, high))
}

/// "40–46", with one decimal where whole points would be the same on both sides.
pub(super) fn points_range(language: Language, (low, high): (f64, f64)) -> String {
    let (low, high) = (low.clamp(0.0, 100.0), high.clamp(0.0, 100.0));
    let decimals = usize::from(low.round() >= high.round());
    let end = |value| format::number(language, value, decimals);
    format::range(&end(low), &end(high))
}

/// Name of a level in this result.
pub(super) fn level_name(published: &Published, level: Level, language: Language) -> String {
    published
        .model
        .levels
        .iter()
        .find(|known| known.level == level)
        .map_or_else(String::new, |known| known.name.text(language).to_owned())
}

/// A probability in words: "about 3 in 4".
pub(super) fn chance(language: Language, probability: f64) -> String {
    const FRACTIONS: [(u32, u32); 11] = [
        (1, 10),
        (1, 5),
        (1, 4),
        (1, 3),
        (2, 5),
        (1, 2),
        (3, 5),
        (2, 3),
        (3, 4),
        (4, 5),
        (9, 10),
    ];
    let distance = |&(n, of): &(u32, u32)| (probability - f64::from(n) / f64::from(of)).abs();
    let (n, of) = FRACTIONS
        .into_iter()
        .min_by(|one, two| distance(one).total_cmp(&distance(two)))
        .unwrap_or((1, 2));
    if probability >= ALMOST {
        return t!(language, "report-chance-sure");
    }
    t!(language, "report-chance-of", n = n, of = of)
}

/// From here on, "about 9 in 10" would say too little.
const ALMOST: f64 = 0.95;

/// "a, b and c".
pub(super) fn list(language: Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => t!(
            language,
            "report-and",
            first = all.join(", "),
            last = last.as_str()
        ),
    }
}

/// A label and the mark after it, ready for what it labels: "What stays: ".
pub(super) fn label(language: Language, name: &str) -> String {
    match language {
        // A space before the mark, which does not break (lines.rs glues it).
        Language::Fr => format!("{name} : "),
        Language::En | Language::De | Language::Es => format!("{name}: "),
    }
}
