//! A new questionnaire: from nothing, as the next version of one, or as another one with the same questions.

use app::{
    pages::{
        consultant::{
            drafts::{
                LONGEST_LINE, Sheet, Typed,
                begin::{self as page, AS, Begin},
            },
            instruments as drawn,
        },
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
};
use authoring::Draft;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::SOURCES,
    language::Language,
};

use super::{super::instruments, Reader};
use crate::{
    store::{Conflict, StoreError, drafts::MOST_DRAFTS, instruments::StoredInstrument},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path, Query},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// What the form begins with.
#[derive(Debug, Default, serde::Deserialize)]
pub(in crate::web) struct From {
    #[serde(default)]
    from: String,
}

pub(in crate::web) async fn show_form(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(from): Query<From>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::AddInstruments, organization)?;
    let typed = Typed::from([
        ("from".to_owned(), from.from),
        ("language".to_owned(), visit.language.code().to_owned()),
    ]);
    draw((&app, &actor, &visit), &permit, &typed, &Faults::default()).await
}

async fn draw(
    (app, actor, visit): (&App, &Actor, &Visit),
    permit: &Permit,
    typed: &Typed,
    faults: &Faults,
) -> Result<Response, Failure> {
    let organization = permit.organization;
    let known = app.store.instruments(organization).await?;
    let known = known
        .iter()
        .map(|stored| {
            let instrument = instruments::parse(stored)?;
            let title = drawn::name(&instrument, visit.language, "");
            let name = format!("{title} ({} {})", stored.key, stored.version);
            Ok((stored.id, name))
        })
        .collect::<Result<_, Failure>>()?;
    let model = Begin {
        language: visit.language,
        organization,
        known,
        sheet: Sheet {
            typed,
            faults,
            overtaken: false,
            removed: false,
            saved: false,
        },
    };
    let visit = visit.clone().at(paths::drafts(organization));
    let chrome = visit.chrome_in(app, actor, permit, Place::Instruments);
    Ok(if faults.is_empty() {
        show(&chrome, || page::page(&model))
    } else {
        refuse(&chrome, || page::page(&model))
    })
}

/// Begins a draft.
pub(in crate::web) async fn begin(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::AddInstruments, organization)?;
    let l = visit.language;
    let mut form = Reader::new(&typed, l);
    let title = form.words("title", LONGEST_LINE);
    let id = form.text("id");
    let is_id = |id: &str| {
        id.len() <= authoring::LONGEST_ID
            && id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    };
    if !is_id(&id) {
        let told: String = id.chars().take(40).collect();
        form.faults.add("id", t!(l, "draft-error-id", id = told));
    }
    let known = app.store.instruments(organization).await?;
    let from = form.text("from");
    let source = if from.is_empty() {
        None
    } else {
        let source = known.iter().find(|stored| stored.id.to_string() == from);
        if source.is_none() {
            form.faults.add("from", t!(l, "draft-begin-error-from"));
        }
        source
    };
    let mut faults = form.faults;
    if faults.is_empty() {
        let taken: Vec<&str> = known.iter().map(|stored| stored.key.as_str()).collect();
        let (based_on, draft) = made(&typed, source, (&title, &id), &taken, l)?;
        let now = app.clock.now();
        match app
            .store
            .begin_draft(organization, based_on, draft, now)
            .await
        {
            Ok(id) => {
                app.note(&actor, organization, "draft.begin", id, "")
                    .await?;
                return Ok(Redirect::to(&paths::draft(organization, id)).into_response());
            }
            Err(StoreError::Conflict(Conflict::ManyDrafts)) => {
                faults.add("", t!(l, "draft-begin-many", most = MOST_DRAFTS));
            }
            Err(error) => return Err(error.into()),
        }
    }
    draw((&app, &actor, &visit), &permit, &typed, &faults).await
}

/// The draft that a form asks for, and the version before it.
fn made(
    typed: &Typed,
    source: Option<&StoredInstrument>,
    (title, id): (&str, &str),
    taken: &[&str],
    l: Language,
) -> Result<(Option<InstrumentId>, Draft), Failure> {
    let Some(source) = source else {
        let code = typed.get("language").map_or("", String::as_str);
        let language: Language = code.parse().unwrap_or(l);
        let id = free(
            if id.is_empty() {
                slug(title)
            } else {
                id.to_owned()
            },
            taken,
        );
        return Ok((None, empty(&id, title, language)));
    };
    let mut draft =
        Draft::read(&source.document).map_err(|error| Failure::unexpected("instrument", &error))?;
    if typed.get("as").map(String::as_str) != Some(AS[1]) {
        return Ok((Some(source.id), draft));
    }
    let wanted = if id.is_empty() { &source.key } else { id };
    draft.id = free(wanted.to_owned(), taken);
    "1.0.0".clone_into(&mut draft.version);
    draft.subset_of = None;
    let language = draft.default_language.clone();
    if title.is_empty() {
        for text in draft.title.values_mut() {
            *text = t!(l, "draft-copy-of", title = text.as_str());
        }
    } else {
        draft.title.insert(language, title.to_owned());
    }
    Ok((None, draft))
}

/// An empty questionnaire with the words that every one needs: what is promised is the same everywhere.
fn empty(id: &str, title: &str, language: Language) -> Draft {
    let mut draft = Draft::new(id, language.code());
    let code = language.code().to_owned();
    if !title.is_empty() {
        draft.title.insert(code.clone(), title.to_owned());
    }
    draft
        .intro
        .insert(code.clone(), t!(language, "draft-default-intro"));
    if let Ok(core) = Draft::read(SOURCES[0].1) {
        for (of, from) in [
            (&mut draft.privacy, &core.privacy),
            (&mut draft.thanks, &core.thanks),
        ] {
            of.extend(from.get(&code).map(|text| (code.clone(), text.clone())));
        }
    }
    draft
}

/// A short name made of a title.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(40).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() {
        "survey".to_owned()
    } else {
        slug.to_owned()
    }
}

/// The name itself, or the next one that no questionnaire has.
fn free(id: String, taken: &[&str]) -> String {
    if !taken.contains(&id.as_str()) {
        return id;
    }
    let stem: String = id.chars().take(authoring::LONGEST_ID - 5).collect();
    (2..=taken.len() + 2)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !taken.contains(&id.as_str()))
        .unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_of_titles_and_never_taken() {
        assert_eq!(slug("  Onboarding: Woche 1! "), "onboarding-woche-1");
        assert_eq!(slug("日本語"), "survey");
        assert_eq!(free("core".to_owned(), &["core", "core-2"]), "core-3");
        assert_eq!(free("new".to_owned(), &["core"]), "new");
    }

    #[test]
    fn an_empty_one_lacks_nothing_but_its_questions() {
        for language in Language::ALL {
            let draft = empty("x", "Title", language);
            let open = draft.review().problems;
            assert_eq!(open.len(), 2, "{open:?}");
        }
    }
}
