//! Questions that enter no scale, over the whole organization and nowhere else: no group below it has these figures, so
//! that none can be taken from another. A share is told only where both those who chose an option and those who did not are
//! as many as a group must be. A mean is told of [`MEANS`] people and more, where their answers differ and it does not lie
//! so near an end that fewer than a group's answers could be elsewhere; a mean in points as that of a scale. How far
//! answers spread is told of [`SPREADS`] people and more, as with scales.

use super::group::Computing;
use crate::{
    confidentiality::precision,
    instrument::{Condition, GridColumn, Item, ItemKind, SIDES, Scale},
    language::{Language, Localized},
    published::{
        MeanOrBand, Precision,
        evidence::{AskedEvidence, AskedKind, AskedPart},
    },
    scoring::{
        confidence::Confidence,
        shares,
        tally::{Part, Tallied, is_ordinal},
    },
};

/// Fewest people whose mean is told.
const MEANS: u32 = 20;
/// The smallest spread that is told of points from 0 to 100: a smaller one would tell that nearly all answered alike.
const LEAST_SPREAD: f64 = 5.0;
/// Fewest people of whom it is told how far their answers spread.
const SPREADS: u32 = 50;

/// Every such question that the instrument asks.
pub(super) fn asked(computing: &Computing<'_>) -> Vec<AskedEvidence> {
    let tallied = computing.request.answers.tally().questions().iter();
    tallied.map(|tallied| one(computing, tallied)).collect()
}

fn one(computing: &Computing<'_>, tallied: &Tallied) -> AskedEvidence {
    let item = &computing.request.instrument.items[tallied.item];
    let contract = &computing.request.contract;
    let labels = labels(item, tallied.column);
    let kind = kind(item, tallied.column);
    let minimum = contract.min_group();
    let is_told = tallied.n
        >= match kind {
            AskedKind::Ticked
            | AskedKind::Chosen
            | AskedKind::Cells
            | AskedKind::Statement
            | AskedKind::Rows => minimum,
            // The mean of a few numbers comes close to the largest of them.
            AskedKind::Number
            | AskedKind::Ranked
            | AskedKind::Divided
            | AskedKind::NowAndPreferred => minimum.max(MEANS),
        }
        && !says_who_was_not_asked(computing, item, tallied.n);
    let ends = ends(item);
    let mut parts: Vec<AskedPart> = labels
        .into_iter()
        .zip(&tallied.parts)
        .map(|((code, label), part)| {
            let figure = match kind {
                _ if !is_told => None,
                AskedKind::Ticked | AskedKind::Chosen | AskedKind::Cells => {
                    share(computing, tallied.n, part.n, minimum)
                }
                AskedKind::Statement | AskedKind::Rows => points(computing, part, minimum),
                AskedKind::Number
                | AskedKind::Ranked
                | AskedKind::Divided
                | AskedKind::NowAndPreferred => mean(computing, part, ends, minimum),
            };
            AskedPart {
                code,
                label: label.naming(computing.request.organization_name),
                figure: figure.map(|(figure, _)| figure),
                interval: figure.and_then(|(_, interval)| interval),
            }
        })
        .collect();
    // Points add up, and so do places where all are given: of such means all are told, or none.
    let adds_up = matches!(kind, AskedKind::Ranked | AskedKind::Divided);
    if adds_up && parts.iter().any(|part| part.figure.is_none()) {
        for part in &mut parts {
            (part.figure, part.interval) = (None, None);
        }
    }
    let counts: Vec<u32> = tallied.parts.iter().map(|part| part.n).collect();
    // Shares that add up: those of a choice, and those of each row.
    let together = match kind {
        AskedKind::Chosen => parts.len(),
        AskedKind::Cells => column(item, tallied.column).map_or(1, |of| of.scale.options.len()),
        AskedKind::Ticked
        | AskedKind::Statement
        | AskedKind::Rows
        | AskedKind::Number
        | AskedKind::Ranked
        | AskedKind::Divided
        | AskedKind::NowAndPreferred => 0,
    };
    if together > 0 {
        let rows = parts.chunks_mut(together).zip(counts.chunks(together));
        for (parts, counts) in rows {
            hide_others(parts, counts, minimum);
        }
    }
    AskedEvidence {
        item: match column(item, tallied.column) {
            Some(column) => format!("{}.{}", item.id, column.id),
            None => item.id.clone(),
        },
        text: text(item, tallied.column).naming(computing.request.organization_name),
        of_some: item.show_if.is_some(),
        kind,
        n: if is_told { tallied.n } else { 0 },
        ends: match kind {
            AskedKind::Ticked
            | AskedKind::Chosen
            | AskedKind::Cells
            | AskedKind::Statement
            | AskedKind::Rows => None,
            AskedKind::Number
            | AskedKind::Ranked
            | AskedKind::Divided
            | AskedKind::NowAndPreferred => Some(ends),
        },
        parts,
    }
}

