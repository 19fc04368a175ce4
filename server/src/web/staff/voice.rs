//! Behind a voice link: write an idea, vote. Nothing here is logged, and no `GET` stores anything.

use std::collections::BTreeSet;

use app::{
    pages::staff::{
        link::DeadLink,
        voice::{self, Choice, Happened, IdeaFault, VoicePage, VoiceState, VoteFault},
    },
    paths,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::IdeaId,
    language::Language,
    voice::{Ballot, BallotFault, LONGEST_IDEA, MOST_IDEAS, Phase, Verdict},
};

use super::{arrival::without_referrer, chrome, dead, survey::redactor};
use crate::{
    auth::{Tag, Token, digest},
    clock::DAY,
    store::{
        Submitted,
        voices::{NewIdea, Speaker, Voice},
    },
    typed::{self, Unfit},
    web::{
        App, cookies,
        error::Failure,
        form::{Form, Path, Query},
        language,
        page::{self, Visit},
    },
};

/// How long the cookie lives, in seconds: a round is over sooner.
const LIVES: i64 = 60 * DAY / 1000;

/// A voice link is opened: its token moves into a cookie and out of the address bar.
pub(crate) async fn arrive(
    visit: Visit,
    State(app): State<App>,
    Path(link): Path<String>,
) -> Result<Response, Failure> {
    let found = match link.parse::<Token>() {
        Ok(token) => app
            .store
            .speaker(&token)
            .await?
            .map(|speaker| (token, speaker)),
        Err(_) => None,
    };
    let Some((token, speaker)) = found else {
        let page = dead(&app, &visit.nowhere(), &DeadLink::Unknown);
        return Ok(without_referrer(page));
    };
    let tag = speaker.tag.as_str();
    let cookie = cookies::voice(tag).keep(&app, &token.to_string(), Some(LIVES));
    let to = Redirect::to(&paths::voice(tag));
    let mut response = ([(header::SET_COOKIE, cookie)], to).into_response();
    // The person's own language, unless this browser has chosen one.
    if let (false, Some(locale)) = (visit.has_chosen, speaker.locale) {
        let kept = language::kept(&app, locale.code());
        response.headers_mut().append(header::SET_COOKIE, kept);
    }
    Ok(without_referrer(response))
}

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    done: Option<String>,
}

/// The page as the round stands.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, speaker) = match of_address(&app, &address, &headers).await? {
        Ok(found) => found,
        Err(why) => return Ok(dead(&app, &visit, &why)),
    };
    let state = state(&app, &speaker, visit.language).await?;
    let happened = (asked.done.as_deref() == Some("idea")).then_some(Happened::Wrote);
    draw(&app, &visit, &speaker, state, happened).await
}

/// An idea.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IdeaForm {
    number: u32,
    idea: String,
}

/// Keeps an idea. The same page sent twice keeps one.
pub(crate) async fn write(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    headers: HeaderMap,
    Form(form): Form<IdeaForm>,
) -> Result<Response, Failure> {
    let (token, speaker) = match of_address(&app, &address, &headers).await? {
        Ok(found) => found,
        Err(why) => return Ok(dead(&app, &visit, &why)),
    };
    if speaker.phase != Phase::Ideas {
        return other_phase(&app, &visit, &speaker).await;
    }
    let text = match typed::lines(&form.idea, LONGEST_IDEA) {
        Ok(text) if text.is_empty() => Err(IdeaFault::Empty),
        Ok(text) => Ok(text),
        Err(Unfit::TooLong) => Err(IdeaFault::TooLong),
        Err(Unfit::Forbidden) => Err(IdeaFault::Forbidden),
    };
    let text = match text {
        Ok(text) => text,
        Err(fault) => return again(&app, &visit, &speaker, form.idea, fault).await,
    };
    let idea = NewIdea {
        language: visit.language,
        text: redactor(&app, speaker.wave)
            .await?
            .redact(visit.language, &text),
    };
    let voice = Voice::Idea {
        number: form.number,
        idea,
    };
    match app.store.speak(&token, voice).await {
        Ok(Submitted::Kept) => {
            let path = format!("{}?done=idea", paths::voice(speaker.tag.as_str()));
            Ok(Redirect::to(&path).into_response())
        }
        // The link has moved on since the page was drawn: look again, and keep what was typed.
        Ok(Submitted::AlreadyUsed) => match app.store.speaker(&token).await? {
            Some(now) => again(&app, &visit, &now, form.idea, IdeaFault::Another).await,
            None => Ok(dead(&app, &visit, &DeadLink::Unknown)),
        },
        Ok(Submitted::Closed) => moved(&app, &visit, &token).await,
        Ok(Submitted::Unknown) => Ok(dead(&app, &visit, &DeadLink::Unknown)),
        Err(error) if error.is_unavailable() => {
            let fault = IdeaFault::NotKept;
            let page = again(&app, &visit, &speaker, form.idea, fault).await?;
            Ok(not_kept(page))
        }
        Err(error) => Err(error.into()),
    }
}

