//! The texts of a draft in one language beside the one that is written first.

use app::pages::{
    consultant::drafts::{
        LONGEST_PROSE, Typed,
        translations::{self as page, Translations, text_field},
    },
    faults::Faults,
};
use authoring::{Draft, Edit, Place};
use axum::{extract::State, response::Response};
use surveys::ids::{InstrumentId, OrganizationId};

use super::{Carried, Happened, Loaded, Outcome, Reader, to_saved, told};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    page::Visit,
};

type Address = (OrganizationId, InstrumentId, String);

/// A language of the draft that is translated into.
fn is_translated(draft: &Draft, language: &str) -> bool {
    *language != *draft.default_language && draft.languages.iter().any(|code| code == language)
}

pub(in crate::web) async fn edit(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, language)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    if !is_translated(loaded.draft(), &language) {
        return Err(Failure::NotFound);
    }
    let typed = loaded
        .draft()
        .texts()
        .into_iter()
        .enumerate()
        .map(|(number, (_, texts))| {
            let words = texts.get(&language).cloned();
            (text_field(number), words.unwrap_or_default())
        })
        .collect();
    let outcome = Outcome::fresh(&typed, happened.saved);
    Ok(show((&app, &actor, &visit), &loaded, &language, outcome))
}

fn show(with: (&App, &Actor, &Visit), loaded: &Loaded, to: &str, outcome: Outcome<'_>) -> Response {
    let desk = loaded.desk(with.2.language);
    let address = desk.address(&Place::Language(to.to_owned()));
    loaded.show(with, address, outcome, |sheet| {
        page::page(&Translations { desk, to, sheet })
    })
}

pub(in crate::web) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, language)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let draft = loaded.draft();
    if !is_translated(draft, &language) {
        return Err(Failure::NotFound);
    }
    let with = (&app, &actor, &visit);
    if !loaded.is_seen(&typed)? {
        return Ok(show(with, &loaded, &language, Outcome::overtaken(&typed)));
    }
    let desk = loaded.desk(visit.language);
    let mut form = Reader::new(&typed, visit.language);
    let mut texts = Vec::new();
    for (number, (spot, _)) in draft.texts().into_iter().enumerate() {
        let name = text_field(number);
        if typed.contains_key(&name) {
            texts.push((spot, form.words(&name, LONGEST_PROSE)));
        }
    }
    let mut faults: Faults = form.faults;
    if faults.is_empty() {
        let edit = Edit::Translate {
            language: language.clone(),
            texts,
        };
        match loaded.carry(&app, &actor, [edit]).await? {
            Carried::Saved(_) => {
                return Ok(to_saved(&desk.address(&Place::Language(language))));
            }
            Carried::Overtaken(now) => {
                return Ok(show(with, &now, &language, Outcome::overtaken(&typed)));
            }
            Carried::Refused(refused) => faults.add("", told(&desk, &refused)),
        }
    }
    let outcome = Outcome::refused(&typed, &faults);
    Ok(show(with, &loaded, &language, outcome))
}
