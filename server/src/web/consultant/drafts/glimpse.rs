//! What stands in the frame beside a form: the survey as staff will see it, saved or as it is just being typed. Nothing
//! that is sent here is kept.

use app::pages::consultant::drafts::{
    Typed,
    beside::glimpse,
    preview::{KEPT, PHONE, View},
};
use authoring::{Draft, Edit, Place};
use axum::{extract::State, response::Response};
use surveys::ids::{InstrumentId, OrganizationId};

use super::{
    Happened, Loaded, Reader, done, item_form, look, scale::edits as scale_edits,
    section::edit_of as section_form,
};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    layers::headers,
    page::{Visit, show},
};

type Address = (OrganizationId, InstrumentId, String);

/// What an address says is looked at, beside a form: on a phone, unless it says otherwise.
pub(super) fn asked(happened: &Happened, draft: &Draft) -> View {
    let of = Some(&happened.of).filter(|of| !of.is_empty());
    View {
        who: happened.who.clone(),
        language: of.unwrap_or(&draft.default_language).clone(),
        width: happened.width.clone().unwrap_or_else(|| PHONE.to_owned()),
    }
}

/// What the fields of a form say is looked at.
pub(super) fn chosen(typed: &Typed, draft: &Draft) -> View {
    let [who, of, width] = KEPT.map(|name| typed.get(name).cloned());
    View {
        who: who.unwrap_or_default(),
        language: of
            .filter(|of| !of.is_empty())
            .unwrap_or_else(|| draft.default_language.clone()),
        width: width.unwrap_or_else(|| PHONE.to_owned()),
    }
}

/// An address of a form, with what is looked at beside it, where the form had that.
pub(super) fn keeping(address: &str, typed: &Typed, draft: &Draft) -> String {
    if !KEPT.iter().any(|name| typed.contains_key(*name)) {
        return address.to_owned();
    }
    let query = chosen(typed, draft).query();
    let (path, part) = match address.split_once('#') {
        Some((path, part)) => (path, format!("#{part}")),
        None => (address, String::new()),
    };
    let and = if path.contains('?') { '&' } else { '?' };
    format!("{path}{and}{query}{part}")
}

pub(in crate::web) async fn item(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, item)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let view = asked(&happened, loaded.draft());
    Ok(drawn((&app, &visit), &loaded, &Place::Item(item), &view))
}

pub(in crate::web) async fn section(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, section)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let view = asked(&happened, loaded.draft());
    let place = Place::Section(section);
    Ok(drawn((&app, &visit), &loaded, &place, &view))
}

pub(in crate::web) async fn scale(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, scale)): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let view = asked(&happened, loaded.draft());
    Ok(drawn((&app, &visit), &loaded, &Place::Scale(scale), &view))
}

/// An item as it is typed.
pub(in crate::web) async fn typed_item(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, item)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let place = Place::Item(item.clone());
    let read = |form: &mut Reader<'_>, draft: &Draft| {
        let before = draft.item(&item);
        before.map_or_else(Vec::new, |before| item_form::read(form, draft, before))
    };
    Ok(drawn_typed((&app, &visit), loaded, &place, typed, read))
}

/// A section as it is typed.
pub(in crate::web) async fn typed_section(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, section)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let place = Place::Section(section.clone());
    let read = |form: &mut Reader<'_>, draft: &Draft| {
        let before = draft.section(&section);
        before.map_or_else(Vec::new, |before| {
            vec![section_form(form, before, &draft.default_language)]
        })
    };
    Ok(drawn_typed((&app, &visit), loaded, &place, typed, read))
}

/// A scale as it is typed.
pub(in crate::web) async fn typed_scale(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id, scale)): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, (organization, id)).await?;
    let place = Place::Scale(scale.clone());
    let read = |form: &mut Reader<'_>, draft: &Draft| {
        let before = draft.scale(&scale);
        before.map_or_else(Vec::new, |before| {
            scale_edits(form, before, &draft.default_language, "")
        })
    };
    Ok(drawn_typed((&app, &visit), loaded, &place, typed, read))
}

/// The draft as it would be if what is typed were saved now, as far as it fits.
fn drawn_typed(
    with: (&App, &Visit),
    mut loaded: Loaded,
    place: &Place,
    mut typed: Typed,
    read: impl FnOnce(&mut Reader<'_>, &Draft) -> Vec<Edit>,
) -> Response {
    let view = chosen(&typed, loaded.draft());
    // The frame points at what is written by the name that it has.
    if let Place::Item(id) | Place::Section(id) | Place::Scale(id) = place {
        typed.insert("id".to_owned(), id.clone());
    }
    let mut form = Reader::new(&typed, with.1.language);
    let edits = read(&mut form, loaded.draft());
    // What does not fit is told when it is saved; until then the frame shows what is.
    if let Ok((draft, _)) = done(loaded.draft(), edits) {
        loaded.review = draft.review_for(Some(&loaded.list));
        loaded.stored.draft = draft;
    }
    drawn(with, &loaded, place, &view)
}

fn drawn((app, visit): (&App, &Visit), loaded: &Loaded, place: &Place, view: &View) -> Response {
    let desk = loaded.desk(visit.language);
    let mut chrome = visit.clone().nowhere().chrome(app);
    chrome.language = view.language.parse().unwrap_or(visit.language);
    let mut model = look::Looked::of(loaded, view, visit.language);
    if let Some(model) = &mut model {
        model.pointed = pointed(loaded.draft(), place);
    }
    let page = show(&chrome, || {
        let survey = model.as_ref().map(|model| model.page(Vec::new()));
        let is_asked = match (place, &model) {
            (Place::Item(id), Some(model)) => model.asks(id),
            _ => true,
        };
        glimpse(&desk, place, survey, is_asked)
    });
    headers::framed(page)
}

/// What of the survey shows a place: itself, or the first question that is answered on a scale.
fn pointed(draft: &Draft, place: &Place) -> Option<String> {
    match place {
        Place::Item(id) | Place::Section(id) => Some(id.clone()),
        Place::Scale(id) => draft.users_of(id).next().map(|item| item.id.clone()),
        Place::Settings | Place::AfterSubmit(_) | Place::Language(_) => None,
    }
}