/// Whether people could count from a question who gave the answers that open it, because nearly everybody or everybody
/// did. What the list of people opens is no answer.
fn says_who_was_not_asked(computing: &Computing<'_>, item: &Item, n: u32) -> bool {
    let items = &computing.request.instrument.items;
    let mut asks_for = item.show_if.iter().flat_map(Condition::items);
    let by_answers = asks_for.any(|of| items[of].prefill.is_none());
    let sheets = u32::try_from(computing.request.answers.len()).unwrap_or(u32::MAX);
    computing.request.precision == Precision::Wave
        && by_answers
        && sheets.saturating_sub(n) < computing.request.contract.min_group()
}

/// Of shares that add up to one, what is hidden together could be taken from the others: the smallest go with it until
/// it is as many people as a group must be.
fn hide_others(parts: &mut [AskedPart], counts: &[u32], minimum: u32) {
    loop {
        let all = parts.iter().zip(counts);
        let hidden: u32 = all
            .filter(|(part, _)| part.figure.is_none())
            .map(|(_, count)| count)
            .sum();
        if hidden == 0 || hidden >= minimum {
            return;
        }
        let shown = parts.iter_mut().zip(counts);
        let smallest = shown
            .filter(|(part, _)| part.figure.is_some())
            .min_by_key(|(_, count)| **count);
        let Some((smallest, _)) = smallest else {
            return;
        };
        smallest.figure = None;
        smallest.interval = None;
    }
}

pub(super) type Figure = (f64, Option<(f64, f64)>);

pub(super) fn share(computing: &Computing<'_>, n: u32, chose: u32, minimum: u32) -> Option<Figure> {
    if chose < minimum || n - chose < minimum {
        return None;
    }
    let share = f64::from(chose) / f64::from(n);
    let headcount = headcount(computing).map(|people| people.max(n));
    let (chose, n) = (chose as usize, n as usize);
    let interval = shares::proportion_ci(chose, n, headcount, Confidence::P95).ok()?;
    Some(match computing.request.precision {
        Precision::Calculator => (share, Some(interval)),
        Precision::Wave => (
            precision::share_of(share),
            Some(precision::share_interval(interval)),
        ),
    })
}

/// People who are told of, if that is known.
fn headcount(computing: &Computing<'_>) -> Option<u32> {
    let people = computing.population();
    computing.request.headcounts_known.then_some(people)
}

/// A mean with Student's interval, corrected for a finite organization (METHODS §5.1).
fn mean(
    computing: &Computing<'_>,
    part: &Part,
    (least, most): (f64, f64),
    minimum: u32,
) -> Option<Figure> {
    let mean = part.mean().filter(|_| part.n >= minimum.max(MEANS))?;
    let n = f64::from(part.n);
    // As far from each end as if a group's answers were at the other one.
    let room = (most - least) * f64::from(minimum) / n;
    let spread = part.sd().filter(|sd| *sd > 0.0)?;
    if mean - least < room || most - mean < room {
        return None;
    }
    let people = headcount(computing).map(|people| f64::from(people.max(part.n)));
    let covered = people.map_or(1.0, |people| 1.0 - n / people);
    let half = (part.n >= SPREADS).then(|| {
        // A spread so small would tell that nearly all answered alike.
        let spread = spread.max((most - least) / 20.0);
        Confidence::P95.t(n - 1.0) * spread / n.sqrt() * covered.sqrt()
    });
    let interval = half.map(|half| (mean - half, mean + half));
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    Some(match computing.request.precision {
        Precision::Calculator => (mean, interval),
        Precision::Wave => (
            tenth(mean),
            interval.map(|(low, high)| ((low * 10.0).floor() / 10.0, (high * 10.0).ceil() / 10.0)),
        ),
    })
}

/// A mean in points, of a statement or of several: not so near an end that it would say how single people answered.
pub(super) fn points(computing: &Computing<'_>, part: &Part, minimum: u32) -> Option<Figure> {
    let mean = part.mean().filter(|_| part.n >= minimum)?;
    // As far from each end as if one person's answer could be anywhere.
    let room = 100.0 / f64::from(part.n);
    let is_rounded = computing.request.precision == Precision::Wave;
    if is_rounded && (mean < room || 100.0 - mean < room) {
        return None;
    }
    let told = match computing.request.precision {
        Precision::Calculator => mean,
        Precision::Wave => match precision::mean(part.n, mean) {
            MeanOrBand::Mean(mean) => mean,
            MeanOrBand::Band(..) => return None,
        },
    };
    let n = f64::from(part.n);
    let people = headcount(computing).map(|people| f64::from(people.max(part.n)));
    let covered = people.map_or(1.0, |people| 1.0 - n / people);
    let half = part.sd().filter(|_| part.n >= SPREADS).map(|spread| {
        let spread = spread.max(LEAST_SPREAD);
        Confidence::P95.t(n - 1.0) * spread / n.sqrt() * covered.sqrt()
    });
    let interval = half.map(|half| {
        let ends = ((mean - half).max(0.0), (mean + half).min(100.0));
        match computing.request.precision {
            Precision::Calculator => ends,
            Precision::Wave => precision::interval(part.n, told, ends),
        }
    });
    Some((told, interval))
}

