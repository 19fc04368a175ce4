//! A section of a draft: its heading, its order and its id.

use app::pages::consultant::drafts::{
    LONGEST_LINE, Typed,
    preview::View,
    section::{self as page, EditSection},
};
use authoring::{Edit, Place, Section, put};
use axum::{extract::State, response::Response};
use surveys::ids::{InstrumentId, OrganizationId};

use super::{Carried, Happened, Loaded, Outcome, Reader, glimpse, to_saved, told};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    page::Visit,
};

type Address = (OrganizationId, InstrumentId, String);

pub(in crate::web) async fn edit(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, section)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let draft = loaded.draft();
    let known = draft.section(&section).ok_or(Failure::NotFound)?;
    let title = known.title.get(&draft.default_language).cloned();
    let mut typed = Typed::from([
        ("id".to_owned(), section.clone()),
        ("title".to_owned(), title.unwrap_or_default()),
    ]);
    if known.random_order {
        typed.insert("random_order".to_owned(), "on".to_owned());
    }
    let view = glimpse::asked(&happened, draft);
    let outcome = Outcome::fresh(&typed, happened.saved);
    let with = (&app, &actor, &visit);
    Ok(draw(with, &loaded, &section, &view, outcome))
}

fn show(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    section: &str,
    outcome: Outcome<'_>,
) -> Response {
    let view = glimpse::chosen(outcome.typed, loaded.draft());
    draw(with, loaded, section, &view, outcome)
}

fn draw(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    section: &str,
    view: &View,
    outcome: Outcome<'_>,
) -> Response {
    let desk = loaded.desk(with.2.language);
    let address = desk.address(&Place::Section(section.to_owned()));
    loaded.show_beside(with, address, outcome, |sheet| {
        page::page(&EditSection {
            desk,
            section,
            sheet,
            view,
        })
    })
}

pub(in crate::web) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, section)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let draft = loaded.draft();
    let with = (&app, &actor, &visit);
    let Some(known) = draft.section(&section) else {
        return Ok(show(with, &loaded, &section, Outcome::removed(&typed)));
    };
    if !loaded.is_seen(&typed)? {
        let outcome = Outcome::overtaken(&typed);
        return Ok(show(with, &loaded, &section, outcome));
    }
    let mut form = Reader::new(&typed, visit.language);
    let edit = edit_of(&mut form, known, &draft.default_language);
    let mut faults = form.faults;
    if faults.is_empty() {
        match loaded.carry(&app, &actor, [edit]).await? {
            Carried::Saved(place) => {
                let place = place.unwrap_or(Place::Section(section));
                let to = loaded.desk(visit.language).address(&place);
                return Ok(to_saved(&glimpse::keeping(&to, &typed, draft)));
            }
            Carried::Overtaken(now) => {
                let outcome = match now.draft().section(&section) {
                    Some(_) => Outcome::overtaken(&typed),
                    None => Outcome::removed(&typed),
                };
                return Ok(show(with, &now, &section, outcome));
            }
            Carried::Refused(refused) => {
                faults.add("id", told(&loaded.desk(visit.language), &refused));
            }
        }
    }
    let outcome = Outcome::refused(&typed, &faults);
    Ok(show(with, &loaded, &section, outcome))
}

/// What the form says of a section.
pub(super) fn edit_of(form: &mut Reader<'_>, known: &Section, language: &str) -> Edit {
    let mut title = known.title.clone();
    let words = form.words("title", LONGEST_LINE);
    put(&mut title, language, &words);
    Edit::EditSection {
        id: known.id.clone(),
        to: form.text("id"),
        title,
        random_order: form.is_ticked("random_order"),
    }
}
