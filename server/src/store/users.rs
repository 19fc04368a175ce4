//! Users, what they sign in with, and their roles.

use figures::accent::Accent;
use surveys::{
    ids::{OrganizationId, UserId},
    language::Language,
};

use super::{
    Conflict, Result, Store, StoreError,
    db::{Conn, Row, values},
    dialect::statements,
    looks::{self, Emblem},
    organizations::{self, OrganizationSettings},
    sessions, tokens,
};
use crate::{
    auth::{Role, Token},
    random::Random,
};

statements! {
    COUNT_USERS = same "
        select count(*) as n
        from users";
    INSERT_USER = same "
        insert into users (user_id, email, name, locale, password_hash, created)
        values ($1, $2, $3, $4, $5, $6)";
    FIND_USER = same "
        select user_id, email, name, locale, password_hash
        from users
        where user_id = $1";
    FIND_USER_BY_EMAIL = same "
        select user_id, email, name, locale, password_hash
        from users
        where email = $1";
    SET_PASSWORD = same "
        update users
        set password_hash = $2
        where user_id = $1";
    UPDATE_PROFILE = same "
        update users
        set name = $2, locale = $3
        where user_id = $1";
    GRANT = same "
        insert into memberships (user_id, organization_id, role, department, until)
        values ($1, $2, $3, $4, $5)
        on conflict (user_id, organization_id) do update
        set role = excluded.role, department = excluded.department, until = excluded.until";
    REVOKE = same "
        delete from memberships
        where user_id = $1 and organization_id = $2";
    LIST_MEMBERSHIPS_OF_USER = same "
        select m.organization_id, o.name as organization_name, m.role, m.department, m.until,
            l.digest, l.width, l.height, l.alternative, l.accent
        from memberships m
        join organizations o on o.organization_id = m.organization_id
        left join looks l on l.organization_id = m.organization_id
        where m.user_id = $1 and (m.until is null or m.until > $2)
        order by o.name";
    LIST_MEMBERS = same "
        select u.user_id, u.email, u.name, u.locale, u.password_hash,
            m.organization_id, o.name as organization_name, m.role, m.department, m.until,
            l.digest, l.width, l.height, l.alternative, l.accent
        from memberships m
        join users u on u.user_id = m.user_id
        join organizations o on o.organization_id = m.organization_id
        left join looks l on l.organization_id = m.organization_id
        where m.organization_id = $1
        order by u.email";
    COUNT_OTHER_ADMINISTRATORS = same "
        select count(*) as n
        from memberships
        where organization_id = $1 and user_id <> $2 and role = 'administrator' and until is null";
    IS_ADMINISTRATOR = same "
        select count(*) as n
        from memberships
        where organization_id = $1 and user_id = $2 and role = 'administrator'";
}

/// Someone who can sign in.
#[derive(Clone, PartialEq, Eq)]
pub struct User {
    /// The user's id.
    pub id: UserId,
    /// Lower case, unique.
    pub email: String,
    /// What to call them.
    pub name: String,
    /// The language of their pages.
    pub locale: Language,
    /// PHC form; `None` until a password is set.
    pub password_hash: Option<String>,
}

impl std::fmt::Debug for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "User({})", self.id)
    }
}

/// A role in one organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Where.
    pub organization: OrganizationId,
    /// The organization's name.
    pub organization_name: String,
    /// As what.
    pub role: Role,
    /// Code of the department an executive is limited to.
    pub department: Option<String>,
    /// When it ends, UTC ms.
    pub until: Option<i64>,
    /// The organization's logo, without its picture.
    pub emblem: Option<Emblem>,
    /// The organization's own colour.
    pub accent: Option<Accent>,
}

/// A new user.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// Made lower case and trimmed here.
    pub email: String,
    /// What to call them.
    pub name: String,
    /// The language of their pages.
    pub locale: Language,
}

/// A role to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// As what.
    pub role: Role,
    /// Code of the department an executive is limited to.
    pub department: Option<String>,
    /// When it ends, UTC ms.
    pub until: Option<i64>,
}

