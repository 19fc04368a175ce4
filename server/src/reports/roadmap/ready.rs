//! B5: ready to build: the quadrant, and each department's first step.

use app::{pages::executive::verdicts::Comparison, t};
use figures::{Caption, quadrant::QuadrantFigure};
use surveys::{instrument::Construct, maturity::Quadrant};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{Content, Table, in_pairs},
    words::REST,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let Some(published) = context.published else {
        return;
    };
    let language = context.language;
    let bookmark = t!(language, "future-ready-bookmark");
    composer.section(&bookmark);
    let figure = QuadrantFigure::of(published, &context.words);
    let departments = || {
        figure
            .points
            .iter()
            .filter(|point| point.name != context.words.others)
    };
    let ready = departments()
        .filter(|point| matches!(point.quadrant, Quadrant::Build | Quadrant::Lead))
        .count();
    // Departments beside each other would be a ranking where their differences are within noise.
    let is_noise = [Construct::Maturity, Construct::Readiness]
        .into_iter()
        .map(|construct| Comparison::of(published, None, construct))
        .find(|comparison| comparison.is_noise());
    let headline = if ready > 0 && is_noise.is_none() {
        t!(
            language,
            "future-ready-headline",
            n = ready,
            total = departments().count()
        )
    } else {
        t!(language, "future-ready-headline-none")
    };
    composer.headline(&bookmark, &headline);
    let table = first_steps(context);
    if let Some(comparison) = is_noise {
        composer.paragraph(&comparison.sentence(language));
    } else {
        composer.lead(&t!(language, "executive-quadrant-lead"));
        let caption = Caption {
            title: t!(language, "executive-quadrant-title"),
            description: headline,
        };
        let drawing = figure.draw(&caption, &context.words, super::FIGURE_WIDTH);
        let below = table
            .as_ref()
            .map_or(0.0, |table| composer.least_height(table) + 10.0);
        let room = composer.room() - below - 10.0;
        composer.figure_up_to(&drawing, room.clamp(320.0, 400.0));
    }
    if let Some(table) = &table {
        composer.table(table);
    }
}

/// The first step of each department.
fn first_steps(context: &Context<'_>) -> Option<Table> {
    let entries: Vec<(String, Content)> = context
        .plan
        .departments
        .iter()
        .filter_map(|department| {
            let step = department.first_step.as_deref()?;
            let name = if department.code == REST {
                context.words.others.clone()
            } else {
                department.name.clone()
            };
            Some((name, Content::plain(context.title_of(step))))
        })
        .collect();
    let name = t!(context.language, "future-ready-first-step");
    (!entries.is_empty()).then(|| in_pairs(&context.words.department, &name, entries))
}
