//! Title, texts, rules and languages of a draft, and its questions after submitting.

use app::{
    pages::{
        consultant::drafts::{
            LONGEST_LINE, LONGEST_PROSE, LONGEST_QUESTION, Typed,
            settings::{self as page, Settings, TEXTS, after_field},
        },
        faults::Faults,
    },
    t,
};
use authoring::{AfterSubmit, Audience, Draft, Edit, Place, Settings as Rules, put};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::ids::{InstrumentId, OrganizationId};

use super::{Carried, Happened, Loaded, Outcome, Reader, shown_count, to_saved, told};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    page::Visit,
};

/// Most minutes that a questionnaire may take.
const MOST_MINUTES: u32 = 120;

pub(in crate::web) async fn edit(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let typed = typed(loaded.draft());
    let outcome = Outcome::fresh(&typed, happened.saved);
    Ok(show((&app, &actor, &visit), &loaded, outcome))
}

fn show(with: (&App, &Actor, &Visit), loaded: &Loaded, outcome: Outcome<'_>) -> Response {
    let desk = loaded.desk(with.2.language);
    loaded.show(with, desk.page("settings"), outcome, |sheet| {
        page::page(&Settings { desk, sheet })
    })
}

/// The form as a draft fills it.
fn typed(draft: &Draft) -> Typed {
    let words = |texts: &authoring::Texts| {
        let words = texts.get(&draft.default_language);
        words.cloned().unwrap_or_default()
    };
    let texts = [&draft.title, &draft.intro, &draft.privacy, &draft.thanks];
    let texts = TEXTS
        .iter()
        .zip(texts)
        .map(|((name, ..), texts)| ((*name).to_owned(), words(texts)));
    let audience = match draft.audience {
        Audience::Staff => "staff",
        Audience::Constituents => "constituents",
    };
    let rules = [
        ("id", draft.id.clone()),
        ("minutes", draft.max_seconds.div_ceil(60).to_string()),
        ("audience", audience.to_owned()),
        ("constituents", draft.constituents.join(", ")),
        ("subset_of", draft.subset_of.clone().unwrap_or_default()),
        ("wave_interval_days", shown_count(draft.wave_interval_days)),
        ("default_language", draft.default_language.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value));
    let after = draft
        .after_submit
        .iter()
        .enumerate()
        .flat_map(|(number, question)| {
            [
                (after_field(number, "text"), words(&question.text)),
                (after_field(number, "help"), words(&question.help)),
            ]
        });
    texts.chain(rules).chain(after).collect()
}

pub(in crate::web) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let with = (&app, &actor, &visit);
    if !loaded.is_seen(&typed)? {
        return Ok(show(with, &loaded, Outcome::overtaken(&typed)));
    }
    let desk = loaded.desk(visit.language);
    let wanted = typed.get("do").map_or("", String::as_str);
    let mut form = Reader::new(&typed, visit.language);
    let mut edits = read(&mut form, loaded.draft());
    let (extra, fragment) = pressed(&form, wanted);
    edits.extend(extra);
    let mut faults: Faults = form.faults;
    if faults.is_empty() {
        match loaded.carry(&app, &actor, edits).await? {
            Carried::Overtaken(now) => {
                return Ok(show(with, &now, Outcome::overtaken(&typed)));
            }
            Carried::Saved(place) => {
                let to = match place {
                    // A new language is translated at once.
                    Some(place @ Place::Language(_)) => {
                        return Ok(Redirect::to(&desk.address(&place)).into_response());
                    }
                    Some(place @ Place::AfterSubmit(_)) => desk.address(&place),
                    _ => format!("{}{fragment}", desk.page("settings")),
                };
                return Ok(to_saved(&to));
            }
            Carried::Refused(refused) => {
                let field = match wanted.split_once(' ').map_or(wanted, |(verb, _)| verb) {
                    "add-language" | "remove-language" => "new_language",
                    _ => "id",
                };
                faults.add(field, told(&desk, &refused));
            }
        }
    }
    let outcome = Outcome::refused(&typed, &faults);
    Ok(show(with, &loaded, outcome))
}

