//! Scores with what must be read before them: agreement, the distribution, the range, the number of people.

use figures::score::{Score, cuts};
use leptos::prelude::*;
use surveys::{
    instrument::Construct,
    language::Language,
    published::{AgainstRest, Estimate, Figures, Published, Shares},
    scoring::compare::Wording,
};

use super::findings::{drawn, shared_view};
use crate::{
    components::table::{Cell, Column, Table},
    t,
    text::format,
};

/// From this agreement on people share one view (MODEL §8).
pub const SHARED_VIEW: f64 = 0.70;

/// A table of one construct: views and distribution first, then score, people and, where told, the rest.
pub fn table(
    language: Language,
    published: &Published,
    figures: &Figures,
    construct: Construct,
    caption: String,
) -> Option<impl IntoView + use<>> {
    let of_construct = || {
        figures
            .scales
            .iter()
            .filter(move |scale| scale.construct == construct)
    };
    let is_compared = of_construct().any(|scale| {
        scale
            .estimate
            .shown()
            .is_some_and(|estimate| estimate.against_rest.is_some())
    });
    let cuts = cuts(&published.model);
    let rows: Vec<Vec<Cell>> = of_construct()
        .map(|scale| {
            let name = published
                .model
                .dimension(&scale.dimension)
                .map_or(scale.dimension.as_str(), |dimension| {
                    dimension.name.text(language)
                });
            row(language, &cuts, name, scale.estimate.shown(), is_compared)
        })
        .collect();
    let mut columns = vec![
        Column::text(t!(language, "department-dimension")),
        Column::text(t!(language, "views-shares")),
        Column::text(t!(language, "department-score")),
    ];
    if is_compared {
        columns.push(Column::text(t!(language, "views-beside")));
    }
    (!rows.is_empty()).then(|| {
        Table {
            caption,
            caption_hidden: false,
            columns,
            rows,
        }
        .view()
    })
}

fn row(
    language: Language,
    cuts: &[f64],
    name: &str,
    estimate: Option<&Estimate>,
    is_compared: bool,
) -> Vec<Cell> {
    let Some(estimate) = estimate else {
        let hidden = Cell::Hidden(t!(language, "hidden-words"));
        let mut cells = vec![name.into(), hidden, "–".into()];
        if is_compared {
            cells.push("–".into());
        }
        return cells;
    };
    let mut cells = vec![
        name.into(),
        view_cell(language, estimate),
        score_cell(language, cuts, estimate),
    ];
    if is_compared {
        cells.push(
            estimate
                .against_rest
                .map_or_else(|| "–".to_owned(), |against| beside(language, against))
                .into(),
        );
    }
    cells
}

/// "shared view", "mixed views", or a dash where that is not known.
pub fn view(language: Language, estimate: &Estimate) -> String {
    match shared_view(estimate) {
        Some(true) => t!(language, "department-shared"),
        Some(false) => t!(language, "department-mixed"),
        None => t!(language, "department-views-unknown"),
    }
}

/// Whether people share one view, and how their answers are distributed, as a bar and in numbers.
fn view_cell(language: Language, estimate: &Estimate) -> Cell {
    let view = view(language, estimate);
    let distribution = estimate.shares.map(|shares| {
        let [favourable, neutral, unfavourable] = whole_percents(shares);
        let part = |class: &'static str, from: u32, width: u32| {
            view! { <rect class=class x=from.to_string() y="0" width=width.to_string() height="8"/> }
        };
        view! {
            <svg class="split" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                {part("favourable", 0, favourable)}
                {part("neutral", favourable, neutral)}
                {part("unfavourable", favourable + neutral, unfavourable)}
            </svg>
            <span>{about_in_three(language, shares, estimate.shares_unit)}</span>
        }
    });
    Cell::View(view! { <span class="shares"><span>{view}</span>{distribution}</span> }.into_any())
}

/// "54% · 30% · 16%", together always 100.
pub fn in_three(language: Language, shares: Shares) -> String {
    whole_percents(shares)
        .map(|percent| format::percent(language, f64::from(percent) / 100.0))
        .join(" · ")
}

/// The same, with "about" where they are told more roughly than in whole percents.
fn about_in_three(language: Language, shares: Shares, unit: Option<f64>) -> String {
    let told = in_three(language, shares);
    match unit {
        Some(_) => t!(language, "shares-about", shares = told),
        None => told,
    }
}

/// Whole percents that sum to 100, by largest remainder (METHODS §1.2).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is between 0 and 1"
)]
fn whole_percents(shares: Shares) -> [u32; 3] {
    let exact = [shares.favourable, shares.neutral, shares.unfavourable]
        .map(|share| share.clamp(0.0, 1.0) * 100.0);
    let mut whole = exact.map(|share| share.floor() as u32);
    let mut order = [0, 1, 2];
    order.sort_by(|one: &usize, other: &usize| {
        exact[*other].fract().total_cmp(&exact[*one].fract())
    });
    let missing = 100_u32.saturating_sub(whole.iter().sum());
    for place in order.into_iter().take(missing as usize) {
        whole[place] += 1;
    }
    whole
}

