//! The form of a scenario: budget, what is wanted of each step, when it may start, and the inputs. The island works on it.

use leptos::prelude::*;
use studio::{
    form::{CHOICE, LONGEST_NAME, NAME, SEEN, TAKE, month_field},
    kit::Kit,
    telling::{self, Words},
};
use surveys::{language::Language, roadmap::Yardstick};

use super::{Choice, Scenario, Wish, goal_field, owner_field, step_field};
use crate::{
    components::form::{Field, field_id},
    paths, t,
};

/// The form.
pub(super) fn form(scenario: &Scenario<'_>, words: &Words) -> impl IntoView + use<> {
    let path = paths::scenario(scenario.organization, scenario.roadmap, scenario.scenario);
    let inputs = serde_json::to_string(scenario.inputs).unwrap_or_default();
    let told = serde_json::to_string(words).unwrap_or_default();
    let kit = Kit::of(
        &scenario.inputs.library(),
        Yardstick::builtin(),
        scenario.language,
    );
    let kit = serde_json::to_string(&kit).unwrap_or_default();
    view! {
        <form method="post" action=path class="stack" id="studio" data-inputs=inputs data-words=told data-kit=kit>
            {bar(scenario, words).into_any()}
            <input type="hidden" name=SEEN value=scenario.seen.to_owned() autocomplete="off"/>
            {budget(scenario).into_any()}
            {board(scenario).into_any()}
            {steps(scenario, words).into_any()}
            {numbers(scenario).into_any()}
        </form>
    }
}

/// What follows, always in sight, and what to do with it. The first button of the form is the one that Enter presses.
fn bar(scenario: &Scenario<'_>, words: &Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let figures = scenario
        .plan
        .map(|plan| telling::figures(language, plan, words))
        .unwrap_or_default();
    let drawn = scenario
        .plan
        .and_then(|plan| Some((plan, plan.monte_carlo_pert.as_ref()?)))
        .map(|(plan, drawn)| telling::sureness(language, &plan.currency, drawn, words))
        .unwrap_or_default();
    let figures: Vec<_> = [
        ("project-cost", "scenario-project-cost"),
        ("gain", "figure-maturity"),
        ("npv", "odds-row-npv"),
        ("chance", "studio-chance"),
        ("payback", "scenario-payback"),
        ("people-share", "studio-people-share"),
        ("load", "studio-load"),
        ("p80", "odds-row-p80"),
    ]
    .into_iter()
    .map(|(name, key)| {
        let value = figures
            .iter()
            .chain(&drawn)
            .find(|(known, _)| *known == name)
            .map_or_else(|| "–".to_owned(), |(_, value)| value.clone());
        view! { <div><dt>{t!(language, key)}</dt><dd data-live=name>{value}</dd></div> }
    })
    .collect();
    view! {
        <div class="studio-bar">
            <dl class="strip">{figures}</dl>
            <div class="actions">
                <button type="submit" class="button">{t!(language, "scenario-save")}</button>
                <span id="studio-tools" class="actions" hidden>
                    <button type="button" class="button quiet" id="studio-undo">{t!(language, "studio-undo")}</button>
                    <button type="button" class="button quiet" id="studio-redo">{t!(language, "studio-redo")}</button>
                </span>
                <span class="small soft" id="studio-saving" role="status"></span>
                <span class="small" id="studio-search" role="status"></span>
                <span class="visually-hidden" id="studio-told" role="status"></span>
            </div>
            <p id="studio-progress" class="actions" hidden>
                <span class="small" id="studio-searching"></span>
                <button type="button" class="button quiet" id="studio-stop">{t!(language, "studio-stop")}</button>
            </p>
            <p id="studio-overtaken" class="actions" hidden>
                <button type="button" class="button quiet" id="studio-mine">{t!(language, "studio-mine")}</button>
                <a class="button quiet" href=paths::scenario(scenario.organization, scenario.roadmap, scenario.scenario)>{t!(language, "studio-theirs")}</a>
            </p>
        </div>
    }
}

fn typed(scenario: &Scenario<'_>, name: &str) -> String {
    scenario.typed.get(name).cloned().unwrap_or_default()
}

fn fault(scenario: &Scenario<'_>, name: &str) -> Option<String> {
    scenario
        .faults
        .iter()
        .find(|(field, _)| field == name)
        .map(|(_, message)| message.clone())
}

