//! Fields to answers and back. One pass finds every field's place, one more in item order closes branches.

use std::collections::{BTreeMap, HashMap};

use super::{
    Answer, FieldFault, FieldReason,
    parts::{self, Parts, code},
};
use crate::instrument::{
    ATTRIBUTE, Decimal, GridColumn, Instrument, Item, ItemKind, OTHER_TEXT, Other, SIDES, Scale,
    TICKED, Test,
};

/// Where a field belongs: the item, and the row and column of a grid, the field of a text group, the option that is
/// ticked or has a number, the side of a pair, or the text beside an "other".
#[derive(Clone, Copy)]
enum Place {
    Whole(usize),
    Cell { item: usize, row: u8, column: usize },
    Part { item: usize, field: usize },
    Beside { item: usize, option: u8 },
    Side { item: usize, side: usize },
    Other(usize),
}

impl Place {
    const fn item(self) -> usize {
        match self {
            Self::Whole(item)
            | Self::Cell { item, .. }
            | Self::Part { item, .. }
            | Self::Beside { item, .. }
            | Self::Side { item, .. }
            | Self::Other(item) => item,
        }
    }
}

/// The field names of one instrument. Making it costs more than reading a sheet: make it once for many.
pub(super) struct Fields(HashMap<String, Place>);

impl Fields {
    pub(super) fn of(instrument: &Instrument) -> Self {
        let mut fields = HashMap::new();
        for (index, item) in instrument.items.iter().enumerate() {
            // In the order of `fields_of`.
            let names = instrument.fields_of(item);
            fields.extend(names.into_iter().zip(places(index, &item.kind)));
        }
        Self(fields)
    }
}

/// The places of an item's fields, in the order of [`Instrument::fields_of`].
fn places(item: usize, kind: &ItemKind) -> Vec<Place> {
    let beside = |scale: &Scale| -> Vec<Place> {
        let options = (0..=u8::MAX).take(scale.options.len());
        options
            .map(|option| Place::Beside { item, option })
            .collect()
    };
    match kind {
        ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::Number(_)
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. } => vec![Place::Whole(item)],
        ItemKind::ChoiceOrOther { .. } => vec![Place::Whole(item), Place::Other(item)],
        ItemKind::MultipleChoice(asked) => {
            let mut places = beside(&asked.scale);
            places.extend(asked.other.is_some().then_some(Place::Other(item)));
            places
        }
        ItemKind::Ranking(asked) => beside(&asked.scale),
        ItemKind::Division(asked) => beside(&asked.scale),
        ItemKind::NowAndPreferred(_) => (0..SIDES.len())
            .map(|side| Place::Side { item, side })
            .collect(),
        ItemKind::Grid { columns, rows } => (0..=u8::MAX)
            .take(rows.len())
            .flat_map(|row| (0..columns.len()).map(move |column| Place::Cell { item, row, column }))
            .collect(),
        ItemKind::OpenTextGroup { fields, .. } => (0..fields.len())
            .map(|field| Place::Part { item, field })
            .collect(),
    }
}

/// A sheet while its fields arrive.
struct Reading<'i> {
    instrument: &'i Instrument,
    answers: Vec<Option<Answer>>,
    parts: BTreeMap<usize, Parts>,
    /// With the item that the field belongs to.
    faults: Vec<(Option<usize>, FieldFault)>,
}

pub(super) fn sheet<'a>(
    instrument: &Instrument,
    names: &Fields,
    fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    // What the roster knows; `None` for a part of a sheet, where nothing is closed.
    prefilled: Option<&BTreeMap<String, String>>,
) -> Result<Vec<Option<Answer>>, Vec<FieldFault>> {
    let mut reading = Reading {
        instrument,
        answers: vec![None; instrument.items.len()],
        parts: BTreeMap::new(),
        faults: Vec::new(),
    };
    for (field, value) in fields {
        reading.take(field, names.0.get(field).copied(), value);
    }
    for (id, code) in prefilled.into_iter().flatten() {
        if !id.starts_with(ATTRIBUTE) {
            let place = instrument.item(id).map(|(index, _)| Place::Whole(index));
            reading.take(id, place, code);
        }
    }
    reading.settle(prefilled)
}

impl<'i> Reading<'i> {
    fn take(&mut self, field: &str, place: Option<Place>, value: &str) {
        let read = match place {
            Some(place) => self.keep(place, value),
            None => Err(FieldReason::UnknownField),
        };
        if let Err(reason) = read {
            let field = field.to_owned();
            let item = place.map(Place::item);
            self.faults.push((item, FieldFault { field, reason }));
        }
    }

