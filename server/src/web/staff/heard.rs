//! "You said, we did": for everybody who has the address, from the release on.

use app::{
    pages::{
        executive::written::question_of,
        staff::heard::{self, HeardPage, Line, ReplyLine, Said as SaidLine},
    },
    text::format,
};
use axum::{extract::State, response::Response};
use surveys::{
    ids::WaveId, language::Language, roadmap::Library, trend::Day, voice::heard::Subject,
};

use super::chrome;
use crate::{
    heard::{Heard, Said, Words},
    web::{
        App,
        error::Failure,
        executive::day,
        form::Path,
        page::{self, Visit},
    },
};

/// What was heard, and what became of it. Not found until the wave is released.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(wave): Path<WaveId>,
) -> Result<Response, Failure> {
    let wave = app.store.wave(wave).await?.ok_or(Failure::NotFound)?;
    let organization = app
        .store
        .organization(wave.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let heard = Heard::load(&app.store, &wave, &organization.time_zone)
        .await?
        .ok_or(Failure::NotFound)?;
    let language = visit.language;
    let released = wave.released.unwrap_or_default();
    let overlay = app.store.own_steps(wave.organization).await?.overlay;
    let library = overlay.library();
    let model = HeardPage {
        language,
        organization: organization.name.clone(),
        wave: wave.plan.title.clone(),
        released: day(language, &organization, released),
        responsiveness: heard.responsiveness(),
        questions: questions(language, &library, &heard),
        ideas: ideas(language, &library, &heard),
        turnout: heard.tally.as_ref().map(surveys::voice::Tally::turnout),
    };
    Ok(page::show(&chrome(&app, &visit, &organization), || {
        heard::page(&model)
    }))
}

/// Themes by the question that they answer.
fn questions(language: Language, library: &Library, heard: &Heard) -> Vec<(String, Vec<Line>)> {
    let mut questions: Vec<(&str, Vec<Line>)> = Vec::new();
    for said in &heard.said {
        let (Subject::Theme { question, .. }, Words::Theme(_)) = (&said.subject, &said.words)
        else {
            continue;
        };
        match questions.last_mut() {
            Some((last, lines)) if *last == question => {
                lines.push(line(language, library, heard, said));
            }
            _ => questions.push((question, vec![line(language, library, heard, said)])),
        }
    }
    questions
        .into_iter()
        .map(|(question, lines)| {
            let text = question_of(language, &heard.published, question).to_owned();
            (text, lines)
        })
        .collect()
}

/// Ideas, those with most votes first; those that are told alike stay in their random order.
fn ideas(language: Language, library: &Library, heard: &Heard) -> Vec<Line> {
    let mut ideas: Vec<(f64, Line)> = heard
        .said
        .iter()
        .filter_map(|said| match &said.words {
            Words::Theme(_) => None,
            Words::Idea(idea) => {
                let share = heard
                    .tally
                    .as_ref()
                    .map_or(0.0, |tally| tally.certain_share(idea.id));
                Some((share, line(language, library, heard, said)))
            }
        })
        .collect();
    ideas.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ideas.into_iter().map(|(_, line)| line).collect()
}

fn line(language: Language, library: &Library, heard: &Heard, said: &Said) -> Line {
    let mut step = None;
    let words = match &said.words {
        Words::Theme(theme) => SaidLine::Theme {
            terms: theme.terms.clone(),
            comments: theme.comments,
        },
        Words::Idea(idea) => {
            step.clone_from(&idea.step);
            let (own, text) = idea.read_in(language);
            SaidLine::Idea {
                text: text.to_owned(),
                language: own,
                votes: heard.tally.as_ref().and_then(|tally| tally.votes(idea.id)),
            }
        }
    };
    let reply = said.reply.as_ref().map(|reply| {
        let text_language = [language.code(), Language::En.code()]
            .into_iter()
            .find(|code| reply.text.get(code).is_some())
            .map(str::to_owned)
            .or_else(|| reply.text.0.keys().next().cloned())
            .unwrap_or_default();
        ReplyLine {
            status: reply.status,
            text: reply.text.text(language).to_owned(),
            text_language,
            by: reply.by.map(|day| written(language, day)),
            who: reply.who.clone(),
            step: reply
                .step
                .as_ref()
                .or(step.as_ref())
                .and_then(|id| step_title(language, library, id)),
        }
    });
    Line { said: words, reply }
}

/// A day, written out.
fn written(language: Language, day: Day) -> String {
    let (year, month, of_month) = day.parts();
    format::calendar_day(language, i64::from(year), month, of_month)
}

/// What a step of the organization is called.
pub(in crate::web) fn step_title(
    language: Language,
    library: &Library,
    id: &str,
) -> Option<String> {
    library
        .step(id)
        .map(|step| step.texts.title.text(language).to_owned())
}
