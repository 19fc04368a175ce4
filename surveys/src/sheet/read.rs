//! Fields to answers and back. One pass finds every field's place, one more in item order closes branches.

use std::collections::{BTreeMap, HashMap};

use super::{Answer, FieldFault, FieldReason};
use crate::instrument::{GridColumn, Instrument, Item, ItemKind, Scale};

/// Where a field belongs: the item, and the row and column of a grid or the field of a text group.
#[derive(Clone, Copy)]
enum Place {
    Whole(usize),
    Cell { item: usize, row: u8, column: usize },
    Part { item: usize, field: usize },
}

/// The field names of one instrument. Making it costs more than reading a sheet: make it once for many.
pub(super) struct Fields(HashMap<String, Place>);

impl Fields {
    pub(super) fn of(instrument: &Instrument) -> Self {
        let mut places = HashMap::new();
        for (index, item) in instrument.items.iter().enumerate() {
            let mut names = instrument.fields_of(item).into_iter();
            match &item.kind {
                ItemKind::Scale(_)
                | ItemKind::SingleChoice(_)
                | ItemKind::Rating(_)
                | ItemKind::OpenText { .. } => {
                    places.extend(names.map(|name| (name, Place::Whole(index))));
                }
                ItemKind::Grid { columns, rows } => {
                    for row in (0..=u8::MAX).take(rows.len()) {
                        for column in 0..columns.len() {
                            let item = index;
                            let place = Place::Cell { item, row, column };
                            places.extend(names.next().map(|name| (name, place)));
                        }
                    }
                }
                ItemKind::OpenTextGroup { fields, .. } => {
                    for field in 0..fields.len() {
                        let place = Place::Part { item: index, field };
                        places.extend(names.next().map(|name| (name, place)));
                    }
                }
            }
        }
        Self(places)
    }
}

pub(super) fn sheet<'a>(
    instrument: &Instrument,
    names: &Fields,
    fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    prefilled: &BTreeMap<String, String>,
) -> Result<Vec<Option<Answer>>, Vec<FieldFault>> {
    let mut answers = vec![None; instrument.items.len()];
    let mut faults = Vec::new();
    for (field, value) in fields {
        let read = match names.0.get(field) {
            Some(place) => keep(instrument, &mut answers, *place, value),
            None => Err(FieldReason::UnknownField),
        };
        if let Err(reason) = read {
            let field = field.to_owned();
            faults.push(FieldFault { field, reason });
        }
    }
    for (id, code) in prefilled {
        let read = match instrument.item(id) {
            Some((index, _)) => keep(instrument, &mut answers, Place::Whole(index), code),
            None => Err(FieldReason::UnknownField),
        };
        if let Err(reason) = read {
            let field = id.clone();
            faults.push(FieldFault { field, reason });
        }
    }
    // Branches point backwards, so one pass in file order is enough: what is dropped here closes its own branches.
    for index in 0..answers.len() {
        if !is_open(instrument, &answers, index) {
            answers[index] = None;
        }
    }
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(faults)
    }
}

/// Keeps one value where it belongs. A blank value keeps nothing; a later value replaces an earlier one.
fn keep(
    instrument: &Instrument,
    answers: &mut [Option<Answer>],
    place: Place,
    value: &str,
) -> Result<(), FieldReason> {
    let index = match place {
        Place::Whole(item) | Place::Cell { item, .. } | Place::Part { item, .. } => item,
    };
    let is_blank = value.trim().is_empty();
    match (&instrument.items[index].kind, place) {
        (_, Place::Whole(_)) if is_blank => answers[index] = None,
        (_, Place::Cell { .. } | Place::Part { .. }) if is_blank => {}
        (ItemKind::Scale(scale) | ItemKind::SingleChoice(scale), _) => {
            answers[index] = Some(Answer::Option(option(scale, value)?));
        }
        (ItemKind::Rating(scale), _) => {
            let refused = FieldReason::OutOfRange {
                min: scale.min,
                max: scale.max,
            };
            match value.trim().parse() {
                Ok(number) if (scale.min..=scale.max).contains(&number) => {
                    answers[index] = Some(Answer::Number(number));
                }
                _ => return Err(refused),
            }
        }
        (ItemKind::OpenText { max_chars }, _) => {
            answers[index] = Some(Answer::Text(text(value, *max_chars)?));
        }
        (ItemKind::Grid { columns, .. }, Place::Cell { row, column, .. }) => {
            let chosen = option(&columns[column].scale, value)?;
            let slot = answers[index].get_or_insert_with(|| Answer::Grid(BTreeMap::new()));
            if let Answer::Grid(rows) = slot {
                rows.entry(row).or_insert_with(|| vec![None; columns.len()])[column] = Some(chosen);
            }
        }
        (ItemKind::OpenTextGroup { fields, max_chars }, Place::Part { field, .. }) => {
            let written = text(value, *max_chars)?;
            let slot =
                answers[index].get_or_insert_with(|| Answer::Texts(vec![None; fields.len()]));
            if let Answer::Texts(texts) = slot {
                texts[field] = Some(written);
            }
        }
        // A prefill names an item, never a part of one; such items cannot be prefilled.
        (ItemKind::Grid { .. } | ItemKind::OpenTextGroup { .. }, _) => {
            return Err(FieldReason::UnknownField);
        }
    }
    Ok(())
}

