//! Invitation links as a file, and by mail.

use app::paths;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::staff_wave_of;
use crate::{
    auth::ShortCode,
    exports::csv::inert,
    store::{outbox::MessageKind, schedule::SPREAD, waves::WaveState},
    web::{
        App, actor::Actor, error::Failure, executive::export::download, form::Path,
        permissions::Action,
    },
};

/// Everybody's own link as a table. A `POST`, so that no address anywhere opens it again.
pub(crate) async fn links(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    actor.is_fresh(app.clock.now())?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Open {
        return Err(Failure::Overtaken);
    }
    let links = app.store.invitation_links(wave.id).await?;
    app.note(
        &actor,
        organization,
        "wave.links",
        wave.id,
        format!("{} links", links.len()),
    )
    .await?;
    let lines = links.into_iter().map(|link| LinkLine {
        path: paths::invitation(&link.token.to_string()),
        code: link.code,
        email: link.email,
        external_id: link.external_id,
        department: link.department,
        locale: link.locale,
    });
    file_of(&app, "invitations.csv", lines)
}

/// Somebody's own link in a file.
pub(super) struct LinkLine {
    pub(super) email: Option<String>,
    pub(super) external_id: Option<String>,
    pub(super) department: String,
    pub(super) locale: Option<Language>,
    pub(super) path: String,
    /// What opens the same on a shared device.
    pub(super) code: Option<ShortCode>,
}

/// Columns of the file (`surveys/REFERENCE.md`).
const COLUMNS: [&str; 6] = [
    "email",
    "external_id",
    "department",
    "locale",
    "link",
    "code",
];

/// Links as a file to download.
pub(super) fn file_of(
    app: &App,
    name: &str,
    links: impl Iterator<Item = LinkLine>,
) -> Result<Response, Failure> {
    let base = app.config.public_url.to_string();
    let table = table(&base, links).map_err(|error| Failure::unexpected("links", &error))?;
    Ok(download("text/csv; charset=utf-8", name, table))
}

fn table(base: &str, links: impl Iterator<Item = LinkLine>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for link in links {
        writer.write_record([
            inert(link.email.as_deref().unwrap_or_default()),
            inert(link.external_id.as_deref().unwrap_or_default()),
            inert(&link.department),
            link.locale.map_or("", Language::code).to_owned(),
            format!("{}{}", base.trim_end_matches('/'), link.path),
            link.code.map(|code| code.to_string()).unwrap_or_default(),
        ])?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

pub(crate) async fn invite(
    actor: Actor,
    State(app): State<App>,
    Path(path): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    send(&actor, &app, path, MessageKind::Invitation).await
}

/// The next reminder, if there is one left.
pub(crate) async fn remind(
    actor: Actor,
    State(app): State<App>,
    Path(path): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, path.0)?;
    let wave = staff_wave_of(&app, path.0, path.1).await?;
    let sent = app.store.kinds_mailed(wave.id).await?;
    let left = MessageKind::REMINDERS
        .into_iter()
        .find(|kind| !sent.contains(kind))
        .ok_or(Failure::Overtaken)?;
    send(&actor, &app, path, left).await
}

/// To everybody who was invited: where to read what was heard.
pub(crate) async fn tell(
    actor: Actor,
    State(app): State<App>,
    Path(path): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    send(&actor, &app, path, MessageKind::Heard).await
}

async fn send(
    actor: &Actor,
    app: &App,
    (organization, wave): (OrganizationId, WaveId),
    kind: MessageKind,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(app, organization, wave).await?;
    let needed = match kind {
        MessageKind::Heard => WaveState::Released,
        _ => WaveState::Open,
    };
    if wave.state != needed || app.config.smtp.is_none() {
        return Err(Failure::Overtaken);
    }
    let count = app
        .store
        .enqueue_mail(wave.id, kind, SPREAD, app.clock.now())
        .await?;
    let path = format!(
        "{}?done=mail&count={count}",
        paths::wave(organization, wave.id)
    );
    Ok(Redirect::to(&path).into_response())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::reference::keys;

    #[test]
    fn the_reference_tells_every_column() {
        let told: BTreeSet<String> = keys("invitations.csv").into_keys().collect();
        assert_eq!(told, COLUMNS.map(str::to_owned).into());
        let line = LinkLine {
            email: None,
            external_id: Some("=7".to_owned()),
            department: "S".to_owned(),
            locale: Some(Language::De),
            path: "/s/abc".to_owned(),
            code: ShortCode::of_typed("7k3m9qxt2vcd"),
        };
        let table = table("https://survey.example.org/", std::iter::once(line)).unwrap();
        assert_eq!(
            String::from_utf8(table).unwrap(),
            "email,external_id,department,locale,link,code\n,'=7,S,de,https://survey.example.org/s/abc,7K3M 9QXT 2VCD\n"
        );
    }
}
