//! Scales of a draft, their options, and what names these.

use super::{
    LONGEST_ID, MOST_ITEMS, MOST_PARTS, Refused,
    ids::{check_id, free, room, twice},
};
use crate::{
    condition::{Asks, Condition},
    draft::{Choice, Draft, Item, Place, Scale, ScaleKind},
    ready,
};

impl Draft {
    /// The scale that most statements use, else one that comes ready.
    pub(super) fn some_ordinal_scale(&mut self) -> Result<String, Refused> {
        let ordinal = self
            .scales
            .iter()
            .filter(|scale| scale.kind == ScaleKind::Ordinal);
        // The first one of those that are used equally often.
        let mut most: Option<(usize, &str)> = None;
        for scale in ordinal {
            let users = self.users_of(&scale.id).count();
            if most.is_none_or(|(before, _)| users > before) {
                most = Some((users, &scale.id));
            }
        }
        if let Some((_, id)) = most {
            return Ok(id.to_owned());
        }
        let id = self.new_scale_id(ready::AGREEMENT);
        let scale = ready::scale(ready::AGREEMENT).map_or_else(
            || Scale::new(&id, ScaleKind::Ordinal),
            |scale| self.in_our_languages(scale),
        );
        self.put_scale(Scale {
            id: id.clone(),
            ..scale
        })?;
        Ok(id)
    }

    pub(super) fn own_scale(&mut self, item: &str, kind: ScaleKind) -> Result<String, Refused> {
        let id = self.new_scale_id(&format!("{item}-options"));
        let mut scale = Scale::new(&id, kind);
        if kind != ScaleKind::Numeric {
            scale.options = empty_options(3, kind);
        }
        self.put_scale(scale)?;
        Ok(id)
    }

    pub(super) fn add_scale(&mut self, kind: ScaleKind) -> Result<Place, Refused> {
        let mut scale = Scale::new(self.new_scale_id("scale"), kind);
        if kind != ScaleKind::Numeric {
            scale.options = empty_options(2, kind);
        }
        self.put_scale(scale)
    }

    pub(super) fn add_ready_scale(&mut self, id: &str) -> Result<Place, Refused> {
        let scale = ready::scale(id).ok_or(Refused::NotThere)?;
        let id = self.new_scale_id(id);
        let scale = self.in_our_languages(scale);
        self.put_scale(Scale { id, ..scale })
    }

    pub(super) fn scale_index(&self, id: &str) -> Result<usize, Refused> {
        self.scales
            .iter()
            .position(|scale| scale.id == id)
            .ok_or(Refused::NotThere)
    }

    pub(super) fn put_scale(&mut self, scale: Scale) -> Result<Place, Refused> {
        room(self.scales.len(), MOST_ITEMS)?;
        let place = Place::Scale(scale.id.clone());
        self.scales.push(scale);
        Ok(place)
    }

    pub(super) fn remove_scale(&mut self, id: String) -> Result<(), Refused> {
        let index = self.scale_index(&id)?;
        let users = self.users_of(&id);
        let by: Vec<Place> = users.map(|item| Place::Item(item.id.clone())).collect();
        if !by.is_empty() {
            return Err(Refused::InUse { id, by });
        }
        self.scales.remove(index);
        Ok(())
    }

    /// A scale without the texts of languages that are not ours.
    pub(super) fn in_our_languages(&self, mut scale: Scale) -> Scale {
        let labels = scale.options.iter_mut().map(|option| &mut option.label);
        for texts in labels.chain([&mut scale.min_label, &mut scale.max_label]) {
            texts.retain(|language, _| self.languages.contains(language));
        }
        scale
    }

