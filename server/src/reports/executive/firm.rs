//! How firmly the numbers stand: people who did not answer, answers in haste, weights.

use app::{
    pages::executive::{sections, silent},
    t,
    text::format::{percent, points},
};
use surveys::published::Figures;

use super::{Context, method};
use crate::reports::{
    composer::{BODY, Composer},
    lines::Span,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(figures) = context.organization() else {
        return;
    };
    let language = context.language;
    let organization = &context.published.organization;
    let bookmark = t!(language, "executive-firm-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline(context, figures));
    if silent::concerns(organization, figures) {
        let sentences = silent::sentences(language, context.published, organization, figures);
        composer.heading(&t!(language, "silent-title"), 80.0);
        composer.paragraph(&t!(
            language,
            "silent-text",
            share = percent(language, figures.response_rate)
        ));
        bullets(composer, sentences);
    } else {
        method::topic(context, composer, "silent");
    }
    composer.heading(&t!(language, "method-careless-title"), 80.0);
    composer.paragraph(&t!(language, "method-careless"));
    let careless = context
        .published
        .evidence
        .shown()
        .and_then(|evidence| evidence.careless.as_ref());
    match careless {
        Some(known) => bullets(composer, sections::careless(language, known)),
        None => composer.paragraph(&t!(language, "method-careless-none")),
    }
    method::topic(context, composer, "weights");
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
    if !silent::concerns(organization, figures) {
        return t!(language, "executive-firm-headline-heard", rate = rate);
    }
    match silent::nearest_tip(context.published, organization, figures) {
        Some(gap) => t!(
            language,
            "executive-firm-headline-tip",
            gap = points(language, gap)
        ),
        None => t!(language, "executive-firm-headline-open", rate = rate),
    }
}
