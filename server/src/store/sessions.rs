//! Sessions of people who signed in. The cookie's 128 bits are kept as SHA-256 only.

use surveys::ids::UserId;

use super::{
    Result, Store,
    db::{Conn, Row, values},
    dialect::statements,
};
use crate::{
    auth::Token,
    clock::{HOUR, MINUTE},
    random::Random,
};

/// A session ends after this long without a request.
pub const IDLE: i64 = 30 * MINUTE;
/// A session ends after this long, whatever happens.
pub const ABSOLUTE: i64 = 8 * HOUR;
/// Delicate acts need a sign-in not older than this.
pub const FRESH: i64 = 10 * MINUTE;

statements! {
    INSERT_SESSION = same "
        insert into sessions (session_id, token_hash, user_id, started, seen, authenticated)
        values ($1, $2, $3, $4, $5, $6)";
    FIND_SESSION = same "
        select session_id, user_id, started, seen, authenticated
        from sessions
        where token_hash = $1 and seen > $2 and started > $3";
    TOUCH_SESSION = same "
        update sessions
        set seen = $2
        where session_id = $1";
    ROTATE_SESSION = same "
        update sessions
        set token_hash = $2, seen = $3, authenticated = $4
        where token_hash = $1";
    END_SESSION = same "
        delete from sessions
        where token_hash = $1";
    END_SESSION_OF_USER = same "
        delete from sessions
        where session_id = $1 and user_id = $2";
    END_SESSIONS_OF_USER = same "
        delete from sessions
        where user_id = $1";
    LIST_SESSIONS_OF_USER = same "
        select session_id, user_id, started, seen, authenticated
        from sessions
        where user_id = $1 and seen > $2 and started > $3
        order by seen desc, session_id";
    PURGE_SESSIONS = same "
        delete from sessions
        where seen <= $1 or started <= $2";
}

/// A session that is still valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Names it in lists; opens nothing.
    pub id: String,
    /// Whose it is.
    pub user: UserId,
    /// When it began, UTC ms.
    pub started: i64,
    /// The last request, to the minute.
    pub seen: i64,
    /// When the password was last given.
    pub authenticated: i64,
}

impl Session {
    /// Whether the password was given recently enough for a delicate act.
    pub fn is_fresh(&self, now: i64) -> bool {
        now - self.authenticated < FRESH
    }
}

impl Store {
    /// Begins a session; the token goes into the cookie.
    pub async fn create_session(&self, user: UserId, now: i64) -> Result<Token> {
        let random = self.random().clone();
        self.write(move |conn| Box::pin(async move { insert(conn, &random, user, now).await }))
            .await
    }

    /// The session of this cookie, if it is still valid. Notes the visit at most once a minute.
    pub async fn session(&self, token: &Token, now: i64) -> Result<Option<Session>> {
        let hash = token.hash();
        let found = self
            .read(move |conn| {
                Box::pin(async move {
                    conn.find(FIND_SESSION, values![hash, now - IDLE, now - ABSOLUTE])
                        .await?
                        .map(|row| session(&row))
                        .transpose()
                })
            })
            .await?;
        let Some(mut session) = found else {
            return Ok(None);
        };
        if now - session.seen >= MINUTE {
            let id = session.id.clone();
            self.write(move |conn| {
                Box::pin(async move { conn.run(TOUCH_SESSION, values![id, now]).await })
            })
            .await?;
            session.seen = now;
        }
        Ok(Some(session))
    }

    /// Puts a new token in place of the old one after the password was given again.
    pub async fn rotate_session(&self, old: &Token, now: i64) -> Result<Token> {
        let (old, new) = (old.hash(), Token::random(self.random()));
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(ROTATE_SESSION, values![old, new.hash(), now, now])
                    .await?;
                Ok(new)
            })
        })
        .await
    }

    /// Ends the session of this cookie, if there is one.
    pub async fn end_session(&self, token: &Token) -> Result<()> {
        let hash = token.hash();
        self.write(move |conn| {
            Box::pin(async move { conn.run(END_SESSION, values![hash]).await.map(|_| ()) })
        })
        .await
    }

    /// Ends one session of a list.
    pub async fn end_session_of(&self, user: UserId, session_id: &str) -> Result<()> {
        let session_id = session_id.to_owned();
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(END_SESSION_OF_USER, values![session_id, user])
                    .await
            })
        })
        .await
    }

    /// Valid sessions of a user, the latest first.
    pub async fn sessions_of(&self, user: UserId, now: i64) -> Result<Vec<Session>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(
                    LIST_SESSIONS_OF_USER,
                    values![user, now - IDLE, now - ABSOLUTE],
                )
                .await?
                .iter()
                .map(session)
                .collect()
            })
        })
        .await
    }

    /// Deletes sessions that are over; says how many.
    pub async fn purge_sessions(&self, now: i64) -> Result<u64> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(PURGE_SESSIONS, values![now - IDLE, now - ABSOLUTE])
                    .await
            })
        })
        .await
    }
}

/// Ends all sessions of a user within a transaction.
pub(super) async fn end_all(conn: &mut Conn, user: UserId) -> Result<()> {
    conn.run(END_SESSIONS_OF_USER, values![user])
        .await
        .map(|_| ())
}

async fn insert(conn: &mut Conn, random: &Random, user: UserId, now: i64) -> Result<Token> {
    let token = Token::random(random);
    let id = format!("{:032x}", random.bits());
    conn.run_one(
        INSERT_SESSION,
        values![id, token.hash(), user, now, now, now],
    )
    .await?;
    Ok(token)
}

fn session(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.text("session_id")?,
        user: row.parsed("user_id")?,
        started: row.int("started")?,
        seen: row.int("seen")?,
        authenticated: row.int("authenticated")?,
    })
}
