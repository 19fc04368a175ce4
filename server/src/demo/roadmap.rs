//! The sample's roadmap: planned from the last wave, confirmed point by point, published, and begun.

use anyhow::{Context, anyhow};
use surveys::{
    ids::OrganizationId,
    language::Localized,
    published::Published,
    roadmap::{
        Inputs, Library, Plan, Situation, Step, Yardstick,
        agreement::{Agreement, Checked, Decision, Stays, limits_passed},
        inputs::Words,
        progress::{Entry, News, Status},
        step::Scope,
    },
    trend::Day,
};

use super::localized;
use crate::{
    clock::DAY,
    heard, local_time,
    store::{Store, roadmaps::ScenarioContent},
};

/// Inputs that come with the program.
const INPUTS: &str = include_str!("../../../surveys/steps/inputs-example.toml");
/// What the roadmap is called.
const TITLE: &str = "Our next two years";
/// Who decides and reads in the sample.
const SPONSOR: &str = "Eva Lorenz";
/// Who sees to checks in the sample.
const HEAD_OF_HR: &str = "Sabine Albers";

/// Plans from the last wave with the inputs of the worked example, publishes the plan and begins its first step.
pub(super) async fn publish(
    store: &Store,
    organization: OrganizationId,
    now: i64,
) -> anyhow::Result<()> {
    let stored = store
        .latest_result(organization)
        .await?
        .context("three waves were released")?;
    let published = Published::read(&stored.document)?;
    let zone = store
        .organization(organization)
        .await?
        .context("the sample was founded")?
        .time_zone;
    let today: Day = local_time::iso_day(&zone, now).parse()?;
    let vote_bonus = heard::vote_bonus(store, stored.wave).await?;
    let inputs = Inputs {
        vote_bonus,
        ..inputs(&published)?
    };
    let departments: Vec<Situation> = published
        .departments
        .iter()
        .filter_map(Situation::of)
        .collect();
    let (library, yardstick) = (Library::builtin(), Yardstick::builtin());
    let mut plan = Plan::make(&inputs, library, &yardstick, &departments)
        .map_err(|faults| anyhow!("{faults:?}"))?;
    plan.foresee(&inputs, library, &yardstick, &mut |_, _, _| {})
        .map_err(|faults| anyhow!("{faults:?}"))?;
    let content = ScenarioContent {
        name: TITLE.to_owned(),
        inputs: serde_json::to_string(&inputs)?,
        plan: serde_json::to_string(&plan)?,
    };
    let agreement = serde_json::to_string(&agreement(&plan, &inputs, today))?;
    let scenario = store
        .create_scenario(organization, Some(stored.wave), content.clone(), now)
        .await?;
    let confirmed_for = content.inputs.clone();
    store
        .save_confirmed(scenario, confirmed_for, content, agreement, now)
        .await?;
    let roadmap = store
        .publish_roadmap(scenario, TITLE.to_owned(), None, now)
        .await?;
    if let Some(first) = plan.steps.first() {
        let entry = Entry {
            step: first.id.clone(),
            day: today,
            news: News {
                status: Some(Status::InWork),
                ..News::default()
            },
        };
        store.add_roadmap_news(roadmap, entry, now + DAY).await?;
    }
    Ok(())
}

/// The inputs of the worked example on the published result, with an owner and a goal for every step.
fn inputs(published: &Published) -> anyhow::Result<Inputs> {
    let mut inputs = Inputs::from_toml(INPUTS).map_err(|faults| anyhow!("{faults:?}"))?;
    inputs.departments.clear();
    inputs.scope_headcount.remove(&Scope::All);
    inputs.scores.clear();
    inputs.readiness = None;
    // Whatever the invented answers come to, there is a best set of steps to show.
    inputs.return_floor = None;
    // Levels of the worked example are none of the sample's.
    inputs.budget_levels.clear();
    inputs.measured_effects.clear();
    for step in Library::builtin().steps() {
        inputs
            .owners
            .entry(step.id.clone())
            .or_insert_with(|| Words::ByLanguage(step.texts.owner_role.clone()));
        inputs
            .strategy_links
            .entry(step.id.clone())
            .or_insert_with(|| Words::ByLanguage(goal(step)));
    }
    Ok(inputs.completed_from(published))
}

/// The goal of the sample that a step serves, by its main dimension.
fn goal(step: &Step) -> Localized {
    match step.dimensions.first().map_or("", String::as_str) {
        "value" | "ways" | "tools" => localized([
            "answers that customers can rely on",
            "Antworten, auf die sich Kunden verlassen",
            "respuestas en las que los clientes confían",
            "des réponses fiables pour les clients",
        ]),
        "direction" | "leadership" => localized([
            "decisions in days, not in months",
            "Entscheidungen in Tagen statt Monaten",
            "decisiones en días, no en meses",
            "des décisions en jours, pas en mois",
        ]),
        _ => localized([
            "a place where good people stay",
            "ein Ort, an dem gute Leute bleiben",
            "un lugar donde la gente buena se queda",
            "un lieu où les bons restent",
        ]),
    }
}

/// What the executive team of the sample confirms.
fn stays() -> Localized {
    localized([
        "All sites, and every team with its tasks\nThe people whom a customer knows\nFlexible hours and the works agreement on them",
        "Alle Standorte und jedes Team mit seinen Aufgaben\nDie Menschen, die ein Kunde kennt\nGleitzeit und die Vereinbarung dazu",
        "Todas las sedes y cada equipo con sus tareas\nLas personas a las que un cliente conoce\nEl horario flexible y su acuerdo",
        "Tous les sites, et chaque équipe avec ses tâches\nLes personnes qu’un client connaît\nLes horaires souples et l’accord qui les règle",
    ])
}

/// Everything that the checklist asks for.
fn agreement(plan: &Plan, inputs: &Inputs, today: Day) -> Agreement {
    let checked = || Checked {
        by: HEAD_OF_HR.to_owned(),
        on: Some(today),
    };
    let limits = limits_passed(plan, inputs);
    Agreement {
        checks: plan
            .steps
            .iter()
            .filter(|planned| !planned.checks.is_empty())
            .map(|planned| {
                let checks = planned.checks.iter().map(|check| (*check, checked()));
                (planned.id.clone(), checks.collect())
            })
            .collect(),
        decision: (!limits.is_empty()).then(|| Decision {
            by: SPONSOR.to_owned(),
            limits,
        }),
        reviewed_by: SPONSOR.to_owned(),
        read_by: SPONSOR.to_owned(),
        answers_by: SPONSOR.to_owned(),
        stays: Some(Stays {
            what: Words::ByLanguage(stays()),
            by: SPONSOR.to_owned(),
            on: Some(today),
        }),
        ..Agreement::default()
    }
}
