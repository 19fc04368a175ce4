//! Who answered, what is never shown, how a score is made.

use leptos::prelude::*;
use surveys::published::REST_CODE;

use super::{Method, paragraphs};
use crate::{components::table::Column, t, text::format};

pub(super) fn asked(method: &Method<'_>) -> impl IntoView + use<> {
    let language = method.language;
    let organization = &method.published.organization;
    let headcount = organization.headcount;
    let text = match organization.figures.shown() {
        None => t!(language, "method-asked-protected", headcount = headcount),
        Some(figures) if headcount == 0 => {
            t!(language, "method-asked-unknown", sheets = figures.sheets)
        }
        Some(figures) if figures.sheets > headcount => t!(
            language,
            "method-asked-more",
            sheets = figures.sheets,
            headcount = headcount
        ),
        Some(figures) => t!(
            language,
            "method-asked",
            sheets = figures.sheets,
            headcount = headcount,
            share = format::percent(language, figures.response_rate)
        ),
    };
    method.topic("asked", paragraphs([text]))
}

pub(super) fn protected(method: &Method<'_>) -> impl IntoView + use<> {
    let language = method.language;
    let contract = method.published.contract;
    let departments: Vec<_> = method
        .published
        .departments
        .iter()
        .filter(|group| group.code != REST_CODE)
        .collect();
    let shown = departments
        .iter()
        .filter(|group| group.figures.is_shown())
        .count();
    let count = (!departments.is_empty() && method.department.is_none()).then(|| {
        t!(
            language,
            "method-protected-count",
            shown = shown,
            all = departments.len()
        )
    });
    let texts = [
        t!(
            language,
            "method-protected-people",
            k = contract.min_group()
        ),
        t!(language, "method-protected-subtract"),
        t!(
            language,
            "method-protected-comments",
            k = contract.min_group_comments()
        ),
        t!(language, "method-protected-extremes"),
        t!(
            language,
            "method-protected-words",
            words = t!(language, "hidden-words")
        ),
    ];
    let formula = method.formula(
        &["n ≥ k", "n · min(m, 100 − m) ≥ 25"],
        "surveys/src/confidentiality",
    );
    method.topic(
        "protected",
        (paragraphs(texts.into_iter().chain(count)), formula),
    )
}

pub(super) fn score(method: &Method<'_>) -> impl IntoView + use<> {
    let language = method.language;
    let steps: Vec<_> = [
        t!(language, "method-score-item"),
        t!(language, "method-score-person"),
        t!(language, "method-score-group"),
    ]
    .into_iter()
    .map(|step| view! { <li>{step}</li> })
    .collect();
    let table = method
        .evidence
        .filter(|evidence| !evidence.scales.is_empty())
        .map(|evidence| {
            let rows = evidence
                .scales
                .iter()
                .map(|scale| {
                    vec![
                        method.dimension(scale.dimension.as_deref()).into(),
                        method.construct(scale.construct).into(),
                        method.count(scale.n_items).into(),
                        method.count(scale.scored).into(),
                        method.count(scale.unscored).into(),
                    ]
                })
                .collect();
            let columns = vec![
                Column::text(t!(language, "method-dimension")),
                Column::text(t!(language, "method-construct")),
                Column::numbers(t!(language, "method-items")),
                Column::numbers(t!(language, "method-scored")),
                Column::numbers(t!(language, "method-unscored")),
            ];
            method.behind(t!(language, "method-score-title"), columns, rows)
        });
    let formula = method.formula(
        &[
            "s = 100 · (x − min) / (max − min)",
            "need = ⌈k / 2⌉",
            "m = Σ (N_a / N) · ȳ_a",
        ],
        "Fairclough, Cella 1996; Parent 2013; Cochran 1977",
    );
    method.topic(
        "score",
        (
            view! { <ol>{steps}</ol> },
            paragraphs([
                t!(language, "method-score-missing"),
                t!(language, "method-score-points"),
            ]),
            table,
            formula,
        ),
    )
}
