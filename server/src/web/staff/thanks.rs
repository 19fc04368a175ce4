//! After the answers are kept.

use app::{
    pages::staff::{
        survey::placeholders,
        thanks::{self, Kiosk, Thanks},
    },
    paths,
};
use axum::{
    extract::State,
    http::header::REFRESH,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{chrome, promise, survey::instrument};
use crate::{
    auth::Tag,
    web::{
        App,
        error::Failure,
        form::Query,
        page::{self, Visit},
    },
};

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    of: String,
    /// On a shared device: whether to wait until the reader goes on.
    #[serde(default)]
    stay: bool,
}

/// Seconds until a shared device is back at its start.
const RETURNS: u32 = 15;

/// The same page however often it is asked for; without knowing which survey it was, without that survey's words.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let language = visit.language;
    let mut around = visit.chrome(&app);
    let mut model = Thanks {
        language,
        spoken: language.to_string(),
        words: String::new(),
        volunteer: None,
        survey: None,
        kiosk: visit.kiosk.map(|_| {
            if asked.stay {
                Kiosk::Stays
            } else {
                Kiosk::Returns(RETURNS, paths::thanks_staying(&asked.of))
            }
        }),
    };
    if let Ok(tag) = asked.of.parse::<Tag>()
        && let Some(invited) = app.store.invited_by_tag(&tag).await?
        && let Some(asking) = app.store.asking(invited.wave).await?
    {
        let instrument = instrument(&app, invited.instrument).await?;
        let words = &instrument.thanks;
        let promise = promise::of_wave(&asking.wave);
        model.spoken = visit.spoken(&instrument);
        model.words = placeholders(&instrument, &asking.organization.name, promise)
            .fill(words.or(&model.spoken, &instrument.default_language));
        // Name and address are nothing to leave on a shared device.
        let volunteers = !instrument.after_submit.is_empty() && visit.kiosk.is_none();
        model.volunteer = volunteers.then(|| paths::volunteer(tag.as_str()));
        model.survey = Some(paths::survey(tag.as_str()));
        around = chrome(&app, &visit, &asking.organization);
    }
    let page = page::show(&around, || thanks::page(&model));
    if matches!(model.kiosk, Some(Kiosk::Returns(..))) {
        let back = format!("{RETURNS}; url={}", paths::KIOSK);
        return Ok(([(REFRESH, back)], page).into_response());
    }
    Ok(page)
}
