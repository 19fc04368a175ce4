//! The headline figures, each with the range it could honestly have.

use surveys::{
    language::Language,
    maturity::Model,
    published::{Figures, Group, Index, Published},
};

use super::findings::tenths;
use crate::{
    components::tiles::{Tile, Value},
    t,
    text::format,
};

/// Maturity, readiness, who wants this future, who took part: as far as they are known.
pub fn of(language: Language, published: &Published, group: &Group) -> Vec<Tile> {
    let Some(figures) = group.figures.shown() else {
        return Vec::new();
    };
    [
        maturity(language, published, figures),
        readiness(language, figures),
        lightbulb(language, figures),
        Some(participation(language, group, figures)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn maturity(language: Language, published: &Published, figures: &Figures) -> Option<Tile> {
    let index = figures.maturity_index.as_ref()?;
    let level = published
        .model
        .levels
        .iter()
        .find(|level| level.level == index.level)?;
    let note = |range: &str| {
        t!(
            language,
            "tile-range-level",
            range = range,
            level = index.level.number(),
            name = level.name.text(language)
        )
    };
    Some(of_index(
        language,
        index,
        t!(language, "tile-maturity"),
        note,
    ))
}

fn readiness(language: Language, figures: &Figures) -> Option<Tile> {
    let index = figures.readiness_index.as_ref()?;
    let band = Model::social_business()
        .bands
        .iter()
        .rev()
        .find(|band| band.from <= index.mean)?;
    let note = |range: &str| {
        t!(
            language,
            "tile-range-band",
            range = range,
            band = band.name.text(language)
        )
    };
    Some(of_index(
        language,
        index,
        t!(language, "tile-readiness"),
        note,
    ))
}

fn of_index(
    language: Language,
    index: &Index,
    name: String,
    note: impl Fn(&str) -> String,
) -> Tile {
    let (low, high) = index.interval.unwrap_or((index.mean, index.mean));
    Tile {
        name,
        value: Value::Ranged {
            text: format::points(language, index.mean),
            low: low / 100.0,
            at: index.mean / 100.0,
            high: high / 100.0,
        },
        note: note(&format::points_range(language, (low, high))),
    }
}

fn lightbulb(language: Language, figures: &Figures) -> Option<Tile> {
    let share = figures.lightbulb?;
    let (low, high) = share.interval;
    Some(Tile {
        name: t!(language, "tile-lightbulb"),
        value: Value::Ranged {
            text: t!(
                language,
                "tile-lightbulb-value",
                tenths = tenths(share.share)
            ),
            low,
            at: share.share,
            high,
        },
        note: t!(
            language,
            "tile-lightbulb-range",
            share = format::percent(language, share.share),
            low = format::percent(language, low),
            high = format::percent(language, high)
        ),
    })
}

fn participation(language: Language, group: &Group, figures: &Figures) -> Tile {
    Tile {
        name: t!(language, "tile-participation"),
        value: Value::Filled {
            text: format::percent(language, figures.response_rate),
            share: figures.response_rate,
        },
        note: t!(
            language,
            "tile-participation-range",
            sheets = figures.sheets,
            headcount = group.headcount
        ),
    }
}
