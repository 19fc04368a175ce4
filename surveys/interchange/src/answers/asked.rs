//! What a field of an instrument takes.

use surveys::instrument::{Instrument, Item, ItemKind, MultipleChoice, OTHER_TEXT, Scale};

/// What the cells of a column have to be to fit a field.
#[derive(Debug, Clone, Copy)]
pub enum Asked<'i> {
    /// One option of a scale.
    Option(&'i Scale),
    /// Yes or no.
    Tick,
    /// Options that were ticked, all in one cell.
    List(&'i MultipleChoice),
    /// A number.
    Number,
    /// A text.
    Text,
}

/// The item that a field belongs to, and what the field takes. The id of a multiple choice stands for all its options in
/// one column. `None` if the instrument has no such field.
pub fn asked<'i>(instrument: &'i Instrument, field: &str) -> Option<(&'i Item, Asked<'i>)> {
    let (id, part) = match field.split_once('.') {
        Some((id, part)) => (id, Some(part)),
        None => (field, None),
    };
    let (_, item) = instrument.item(id)?;
    if let (ItemKind::MultipleChoice(choice), None) = (&item.kind, part) {
        return Some((item, Asked::List(choice)));
    }
    if !instrument
        .fields_of(item)
        .iter()
        .any(|known| known == field)
    {
        return None;
    }
    let takes = match &item.kind {
        ItemKind::Scale(scale)
        | ItemKind::SingleChoice(scale)
        | ItemKind::NowAndPreferred(scale) => Asked::Option(scale),
        ItemKind::ChoiceOrOther { scale, .. } => match part {
            Some(_) => Asked::Text,
            None => Asked::Option(scale),
        },
        ItemKind::MultipleChoice(_) if part == Some(OTHER_TEXT) => Asked::Text,
        ItemKind::MultipleChoice(_) => Asked::Tick,
        ItemKind::Grid { columns, .. } => {
            let column = columns
                .iter()
                .find(|column| field.ends_with(&format!(".{}", column.id)))?;
            Asked::Option(&column.scale)
        }
        ItemKind::Number(_)
        | ItemKind::Ranking(_)
        | ItemKind::Division(_)
        | ItemKind::Rating(_) => Asked::Number,
        ItemKind::ShortText { .. } | ItemKind::OpenText { .. } | ItemKind::OpenTextGroup { .. } => {
            Asked::Text
        }
    };
    Some((item, takes))
}
