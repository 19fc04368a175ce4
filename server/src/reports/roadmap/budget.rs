//! B14, first part: what it takes, part by part up to the total, and how much of it goes to people.

use app::{components::plan_figures, t, text::format::percent};
use figures::Caption;

use super::Context;
use crate::reports::{composer::Composer, lines::Span, words};

/// What is published about the share of people steps: key of its texts.
const PUBLISHED: [(&str, f64); 4] = [
    ("actual", 0.05),
    ("typical", 0.10),
    ("above", 0.11),
    ("recommended", 0.15),
];

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    if plan.steps.is_empty() {
        return;
    }
    let base = &plan.base_case;
    let bookmark = t!(language, "case-budget-bookmark");
    composer.section_below(&bookmark, 330.0);
    let headline = t!(
        language,
        "case-budget-headline",
        project = context.money(base.project_cost),
        full = context.money(base.full_cost_to_horizon),
        months = base.monthly_net.len()
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "case-budget-lead"));
    let mut waterfall = plan_figures::waterfall(language, plan);
    waterfall.set_aside = plan.monte_carlo_pert.as_ref().map(|drawn| {
        let amount = context.money(drawn.full.p80);
        (
            drawn.full.p80,
            t!(language, "case-budget-aside", amount = amount),
        )
    });
    let caption = Caption {
        title: t!(language, "case-budget-title"),
        description: headline,
    };
    let drawing = waterfall.draw(&caption, &context.words, super::FIGURE_WIDTH);
    composer.figure_within(&drawing, context.heights((220.0, 280.0)));
    share(context, composer);
}

/// The share of people steps beside what is published; no light, red or green.
fn share(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let Some(share) = plan.base_case.people_share_of_total_project_budget else {
        return;
    };
    let small = context.small();
    let published = PUBLISHED.map(|(key, share)| {
        let text = |part: &str| t!(language, &format!("case-share-{key}-{part}"));
        let share = t!(
            language,
            &format!("case-share-{key}"),
            share = percent(language, share)
        );
        vec![
            Span::of(words::label(language, &share), small.strong()),
            Span::of(format!("{} ", text("what")), small),
            Span::of(format!("({})", text("source")), small.soft()),
        ]
    });
    composer.heading(&t!(language, "case-share-heading"), 110.0);
    composer.paragraph(&t!(
        language,
        "future-sure-share",
        share = percent(language, share)
    ));
    let has_technology = context
        .inputs
        .is_some_and(|inputs| inputs.client_technology_budget.is_some());
    if context.inputs.is_some() && !has_technology {
        composer.paragraph(&t!(language, "case-share-alone"));
    }
    composer.bullets(&published, small);
    composer.note(&t!(language, "case-share-note"));
}
