//! What else was looked at: how the search ended, the set that ranks next, and what each step that was left out would need.
//! Budgets side by side are for the decision before the plan: the scenario and the workbook (its sheet of gains) have them.

use app::{components::plan_maps, t, text::format};
use surveys::roadmap::portfolio::{LeftOut, Portfolio, Way, Why};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{Column, Content, Table},
    words,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    if plan.left_out.is_empty() {
        return;
    }
    let bookmark = t!(language, "future-else-bookmark");
    composer.section_below(&bookmark, context.keep(180.0, 120.0));
    composer.headline(&bookmark, &headline(context));
    composer.space(4.0);
    if let Some(searched) = &plan.search {
        if !searched.proved {
            composer.paragraph(&t!(language, "future-else-cut"));
        } else if let Some(n) = searched.feasible {
            let n = figures::numbers::count(n, language);
            composer.paragraph(&t!(language, "future-else-counted", n = n));
        }
    }
    if let Some(next) = &plan.next_best {
        next_best(context, next, composer);
    }
    left_out(context, composer);
}

/// How the search ended, as a sentence.
fn headline(context: &Context<'_>) -> String {
    let (language, plan) = (context.language, context.plan);
    match &plan.search {
        _ if plan.conflict.is_some() => t!(language, "future-else-headline-conflict"),
        None => t!(language, "future-else-headline-listed"),
        Some(searched) if searched.proved => t!(language, "future-else-headline-proved"),
        Some(searched) => t!(
            language,
            "future-else-headline-open",
            gap = format::number(language, searched.gap.unwrap_or(0.0), 1)
        ),
    }
}

/// The set that ranks next, told by what it has instead.
fn next_best(context: &Context<'_>, next: &Portfolio, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    composer.space(4.0);
    composer.heading(&t!(language, "future-else-next"), 40.0);
    let mut text = t!(
        language,
        "future-else-next-gain",
        next = format::number(language, next.objective, 2),
        cost = context.money(next.project_cost),
        npv = context.money(next.npv)
    );
    let parts = [
        ("future-else-next-without", &plan.selected, &next.steps),
        ("future-else-next-with", &next.steps, &plan.selected),
    ];
    for (key, of, without) in parts {
        let steps: Vec<&String> = of.iter().filter(|id| !without.contains(id)).collect();
        if !steps.is_empty() {
            text.push(' ');
            text.push_str(&t!(language, key, steps = titles(context, steps)));
        }
    }
    composer.paragraph(&text);
}

/// The titles of steps as a list.
fn titles<'s>(context: &Context<'_>, ids: impl IntoIterator<Item = &'s String>) -> String {
    let titles: Vec<String> = ids.into_iter().map(|id| context.title_of(id)).collect();
    words::list(context.language, &titles)
}

fn left_out(context: &Context<'_>, composer: &mut Composer) {
    let (language, steps) = (context.language, &context.plan.left_out);
    if steps.is_empty() {
        return;
    }
    composer.space(4.0);
    let rows = steps.iter().map(|left_out| {
        let mut why = why(context, &left_out.why);
        if !left_out.brings.is_empty() {
            let steps = titles(context, &left_out.brings);
            why = format!(
                "{why} {}",
                t!(language, "future-else-brings", steps = steps)
            );
        }
        vec![
            Content::strong(context.title_of(&left_out.step)),
            Content::plain(why),
            ways(context, left_out),
        ]
    });
    let (style, pad) = context.cells(7.5, 2.0);
    let table = composer.fitted(Table {
        columns: vec![
            Column::left(t!(language, "future-levers-step"), 1.0),
            Column::left(t!(language, "future-else-why"), 1.0),
            Column::left(t!(language, "future-else-needs"), 1.0),
        ],
        rows: rows.collect(),
        style,
        pad,
    });
    let table = composer.lowest(table);
    composer.table_under(&t!(language, "future-else-left-out"), &table);
}

fn why(context: &Context<'_>, why: &Why) -> String {
    let language = context.language;
    let key = match why {
        Why::NeedsExcluded { needs } => {
            let step = context.title_of(needs);
            return t!(language, "future-else-why-needs-excluded", step = step);
        }
        Why::AtLimit { dimensions } => {
            let names: Vec<String> = dimensions.iter().map(|id| context.dimension(id)).collect();
            let names = words::list(language, &names);
            return t!(language, "future-else-why-at-limit", dimensions = names);
        }
        // Less than a hundredth of a point reads as nothing.
        Why::WorthLess { loses } if *loses >= 0.005 => {
            let points = format::number(language, *loses, 2);
            return t!(language, "future-else-why-worth-less", points = points);
        }
        Why::WorthLess { .. } => "future-else-why-costs-more",
        Why::Excluded => "future-else-why-excluded",
        Why::GivesNothing => "future-else-why-gives-nothing",
        Why::BeyondBudget => "future-else-why-beyond-budget",
        Why::BeyondCapacity => "future-else-why-beyond-capacity",
        Why::BelowFloor => "future-else-why-below-floor",
        Why::Never => "future-else-why-never",
        Why::Unknown => "future-else-why-unknown",
    };
    t!(language, key)
}

/// Each way in, one after the other.
fn ways(context: &Context<'_>, left_out: &LeftOut) -> Content {
    let language = context.language;
    let is_open_to_limits = !matches!(
        left_out.why,
        Why::Excluded | Why::NeedsExcluded { .. } | Why::GivesNothing | Why::AtLimit { .. }
    );
    match left_out.ways.as_slice() {
        [] if is_open_to_limits => Content::soft(t!(language, "future-else-way-none")),
        [] => Content::soft("–"),
        ways => {
            let ways: Vec<String> = ways.iter().map(|way| self::way(context, way)).collect();
            Content::plain(ways.join("; "))
        }
    }
}

fn way(context: &Context<'_>, way: &Way) -> String {
    let language = context.language;
    match way {
        Way::Budget { to, more } => t!(
            language,
            "future-else-way-budget",
            to = context.money_up(*to),
            more = context.money_up(*more)
        ),
        Way::Capacity { role, more, .. } => t!(
            language,
            "future-else-way-capacity",
            more = format::number(language, more.ceil(), 0),
            role = plan_maps::role_name(language, role)
        ),
        Way::Floor { to } => t!(language, "future-else-way-floor", to = context.money(*to)),
    }
}
