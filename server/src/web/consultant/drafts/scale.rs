//! The scales of a draft, and one of them.

use app::pages::{
    consultant::drafts::{
        Typed,
        preview::View,
        scale::{self as page, EditScale, Scales},
    },
    faults::Faults,
};
use authoring::{Draft, Edit, Place, Scale, ScaleKind};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::ids::{InstrumentId, OrganizationId};

use super::{Carried, Happened, Loaded, Outcome, Reader, glimpse, parts_form, to_saved, told};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    page::Visit,
};

type Address = (OrganizationId, InstrumentId, String);

pub(in crate::web) async fn list(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let typed = Typed::new();
    let outcome = Outcome::fresh(&typed, false);
    Ok(show_list((&app, &actor, &visit), &loaded, outcome))
}

fn show_list(with: (&App, &Actor, &Visit), loaded: &Loaded, outcome: Outcome<'_>) -> Response {
    let desk = loaded.desk(with.2.language);
    loaded.show(with, desk.page("scales"), outcome, |sheet| {
        page::list(&Scales { desk, sheet })
    })
}

/// Adds a scale: one that comes ready, or an empty one.
pub(in crate::web) async fn add(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let with = (&app, &actor, &visit);
    if !loaded.is_seen(&typed)? {
        return Ok(show_list(with, &loaded, Outcome::overtaken(&typed)));
    }
    let field = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let wanted = typed.get("do").map_or("", String::as_str);
    if let Some(edit) = moved(loaded.draft(), &typed, wanted) {
        return move_one(with, &loaded, &typed, edit).await;
    }
    let edit = match wanted {
        "ready" => Edit::AddReadyScale(field("ready")),
        "new" => Edit::AddScale(kind(&field("kind")).ok_or(Failure::UnreadableForm)?),
        _ => return Err(Failure::UnreadableForm),
    };
    let desk = loaded.desk(visit.language);
    match loaded.carry(&app, &actor, [edit]).await? {
        Carried::Saved(place) => {
            let to = place.map_or_else(|| desk.page("scales"), |place| desk.address(&place));
            Ok(Redirect::to(&to).into_response())
        }
        Carried::Overtaken(now) => Ok(show_list(with, &now, Outcome::overtaken(&typed))),
        Carried::Refused(refused) => {
            let mut faults = Faults::default();
            faults.add("", told(&desk, &refused));
            let outcome = Outcome::refused(&typed, &faults);
            Ok(show_list(with, &loaded, outcome))
        }
    }
}

/// The edit behind a button that moves a scale, or behind dropping one somewhere.
fn moved(draft: &Draft, typed: &Typed, wanted: &str) -> Option<Edit> {
    if wanted == "move-scale" {
        return Some(Edit::MoveScale {
            id: typed.get("moved")?.clone(),
            place: typed.get("place")?.parse().ok()?,
        });
    }
    let (verb, id) = wanted.split_once(' ')?;
    let at = draft.scales.iter().position(|scale| scale.id == id)?;
    let place = match verb {
        "scale-up" => at.saturating_sub(1),
        "scale-down" => at + 1,
        _ => return None,
    };
    Some(Edit::MoveScale {
        id: id.to_owned(),
        place,
    })
}

/// Moves a scale, and goes on where it stands then.
async fn move_one(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    typed: &Typed,
    edit: Edit,
) -> Result<Response, Failure> {
    let (app, actor, visit) = with;
    let desk = loaded.desk(visit.language);
    match loaded.carry(app, actor, [edit]).await? {
        Carried::Saved(place) => {
            let mut to = desk.page("scales");
            if let Some(Place::Scale(id)) = place {
                to = format!("{to}#{}", page::scale_anchor(&id));
            }
            Ok(Redirect::to(&to).into_response())
        }
        Carried::Overtaken(now) => Ok(show_list(with, &now, Outcome::overtaken(typed))),
        Carried::Refused(refused) => {
            let mut faults = Faults::default();
            faults.add("", told(&desk, &refused));
            Ok(show_list(with, loaded, Outcome::refused(typed, &faults)))
        }
    }
}

fn kind(word: &str) -> Option<ScaleKind> {
    ScaleKind::ALL.into_iter().find(|kind| kind.word() == word)
}

pub(in crate::web) async fn edit(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, scale)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let draft = loaded.draft();
    let scale = draft.scale(&scale).ok_or(Failure::NotFound)?;
    let mut typed = Typed::from([
        ("id".to_owned(), scale.id.clone()),
        ("kind".to_owned(), scale.kind.word().to_owned()),
    ]);
    parts_form::fill_scale(&mut typed, scale, &draft.default_language);
    let view = glimpse::asked(&happened, draft);
    let outcome = Outcome::fresh(&typed, happened.saved);
    let with = (&app, &actor, &visit);
    Ok(draw(with, &loaded, scale, &view, outcome))
}

