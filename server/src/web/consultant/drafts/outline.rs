//! The outline of a draft: one form whose buttons add, move, copy and remove, and take steps back.

use app::{
    pages::consultant::drafts::{
        Typed, map,
        outline::{self as page, Outline, item_anchor, kind_field, section_anchor},
    },
    paths,
    shell::Place as Corner,
    t,
};
use authoring::{Draft, Edit, Kind, Place};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    language::Language,
};

use super::{Carried, Loaded, told};
use crate::{
    store::{Conflict, StoreError, drafts::Step},
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, show},
    },
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(in crate::web) struct Happened {
    #[serde(default)]
    done: String,
}

pub(in crate::web) async fn outline(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let key = match happened.done.as_str() {
        "removed" => Some("draft-done-removed"),
        "undo" => Some("draft-done-undo"),
        "redo" => Some("draft-done-redo"),
        "nothing" => Some("draft-done-nothing"),
        _ => None,
    };
    let happened = key.map(|key| (t!(visit.language, key), true));
    Ok(draw((&app, &actor, &visit), &loaded, happened))
}

fn draw(
    (app, actor, visit): (&App, &Actor, &Visit),
    loaded: &Loaded,
    happened: Option<(String, bool)>,
) -> Response {
    let shown = loaded.draft().showable();
    let model = Outline {
        desk: loaded.desk(visit.language),
        shown: shown.as_ref(),
        steps: (loaded.stored.can_undo, loaded.stored.can_redo),
        happened,
    };
    let visit = visit
        .clone()
        .at(paths::draft(loaded.permit.organization, loaded.stored.id));
    let chrome = visit.chrome_in(app, actor, &loaded.permit, Corner::Instruments);
    show(&chrome, || page::page(&model))
}

/// Which question is shown when.
pub(in crate::web) async fn paths_map(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let shown = loaded.draft().showable();
    let model = Outline {
        desk: loaded.desk(visit.language),
        shown: shown.as_ref(),
        steps: (false, false),
        happened: None,
    };
    let chrome = visit.chrome_in(&app, &actor, &loaded.permit, Corner::Instruments);
    Ok(show(&chrome, || map::page(&model)))
}

