//! What is new in a version, and the way to a newer one.

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{
        Library, Plan,
        moved::{Moved, StepMoved},
        schedule::Span,
    },
};

use super::Roadmap;
use crate::{
    components::{
        notice::Notice,
        plan_figures::{month_name, whole_money},
        plan_words::{kpi_value, step_title},
    },
    paths, t,
};

/// The way to a newer version, if there is one.
pub(super) fn newer(roadmap: &Roadmap<'_>) -> Option<AnyView> {
    let l = roadmap.language;
    roadmap.versions.newer.map(|newer| {
        let address = paths::roadmap(roadmap.organization, newer);
        Notice {
            happened: t!(l, "roadmap-version-newer"),
            action: Some((t!(l, "roadmap-version-open"), address)),
            ..Notice::default()
        }
        .view()
        .into_any()
    })
}

/// Why there is this version, and what moved; nothing for the first one.
pub(super) fn since(roadmap: &Roadmap<'_>) -> Option<AnyView> {
    let l = roadmap.language;
    let (before, day) = roadmap.versions.before.as_ref()?;
    let address = paths::roadmap(roadmap.organization, *before);
    let why = (!roadmap.versions.why.is_empty()).then(|| {
        view! { <p class="prose">{roadmap.versions.why.clone()}</p> }
    });
    let lines: Vec<_> = lines(l, roadmap.plan, &roadmap.versions.moved)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let moved = if lines.is_empty() {
        view! { <p class="soft">{t!(l, "roadmap-moved-nothing")}</p> }.into_any()
    } else {
        view! { <ul>{lines}</ul> }.into_any()
    };
    Some(
        view! {
            <section class="card">
                <h2>{t!(l, "roadmap-version-why")}</h2>
                {why}
                <h3>{t!(l, "roadmap-moved-title")}</h3>
                {moved}
                <p class="small">
                    <a href=address>{t!(l, "roadmap-version-before", date = day.as_str())}</a>
                </p>
            </section>
        }
        .into_any(),
    )
}

fn lines(l: Language, plan: &Plan, moved: &Moved) -> Vec<String> {
    let library = &plan.library();
    let money = |amount| whole_money(l, amount, &plan.currency);
    let mut lines: Vec<String> = Vec::new();
    lines.extend(moved.months.as_ref().map(|(before, after)| {
        let month = |month: &Option<String>| month.clone().unwrap_or_else(|| "–".to_owned());
        t!(
            l,
            "roadmap-moved-start",
            before = month(before),
            after = month(after)
        )
    }));
    lines.extend(moved.cost.map(|(before, after)| {
        t!(
            l,
            "roadmap-moved-cost",
            before = money(before),
            after = money(after)
        )
    }));
    lines.extend(
        moved
            .came
            .iter()
            .map(|id| t!(l, "roadmap-moved-came", step = step_title(l, library, id))),
    );
    lines.extend(
        moved
            .left
            .iter()
            .map(|id| t!(l, "roadmap-moved-left", step = step_title(l, library, id))),
    );
    for step in &moved.steps {
        lines.extend(of_step(l, plan, library, step));
    }
    lines
}

fn of_step(l: Language, plan: &Plan, library: &Library, moved: &StepMoved) -> Vec<String> {
    let title = step_title(l, library, &moved.id);
    let title = title.as_str();
    let span = |(from, to): Span| {
        t!(
            l,
            "roadmap-step-when",
            from = month_name(l, plan, from),
            to = month_name(l, plan, to)
        )
    };
    let mut lines = Vec::new();
    lines.extend(moved.months.map(|(before, after)| {
        t!(
            l,
            "roadmap-moved-months",
            step = title,
            from = month_name(l, plan, after.0),
            to = month_name(l, plan, after.1),
            before = span(before)
        )
    }));
    if let (Some((before, after)), Some(step)) = (moved.target, library.step(&moved.id)) {
        lines.push(t!(
            l,
            "roadmap-moved-target",
            step = title,
            before = kpi_value(l, step, before),
            after = kpi_value(l, step, after)
        ));
    }
    lines.extend(moved.target_month.map(|(before, after)| {
        t!(
            l,
            "roadmap-moved-target-month",
            step = title,
            before = month_name(l, plan, before),
            after = month_name(l, plan, after)
        )
    }));
    lines.extend(
        moved
            .owner
            .then(|| t!(l, "roadmap-moved-owner", step = title)),
    );
    lines
}
