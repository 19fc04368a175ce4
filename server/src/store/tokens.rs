//! One-time tokens: the code of the first start, and links that set a password. Kept as SHA-256, short-lived, used once.

use surveys::ids::UserId;

use super::{
    Result, Store,
    db::{Conn, values},
    dialect::statements,
    users,
};
use crate::{
    auth::Token,
    clock::{HOUR, MINUTE},
};

/// How long the set-up code and a reset link hold.
pub const SHORT: i64 = 15 * MINUTE;
/// How long the first link of a new user holds, because an administrator hands it over by hand.
pub const FIRST_LINK: i64 = 72 * HOUR;

statements! {
    INSERT_TOKEN = same "
        insert into one_time_tokens (token_hash, purpose, user_id, expires)
        values ($1, $2, $3, $4)";
    DELETE_SET_UP_CODES = same "
        delete from one_time_tokens
        where purpose = 'setup'";
    DELETE_PASSWORD_LINKS = same "
        delete from one_time_tokens
        where purpose = 'password' and user_id = $1";
    SPEND_SET_UP_CODE = same "
        delete from one_time_tokens
        where token_hash = $1 and purpose = 'setup' and expires > $2";
    SPEND_PASSWORD_LINK = same "
        delete from one_time_tokens
        where token_hash = $1 and purpose = 'password' and expires > $2
        returning user_id";
    FIND_PASSWORD_LINK = same "
        select user_id
        from one_time_tokens
        where token_hash = $1 and purpose = 'password' and expires > $2";
    PURGE_TOKENS = same "
        delete from one_time_tokens
        where expires <= $1";
}

impl Store {
    /// A set-up code for the first start, in place of any earlier one. Holds for [`SHORT`].
    pub async fn issue_set_up_code(&self, now: i64) -> Result<Token> {
        let code = Token::random(self.random());
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(DELETE_SET_UP_CODES, vec![]).await?;
                conn.run_one(
                    INSERT_TOKEN,
                    values![code.hash(), "setup", None::<UserId>, now + SHORT],
                )
                .await?;
                Ok(code)
            })
        })
        .await
    }

    /// A link that sets a password, in place of any earlier one of the user. `holds` is [`SHORT`] or [`FIRST_LINK`].
    pub async fn issue_password_link(&self, user: UserId, holds: i64, now: i64) -> Result<Token> {
        let link = Token::random(self.random());
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(DELETE_PASSWORD_LINKS, values![user]).await?;
                conn.run_one(
                    INSERT_TOKEN,
                    values![link.hash(), "password", user, now + holds],
                )
                .await?;
                Ok(link)
            })
        })
        .await
    }

    /// Whose password link this is, without spending it; for the page that asks for the password.
    pub async fn password_link_user(&self, link: &Token, now: i64) -> Result<Option<UserId>> {
        let hash = link.hash();
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_PASSWORD_LINK, values![hash, now])
                    .await?
                    .map(|row| row.parsed("user_id"))
                    .transpose()
            })
        })
        .await
    }

    /// Spends a password link: sets the password and ends all sessions of the user. One transaction; `None` if the link
    /// is wrong, spent or too old.
    pub async fn spend_password_link(
        &self,
        link: &Token,
        password_hash: String,
        now: i64,
    ) -> Result<Option<UserId>> {
        let hash = link.hash();
        self.write(move |conn| {
            Box::pin(async move {
                let Some(row) = conn.find(SPEND_PASSWORD_LINK, values![hash, now]).await? else {
                    return Ok(None);
                };
                let user = row.parsed("user_id")?;
                users::replace_password(conn, user, &password_hash).await?;
                Ok(Some(user))
            })
        })
        .await
    }

    /// Deletes tokens that are over; says how many.
    pub async fn purge_one_time_tokens(&self, now: i64) -> Result<u64> {
        self.write(move |conn| Box::pin(async move { conn.run(PURGE_TOKENS, values![now]).await }))
            .await
    }
}

/// Spends a set-up code within a transaction.
pub(super) async fn spend_set_up_code(conn: &mut Conn, hash: &str, now: i64) -> Result<bool> {
    Ok(conn.run(SPEND_SET_UP_CODE, values![hash, now]).await? == 1)
}
