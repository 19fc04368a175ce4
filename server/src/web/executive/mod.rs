//! What executives read. Handlers here load the published result and nothing else.

pub(super) mod comments;
pub(super) mod department;
pub(super) mod export;
pub(super) mod method;
pub(super) mod overview;
pub(super) mod report;
pub(super) mod results;
pub(super) mod trends;

use app::{
    components::constituent,
    pages::executive::mirror::{Mirror, Statement},
    text::format,
};
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
    published::Published,
};

use crate::{
    local_time,
    store::{organizations::Organization, results::StoredResult, waves::Wave},
};

use super::{App, error::Failure, staff::survey::instrument};

/// A released wave with its one document.
pub(super) struct Released {
    pub(super) organization: Organization,
    pub(super) wave: Wave,
    pub(super) stored: StoredResult,
    pub(super) published: Published,
}

impl Released {
    /// The released result of a wave of this organization; not found until it is released.
    pub(super) async fn load(
        app: &App,
        organization: OrganizationId,
        wave: WaveId,
    ) -> Result<Self, Failure> {
        let organization = app
            .store
            .organization(organization)
            .await?
            .ok_or(Failure::NotFound)?;
        let wave = app
            .store
            .wave(wave)
            .await?
            .filter(|wave| wave.organization == organization.id)
            .ok_or(Failure::NotFound)?;
        let stored = app
            .store
            .published_result(wave.id)
            .await?
            .ok_or(Failure::NotFound)?;
        let published = read(&stored)?;
        Ok(Self {
            organization,
            wave,
            stored,
            published,
        })
    }

    /// Whether groups answered through open links: a view beside the staff's, with a page of its own.
    pub(super) fn is_mirror(&self) -> bool {
        self.wave.constituents.is_some()
    }

    /// The same with groups of constituents under their names in this language; departments have one name for all readers.
    pub(super) fn named(mut self, language: Language) -> Self {
        if self.is_mirror() {
            for group in &mut self.published.departments {
                group.name = constituent::name(language, &group.name);
            }
        }
        self
    }

    /// The result of groups with the statements they rated.
    pub(super) async fn mirror(self, app: &App, language: Language) -> Result<Mirror, Failure> {
        let released = self.named(language);
        let instrument = instrument(app, released.wave.plan.instrument).await?;
        let name = released.published.organization_name.as_str();
        Ok(Mirror {
            statements: Statement::of(&instrument, language, name),
            released: released.day(language),
            wave_title: released.wave.plan.title,
            published: released.published,
        })
    }

    /// The day of release, written out.
    pub(super) fn day(&self, language: Language) -> String {
        day(language, &self.organization, self.stored.published)
    }
}

/// The document of a stored result, its hash checked.
pub(super) fn read(stored: &StoredResult) -> Result<Published, Failure> {
    Published::read(&stored.document)
        .map_err(|error| Failure::unexpected("published result", &error))
}

/// A day in the organization's time zone, written out.
pub(super) fn day(language: Language, organization: &Organization, utc_ms: i64) -> String {
    format::date(
        language,
        utc_ms,
        local_time::offset_minutes(&organization.time_zone, utc_ms),
    )
}

/// A day in the organization's time zone, as reports take it.
pub(super) fn calendar_day(organization: &Organization, utc_ms: i64) -> jiff::civil::Date {
    local_time::date(&organization.time_zone, utc_ms)
}
