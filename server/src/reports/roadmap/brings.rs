//! B4: what each department brings: the heat map, and one strength each in words.

use app::{
    pages::executive::{heat, verdicts},
    t,
};
use figures::{Caption, groups};
use surveys::{
    instrument::Construct,
    published::{Group, MeanOrBand},
};

use super::Context;
use crate::reports::{
    composer::{Composer, ROWS_PER_FIGURE},
    executive::practice::{self, heat_maps},
    table::{Content, in_pairs},
    words,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(published) = context.published else {
        return;
    };
    let language = context.language;
    let bookmark = t!(language, "future-brings-bookmark");
    composer.section(&bookmark);
    let headline = t!(language, "future-brings-headline");
    composer.headline(&bookmark, &headline);
    // The verdict stands above the departments, in the roadmap as in the report.
    for sentence in verdicts::sentences(language, published, Construct::Maturity) {
        composer.paragraph(&sentence);
    }
    let note = practice::note(published);
    composer.note(&t!(language, note));
    composer.space(4.0);
    let entries = published.departments.iter().map(|group| {
        let strength = strength(context, group)
            .map_or_else(|| Content::soft(&context.words.hidden), Content::plain);
        (groups::name(group, &context.words), strength)
    });
    let table = in_pairs(
        &context.words.department,
        &t!(language, "future-brings-strength"),
        entries.collect(),
    );
    let caption = Caption {
        title: t!(language, "executive-practice-title"),
        description: headline,
    };
    let grid = heat::of(published, Construct::Maturity, &context.words);
    if grid.rows.len() > ROWS_PER_FIGURE {
        heat_maps(composer, &grid, &caption, &context.words);
    } else {
        // A little smaller than on screen, so that the list below stays on the page of a dozen departments.
        let drawing = grid.draw(&caption, &context.words, super::FIGURE_WIDTH);
        let room = composer.room() - composer.least_height(&table) - 16.0;
        composer.figure_up_to(&drawing, room.clamp(320.0, 410.0));
    }
    composer.space(4.0);
    composer.table(&table);
}

/// The dimension on which a department stands highest.
fn strength(context: &Context<'_>, group: &Group) -> Option<String> {
    let figures = group.figures.shown()?;
    let (scale, estimate, _) = figures
        .scales
        .iter()
        .filter(|scale| scale.construct == Construct::Maturity)
        .filter_map(|scale| {
            let estimate = scale.estimate.shown()?;
            let at = match estimate.mean {
                MeanOrBand::Mean(mean) => mean,
                MeanOrBand::Band(low, _) => low,
            };
            Some((scale, estimate, at))
        })
        .max_by(|(.., one), (.., two)| one.total_cmp(two))?;
    let score = words::estimate(context.language, estimate, &context.cuts);
    Some(t!(
        context.language,
        "future-today-item",
        dimension = context.dimension(&scale.dimension),
        score = score
    ))
}
