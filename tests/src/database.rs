//! A look behind the product's back, as an auditor would.

use anyhow::{Context, Result};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};

use crate::{daybreak::unique, place};

/// An empty PostgreSQL database of its own.
#[derive(Debug, Clone)]
pub struct Database {
    /// Its address.
    pub url: String,
}

impl Database {
    /// Creates one in the test cluster.
    pub async fn create() -> Result<Self> {
        let base = place::postgres().context(
            "DAYBREAK_TEST_POSTGRES is not set; `cargo xtask test` starts a PostgreSQL and sets it",
        )?;
        let name = format!("journey_{}_{}", std::process::id(), unique());
        let mut connection = PgConnection::connect(&base).await?;
        sqlx::raw_sql(AssertSqlSafe(format!("create database {name}")))
            .execute(&mut connection)
            .await?;
        connection.close().await?;
        let (server, _) = base
            .rsplit_once('/')
            .context("the address names a database")?;
        Ok(Self {
            url: format!("{server}/{name}"),
        })
    }
}

/// The rows of a query whose columns are all text (`cast(… as text)`); null is empty.
pub async fn rows(url: &str, query: &str) -> Result<Vec<Vec<String>>> {
    let text = |column: Option<String>| column.unwrap_or_default();
    if url.starts_with("postgres") {
        let mut connection = PgConnection::connect(url).await?;
        let rows = sqlx::query(AssertSqlSafe(query))
            .fetch_all(&mut connection)
            .await
            .with_context(|| query.to_owned())?;
        rows.iter()
            .map(|row| {
                (0..row.len())
                    .map(|column| Ok(text(row.try_get(column)?)))
                    .collect()
            })
            .collect()
    } else {
        let mut connection = SqliteConnection::connect(url).await?;
        let rows = sqlx::query(AssertSqlSafe(query))
            .fetch_all(&mut connection)
            .await
            .with_context(|| query.to_owned())?;
        rows.iter()
            .map(|row| {
                (0..row.len())
                    .map(|column| Ok(text(row.try_get(column)?)))
                    .collect()
            })
            .collect()
    }
}
