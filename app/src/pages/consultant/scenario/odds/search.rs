//! How the steps were searched, what the others would need, and which limits cannot be met together.

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{
        Library, Plan,
        portfolio::{Conflict, LeftOut, Limit, Portfolio, Searched, Way, Why},
    },
};

use super::{gain, titles};
use crate::{
    components::{
        plan_faults::dimension_name,
        plan_figures::whole_money,
        plan_maps::role_name,
        plan_words::step_title,
        table::{Cell, Column, Table},
    },
    t,
    text::format,
};

/// A search, whether it chose the steps of the plan or stands beside them.
struct Found<'a> {
    search: Searched,
    next_best: Option<&'a Portfolio>,
    conflict: Option<&'a Conflict>,
    left_out: &'a [LeftOut],
    /// What it chose, where somebody else chose the plan.
    instead: Option<&'a Portfolio>,
}

fn found(plan: &Plan) -> Option<Found<'_>> {
    match (plan.search, &plan.sought) {
        (Some(search), _) => Some(Found {
            search,
            next_best: plan.next_best.as_ref(),
            conflict: plan.conflict.as_ref(),
            left_out: &plan.left_out,
            instead: None,
        }),
        (None, Some(sought)) => Some(Found {
            search: sought.search,
            next_best: sought.next_best.as_ref(),
            conflict: sought.conflict.as_ref(),
            left_out: &sought.left_out,
            instead: sought.best.as_ref(),
        }),
        (None, None) => None,
    }
}

pub(super) fn section(language: Language, plan: &Plan) -> Option<impl IntoView + use<>> {
    let found = found(plan)?;
    let mut lines = vec![how(language, found.search)];
    lines.extend(
        found
            .instead
            .iter()
            .flat_map(|best| beside(language, plan, best)),
    );
    let best = found.instead.map_or(plan.objective, |best| best.objective);
    lines.extend(found.next_best.map(|next| {
        t!(
            language,
            "odds-next-best",
            gain = gain(language, next.objective),
            less = gain(language, best - next.objective),
            cost = whole_money(language, next.project_cost, &plan.currency)
        )
    }));
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect();
    let conflict = found
        .conflict
        .map(|conflict| conflicting(language, plan, conflict));
    let left_out =
        (!found.left_out.is_empty()).then(|| needs(language, plan, found.left_out).view());
    Some(view! {
        <h3>{t!(language, "odds-search")}</h3>
        {conflict}
        <div class="prose">{lines}</div>
        {left_out}
    })
}

fn how(language: Language, search: Searched) -> String {
    match (search.proved, search.gap) {
        (true, Some(_)) => t!(language, "odds-search-proved"),
        (true, None) => t!(language, "odds-search-nothing"),
        (false, Some(gap)) => t!(language, "odds-search-open", gap = gain(language, gap)),
        (false, None) => t!(language, "odds-search-open-nothing"),
    }
}

/// The best set beside the one that a person chose.
fn beside(language: Language, plan: &Plan, best: &Portfolio) -> Vec<String> {
    let others = |these: &[String], those: &[String]| -> Vec<String> {
        these
            .iter()
            .filter(|id| !those.contains(id))
            .cloned()
            .collect()
    };
    let adds = others(&best.steps, &plan.selected);
    let spares = others(&plan.selected, &best.steps);
    if adds.is_empty() && spares.is_empty() {
        return vec![t!(language, "odds-sought-same")];
    }
    let mut lines = vec![t!(
        language,
        "odds-sought",
        best = gain(language, best.objective),
        yours = gain(language, plan.objective),
        cost = whole_money(language, best.project_cost, &plan.currency)
    )];
    if !adds.is_empty() {
        let steps = titles(language, &plan.library(), &adds);
        lines.push(t!(language, "odds-sought-adds", steps = steps));
    }
    if !spares.is_empty() {
        let steps = titles(language, &plan.library(), &spares);
        lines.push(t!(language, "odds-sought-spares", steps = steps));
    }
    lines
}

fn needs(language: Language, plan: &Plan, left_out: &[LeftOut]) -> Table {
    let library = plan.library();
    Table {
        caption: t!(language, "odds-left-out"),
        columns: vec![
            Column::text(t!(language, "odds-column-step")),
            Column::text(t!(language, "odds-column-why")),
            Column::text(t!(language, "odds-column-way")),
        ],
        rows: left_out
            .iter()
            .map(|left| {
                vec![
                    Cell::Text(step_title(language, &library, &left.step)),
                    Cell::Text(why(language, &library, &left.why)),
                    Cell::Text(ways(language, plan, left)),
                ]
            })
            .collect(),
        ..Table::default()
    }
}

