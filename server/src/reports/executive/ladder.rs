//! A5: the place on the ladder, the rule for the whole organization, and what the next level looks like.

use app::{
    pages::executive::{levels, results, verdicts},
    t,
    text::format::percent,
};
use figures::{Caption, Words, ladder::Ladder};
use surveys::{
    instrument::Construct,
    maturity::{Level, Model},
    scoring::level::ShownLevels,
};

use super::{Context, FIGURE_WIDTH, quadrant};
use crate::reports::{
    composer::{BODY, Composer, MEASURE, ROWS_PER_FIGURE},
    lines::Span,
};

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
    let mut ladder = Ladder::of(context.published, &context.words);
    let within_noise = context.within_noise(Construct::Maturity);
    if within_noise {
        // One below the other, departments would read as a ranking.
        ladder.departments.clear();
    }
    for sentence in verdicts::sentences(language, context.published, Construct::Maturity) {
        composer.paragraph(&sentence);
    }
    composer.space(6.0);
    // The sentences below belong to the figure: they stay on its page.
    let below = below(context, composer);
    let highest = (composer.room() - below).clamp(300.0, 410.0);
    ladders(composer, &ladder, &caption, &context.words, highest);
    if standing.gate.open {
        for sentence in results::ladder_words(language, context.published) {
            composer.paragraph(&sentence);
        }
    } else {
        composer.paragraph(&t!(language, "executive-ladder-rule"));
    }
    if let Some(next) = next(context) {
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
    if quadrant::is_noise(context) {
        quadrant::of_organization(context, composer);
    }
}

/// What stands below the figure takes about this much.
fn below(context: &Context<'_>, composer: &mut Composer) -> f64 {
    const SPACES: f64 = 70.0;
    let mut texts = results::ladder_words(context.language, context.published);
    let next = next(context).map(|next| Model::social_business().level(next));
    texts.extend(next.map(|next| next.summary.text(context.language).to_owned()));
    let paragraph = |text: &String| {
        composer
            .measure(&[Span::of(text, BODY)], BODY, MEASURE)
            .height()
            + 6.0
    };
    texts.iter().map(paragraph).sum::<f64>() + SPACES
}

/// The level above that of the organization.
fn next(context: &Context<'_>) -> Option<Level> {
    let level = context.published.standing.level?;
    Level::try_from(level.number() + 1).ok()
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
    let index = context
        .organization()
        .and_then(|figures| figures.maturity_index.as_ref());
    // Where the lowest department decides, the rule names the level, not the mean.
    if let (Some(index), None) = (index, &standing.held_by) {
        match levels::of(index) {
            Some(ShownLevels::Neighbours(one, other)) => {
                let (level, other) = levels::likelier_first(index, one, other);
                return t!(
                    language,
                    "executive-ladder-headline-between",
                    level = level,
                    other = other
                );
            }
            Some(ShownLevels::NotEnough) => {
                return t!(language, "executive-ladder-headline-open");
            }
            Some(ShownLevels::One(_)) | None => {}
        }
    }
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
