//! Appendix: every figure as a table, and how scores work.

use app::t;
use figures::{Caption, ladder::Ladder, profile::Profile, quadrant::QuadrantFigure};

use super::{Context, quadrant};
use crate::reports::composer::Composer;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let (published, words) = (context.published, &context.words);
    let bookmark = t!(language, "executive-data-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &t!(language, "executive-data-headline"));
    composer.paragraph(&t!(language, "executive-data-how"));
    composer.paragraph(&t!(
        language,
        "executive-data-contract",
        minimum = published.contract.min_group()
    ));
    composer.space(8.0);
    let caption = |key: &str| Caption {
        title: t!(language, key),
        description: String::new(),
    };
    let width = super::FIGURE_WIDTH;
    let profile = Profile::of(&published.organization, None, &published.model, words);
    // Every department's own score is told; its place in the quadrant is one beside the others.
    let placed = (!quadrant::is_noise(context)).then(|| {
        QuadrantFigure::of(published, words).draw(
            &caption("executive-quadrant-title"),
            words,
            width,
        )
    });
    // Beside the place in the quadrant stands the index with its range: the ladder would say it again.
    let laddered = placed.is_none().then(|| {
        Ladder::of(published, words).draw(&caption("executive-ladder-title"), words, width)
    });
    let drawings = profile
        .map(|profile| profile.dots(&caption("executive-profile-title"), words, width))
        .into_iter()
        .chain(laddered)
        .chain(placed);
    for drawing in drawings {
        composer.data_table(&drawing.table);
    }
}
