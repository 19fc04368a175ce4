//! After the answers are kept.

use app::{
    pages::staff::{
        survey::fill,
        thanks::{self, Thanks},
    },
    paths,
};
use axum::{extract::State, response::Response};
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
}

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
        words: String::new(),
        volunteer: None,
    };
    if let Ok(tag) = asked.of.parse::<Tag>()
        && let Some(invited) = app.store.invited_by_tag(&tag).await?
        && let Some(organization) = app.store.organization(invited.organization).await?
        && let Some(wave) = app.store.wave(invited.wave).await?
    {
        let instrument = instrument(&app, invited.instrument).await?;
        model.words = fill(
            instrument
                .thanks
                .or(language.code(), &instrument.default_language),
            &organization.name,
            instrument.minutes(),
            promise::of_wave(&wave),
        );
        model.volunteer =
            (!instrument.after_submit.is_empty()).then(|| paths::volunteer(tag.as_str()));
        around = chrome(&app, &visit, &organization);
    }
    Ok(page::show(&around, || thanks::page(&model)))
}