fn budget(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let label = t!(
        language,
        "scenario-input-budget",
        currency = scenario.inputs.currency.as_str()
    );
    let all: f64 = scenario
        .choices
        .iter()
        .map(|choice| choice.cost_amount)
        .sum();
    let most = f64::max(all, scenario.inputs.budget.unwrap_or(0.0) * 1.5);
    let most = (most / 50_000.0).ceil().max(2.0) * 50_000.0;
    let is_best = scenario.typed.get(CHOICE).map(String::as_str) != Some("listed");
    let way = |value: &'static str, key: &str, note: &str, checked: bool| {
        let id = field_id(&format!("{CHOICE}-{value}"));
        view! {
            <label class="tick" for=id.clone()>
                <input type="radio" name=CHOICE value=value id=id.clone() checked=checked/>
                <span><strong>{t!(language, key)}</strong> " " <span class="soft">{t!(language, note)}</span></span>
            </label>
        }
    };
    view! {
        <section class="card">
            <h2>{t!(language, "studio-budget")}</h2>
            {Field::number("budget", label.clone()).value(typed(scenario, "budget")).error(fault(scenario, "budget")).view()}
            <div class="field" id="studio-budget-slider" hidden>
                <label for="studio-budget">{t!(language, "studio-budget-slider")}</label>
                <input type="range" id="studio-budget" min="0" max=most.to_string() step="5000"/>
            </div>
            <fieldset class="ways">
                <legend>{t!(language, "studio-choice")}</legend>
                {way("best", "studio-choice-best", "studio-choice-best-note", is_best)}
                {way("listed", "studio-choice-listed", "studio-choice-listed-note", !is_best)}
            </fieldset>
        </section>
    }
}

/// Where the island draws the steps on their months.
fn board(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    view! {
        <section class="card" id="studio-when" hidden>
            <h2>{t!(language, "studio-board")}</h2>
            <p class="soft small">{t!(language, "studio-board-note")}</p>
            <div class="board" id="studio-board" role="group" aria-label=t!(language, "studio-board")></div>
            <p class="soft small">{t!(language, "studio-board-load")}</p>
        </section>
    }
}

fn steps(scenario: &Scenario<'_>, words: &Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let cards = |is_suggested: bool| -> Vec<_> {
        scenario
            .choices
            .iter()
            .filter(|choice| choice.is_suggested == is_suggested)
            .map(|choice| step(scenario, choice, words).into_any())
            .collect()
    };
    let error = fault(scenario, "steps").map(|message| {
        view! { <p class="error" id=field_id("steps")>{message}</p> }
    });
    let others = cards(false);
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(language, "studio-other-steps", steps = others.len())}</summary>
                <div class="choices-of-steps">{others}</div>
            </details>
        }
    });
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-steps")}</h2>
            <p class="soft">{t!(language, "scenario-steps-note")}</p>
            {error}
            <div class="choices-of-steps">{cards(true)}</div>
            {others}
        </section>
    }
}

fn step(scenario: &Scenario<'_>, choice: &Choice, words: &Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let id = choice.id.as_str();
    let (owner, goal, month) = (owner_field(id), goal_field(id), month_field(id));
    let reasons: Vec<_> = choice
        .reasons
        .iter()
        .map(|reason| view! { <li>{reason.clone()}</li> })
        .collect();
    let when = match choice.months {
        Some(months) => {
            let span = telling::span(language, scenario.inputs, months, words);
            telling::filled(&words.is_in, &[("span", &span)])
        }
        None => words.not_in.clone(),
    };
    let class = if choice.months.is_some() {
        "step-choice is-in"
    } else {
        "step-choice"
    };
    let error = fault(scenario, &step_field(id)).map(|message| {
        view! { <p class="error" id=field_id(&step_field(id))>{message}</p> }
    });
    view! {
        <div class=class data-step=id.to_owned()>
            <h3>{choice.title.clone()}</h3>
            <p class="small soft">{choice.description.clone()}</p>
            <p class="small"><strong data-when="">{when}</strong> " · " {choice.cost.clone()}</p>
            <ul class="small">{reasons}</ul>
            {error}
            <div class="wanted">
                {wishes(language, choice).into_any()}
                {Field::number(month.clone(), t!(language, "studio-start")).value(typed(scenario, &month)).error(fault(scenario, &month)).max_length(2).view()}
            </div>
            <details class="agreed" open=scenario.field_findings.contains_key(&goal)>
                <summary>{t!(language, "studio-agreed")}</summary>
                <div class="fields">
                    {Field::text(owner.clone(), t!(language, "scenario-owner")).value(typed(scenario, &owner)).max_length(120).view()}
                    <div>
                        {Field::text(goal.clone(), t!(language, "scenario-goal")).value(typed(scenario, &goal)).max_length(200).view()}
                        {wording(scenario, &goal).map(IntoAny::into_any)}
                    </div>
                </div>
            </details>
        </div>
    }
}

