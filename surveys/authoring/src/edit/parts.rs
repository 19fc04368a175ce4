//! Options, rows, columns and fields, one at a time.

use super::{
    MOST_PARTS, PartEdit, Parts, Refused,
    ids::{check_id, free, moved, room, twice},
    scales::{name_options, value_options},
};
use crate::draft::{Choice, Column, Draft, Part, Place, ScaleKind, Texts};

impl Draft {
    pub(super) fn edit_part(&mut self, of: &Parts, what: PartEdit) -> Result<Place, Refused> {
        match of {
            Parts::Options(id) => {
                let scale = self.scale(id).ok_or(Refused::NotThere)?;
                if let PartEdit::Remove(index) = what {
                    let code = &scale.options.get(index).ok_or(Refused::NotThere)?.code;
                    let by = self.names_option(id, code);
                    if !by.is_empty() {
                        return Err(Refused::InUse {
                            id: code.clone(),
                            by,
                        });
                    }
                }
                let scale = self
                    .scales
                    .iter_mut()
                    .find(|scale| scale.id == *id)
                    .ok_or(Refused::NotThere)?;
                let kind = scale.kind;
                list(
                    &mut scale.options,
                    what,
                    |option| option.code.clear(),
                    Choice::default,
                )?;
                if kind == ScaleKind::Ordinal {
                    value_options(&mut scale.options);
                }
                name_options(&mut scale.options)?;
                Ok(Place::Scale(id.clone()))
            }
            Parts::Rows(id) | Parts::Columns(id) | Parts::Fields(id) => {
                let (section, index) = self.place_of(id).ok_or(Refused::NotThere)?;
                let mut item = self.sections[section].items[index].clone();
                match of {
                    Parts::Columns(_) => {
                        let scale = match item.columns.last() {
                            Some(last) => last.scale.clone(),
                            None => self.some_ordinal_scale()?,
                        };
                        let new = || Column {
                            scale: scale.clone(),
                            ..Column::default()
                        };
                        list(&mut item.columns, what, |column| column.id.clear(), new)?;
                    }
                    Parts::Fields(_) => {
                        list(
                            &mut item.fields,
                            what,
                            |part| part.id.clear(),
                            Part::default,
                        )?;
                    }
                    Parts::Rows(_) | Parts::Options(_) => {
                        list(&mut item.rows, what, |part| part.id.clear(), Part::default)?;
                    }
                }
                self.edit_item(id, item)
            }
        }
    }
}

pub(super) fn list<T: Clone>(
    of: &mut Vec<T>,
    what: PartEdit,
    unname: impl Fn(&mut T),
    new: impl Fn() -> T,
) -> Result<(), Refused> {
    let is_there = |index: usize| {
        if index < of.len() {
            Ok(())
        } else {
            Err(Refused::NotThere)
        }
    };
    match what {
        PartEdit::Add => {
            room(of.len(), MOST_PARTS)?;
            of.push(new());
        }
        PartEdit::Duplicate(index) => {
            is_there(index)?;
            room(of.len(), MOST_PARTS)?;
            let mut copy = of[index].clone();
            unname(&mut copy);
            of.insert(index + 1, copy);
        }
        PartEdit::Move { from, to } => {
            is_there(from)?;
            moved(of, from, to);
        }
        PartEdit::Remove(index) => {
            is_there(index)?;
            of.remove(index);
        }
    }
    Ok(())
}

pub(super) fn empty_parts(base: &str, count: usize) -> Vec<Part> {
    (1..=count)
        .map(|number| Part {
            id: format!("{base}{number}"),
            label: Texts::new(),
        })
        .collect()
}

/// Gives parts without an id one, and refuses two of the same.
pub(super) fn name_parts(base: &str, parts: &mut [Part]) -> Result<(), Refused> {
    room(parts.len().saturating_sub(1), MOST_PARTS)?;
    let mut ids: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
    for (index, part) in parts.iter_mut().enumerate() {
        if part.id.is_empty() {
            part.id = free(base, index + 1, |id| ids.contains(id));
            ids.push(part.id.clone());
        }
        check_id(&part.id)?;
    }
    twice(parts.iter().map(|part| &part.id))
}
