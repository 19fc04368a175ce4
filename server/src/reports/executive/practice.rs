//! A3: where practice stands, department by department.

use app::t;
use figures::{Caption, Words, heat::Grid};
use surveys::instrument::Construct;

use super::{Context, FIGURE_WIDTH};
use crate::reports::composer::{Composer, ROWS_PER_FIGURE};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "executive-practice-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context));
    composer.lead(&t!(language, "executive-practice-lead"));
    let caption = Caption {
        title: t!(language, "executive-practice-title"),
        description: headline(context),
    };
    let grid = Grid::of(context.published, Construct::Maturity, &context.words);
    heat_maps(composer, &grid, &caption, &context.words);
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
