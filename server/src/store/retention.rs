//! How long things are kept after a wave closed: the people behind its invitations 30 days, comments 12 months, answers
//! 24 months. What was published stays (PRIVACY §10).

use super::{Result, Store, db::values, dialect::statements, flush};
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
        where wave_id in (select wave_id from waves where closed <= $1)";
    DELETE_OLD_INVITATIONS = same "
        delete from invitations
        where wave_id in (select wave_id from waves where closed <= $1)";
    DELETE_OLD_COMMENTS = same "
        delete from comments
        where wave_id in (select wave_id from waves where closed <= $1)";
    DELETE_OLD_SHEETS = same "
        delete from sheets
        where wave_id in (select wave_id from waves where closed <= $1)";
    DELETE_OLD_BRANCH_SHEETS = same "
        delete from branch_sheets
        where wave_id in (select wave_id from waves where closed <= $1)";
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
                    (DELETE_OLD_COMMENTS, COMMENTS_KEPT),
                    (DELETE_OLD_SHEETS, ANSWERS_KEPT),
                    (DELETE_OLD_BRANCH_SHEETS, ANSWERS_KEPT),
                ] {
                    gone += conn.run(statement, values![now - kept]).await?;
                }
                if gone > 0 {
                    flush::note_traces(conn).await?;
                }
                Ok(gone)
            })
        })
        .await
    }
}
