//! Invitations: who holds a link, where it leads, and the links themselves, which are computed and never kept.

use std::collections::BTreeMap;

use surveys::{
    ids::{InstrumentId, InvitationId, OrganizationId, PersonId, WaveId},
    instrument::Instrument,
    language::Language,
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, values},
    dialect::statements,
    people::{CUSTOMER_FACING, Contacts, PEOPLE_MANAGER, contacts, yes_or_no},
    waves::WaveState,
};
use crate::auth::{Keys, ShortCode, Tag, Token};

statements! {
    FIND_BY_TOKEN = same "
        select i.invitation_id, i.wave_id, i.tag, i.used, i.people_manager, i.customer_facing,
            i.attributes, p.locale,
            w.organization_id, w.instrument_id, w.state
        from invitations i
        join waves w on w.wave_id = i.wave_id
        join people p on p.person_id = i.person_id
        where i.token_hash = $1";
    FIND_BY_TAG = same "
        select i.invitation_id, i.wave_id, i.tag, i.used, i.people_manager, i.customer_facing,
            i.attributes, p.locale,
            w.organization_id, w.instrument_id, w.state
        from invitations i
        join waves w on w.wave_id = i.wave_id
        join people p on p.person_id = i.person_id
        where i.tag = $1";
    FIND_BY_CODE = same "
        select i.invitation_id, i.wave_id, i.tag, i.used, i.people_manager, i.customer_facing,
            i.attributes, p.locale,
            w.organization_id, w.instrument_id, w.state, i.generation
        from invitations i
        join waves w on w.wave_id = i.wave_id
        join people p on p.person_id = i.person_id
        where i.wave_id = $1 and i.code_hash = $2";
    FIND_ANY_CODE = same "
        select code_hash
        from invitations
        where wave_id = $1 and code_hash is not null
        limit 1";
    LIST_LINKS = same "
        select i.invitation_id, i.generation, i.code_hash, i.department, p.person_id, p.external_id, p.email, p.phone, p.chat, p.locale
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1
        order by i.department, coalesce(p.email, p.external_id), p.person_id";
    FIND_LINK = same "
        select i.invitation_id, i.generation, i.code_hash, i.department, p.person_id, p.external_id, p.email, p.phone, p.chat, p.locale
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1 and i.person_id = $2";
    COUNT_REACHED = same "
        select count(*) as invited, count(p.phone) as phones, count(p.chat) as chats
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1";
    RENEW_LINK = same "
        update invitations
        set generation = $2, token_hash = $3, code_hash = $4
        where invitation_id = $1 and used = 0";
}

/// The right of one person to answer once, as the page behind its link needs it. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Its public name in addresses.
    pub tag: Tag,
    /// The wave.
    pub wave: WaveId,
    /// Whose wave it is.
    pub organization: OrganizationId,
    /// What is asked.
    pub instrument: InstrumentId,
    /// Where the wave stands.
    pub state: WaveState,
    /// Whether it was used; always `false` once the wave is closed.
    pub used: bool,
    /// What the roster said at launch about leading people.
    pub people_manager: Option<bool>,
    /// What the roster said at launch about customers.
    pub customer_facing: Option<bool>,
    /// What the roster said at launch in other attributes that the questionnaire asks for.
    pub attributes: BTreeMap<String, String>,
    /// The person's language, if the roster says.
    pub locale: Option<Language>,
}

impl Invited {
    /// What the roster answers: option codes of branch questions by item id, and the attributes that conditions ask for as
    /// `attr.NAME`, empty where it knows nothing.
    pub fn prefilled(&self, instrument: &Instrument) -> BTreeMap<String, String> {
        instrument.known_of(|name| match name {
            PEOPLE_MANAGER => self.people_manager.map(yes_or_no),
            CUSTOMER_FACING => self.customer_facing.map(yes_or_no),
            _ => self.attributes.get(name).cloned(),
        })
    }
}

/// One person's link. The token is computed from the root key; treat it like a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationLink {
    /// The invitation.
    pub invitation: InvitationId,
    /// Whose it is.
    pub person: PersonId,
    /// The organization's number for the person.
    pub external_id: Option<String>,
    /// Where the mail goes.
    pub email: Option<String>,
    /// Where else a message can go.
    pub contacts: Contacts,
    /// Code of the department.
    pub department: String,
    /// The person's language, if the roster says.
    pub locale: Option<Language>,
    /// What the link carries.
    pub token: Token,
    /// What opens the same on a shared device; invitations from before there were short codes have none.
    pub code: Option<ShortCode>,
}

/// How many of those invited a channel reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// Everybody.
    pub invited: u32,
    /// Those with a phone number.
    pub phones: u32,
    /// Those with a name in a chat.
    pub chats: u32,
}

