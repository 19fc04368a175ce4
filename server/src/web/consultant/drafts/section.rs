//! A section of a draft: its heading, its order and its id.

use app::pages::consultant::drafts::{
    LONGEST_LINE, Typed,
    section::{self as page, EditSection},
};
use authoring::{Edit, Place, put};
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
    let outcome = Outcome::fresh(&typed, happened.saved);
    Ok(show((&app, &actor, &visit), &loaded, &section, outcome))
}

fn show(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    section: &str,
    outcome: Outcome<'_>,
) -> Response {
    let desk = loaded.desk(with.2.language);
    let address = desk.address(&Place::Section(section.to_owned()));
    loaded.show(with, address, outcome, |sheet| {
        page::page(&EditSection {
            desk,
            section,
            sheet,
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
    let mut title = known.title.clone();
    let words = form.words("title", LONGEST_LINE);
    put(&mut title, &draft.default_language, &words);
    let to = form.text("id");
    let random_order = form.is_ticked("random_order");
    let mut faults = form.faults;
    if faults.is_empty() {
        let edit = Edit::EditSection {
            id: section.clone(),
            to,
            title,
            random_order,
        };
        match loaded.carry(&app, &actor, [edit]).await? {
            Carried::Saved(place) => {
                let place = place.unwrap_or(Place::Section(section));
                return Ok(to_saved(&loaded.desk(visit.language).address(&place)));
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