fn why(language: Language, library: &Library, why: &Why) -> String {
    match why {
        Why::Excluded => t!(language, "odds-why-unwanted"),
        Why::NeedsExcluded { needs } => t!(
            language,
            "odds-why-needs-unwanted",
            step = step_title(language, library, needs)
        ),
        Why::GivesNothing => t!(language, "odds-why-nothing"),
        Why::AtLimit { dimensions } => {
            let names: Vec<String> = dimensions
                .iter()
                .map(|id| dimension_name(language, id))
                .collect();
            t!(
                language,
                "odds-why-limit",
                dimensions = format::list(language, &names)
            )
        }
        Why::WorthLess { loses } => t!(
            language,
            "odds-why-less",
            points = format::number(language, *loses, 2)
        ),
        Why::BeyondBudget => t!(language, "odds-why-budget"),
        Why::BeyondCapacity => t!(language, "odds-why-days"),
        Why::BelowFloor => t!(language, "odds-why-floor"),
        Why::Never => t!(language, "odds-why-several"),
        Why::Unknown => t!(language, "odds-why-unknown"),
    }
}

fn ways(language: Language, plan: &Plan, left: &LeftOut) -> String {
    let mut ways: Vec<String> = left
        .ways
        .iter()
        .map(|to| way(language, &plan.currency, to))
        .collect();
    if ways.is_empty() {
        ways.push(t!(language, "odds-way-none"));
    }
    if !left.brings.is_empty() {
        let steps = titles(language, &plan.library(), &left.brings);
        ways.push(t!(language, "odds-way-brings", steps = steps));
    }
    ways.join(" ")
}

fn way(language: Language, currency: &str, way: &Way) -> String {
    match way {
        Way::Budget { to, more } => t!(
            language,
            "odds-way-budget",
            to = at_least(language, *to, currency),
            more = at_least(language, *more, currency)
        ),
        Way::Capacity { role, to, more } => t!(
            language,
            "odds-way-days",
            role = role_name(language, role),
            to = format::number(language, to.ceil(), 0),
            more = format::number(language, more.ceil(), 0)
        ),
        Way::Floor { to } => t!(
            language,
            "odds-way-floor",
            to = format::money(language, whole_cents(to.floor()), currency)
        ),
    }
}

/// Money that is enough: rounded up to whole units, never down.
fn at_least(language: Language, amount: f64, currency: &str) -> String {
    format::money(language, whole_cents(amount.ceil()), currency)
}

fn whole_cents(amount: f64) -> i64 {
    surveys::roadmap::money::Cents::from_amount(amount).0
}

fn conflicting(language: Language, plan: &Plan, conflict: &Conflict) -> impl IntoView + use<> {
    let limits: Vec<_> = conflict
        .limits
        .iter()
        .map(|of| view! { <li>{limit(language, plan, of)}</li> })
        .collect();
    let unproved = conflict
        .unproved
        .then(|| view! { <p>{t!(language, "odds-conflict-open")}</p> });
    view! {
        <div class="notice alert">
            <p><strong>{t!(language, "odds-conflict")}</strong></p>
            <ul>{limits}</ul>
            {unproved}
        </div>
    }
}

fn limit(language: Language, plan: &Plan, limit: &Limit) -> String {
    let money = |amount: f64| at_least(language, amount, &plan.currency);
    let days = |days: f64| format::number(language, days.ceil(), 0);
    match limit {
        Limit::Mandatory {
            steps,
            project_cost,
        } => t!(
            language,
            "odds-limit-always",
            steps = titles(language, &plan.library(), steps),
            cost = money(*project_cost)
        ),
        Limit::Budget { budget, needed } => match needed {
            Some(needed) => t!(
                language,
                "odds-limit-budget",
                budget = money(*budget),
                needed = money(*needed)
            ),
            None => t!(language, "odds-limit-budget-plain", budget = money(*budget)),
        },
        Limit::Capacity {
            role,
            days: there,
            needed,
        } => match needed {
            Some(needed) => t!(
                language,
                "odds-limit-days",
                role = role_name(language, role),
                days = days(*there),
                needed = days(*needed)
            ),
            None => t!(
                language,
                "odds-limit-days-plain",
                role = role_name(language, role),
                days = days(*there)
            ),
        },
        Limit::Served { dimension: id, by } => {
            let name = dimension_name(language, id);
            if by.is_empty() {
                t!(language, "odds-limit-served-none", dimension = name)
            } else {
                t!(
                    language,
                    "odds-limit-served",
                    dimension = name,
                    steps = titles(language, &plan.library(), by)
                )
            }
        }
        Limit::Floor { floor, best } => match best {
            Some(best) => t!(
                language,
                "odds-limit-floor",
                floor = money(*floor),
                best = money(best.floor())
            ),
            None => t!(language, "odds-limit-floor-plain", floor = money(*floor)),
        },
    }
}