    pub(super) fn edit_scale(
        &mut self,
        id: &str,
        mut scale: Scale,
        was: &[Option<String>],
    ) -> Result<Place, Refused> {
        let index = self.scale_index(id)?;
        check_id(&scale.id)?;
        if scale.id != id && self.scale(&scale.id).is_some() {
            return Err(Refused::IdTaken(scale.id));
        }
        room(scale.options.len().saturating_sub(1), MOST_PARTS)?;
        name_options(&mut scale.options)?;
        let renamed: Vec<(String, String)> = was
            .iter()
            .zip(&scale.options)
            .filter_map(|(was, option)| Some((was.clone()?, option.code.clone())))
            .collect();
        let gone: Vec<String> = self.scales[index]
            .options
            .iter()
            .map(|option| &option.code)
            .filter(|code| !renamed.iter().any(|(was, _)| was == *code))
            .filter(|code| scale.option(code).is_none())
            .cloned()
            .collect();
        for code in gone {
            let by = self.names_option(id, &code);
            if !by.is_empty() {
                return Err(Refused::InUse { id: code, by });
            }
        }
        self.follow_options(id, &renamed);
        let new = scale.id.clone();
        if new != id {
            for item in self.items_mut() {
                let columns = item.columns.iter_mut().map(|column| &mut column.scale);
                for name in columns.chain([&mut item.scale]).filter(|name| *name == id) {
                    name.clone_from(&new);
                }
            }
        }
        self.scales[index] = scale;
        Ok(Place::Scale(new))
    }

    /// Items that name an option of a scale: by their own settings, or by when they are shown.
    pub(super) fn names_option(&self, scale: &str, code: &str) -> Vec<Place> {
        let users: Vec<&str> = self
            .items()
            .filter(|item| item.scale == scale)
            .map(|item| item.id.as_str())
            .collect();
        self.items()
            .filter(|item| {
                let is_own = item.scale == scale
                    && (item.exclusive.iter().any(|one| one == code)
                        || item
                            .other
                            .as_ref()
                            .is_some_and(|other| other.option == code));
                is_own || asks_for(item, &users, code)
            })
            .map(|item| Place::Item(item.id.clone()))
            .collect()
    }

    /// Codes that are others now, wherever they are named. All at once, so that two may trade places.
    pub(super) fn follow_options(&mut self, scale: &str, renamed: &[(String, String)]) {
        let now = |code: &str| {
            let found = renamed.iter().find(|(was, _)| was == code);
            found.map_or_else(|| code.to_owned(), |(_, now)| now.clone())
        };
        let users: Vec<String> = self
            .items()
            .filter(|item| item.scale == scale)
            .map(|item| item.id.clone())
            .collect();
        for item in self.items_mut() {
            if item.scale == scale {
                for code in &mut item.exclusive {
                    *code = now(code);
                }
                if let Some(other) = &mut item.other {
                    other.option = now(&other.option);
                }
            }
            if let Some(mut condition) = item.show_if.as_deref().and_then(Condition::read) {
                let before = condition.clone();
                for user in &users {
                    condition.map_options(user, &now);
                }
                if condition != before {
                    item.show_if = Some(condition.to_string());
                }
            }
        }
    }
}

pub(super) fn empty_options(count: u32, kind: ScaleKind) -> Vec<Choice> {
    (1..=count)
        .map(|number| Choice {
            code: number.to_string(),
            value: (kind == ScaleKind::Ordinal).then_some(f64::from(number)),
            ..Choice::default()
        })
        .collect()
}

/// Gives options of an ordinal scale that have no number yet the next one.
pub(super) fn value_options(options: &mut [Choice]) {
    for index in 0..options.len() {
        if options[index].value.is_none() && !options[index].missing {
            let values = options.iter().filter_map(|option| option.value);
            let most = values.fold(0.0_f64, f64::max);
            options[index].value = Some(most.floor() + 1.0);
        }
    }
}

/// Gives options without a code one, and refuses two of the same.
pub(super) fn name_options(options: &mut [Choice]) -> Result<(), Refused> {
    let mut codes: Vec<String> = options.iter().map(|option| option.code.clone()).collect();
    for (index, option) in options.iter_mut().enumerate() {
        if option.code.is_empty() {
            option.code = free("", index + 1, |code| codes.contains(code));
            codes.push(option.code.clone());
        }
        let is_code = option.code.chars().count() <= LONGEST_ID
            && option.code.trim() == option.code
            && !option.code.chars().any(|c| c.is_control() || c == '\'');
        if !is_code {
            return Err(Refused::BadId(option.code.clone()));
        }
    }
    twice(options.iter().map(|option| &option.code))
}

/// Whether an item is shown only if one of these items has this code.
pub(super) fn asks_for(item: &Item, users: &[&str], code: &str) -> bool {
    let condition = item.show_if.as_deref().and_then(Condition::read);
    condition.iter().flat_map(Condition::tests).any(|test| {
        users.contains(&test.of.as_str())
            && matches!(&test.asks, Asks::Is(codes) | Asks::Ticked(codes) if codes.iter().any(|one| one == code))
    })
}
