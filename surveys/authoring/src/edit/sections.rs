//! Sections of a draft.

use std::collections::BTreeSet;

use super::{
    MOST_GROUPS, MOST_ITEMS, Refused,
    ids::{check_id, next_id, room},
    items::follow_item,
};
use crate::draft::{Draft, Place, Section, Texts};

impl Draft {
    pub(super) fn section_index(&self, id: &str) -> Result<usize, Refused> {
        self.sections
            .iter()
            .position(|section| section.id == id)
            .ok_or(Refused::NotThere)
    }

    pub(super) fn add_section(&mut self, after: Option<&str>) -> Result<Place, Refused> {
        room(self.sections.len(), MOST_GROUPS)?;
        let index = match after {
            Some(id) => self.section_index(id)? + 1,
            None => self.sections.len(),
        };
        let id = self.new_section_id("S");
        let section = Section {
            id: id.clone(),
            ..Section::default()
        };
        self.sections.insert(index, section);
        Ok(Place::Section(id))
    }

    pub(super) fn edit_section(
        &mut self,
        id: &str,
        to: String,
        title: Texts,
        random_order: bool,
    ) -> Result<Place, Refused> {
        let index = self.section_index(id)?;
        check_id(&to)?;
        if id != to && self.section(&to).is_some() {
            return Err(Refused::IdTaken(to));
        }
        let section = &mut self.sections[index];
        section.id.clone_from(&to);
        section.title = title;
        section.random_order = random_order;
        Ok(Place::Section(to))
    }

    pub(super) fn remove_section(&mut self, id: &str) -> Result<(), Refused> {
        let index = self.section_index(id)?;
        let items = self.sections[index].items.iter();
        let gone: BTreeSet<String> = items.map(|item| item.id.clone()).collect();
        self.refuse_if_named(id, &gone)?;
        self.sections.remove(index);
        Ok(())
    }

    pub(super) fn duplicate_section(&mut self, id: &str) -> Result<Place, Refused> {
        let index = self.section_index(id)?;
        room(self.sections.len(), MOST_GROUPS)?;
        room(
            self.items().count() + self.sections[index].items.len().saturating_sub(1),
            MOST_ITEMS,
        )?;
        let mut copy = self.sections[index].clone();
        copy.id = self.new_section_id(&copy.id);
        let mut taken: BTreeSet<String> = self.items().map(|item| item.id.clone()).collect();
        let mut names = Vec::new();
        for item in &mut copy.items {
            let new = next_id(&item.id, &|id| taken.contains(id));
            taken.insert(new.clone());
            names.push((std::mem::replace(&mut item.id, new.clone()), new));
        }
        // What the items say about each other is said about the copies.
        for item in &mut copy.items {
            for (from, to) in &names {
                follow_item(item, from, to);
            }
        }
        let place = Place::Section(copy.id.clone());
        self.sections.insert(index + 1, copy);
        Ok(place)
    }
}