    /// Closes branches and puts answers of several fields together. Branches point backwards, so one pass in file order is
    /// enough: what is dropped here closes its own branches. What is wrong with an item that is not shown is nobody's
    /// concern.
    fn settle(
        mut self,
        prefilled: Option<&BTreeMap<String, String>>,
    ) -> Result<Vec<Option<Answer>>, Vec<FieldFault>> {
        for index in 0..self.answers.len() {
            let parts = self.parts.remove(&index);
            let is_open = |known| is_open(self.instrument, &self.answers, index, known);
            if !prefilled.is_none_or(is_open) {
                self.answers[index] = None;
                self.faults.retain(|(item, _)| *item != Some(index));
                continue;
            }
            let Some(parts) = parts else { continue };
            let item = &self.instrument.items[index];
            match parts.answer(&item.kind) {
                Ok(answer) => self.answers[index] = answer,
                // A part that cannot be read is told already; the sum of the others would only confuse.
                Err(_) if self.faults.iter().any(|(of, _)| *of == Some(index)) => {}
                Err(reason) => {
                    let field = item.id.clone();
                    self.faults
                        .push((Some(index), FieldFault { field, reason }));
                }
            }
        }
        if self.faults.is_empty() {
            Ok(self.answers)
        } else {
            Err(self.faults.into_iter().map(|(_, fault)| fault).collect())
        }
    }

    fn part(&mut self, item: usize) -> &mut Parts {
        self.parts.entry(item).or_default()
    }

