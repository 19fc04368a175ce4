//! The fields in which people confirm what the checklist asks for.

use leptos::prelude::*;
use studio::form::in_language;
use surveys::{framing::Surface, language::Language};

use super::{
    LONGEST_LINE, LONGEST_NAME, LONGEST_STAYS, Publication, STAYS, asked_field, baseline_field,
    checked_by_field, checked_on_field, soft_line, target_field,
};
use crate::{
    components::{
        form::{self, Field},
        plan_words::{check_name, kpi_value, limit_name, step_title},
    },
    pages::consultant::scenario::{goal_field, owner_field},
    paths, t,
};

/// The form.
pub(super) fn form(model: &Publication<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let path = paths::agreement(model.organization, model.roadmap, model.scenario);
    let why = model.before.map(|_| {
        line(model, "why", t!(l, "publication-form-why"))
            .help(t!(l, "publication-form-why-help"))
            .view()
    });
    view! {
        <form method="post" action=path class="stack">
            <h2>{t!(l, "publication-form")}</h2>
            {stays(model)}
            {owners(model)}
            {measures(model)}
            {asked(model)}
            {checks(model)}
            {limits(model)}
            {soft(model)}
            {staff(model)}
            <section class="card">
                {name(model, "read_by", t!(l, "publication-form-reader"))
                    .help(t!(l, "publication-form-reader-help"))
                    .view()}
                {why}
            </section>
            <div class="actions sticky">{form::submit(t!(l, "publication-form-save"))}</div>
        </form>
    }
}

fn field(model: &Publication<'_>, field: Field, name: &str) -> Field {
    field
        .value(model.typed.get(name).cloned().unwrap_or_default())
        .error(model.faults.of(name))
}

fn name(model: &Publication<'_>, name: &str, label: String) -> Field {
    field(model, Field::text(name, label), name).max_length(LONGEST_NAME)
}

/// A line that stands in the roadmap.
fn line(model: &Publication<'_>, name: &str, label: String) -> Field {
    field(model, Field::text(name, label), name)
        .max_length(LONGEST_LINE)
        .framed(Surface::RoadmapPdf)
}

/// What the executive team confirms stays, who confirmed it and when.
fn stays(model: &Publication<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let words = |name: &str, label: String, language: Option<Language>| {
        let words = field(model, Field::area(name, label, 4), name)
            .max_length(LONGEST_STAYS)
            .framed(Surface::RoadmapPdf);
        match language {
            Some(language) => words.written_in(language),
            None => words,
        }
    };
    let main = words(STAYS, t!(l, "publication-form-stays-what"), None);
    let others: Vec<_> = others(l)
        .map(|other| {
            let name = in_language(STAYS, other);
            words(&name, other.own_name().to_owned(), Some(other)).view()
        })
        .collect();
    let by = name(model, "stays_by", t!(l, "publication-form-stays-by"));
    let on = "stays_on";
    let on = field(
        model,
        Field::date(on, t!(l, "publication-form-stays-on")),
        on,
    );
    view! {
        <section class="card stack">
            <h3>{t!(l, "future-step-stays")}</h3>
            {main.help(t!(l, "publication-form-stays-help")).view()}
            {in_other_languages(model, &[STAYS], others)}
            <div class="fields">{by.view()} {on.view()}</div>
        </section>
    }
}

/// The languages of the roadmap that are not the reader's.
fn others(language: Language) -> impl Iterator<Item = Language> {
    let all = Language::ALL.into_iter();
    all.filter(move |other| *other != language)
}

/// Fields for the same words in other languages, folded away until one of them holds something.
fn in_other_languages(
    model: &Publication<'_>,
    names: &[&str],
    fields: Vec<AnyView>,
) -> impl IntoView + use<> {
    let l = model.language;
    let is_used = |name: &str| {
        let value = model.typed.get(name).map_or("", |value| value.trim());
        !value.is_empty() || model.faults.of(name).is_some()
    };
    let is_open = names
        .iter()
        .any(|name| others(l).any(|other| is_used(&in_language(name, other))));
    view! {
        <details open=is_open>
            <summary>{t!(l, "texts-other-languages")}</summary>
            <p class="soft small">{t!(l, "publication-form-others")}</p>
            <div class="fields">{fields}</div>
        </details>
    }
}

