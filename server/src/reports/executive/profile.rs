//! A4: what is in place and what people feel ready for, as a radar and as dots.

use app::t;
use figures::{Caption, profile::Profile};
use surveys::{
    instrument::Construct,
    published::{Estimate, Figures, MeanOrBand},
};

use super::Context;
use crate::reports::composer::Composer;

/// The smallest difference that is put into words, in points (METHODS §9).
const MARGIN_POINTS: f64 = 5.0;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let published = context.published;
    let Some(figures) = context.organization() else {
        return;
    };
    let Some(profile) = Profile::of(
        &published.organization,
        None,
        &published.model,
        &context.words,
    ) else {
        return;
    };
    let bookmark = t!(language, "executive-profile-bookmark");
    composer.section(&bookmark);
    let headline = headline(context, figures);
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "executive-profile-lead"));
    let caption = Caption {
        title: t!(language, "executive-profile-title"),
        description: headline,
    };
    // Fewer than three axes make no area to look at.
    if profile.axes.len() > 2 {
        composer.figure_up_to(&profile.radar(&caption, &context.words, 430.0), 285.0);
    }
    let room = composer.room() - 4.0;
    let dots = profile.dots(&caption, &context.words, super::FIGURE_WIDTH);
    composer.figure_up_to(&dots, room.max(240.0));
}

fn headline(context: &Context<'_>, figures: &Figures) -> String {
    let language = context.language;
    let (mut ahead, mut behind, mut total) = (0_u32, 0_u32, 0_u32);
    for dimension in &context.published.model.dimensions {
        let score = |construct| {
            figures
                .scales
                .iter()
                .find(|scale| scale.dimension == dimension.id && scale.construct == construct)
                .and_then(|scale| scale.estimate.shown())
        };
        let (Some(maturity), Some(readiness)) =
            (score(Construct::Maturity), score(Construct::Readiness))
        else {
            continue;
        };
        total += 1;
        if clearly_higher(readiness, maturity) {
            ahead += 1;
        } else if clearly_higher(maturity, readiness) {
            behind += 1;
        }
    }
    let (key, n) = if ahead > 0 && ahead >= behind {
        ("executive-profile-headline-ahead", ahead)
    } else if behind > 0 {
        ("executive-profile-headline-behind", behind)
    } else {
        return t!(language, "executive-profile-headline-close");
    };
    t!(language, key, n = n, total = total)
}

/// At least the margin apart, with ranges that do not overlap.
fn clearly_higher(one: &Estimate, other: &Estimate) -> bool {
    let (MeanOrBand::Mean(high), MeanOrBand::Mean(low)) = (one.mean, other.mean) else {
        return false;
    };
    let (Some((bottom, _)), Some((_, top))) = (one.interval, other.interval) else {
        return false;
    };
    high - low >= MARGIN_POINTS && bottom > top
}
