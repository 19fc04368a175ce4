//! How firmly the numbers stand where too many were silent: what they could move, and answers in haste.

use app::{
    pages::executive::{sections, silent},
    t,
    text::format::{percent, points},
};
use surveys::published::{Figures, evidence::CarelessEvidence};

use super::Context;
use crate::reports::{
    composer::{BODY, Composer},
    lines::Span,
};

/// Whether so many were silent that a page tells what it could mean; otherwise the page of who took part has a line, and
/// the appendix the rest.
pub(super) fn has_page(context: &Context<'_>) -> bool {
    context
        .organization()
        .is_some_and(|figures| silent::concerns(&context.published.organization, figures))
}

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(figures) = context.organization().filter(|_| has_page(context)) else {
        return;
    };
    let language = context.language;
    let organization = &context.published.organization;
    let bookmark = t!(language, "executive-firm-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context, figures));
    let sentences = silent::sentences(language, context.published, organization, figures);
    composer.heading(&t!(language, "silent-title"), 80.0);
    composer.paragraph(&t!(
        language,
        "silent-text",
        share = percent(language, figures.response_rate)
    ));
    bullets(composer, sentences);
    composer.heading(&t!(language, "method-careless-title"), 80.0);
    composer.paragraph(&t!(language, "method-careless"));
    match haste(context) {
        Some(known) => bullets(composer, sections::careless(language, known)),
        None => composer.paragraph(&t!(language, "method-careless-none")),
    }
}

/// What is known about answers in haste.
pub(super) fn haste<'d>(context: &Context<'d>) -> Option<&'d CarelessEvidence> {
    let evidence = context.published.evidence.shown()?;
    evidence.careless.as_ref()
}

fn bullets(composer: &mut Composer, lines: Vec<String>) {
    let lines: Vec<Vec<Span>> = lines
        .into_iter()
        .map(|line| vec![Span::of(line, BODY)])
        .collect();
    composer.bullets(&lines, BODY);
    composer.space(8.0);
}

fn headline(context: &Context<'_>, figures: &Figures) -> String {
    let language = context.language;
    let organization = &context.published.organization;
    let rate = percent(language, figures.response_rate);
    match silent::nearest_tip(context.published, organization, figures) {
        Some(gap) => t!(
            language,
            "executive-firm-headline-tip",
            gap = points(language, gap)
        ),
        None => t!(language, "executive-firm-headline-open", rate = rate),
    }
}
