//! Client organizations.

use surveys::{
    ids::{OrganizationId, UserId},
    language::{Language, Localized},
};

use super::{
    Conflict, Result, Store,
    db::{Conn, Row, json, values},
    dialect::statements,
    instruments,
};

statements! {
    COUNT_ORGANIZATIONS = same "
        select count(*) as n
        from organizations";
    INSERT_ORGANIZATION = same "
        insert into organizations
            (organization_id, name, locale, time_zone, currency, imprint, privacy_notice, created)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND_ORGANIZATION = same "
        select organization_id, name, locale, time_zone, currency, imprint, privacy_notice
        from organizations
        where organization_id = $1";
    FIND_ORGANIZATION_BY_NAME = same "
        select organization_id, name, locale, time_zone, currency, imprint, privacy_notice
        from organizations
        where name = $1";
    LIST_ORGANIZATIONS = same "
        select organization_id, name, locale, time_zone, currency, imprint, privacy_notice
        from organizations
        order by name";
    LIST_ORGANIZATIONS_OF_USER = same "
        select o.organization_id, o.name, o.locale, o.time_zone, o.currency, o.imprint, o.privacy_notice
        from organizations o
        join memberships m on m.organization_id = o.organization_id
        where m.user_id = $1 and (m.until is null or m.until > $2)
        order by o.name";
    UPDATE_ORGANIZATION = same "
        update organizations
        set name = $2, locale = $3, time_zone = $4, currency = $5
        where organization_id = $1";
    UPDATE_NOTICES = same "
        update organizations
        set imprint = $2, privacy_notice = $3
        where organization_id = $1";
}

pub(super) const COUNT: super::dialect::Sql = COUNT_ORGANIZATIONS;

/// An organization as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// Unique in the installation.
    pub name: String,
    /// The language of its documents.
    pub locale: Language,
    /// IANA name.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Who runs this, by language; staff pages link to it.
    pub imprint: Localized,
    /// What happens to personal data, by language; staff pages link to it.
    pub privacy_notice: Localized,
}

/// What is asked for when an organization is made, and what its settings can say later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationSettings {
    /// Unique in the installation.
    pub name: String,
    /// The language of its documents.
    pub locale: Language,
    /// IANA name.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
}

impl OrganizationSettings {
    /// With this name, in English, UTC and euros.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            locale: Language::En,
            time_zone: "UTC".to_owned(),
            currency: "EUR".to_owned(),
        }
    }
}

impl Store {
    /// Makes an organization with the instruments that come with the program. One transaction.
    ///
    /// # Errors
    /// `Conflict::OrganizationName` if there is one of this name.
    pub async fn create_organization(
        &self,
        settings: OrganizationSettings,
        now: i64,
    ) -> Result<OrganizationId> {
        let random = self.random().clone();
        self.write(move |conn| Box::pin(async move { create(conn, &random, &settings, now).await }))
            .await
    }

    /// One organization.
    pub async fn organization(&self, id: OrganizationId) -> Result<Option<Organization>> {
        self.read(move |conn| Box::pin(async move { find(conn, id).await }))
            .await
    }

    /// The organization of this name.
    pub async fn organization_named(&self, name: &str) -> Result<Option<Organization>> {
        let name = name.to_owned();
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_ORGANIZATION_BY_NAME, values![name])
                    .await?
                    .map(organization)
                    .transpose()
            })
        })
        .await
    }

    /// All organizations by name.
    pub async fn organizations(&self) -> Result<Vec<Organization>> {
        self.read(|conn| {
            Box::pin(async move {
                conn.all(LIST_ORGANIZATIONS, vec![])
                    .await?
                    .into_iter()
                    .map(organization)
                    .collect()
            })
        })
        .await
    }

    /// The organizations somebody has a role in now, by name.
    pub async fn organizations_of(&self, user: UserId, now: i64) -> Result<Vec<Organization>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_ORGANIZATIONS_OF_USER, values![user, now])
                    .await?
                    .into_iter()
                    .map(organization)
                    .collect()
            })
        })
        .await
    }

    /// Saves the settings.
    ///
    /// # Errors
    /// `Conflict::OrganizationName` if another one has the name.
    pub async fn update_organization(
        &self,
        id: OrganizationId,
        settings: OrganizationSettings,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                refuse_taken_name(conn, &settings.name, Some(id)).await?;
                conn.run_one(
                    UPDATE_ORGANIZATION,
                    values![
                        id,
                        &settings.name,
                        settings.locale.code(),
                        &settings.time_zone,
                        &settings.currency
                    ],
                )
                .await
            })
        })
        .await
    }

    /// Saves imprint and privacy notice.
    pub async fn update_notices(
        &self,
        id: OrganizationId,
        imprint: Localized,
        privacy_notice: Localized,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let values = vec![id.into(), json(&imprint), json(&privacy_notice)];
                conn.run_one(UPDATE_NOTICES, values).await
            })
        })
        .await
    }
}

/// Makes an organization within a transaction.
pub(super) async fn create(
    conn: &mut Conn,
    random: &crate::random::Random,
    settings: &OrganizationSettings,
    now: i64,
) -> Result<OrganizationId> {
    refuse_taken_name(conn, &settings.name, None).await?;
    let id = random.id(OrganizationId::from_bits);
    conn.run_one(
        INSERT_ORGANIZATION,
        vec![
            id.into(),
            (&settings.name).into(),
            settings.locale.code().into(),
            (&settings.time_zone).into(),
            (&settings.currency).into(),
            json(&Localized::default()),
            json(&Localized::default()),
            now.into(),
        ],
    )
    .await?;
    instruments::seed(conn, random, id, now).await?;
    Ok(id)
}

async fn refuse_taken_name(conn: &mut Conn, name: &str, own: Option<OrganizationId>) -> Result<()> {
    let holder = conn
        .find(FIND_ORGANIZATION_BY_NAME, values![name])
        .await?
        .map(|row| row.parsed::<OrganizationId>("organization_id"))
        .transpose()?;
    if holder.is_some() && holder != own {
        return Err(Conflict::OrganizationName.into());
    }
    Ok(())
}

/// One organization within a transaction.
pub(super) async fn find(conn: &mut Conn, id: OrganizationId) -> Result<Option<Organization>> {
    conn.find(FIND_ORGANIZATION, values![id])
        .await?
        .map(organization)
        .transpose()
}

fn organization(row: Row) -> Result<Organization> {
    Ok(Organization {
        id: row.parsed("organization_id")?,
        name: row.text("name")?,
        locale: row.parsed("locale")?,
        time_zone: row.text("time_zone")?,
        currency: row.text("currency")?,
        imprint: row.json("imprint")?,
        privacy_notice: row.json("privacy_notice")?,
    })
}

/// The time zone of an organization within a transaction.
pub(super) async fn time_zone(conn: &mut Conn, id: OrganizationId) -> Result<String> {
    conn.one(FIND_ORGANIZATION, values![id])
        .await?
        .text("time_zone")
}

/// The language of an organization within a transaction.
pub(super) async fn locale(conn: &mut Conn, id: OrganizationId) -> Result<Language> {
    conn.one(FIND_ORGANIZATION, values![id])
        .await?
        .parsed("locale")
}
