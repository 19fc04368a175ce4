//! Items of a draft, and what names them.

use std::collections::BTreeSet;

use super::{
    MOST_ITEMS, RESERVED, Refused,
    ids::{check_id, free, next_id, room},
    parts::{empty_parts, name_parts},
};
use crate::{
    condition::Condition,
    draft::{Column, Draft, Item, Kind, Part, Place, ScaleKind, Texts},
};

impl Draft {
    pub(super) fn add_item(
        &mut self,
        section: &str,
        kind: Kind,
        place: Option<usize>,
    ) -> Result<Place, Refused> {
        let index = self.section_index(section)?;
        room(self.items().count(), MOST_ITEMS)?;
        let id = free("Q", self.items().count() + 1, |id| self.item(id).is_some());
        let mut item = Item::new(&id, kind);
        self.equip(&mut item)?;
        let items = &mut self.sections[index].items;
        items.insert(place.unwrap_or(usize::MAX).min(items.len()), item);
        Ok(Place::Item(id))
    }

    /// Gives an item what its kind needs and it does not have: a scale, options, rows, fields, limits.
    pub(super) fn equip(&mut self, item: &mut Item) -> Result<(), Refused> {
        let new = Item::new(&item.id, item.kind);
        let wanted = item.kind.scales();
        let fits = self
            .scale(&item.scale)
            .is_some_and(|scale| wanted.contains(&scale.kind));
        match item.kind {
            Kind::Scale | Kind::NowAndPreferred if !fits => {
                item.scale = self.some_ordinal_scale()?;
            }
            Kind::SingleChoice | Kind::MultipleChoice | Kind::Ranking | Kind::Division if !fits => {
                item.scale = self.own_scale(&item.id, ScaleKind::Nominal)?;
            }
            Kind::Rating if !fits => item.scale = self.own_scale(&item.id, ScaleKind::Numeric)?,
            Kind::Grid => {
                if item.columns.is_empty() {
                    item.columns = vec![Column {
                        id: "c1".to_owned(),
                        scale: self.some_ordinal_scale()?,
                        label: Texts::new(),
                    }];
                }
                if item.rows.is_empty() {
                    item.rows = empty_parts("r", 2);
                }
            }
            Kind::OpenTextGroup if item.fields.is_empty() => item.fields = empty_parts("f", 2),
            _ => {}
        }
        item.min = item.min.or(new.min);
        item.max = item.max.or(new.max);
        item.max_chars = item.max_chars.or(new.max_chars);
        item.seconds = item.seconds.or(new.seconds);
        Ok(())
    }

    pub(super) fn edit_item(&mut self, id: &str, mut item: Item) -> Result<Place, Refused> {
        let (section, index) = self.place_of(id).ok_or(Refused::NotThere)?;
        check_id(&item.id)?;
        if RESERVED.contains(&item.id.as_str()) || (item.id != id && self.item(&item.id).is_some())
        {
            return Err(Refused::IdTaken(item.id));
        }
        name_parts("r", &mut item.rows)?;
        name_parts("f", &mut item.fields)?;
        let mut columns: Vec<Part> = item
            .columns
            .iter()
            .map(|column| Part {
                id: column.id.clone(),
                label: Texts::new(),
            })
            .collect();
        name_parts("c", &mut columns)?;
        for (column, named) in item.columns.iter_mut().zip(columns) {
            column.id = named.id;
        }
        let new = item.id.clone();
        if self.sections[section].items[index].kind != item.kind {
            self.equip(&mut item)?;
        }
        self.sections[section].items[index] = item;
        if new != id {
            for other in self.items_mut() {
                follow_item(other, id, &new);
            }
        }
        Ok(Place::Item(new))
    }

    pub(super) fn duplicate_item(&mut self, id: &str) -> Result<Place, Refused> {
        let (section, index) = self.place_of(id).ok_or(Refused::NotThere)?;
        room(self.items().count(), MOST_ITEMS)?;
        let new = next_id(id, &|id| self.item(id).is_some());
        let item = Item {
            id: new.clone(),
            ..self.sections[section].items[index].clone()
        };
        self.sections[section].items.insert(index + 1, item);
        Ok(Place::Item(new))
    }

    /// Refuses if an item that stays names one that would go.
    pub(super) fn refuse_if_named(&self, id: &str, gone: &BTreeSet<String>) -> Result<(), Refused> {
        let by: Vec<Place> = self
            .items()
            .filter(|item| !gone.contains(&item.id))
            .filter(|item| named_by(item).iter().any(|named| gone.contains(named)))
            .map(|item| Place::Item(item.id.clone()))
            .collect();
        if by.is_empty() {
            return Ok(());
        }
        Err(Refused::InUse {
            id: id.to_owned(),
            by,
        })
    }
}

/// Ids of items that an item names: in when it is shown, and in its texts.
pub(super) fn named_by(item: &Item) -> Vec<String> {
    let condition = item.show_if.as_deref().and_then(Condition::read);
    let tests = condition.iter().flat_map(Condition::tests);
    let mut named: Vec<String> = tests.map(|test| test.of.clone()).collect();
    for text in item.text.values().chain(item.help.values()) {
        let mut rest = text.as_str();
        while let Some(start) = rest.find(ANSWER) {
            rest = &rest[start + ANSWER.len()..];
            if let Some(end) = rest.find(['|', '}']) {
                named.push(rest[..end].trim().to_owned());
            }
        }
    }
    named
}

/// How a text begins to repeat an earlier answer.
pub(super) const ANSWER: &str = "{answer:";

/// Calls an item by its new id wherever another one names it.
pub(super) fn follow_item(item: &mut Item, from: &str, to: &str) {
    if let Some(mut condition) = item.show_if.as_deref().and_then(Condition::read) {
        let before = condition.clone();
        condition.rename_item(from, to);
        if condition != before {
            item.show_if = Some(condition.to_string());
        }
    }
    let (was, now) = (format!("{ANSWER}{from}|"), format!("{ANSWER}{to}|"));
    for text in item.text.values_mut().chain(item.help.values_mut()) {
        if text.contains(&was) {
            *text = text.replace(&was, &now);
        }
    }
}