/// The form of a scale that somebody else removed, with everything that was typed.
fn gone(with: (&App, &Actor, &Visit), loaded: &Loaded, id: &str, typed: &Typed) -> Response {
    let word = typed.get("kind").map_or("", String::as_str);
    let scale = Scale::new(id, kind(word).unwrap_or(ScaleKind::Nominal));
    show(with, loaded, &scale, Outcome::removed(typed))
}

fn show(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    scale: &Scale,
    outcome: Outcome<'_>,
) -> Response {
    let view = glimpse::chosen(outcome.typed, loaded.draft());
    draw(with, loaded, scale, &view, outcome)
}

fn draw(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    scale: &Scale,
    view: &View,
    outcome: Outcome<'_>,
) -> Response {
    let desk = loaded.desk(with.2.language);
    let address = desk.address(&Place::Scale(scale.id.clone()));
    loaded.show_beside(with, address, outcome, |sheet| {
        page::page(&EditScale {
            desk,
            scale,
            sheet,
            view,
        })
    })
}

pub(in crate::web) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, scale)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let draft = loaded.draft();
    let with = (&app, &actor, &visit);
    let Some(before) = draft.scale(&scale) else {
        return Ok(gone(with, &loaded, &scale, &typed));
    };
    if !loaded.is_seen(&typed)? {
        return Ok(show(with, &loaded, before, Outcome::overtaken(&typed)));
    }
    let desk = loaded.desk(visit.language);
    let wanted = typed.get("do").map_or("save", String::as_str);
    let mut form = Reader::new(&typed, visit.language);
    let edits = match wanted {
        "copy-scale" => vec![Edit::DuplicateScale(scale.clone())],
        "remove-scale" => vec![Edit::RemoveScale(scale.clone())],
        _ => edits(&mut form, before, &draft.default_language, wanted),
    };
    let mut faults = form.faults;
    if faults.is_empty() {
        match loaded.carry(&app, &actor, edits).await? {
            Carried::Saved(Some(place)) => {
                let to = glimpse::keeping(&desk.address(&place), &typed, draft);
                return Ok(match parts_form::part_edit(wanted, "", "") {
                    Some((of, what)) => {
                        let lines = parts_form::lines_after(&typed, &of, what);
                        let line = parts_form::line_after(&of, what, lines);
                        Redirect::to(&format!("{to}#{line}")).into_response()
                    }
                    None => to_saved(&to),
                });
            }
            Carried::Saved(None) => {
                return Ok(Redirect::to(&desk.page("scales")).into_response());
            }
            Carried::Overtaken(now) => {
                return Ok(match now.draft().scale(&scale) {
                    Some(before) => show(with, &now, before, Outcome::overtaken(&typed)),
                    None => gone(with, &now, &scale, &typed),
                });
            }
            Carried::Refused(refused) => faults.add("option", told(&desk, &refused)),
        }
    }
    let outcome = Outcome::refused(&typed, &faults);
    Ok(show(with, &loaded, before, outcome))
}

/// What was typed, and then what the button of a line does.
pub(super) fn edits(
    form: &mut Reader<'_>,
    before: &Scale,
    language: &str,
    wanted: &str,
) -> Vec<Edit> {
    let (mut edited, was) = parts_form::read_scale(form, before, language);
    edited.id = form.text("id");
    if let Some(to) = kind(&form.text("kind")).filter(|to| *to != before.kind) {
        recast(&mut edited, to);
    }
    let id = edited.id.clone();
    let edit = Edit::EditScale {
        id: before.id.clone(),
        scale: Box::new(edited),
        was,
    };
    let part = parts_form::part_edit(wanted, "", &id);
    let part = part.map(|(of, what)| Edit::Part { of, what });
    [Some(edit), part].into_iter().flatten().collect()
}

/// Makes a scale one of another kind, with what that needs.
fn recast(scale: &mut Scale, to: ScaleKind) {
    scale.kind = to;
    let new = Scale::new(&scale.id, to);
    scale.min = scale.min.or(new.min);
    scale.max = scale.max.or(new.max);
    if to == ScaleKind::Ordinal {
        let mut number = 0.0;
        for option in scale.options.iter_mut().filter(|option| !option.missing) {
            number += 1.0;
            option.value = option.value.or(Some(number));
        }
    }
}
