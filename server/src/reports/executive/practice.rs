//! A3: where practice stands, department by department, below the verdict on whether departments may be compared.

use app::{
    pages::executive::{
        heat,
        verdicts::{self, Comparison},
    },
    t,
};
use figures::{Caption, Words, heat::Grid};
use surveys::{instrument::Construct, published::Published};

use super::{Context, FIGURE_WIDTH};
use crate::reports::composer::{Composer, ROWS_PER_FIGURE};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "executive-practice-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context));
    for sentence in verdicts::sentences(language, context.published, Construct::Maturity) {
        composer.paragraph(&sentence);
    }
    composer.note(&t!(language, note(context.published)));
    composer.space(6.0);
    let caption = Caption {
        title: t!(language, "executive-practice-title"),
        description: headline(context),
    };
    let grid = heat::of(context.published, Construct::Maturity, &context.words);
    heat_maps(composer, &grid, &caption, &context.words);
}

/// The key of the text that explains the map; nothing about tints where differences are within noise throughout.
pub(in crate::reports) fn note(published: &Published) -> &'static str {
    let without_tints = verdicts::columns(published, Construct::Maturity)
        .into_iter()
        .all(Comparison::is_noise);
    if without_tints {
        "heat-note-plain"
    } else {
        "executive-practice-lead"
    }
}

/// The heat map, in parts when there are many departments.
pub(in crate::reports) fn heat_maps(
    composer: &mut Composer,
    grid: &Grid,
    caption: &Caption,
    words: &Words,
) {
    for rows in grid.rows.chunks(ROWS_PER_FIGURE) {
        let part = Grid {
            rows: rows.to_vec(),
            ..grid.clone()
        };
        composer.figure_up_to(&part.draw(caption, words, FIGURE_WIDTH), 560.0);
    }
}

pub(super) fn headline(context: &Context<'_>) -> String {
    // Counting departments by level is a comparison.
    if context.within_noise(Construct::Maturity) {
        return t!(context.language, "executive-practice-headline-noise");
    }
    let levels: Vec<u8> = context
        .shown()
        .iter()
        .filter_map(|(_, figures)| Some(figures.maturity_index.as_ref()?.level.number()))
        .collect();
    let at_least = |level: u8| levels.iter().filter(|&&own| own >= level).count();
    let (shared, started) = (at_least(3), at_least(2));
    let (key, n) = if shared > 0 {
        ("executive-practice-headline-shared", shared)
    } else if started > 0 {
        ("executive-practice-headline-started", started)
    } else {
        return t!(context.language, "executive-practice-headline-first");
    };
    t!(context.language, key, n = n, total = levels.len())
}