/// The smallest and the largest number that an answer can be.
fn ends(item: &Item) -> (f64, f64) {
    match &item.kind {
        ItemKind::Number(asked) => (asked.min.value(), asked.max.value()),
        ItemKind::Rating(scale) => (scale.min as f64, scale.max as f64),
        ItemKind::Division(asked) => (0.0, f64::from(asked.total)),
        ItemKind::Ranking(_)
        | ItemKind::NowAndPreferred(_)
        | ItemKind::ChoiceOrOther { .. }
        | ItemKind::MultipleChoice(_)
        | ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::Grid { .. }
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => (0.0, 100.0),
    }
}

fn kind(item: &Item, number: Option<usize>) -> AskedKind {
    match item.kind {
        ItemKind::MultipleChoice(_) => AskedKind::Ticked,
        ItemKind::Number(_) | ItemKind::Rating(_) => AskedKind::Number,
        ItemKind::Ranking(_) => AskedKind::Ranked,
        ItemKind::Division(_) => AskedKind::Divided,
        ItemKind::NowAndPreferred(_) => AskedKind::NowAndPreferred,
        ItemKind::Scale(_) => AskedKind::Statement,
        ItemKind::Grid { .. } => match column(item, number) {
            Some(column) if is_ordinal(&column.scale) => AskedKind::Rows,
            _ => AskedKind::Cells,
        },
        ItemKind::ChoiceOrOther { .. }
        | ItemKind::SingleChoice(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. }
        | ItemKind::OpenTextGroup { .. } => AskedKind::Chosen,
    }
}

/// A column of a grid.
fn column(item: &Item, number: Option<usize>) -> Option<&GridColumn> {
    match &item.kind {
        ItemKind::Grid { columns, .. } => columns.get(number?),
        _ => None,
    }
}

/// What people read: of a grid with the heading of the column, where it has several.
fn text(item: &Item, number: Option<usize>) -> Localized {
    let ItemKind::Grid { columns, .. } = &item.kind else {
        return item.text.clone();
    };
    match column(item, number) {
        Some(column) if columns.len() > 1 => joined(&item.text, &column.label),
        _ => item.text.clone(),
    }
}

/// Two texts with a dash between them, in every language of the first.
fn joined(text: &Localized, label: &Localized) -> Localized {
    let texts = text.0.iter().map(|(language, text)| {
        let label = label.or(language, Language::En.code());
        (language.clone(), format!("{text} – {label}"))
    });
    Localized(texts.collect())
}

/// Code and label of each part; now and preferred, numbers without a unit and statements have no label of the
/// instrument's.
fn labels(item: &Item, number: Option<usize>) -> Vec<(String, Localized)> {
    let options = |scale: &Scale| -> Vec<(String, Localized)> {
        let options = scale.options.iter();
        options
            .map(|option| (option.code.clone(), option.label.clone()))
            .collect()
    };
    match &item.kind {
        ItemKind::SingleChoice(scale) | ItemKind::ChoiceOrOther { scale, .. } => options(scale),
        ItemKind::MultipleChoice(asked) => options(&asked.scale),
        ItemKind::Ranking(asked) => options(&asked.scale),
        ItemKind::Division(asked) => options(&asked.scale),
        ItemKind::Number(asked) => vec![("number".to_owned(), asked.unit.clone())],
        ItemKind::Rating(_) => vec![("number".to_owned(), Localized::default())],
        ItemKind::Scale(_) => vec![("points".to_owned(), Localized::default())],
        ItemKind::NowAndPreferred(_) => SIDES
            .iter()
            .map(|side| ((*side).to_owned(), Localized::default()))
            .collect(),
        ItemKind::Grid { rows, .. } => {
            let rows = rows.iter();
            match column(item, number) {
                Some(column) if !is_ordinal(&column.scale) => rows
                    .flat_map(|row| {
                        options(&column.scale)
                            .into_iter()
                            .map(move |(code, label)| {
                                let label = joined(&row.label, &label);
                                (format!("{}.{code}", row.id), label)
                            })
                    })
                    .collect(),
                _ => rows
                    .map(|row| (row.id.clone(), row.label.clone()))
                    .collect(),
            }
        }
        ItemKind::ShortText { .. } | ItemKind::OpenText { .. } | ItemKind::OpenTextGroup { .. } => {
            Vec::new()
        }
    }
}
