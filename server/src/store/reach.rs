//! Whom letters reach: who wants no more of them, and whose address a mail server refused.

use std::collections::BTreeMap;

use surveys::ids::{OrganizationId, PersonId, WaveId};

use super::{
    Result, Store, StoreError,
    db::{Row, values},
    dialect::statements,
    outbox, users,
};

statements! {
    STOP_REMINDERS = same "
        update people
        set reminders = 0
        where person_id = $1";
    FIND_ORGANIZATION_OF = same "
        select organization_id
        from people
        where person_id = $1";
    MARK_UNDELIVERABLE = same "
        update people
        set undeliverable = $2
        where person_id = $1";
    LIST_UNDELIVERABLE = same "
        select p.person_id, p.external_id, p.email, i.department, p.undeliverable
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1 and p.email is not null and p.undeliverable is not null
        order by i.department, p.email, p.person_id";
    LIST_GIVEN_UP = same "
        select p.person_id, p.external_id, p.email, i.department, o.state, o.last_error
        from outbox o
        join invitations i on i.invitation_id = o.invitation_id
        join people p on p.person_id = i.person_id
        where o.wave_id = $1 and o.kind = 'invitation' and p.email is not null and p.undeliverable is null
            and (o.state = 'failed' or (o.state = 'uncertain' and o.run_after is null))
        order by i.department, p.email, p.person_id";
    COUNT_WITHOUT_MAIL = same "
        select count(*) as n
        from invitations i
        join people p on p.person_id = i.person_id
        where i.wave_id = $1 and p.email is null";
    FIND_ADDRESSEE = same "
        select coalesce(i.person_id, l.person_id) as person_id
        from outbox o
        left join invitations i on i.invitation_id = o.invitation_id
        left join voice_links l on l.link_id = o.voice_link_id
        where o.header_id = $2 and o.wave_id = $1";
    CORRECT_INVITED = same "
        update people
        set email = $3, undeliverable = null
        where person_id = $2 and person_id in (select person_id from invitations where wave_id = $1)";
    INVITE_AGAIN = same "
        update outbox
        set state = 'queued', attempts = 0, run_after = $3, header_id = $4, lease = null, lease_until = null, called = 0,
            last_error = null
        where kind = 'invitation' and invitation_id in (
            select invitation_id
            from invitations
            where wave_id = $1 and person_id = $2 and used = 0)";
    DROP_GIVEN_UP = same "
        update outbox
        set state = 'dropped', run_after = null, lease = null, lease_until = null, last_error = null
        where kind = 'invitation' and state in ('failed', 'uncertain') and invitation_id in (
            select invitation_id
            from invitations
            where wave_id = $1 and person_id = $2 and used = 1)";
}

/// Somebody whose invitation was given up though nobody refused the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenUp {
    /// Who.
    pub person: PersonId,
    /// The organization's own number for the person.
    pub external_id: Option<String>,
    /// The address.
    pub email: String,
    /// Code of the department in which they were invited.
    pub department: String,
    /// What the mail server said at last; `None` if it was cut off each time, so that the letter has perhaps arrived.
    pub said: Option<String>,
}

/// Somebody whose address a mail server refused for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undeliverable {
    /// Who.
    pub person: PersonId,
    /// The organization's own number for the person.
    pub external_id: Option<String>,
    /// The address that does not work.
    pub email: String,
    /// Code of the department in which they were invited.
    pub department: String,
    /// What the mail server said.
    pub said: String,
}