impl Store {
    /// How many of those invited to a wave can be reached in other ways than by mail. Says nothing about who answered.
    pub async fn reached_by_channel(&self, wave: WaveId) -> Result<Reached> {
        self.read(move |conn| {
            Box::pin(async move {
                let row = conn.one(COUNT_REACHED, values![wave]).await?;
                Ok(Reached {
                    invited: row.count("invited")?,
                    phones: row.count("phones")?,
                    chats: row.count("chats")?,
                })
            })
        })
        .await
    }

    /// The invitation that a link opens.
    pub async fn invited_by_token(&self, token: &Token) -> Result<Option<Invited>> {
        let hash = token.hash();
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_BY_TOKEN, values![hash])
                    .await?
                    .as_ref()
                    .map(invited)
                    .transpose()
            })
        })
        .await
    }

    /// The invitation that an address names. It opens nothing: answering needs the token.
    pub async fn invited_by_tag(&self, tag: &Tag) -> Result<Option<Invited>> {
        let tag = tag.clone();
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_BY_TAG, values![tag.as_str()])
                    .await?
                    .as_ref()
                    .map(invited)
                    .transpose()
            })
        })
        .await
    }

    /// The invitation that a short code opens on a device of its wave, with the token it stands for.
    pub async fn invited_by_code(
        &self,
        wave: WaveId,
        code: ShortCode,
    ) -> Result<Option<(Invited, Token)>> {
        let keys = self.keys().clone();
        self.read(move |conn| {
            Box::pin(async move {
                let kept = keys.kept_code(wave, code);
                let Some(row) = conn.find(FIND_BY_CODE, values![wave, kept]).await? else {
                    return Ok(None);
                };
                let (id, generation) = (row.parsed("invitation_id")?, row.count("generation")?);
                Ok(Some((
                    invited(&row)?,
                    keys.invitation_token(id, generation),
                )))
            })
        })
        .await
    }

    /// Whether the invitations of a wave have short codes: those of waves that were launched before there were any have none.
    pub async fn has_short_codes(&self, wave: WaveId) -> Result<bool> {
        self.read(move |conn| {
            Box::pin(async move { Ok(conn.find(FIND_ANY_CODE, values![wave]).await?.is_some()) })
        })
        .await
    }

    /// All links of a wave, by department and address; for the download and for mail. Says nothing about who answered.
    pub async fn invitation_links(&self, wave: WaveId) -> Result<Vec<InvitationLink>> {
        let keys = self.keys().clone();
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_LINKS, values![wave])
                    .await?
                    .iter()
                    .map(|row| link(&keys, row).map(|(link, _)| link))
                    .collect()
            })
        })
        .await
    }

    /// A new link for a person who lost theirs; the old one opens nothing any more.
    ///
    /// # Errors
    /// `Conflict::InvitationUsed` if the person has answered, `NotFound` if they are not invited.
    pub async fn renew_link(&self, wave: WaveId, person: PersonId) -> Result<InvitationLink> {
        let keys = self.keys().clone();
        self.write(move |conn| Box::pin(async move { renew(conn, &keys, wave, person).await }))
            .await
    }
}

async fn renew(
    conn: &mut Conn,
    keys: &Keys,
    wave: WaveId,
    person: PersonId,
) -> Result<InvitationLink> {
    let row = conn.one(FIND_LINK, values![wave, person]).await?;
    let (mut link, generation) = link(keys, &row)?;
    let next = generation + 1;
    link.token = keys.invitation_token(link.invitation, next);
    link.code = link.code.map(|_| keys.short_code(link.invitation, next));
    let kept = link.code.map(|code| keys.kept_code(wave, code));
    let values = values![link.invitation, next, link.token.hash(), kept];
    match conn.run(RENEW_LINK, values).await? {
        1 => Ok(link),
        _ => Err(StoreError::Conflict(Conflict::InvitationUsed)),
    }
}

fn invited(row: &Row) -> Result<Invited> {
    Ok(Invited {
        tag: row.parsed("tag")?,
        wave: row.parsed("wave_id")?,
        organization: row.parsed("organization_id")?,
        instrument: row.parsed("instrument_id")?,
        state: row.parsed("state")?,
        used: row.flag("used")?,
        people_manager: row.opt_flag("people_manager")?,
        customer_facing: row.opt_flag("customer_facing")?,
        attributes: match row.opt_text("attributes")? {
            Some(_) => row.json("attributes")?,
            None => BTreeMap::new(),
        },
        locale: row.opt_parsed("locale")?,
    })
}

fn link(keys: &Keys, row: &Row) -> Result<(InvitationLink, u32)> {
    let invitation = row.parsed("invitation_id")?;
    let generation = row.count("generation")?;
    let has_code = row.opt_text("code_hash")?.is_some();
    let link = InvitationLink {
        invitation,
        person: row.parsed("person_id")?,
        external_id: row.opt_text("external_id")?,
        email: row.opt_text("email")?,
        contacts: contacts(row)?,
        department: row.text("department")?,
        locale: row.opt_parsed("locale")?,
        token: keys.invitation_token(invitation, generation),
        code: has_code.then(|| keys.short_code(invitation, generation)),
    };
    Ok((link, generation))
}
