//! What consultants and administrators do with waves, questionnaires, scenarios and roadmaps.

mod agreement_form;
pub(super) mod audience;
pub(super) mod cards;
pub(super) mod comparison;
pub(super) mod constituents;
pub(super) mod drafts;
pub(super) mod ending;
pub(super) mod framing;
pub(super) mod idea;
pub(super) mod ideas;
pub(super) mod import_answers;
pub(super) mod import_instrument;
pub(super) mod instrument_files;
pub(super) mod instruments;
pub(super) mod invitations;
pub(super) mod kiosk;
pub(super) mod letter;
pub(super) mod letters;
pub(super) mod messages;
pub(super) mod names;
mod new_wave;
pub(super) mod progress;
pub(super) mod promise;
mod prospect;
pub(super) mod publication;
pub(super) mod replies;
pub(super) mod roadmap;
pub(super) mod roadmap_files;
pub(super) mod roadmaps;
pub(super) mod scenario;
mod scenario_budget;
pub(super) mod scenario_copies;
mod scenario_form;
pub(super) mod scenario_odds;
mod scenario_words;
pub(super) mod shared_links;
pub(super) mod step_begun;
pub(super) mod step_form;
mod step_structure;
pub(super) mod step_versions;
pub(super) mod steps;
pub(super) mod texts;
pub(super) mod wave;
pub(super) mod waves;

use surveys::ids::{OrganizationId, WaveId};

use crate::store::waves::Wave;

use super::{App, error::Failure};

/// A wave of this organization; one of another cannot be found.
async fn wave_of(app: &App, organization: OrganizationId, wave: WaveId) -> Result<Wave, Failure> {
    app.store
        .wave(wave)
        .await?
        .filter(|wave| wave.organization == organization)
        .ok_or(Failure::NotFound)
}

/// The same of a wave that asks staff: whatever has to do with inviting people does not exist for open links.
async fn staff_wave_of(
    app: &App,
    organization: OrganizationId,
    wave: WaveId,
) -> Result<Wave, Failure> {
    let wave = wave_of(app, organization, wave).await?;
    if wave.constituents.is_some() {
        return Err(Failure::NotFound);
    }
    Ok(wave)
}
