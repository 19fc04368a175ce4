//! A6: time to listen, build, reconnect or lead, department by department.

use app::{
    pages::executive::{results::own_quadrants, verdicts::Comparison},
    t,
};
use figures::{Caption, quadrant::QuadrantFigure};
use surveys::{
    instrument::Construct,
    maturity::{Model, Quadrant},
};

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
    // Departments beside each other would be a ranking; the page of the ladder says what it is time for.
    if is_noise(context) {
        return;
    }
    let language = context.language;
    let bookmark = t!(language, "executive-quadrant-bookmark");
    composer.section(&bookmark);
    let by_quadrant = ALL.map(|quadrant| (quadrant, departments_in(context, quadrant)));
    let headline = headline(context, &by_quadrant);
    composer.headline(&bookmark, &headline);
    composer.paragraph(
        &Comparison::of(context.published, None, Construct::Maturity).sentence(language),
    );
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
        let names = t!(
            language,
            "executive-guide-departments",
            names = names.join(", ")
        );
        let mut spans = guide(context, *quadrant);
        spans.push(Span::of(names, BODY.soft()));
        guides.push(spans);
    }
    composer.bullets(&guides, BODY);
}

/// Whether one of the two indices is within noise between departments.
pub(super) fn is_noise(context: &Context<'_>) -> bool {
    context.within_noise(Construct::Maturity) || context.within_noise(Construct::Readiness)
}

/// What the place of the whole organization suggests, without its departments.
pub(super) fn of_organization(context: &Context<'_>, composer: &mut Composer) {
    let guides: Vec<Vec<Span>> = own_quadrants(context.published)
        .into_iter()
        .map(|quadrant| guide(context, quadrant))
        .collect();
    if !guides.is_empty() {
        composer.space(6.0);
        let heading = t!(context.language, "executive-quadrant-organization");
        composer.heading(&heading, 32.0);
        composer.bullets(&guides, BODY);
    }
}

/// The name of a quadrant and what it suggests.
fn guide(context: &Context<'_>, quadrant: Quadrant) -> Vec<Span> {
    let language = context.language;
    let name = Model::social_business()
        .quadrant(quadrant)
        .name
        .text(language);
    let guide = t!(language, guide_key(quadrant));
    vec![
        Span::of(format!("{name}. "), BODY.strong()),
        Span::of(format!("{guide} "), BODY),
    ]
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
