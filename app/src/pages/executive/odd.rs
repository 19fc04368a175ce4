//! Waves that look odd: what happened, what holds, what to do, in the reader's words.

use surveys::{
    language::Language,
    published::{Published, REST_CODE},
};

use crate::{components::notice::Notice, t};

/// What is odd about a result, the most important first.
pub fn notices(language: Language, published: &Published) -> Vec<Notice> {
    let organization = &published.organization;
    let Some(figures) = organization.figures.shown() else {
        let k = published.contract.min_group();
        return vec![Notice {
            happened: t!(language, "odd-hidden-title"),
            kept: t!(
                language,
                "odd-hidden",
                headcount = organization.headcount,
                k = k
            ),
            to_do: t!(language, "odd-hidden-do", k = k),
            ..Notice::default()
        }];
    };
    let more =
        (organization.headcount > 0 && figures.sheets > organization.headcount).then(|| Notice {
            happened: t!(language, "odd-more-title"),
            kept: t!(
                language,
                "odd-more",
                sheets = figures.sheets,
                headcount = organization.headcount
            ),
            to_do: t!(language, "odd-more-do"),
            ..Notice::default()
        });
    let mut scales = figures.scales.iter();
    let is_empty = published.is_scored() && scales.all(|scale| !scale.estimate.is_shown());
    let empty = is_empty.then(|| Notice {
        happened: t!(language, "odd-empty-title"),
        kept: t!(language, "odd-empty", sheets = figures.sheets),
        to_do: t!(language, "odd-empty-do"),
        ..Notice::default()
    });
    let mut departments = published
        .departments
        .iter()
        .filter(|group| group.code != REST_CODE)
        .peekable();
    let has_any = departments.peek().is_some();
    let none = (has_any && departments.all(|group| !group.figures.is_shown())).then(|| Notice {
        happened: t!(language, "odd-departments-title"),
        kept: t!(language, "odd-departments"),
        to_do: t!(language, "odd-departments-do"),
        ..Notice::default()
    });
    more.into_iter().chain(empty).chain(none).collect()
}
