//! The promise in full, for everybody who has its address: it stands on the survey's first page.

use app::{
    pages::staff::promise::{self, About, Mode, Promise, PromisePage},
    paths,
};
use axum::{extract::State, response::Response};
use surveys::{
    confidentiality::Contract,
    ids::WaveId,
    instrument::{Audience, Instrument},
    language::Language,
};

use super::chrome;
use crate::{
    local_time,
    store::{
        organizations::Organization,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        consultant::audience::asked,
        error::Failure,
        executive::day,
        form::Path,
        page::{self, Visit},
    },
};

/// What is promised to the people of a wave. A draft promises nothing yet.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(wave): Path<WaveId>,
) -> Result<Response, Failure> {
    let wave = app
        .store
        .wave(wave)
        .await?
        .filter(|wave| wave.state != WaveState::Draft)
        .ok_or(Failure::NotFound)?;
    let organization = app
        .store
        .organization(wave.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let model = PromisePage {
        language: visit.language,
        promise: of_wave(&wave),
        about: about(visit.language, &organization, &wave),
        asked: match wave.constituents {
            Some(_) => None,
            None => Some(asked(&app, &wave).await?).filter(|asked| !asked.is_everybody()),
        },
        attributes: wave.attributes.clone(),
        privacy: paths::privacy(organization.id),
        organization: organization.name.clone(),
    };
    Ok(page::show(&chrome(&app, &visit, &organization), || {
        promise::page(&model)
    }))
}

/// What a wave promises.
pub(super) fn of_wave(wave: &Wave) -> Promise {
    let mode = match wave.constituents {
        Some(_) => Mode::Open,
        None => Mode::Separated,
    };
    Promise {
        mode,
        ..promised(wave.plan.contract, wave.plan.verbatims)
    }
}

/// What is promised under a contract.
pub(in crate::web) fn promised(contract: Contract, verbatims: bool) -> Promise {
    Promise {
        mode: Mode::Separated,
        min_group: contract.min_group(),
        min_group_comments: contract.min_group_comments(),
        verbatims,
    }
}

/// What a questionnaire would promise under the contract that is offered at first.
pub(in crate::web) fn promised_by(instrument: &Instrument) -> Promise {
    let mode = match instrument.audience {
        Audience::Constituents(_) => Mode::Open,
        Audience::Staff => Mode::Separated,
    };
    Promise {
        mode,
        ..promised(Contract::default(), false)
    }
}

/// What staff are told about a wave.
pub(super) fn about(language: Language, organization: &Organization, wave: &Wave) -> About {
    About {
        wave: wave.plan.title.clone(),
        owner: wave.plan.owner.clone(),
        report_back_by: wave
            .plan
            .report_back_by
            .as_deref()
            .and_then(|date| local_time::start_of_day(&organization.time_zone, date))
            .map(|at| day(language, organization, at))
            .unwrap_or_default(),
        promise: paths::promise(wave.id),
    }
}
