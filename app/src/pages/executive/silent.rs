//! People who did not answer: how far they could move an index. Computed from what is published, nothing else.

use surveys::{
    instrument::Construct,
    language::Language,
    published::{Figures, Group, Index, Published},
    scoring::nonresponse::{SHOW_BELOW, nonresponse_bounds},
};

use super::sections::construct_name;
use crate::{t, text::format};

/// Whether the bounds stand beside the scores of a group: the headcount is known, and too many were silent.
pub fn concerns(group: &Group, figures: &Figures) -> bool {
    group.headcount > figures.sheets && figures.response_rate < SHOW_BELOW
}

/// The bounds of both indices and what it would take for another level, in sentences.
pub fn sentences(
    language: Language,
    published: &Published,
    group: &Group,
    figures: &Figures,
) -> Vec<String> {
    [Construct::Maturity, Construct::Readiness]
        .into_iter()
        .filter_map(|construct| Some((construct, figures.index(construct)?)))
        .flat_map(|(construct, index)| {
            let name = construct_name(language, construct);
            let cuts = match construct {
                Construct::Maturity => neighbouring_cuts(published, index),
                Construct::Readiness => Vec::new(),
            };
            of_index(
                language,
                &name,
                (figures.sheets, group.headcount),
                index.mean,
                &cuts,
            )
        })
        .collect()
}

/// How many points those who did not answer would have to lie apart from those who did to move the maturity index to
/// another level: the smallest such gap, if any is possible at all.
pub fn nearest_tip(published: &Published, group: &Group, figures: &Figures) -> Option<f64> {
    let index = figures.maturity_index.as_ref()?;
    let n = usize::try_from(figures.sheets).unwrap_or(usize::MAX);
    neighbouring_cuts(published, index)
        .into_iter()
        .filter_map(|cut| {
            nonresponse_bounds(n, group.headcount, index.mean, &[], cut.at)
                .ok()?
                .tipping_gap
        })
        .filter(|gap| is_possible(index.mean, *gap))
        .map(f64::abs)
        .min_by(f64::total_cmp)
}

/// Nobody can score below 0 or above 100.
fn is_possible(mean: f64, gap: f64) -> bool {
    (0.0..=100.0).contains(&(mean + gap))
}

/// The lower limit of the level and that of the next, with the level that begins there or ends.
fn neighbouring_cuts(published: &Published, index: &Index) -> Vec<Cut> {
    let own = published
        .model
        .level(index.level)
        .filter(|level| level.from > 0.0)
        .map(|level| Cut {
            at: level.from,
            level: index.level.number(),
            is_below: true,
        });
    let next = published
        .model
        .levels
        .iter()
        .filter(|level| level.from > index.mean)
        .min_by(|one, other| one.from.total_cmp(&other.from))
        .map(|level| Cut {
            at: level.from,
            level: level.level.number(),
            is_below: false,
        });
    own.into_iter().chain(next).collect()
}

/// A limit between levels.
struct Cut {
    at: f64,
    level: u8,
    /// Whether the score would fall under it, rather than reach it.
    is_below: bool,
}

fn of_index(
    language: Language,
    name: &str,
    (sheets, headcount): (u32, u32),
    mean: f64,
    cuts: &[Cut],
) -> Vec<String> {
    let bounds = |threshold| {
        let n = usize::try_from(sheets).unwrap_or(usize::MAX);
        nonresponse_bounds(n, headcount, mean, &[], threshold).ok()
    };
    let Some(range) = bounds(0.0) else {
        return Vec::new();
    };
    let points = |value| format::points(language, value);
    let mut lines = vec![t!(
        language,
        "silent-bounds",
        index = name,
        points = points(mean),
        low = points(range.worst),
        high = points(range.best)
    )];
    for cut in cuts {
        let Some(gap) = bounds(cut.at).and_then(|known| known.tipping_gap) else {
            continue;
        };
        let is_possible = is_possible(mean, gap);
        let (gap, at, level) = (points(gap.abs()), points(cut.at), cut.level);
        lines.push(match (is_possible, cut.is_below) {
            (true, true) => t!(language, "silent-lower", gap = gap, cut = at, level = level),
            (true, false) => t!(
                language,
                "silent-higher",
                gap = gap,
                cut = at,
                level = level
            ),
            (false, true) => t!(language, "silent-never-lower", cut = at, level = level),
            (false, false) => t!(language, "silent-never-higher", cut = at, level = level),
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_scores_beyond_the_ends_of_the_scale() {
        assert!(is_possible(55.0, -10.0));
        assert!(!is_possible(55.0, -60.0));
        assert!(!is_possible(55.0, 50.0));
    }

    #[test]
    fn the_gap_is_how_much_lower_the_silent_would_have_to_be() {
        let cut = Cut {
            at: 50.0,
            level: 3,
            is_below: true,
        };
        let lines = of_index(Language::En, "Maturity", (50, 100), 55.0, &[cut]);
        assert_eq!(
            lines,
            [
                "Maturity: 55 points. Had all others given the lowest or all the highest answers, it would lie between 28 and 78.",
                "Those who did not answer would have to score 10 points lower for this to fall under 50 (level 3)."
            ]
        );
    }

    #[test]
    fn what_no_answers_could_do_is_said() {
        let cut = Cut {
            at: 80.0,
            level: 5,
            is_below: false,
        };
        let lines = of_index(Language::En, "Maturity", (60, 100), 40.0, &[cut]);
        assert_eq!(
            lines[1],
            "Even the highest answers of all others could not bring it to 80 (level 5)."
        );
    }

    #[test]
    fn more_answers_than_people_have_no_bounds() {
        assert!(of_index(Language::En, "Maturity", (8, 3), 40.0, &[]).is_empty());
    }
}
