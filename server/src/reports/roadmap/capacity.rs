//! B15: who does what, and how much time it takes: days by role and quarter, hours by person and department.

use app::{components::plan_maps, t, text::format};
use figures::Caption;
use surveys::roadmap::step::Population;

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{Column, Content, Table, side_by_side},
};

/// Everybody gives the same hours to the steps for everyone: a longer list would say it on page after page.
const MOST_DEPARTMENTS: usize = 30;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let capacity = plan_maps::capacity(language, plan);
    let days = |days: f64| format::number(language, days, 0);
    let total: f64 = plan.person_days.values().sum();
    let fullest = (0..capacity.quarters.len())
        .map(|quarter| {
            let days = capacity.roles.iter().map(|role| role.days[quarter]);
            (days.sum::<f64>(), quarter)
        })
        .max_by(|one, two| one.0.total_cmp(&two.0));
    let Some((_, fullest)) = fullest.filter(|_| total > 0.0) else {
        return;
    };
    let bookmark = t!(language, "case-capacity-bookmark");
    composer.section_below(&bookmark, context.keep(205.0, 185.0));
    let headline = t!(
        language,
        "case-capacity-headline",
        days = days(total),
        quarter = capacity.quarters[fullest].as_str()
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "case-capacity-lead"));
    let caption = Caption {
        title: t!(language, "case-capacity-title"),
        description: headline,
    };
    let drawing = capacity.draw(&caption, super::FIGURE_WIDTH, &days);
    composer.figure_within(&drawing, context.heights((110.0, 300.0)));
    set_aside(context, composer);
    hours(context, composer);
    departments(context, composer);
}

/// What is set aside of roles that are limited.
fn set_aside(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let Some(inputs) = context.inputs else {
        return;
    };
    let days = |days: f64| format::number(language, days, 0);
    let told: Vec<String> = inputs
        .capacity_days
        .iter()
        .map(|(role, there_are)| {
            let used = context.plan.capacity_used.get(role).copied().unwrap_or(0.0);
            t!(
                language,
                "case-capacity-set-aside",
                role = plan_maps::role_name(language, role),
                used = days(used.ceil()),
                days = days(*there_are)
            )
        })
        .collect();
    if !told.is_empty() {
        composer.paragraph(&told.join(" "));
    }
}

/// Hours of one person, by population and quarter.
fn hours(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let quarters = plan_maps::quarters(language, plan);
    let hours = |hours: f64| format::number(language, hours, 1);
    let rows = Population::ALL.into_iter().map(|population| {
        let given: Vec<f64> = quarters
            .iter()
            .map(|(_, months)| plan_maps::hours(plan, population, months))
            .collect();
        std::iter::once(Content::strong(context.population(population)))
            .chain(given.iter().map(|given| Content::plain(hours(*given))))
            .chain([Content::plain(hours(given.iter().sum()))])
            .collect::<Vec<_>>()
    });
    let mut columns = vec![Column::left(t!(language, "case-hours-who"), 1.0)];
    columns.extend(
        quarters
            .iter()
            .map(|(name, _)| Column::left(name.as_str(), 1.0)),
    );
    columns.push(Column::left(t!(language, "case-together"), 1.0));
    let (style, pad) = context.cells(7.75, 2.0);
    let table = composer.fitted(Table {
        columns,
        rows: rows.collect(),
        style,
        pad,
    });
    composer.table_under(&t!(language, "case-hours-title"), &table);
}

/// Hours of the steps for everyone, by department.
fn departments(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let Some(inputs) = context
        .inputs
        .filter(|inputs| (1..=MOST_DEPARTMENTS).contains(&inputs.departments.len()))
    else {
        return;
    };
    let each: f64 = plan
        .load
        .iter()
        .filter_map(|load| load.hours_per_person.get(&Population::Everyone))
        .sum();
    let told: Vec<Vec<Content>> = inputs
        .departments
        .iter()
        .map(|(name, people)| {
            vec![
                Content::strong(name),
                Content::plain(figures::numbers::count(u64::from(*people), language)),
                Content::plain(format::number(language, each, 1)),
                Content::plain(format::number(language, each * f64::from(*people), 0)),
            ]
        })
        .collect();
    let heads = [
        (context.words.department.clone(), 1.9),
        (t!(language, "case-hours-people"), 1.0),
        (t!(language, "case-hours-each"), 0.9),
        (t!(language, "case-hours-sum"), 1.1),
    ];
    let (columns, rows) = side_by_side(&heads, told);
    let (style, pad) = context.cells(7.75, 2.0);
    let table = composer.fitted(Table {
        columns,
        rows,
        style,
        pad,
    });
    composer.table_under(&t!(language, "case-hours-departments"), &table);
    composer.note(&t!(language, "case-hours-note"));
}
