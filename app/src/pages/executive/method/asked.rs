//! Who answered, what is never shown, how a score is made.

use surveys::{confidentiality::precision::SPREAD_FROM, published::REST_CODE};

use super::{Basis, Part, Topic, behind, formula, topic::texts};
use crate::{
    components::{
        audience::{collected, stands_for},
        table::Column,
    },
    t,
    text::format,
};

pub(super) fn asked(method: &Basis<'_>) -> Topic {
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
    if method.open_links {
        let limit = t!(language, "open-links-limit");
        let unknown = t!(language, "method-asked-open");
        return method.topic("asked", texts([text, limit, unknown]));
    }
    let Some(reach) = &method.published.reach else {
        let origin = method.published.origin.as_ref();
        let told = origin.map(|origin| collected(language, origin));
        return method.topic("asked", texts([text].into_iter().chain(told)));
    };
    let told = [text, stands_for(language, reach, headcount)];
    if !reach.is_sample {
        return method.topic("asked", texts(told));
    }
    let weighed = t!(language, "method-asked-weighed");
    let formula = formula(
        &["w_a = N_a / n_a", "m = Σ (N_a / N) · ȳ_a", "1 − n / N"],
        "Cochran 1977; Kish 1992",
    );
    method.topic(
        "asked",
        texts(told.into_iter().chain([weighed])).chain([formula]),
    )
}

pub(super) fn protected(method: &Basis<'_>) -> Topic {
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
    let rules = [
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
            "method-protected-spread",
            spread_from = SPREAD_FROM
        ),
        t!(
            language,
            "method-protected-words",
            words = t!(language, "hidden-words")
        ),
    ];
    let formula = formula(
        &["n ≥ k", "n · min(m, 100 − m) ≥ 25"],
        "surveys/src/confidentiality",
    );
    method.topic(
        "protected",
        texts(rules.into_iter().chain(count)).chain([formula]),
    )
}

pub(super) fn score(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let steps = vec![
        t!(language, "method-score-item"),
        t!(language, "method-score-person"),
        t!(language, "method-score-group"),
    ];
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
            behind(t!(language, "method-score-title"), columns, rows)
        });
    let formula = formula(
        &[
            "s = 100 · (x − min) / (max − min)",
            "need ≥ k / 2",
            "m = Σ (N_a / N) · ȳ_a",
        ],
        "Fairclough, Cella 1996; Parent 2013; Cochran 1977",
    );
    method.topic(
        "score",
        std::iter::once(Part::Steps(steps))
            .chain(texts([
                t!(language, "method-score-missing"),
                t!(language, "method-score-points"),
            ]))
            .chain(table)
            .chain([formula]),
    )
}
