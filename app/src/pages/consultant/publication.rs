//! What a scenario needs before it goes out as the roadmap: every point with what is open, and the fields to fill it in.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    framing::Finding,
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    roadmap::{
        Inputs, Plan,
        agreement::{Agreement, Limit},
        checklist::{Checklist, Item, Missing, Part, Point},
        inputs::Mark,
        step::LegalCheck,
    },
};

use crate::{
    components::{
        chip::{Chip, Tone},
        form::{self, error_summary},
        heading::Heading,
        notice::Notice,
        plan_figures::whole_money,
        plan_inputs,
        plan_words::{self, check_name, limit_name, step_title},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
    text::format,
};

mod fields;

/// Longest line that somebody writes here, in characters.
pub const LONGEST_LINE: u32 = 400;
/// Longest words on what stays, in characters.
pub const LONGEST_STAYS: u32 = 900;
/// Longest name of a person or a role, in characters.
pub const LONGEST_NAME: u32 = 120;

/// What the page shows.
#[derive(Debug)]
pub struct Publication<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose scenario.
    pub organization: OrganizationId,
    /// The roadmap that was published from it, if any.
    pub roadmap: Option<RoadmapId>,
    /// Its id.
    pub scenario: ScenarioId,
    /// The plan as it would go out.
    pub plan: &'a Plan,
    /// Its points.
    pub checklist: &'a Checklist,
    /// What was confirmed.
    pub agreement: &'a Agreement,
    /// Soft words for a person to read, whether read or not: in which language, and the finding.
    pub soft: &'a [(String, Finding)],
    /// The day the result behind it was released, written out.
    pub released: &'a str,
    /// The day by which staff hear back, written out.
    pub report_back: Option<ReportBack<'a>>,
    /// Addresses of what is mended elsewhere.
    pub ways: Ways,
    /// How much of the survey could be heard, as shares: people in departments that are shown, and of all who answered.
    pub heard: Option<(f64, f64)>,
    /// The inputs of the plan.
    pub inputs: &'a Inputs,
    /// What steps say about who was asked where nobody typed it, by step.
    pub asked: &'a BTreeMap<String, String>,
    /// The version before it: title and day, written out.
    pub before: Option<(&'a str, &'a str)>,
    /// What is in the fields, by name.
    pub typed: &'a BTreeMap<String, String>,
    /// What is wrong with it.
    pub faults: &'a Faults,
    /// What just happened.
    pub happened: Happened,
}

/// The day by which staff hear back.
#[derive(Debug, Clone, Copy)]
pub struct ReportBack<'a> {
    /// The day, written out.
    pub day: &'a str,
    /// The day of the wave, written out, if there is one.
    pub of_wave: Option<&'a str>,
    /// Whether it has passed.
    pub has_passed: bool,
}

/// Addresses of what is mended elsewhere.
#[derive(Debug)]
pub struct Ways {
    /// The result behind the plan.
    pub results: String,
    /// What staff said, with its answers.
    pub replies: String,
}

/// What just happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Happened {
    /// Nothing yet.
    #[default]
    Nothing,
    /// The fields were saved.
    Saved,
    /// Fields were not saved.
    NotSaved,
    /// It was not published, because points are open.
    NotPublished,
}

/// Name of the field that says who does a check.
pub fn checked_by_field(step: &str, check: LegalCheck) -> String {
    format!("check.{step}.{}.by", check.name())
}

/// Name of the field for the day of a check.
pub fn checked_on_field(step: &str, check: LegalCheck) -> String {
    format!("check.{step}.{}.on", check.name())
}

/// Name of the field for what was measured of a step's objective.
pub fn baseline_field(step: &str) -> String {
    format!("baseline.{step}")
}

/// Name of the field for the target of a step's objective.
pub fn target_field(step: &str) -> String {
    format!("target.{step}")
}

/// Name of the field that says who was asked about a step.
pub fn asked_field(step: &str) -> String {
    format!("asked.{step}")
}