impl Grant {
    /// The whole organization, for good.
    pub fn of(role: Role) -> Self {
        Self {
            role,
            department: None,
            until: None,
        }
    }
}

/// An e-mail address as the database compares it.
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

impl Store {
    /// Whether nobody can sign in yet, so that the set-up page is needed.
    pub async fn needs_set_up(&self) -> Result<bool> {
        self.read(|conn| {
            Box::pin(async move { Ok(conn.one(COUNT_USERS, vec![]).await?.int("n")? == 0) })
        })
        .await
    }

    /// First start: spends the set-up code and makes the first organization with its administrator. One transaction.
    ///
    /// `None` if the code is wrong, spent or too old, or somebody was faster; nothing is written then.
    pub async fn set_up(
        &self,
        code: &Token,
        organization: OrganizationSettings,
        administrator: NewUser,
        password_hash: String,
        now: i64,
    ) -> Result<Option<(OrganizationId, UserId)>> {
        let (random, code) = (self.random().clone(), code.hash());
        self.write(move |conn| {
            Box::pin(async move {
                let first = conn.one(COUNT_USERS, vec![]).await?.int("n")? == 0;
                if !first || !tokens::spend_set_up_code(conn, &code, now).await? {
                    return Ok(None);
                }
                let organization = organizations::create(conn, &random, &organization, now).await?;
                let user = insert(conn, &random, &administrator, Some(&password_hash), now).await?;
                grant(conn, user, organization, &Grant::of(Role::Administrator)).await?;
                Ok(Some((organization, user)))
            })
        })
        .await
    }

    /// Makes a user without a password.
    ///
    /// # Errors
    /// `Conflict::UserEmail` if there is one with this address.
    pub async fn create_user(&self, new: NewUser, now: i64) -> Result<UserId> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move { insert(conn, &random, &new, None, now).await })
        })
        .await
    }

    /// Finds or makes the user of this address and gives the role. Says whether the user is new. One transaction.
    pub async fn invite_user(
        &self,
        new: NewUser,
        organization: OrganizationId,
        role: Grant,
        now: i64,
    ) -> Result<(UserId, bool)> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move {
                let email = normal_email(&new.email);
                let known = conn
                    .find(FIND_USER_BY_EMAIL, values![email])
                    .await?
                    .map(|row| row.parsed::<UserId>("user_id"))
                    .transpose()?;
                let id = match known {
                    Some(id) => id,
                    None => insert(conn, &random, &new, None, now).await?,
                };
                keep_an_administrator(conn, id, organization, Some(&role)).await?;
                grant(conn, id, organization, &role).await?;
                Ok((id, known.is_none()))
            })
        })
        .await
    }

    /// One user.
    pub async fn user(&self, id: UserId) -> Result<Option<User>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_USER, values![id])
                    .await?
                    .map(user)
                    .transpose()
            })
        })
        .await
    }

    /// The user with this address, whatever its capitals.
    pub async fn user_by_email(&self, email: &str) -> Result<Option<User>> {
        let email = normal_email(email);
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_USER_BY_EMAIL, values![email])
                    .await?
                    .map(user)
                    .transpose()
            })
        })
        .await
    }

    /// Sets a password and ends all sessions of the user. One transaction.
    pub async fn set_password(&self, id: UserId, password_hash: String) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move { replace_password(conn, id, &password_hash).await })
        })
        .await
    }

    /// Keeps the same password under stronger parameters; sessions stay.
    pub async fn refresh_password_hash(&self, id: UserId, password_hash: String) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move { conn.run_one(SET_PASSWORD, values![id, password_hash]).await })
        })
        .await
    }

    /// Saves name and language.
    pub async fn update_profile(&self, id: UserId, name: String, locale: Language) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(UPDATE_PROFILE, values![id, name, locale.code()])
                    .await
            })
        })
        .await
    }

    /// The roles somebody has now, by organization name.
    pub async fn memberships(&self, user: UserId, now: i64) -> Result<Vec<Membership>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_MEMBERSHIPS_OF_USER, values![user, now])
                    .await?
                    .iter()
                    .map(membership)
                    .collect()
            })
        })
        .await
    }

    /// Everybody with a role in an organization, also those whose time is over, by e-mail address.
    pub async fn members(&self, organization: OrganizationId) -> Result<Vec<(User, Membership)>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_MEMBERS, values![organization])
                    .await?
                    .into_iter()
                    .map(|row| {
                        let membership = membership(&row)?;
                        Ok((user(row)?, membership))
                    })
                    .collect()
            })
        })
        .await
    }

    /// Gives a role, in place of the one the user had there. Ends the user's sessions, so that the next one starts with it.
    ///
    /// # Errors
    /// `Conflict::LastAdministrator` if nobody would be left to administer.
    pub async fn grant(
        &self,
        user: UserId,
        organization: OrganizationId,
        role: Grant,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                keep_an_administrator(conn, user, organization, Some(&role)).await?;
                grant(conn, user, organization, &role).await?;
                sessions::end_all(conn, user).await
            })
        })
        .await
    }

    /// Takes the role away and ends the user's sessions.
    ///
    /// # Errors
    /// `Conflict::LastAdministrator` if nobody would be left to administer.
    pub async fn revoke(&self, user: UserId, organization: OrganizationId) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                keep_an_administrator(conn, user, organization, None).await?;
                conn.run_one(REVOKE, values![user, organization]).await?;
                sessions::end_all(conn, user).await
            })
        })
        .await
    }
}

