//! A card for each step: what happens, what stays, how we will know, and where it stands.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{
        Library, Plan, PlannedStep, Step, Yardstick,
        levers::{Commitment, Levers},
        progress::Standing,
        step::Horizon,
    },
};

use crate::{
    components::{
        chip::Chip,
        plan_figures::{horizon_name, month_name, whole_money},
        plan_words::{gate_name, kpi_start, kpi_value, status_name},
        trend_words,
    },
    t,
    text::format,
};

/// Ideas of staff by the step that they became.
pub type Ideas = BTreeMap<String, Vec<String>>;

/// Who was asked about a step, by step.
pub type Asked = BTreeMap<String, String>;

/// What stands beside the steps on their cards.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Where each step stands, by id.
    pub standings: &'a BTreeMap<String, Standing>,
    /// Ideas that became a step.
    pub ideas: &'a Ideas,
    /// Who was asked.
    pub asked: &'a Asked,
    /// What was measured of objectives at the start, by step; the others start at a typical value.
    pub measured: &'a BTreeMap<String, f64>,
}

/// The cards of all steps, by horizon.
pub fn by_horizon(language: Language, plan: &Plan, beside: Beside<'_>) -> Vec<AnyView> {
    let library = &plan.library();
    Horizon::ALL
        .into_iter()
        .filter_map(|horizon| {
            let cards: Vec<_> = plan
                .steps_in(horizon)
                .filter_map(|planned| card(language, plan, library, planned, beside))
                .collect();
            (!cards.is_empty()).then(|| {
                view! {
                    <section class="stack">
                        <h2>{horizon_name(language, horizon)}</h2>
                        <div class="cards">{cards}</div>
                    </section>
                }
                .into_any()
            })
        })
        .collect()
}

fn card(
    l: Language,
    plan: &Plan,
    library: &Library,
    planned: &PlannedStep,
    beside: Beside<'_>,
) -> Option<AnyView> {
    let step = library.step(&planned.id)?;
    let standing = beside.standings.get(&planned.id);
    let ideas = beside.ideas.get(&planned.id).map_or(&[][..], Vec::as_slice);
    let texts = &step.texts;
    let when = t!(
        l,
        "roadmap-step-when",
        from = month_name(l, plan, planned.start),
        to = month_name(l, plan, planned.end)
    );
    let owner = planned
        .owner
        .as_ref()
        .map_or_else(|| t!(l, "roadmap-agreed"), |owner| owner.text(l).to_owned());
    let levers = standing.map_or(&planned.levers, |standing| &standing.levers);
    let goal = planned
        .goal
        .as_ref()
        .map(|goal| ("scenario-goal", goal.text(l).to_owned()));
    let asked = beside.asked.get(&planned.id);
    let asked = asked.map(|asked| ("future-step-asked", asked.clone()));
    let lines = [
        ("roadmap-stays", texts.what_stays.text(l).to_owned()),
        ("scenario-owner", owner),
        ("roadmap-kpi", measure(l, plan, planned, step, beside)),
        (
            "roadmap-encouragement",
            texts.encouragement.text(l).to_owned(),
        ),
        ("roadmap-commitment", commitment(l, plan, step, levers)),
    ];
    let lines: Vec<_> = lines
        .into_iter()
        .chain(goal)
        .chain(asked)
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| view! { <dt>{t!(l, key)}</dt><dd>{text}</dd> })
        .collect();
    let state = standing.map(|standing| {
        let (text, tone) = status_name(l, standing.status);
        view! { <Chip text=text tone=tone/> }
    });
    let news = standing.and_then(|standing| standing.note.clone()).map(
        |note| view! { <p class="small"><strong>{t!(l, "roadmap-news")} ": "</strong>{note}</p> },
    );
    let cost = standing.and_then(|standing| standing.cost).map(|cost| {
        let money = |amount| whole_money(l, amount, &plan.currency);
        let line = t!(
            l,
            "roadmap-cost-so-far",
            cost = money(cost),
            planned = money(planned.cost.project_cost)
        );
        view! { <p class="small soft">{line}</p> }
    });
    let ideas: Vec<_> = ideas
        .iter()
        .map(|idea| view! { <li>{idea.clone()}</li> })
        .collect();
    let ideas = (!ideas.is_empty()).then(|| {
        view! {
            <p class="small"><strong>{t!(l, "roadmap-from-ideas")}</strong></p>
            <ul class="small">{ideas}</ul>
        }
    });
    let title = texts.title.text(l).to_owned();
    let description = texts.description.text(l).to_owned();
    Some(
        view! {
            <article class="card">
                <p class="row small soft">{when} {state}</p>
                <h3>{title}</h3>
                <p>{description}</p>
                {news}
                <dl class="step-facts small">{lines}</dl>
                {cost}
                {ideas}
            </article>
        }
        .into_any(),
    )
}

/// Baseline with its mark, target and month; and how far it has come.
fn measure(
    l: Language,
    plan: &Plan,
    planned: &PlannedStep,
    step: &Step,
    beside: Beside<'_>,
) -> String {
    let standing = beside.standings.get(&planned.id);
    let value = |number| kpi_value(l, step, number);
    let is_measured = beside.measured.contains_key(&planned.id);
    let start = kpi_start(l, step, planned.kpi_baseline, is_measured);
    let mut line = format!(
        "{}: {start} → {} ({})",
        step.texts.kpi_name.text(l),
        value(planned.kpi_target),
        month_name(l, plan, planned.kpi_month)
    );
    if let Some((day, measured)) = standing.and_then(|standing| standing.measured) {
        let day = trend_words::day(l, day);
        line.push_str(". ");
        line.push_str(&t!(
            l,
            "roadmap-measured",
            value = value(measured),
            date = day
        ));
    }
    if let Some(reached) = standing
        .and_then(|standing| standing.reached)
        .filter(|reached| *reached >= 0.0)
    {
        line.push_str(", ");
        let share = format::percent(l, reached);
        line.push_str(&t!(l, "roadmap-reached", share = share));
    }
    line
}

fn commitment(l: Language, plan: &Plan, step: &Step, levers: &Levers) -> String {
    let text = step.texts.commitment.text(l);
    let told = match &levers.commitment {
        Commitment::Off { .. } => t!(l, "roadmap-commitment-later"),
        Commitment::Planned { from, after } => {
            let gates: Vec<String> = after.iter().map(|gate| gate_name(l, *gate)).collect();
            t!(
                l,
                "roadmap-commitment-after",
                commitment = text,
                month = month_name(l, plan, *from),
                gates = gates.join(", ")
            )
        }
        Commitment::Open { from } => t!(
            l,
            "roadmap-commitment-open",
            commitment = text,
            month = month_name(l, plan, *from)
        ),
    };
    let waiting = plan.departments_below(Yardstick::builtin().commitments_gate);
    if matches!(levers.commitment, Commitment::Off { .. }) || waiting.is_empty() {
        return told;
    }
    let departments = format::list(l, &waiting);
    let waits = t!(l, "future-step-waits", departments = departments);
    format!("{told}. {waits}")
}