/// Field of what stays, in the reader's language.
pub const STAYS: &str = "stays";

/// Draws the page.
pub fn page(model: &Publication<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "publication-title");
    let open = model
        .checklist
        .items
        .iter()
        .filter(|item| item.is_open())
        .count();
    let version = match model.before {
        Some((title, date)) => t!(l, "publication-next", title = title, date = date),
        None => t!(l, "publication-first"),
    };
    let items: Vec<_> = model
        .checklist
        .items
        .iter()
        .map(|item| point(model, item))
        .collect();
    let back = paths::scenario(model.organization, model.roadmap, model.scenario);
    let body = view! {
        {notice(model)}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(t!(l, "publication-lead", open = open)).view()}
        <p class="soft">{version}</p>
        <ul class="checklist">{items}</ul>
        {fields::form(model)}
        {publish(model, open == 0)}
        <p><a href=paths::names(model.organization)>{t!(l, "publication-names")}</a></p>
        <p><a href=back>{t!(l, "publication-back")}</a></p>
    };
    Page::new(title, body).wide().with_framing()
}

fn notice(model: &Publication<'_>) -> Option<AnyView> {
    let l = model.language;
    Some(match model.happened {
        Happened::Nothing => return None,
        Happened::Saved => Notice::good(t!(l, "publication-saved")).view().into_any(),
        Happened::NotSaved => Notice::alert(t!(l, "publication-form-refused"))
            .view()
            .into_any(),
        Happened::NotPublished => Notice::alert(t!(l, "publication-refused"))
            .view()
            .into_any(),
    })
}

fn point(model: &Publication<'_>, item: &Item) -> impl IntoView + use<> {
    let l = model.language;
    let name = match item.point {
        Point::Result => t!(l, "publication-point-result"),
        Point::Figures => t!(l, "publication-point-figures"),
        Point::Answers => t!(l, "publication-point-answers"),
        Point::Steps => t!(l, "publication-point-steps"),
        Point::Checks => t!(l, "publication-point-checks"),
        Point::Limits => t!(l, "publication-point-limits"),
        Point::Wording => t!(l, "publication-point-wording"),
        Point::ReportBack => t!(l, "publication-point-report-back"),
        Point::Stays => t!(l, "publication-point-stays"),
        Point::Reader => t!(l, "publication-point-reader"),
        Point::Reason => t!(l, "publication-point-reason"),
    };
    let (state, tone) = if item.missing.is_empty() {
        (t!(l, "publication-complete"), Tone::Good)
    } else if item.is_open() {
        (t!(l, "publication-open"), Tone::Attention)
    } else {
        (t!(l, "publication-advised"), Tone::Plain)
    };
    let lines: Vec<_> = missing_lines(model, &item.missing)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="small">{lines}</ul> });
    let settled = settled(model, item).map(|line| view! { <p class="small soft">{line}</p> });
    let way = way(model, item).map(|(label, address)| {
        view! { <p class="small"><a href=address>{label}</a></p> }
    });
    view! {
        <li class="card">
            <p class="row"><strong>{name}</strong> <Chip text=state tone=tone/></p>
            {lines}
            {settled}
            {way}
        </li>
    }
}

/// Where that which is open is mended, if not on this page.
fn way(model: &Publication<'_>, item: &Item) -> Option<(String, String)> {
    let l = model.language;
    let scenario = || paths::scenario(model.organization, model.roadmap, model.scenario);
    match item.point {
        Point::Result if !item.missing.is_empty() => {
            Some((t!(l, "publication-way-results"), model.ways.results.clone()))
        }
        Point::Figures if item.missing.is_empty() => Some((
            t!(l, "publication-way-assumptions"),
            format!("{}#assumptions", scenario()),
        )),
        Point::Figures => Some((t!(l, "publication-way-scenario"), scenario())),
        Point::Answers if !item.missing.is_empty() => {
            Some((t!(l, "publication-way-replies"), model.ways.replies.clone()))
        }
        _ => None,
    }
}

