//! How long things are kept after a wave closed, or was brought from elsewhere: the people behind its invitations 30 days, comments 12 months, answers
//! 24 months; after a round of ideas closed, its links 30 days and ideas that nobody sees 12 months. What was published stays, but for comments in people's own words: they go out of the published document
//! with the comments themselves, and their themes stay (PRIVACY §10).

use surveys::{confidentiality::release_plan::ReleasePlan, ids::WaveId, published::Published};

use super::{
    Result, Store, StoreError,
    db::{Conn, Row, values},
    dialect::statements,
    flush,
};
use crate::clock::DAY;

/// How long it is known who was invited to a closed wave, with links and letters.
pub const INVITATIONS_KEPT: i64 = 30 * DAY;
/// How long comments are kept after close.
pub const COMMENTS_KEPT: i64 = 365 * DAY;
/// How long answers are kept after close.
pub const ANSWERS_KEPT: i64 = 730 * DAY;

statements! {
    DELETE_OLD_LETTERS = same "
        delete from outbox
        where invitation_id is not null and wave_id in (select wave_id from waves where closed <= $1)";
    DELETE_OLD_INVITATIONS = same "
        delete from invitations
        where wave_id in (select wave_id from waves where closed <= $1)";
    DELETE_OLD_VOICE_LETTERS = same "
        delete from outbox
        where voice_link_id is not null and wave_id in (select wave_id from idea_rounds where closed <= $1)";
    DELETE_OLD_VOICE_LINKS = same "
        delete from voice_links
        where wave_id in (select wave_id from idea_rounds where closed <= $1)";
    DELETE_OLD_IDEAS = same "
        delete from ideas
        where state <> 'approved' and wave_id in (select wave_id from idea_rounds where closed <= $1)";
    DELETE_OLD_COMMENTS = same "
        delete from comments
        where wave_id in (select wave_id from waves where closed <= $1)
            and wave_id not in (select wave_id from brought_waves where brought > $1)";
    LIST_OLD_VERBATIMS = same "
        select r.wave_id, r.version, r.document, r.plan
        from published_results r
        join waves w on w.wave_id = r.wave_id
        where w.closed <= $1 and w.verbatims = 1";
    TAKE_VERBATIMS_OUT = same "
        update published_results
        set document = $3, hash = $4, plan = $5
        where wave_id = $1 and version = $2";
    DELETE_OLD_SHEETS = same "
        delete from sheets
        where wave_id in (select wave_id from waves where closed <= $1)
            and wave_id not in (select wave_id from brought_waves where brought > $1)";
    DELETE_OLD_BRANCH_SHEETS = same "
        delete from branch_sheets
        where wave_id in (select wave_id from waves where closed <= $1)
            and wave_id not in (select wave_id from brought_waves where brought > $1)";
}

impl Store {
    /// Deletes what has been kept for long enough. One transaction; says how many rows went. The files are cleaned of
    /// them in the same round of housekeeping.
    pub async fn purge_waves(&self, now: i64) -> Result<u64> {
        self.write(move |conn| {
            Box::pin(async move {
                let mut gone = 0;
                for (statement, kept) in [
                    (DELETE_OLD_LETTERS, INVITATIONS_KEPT),
                    (DELETE_OLD_INVITATIONS, INVITATIONS_KEPT),
                    (DELETE_OLD_VOICE_LETTERS, INVITATIONS_KEPT),
                    (DELETE_OLD_VOICE_LINKS, INVITATIONS_KEPT),
                    (DELETE_OLD_IDEAS, COMMENTS_KEPT),
                    (DELETE_OLD_COMMENTS, COMMENTS_KEPT),
                    (DELETE_OLD_SHEETS, ANSWERS_KEPT),
                    (DELETE_OLD_BRANCH_SHEETS, ANSWERS_KEPT),
                ] {
                    gone += conn.run(statement, values![now - kept]).await?;
                }
                gone += take_verbatims_out(conn, now - COMMENTS_KEPT).await?;
                if gone > 0 {
                    flush::note_traces(conn).await?;
                }
                Ok(gone)
            })
        })
        .await
    }
}

/// Takes comments out of what was published of waves that closed before; says out of how many results. A result without
/// them is another document with another hash, and its release plan names that one.
async fn take_verbatims_out(conn: &mut Conn, closed: i64) -> Result<u64> {
    let mut gone = 0;
    for row in conn.all(LIST_OLD_VERBATIMS, values![closed]).await? {
        let (wave, version): (WaveId, i64) = (row.parsed("wave_id")?, row.int("version")?);
        let published = Published::read(&row.text("document")?).map_err(|_| damaged("document"))?;
        let Some(without) = published.without_verbatims() else {
            continue;
        };
        let plan = plan_of(&row, &without)?;
        let (document, hash) = (without.to_json(), without.hash);
        let with = values![wave, version, document, hash, plan];
        conn.run_one(TAKE_VERBATIMS_OUT, with).await?;
        gone += 1;
    }
    Ok(gone)
}

/// The release plan of a row for what the result is now.
fn plan_of(row: &Row, published: &Published) -> Result<Option<String>> {
    let Some(plan) = row.opt_text("plan")? else {
        return Ok(None);
    };
    let plan = ReleasePlan::read(&plan).map_err(|_| damaged("plan"))?;
    Ok(Some(
        ReleasePlan {
            result: published.hash.clone(),
            ..plan
        }
        .to_json(),
    ))
}

fn damaged(column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        statement: "LIST_OLD_VERBATIMS",
        column: column.into(),
    }
}
