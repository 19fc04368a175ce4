//! The short words on figures, from the text files and the names of the model. Pages and reports use the same.

use figures::Words;
use surveys::{language::Language, maturity::Model, published::Recommend};

use crate::{t, text::format};

/// All words that figures can put beside marks.
pub fn words(language: Language) -> Words {
    let quadrants = &Model::social_business().quadrants;
    let quadrant = |index: usize| {
        quadrants
            .get(index)
            .map(|quadrant| quadrant.name.text(language).to_owned())
            .unwrap_or_default()
    };
    Words {
        language,
        hidden: t!(language, "hidden-words"),
        department: t!(language, "figure-department"),
        organization: t!(language, "figure-organization"),
        others: t!(language, "figure-others"),
        answers: t!(language, "figure-answers"),
        invited: t!(language, "figure-invited"),
        took_part: t!(language, "figure-took-part"),
        points: t!(language, "figure-points"),
        range: t!(language, "figure-range"),
        level: t!(language, "figure-level"),
        dimension: t!(language, "figure-dimension"),
        maturity: t!(language, "figure-maturity"),
        readiness: t!(language, "figure-readiness"),
        index: t!(language, "figure-index"),
        target: t!(language, "figure-target"),
        client: t!(language, "case-mark-client"),
        assumption: t!(language, "case-mark-assumption"),
        mixed_views: t!(language, "figure-mixed"),
        between: t!(language, "figure-between"),
        place: t!(language, "figure-place"),
        quadrants: [quadrant(0), quadrant(1), quadrant(2), quadrant(3)],
        step: t!(language, "figure-step"),
        kind: t!(language, "figure-kind"),
        start: t!(language, "figure-start"),
        end: t!(language, "figure-end"),
        result: t!(language, "figure-result"),
        moved: t!(language, "figure-moved"),
        at_once: t!(language, "figure-at-once"),
        hours: t!(language, "figure-hours"),
        today: t!(language, "figure-today"),
        expected: t!(language, "figure-expected"),
        amount: t!(language, "figure-amount"),
        total: t!(language, "figure-total"),
    }
}

/// Between which two numbers the mean answer to a question of recommendation lies, where it is told roughly; `None` where
/// it is told to a tenth.
pub fn mean_ends(known: &Recommend) -> Option<(f64, f64)> {
    // The mean is rounded to a tenth of what the score is rounded to.
    let half = known.unit / 20.0;
    (known.unit > 1.0).then(|| ((known.mean - half).max(0.0), (known.mean + half).min(10.0)))
}

/// "7.5", or "6.2–8.8" where more would tell too much.
pub fn mean_answer(language: Language, known: &Recommend) -> String {
    let answer = |mean| format::number(language, mean, 1);
    match mean_ends(known) {
        None => answer(known.mean),
        // Outwards, so that it lies between the two.
        Some((low, high)) => format!(
            "{}–{}",
            answer((low * 10.0).floor() / 10.0),
            answer((high * 10.0).ceil() / 10.0)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_answer_says_how_roughly_it_is_told() {
        let mut known = Recommend {
            n: 143,
            enps: 0.0,
            interval: (-25.0, 25.0),
            mean: 7.5,
            unit: 1.0,
            spread: None,
        };
        assert_eq!(mean_answer(Language::De, &known), "7,5");
        known.unit = 25.0;
        assert_eq!(mean_answer(Language::En, &known), "6.2–8.8");
        (known.unit, known.mean) = (50.0, 10.0);
        assert_eq!(mean_answer(Language::En, &known), "7.5–10.0");
    }
}