fn option(scale: &Scale, value: &str) -> Result<u8, FieldReason> {
    let code = value.trim();
    scale
        .options
        .iter()
        .position(|option| option.code == code)
        .and_then(|index| u8::try_from(index).ok())
        .ok_or_else(|| FieldReason::UnknownOption(code.to_owned()))
}

fn text(value: &str, max_chars: u32) -> Result<String, FieldReason> {
    // Browsers send CR LF and count one line break as one character.
    let text = value.trim().replace("\r\n", "\n");
    if text.chars().count() > max_chars as usize {
        return Err(FieldReason::TooLong { max_chars });
    }
    Ok(text)
}

/// Whether an item is shown to somebody with these answers; answers before it must be settled.
fn is_open(instrument: &Instrument, answers: &[Option<Answer>], index: usize) -> bool {
    let Some(show_if) = &instrument.items[index].show_if else {
        return true;
    };
    match (&instrument.items[show_if.item].kind, &answers[show_if.item]) {
        (ItemKind::Scale(scale) | ItemKind::SingleChoice(scale), Some(Answer::Option(chosen))) => {
            scale
                .options
                .get(usize::from(*chosen))
                .is_some_and(|option| option.code == show_if.equals)
        }
        _ => false,
    }
}

pub(super) fn fields(instrument: &Instrument, answers: &[Option<Answer>]) -> Vec<(String, String)> {
    instrument
        .items
        .iter()
        .zip(answers)
        .filter_map(|(item, answer)| answer.as_ref().map(|answer| (item, answer)))
        .flat_map(|(item, answer)| fields_of(item, answer))
        .collect()
}

fn fields_of(item: &Item, answer: &Answer) -> Vec<(String, String)> {
    let code = |scale: &Scale, chosen: u8| {
        scale
            .options
            .get(usize::from(chosen))
            .map_or_else(String::new, |option| option.code.clone())
    };
    match (answer, &item.kind) {
        (Answer::Option(chosen), ItemKind::Scale(scale) | ItemKind::SingleChoice(scale)) => {
            vec![(item.id.clone(), code(scale, *chosen))]
        }
        (Answer::Number(number), _) => vec![(item.id.clone(), number.to_string())],
        (Answer::Text(text), _) => vec![(item.id.clone(), text.clone())],
        (Answer::Texts(texts), ItemKind::OpenTextGroup { fields, .. }) => fields
            .iter()
            .zip(texts)
            .filter_map(|(field, text)| {
                let text = text.as_ref()?;
                Some((format!("{}.{}", item.id, field.id), text.clone()))
            })
            .collect(),
        (Answer::Grid(given), ItemKind::Grid { columns, rows }) => given
            .iter()
            .filter_map(|(row, chosen)| Some((rows.get(usize::from(*row))?, chosen)))
            .flat_map(|(row, chosen)| {
                columns.iter().zip(chosen).filter_map(|(column, chosen)| {
                    let GridColumn { id, scale, .. } = column;
                    let name = format!("{}.{}.{id}", item.id, row.id);
                    Some((name, code(scale, (*chosen)?)))
                })
            })
            .collect(),
        // No sheet holds an answer that does not fit its item.
        (Answer::Option(_) | Answer::Texts(_) | Answer::Grid(_), _) => Vec::new(),
    }
}