impl Store {
    /// No more reminders and news for this person; invitations still come. Says whose person it is.
    ///
    /// # Errors
    /// `NotFound` if nobody has this id any more.
    pub async fn stop_reminders(&self, person: PersonId) -> Result<OrganizationId> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(STOP_REMINDERS, values![person]).await?;
                conn.one(FIND_ORGANIZATION_OF, values![person])
                    .await?
                    .parsed("organization_id")
            })
        })
        .await
    }

    /// Notes that a mail server refused this person's address for good.
    pub async fn mark_undeliverable(&self, person: PersonId, said: &str) -> Result<()> {
        let said = said.to_owned();
        self.write(move |conn| {
            Box::pin(async move {
                let values = values![person, said];
                conn.run(MARK_UNDELIVERABLE, values).await.map(|_| ())
            })
        })
        .await
    }

    /// Notes which letters of a wave came back: what stood before the `@` of each Message-ID, and what the mail server
    /// said. Letters that are not of this wave are passed over. Says how many people it was. One transaction.
    pub async fn mark_bounced(&self, wave: WaveId, bounces: Vec<(String, String)>) -> Result<u32> {
        self.write(move |conn| {
            Box::pin(async move {
                let mut people: BTreeMap<PersonId, String> = BTreeMap::new();
                for (header, said) in bounces {
                    let found = conn.find(FIND_ADDRESSEE, values![wave, header]).await?;
                    if let Some(row) = found {
                        people.insert(row.parsed("person_id")?, said);
                    }
                }
                for (person, said) in &people {
                    conn.run(MARK_UNDELIVERABLE, values![*person, said]).await?;
                }
                Ok(u32::try_from(people.len()).unwrap_or(u32::MAX))
            })
        })
        .await
    }

    /// People of a wave whose address a mail server refused, by department. It says nothing about who answered.
    pub async fn undeliverable(&self, wave: WaveId) -> Result<Vec<Undeliverable>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_UNDELIVERABLE, values![wave])
                    .await?
                    .iter()
                    .map(undeliverable)
                    .collect()
            })
        })
        .await
    }

    /// People of a wave whose invitation was tried until it was given up, by department. Reminders are not told of: who gets
    /// one has not answered.
    pub async fn given_up(&self, wave: WaveId) -> Result<Vec<GivenUp>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_GIVEN_UP, values![wave])
                    .await?
                    .iter()
                    .map(given_up)
                    .collect()
            })
        })
        .await
    }

    /// How many people of a wave have no address. It says nothing about who answered.
    pub async fn invited_without_mail(&self, wave: WaveId) -> Result<u32> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.one(COUNT_WITHOUT_MAIL, values![wave])
                    .await?
                    .count("n")
            })
        })
        .await
    }

    /// Corrects the address of somebody who is invited, and sends the invitation again if they have not answered, or for the
    /// first time where a refused address was passed over; whether they have is not told.
    ///
    /// # Errors
    /// `NotFound` if the person is not invited to this wave.
    pub async fn correct_and_invite(
        &self,
        wave: WaveId,
        person: PersonId,
        email: &str,
        now: i64,
    ) -> Result<()> {
        let email = users::normal_email(email);
        let random = self.random().clone();
        let header = format!("{:032x}", random.bits());
        self.write(move |conn| {
            Box::pin(async move {
                let corrected = conn
                    .run(CORRECT_INVITED, values![wave, person, email])
                    .await?;
                if corrected == 0 {
                    return Err(StoreError::NotFound);
                }
                conn.run(DROP_GIVEN_UP, values![wave, person]).await?;
                let invite = values![wave, person, now, header];
                if conn.run(INVITE_AGAIN, invite).await? == 0 {
                    outbox::invite_passed_over(conn, &random, wave, person, now).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

fn given_up(row: &Row) -> Result<GivenUp> {
    let is_told = row.text("state")? == "failed";
    Ok(GivenUp {
        person: row.parsed("person_id")?,
        external_id: row.opt_text("external_id")?,
        email: row.text("email")?,
        department: row.text("department")?,
        said: if is_told {
            row.opt_text("last_error")?
        } else {
            None
        },
    })
}

fn undeliverable(row: &Row) -> Result<Undeliverable> {
    Ok(Undeliverable {
        person: row.parsed("person_id")?,
        external_id: row.opt_text("external_id")?,
        email: row.text("email")?,
        department: row.text("department")?,
        said: row.text("undeliverable")?,
    })
}
