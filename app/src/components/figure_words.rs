//! The short words on figures, from the text files and the names of the model. Pages and reports use the same.

use figures::Words;
use surveys::{language::Language, maturity::Model};

use crate::t;

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
