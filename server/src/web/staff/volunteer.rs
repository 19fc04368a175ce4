//! Offers to help, after the survey and apart from it: what is kept knows no sheet and no invitation.

use std::sync::Arc;

use app::{
    pages::staff::{
        link::DeadLink,
        volunteer::{self, VolunteerFault, VolunteerForm},
    },
    shell::Chrome,
};
use axum::{extract::State, response::Response};
use surveys::{ids::WaveId, instrument::Instrument};

use super::{chrome, dead, survey::instrument};
use crate::{
    auth::Tag,
    store::{volunteers::Volunteer, waves::WaveState},
    typed,
    web::{
        App,
        error::Failure,
        form::{Form, Path},
        page::{self, Visit},
    },
};

/// The form.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let asked = match Asked::of(&app, &visit, &address).await? {
        Ok(asked) => asked,
        Err(why) => return Ok(dead(&app, &visit, &why)),
    };
    let model = asked.model(&visit, VolunteerForm::default(), Vec::new());
    Ok(page::show(&asked.chrome, || volunteer::page(&model)))
}

/// Keeps one offer per ticked question.
pub(crate) async fn submit(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let asked = match Asked::of(&app, &visit, &address).await? {
        Ok(asked) => asked,
        Err(why) => return Ok(dead(&app, &visit, &why)),
    };
    let typed = asked.read(&fields);
    let mut faults = typed.faults();
    let name = typed::line(&typed.name, 200);
    let contact = typed::address(&typed.email);
    if name.is_err() && !faults.contains(&VolunteerFault::NoName) {
        faults.push(VolunteerFault::NoName);
    }
    if contact.is_none() && !faults.contains(&VolunteerFault::NoEmail) {
        faults.push(VolunteerFault::NoEmail);
    }
    let (Ok(name), Some(contact), true) = (name, contact, faults.is_empty()) else {
        let model = asked.model(&visit, typed, faults);
        return Ok(page::refuse(&asked.chrome, || volunteer::page(&model)));
    };
    for question in typed.ticked {
        let volunteer = Volunteer {
            question,
            name: name.clone(),
            contact: contact.clone(),
        };
        app.store.add_volunteer(asked.wave, volunteer).await?;
    }
    Ok(page::show(&asked.chrome, || {
        volunteer::done(visit.language)
    }))
}

/// What is asked after the survey of an invitation.
struct Asked {
    wave: WaveId,
    instrument: Arc<Instrument>,
    chrome: Chrome,
}

impl Asked {
    async fn of(
        app: &App,
        visit: &Visit,
        address: &str,
    ) -> Result<Result<Self, DeadLink>, Failure> {
        let Ok(tag) = address.parse::<Tag>() else {
            return Ok(Err(DeadLink::Unknown));
        };
        let Some(invited) = app.store.invited_by_tag(&tag).await? else {
            return Ok(Err(DeadLink::Unknown));
        };
        if invited.state != WaveState::Open {
            return Ok(Err(DeadLink::Closed));
        }
        let instrument = instrument(app, invited.instrument).await?;
        let organization = app.store.organization(invited.organization).await?;
        let (Some(organization), false) = (organization, instrument.after_submit.is_empty()) else {
            return Ok(Err(DeadLink::Unknown));
        };
        Ok(Ok(Self {
            wave: invited.wave,
            chrome: chrome(app, visit, &organization),
            instrument,
        }))
    }

    /// Only questions that the instrument has.
    fn read(&self, fields: &[(String, String)]) -> VolunteerForm {
        let value = |wanted: &str| {
            fields
                .iter()
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.clone())
        };
        VolunteerForm {
            ticked: self
                .instrument
                .after_submit
                .iter()
                .filter(|question| value(&question.id).is_some())
                .map(|question| question.id.clone())
                .collect(),
            name: value("name").unwrap_or_default(),
            email: value("email").unwrap_or_default(),
        }
    }

    fn model(
        &self,
        visit: &Visit,
        values: VolunteerForm,
        faults: Vec<VolunteerFault>,
    ) -> volunteer::Volunteer<'_> {
        volunteer::Volunteer {
            language: visit.language,
            spoken: visit.spoken(&self.instrument),
            fallback: &self.instrument.default_language,
            questions: &self.instrument.after_submit,
            values,
            faults,
        }
    }
}
