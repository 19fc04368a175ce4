//! The headline figures, each with the range it could honestly have.

use surveys::{
    language::Language,
    maturity::Model,
    published::{Figures, Group, Index, Published, ShareOrBand},
    scoring::level::ShownLevels,
};

use super::{
    findings::{share_words, tenths},
    levels,
};
use crate::{
    components::{
        figure_words,
        tiles::{Tile, Value},
    },
    t,
    text::format,
};

/// Maturity, readiness, who wants this future, who took part, who would recommend it: as far as they are known.
pub fn of(language: Language, published: &Published, group: &Group) -> Vec<Tile> {
    let Some(figures) = group.figures.shown() else {
        return Vec::new();
    };
    [
        maturity(language, published, figures),
        readiness(language, published, figures),
        lightbulb(language, figures),
        Some(participation(language, group, figures)),
        recommend(language, figures),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn maturity(language: Language, published: &Published, figures: &Figures) -> Option<Tile> {
    let index = figures.maturity_index.as_ref()?;
    let level = published.model.level(index.level)?;
    let note = |range: &str| match levels::of(index) {
        Some(ShownLevels::One(number)) if number == usize::from(index.level.number()) => t!(
            language,
            "tile-range-level",
            range = range,
            level = index.level.number(),
            name = level.name.text(language)
        ),
        _ => t!(
            language,
            "tile-range-words",
            range = range,
            words = levels::words(language, index)
        ),
    };
    Some(of_index(
        language,
        published,
        index,
        t!(language, "tile-maturity"),
        note,
    ))
}

fn readiness(language: Language, published: &Published, figures: &Figures) -> Option<Tile> {
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
        published,
        index,
        t!(language, "tile-readiness"),
        note,
    ))
}

fn of_index(
    language: Language,
    published: &Published,
    index: &Index,
    name: String,
    note: impl Fn(&str) -> String,
) -> Tile {
    let (low, high) = index.interval.unwrap_or((index.mean, index.mean));
    Tile {
        name,
        value: Value::Ranged {
            text: levels::points(language, published, index.mean),
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
            text: match share.share {
                ShareOrBand::Share(exact) => {
                    t!(language, "tile-lightbulb-value", tenths = tenths(exact))
                }
                ShareOrBand::Band(..) => share_words(language, share.share),
            },
            low,
            at: share.share.anchor(),
            high,
        },
        note: t!(
            language,
            "tile-lightbulb-range",
            share = share_words(language, share.share),
            low = format::percent(language, low),
            high = format::percent(language, high)
        ),
    })
}

fn participation(language: Language, group: &Group, figures: &Figures) -> Tile {
    let name = t!(language, "tile-participation");
    // Without a headcount, or with one that cannot be true, there is no share.
    if group.headcount < figures.sheets {
        return Tile {
            name,
            value: Value::Plain(format::whole(language, i64::from(figures.sheets))),
            note: t!(language, "figure-answers"),
        };
    }
    Tile {
        name,
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

/// The employee net promoter score, always with the mean answer: the score alone throws most of the answers away.
fn recommend(language: Language, figures: &Figures) -> Option<Tile> {
    let known = figures.recommend?;
    let place = |score: f64| (score + 100.0) / 200.0;
    let points = |score| format::signed_points(language, score);
    let (low, high) = known.interval;
    Some(Tile {
        name: t!(language, "tile-recommend"),
        value: Value::Ranged {
            // Told to a few points only where more would tell too much.
            text: if known.unit > 1.0 {
                t!(language, "tile-recommend-about", score = points(known.enps))
            } else {
                points(known.enps)
            },
            low: place(low),
            at: place(known.enps),
            high: place(high),
        },
        note: t!(
            language,
            "tile-recommend-note",
            low = points(low),
            high = points(high),
            mean = figure_words::mean_answer(language, &known),
            n = known.n
        ),
    })
}