/// Owner and goal of each step; suggested owners stand in the fields.
fn owners(model: &Publication<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let library = model.plan.library();
    let steps: Vec<_> = model
        .plan
        .steps
        .iter()
        .map(|planned| {
            let step = step_title(l, &library, &planned.id);
            let owner = name(
                model,
                &owner_field(&planned.id),
                t!(l, "publication-form-owner", step = step.as_str()),
            );
            let goal = line(
                model,
                &goal_field(&planned.id),
                t!(l, "publication-form-goal", step = step),
            );
            let names = [owner_field(&planned.id), goal_field(&planned.id)];
            let told = |key: &str, other: Language| t!(l, key, language = other.own_name());
            // A row for the owner, and one for the goal.
            let owners = others(l).map(|other| {
                let field = in_language(&names[0], other);
                name(model, &field, told("publication-form-owner-in", other)).view()
            });
            let goals = others(l).map(|other| {
                let field = in_language(&names[1], other);
                line(model, &field, told("publication-form-goal-in", other))
                    .written_in(other)
                    .view()
            });
            let in_others: Vec<_> = owners.chain(goals).collect();
            let names = names.each_ref().map(String::as_str);
            view! {
                <div>
                    <div class="fields">{owner.view()} {goal.view()}</div>
                    {in_other_languages(model, &names, in_others)}
                </div>
            }
        })
        .collect();
    let goal_in: Vec<_> = others(l)
        .map(|other| {
            let name = in_language("goal", other);
            line(model, &name, other.own_name().to_owned())
                .written_in(other)
                .view()
        })
        .collect();
    view! {
        <section class="card stack">
            <h3>{t!(l, "publication-form-steps")}</h3>
            {line(model, "goal", t!(l, "publication-form-goal-all"))
                .help(t!(l, "publication-form-goal-all-help"))
                .view()}
            {in_other_languages(model, &["goal"], goal_in)}
            {steps}
        </section>
    }
}

/// Start and target of each step's objective; blank, the library's stand.
fn measures(model: &Publication<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let library = model.plan.library();
    let steps: Vec<_> = model
        .plan
        .steps
        .iter()
        .filter_map(|planned| {
            let step = library.step(&planned.id)?;
            let title = step_title(l, &library, &planned.id);
            let number = |name: String, label: String, usual: f64| {
                field(model, Field::number(name.clone(), label), &name)
                    .inputmode("decimal")
                    .help(t!(
                        l,
                        "publication-form-usual",
                        value = kpi_value(l, step, usual)
                    ))
                    .view()
            };
            let start = number(
                baseline_field(&planned.id),
                t!(l, "publication-form-baseline", step = title.as_str()),
                step.kpi.baseline,
            );
            let target = number(
                target_field(&planned.id),
                t!(l, "publication-form-target", step = title.as_str()),
                step.kpi.target,
            );
            let kpi = step.texts.kpi_name.text(l).to_owned();
            Some(view! {
                <div>
                    <p class="small"><strong>{title}</strong>": " {kpi}</p>
                    <div class="fields">{start} {target}</div>
                </div>
            })
        })
        .collect();
    view! {
        <details class="card" open=is_filled(model, &["baseline.", "target."])>
            <summary>{t!(l, "publication-form-measures")}</summary>
            <div class="stack">
                <p class="soft">{t!(l, "publication-form-measures-text")}</p>
                {steps}
            </div>
        </details>
    }
}