/// What a result of too few means, with its figures.
fn too_few(model: &Publication<'_>) -> String {
    let l = model.language;
    let (reportable, answered) = model.heard.unwrap_or_default();
    t!(
        l,
        "publication-missing-coverage",
        reportable = format::percent(l, reportable),
        answered = format::percent(l, answered)
    )
}

/// How a point was settled, where somebody's name stands for it.
fn settled(model: &Publication<'_>, item: &Item) -> Option<String> {
    let l = model.language;
    if !item.missing.is_empty() {
        return None;
    }
    let decided = || {
        let decision = model.agreement.decision.as_ref()?;
        Some(t!(l, "publication-decided", name = decision.by.as_str()))
    };
    match item.point {
        Point::Result => {
            let shown = t!(l, "publication-result-shown", date = model.released);
            if model.checklist.passed.contains(&Limit::Coverage) {
                Some(format!("{shown} {} {}", too_few(model), decided()?))
            } else {
                Some(shown)
            }
        }
        Point::Limits => {
            let limits: Vec<String> = limits_of_plan(model)
                .map(|limit| limit_name(l, limit))
                .collect();
            if limits.is_empty() {
                return None;
            }
            Some(format!("{}. {}", limits.join("; "), decided()?))
        }
        Point::Figures => Some(figures_words(model)),
        Point::Answers if !model.agreement.answers_by.is_empty() => Some(t!(
            l,
            "publication-answers-by",
            name = model.agreement.answers_by.as_str()
        )),
        Point::Wording if !model.soft.is_empty() => Some(t!(
            l,
            "publication-reviewed",
            name = model.agreement.reviewed_by.as_str()
        )),
        Point::ReportBack => model.report_back.map(|back| report_back_words(l, back)),
        Point::Stays => {
            let stays = model.agreement.stays.as_ref()?;
            Some(plan_words::confirmed(l, stays))
        }
        Point::Reader => Some(t!(
            l,
            "publication-reader",
            name = model.agreement.read_by.as_str()
        )),
        Point::Reason => Some(model.agreement.why.clone()),
        Point::Steps | Point::Checks | Point::Wording | Point::Answers => None,
    }
}

/// Limits of the plan that are passed; that of the result has a point of its own.
fn limits_of_plan<'m>(model: &'m Publication<'_>) -> impl Iterator<Item = &'m Limit> {
    let passed = model.checklist.passed.iter();
    passed.filter(|limit| **limit != Limit::Coverage)
}

/// What goes out with the steps: cost with its range, every caveat, every assumption.
fn figures_words(model: &Publication<'_>) -> String {
    let l = model.language;
    let money = |amount| whole_money(l, amount, &model.plan.currency);
    let cost = match &model.plan.monte_carlo_pert {
        Some(drawn) => t!(
            l,
            "publication-figures-drawn",
            low = money(drawn.project.p10),
            middle = money(drawn.project.p50),
            high = money(drawn.project.p90)
        ),
        None => t!(
            l,
            "publication-figures-base",
            cost = money(model.plan.project_cost)
        ),
    };
    let lines = plan_inputs::lines(l, model.inputs);
    let assumed = lines.iter().filter(|line| line.mark == Mark::Assumption);
    let attached = t!(
        l,
        "publication-figures-attached",
        inputs = lines.len(),
        assumed = assumed.count()
    );
    format!("{cost} {attached}")
}

fn report_back_words(l: Language, back: ReportBack<'_>) -> String {
    let mut words = t!(l, "publication-report-back", date = back.day);
    if let Some(of_wave) = back.of_wave.filter(|of_wave| *of_wave != back.day) {
        let told = t!(l, "publication-report-back-told", date = of_wave);
        words = format!("{words}. {told}");
    }
    if back.has_passed {
        words = format!("{words}. {}", t!(l, "publication-report-back-passed"));
    }
    words
}

