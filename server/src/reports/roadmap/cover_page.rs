//! B1: the cover. The future in one sentence under the sky at daybreak.

use app::t;
use figures::Paint;

use super::Context;
use crate::reports::{
    composer::{Align, Composer, MARGIN, MEASURE},
    cover::sky,
    lines::Style,
    paper::{Area, WIDTH},
    structure::Role,
};

const SKY_HEIGHT: f64 = 560.0;
/// The most room for a logo: width and height.
const LOGO: (f64, f64) = (170.0, 64.0);

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    composer.section(&t!(language, "future-cover-bookmark"));
    composer.bare();
    sky(composer, Area::new(0.0, 0.0, WIDTH, SKY_HEIGHT), 92.0);
    on_sky(context, composer);
    let name = Style::new(19.0, 25.0).strong().tracked(-12);
    let text = Style::new(11.0, 16.5);
    let mut y = SKY_HEIGHT + 34.0;
    let logo = Area::new(MARGIN + MEASURE - LOGO.0, y, LOGO.0, LOGO.1);
    let measure = match composer.logo(logo) {
        Some(logo) => MEASURE - logo.width - 24.0,
        None => MEASURE,
    };
    let mut line = |composer: &mut Composer, words: &str, style: Style, gap: f64| {
        if words.is_empty() {
            return;
        }
        let block = composer.measure_within(words, style, measure, 3, 9.0);
        let node = composer.node(Role::Paragraph);
        composer.put(&block, MARGIN, y, Align::Left, Some(node));
        y += block.height() + gap;
    };
    line(composer, &plan.organization, name, 4.0);
    let last = plan.last_month();
    let period = if plan.start_month.is_some() && last > 0 {
        t!(
            language,
            "future-period",
            from = context.month(1),
            to = context.month(last)
        )
    } else {
        t!(language, "future-months", n = last)
    };
    line(composer, &period, text, 14.0);
    let sponsors = if plan.sponsors.is_empty() {
        t!(language, "report-to-be-agreed")
    } else {
        crate::reports::words::list(language, &plan.sponsors)
    };
    let sponsors = t!(language, "future-cover-sponsors", names = sponsors);
    line(composer, &sponsors, text, 2.0);
    line(composer, &made(context), text, 2.0);
    line(composer, &context.wave(), text.soft(), 0.0);
}

/// White on the night part of the sky.
fn on_sky(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let kicker = Style::new(11.0, 15.0)
        .strong()
        .paint(Paint::AccentInk)
        .tracked(20);
    let title = Style::new(34.0, 41.0)
        .strong()
        .paint(Paint::AccentInk)
        .tracked(-22);
    let sentence = context
        .plan
        .future_sentence
        .as_ref()
        .map(|sentence| sentence.text(language).trim().to_owned())
        .filter(|sentence| !sentence.is_empty());
    let headline = match sentence {
        Some(sentence) => t!(language, "future-cover-headline", sentence = sentence),
        None => t!(language, "future-cover-headline-plain"),
    };
    let mut y = 72.0;
    let node = composer.node(Role::Paragraph);
    let report = t!(language, "future-title");
    y += composer.text(
        &report,
        kicker,
        (MARGIN, y, MEASURE),
        Align::Left,
        Some(node),
    );
    y += 14.0;
    let block = composer.balanced(&headline, title, MEASURE, 5, 20.0);
    let node = composer.node(Role::Heading(1));
    composer.put(&block, MARGIN, y, Align::Left, Some(node));
}

/// How many people it was made with, or for.
fn made(context: &Context<'_>) -> String {
    let language = context.language;
    let figures = context
        .published
        .and_then(|published| published.organization.figures.shown());
    match (context.published, figures) {
        (Some(published), Some(figures)) => t!(
            language,
            "future-cover-made",
            n = figures.sheets,
            departments = published
                .departments
                .iter()
                .filter(|group| group.code != crate::reports::words::REST)
                .count()
        ),
        _ if context.plan.headcount > 0 && context.plan.departments_count > 0 => t!(
            language,
            "future-cover-for",
            n = context.plan.headcount,
            departments = context.plan.departments_count
        ),
        _ => String::new(),
    }
}
