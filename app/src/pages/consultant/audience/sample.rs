//! A sample of the audience: the wish, the formula, and whom it leads to.

use leptos::prelude::*;
use surveys::language::Language;

use super::AudiencePage;
use crate::{
    components::{
        form::{Field, submit},
        table::{Cell, Column, Table},
    },
    paths, t,
    text::format,
};

/// The wish, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SampleForm {
    /// `everybody`, `simple` or `stratified`.
    pub kind: String,
    /// Percentage points.
    pub margin: String,
    /// Percent.
    pub certainty: String,
    /// Percent.
    pub response: String,
    /// Certainties there are, in percent.
    pub certainties: Vec<u32>,
}

/// What a wish leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The margin wished for, in percentage points.
    pub margin: u32,
    /// With which certainty, in percent, and its quantile.
    pub certainty: (u32, f64),
    /// How many of a hundred are expected to answer.
    pub response: u32,
    /// People of the audience.
    pub people: u32,
    /// Answers that the margin needs.
    pub needed: u32,
    /// People invited.
    pub invited: u32,
    /// The margin reached if as many answer as expected, a share.
    pub reached: f64,
    /// What unequal chances cost; 1 if they are equal.
    pub design_effect: f64,
    /// By department, where each has its own number.
    pub lines: Vec<OutcomeLine>,
    /// So many are invited of each department, so that it can be shown.
    pub floor: u32,
    /// By what it was drawn, once it was.
    pub seed: Option<String>,
}

/// A department of a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeLine {
    /// What people call it.
    pub name: String,
    /// People of the audience directly in it.
    pub people: u32,
    /// So many of them are invited.
    pub invited: u32,
}

/// From this design effect on its cost is told.
const NOTABLE: f64 = 1.005;

pub(super) fn form(model: &AudiencePage<'_>, typed: &SampleForm) -> impl IntoView + use<> {
    let l = model.language;
    let action = paths::wave_action(model.organization, model.wave, "sample");
    let kinds = ["everybody", "simple", "stratified"]
        .map(|kind| (kind.to_owned(), t!(l, &format!("sample-kind-{kind}"))))
        .to_vec();
    let percent = |n: &u32| format::percent(l, f64::from(*n) / 100.0);
    let certainties = typed
        .certainties
        .iter()
        .map(|n| (n.to_string(), percent(n)))
        .collect();
    let fault = |name: &str| model.faults.of(name).map(str::to_owned);
    view! {
        <p>{t!(l, "sample-text")}</p>
        <form method="post" action=action class="stack">
            {Field::select("kind", t!(l, "sample-kind"), kinds).value(&typed.kind).help(t!(l, "sample-kind-help")).error(fault("kind")).view()}
            <div class="fields">
                {Field::number("margin", t!(l, "sample-margin")).value(&typed.margin).help(t!(l, "sample-margin-help")).error(fault("margin")).required().view()}
                {Field::select("certainty", t!(l, "sample-certainty"), certainties).value(&typed.certainty).help(t!(l, "sample-certainty-help")).error(fault("certainty")).view()}
                {Field::number("response", t!(l, "sample-response")).value(&typed.response).help(t!(l, "sample-response-help")).error(fault("response")).required().view()}
            </div>
            {submit(t!(l, "sample-action"))}
        </form>
    }
}

pub(super) fn outcome(l: Language, told: &Outcome) -> impl IntoView + use<> {
    let number = |n: u32| format::whole(l, i64::from(n));
    let percent = |n: u32| format::percent(l, f64::from(n) / 100.0);
    let (certainty, z) = told.certainty;
    let needed = t!(
        l,
        "sample-needed",
        margin = told.margin,
        certainty = percent(certainty),
        needed = number(told.needed),
        people = number(told.people)
    );
    let invited = if told.invited >= told.people {
        t!(
            l,
            "sample-invites-everybody",
            response = percent(told.response)
        )
    } else {
        t!(
            l,
            "sample-invited",
            response = percent(told.response),
            invited = number(told.invited),
            reached = format::number(l, told.reached * 100.0, 1)
        )
    };
    let formula = t!(
        l,
        "sample-formula",
        margin = format::number(l, f64::from(told.margin) / 100.0, 2),
        z = format::number(l, z, 3),
        people = number(told.people)
    );
    let is_stratified = !told.lines.is_empty();
    let floor = is_stratified.then(|| {
        view! { <p>{t!(l, "sample-floor", floor = number(told.floor))}</p> }
    });
    let cost = (told.design_effect >= NOTABLE).then(|| {
        let deff = format::number(l, told.design_effect, 2);
        view! { <p>{t!(l, "sample-cost", deff = deff)}</p> }
    });
    let table = is_stratified.then(|| table(l, &told.lines).into_any());
    let seed = told.seed.clone().map(|seed| {
        view! {
            <p>{t!(l, "sample-seed")}</p>
            <p class="small"><code>{seed}</code></p>
        }
    });
    view! {
        <p><strong>{needed} " " {invited}</strong></p>
        {floor}
        {cost}
        <p class="soft">{formula}</p>
        <p class="soft">{t!(l, "sample-guard")}</p>
        {seed}
        {table}
    }
}

fn table(l: Language, lines: &[OutcomeLine]) -> impl IntoView + use<> {
    let number = |n: u32| Cell::Text(format::whole(l, i64::from(n)));
    Table {
        caption: t!(l, "sample-table"),
        caption_hidden: false,
        columns: vec![
            Column::text(t!(l, "wave-participation-department")),
            Column::numbers(t!(l, "sample-column-people")),
            Column::numbers(t!(l, "sample-column-invited")),
        ],
        rows: lines
            .iter()
            .map(|line| {
                vec![
                    Cell::Text(line.name.clone()),
                    number(line.people),
                    number(line.invited),
                ]
            })
            .collect(),
    }
    .view()
}
