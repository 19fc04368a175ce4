//! The steps to choose from, a row each; what is behind a step opens below it.

use leptos::prelude::*;
use studio::{
    form::month_field,
    telling::{self, Words},
};
use surveys::{framing::Surface, language::Language};

use super::{
    Choice, Scenario, Wish,
    form::{fault, typed, wording},
    goal_field, owner_field, step_field,
};
use crate::{
    components::form::{Field, field_id},
    t,
};

/// Draws the section: steps that are suggested, wanted or in, then all others.
pub(super) fn section(scenario: &Scenario<'_>, words: &Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let rows = |is_suggested: bool| -> Vec<_> {
        scenario
            .choices
            .iter()
            .filter(|choice| choice.is_suggested == is_suggested)
            .map(|choice| row(scenario, choice, words).into_any())
            .collect()
    };
    let error = fault(scenario, "steps").map(|message| {
        view! { <p class="error" id=field_id("steps")>{message}</p> }
    });
    let others = rows(false);
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(language, "studio-other-steps", steps = others.len())}</summary>
                <ul class="step-rows">{others}</ul>
            </details>
        }
    });
    view! {
        <section class="card">
            <h2>{t!(language, "scenario-steps")}</h2>
            <p class="soft">{t!(language, "scenario-steps-note")}</p>
            {error}
            <ul class="step-rows">{rows(true)}</ul>
            {others}
        </section>
    }
}

fn row(scenario: &Scenario<'_>, choice: &Choice, words: &Words) -> impl IntoView + use<> {
    let language = scenario.language;
    let id = choice.id.as_str();
    let (owner, goal, month) = (owner_field(id), goal_field(id), month_field(id));
    let reasons: Vec<_> = choice
        .reasons
        .iter()
        .map(|reason| view! { <li>{reason.clone()}</li> })
        .collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <ul class="small">{reasons}</ul> });
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
    let month_error = fault(scenario, &month);
    let is_open = scenario.field_findings.contains_key(&goal) || month_error.is_some();
    view! {
        <li class=class data-step=id.to_owned()>
            <div class="step-line">
                <div class="step-name">
                    <h3>{choice.title.clone()}</h3>
                    <p class="small"><strong data-when="">{when}</strong> " · " {choice.cost.clone()}</p>
                </div>
                {wishes(language, choice).into_any()}
            </div>
            {error}
            <details class="agreed" open=is_open>
                <summary>{t!(language, "studio-details")}</summary>
                <div class="stack">
                    <p class="small soft prose">{choice.description.clone()}</p>
                    {reasons}
                    <div class="fields">
                        {Field::number(month.clone(), t!(language, "studio-start")).value(typed(scenario, &month)).error(month_error).max_length(2).view()}
                        {Field::text(owner.clone(), t!(language, "scenario-owner")).value(typed(scenario, &owner)).max_length(120).view()}
                        <div>
                            {Field::text(goal.clone(), t!(language, "scenario-goal")).value(typed(scenario, &goal)).max_length(200).framed(Surface::RoadmapPdf).view()}
                            {wording(scenario, &goal).map(IntoAny::into_any)}
                        </div>
                    </div>
                </div>
            </details>
        </li>
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
                Wish::There => "studio-wish-there",
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
