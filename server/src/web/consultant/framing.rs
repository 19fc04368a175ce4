//! Reads along while somebody writes what others read: text in, findings out, nothing kept.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use app::{pages::consultant::drafts::words, t};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use surveys::{
    framing::{AllowEntry, Finding, Lexicon, Surface, Verdict},
    ids::{OrganizationId, UserId},
    language::Language,
};

use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path},
    page::Visit,
    permissions::Action,
};

/// Longest text that is read, in bytes; no field takes a longer one than 20,000 characters.
const LONGEST: usize = 80_000;
/// Questions that one user may ask at once.
const AT_ONCE: f64 = 40.0;
/// Questions that come back to a user every second.
const PER_SECOND: f64 = 2.0;

/// What somebody is writing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    /// Where it will be read.
    surface: String,
    /// The language it is in; empty if nobody knows.
    language: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Answer {
    findings: Vec<Line>,
}

/// One finding in the reader's language. Its place is counted as browsers count letters.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct Line {
    start: usize,
    end: usize,
    told: String,
    instead: Vec<Instead>,
}

#[derive(Debug, Serialize, PartialEq, Eq)]
struct Instead {
    words: String,
    label: String,
}

pub(crate) async fn check(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    if asked.text.len() > LONGEST {
        return Err(Failure::TooLarge);
    }
    let surface: Surface = asked.surface.parse().map_err(|_| Failure::UnreadableForm)?;
    let written_in: Option<Language> = match asked.language.as_str() {
        "" => None,
        code => Some(code.parse().map_err(|_| Failure::UnreadableForm)?),
    };
    if !QUESTIONS.may_ask(actor.user.id, app.clock.now()) {
        return Ok((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "1")]).into_response());
    }
    let allow = app.store.allowed_names(permit.organization).await?;
    let mut findings: Vec<Line> = findings(&asked.text, written_in, surface, &allow)
        .into_iter()
        .map(|finding| told(visit.language, &asked.text, &finding))
        .collect();
    if let (Surface::Survey, Some(language)) = (surface, written_in) {
        findings.extend(hints(visit.language, &asked.text, language));
    }
    Ok((
        [(header::CACHE_CONTROL, "no-store")],
        Json(Answer { findings }),
    )
        .into_response())
}

/// What rings an alarm bell in a text, and what a person has to look at. In any language, where nobody says which one it
/// is in.
pub(super) fn findings(
    text: &str,
    written_in: Option<Language>,
    surface: Surface,
    allow: &[AllowEntry],
) -> Vec<Finding> {
    let mut found: Vec<Finding> = Language::ALL
        .into_iter()
        .filter(|language| written_in.is_none_or(|known| known == *language))
        .flat_map(|language| Lexicon::builtin().check(text, language, surface, allow))
        .filter(|finding| written_in.is_some() || finding.verdict == Verdict::Error)
        .collect();
    found.sort_by_key(|finding| (finding.range.start, finding.range.end));
    found.dedup_by(|a, b| a.range == b.range);
    found
}

fn told(language: Language, text: &str, finding: &Finding) -> Line {
    let place = |byte: usize| {
        text.get(..byte)
            .map_or(0, |before| before.encode_utf16().count())
    };
    let word = t!(language, "studio-finding", word = finding.matched.as_str());
    Line {
        start: place(finding.range.start),
        end: place(finding.range.end),
        told: format!("{word} {}", finding.note),
        instead: finding
            .suggestions
            .iter()
            .map(|words| Instead {
                words: words.clone(),
                label: t!(language, "studio-take", words = words.as_str()),
            })
            .collect(),
    }
}

/// What could be said better in a question. It has no place in the text, and nothing that could be taken instead.
fn hints(language: Language, text: &str, written_in: Language) -> impl Iterator<Item = Line> {
    authoring::hints_while_typing(text, written_in.code())
        .into_iter()
        .map(move |hint| Line {
            start: 0,
            end: 0,
            told: words::hint(language, &hint),
            instead: Vec::new(),
        })
}

/// How many questions each user has left, and since when; for as long as the program runs.
static QUESTIONS: Questions = Questions(Mutex::new(None));

struct Questions(Mutex<Option<HashMap<UserId, (f64, i64)>>>);

impl Questions {
    /// Takes one question from a user's share; `false` if it is used up.
    fn may_ask(&self, user: UserId, now: i64) -> bool {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = left.get_or_insert_default();
        // Whoever has a full share again needs no line.
        left.retain(|_, (share, since)| refilled(*share, *since, now) < AT_ONCE);
        let (share, since) = left.get(&user).copied().unwrap_or((AT_ONCE, now));
        let share = refilled(share, since, now);
        if share < 1.0 {
            return false;
        }
        left.insert(user, (share - 1.0, now));
        true
    }
}

fn refilled(share: f64, since: i64, now: i64) -> f64 {
    let seconds = now.saturating_sub(since).max(0) as f64 / 1_000.0;
    (share + seconds * PER_SECOND).min(AT_ONCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_browsers_count_letters() {
        let text = "😀 für den Wandel";
        let found = findings(text, Some(Language::De), Surface::StaffPages, &[]);
        let told = told(Language::De, text, &found[0]);
        assert_eq!((told.start, told.end), (11, 17), "{found:?}");
        assert!(!told.instead.is_empty() && told.told.contains("Wandel"));
    }

    #[test]
    fn names_that_are_allowed_stand() {
        let text = "We build on Change Now";
        let allow = [AllowEntry {
            name: "Change Now".to_owned(),
            reason: "a product".to_owned(),
        }];
        assert_eq!(findings(text, None, Surface::RoadmapPdf, &[]).len(), 1);
        assert!(findings(text, None, Surface::RoadmapPdf, &allow).is_empty());
    }

    #[test]
    fn two_statements_in_one_are_told_while_they_are_typed() {
        let told: Vec<Line> = hints(
            Language::De,
            "My boss listens and I trust my team.",
            Language::En,
        )
        .collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].told.contains("zwei Aussagen"), "{}", told[0].told);
        let asked = hints(
            Language::En,
            "Do you trust us and are you well?",
            Language::En,
        );
        assert_eq!(asked.count(), 0, "a question may ask for two things");
    }

    #[test]
    fn a_user_who_asks_too_often_waits_and_others_do_not() {
        let questions = Questions(Mutex::default());
        let (one, other) = (UserId::from_bits(1), UserId::from_bits(2));
        let asked = (0..100).filter(|_| questions.may_ask(one, 0)).count();
        assert_eq!(asked, 40);
        assert!(questions.may_ask(other, 0));
        assert!(!questions.may_ask(one, 400));
        assert!(questions.may_ask(one, 1_000));
    }
}
