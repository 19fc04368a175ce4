//! What a scenario needs before it goes out as the roadmap: every point with what is open, and the fields to fill it in.

use std::collections::BTreeMap;

use leptos::prelude::*;
use surveys::{
    framing::Finding,
    ids::{OrganizationId, RoadmapId, ScenarioId},
    language::Language,
    roadmap::{
        Library, Plan,
        agreement::Agreement,
        checklist::{Checklist, Item, Missing, Part, Point},
        step::LegalCheck,
    },
};

use crate::{
    components::{
        chip::{Chip, Tone},
        form::{self, error_summary},
        heading::Heading,
        notice::Notice,
        plan_words::{check_name, limit_name, step_title},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
};

mod fields;

/// Longest line that somebody writes here, in characters.
pub const LONGEST_LINE: u32 = 400;
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
    pub report_back: Option<&'a str>,
    /// The version before it: title and day, written out.
    pub before: Option<(&'a str, &'a str)>,
    /// What is in the fields, by name.
    pub typed: &'a BTreeMap<String, String>,
    /// What is wrong with it.
    pub faults: &'a Faults,
    /// What just happened.
    pub happened: Happened,
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

/// Draws the page.
pub fn page(model: &Publication<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "publication-title");
    let open = model
        .checklist
        .items
        .iter()
        .filter(|item| !item.missing.is_empty())
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
        <p class="small soft">{t!(l, "publication-result-shown", date = model.released)}</p>
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
        Point::Steps => t!(l, "publication-point-steps"),
        Point::Checks => t!(l, "publication-point-checks"),
        Point::Limits => t!(l, "publication-point-limits"),
        Point::Wording => t!(l, "publication-point-wording"),
        Point::ReportBack => t!(l, "publication-point-report-back"),
        Point::Reader => t!(l, "publication-point-reader"),
        Point::Reason => t!(l, "publication-point-reason"),
    };
    let (state, tone) = if item.missing.is_empty() {
        (t!(l, "publication-complete"), Tone::Good)
    } else {
        (t!(l, "publication-open"), Tone::Attention)
    };
    let lines: Vec<_> = missing_lines(l, &model.plan.library(), &item.missing)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="small">{lines}</ul> });
    let settled = settled(model, item).map(|line| view! { <p class="small soft">{line}</p> });
    view! {
        <li class="card">
            <p class="row"><strong>{name}</strong> <Chip text=state tone=tone/></p>
            {lines}
            {settled}
        </li>
    }
}

/// How a point was settled, where somebody's name stands for it.
fn settled(model: &Publication<'_>, item: &Item) -> Option<String> {
    let l = model.language;
    if !item.missing.is_empty() {
        return None;
    }
    match item.point {
        Point::Limits if !model.checklist.passed.is_empty() => {
            let limits: Vec<String> = model
                .checklist
                .passed
                .iter()
                .map(|limit| limit_name(l, limit))
                .collect();
            let by = model.agreement.decision.as_ref()?.by.as_str();
            let decided = t!(l, "publication-decided", name = by);
            Some(format!("{}. {decided}", limits.join("; ")))
        }
        Point::Wording if !model.soft.is_empty() => Some(t!(
            l,
            "publication-reviewed",
            name = model.agreement.reviewed_by.as_str()
        )),
        Point::ReportBack => model
            .report_back
            .map(|date| t!(l, "publication-report-back", date = date)),
        Point::Reader => Some(t!(
            l,
            "publication-reader",
            name = model.agreement.read_by.as_str()
        )),
        Point::Reason => Some(model.agreement.why.clone()),
        Point::Steps | Point::Checks | Point::Limits | Point::Wording => None,
    }
}

/// One line for each thing that is missing; the parts of a step share a line.
fn missing_lines(l: Language, library: &Library, missing: &[Missing]) -> Vec<String> {
    let mut parts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut lines = Vec::new();
    for one in missing {
        match one {
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
            Missing::Reader => lines.push(t!(l, "publication-missing-reader")),
            Missing::Reason => lines.push(t!(l, "publication-missing-reason")),
        }
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

/// The owner that is suggested for a step: the role that usually owns it.
pub fn usual_owner(language: Language, library: &Library, step: &str) -> String {
    library.step(step).map_or_else(String::new, |step| {
        step.texts.owner_role.text(language).to_owned()
    })
}
