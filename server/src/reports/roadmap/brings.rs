//! B4: what each department brings: the heat map, and one strength each in words.

use app::t;
use figures::{Caption, groups, heat::Grid};
use surveys::{
    instrument::Construct,
    published::{Group, MeanOrBand},
};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{CELL, Column, Content, Table},
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
    composer.lead(&t!(language, "executive-practice-lead"));
    let caption = Caption {
        title: t!(language, "executive-practice-title"),
        description: headline,
    };
    let grid = Grid::of(published, Construct::Maturity, &context.words);
    composer.figure(&grid.draw(&caption, &context.words, super::FIGURE_WIDTH));
    let rows = published.departments.iter().map(|group| {
        let strength = strength(context, group);
        vec![
            Content::strong(groups::name(group, &context.words)),
            match strength {
                Some(strength) => Content::plain(strength),
                None => Content::soft(&context.words.hidden),
            },
        ]
    });
    composer.space(4.0);
    composer.table(&Table {
        columns: vec![
            Column::left(&context.words.department, 1.0),
            Column::left(t!(language, "future-brings-strength"), 2.0),
        ],
        rows: rows.collect(),
        style: CELL,
    });
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
