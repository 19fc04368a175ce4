//! B3: where we are today, on the ladder and in words.

use app::t;
use figures::{
    Caption,
    groups::{Row, Value},
    ladder::{Ladder, Rung},
    score::Score,
};
use surveys::maturity::{Level, Model};

use super::Context;
use crate::reports::{
    composer::{BODY, Composer},
    executive::ladder::ladders,
    lines::Span,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "future-today-bookmark");
    composer.section(&bookmark);
    let dimensions = context.strongest();
    let strength = dimensions
        .first()
        .map_or_else(String::new, |(id, _)| context.dimension(id));
    let level = level(context);
    let headline = match level {
        Some(level) => t!(
            language,
            "future-today-headline",
            level = context.level_name(level),
            index =
                crate::reports::words::points(language, context.plan.maturity_index, &context.cuts),
            strength = strength
        ),
        None => t!(language, "future-today-headline-gate", strength = strength),
    };
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(
        language,
        if context.published.is_some() {
            "future-today-lead"
        } else {
            "future-today-lead-stated"
        }
    ));
    let caption = Caption {
        title: t!(language, "executive-ladder-title"),
        description: headline,
    };
    ladders(
        composer,
        &ladder(context, level),
        &caption,
        &context.words,
        380.0,
    );
    let n_named = dimensions.len().min(2);
    let (strong, grow) = (
        &dimensions[..n_named],
        &dimensions[dimensions.len() - n_named..],
    );
    for (key, chosen) in [
        ("future-today-strengths", strong),
        ("future-today-grow", grow),
    ] {
        composer.heading(&t!(language, key), 40.0);
        let items: Vec<Vec<Span>> = chosen
            .iter()
            .map(|(id, today)| {
                let text = t!(
                    language,
                    "future-today-item",
                    dimension = context.dimension(id),
                    score = context.points(*today)
                );
                vec![Span::of(text, BODY)]
            })
            .collect();
        composer.bullets(&items, BODY);
        composer.space(6.0);
    }
}

/// The level that may be named; without a survey, where the stated index lies.
fn level(context: &Context<'_>) -> Option<Level> {
    match context.published {
        Some(published) => published.standing.level,
        None => Some(Model::social_business().level_of(context.plan.maturity_index)),
    }
}

fn ladder(context: &Context<'_>, level: Option<Level>) -> Ladder {
    if let Some(published) = context.published {
        return Ladder::of(published, &context.words);
    }
    let levels = Model::social_business().levels.iter().map(|level| Rung {
        level: level.level,
        from: level.from,
        name: level.name.text(context.language).to_owned(),
    });
    Ladder {
        levels: levels.collect(),
        standing: level,
        organization: Row {
            name: context.plan.organization.clone(),
            n: None,
            value: Value::Known(Score::stated(context.plan.maturity_index)),
        },
        departments: Vec::new(),
    }
}
