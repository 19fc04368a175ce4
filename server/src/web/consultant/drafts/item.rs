//! One item of a draft.

use app::{
    components::condition,
    pages::consultant::drafts::{
        Typed,
        item::{self as page, EditItem},
        parts::line_field,
        preview::View,
    },
};
use authoring::{Draft, Edit, Item, Kind, PartEdit, Parts, Place, Scale, ScaleKind};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    ids::{InstrumentId, OrganizationId},
    language::Language,
};

use super::{
    Happened, Loaded, Outcome, Reader, done, glimpse, item_form, parts_form, to_saved, told,
};
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
    Path((organization, id, item)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let item = loaded.draft().item(&item).ok_or(Failure::NotFound)?;
    let typed = item_form::typed(loaded.draft(), item);
    let view = glimpse::asked(&happened, loaded.draft());
    let outcome = Outcome::fresh(&typed, happened.saved);
    let own = item_form::own(loaded.draft(), item);
    let with = (&app, &actor, &visit);
    Ok(draw(with, &loaded, (item, own), &view, outcome))
}

/// The form of an item that somebody else removed, with everything that was typed.
fn gone(with: (&App, &Actor, &Visit), loaded: &Loaded, id: &str, typed: &Typed) -> Response {
    let word = typed.get("kind").map_or("", String::as_str);
    let item = Item::new(id, Kind::of(word).unwrap_or(Kind::Scale));
    let options_of = typed.get("options_of").filter(|id| !id.is_empty());
    let own = options_of.map(|id| {
        let kind = item.kind.scales().first().copied();
        Scale::new(id.as_str(), kind.unwrap_or(ScaleKind::Nominal))
    });
    let view = glimpse::chosen(typed, loaded.draft());
    let outcome = Outcome::removed(typed);
    draw(with, loaded, (&item, own.as_ref()), &view, outcome)
}

fn show(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    item: &Item,
    outcome: Outcome<'_>,
) -> Response {
    let own = item_form::own(loaded.draft(), item);
    let view = glimpse::chosen(outcome.typed, loaded.draft());
    draw(with, loaded, (item, own), &view, outcome)
}

fn draw(
    with: (&App, &Actor, &Visit),
    loaded: &Loaded,
    (item, own): (&Item, Option<&Scale>),
    view: &View,
    outcome: Outcome<'_>,
) -> Response {
    let l = with.2.language;
    let desk = loaded.desk(l);
    let address = desk.address(&Place::Item(item.id.clone()));
    let sentence = sentence(l, loaded.draft(), item);
    let kind = outcome.typed.get("kind").and_then(|word| Kind::of(word));
    loaded.show_beside(with, address, outcome, |sheet| {
        page::page(&EditItem {
            desk,
            item,
            kind: kind
                .filter(|_| !sheet.faults.is_empty())
                .unwrap_or(item.kind),
            own,
            sentence,
            sheet,
            view,
        })
    })
}

/// When the item is shown, in words, if that can be said.
fn sentence(l: Language, draft: &Draft, item: &Item) -> Option<String> {
    item.show_if.as_ref()?;
    let shown = draft.showable()?;
    let (_, read) = shown.item(&item.id)?;
    let of = read.show_if.as_ref()?;
    Some(condition::sentence((l, l.code()), &shown, of))
}

pub(in crate::web) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, item)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let draft = loaded.draft();
    let with = (&app, &actor, &visit);
    let Some(before) = draft.item(&item) else {
        return Ok(gone(with, &loaded, &item, &typed));
    };
    if !loaded.is_seen(&typed)? {
        return Ok(show(with, &loaded, before, Outcome::overtaken(&typed)));
    }
    let l = visit.language;
    let mut form = Reader::new(&typed, l);
    let mut edits = item_form::read(&mut form, draft, before);
    let wanted = typed.get("do").map_or("save", String::as_str);
    let part = parts_form::part_edit(wanted, &form.text("id"), &form.text("options_of"));
    edits.extend(part.iter().map(|(of, what)| Edit::Part {
        of: of.clone(),
        what: *what,
    }));
    let mut faults = form.faults;
    if faults.is_empty() {
        match all(draft, edits) {
            Ok(edited) => {
                let id_now = typed.get("id").map_or("", |id| id.trim()).to_owned();
                let to = loaded.desk(l).address(&Place::Item(id_now.clone()));
                let to = glimpse::keeping(&to, &typed, draft);
                let focus = part.map(|(of, what)| line_of(&edited, &id_now, &of, what));
                if !loaded.save(&app, edited).await? {
                    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
                    return Ok(match loaded.draft().item(&item) {
                        Some(before) => show(with, &loaded, before, Outcome::overtaken(&typed)),
                        None => gone(with, &loaded, &item, &typed),
                    });
                }
                return Ok(match focus {
                    Some(line) => Redirect::to(&format!("{to}#{line}")).into_response(),
                    None => to_saved(&to),
                });
            }
            Err(refused) => {
                let (at, refused) = *refused;
                let desk = loaded.desk(l);
                let field = match at {
                    Edit::Part { of, .. } => parts_form::list_name(&of),
                    Edit::EditScale { .. } => "option",
                    _ => field_of(&typed, &refused),
                };
                faults.add(field, told(&desk, &refused));
            }
        }
    }
    Ok(show(
        with,
        &loaded,
        before,
        Outcome::refused(&typed, &faults),
    ))
}

/// Does all edits; the one that is refused says why.
fn all(draft: &Draft, edits: Vec<Edit>) -> Result<Draft, Box<(Edit, authoring::Refused)>> {
    let mut draft = draft.clone();
    for edit in edits {
        match done(&draft, [edit.clone()]) {
            Ok((next, _)) => draft = next,
            Err(refused) => return Err(Box::new((edit, refused))),
        }
    }
    Ok(draft)
}

/// The field that a refused name was typed into.
fn field_of(typed: &Typed, refused: &authoring::Refused) -> &'static str {
    let (authoring::Refused::BadId(id) | authoring::Refused::IdTaken(id)) = refused else {
        return "";
    };
    let is_in = |list: &str, what: &str| {
        (0..)
            .map(|number| typed.get(&line_field(list, number, what)))
            .take_while(Option::is_some)
            .flatten()
            .any(|typed| typed.trim() == id)
    };
    let own = typed.get("id").is_some_and(|typed| typed.trim() == id);
    if own {
        "id"
    } else if is_in("row", "id") {
        "row"
    } else if is_in("column", "id") {
        "column"
    } else {
        "field"
    }
}

/// Where the page goes on after a line was touched.
fn line_of(draft: &Draft, item: &str, of: &Parts, what: PartEdit) -> String {
    let item = draft.item(item);
    let lines = match of {
        Parts::Options(id) => draft.scale(id).map_or(0, |scale| scale.options.len()),
        Parts::Rows(_) => item.map_or(0, |item| item.rows.len()),
        Parts::Columns(_) => item.map_or(0, |item| item.columns.len()),
        Parts::Fields(_) => item.map_or(0, |item| item.fields.len()),
    };
    parts_form::line_after(of, what, lines)
}
