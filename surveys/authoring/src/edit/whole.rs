//! What belongs to no single question: languages, settings, and what is asked after submitting.

use std::collections::BTreeMap;

use super::{
    MOST_GROUPS, MOST_LANGUAGES, Refused, Settings,
    ids::{check_id, free, room},
    put,
};
use crate::{
    draft::{AfterSubmit, Draft, Place},
    ready,
    translation::Spot,
};

impl Draft {
    pub(super) fn add_after_submit(&mut self) -> Result<Place, Refused> {
        room(self.after_submit.len(), MOST_GROUPS)?;
        let id = free("AFTER", 1, |id| {
            self.after_submit.iter().any(|known| known.id == *id)
        });
        self.after_submit.push(AfterSubmit {
            id: id.clone(),
            ..AfterSubmit::default()
        });
        Ok(Place::AfterSubmit(id))
    }

    pub(super) fn edit_after_submit(
        &mut self,
        id: &str,
        question: AfterSubmit,
    ) -> Result<Place, Refused> {
        check_id(&question.id)?;
        let is_other = |known: &AfterSubmit| known.id == question.id && known.id != id;
        if self.after_submit.iter().any(is_other) {
            return Err(Refused::IdTaken(question.id));
        }
        let place = Place::AfterSubmit(question.id.clone());
        let mut known = self.after_submit.iter_mut();
        *known
            .find(|known| known.id == id)
            .ok_or(Refused::NotThere)? = question;
        Ok(place)
    }

    pub(super) fn remove_language(&mut self, code: &str) -> Result<(), Refused> {
        if code == self.default_language {
            return Err(Refused::LanguageInUse);
        }
        if !self.languages.iter().any(|known| known == code) {
            return Err(Refused::NotThere);
        }
        self.languages.retain(|known| known != code);
        for (_, texts) in self.texts_mut() {
            texts.remove(code);
        }
        Ok(())
    }

    pub(super) fn translate(
        &mut self,
        language: String,
        texts: Vec<(Spot, String)>,
    ) -> Result<Place, Refused> {
        if !self.languages.contains(&language) {
            return Err(Refused::NotThere);
        }
        let mut texts: BTreeMap<Spot, String> = texts.into_iter().collect();
        for (spot, of) in self.texts_mut() {
            if let Some(text) = texts.remove(&spot) {
                put(of, &language, &text);
            }
        }
        if !texts.is_empty() {
            return Err(Refused::NotThere);
        }
        Ok(Place::Language(language))
    }

    pub(super) fn add_language(&mut self, code: String) -> Result<Place, Refused> {
        let first = code.split('-').next().unwrap_or_default();
        let is_code = (2..=3).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && code.len() <= 12
            && code
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !is_code {
            return Err(Refused::BadLanguage(code));
        }
        if self.languages.contains(&code) {
            return Err(Refused::LanguageKnown(code));
        }
        room(self.languages.len(), MOST_LANGUAGES)?;
        self.languages.push(code.clone());
        // Scales that came ready bring their words along.
        for scale in &mut self.scales {
            ready::translate(scale, &code);
        }
        Ok(Place::Language(code))
    }

    pub(super) fn edit_settings(&mut self, settings: Settings) -> Result<(), Refused> {
        check_id(&settings.id)?;
        if !self.languages.contains(&settings.default_language) {
            return Err(Refused::NotThere);
        }
        self.id = settings.id;
        self.audience = settings.audience;
        self.constituents = settings.constituents;
        self.max_seconds = settings.max_seconds;
        self.subset_of = settings.subset_of;
        self.wave_interval_days = settings.wave_interval_days;
        // The words are those of the language that was written first when they were typed.
        let language = self.default_language.clone();
        let [title, intro, privacy, thanks] = settings.texts;
        for (of, text) in [
            (&mut self.title, title),
            (&mut self.intro, intro),
            (&mut self.privacy, privacy),
            (&mut self.thanks, thanks),
        ] {
            put(of, &language, &text);
        }
        self.default_language = settings.default_language;
        Ok(())
    }
}