/// Who was asked about each step; blank, ideas that became the step speak for themselves.
fn asked(model: &Publication<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let library = model.plan.library();
    let steps: Vec<_> = model
        .plan
        .steps
        .iter()
        .map(|planned| {
            let step = step_title(l, &library, &planned.id);
            let label = t!(l, "publication-form-asked", step = step);
            let line = line(model, &asked_field(&planned.id), label);
            match model.asked.get(&planned.id) {
                Some(usual) => {
                    line.help(t!(l, "publication-form-usual-line", line = usual.as_str()))
                }
                None => line,
            }
            .view()
        })
        .collect();
    view! {
        <details class="card" open=is_filled(model, &["asked."])>
            <summary>{t!(l, "publication-form-asked-title")}</summary>
            <div class="stack">
                <p class="soft">{t!(l, "publication-form-asked-text")}</p>
                {steps}
            </div>
        </details>
    }
}

/// Whether a field whose name begins like one of these holds something, or something is wrong with it: what may stay blank
/// is folded away until then.
fn is_filled(model: &Publication<'_>, beginnings: &[&str]) -> bool {
    model.typed.iter().any(|(name, value)| {
        let is_one = beginnings
            .iter()
            .any(|beginning| name.starts_with(beginning));
        is_one && (!value.trim().is_empty() || model.faults.of(name).is_some())
    })
}

/// What staff hear, and when.
fn staff(model: &Publication<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let of_wave = model.report_back.and_then(|back| back.of_wave);
    let help = match of_wave {
        Some(date) => t!(l, "publication-form-report-back-help", date = date),
        None => t!(l, "publication-form-report-back-none"),
    };
    let day = "report_back_by";
    let day = field(
        model,
        Field::date(day, t!(l, "publication-form-report-back")),
        day,
    );
    view! {
        <section class="card stack">
            <h3>{t!(l, "publication-form-staff")}</h3>
            {day.help(help).view()}
            {name(model, "answers_by", t!(l, "publication-form-answers"))
                .help(t!(l, "publication-form-answers-help"))
                .view()}
        </section>
    }
}

fn checks(model: &Publication<'_>) -> Option<AnyView> {
    let l = model.language;
    let library = &model.plan.library();
    let rows: Vec<_> = model
        .plan
        .steps
        .iter()
        .flat_map(|planned| planned.checks.iter().map(move |check| (planned, *check)))
        .map(|(planned, check)| {
            let label = t!(
                l,
                "publication-form-check-by",
                check = check_name(l, check),
                step = step_title(l, library, &planned.id)
            );
            let by = name(model, &checked_by_field(&planned.id, check), label);
            let on = checked_on_field(&planned.id, check);
            let on = field(
                model,
                Field::date(on.clone(), t!(l, "publication-form-check-on")),
                &on,
            );
            view! { <div class="fields">{by.view()} {on.view()}</div> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card stack">
                <h3>{t!(l, "publication-form-checks")}</h3>
                <p class="soft">{t!(l, "publication-form-checks-text")}</p>
                {rows}
            </section>
        }
        .into_any()
    })
}

fn limits(model: &Publication<'_>) -> Option<AnyView> {
    let l = model.language;
    let passed: Vec<_> = model
        .checklist
        .passed
        .iter()
        .map(|limit| view! { <li>{limit_name(l, limit)}</li> })
        .collect();
    (!passed.is_empty()).then(|| {
        view! {
            <section class="card stack">
                <h3>{t!(l, "publication-form-limits")}</h3>
                <p class="soft">{t!(l, "publication-form-limits-text")}</p>
                <ul>{passed}</ul>
                {name(model, "decided_by", t!(l, "publication-form-decided-by")).view()}
            </section>
        }
        .into_any()
    })
}

fn soft(model: &Publication<'_>) -> Option<AnyView> {
    let l = model.language;
    let lines: Vec<_> = model
        .soft
        .iter()
        .map(|(place, finding)| view! { <li>{soft_line(l, place, finding)}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="card stack">
                <h3>{t!(l, "publication-form-soft")}</h3>
                <p class="soft">{t!(l, "publication-form-soft-text")}</p>
                <ul class="small">{lines}</ul>
                {name(model, "reviewed_by", t!(l, "publication-form-reviewed-by")).view()}
            </section>
        }
        .into_any()
    })
}