fn wishes(language: Language, choice: &Choice) -> impl IntoView + use<> {
    let field = step_field(&choice.id);
    let options: Vec<_> = Wish::ALL
        .into_iter()
        .map(|wish| {
            let key = match wish {
                Wish::In => "studio-wish-in",
                Wish::Open => "studio-wish-open",
                Wish::Out => "studio-wish-out",
            };
            let id = field_id(&format!("{field}-{}", wish.value()));
            view! {
                <label for=id.clone()>
                    <input type="radio" name=field.clone() value=wish.value() id=id.clone() checked=wish == choice.wish/>
                    <span>{t!(language, key)}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="wishes">
            <legend class="visually-hidden">{choice.title.clone()}</legend>
            {options}
        </fieldset>
    }
}

/// Fields of the inputs: name and text key.
const NUMBERS: [(&str, &str); 12] = [
    ("hourly", "scenario-input-hourly"),
    ("turnover", "scenario-input-turnover"),
    ("contacts", "scenario-input-contacts"),
    ("opportunities", "scenario-input-opportunities"),
    ("margin", "scenario-input-margin"),
    ("partner_revenue", "scenario-input-partner-revenue"),
    ("partner_margin", "scenario-input-partner-margin"),
    ("technology", "scenario-input-technology"),
    ("people_managers", "scenario-input-managers"),
    ("people_customers", "scenario-input-customers"),
    ("people_sales", "scenario-input-sales"),
    ("people_partners", "scenario-input-partners"),
];

fn numbers(scenario: &Scenario<'_>) -> impl IntoView + use<> {
    let language = scenario.language;
    let currency = scenario.inputs.currency.as_str();
    let numbers: Vec<_> = NUMBERS
        .iter()
        .map(|(name, key)| {
            Field::number(*name, label(language, key, currency))
                .value(typed(scenario, name))
                .error(fault(scenario, name))
                .view()
        })
        .collect();
    let name = Field::text(NAME, t!(language, "studio-name"))
        .value(typed(scenario, NAME))
        .error(fault(scenario, NAME))
        .max_length(u32::try_from(LONGEST_NAME).unwrap_or(120))
        .required()
        .view();
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-inputs")}</h2>
            <div class="fields">
                {name}
                <div>
                    {Field::text("future_sentence", t!(language, "scenario-input-future")).help(t!(language, "scenario-input-future-help")).value(typed(scenario, "future_sentence")).error(fault(scenario, "future_sentence")).max_length(200).view()}
                    {wording(scenario, "future_sentence").map(IntoAny::into_any)}
                </div>
                {Field::text("sponsors", t!(language, "scenario-input-sponsors")).help(t!(language, "scenario-input-sponsors-help")).value(typed(scenario, "sponsors")).error(fault(scenario, "sponsors")).max_length(400).view()}
                {Field::text("start_month", t!(language, "scenario-input-start")).value(typed(scenario, "start_month")).error(fault(scenario, "start_month")).max_length(7).short().view()}
            </div>
            <p class="soft">{t!(language, "scenario-input-blank")}</p>
            <div class="fields">{numbers}</div>
        </section>
    }
}

/// Labels of amounts name the currency.
fn label(language: Language, key: &str, currency: &str) -> String {
    match key {
        "scenario-input-hourly"
        | "scenario-input-margin"
        | "scenario-input-partner-revenue"
        | "scenario-input-technology" => t!(language, key, currency = currency),
        _ => t!(language, key),
    }
}

/// What rings an alarm bell in a field, with a button for each wording that says it better.
fn wording(scenario: &Scenario<'_>, field: &str) -> Option<impl IntoView + use<>> {
    let language = scenario.language;
    let found = scenario.field_findings.get(field)?;
    let lines: Vec<_> = found
        .iter()
        .enumerate()
        .map(|(place, finding)| {
            let buttons: Vec<_> = finding
                .suggestions
                .iter()
                .enumerate()
                .map(|(nth, words)| {
                    view! {
                        <button type="submit" class="button quiet" name=TAKE value=format!("{field}|{place}|{nth}")>
                            {t!(language, "studio-take", words = words.as_str())}
                        </button>
                    }
                })
                .collect();
            view! {
                <li>
                    <p class="small">{t!(language, "studio-finding", word = finding.matched.as_str())} " " {finding.note.clone()}</p>
                    <div class="actions">{buttons}</div>
                </li>
            }
        })
        .collect();
    Some(view! { <ul class="wording">{lines}</ul> })
}