/// Sets a password within a transaction and ends all sessions.
pub(super) async fn replace_password(conn: &mut Conn, id: UserId, hash: &str) -> Result<()> {
    conn.run_one(SET_PASSWORD, values![id, hash]).await?;
    sessions::end_all(conn, id).await
}

async fn insert(
    conn: &mut Conn,
    random: &Random,
    new: &NewUser,
    password_hash: Option<&str>,
    now: i64,
) -> Result<UserId> {
    let email = normal_email(&new.email);
    if conn
        .find(FIND_USER_BY_EMAIL, values![&email])
        .await?
        .is_some()
    {
        return Err(StoreError::Conflict(Conflict::UserEmail));
    }
    let id = random.id(UserId::from_bits);
    conn.run_one(
        INSERT_USER,
        values![id, email, &new.name, new.locale.code(), password_hash, now],
    )
    .await?;
    Ok(id)
}

async fn grant(
    conn: &mut Conn,
    user: UserId,
    organization: OrganizationId,
    role: &Grant,
) -> Result<()> {
    conn.run_one(
        GRANT,
        values![
            user,
            organization,
            role.role.code(),
            role.department.clone(),
            role.until
        ],
    )
    .await
}

async fn keep_an_administrator(
    conn: &mut Conn,
    user: UserId,
    organization: OrganizationId,
    next: Option<&Grant>,
) -> Result<()> {
    if next.is_some_and(|next| next.role == Role::Administrator && next.until.is_none()) {
        return Ok(());
    }
    let values = values![organization, user];
    let is_one = conn.one(IS_ADMINISTRATOR, values.clone()).await?.int("n")? > 0;
    let others = conn
        .one(COUNT_OTHER_ADMINISTRATORS, values)
        .await?
        .int("n")?;
    if is_one && others == 0 {
        return Err(Conflict::LastAdministrator.into());
    }
    Ok(())
}

fn user(row: Row) -> Result<User> {
    Ok(User {
        id: row.parsed("user_id")?,
        email: row.text("email")?,
        name: row.text("name")?,
        locale: row.parsed("locale")?,
        password_hash: row.opt_text("password_hash")?,
    })
}

fn membership(row: &Row) -> Result<Membership> {
    Ok(Membership {
        organization: row.parsed("organization_id")?,
        organization_name: row.text("organization_name")?,
        role: row.parsed("role")?,
        department: row.opt_text("department")?,
        until: row.opt_int("until")?,
        emblem: looks::emblem(row)?,
        accent: looks::accent(row)?,
    })
}
