//! B7: now, next, later: every step on its months, and what that asks of people.

use app::{t, text::format};
use figures::{
    Caption,
    timeline::{Horizon as Band, Load, Timeline, TimelineStep},
};
use surveys::roadmap::step::{Horizon, Population};

use super::{Context, hue};
use crate::reports::composer::{Composer, MEASURE};

/// What the headline of the steps and a card take, in points.
const FIRST_CARD: f64 = 244.0;
/// How much smaller the months may become for it.
const SMALLEST: f64 = 0.92;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    if plan.steps.is_empty() {
        return;
    }
    let bookmark = t!(language, "future-timeline-bookmark");
    composer.section(&bookmark);
    let most = plan
        .load
        .iter()
        .filter_map(|month| month.steps_at_once.get(&Population::Everyone))
        .max()
        .copied()
        .unwrap_or(0);
    let headline = t!(
        language,
        "future-timeline-headline",
        n = plan.steps.len(),
        months = plan.last_month(),
        most = most
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "future-timeline-lead"));
    let caption = Caption {
        title: t!(language, "future-timeline-title"),
        description: headline,
    };
    let drawing = timeline(context).draw(&caption, &context.words, 760.0);
    // A little smaller where the first card of the steps then stays on the page.
    let natural = drawing.height * MEASURE / drawing.width;
    let room = composer.room() - 10.0;
    let highest = if natural * SMALLEST > room {
        640.0
    } else {
        (room - FIRST_CARD).clamp(natural * SMALLEST, natural.min(room))
    };
    composer.figure_up_to(&drawing, highest);
}

pub(super) fn timeline(context: &Context<'_>) -> Timeline {
    let plan = context.plan;
    let results = plan.steps.iter().map(|step| step.kpi_month);
    let n_months = results.max().unwrap_or(0).max(plan.last_month());
    let (months, years) = months(context, n_months);
    let bands = Horizon::ALL.into_iter().map(|horizon| Band {
        name: context.horizon(horizon),
        steps: plan
            .steps_in(horizon)
            .filter_map(|planned| {
                let step = context.step(&planned.id)?;
                Some(TimelineStep {
                    title: step.texts.title.text(context.language).to_owned(),
                    start: planned.start,
                    end: planned.end,
                    hue: hue(step.kind),
                    kind: context.kind(step.kind),
                    result: Some(planned.kpi_month),
                    moved: planned.moved_by_load,
                })
            })
            .collect(),
    });
    Timeline {
        months,
        years,
        horizons: bands.filter(|band: &Band| !band.steps.is_empty()).collect(),
        load: Population::ALL
            .into_iter()
            .map(|population| load(context, population, n_months))
            .collect(),
    }
}

/// Names of the months, and where calendar years begin; plain numbers while no first month is agreed.
fn months(context: &Context<'_>, n_months: u32) -> (Vec<String>, Vec<(u32, String)>) {
    let Some(start) = context.plan.start_month else {
        return (
            (1..=n_months).map(|month| month.to_string()).collect(),
            Vec::new(),
        );
    };
    let mut years: Vec<(u32, String)> = Vec::new();
    let mut months = Vec::new();
    for month in 1..=n_months {
        let calendar = start.of_roadmap(month);
        months.push(format::short_month(context.language, calendar.month()));
        let year = calendar.year().to_string();
        if years.last().is_none_or(|(_, last)| *last != year) {
            years.push((month, year));
        }
    }
    (months, years)
}

fn load(context: &Context<'_>, population: Population, n_months: u32) -> Load {
    let name = context.population(population);
    let month = |month: u32| context.plan.load.iter().find(|load| load.month == month);
    let at_once = (1..=n_months).map(|number| {
        let load = month(number).and_then(|load| load.steps_at_once.get(&population));
        load.copied().unwrap_or(0)
    });
    let hours = (1..=n_months).map(|number| {
        let load = month(number).and_then(|load| load.hours_per_person.get(&population));
        load.copied().unwrap_or(0.0)
    });
    Load {
        population: name,
        at_once: at_once.collect(),
        hours: hours.collect(),
        limit: None,
    }
}