/// Does what a button says.
pub(in crate::web) async fn act(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let l = visit.language;
    let wanted = typed.get("do").map_or("", String::as_str);
    let overtaken = |loaded: &Loaded| {
        let message = (t!(l, "draft-overtaken-outline"), false);
        let page = draw((&app, &actor, &visit), loaded, Some(message));
        (StatusCode::CONFLICT, page).into_response()
    };
    if !loaded.is_seen(&typed)? {
        return Ok(overtaken(&loaded));
    }
    let home = paths::draft(loaded.permit.organization, loaded.stored.id);
    let step = match wanted {
        "undo" => Some(Step::Undo),
        "redo" => Some(Step::Redo),
        _ => None,
    };
    if let Some(step) = step {
        let stepped = app
            .store
            .step_draft(&loaded.stored, step, app.clock.now())
            .await;
        return match stepped {
            Ok(true) => Ok(Redirect::to(&format!("{home}?done={wanted}")).into_response()),
            Ok(false) => Ok(Redirect::to(&format!("{home}?done=nothing")).into_response()),
            Err(StoreError::Conflict(Conflict::DraftStamp)) => {
                let loaded = Loaded::of(&app, &actor, address).await?;
                Ok(overtaken(&loaded))
            }
            Err(error) => Err(error.into()),
        };
    }
    let Some(edit) = edit(loaded.draft(), &typed, wanted) else {
        return Err(Failure::UnreadableForm);
    };
    let is_removal = matches!(edit, Edit::RemoveItem(_) | Edit::RemoveSection(_));
    let is_new = matches!(edit, Edit::AddItem { .. });
    match loaded.carry(&app, &actor, [edit]).await? {
        Carried::Overtaken(now) => Ok(overtaken(&now)),
        Carried::Saved(place) => {
            let to = match place {
                // A new question is written at once.
                Some(place) if is_new => loaded.desk(l).address(&place),
                Some(Place::Item(id)) => format!("{home}#{}", item_anchor(&id)),
                Some(Place::Section(id)) => format!("{home}#{}", section_anchor(&id)),
                _ if is_removal => format!("{home}?done=removed"),
                _ => home,
            };
            Ok(Redirect::to(&to).into_response())
        }
        Carried::Refused(refused) => {
            let message = (told(&loaded.desk(l), &refused), false);
            let page = draw((&app, &actor, &visit), &loaded, Some(message));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// The edit behind a button: a verb, and the id of what it is done to.
fn edit(draft: &Draft, typed: &Typed, wanted: &str) -> Option<Edit> {
    let field = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let place = || field("place").parse::<usize>().ok();
    let (verb, id) = wanted.split_once(' ').unwrap_or((wanted, ""));
    let id = id.to_owned();
    Some(match verb {
        "add-section" => Edit::AddSection { after: None },
        "add-item" => Edit::AddItem {
            kind: Kind::of(&field(&kind_field(&id)))?,
            section: id,
            place: None,
        },
        "item-copy" => Edit::DuplicateItem(id),
        "item-remove" => Edit::RemoveItem(id),
        "item-up" | "item-down" => step_item(draft, id, verb == "item-up")?,
        "section-copy" => Edit::DuplicateSection(id),
        "section-remove" => Edit::RemoveSection(id),
        "section-up" | "section-down" => {
            let at = draft.sections.iter().position(|section| section.id == id)?;
            let place = if verb == "section-up" {
                at.saturating_sub(1)
            } else {
                at + 1
            };
            Edit::MoveSection { id, place }
        }
        "move-item" => Edit::MoveItem {
            id: field("moved"),
            section: field("section"),
            place: place()?,
        },
        "move-section" => Edit::MoveSection {
            id: field("moved"),
            place: place()?,
        },
        _ => return None,
    })
}

/// One place up or down; over the edge of a section into the next one. At the very edge it stays where it is.
fn step_item(draft: &Draft, id: String, up: bool) -> Option<Edit> {
    let (section, place) = draft.place_of(&id)?;
    let last = draft.sections.get(section)?.items.len() - 1;
    let (to, place) = match (up, place) {
        (true, 0) if section > 0 => (section - 1, usize::MAX),
        (true, place) => (section, place.saturating_sub(1)),
        (false, place) if place == last && section + 1 < draft.sections.len() => (section + 1, 0),
        (false, place) => (section, place + 1),
    };
    Some(Edit::MoveItem {
        id,
        section: draft.sections.get(to)?.id.clone(),
        place,
    })
}

/// Deletes a draft with all its steps.
pub(in crate::web) async fn remove(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let l: Language = visit.language;
    let gone = if loaded.is_seen(&typed)? {
        app.store.delete_draft_questionnaire(&loaded.stored).await
    } else {
        Err(Conflict::DraftStamp.into())
    };
    match gone {
        Ok(()) => {
            let organization = loaded.permit.organization;
            app.note(&actor, organization, "draft.delete", loaded.stored.id, "")
                .await?;
            let path = format!("{}?removed=true", paths::instruments(organization));
            Ok(Redirect::to(&path).into_response())
        }
        Err(StoreError::Conflict(Conflict::DraftStamp)) => {
            let message = (t!(l, "draft-overtaken-outline"), false);
            let page = draw((&app, &actor, &visit), &loaded, Some(message));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_over_the_edge_goes_into_the_next_section() {
        let mut draft = Draft::new("x", "en");
        draft.apply(Edit::AddSection { after: None }).unwrap();
        for section in ["S1", "S1", "S2"] {
            draft
                .apply(Edit::AddItem {
                    section: section.to_owned(),
                    kind: Kind::OpenText,
                    place: None,
                })
                .unwrap();
        }
        let order = |draft: &Draft| -> Vec<String> {
            let section = |section: &authoring::Section| {
                let ids: Vec<&str> = section.items.iter().map(|item| item.id.as_str()).collect();
                ids.join(",")
            };
            draft.sections.iter().map(section).collect()
        };
        for (id, up, expected) in [
            ("Q2", false, ["Q1", "Q2,Q3"]),
            ("Q2", false, ["Q1", "Q3,Q2"]),
            ("Q2", false, ["Q1", "Q3,Q2"]),
            ("Q3", true, ["Q1,Q3", "Q2"]),
            ("Q1", true, ["Q1,Q3", "Q2"]),
        ] {
            let edit = step_item(&draft, id.to_owned(), up).unwrap();
            draft.apply(edit).unwrap();
            assert_eq!(order(&draft), expected, "{id} {up}");
        }
    }
}
