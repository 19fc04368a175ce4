//! What is said back to themes and ideas.

use std::collections::BTreeMap;

use surveys::{
    ids::WaveId,
    voice::heard::{Reply, Subject},
};

use super::{
    Result, Store,
    db::{Row, json, values},
    dialect::statements,
};

statements! {
    LIST_REPLIES = same "
        select subject, answer, status, due, who, step, replied
        from replies
        where wave_id = $1
        order by subject";
    SAVE_REPLY = same "
        insert into replies (wave_id, subject, answer, status, due, who, step, replied)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (wave_id, subject) do update
        set answer = excluded.answer, status = excluded.status, due = excluded.due, who = excluded.who,
            step = excluded.step";
}

impl Store {
    /// Replies of a wave by subject.
    pub async fn replies(&self, wave: WaveId) -> Result<BTreeMap<Subject, Reply>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_REPLIES, values![wave])
                    .await?
                    .iter()
                    .map(|row| Ok((row.parsed("subject")?, reply(row)?)))
                    .collect()
            })
        })
        .await
    }

    /// Saves a reply. The day of the first one stays, however often it is worded anew.
    pub async fn save_reply(&self, wave: WaveId, subject: Subject, reply: Reply) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let mut values = values![wave, subject.to_string()];
                values.push(json(&reply.text));
                values.extend(values![
                    reply.status.code(),
                    reply.by.map(|day| day.to_string()),
                    reply.who,
                    reply.step,
                    reply.replied.to_string()
                ]);
                conn.run_one(SAVE_REPLY, values).await
            })
        })
        .await
    }
}

fn reply(row: &Row) -> Result<Reply> {
    Ok(Reply {
        text: row.json("answer")?,
        status: row.parsed("status")?,
        by: row.opt_parsed("due")?,
        who: row.text("who")?,
        step: row.opt_text("step")?,
        replied: row.parsed("replied")?,
    })
}