    /// Keeps one value where it belongs. A blank value keeps nothing; a later value replaces an earlier one.
    fn keep(&mut self, place: Place, value: &str) -> Result<(), FieldReason> {
        let index = place.item();
        let is_blank = value.trim().is_empty();
        let slot = &mut self.answers[index];
        let instrument: &'i Instrument = self.instrument;
        let kind = &instrument.items[index].kind;
        match (kind, place) {
            (ItemKind::ChoiceOrOther { .. }, Place::Whole(_)) if is_blank => {
                self.part(index).chosen = None;
            }
            (_, Place::Whole(_)) if is_blank => *slot = None,
            (_, _) if is_blank => {}
            (ItemKind::Scale(scale) | ItemKind::SingleChoice(scale), _) => {
                *slot = Some(Answer::Option(option(scale, value)?));
            }
            (ItemKind::ChoiceOrOther { scale, .. }, Place::Whole(_)) => {
                self.part(index).chosen = Some(option(scale, value)?);
            }
            (
                ItemKind::ChoiceOrOther {
                    other: Other { max_chars, .. },
                    ..
                },
                Place::Other(_),
            ) => self.part(index).other = Some(text(value, *max_chars)?),
            (ItemKind::MultipleChoice(asked), Place::Other(_)) => {
                if let Some(other) = &asked.other {
                    self.part(index).other = Some(text(value, other.max_chars)?);
                }
            }
            (ItemKind::MultipleChoice(_), Place::Beside { option, .. }) => {
                let value = value.trim();
                if value != TICKED {
                    return Err(FieldReason::UnknownOption(value.to_owned()));
                }
                self.part(index).ticked.insert(option);
            }
            (ItemKind::Ranking(asked), Place::Beside { option, .. }) => {
                let place = parts::place(asked, value)?;
                self.part(index).numbers.insert(option, place);
            }
            (ItemKind::Division(asked), Place::Beside { option, .. }) => {
                let points = parts::points(asked, value)?;
                self.part(index).numbers.insert(option, points);
            }
            (ItemKind::NowAndPreferred(scale), Place::Side { side, .. }) => {
                self.part(index).sides[side] = Some(option(scale, value)?);
            }
            (ItemKind::Number(asked), _) => {
                let number = Decimal::read(value, asked.decimals)
                    .filter(|number| (asked.min..=asked.max).contains(number))
                    .ok_or(FieldReason::NoNumber {
                        min: asked.min,
                        max: asked.max,
                        decimals: asked.decimals,
                    })?;
                *slot = Some(Answer::Amount(number));
            }
            (ItemKind::Rating(scale), _) => {
                let refused = FieldReason::OutOfRange {
                    min: scale.min,
                    max: scale.max,
                };
                match value.trim().parse() {
                    Ok(number) if (scale.min..=scale.max).contains(&number) => {
                        *slot = Some(Answer::Number(number));
                    }
                    _ => return Err(refused),
                }
            }
            (ItemKind::ShortText { max_chars }, _) => {
                // One line, whatever was pasted.
                let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
                *slot = Some(Answer::Text(text(&line, *max_chars)?));
            }
            (ItemKind::OpenText { max_chars }, _) => {
                *slot = Some(Answer::Text(text(value, *max_chars)?));
            }
            (ItemKind::Grid { columns, .. }, Place::Cell { row, column, .. }) => {
                let chosen = option(&columns[column].scale, value)?;
                let slot = slot.get_or_insert_with(|| Answer::Grid(BTreeMap::new()));
                if let Answer::Grid(rows) = slot {
                    rows.entry(row).or_insert_with(|| vec![None; columns.len()])[column] =
                        Some(chosen);
                }
            }
            (ItemKind::OpenTextGroup { fields, max_chars }, Place::Part { field, .. }) => {
                let written = text(value, *max_chars)?;
                let slot = slot.get_or_insert_with(|| Answer::Texts(vec![None; fields.len()]));
                if let Answer::Texts(texts) = slot {
                    texts[field] = Some(written);
                }
            }
            // A prefill names an item, never a part of one; such items cannot be prefilled.
            (
                ItemKind::ChoiceOrOther { .. }
                | ItemKind::MultipleChoice(_)
                | ItemKind::Ranking(_)
                | ItemKind::Division(_)
                | ItemKind::NowAndPreferred(_)
                | ItemKind::Grid { .. }
                | ItemKind::OpenTextGroup { .. },
                _,
            ) => return Err(FieldReason::UnknownField),
        }
        Ok(())
    }
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
fn is_open(
    instrument: &Instrument,
    answers: &[Option<Answer>],
    index: usize,
    known: &BTreeMap<String, String>,
) -> bool {
    let Some(condition) = &instrument.items[index].show_if else {
        return true;
    };
    let verdict = condition.verdict(&|test| match test {
        Test::Attribute { name, values } => known
            .get(&format!("{ATTRIBUTE}{name}"))
            .map(|value| values.contains(value)),
        Test::Chosen { item, .. }
        | Test::Ticked { item, .. }
        | Test::AtLeast { item, .. }
        | Test::AtMost { item, .. }
        | Test::Answered { item } => {
            let kind = &instrument.items[*item].kind;
            let answer = answers[*item].as_ref();
            Some(answer.is_some_and(|answer| test.passes(kind, answer)))
        }
    });
    verdict.unwrap_or(true)
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
    let id = &item.id;
    let named = |part: &str| format!("{id}.{part}");
    let beside = |other: &Option<String>| {
        let text = other.as_ref()?;
        Some((named(OTHER_TEXT), text.clone()))
    };
    match (answer, &item.kind) {
        (Answer::Option(chosen), ItemKind::Scale(scale) | ItemKind::SingleChoice(scale)) => {
            vec![(id.clone(), code(scale, *chosen))]
        }
        (Answer::Choice { option, other }, ItemKind::ChoiceOrOther { scale, .. }) => {
            let chosen = (id.clone(), code(scale, *option));
            std::iter::once(chosen).chain(beside(other)).collect()
        }
        (Answer::Ticked { options, other }, ItemKind::MultipleChoice(asked)) => options
            .iter()
            .map(|option| (named(&code(&asked.scale, *option)), TICKED.to_owned()))
            .chain(beside(other))
            .collect(),
        (Answer::Ranked(order), ItemKind::Ranking(asked)) => (1_u32..)
            .zip(order)
            .map(|(place, option)| (named(&code(&asked.scale, *option)), place.to_string()))
            .collect(),
        (Answer::Divided(points), ItemKind::Division(asked)) => (0..=u8::MAX)
            .zip(points)
            .filter(|(_, points)| **points > 0)
            .map(|(option, points)| (named(&code(&asked.scale, option)), points.to_string()))
            .collect(),
        (Answer::Pair(sides), ItemKind::NowAndPreferred(scale)) => SIDES
            .iter()
            .zip(sides)
            .filter_map(|(side, chosen)| Some((named(side), code(scale, (*chosen)?))))
            .collect(),
        (Answer::Amount(number), _) => vec![(id.clone(), number.to_string())],
        (Answer::Number(number), _) => vec![(id.clone(), number.to_string())],
        (Answer::Text(text), _) => vec![(id.clone(), text.clone())],
        (Answer::Texts(texts), ItemKind::OpenTextGroup { fields, .. }) => fields
            .iter()
            .zip(texts)
            .filter_map(|(field, text)| Some((named(&field.id), text.as_ref()?.clone())))
            .collect(),
        (Answer::Grid(given), ItemKind::Grid { columns, rows }) => given
            .iter()
            .filter_map(|(row, chosen)| Some((rows.get(usize::from(*row))?, chosen)))
            .flat_map(|(row, chosen)| {
                columns.iter().zip(chosen).filter_map(|(column, chosen)| {
                    let GridColumn { id, scale, .. } = column;
                    let name = named(&format!("{}.{id}", row.id));
                    Some((name, code(scale, (*chosen)?)))
                })
            })
            .collect(),
        // No sheet holds an answer that does not fit its item.
        (
            Answer::Option(_)
            | Answer::Choice { .. }
            | Answer::Ticked { .. }
            | Answer::Ranked(_)
            | Answer::Divided(_)
            | Answer::Pair(_)
            | Answer::Texts(_)
            | Answer::Grid(_),
            _,
        ) => Vec::new(),
    }
}
