//! A5: the place on the ladder, the rule for the whole organization, and what the next level looks like.

use app::{t, text::format::percent};
use figures::{Caption, Words, ladder::Ladder};
use surveys::maturity::{Level, Model};

use super::{Context, FIGURE_WIDTH};
use crate::reports::composer::{Composer, ROWS_PER_FIGURE};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let standing = &context.published.standing;
    let bookmark = t!(language, "executive-ladder-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context));
    let caption = Caption {
        title: t!(language, "executive-ladder-title"),
        description: t!(language, "executive-ladder-description"),
    };
    composer.space(6.0);
    let ladder = Ladder::of(context.published, &context.words);
    ladders(composer, &ladder, &caption, &context.words, 460.0);
    composer.paragraph(&t!(language, "executive-ladder-rule"));
    if let (Some(code), Some(indicated)) = (&standing.held_by, standing.indicated) {
        let name = context
            .published
            .departments
            .iter()
            .find(|group| &group.code == code)
            .map_or(code.as_str(), |group| group.name.as_str());
        composer.paragraph(&t!(
            language,
            "executive-ladder-held",
            number = indicated.number(),
            name = context.level_name(indicated),
            department = name
        ));
    }
    let next = standing
        .level
        .and_then(|level| Level::try_from(level.number() + 1).ok());
    if let Some(next) = next {
        let texts = Model::social_business().level(next);
        let summary = texts.summary.text(language);
        if !summary.is_empty() {
            composer.space(6.0);
            composer.heading(&t!(language, "executive-ladder-next"), 32.0);
            composer.paragraph(&format!(
                "{}: {summary}",
                t!(
                    language,
                    "executive-tile-level",
                    number = next.number(),
                    name = context.level_name(next)
                )
            ));
        }
    }
}

/// The ladder, in parts when there are many departments; each part shows the organization.
pub(in crate::reports) fn ladders(
    composer: &mut Composer,
    ladder: &Ladder,
    caption: &Caption,
    words: &Words,
    highest: f64,
) {
    let n_parts = ladder.departments.len().div_ceil(ROWS_PER_FIGURE).max(1);
    for part in 0..n_parts {
        let departments = ladder.departments.iter().skip(part * ROWS_PER_FIGURE);
        let part = Ladder {
            departments: departments.take(ROWS_PER_FIGURE).cloned().collect(),
            ..ladder.clone()
        };
        composer.figure_up_to(&part.draw(caption, words, FIGURE_WIDTH), highest);
    }
}

fn headline(context: &Context<'_>) -> String {
    let language = context.language;
    let standing = &context.published.standing;
    let Some(level) = standing.level else {
        return t!(language, "executive-ladder-headline-gate");
    };
    let name = context.level_name(level);
    match standing.breadth {
        Some(breadth) => t!(
            language,
            "executive-ladder-headline",
            number = level.number(),
            name = name,
            breadth = percent(language, breadth)
        ),
        None => t!(
            language,
            "executive-ladder-headline-plain",
            number = level.number(),
            name = name
        ),
    }
}