/// What a button does after everything that was typed was taken, and the part of the page to come back to.
fn pressed(form: &Reader<'_>, wanted: &str) -> (Option<Edit>, &'static str) {
    let (verb, of) = wanted.split_once(' ').unwrap_or((wanted, ""));
    match verb {
        "add-language" => (
            Some(Edit::AddLanguage(form.text("new_language"))),
            "#languages",
        ),
        "remove-language" => (Some(Edit::RemoveLanguage(of.to_owned())), "#languages"),
        "add-after" => (Some(Edit::AddAfterSubmit), ""),
        "remove-after" => (Some(Edit::RemoveAfterSubmit(of.to_owned())), ""),
        _ => (None, ""),
    }
}

fn read(form: &mut Reader<'_>, draft: &Draft) -> Vec<Edit> {
    let language = &draft.default_language;
    let mut edits: Vec<Edit> = Vec::new();
    for (number, known) in draft.after_submit.iter().enumerate() {
        let (text_name, help_name) = (after_field(number, "text"), after_field(number, "help"));
        if !form.typed.contains_key(&text_name) {
            continue;
        }
        let mut question: AfterSubmit = known.clone();
        let words = form.words(&text_name, LONGEST_QUESTION);
        put(&mut question.text, language, &words);
        let words = form.words(&help_name, LONGEST_QUESTION);
        if words.is_empty() {
            question.help.clear();
        } else {
            put(&mut question.help, language, &words);
        }
        if question != *known {
            edits.push(Edit::EditAfterSubmit {
                id: known.id.clone(),
                question,
            });
        }
    }
    let texts = TEXTS.map(|(name, _, is_prose)| {
        let most = if is_prose {
            LONGEST_PROSE
        } else {
            LONGEST_LINE
        };
        form.words(name, most)
    });
    let audience = match form.text("audience").as_str() {
        "constituents" => Audience::Constituents,
        _ => Audience::Staff,
    };
    // Groups are of those it works with; of staff there are none.
    let mut constituents = form.list("constituents", LONGEST_LINE);
    if audience == Audience::Staff {
        constituents.clear();
    }
    edits.push(Edit::Settings(Box::new(Rules {
        id: form.text("id"),
        audience,
        constituents,
        max_seconds: seconds(form, draft),
        subset_of: form.optional("subset_of", 60),
        wave_interval_days: form.count("wave_interval_days"),
        default_language: form.text("default_language"),
        texts,
    })));
    edits
}

/// The limit in seconds. A field shows whole minutes; what was not touched stays exact.
fn seconds(form: &mut Reader<'_>, draft: &Draft) -> u32 {
    let minutes = form
        .text("minutes")
        .parse()
        .ok()
        .filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
    match minutes {
        Some(minutes) if minutes == draft.max_seconds.div_ceil(60) => draft.max_seconds,
        Some(minutes) => minutes * 60,
        None => {
            form.faults
                .add("minutes", t!(form.language, "draft-error-minutes"));
            draft.max_seconds
        }
    }
}

#[cfg(test)]
mod tests {
    use surveys::{instrument::SOURCES, language::Language};

    use super::{super::done, *};

    #[test]
    fn every_questionnaire_survives_its_settings() {
        for (name, source) in SOURCES {
            let draft = Draft::read(source).unwrap();
            let typed = typed(&draft);
            let mut form = Reader::new(&typed, Language::En);
            let edits = read(&mut form, &draft);
            assert!(form.faults.is_empty());
            let (again, _) = done(&draft, edits).unwrap();
            assert_eq!(again, draft, "{name}");
        }
    }

    #[test]
    fn minutes_are_a_number_and_stay_exact() {
        let draft = Draft::read(SOURCES[1].1).unwrap();
        let seconds_of = |minutes: &str| {
            let typed = Typed::from([("minutes".to_owned(), minutes.to_owned())]);
            let mut form = Reader::new(&typed, Language::En);
            let seconds = seconds(&mut form, &draft);
            form.faults.is_empty().then_some(seconds)
        };
        let shown = draft.max_seconds.div_ceil(60);
        assert_eq!(seconds_of(&shown.to_string()), Some(draft.max_seconds));
        assert_eq!(seconds_of("7"), Some(420));
        for wrong in ["", "0", "121", "many", "-1", "9.5"] {
            assert_eq!(seconds_of(wrong), None, "{wrong}");
        }
    }
}