/// Answers that are named one by one; the list itself holds all.
const MOST_ANSWERS: usize = 5;

/// One line for each thing that is missing; the parts of a step share a line.
fn missing_lines(model: &Publication<'_>, missing: &[Missing]) -> Vec<String> {
    let l = model.language;
    let library = &model.plan.library();
    let mut n_answers = 0;
    let mut parts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut lines = Vec::new();
    for one in missing {
        match one {
            Missing::Coverage => lines.push(too_few(model)),
            Missing::Figures => lines.push(t!(l, "publication-missing-figures")),
            Missing::Answer(said) => {
                n_answers += 1;
                if n_answers <= MOST_ANSWERS {
                    lines.push(t!(l, "publication-missing-answer", said = said.as_str()));
                }
            }
            Missing::AnyStep => lines.push(t!(l, "publication-missing-steps")),
            Missing::Part { step, part } => {
                parts.entry(step).or_default().push(part_name(l, *part));
            }
            Missing::Check {
                step,
                check,
                name_is_enough,
            } => {
                let (step, check) = (step_title(l, library, step), check_name(l, *check));
                lines.push(if *name_is_enough {
                    t!(
                        l,
                        "publication-missing-check-name",
                        step = step,
                        check = check
                    )
                } else {
                    t!(
                        l,
                        "publication-missing-check-done",
                        step = step,
                        check = check
                    )
                });
            }
            Missing::Limit(limit) => lines.push(limit_name(l, limit)),
            Missing::Alarm { place, finding } => lines.push(t!(
                l,
                "scenario-finding",
                word = finding.matched.as_str(),
                place = place.as_str(),
                instead = finding.suggestions.join(", ")
            )),
            Missing::Soft { place, finding } => lines.push(soft_line(l, place, finding)),
            Missing::ReportBack => lines.push(t!(l, "publication-missing-report-back")),
            Missing::Stays => lines.push(t!(l, "publication-missing-stays")),
            Missing::Reader => lines.push(t!(l, "publication-missing-reader")),
            Missing::Reason => lines.push(t!(l, "publication-missing-reason")),
        }
    }
    if n_answers > MOST_ANSWERS {
        let more = n_answers - MOST_ANSWERS;
        lines.push(t!(l, "publication-missing-answers", more = more));
    }
    lines.extend(parts.into_iter().map(|(step, parts)| {
        let step = step_title(l, library, step);
        t!(
            l,
            "publication-missing-part",
            step = step,
            parts = parts.join(", ")
        )
    }));
    lines
}

fn soft_line(l: Language, place: &str, finding: &Finding) -> String {
    t!(
        l,
        "publication-soft",
        word = finding.matched.as_str(),
        place = place,
        note = finding.note.as_str()
    )
}

fn part_name(l: Language, part: Part) -> String {
    match part {
        Part::Owner => t!(l, "publication-part-owner"),
        Part::Goal => t!(l, "publication-part-goal"),
        Part::Kpi => t!(l, "publication-part-kpi"),
        Part::Encouragement => t!(l, "publication-part-encouragement"),
        Part::Commitment => t!(l, "publication-part-commitment"),
        Part::WhatStays => t!(l, "publication-part-stays"),
        Part::Value => t!(l, "publication-part-value"),
    }
}

fn publish(model: &Publication<'_>, is_complete: bool) -> impl IntoView + use<> {
    let l = model.language;
    let path = paths::publication(model.organization, model.roadmap, model.scenario);
    let way = if is_complete {
        view! {
            <p>{t!(l, "publication-publish-text")}</p>
            <form method="post" action=path>{form::submit(t!(l, "publication-publish"))}</form>
        }
        .into_any()
    } else {
        view! { <p class="soft">{t!(l, "publication-publish-open")}</p> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{t!(l, "publication-publish")}</h2>
            {way}
        </section>
    }
}
