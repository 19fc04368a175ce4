//! How an organization's documents look: its logo and its own colour.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use figures::{accent::Accent, palette::Rgb};
use sha2::{Digest as _, Sha256};
use surveys::ids::OrganizationId;

use super::{
    Result, Store, StoreError,
    db::{Row, values},
    dialect::statements,
};
use crate::logo::Logo;

statements! {
    FIND_LOOK = same "
        select logo, digest, width, height, alternative, accent
        from looks
        where organization_id = $1";
    SET_LOGO = same "
        insert into looks (organization_id, logo, digest, width, height, alternative)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (organization_id) do update
        set logo = excluded.logo, digest = excluded.digest, width = excluded.width, height = excluded.height,
            alternative = excluded.alternative";
    NAME_LOGO = same "
        update looks
        set alternative = $2
        where organization_id = $1 and logo is not null";
    REMOVE_LOGO = same "
        update looks
        set logo = null, digest = null, width = null, height = null, alternative = null
        where organization_id = $1";
    SET_ACCENT = same "
        insert into looks (organization_id, accent)
        values ($1, $2)
        on conflict (organization_id) do update set accent = excluded.accent";
}

/// How an organization's documents look; nothing of it need be there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Its logo.
    pub logo: Option<KeptLogo>,
    /// Its own colour.
    pub accent: Option<Accent>,
}

/// A logo as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLogo {
    /// The picture.
    pub picture: Logo,
    /// What pages need to know.
    pub emblem: Emblem,
}

/// A logo without its picture, as pages point to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emblem {
    /// Another one for every other picture.
    pub digest: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What is read out in its place.
    pub alternative: String,
}

impl Store {
    /// How an organization's documents look.
    pub async fn look(&self, organization: OrganizationId) -> Result<Look> {
        self.read(move |conn| {
            Box::pin(async move {
                let row = conn.find(FIND_LOOK, values![organization]).await?;
                row.as_ref().map_or_else(|| Ok(Look::default()), look)
            })
        })
        .await
    }

    /// Keeps a logo in the place of the one before.
    pub async fn set_logo(
        &self,
        organization: OrganizationId,
        logo: Logo,
        alternative: String,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let digest = Sha256::digest(&logo.png);
                let digest = short(&digest);
                let values = values![
                    organization,
                    STANDARD.encode(&logo.png),
                    digest,
                    logo.width,
                    logo.height,
                    alternative
                ];
                conn.run_one(SET_LOGO, values).await
            })
        })
        .await
    }

    /// Gives the logo other words to be read out; there must be one.
    pub async fn name_logo(&self, organization: OrganizationId, alternative: String) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(NAME_LOGO, values![organization, alternative])
                    .await
            })
        })
        .await
    }

    /// Takes the logo away, if there is one.
    pub async fn remove_logo(&self, organization: OrganizationId) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                conn.run(REMOVE_LOGO, values![organization]).await?;
                Ok(())
            })
        })
        .await
    }

    /// Keeps the organization's own colour, or takes it away.
    pub async fn set_accent(
        &self,
        organization: OrganizationId,
        accent: Option<Accent>,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let accent = accent.map(|accent| accent.rgb().to_string());
                conn.run_one(SET_ACCENT, values![organization, accent])
                    .await
            })
        })
        .await
    }
}

fn look(row: &Row) -> Result<Look> {
    let logo = match (emblem(row)?, row.opt_text("logo")?) {
        (Some(emblem), Some(logo)) => Some(KeptLogo {
            picture: Logo {
                png: STANDARD.decode(logo).map_err(|_| senseless("logo"))?,
                width: emblem.width,
                height: emblem.height,
            },
            emblem,
        }),
        _ => None,
    };
    Ok(Look {
        logo,
        accent: accent(row)?,
    })
}

/// The logo of a row without its picture.
pub(super) fn emblem(row: &Row) -> Result<Option<Emblem>> {
    let Some(digest) = row.opt_text("digest")? else {
        return Ok(None);
    };
    let side =
        |column: &'static str| u32::try_from(row.int(column)?).map_err(|_| senseless(column));
    Ok(Some(Emblem {
        digest,
        width: side("width")?,
        height: side("height")?,
        alternative: row.text("alternative")?,
    }))
}

/// The colour of a row.
pub(super) fn accent(row: &Row) -> Result<Option<Accent>> {
    let Some(text) = row.opt_text("accent")? else {
        return Ok(None);
    };
    let color: Rgb = text.parse().map_err(|_| senseless("accent"))?;
    Accent::new(color)
        .map(Some)
        .ok_or_else(|| senseless("accent"))
}

/// The first eight bytes, in hexadecimal.
fn short(digest: &[u8]) -> String {
    let first = digest
        .iter()
        .take(8)
        .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    format!("{first:016x}")
}

fn senseless(column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        statement: "looks",
        column: column.into(),
    }
}