/// Keeps a ballot. However often it is sent, the first one counts.
pub(crate) async fn vote(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    if fields.iter().any(|(name, _)| name != "choice") {
        return Err(Failure::UnreadableForm);
    }
    let (token, speaker) = match of_address(&app, &address, &headers).await? {
        Ok(found) => found,
        Err(why) => return Ok(dead(&app, &visit, &why)),
    };
    if speaker.phase != Phase::Votes {
        return other_phase(&app, &visit, &speaker).await;
    }
    if speaker.voted {
        return Ok(Redirect::to(&paths::voice(speaker.tag.as_str())).into_response());
    }
    let ideas = choices(&app, &speaker, visit.language).await?;
    let votable: BTreeSet<IdeaId> = ideas.iter().map(|choice| choice.id).collect();
    // What is no id cannot be on the ballot.
    let named: Result<Vec<IdeaId>, _> = fields.iter().map(|(_, value)| value.parse()).collect();
    let ballot = named
        .map_err(|_| BallotFault::Unknown)
        .and_then(|named| Ballot::new(named, &votable));
    let refuse = |fault| {
        let ideas = ideas
            .into_iter()
            .map(|choice| Choice {
                ticked: fields.contains(&("choice".to_owned(), choice.id.to_string())),
                ..choice
            })
            .collect();
        VoiceState::Vote {
            ideas,
            fault: Some(fault),
        }
    };
    let ballot = match ballot {
        Ok(ballot) => ballot,
        Err(fault) => {
            let fault = match fault {
                BallotFault::Empty => VoteFault::Empty,
                BallotFault::TooMany => VoteFault::TooMany,
                BallotFault::Unknown => VoteFault::Unknown,
            };
            let page = draw(&app, &visit, &speaker, refuse(fault), None).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match app.store.speak(&token, Voice::Ballot(ballot)).await {
        Ok(Submitted::Kept | Submitted::AlreadyUsed) => {
            Ok(Redirect::to(&paths::voice(speaker.tag.as_str())).into_response())
        }
        Ok(Submitted::Closed) => moved(&app, &visit, &token).await,
        Ok(Submitted::Unknown) => Ok(dead(&app, &visit, &DeadLink::Unknown)),
        Err(error) if error.is_unavailable() => {
            let state = refuse(VoteFault::NotKept);
            let page = draw(&app, &visit, &speaker, state, None).await?;
            Ok(not_kept(page))
        }
        Err(error) => Err(error.into()),
    }
}

/// The link behind an address. The address alone opens nothing: the cookie that the link left must fit it.
async fn of_address(
    app: &App,
    address: &str,
    headers: &HeaderMap,
) -> Result<Result<(Token, Speaker), DeadLink>, Failure> {
    let Ok(tag) = address.parse::<Tag>() else {
        return Ok(Err(DeadLink::Unknown));
    };
    let token = cookies::voice(tag.as_str())
        .read(app, headers)
        .and_then(|token| token.parse::<Token>().ok());
    let Some(token) = token else {
        return Ok(Err(DeadLink::WithoutCookie));
    };
    Ok(match app.store.speaker(&token).await? {
        Some(speaker) if speaker.tag == tag => Ok((token, speaker)),
        Some(_) => Err(DeadLink::WithoutCookie),
        None => Err(DeadLink::Unknown),
    })
}

async fn state(app: &App, speaker: &Speaker, language: Language) -> Result<VoiceState, Failure> {
    Ok(match speaker.phase {
        Phase::Ideas if speaker.ideas >= MOST_IDEAS => VoiceState::WroteAll,
        Phase::Ideas => VoiceState::Write {
            number: speaker.ideas + 1,
            typed: String::new(),
            fault: None,
        },
        Phase::Sorting => VoiceState::Sorting,
        Phase::Votes if speaker.voted => VoiceState::Voted,
        Phase::Votes => VoiceState::Vote {
            ideas: choices(app, speaker, language).await?,
            fault: None,
        },
        Phase::Closed => VoiceState::Closed,
    })
}

/// What can be voted for, in an order of its own for every link, so that no idea always comes first.
async fn choices(app: &App, speaker: &Speaker, language: Language) -> Result<Vec<Choice>, Failure> {
    let mut ideas = app.store.ideas(speaker.wave).await?;
    ideas.retain(|idea| idea.verdict == Verdict::Approved);
    ideas.sort_by_key(|idea| digest(format!("{}{}", speaker.tag, idea.id).as_bytes()));
    Ok(ideas
        .iter()
        .map(|idea| {
            let (language, text) = idea.read_in(language);
            Choice {
                id: idea.id,
                text: text.to_owned(),
                language,
                ticked: false,
            }
        })
        .collect())
}

async fn draw(
    app: &App,
    visit: &Visit,
    speaker: &Speaker,
    state: VoiceState,
    happened: Option<Happened>,
) -> Result<Response, Failure> {
    let wave = app.store.wave(speaker.wave).await?;
    let organization = app.store.organization(speaker.organization).await?;
    let (wave, organization) = (
        wave.ok_or(Failure::NotFound)?,
        organization.ok_or(Failure::NotFound)?,
    );
    let model = VoicePage {
        language: visit.language,
        tag: speaker.tag.as_str().to_owned(),
        organization: organization.name.clone(),
        owner: wave.plan.owner.clone(),
        wave: wave.id,
        min_group: wave.plan.contract.min_group(),
        state,
        happened,
    };
    let visit = visit.clone().at(paths::voice(speaker.tag.as_str()));
    Ok(page::show(&chrome(app, &visit, &organization), || {
        voice::page(&model)
    }))
}

/// The form with what was typed. When the link takes no more, that is said instead.
async fn again(
    app: &App,
    visit: &Visit,
    speaker: &Speaker,
    typed: String,
    fault: IdeaFault,
) -> Result<Response, Failure> {
    let mut state = state(app, speaker, visit.language).await?;
    if let VoiceState::Write {
        typed: shown,
        fault: of_form,
        ..
    } = &mut state
    {
        *shown = typed;
        *of_form = Some(fault);
    }
    let page = draw(app, visit, speaker, state, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The round moved on while the page was open.
async fn moved(app: &App, visit: &Visit, token: &Token) -> Result<Response, Failure> {
    match app.store.speaker(token).await? {
        Some(speaker) => other_phase(app, visit, &speaker).await,
        None => Ok(dead(app, visit, &DeadLink::Unknown)),
    }
}

/// What was sent belongs to another phase: nothing was kept, and the page says where the round stands.
async fn other_phase(app: &App, visit: &Visit, speaker: &Speaker) -> Result<Response, Failure> {
    let state = state(app, speaker, visit.language).await?;
    let page = draw(app, visit, speaker, state, Some(Happened::OtherPhase)).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn not_kept(mut page: Response) -> Response {
    *page.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    page.headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    page
}
