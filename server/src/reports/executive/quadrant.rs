//! A6: time to listen, build, reconnect or lead, department by department.

use app::t;
use figures::{Caption, quadrant::QuadrantFigure};
use surveys::maturity::{Model, Quadrant};

use super::Context;
use crate::reports::{
    composer::{BODY, Composer},
    lines::Span,
};

/// In the order of the model.
pub(super) const ALL: [Quadrant; 4] = [
    Quadrant::Listen,
    Quadrant::Build,
    Quadrant::Reconnect,
    Quadrant::Lead,
];

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "executive-quadrant-bookmark");
    composer.section(&bookmark);
    let by_quadrant = ALL.map(|quadrant| (quadrant, departments_in(context, quadrant)));
    let headline = headline(context, &by_quadrant);
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "executive-quadrant-lead"));
    let caption = Caption {
        title: t!(language, "executive-quadrant-title"),
        description: headline,
    };
    let figure = QuadrantFigure::of(context.published, &context.words);
    composer.figure_up_to(
        &figure.draw(&caption, &context.words, super::FIGURE_WIDTH),
        400.0,
    );
    let mut guides = Vec::new();
    for (quadrant, names) in by_quadrant.iter().filter(|(_, names)| !names.is_empty()) {
        let name = Model::social_business()
            .quadrant(*quadrant)
            .name
            .text(language);
        let guide = t!(language, guide_key(*quadrant));
        let names = t!(
            language,
            "executive-guide-departments",
            names = names.join(", ")
        );
        guides.push(vec![
            Span::of(format!("{name}. "), BODY.strong()),
            Span::of(format!("{guide} "), BODY),
            Span::of(names, BODY.soft()),
        ]);
    }
    composer.bullets(&guides, BODY);
}

fn guide_key(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Listen => "executive-guide-listen",
        Quadrant::Build => "executive-guide-build",
        Quadrant::Reconnect => "executive-guide-reconnect",
        Quadrant::Lead => "executive-guide-lead",
    }
}

fn departments_in(context: &Context<'_>, quadrant: Quadrant) -> Vec<String> {
    context
        .shown()
        .into_iter()
        .filter(|(_, figures)| {
            figures
                .quadrant
                .as_ref()
                .is_some_and(|place| place.quadrant == quadrant)
        })
        .map(|(group, _)| figures::groups::name(group, &context.words))
        .collect()
}

fn headline(context: &Context<'_>, by_quadrant: &[(Quadrant, Vec<String>); 4]) -> String {
    let language = context.language;
    let total: usize = by_quadrant.iter().map(|(_, names)| names.len()).sum();
    let most = by_quadrant
        .iter()
        .rev()
        .max_by_key(|(_, names)| names.len())
        .filter(|(_, names)| !names.is_empty());
    let Some((quadrant, names)) = most else {
        return t!(language, "executive-quadrant-headline-none");
    };
    t!(
        language,
        "executive-quadrant-headline",
        n = names.len(),
        total = total,
        name = Model::social_business()
            .quadrant(*quadrant)
            .name
            .text(language)
    )
}