/// "58 (54–62)" as on figures; a band where the mean would say too much, no range where none is known.
pub fn score(language: Language, cuts: &[f64], estimate: &Estimate) -> String {
    // No line breaks after the dash.
    Score::from(estimate)
        .text_with_range(cuts, language)
        .replace('–', "\u{2060}–\u{2060}")
}

/// The score with its number of people, and how it was drawn towards the others.
fn score_cell(language: Language, cuts: &[f64], estimate: &Estimate) -> Cell {
    let own = score(language, cuts, estimate);
    let people = t!(language, "count-people", count = estimate.n);
    let equal = estimate
        .sd
        .filter(|sd| *sd <= 0.0)
        .map(|_| view! { <small class="soft">{t!(language, "score-equal")}</small> });
    let pulled =
        pulled(language, estimate).map(|text| view! { <small class="soft">{text}</small> });
    Cell::View(
        view! { <span class="score-of"><span>{own}</span><small class="soft">{people}</small>{equal}{pulled}</span> }
            .into_any(),
    )
}

/// "pulled from 71 to 66 because only 6 people answered"; `None` where nothing visible was drawn.
pub fn pulled(language: Language, estimate: &Estimate) -> Option<String> {
    let (from, to) = drawn(estimate)?;
    Some(t!(
        language,
        "score-pulled",
        from = format::points(language, from),
        to = format::points(language, to),
        n = estimate.n
    ))
}

/// A difference in the four wordings (METHODS §9), its range always beside it.
pub fn beside(language: Language, against: AgainstRest) -> String {
    let points = |value| format::signed_points(language, value);
    let difference = points(against.difference);
    let (low, high) = (points(against.interval.0), points(against.interval.1));
    match against.wording {
        Wording::Higher => t!(
            language,
            "rest-higher",
            difference = difference,
            low = low,
            high = high
        ),
        Wording::Lower => t!(
            language,
            "rest-lower",
            difference = difference,
            low = low,
            high = high
        ),
        Wording::HigherButSmall | Wording::LowerButSmall => t!(
            language,
            "rest-small",
            difference = difference,
            low = low,
            high = high
        ),
        Wording::Same => t!(language, "rest-same", low = low, high = high),
        Wording::Unclear => t!(language, "rest-unclear", low = low, high = high),
    }
}

#[cfg(test)]
mod tests {
    use surveys::published::{MeanOrBand, Shrunk};

    use super::*;

    #[test]
    fn shares_sum_to_a_hundred() {
        let third = Shares {
            favourable: 1.0 / 3.0,
            neutral: 1.0 / 3.0,
            unfavourable: 1.0 / 3.0,
        };
        assert_eq!(whole_percents(third), [34, 33, 33]);
        let rounded_down = Shares {
            favourable: 0.545,
            neutral: 0.299,
            unfavourable: 0.156,
        };
        assert_eq!(whole_percents(rounded_down), [54, 30, 16]);
        assert_eq!(in_three(Language::En, rounded_down), "54% · 30% · 16%");
    }

    #[test]
    fn differences_are_told_in_four_wordings_with_their_range() {
        let said = |wording| {
            beside(
                Language::En,
                AgainstRest {
                    difference: -6.2,
                    interval: (-9.4, -3.0),
                    wording,
                },
            )
        };
        assert_eq!(said(Wording::Lower), "lower: −6 points (−9 to −3)");
        assert_eq!(
            said(Wording::LowerButSmall),
            "different but small: −6 points (−9 to −3)"
        );
        assert_eq!(
            said(Wording::Same),
            "practically the same (−9 to −3 points)"
        );
        assert_eq!(said(Wording::Unclear), "unclear (−9 to −3 points)");
    }

    #[test]
    fn a_drawn_mean_says_from_where_and_why() {
        let mut estimate = Estimate {
            n: 6,
            mean: MeanOrBand::Mean(71.2),
            sd: None,
            interval: None,
            shares: None,
            shares_unit: None,
            rwg_uniform: None,
            rwg_skewed: None,
            shrunk: Some(Shrunk {
                mean: 66.0,
                interval: (58.0, 74.0),
            }),
            against_rest: None,
        };
        assert_eq!(
            pulled(Language::En, &estimate).unwrap(),
            "pulled from 71 to 66 because only 6 people answered"
        );
        estimate.shrunk = Some(Shrunk {
            mean: 71.4,
            interval: (60.0, 80.0),
        });
        for language in Language::ALL {
            assert_eq!(pulled(language, &estimate), None, "{language:?}");
        }
    }
}
