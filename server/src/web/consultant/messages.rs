//! Everybody's own link as messages for a sender that is not ours: text messages, a chat, anything else. The file goes by
//! a person's hand; nobody tells the sender who has answered, and it tells us nothing.

use app::{
    pages::consultant::messages::{self as pages, ChannelPart, Messages, Wording},
    paths,
    shell::Place,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::staff_wave_of;
use crate::{
    auth::Token,
    channels::{Channel, Length, Words},
    exports::csv::inert,
    store::{
        invitations::InvitationLink,
        organizations::Organization,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::export::download,
        form::{Form, Path},
        page::{Visit, show},
        permissions::Action,
    },
};

/// The channels, how many people each reaches, and what they will read.
pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let (wave, of) = open_wave(&app, organization, wave).await?;
    let reached = app.store.reached_by_channel(wave.id).await?;
    let nobody = Token::from_bytes([0; 16]);
    let link = app
        .config
        .public_url
        .link(&paths::invitation(&nobody.to_string()));
    let parts = Channel::ALL.map(|channel| {
        let wordings = Language::ALL.map(|language| {
            let (text, length) = channel.message(words(language, &of, &wave), &link);
            wording(language, text, length)
        });
        ChannelPart {
            code: channel.code(),
            people: match channel {
                Channel::Sms => reached.phones,
                Channel::Chat => reached.chats,
                Channel::Other => reached.invited,
            },
            wordings: wordings.into(),
        }
    });
    let model = Messages {
        language: visit.language,
        organization,
        wave: wave.id,
        title: wave.plan.title.clone(),
        invited: reached.invited,
        channels: parts.into(),
    };
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
    Ok(show(&chrome, || pages::page(&model)))
}

fn wording(language: Language, text: String, length: Length) -> Wording {
    Wording {
        language,
        text,
        encoding: length.encoding.code(),
        units: length.units,
        parts: length.parts,
    }
}

/// Which channel.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chosen {
    channel: String,
}

/// The file of a channel. A `POST`, so that no address anywhere opens it again.
pub(crate) async fn file(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    actor.is_fresh(app.clock.now())?;
    let (wave, of) = open_wave(&app, organization, wave).await?;
    let mut known = Channel::ALL.into_iter();
    let channel = known
        .find(|channel| channel.code() == chosen.channel)
        .ok_or(Failure::UnreadableForm)?;
    let links = app.store.invitation_links(wave.id).await?;
    let lines: Vec<_> = links
        .into_iter()
        .filter_map(|link| line(&app, channel, &of, &wave, link))
        .collect();
    let detail = format!("{} {}", channel.code(), lines.len());
    app.note(&actor, organization, "wave.messages", wave.id, detail)
        .await?;
    let table = table(&lines).map_err(|error| Failure::unexpected("messages", &error))?;
    let name = format!("messages-{}.csv", channel.code());
    Ok(download("text/csv; charset=utf-8", &name, table))
}

/// A wave whose links open something, and whose it is.
async fn open_wave(
    app: &App,
    organization: OrganizationId,
    wave: WaveId,
) -> Result<(Wave, Organization), Failure> {
    let wave = staff_wave_of(app, organization, wave).await?;
    if wave.state != WaveState::Open {
        return Err(Failure::Overtaken);
    }
    let of = app.store.organization(organization).await?;
    Ok((wave, of.ok_or(Failure::NotFound)?))
}

fn words<'a>(language: Language, of: &'a Organization, wave: &'a Wave) -> Words<'a> {
    Words {
        language,
        organization: &of.name,
        title: &wave.plan.title,
        min_group: wave.plan.contract.min_group(),
    }
}

/// Columns of the file (`surveys/REFERENCE.md`).
const COLUMNS: [&str; 9] = [
    "id",
    "contact",
    "department",
    "language",
    "link",
    "message",
    "encoding",
    "characters",
    "parts",
];

/// Somebody's message; `None` if the channel does not reach them.
fn line(
    app: &App,
    channel: Channel,
    of: &Organization,
    wave: &Wave,
    link: InvitationLink,
) -> Option<[String; 9]> {
    let contact = match channel {
        Channel::Sms => link.contacts.phone?,
        Channel::Chat => link.contacts.chat?,
        Channel::Other => inert(&link.external_id.or(link.email).unwrap_or_default()),
    };
    let language = link.locale.unwrap_or(of.locale);
    let path = paths::invitation(&link.token.to_string());
    let address = app.config.public_url.link(&path);
    let (message, length) = channel.message(words(language, of, wave), &address);
    Some([
        id(&contact, &message),
        contact,
        inert(&link.department),
        language.code().to_owned(),
        address,
        inert(&message),
        length.encoding.code().to_owned(),
        length.units.to_string(),
        length.parts.to_string(),
    ])
}

/// By what a sender knows a message that it has sent before: the same contact and words, the same id. It says nothing of
/// either.
fn id(contact: &str, message: &str) -> String {
    let digest = Sha256::digest(format!("{contact}\n{message}"));
    let digits: Vec<String> = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    digits.concat()
}

fn table(lines: &[[String; 9]]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for line in lines {
        writer.write_record(line)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::reference::keys;

    #[test]
    fn the_reference_tells_every_column() {
        let told: BTreeSet<String> = keys("messages.csv").into_keys().collect();
        assert_eq!(told, COLUMNS.map(str::to_owned).into());
    }

    #[test]
    fn a_message_that_was_sent_before_has_the_same_id() {
        let id_of = id("+491701234567", "Hello");
        assert_eq!(id_of, id("+491701234567", "Hello"));
        assert_eq!(id_of.len(), 32);
        assert_ne!(id_of, id("+491701234568", "Hello"));
        assert_ne!(id_of, id("+491701234567", "Hello again"));
    }
}
