//! Who offered to help after answering: a name of their own will, joined to no sheet and no invitation.

use surveys::ids::WaveId;

use super::{Result, Store, db::values, dialect::statements};

statements! {
    INSERT_VOLUNTEER = same "
        insert into volunteers (volunteer_id, wave_id, question, name, contact)
        values ($1, $2, $3, $4, $5)";
    LIST_VOLUNTEERS_BY_NAME = same "
        select question, name, contact
        from volunteers
        where wave_id = $1
        order by name, contact, volunteer_id";
}

/// Somebody who wants to take part in what comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    /// Which question of the instrument it answers.
    pub question: String,
    /// As they call themselves.
    pub name: String,
    /// How to reach them, in their own words; may be empty.
    pub contact: String,
}

impl Store {
    /// Keeps an offer to help.
    pub async fn add_volunteer(&self, wave: WaveId, volunteer: Volunteer) -> Result<()> {
        let id = format!("{:032x}", self.random().bits());
        self.write(move |conn| {
            Box::pin(async move {
                let Volunteer {
                    question,
                    name,
                    contact,
                } = volunteer;
                conn.run_one(INSERT_VOLUNTEER, values![id, wave, question, name, contact])
                    .await
            })
        })
        .await
    }

    /// Offers to help, by name.
    pub async fn volunteers(&self, wave: WaveId) -> Result<Vec<Volunteer>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_VOLUNTEERS_BY_NAME, values![wave])
                    .await?
                    .iter()
                    .map(|row| {
                        Ok(Volunteer {
                            question: row.text("question")?,
                            name: row.text("name")?,
                            contact: row.text("contact")?,
                        })
                    })
                    .collect()
            })
        })
        .await
    }
}
