//! The two engines behind one door: a connection, values that go in, rows that come out.

use std::{borrow::Cow, str::FromStr};

use serde::{Serialize, de::DeserializeOwned};
use sqlx::{
    PgConnection, PgPool, Postgres, Row as _, Sqlite, SqliteConnection, Transaction,
    pool::PoolConnection, postgres::PgRow, sqlite::SqliteRow,
};
use surveys::ids;

use super::{
    dialect::{self, Sql, SqlitePools},
    error::{Result, StoreError},
};

/// The pools of one database.
pub(super) enum Db {
    Sqlite(SqlitePools),
    Postgres(PgPool),
}

impl Db {
    /// A connection to read with.
    pub(super) async fn read(&self) -> Result<Conn> {
        Ok(match self {
            Self::Sqlite(pools) => Conn::SqliteRead(pools.readers.acquire().await?),
            Self::Postgres(pool) => Conn::PostgresRead(pool.acquire().await?),
        })
    }

    /// A transaction to write in; dropped without [`Conn::commit`] it never happened.
    pub(super) async fn write(&self) -> Result<Conn> {
        Ok(match self {
            Self::Sqlite(pools) => {
                match pools.writer.begin_with(dialect::BEGIN_SQLITE).await {
                    Err(sqlx::Error::InvalidSavePointStatement) => {
                        // A full disk made SQLite roll back by itself, and the driver still believes in the old
                        // transaction. A new connection does not.
                        pools.writer.acquire().await?.close().await?;
                    }
                    begun => return Ok(Conn::SqliteWrite(begun?)),
                }
                Conn::SqliteWrite(pools.writer.begin_with(dialect::BEGIN_SQLITE).await?)
            }
            Self::Postgres(pool) => Conn::PostgresWrite(pool.begin().await?),
        })
    }

    /// Removes what a flush leaves behind in the files.
    pub(super) async fn clean(&self) -> Result<()> {
        match self {
            Self::Sqlite(pools) => {
                let mut connection = pools.writer.acquire().await?;
                for &statement in dialect::CLEAN_SQLITE {
                    sqlx::raw_sql(statement).execute(&mut *connection).await?;
                }
            }
            Self::Postgres(pool) => {
                let mut connection = pool.acquire().await?;
                for &statement in dialect::CLEAN_POSTGRES {
                    if let Err(error) = sqlx::raw_sql(statement).execute(&mut *connection).await {
                        // Its settings are not the pool's any more.
                        connection.close_on_drop();
                        return Err(error.into());
                    }
                }
                for &statement in dialect::LET_GO_OF_LOG_POSTGRES {
                    if let Err(error) = sqlx::raw_sql(statement).execute(&mut *connection).await {
                        tracing::debug!(%error, "PostgreSQL keeps its write-ahead log as it is set up to");
                    }
                }
            }
        }
        Ok(())
    }

    /// Empties SQLite's write-ahead log. A reader in the middle of something keeps it; each try waits five seconds.
    pub(super) async fn empty_log(&self) -> Result<()> {
        let Self::Sqlite(pools) = self else {
            return Ok(());
        };
        let mut connection = pools.writer.acquire().await?;
        for _ in 0..3 {
            let is_busy: i64 = sqlx::query_scalar(dialect::EMPTY_LOG_SQLITE)
                .fetch_one(&mut *connection)
                .await?;
            if is_busy == 0 {
                return Ok(());
            }
        }
        Err(StoreError::Unavailable(None))
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite(pools) => {
                pools.readers.close().await;
                pools.writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// A connection, inside or outside a transaction.
pub(super) enum Conn {
    SqliteRead(PoolConnection<Sqlite>),
    SqliteWrite(Transaction<'static, Sqlite>),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>),
}

enum Engine<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

impl Conn {
    fn engine(&mut self) -> Engine<'_> {
        match self {
            Self::SqliteRead(connection) => Engine::Sqlite(connection),
            Self::SqliteWrite(transaction) => Engine::Sqlite(transaction),
            Self::PostgresRead(connection) => Engine::Postgres(connection),
            Self::PostgresWrite(transaction) => Engine::Postgres(transaction),
        }
    }

    /// Runs a statement and says how many rows it touched.
    pub(super) async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64> {
        Ok(match self.engine() {
            Engine::Sqlite(connection) => sqlite_query(sql, values)
                .execute(connection)
                .await?
                .rows_affected(),
            Engine::Postgres(connection) => postgres_query(sql, values)
                .execute(connection)
                .await?
                .rows_affected(),
        })
    }

    /// Runs a statement that must touch exactly one row.
    pub(super) async fn run_one(&mut self, sql: Sql, values: Vec<Value>) -> Result<()> {
        match self.run(sql, values).await? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound),
        }
    }

    /// All rows.
    pub(super) async fn all(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>> {
        let statement = sql.name;
        Ok(match self.engine() {
            Engine::Sqlite(connection) => sqlite_query(sql, values)
                .fetch_all(connection)
                .await?
                .into_iter()
                .map(|row| Row {
                    statement,
                    row: EngineRow::Sqlite(row),
                })
                .collect(),
            Engine::Postgres(connection) => postgres_query(sql, values)
                .fetch_all(connection)
                .await?
                .into_iter()
                .map(|row| Row {
                    statement,
                    row: EngineRow::Postgres(row),
                })
                .collect(),
        })
    }

    /// The first row, if any.
    pub(super) async fn find(&mut self, sql: Sql, values: Vec<Value>) -> Result<Option<Row>> {
        Ok(self.all(sql, values).await?.into_iter().next())
    }

    /// The one row there must be.
    pub(super) async fn one(&mut self, sql: Sql, values: Vec<Value>) -> Result<Row> {
        self.find(sql, values).await?.ok_or(StoreError::NotFound)
    }

    /// Runs a `rows` statement over many rows, in order, a few hundred at a time.
    pub(super) async fn run_rows(
        &mut self,
        sql: Sql,
        rows: &[Vec<Value>],
        more: &[Value],
    ) -> Result<u64> {
        let mut touched = 0;
        for chunk in rows.chunks(500) {
            let mut values = vec![json(&chunk)];
            values.extend_from_slice(more);
            touched += self.run(sql, values).await?;
        }
        Ok(touched)
    }

    /// Runs statements without arguments, several in one text; for migrations.
    pub(super) async fn script(&mut self, text: &'static str) -> Result<()> {
        match self.engine() {
            Engine::Sqlite(connection) => {
                sqlx::raw_sql(text).execute(connection).await?;
            }
            Engine::Postgres(connection) => {
                sqlx::raw_sql(text).execute(connection).await?;
            }
        }
        Ok(())
    }

    /// Whether the engine takes the statement as it is written.
    #[cfg(test)]
    pub(super) async fn prepare(&mut self, sql: Sql) -> Result<(), sqlx::Error> {
        use sqlx::{Executor, SqlSafeStr};

        match self.engine() {
            Engine::Sqlite(connection) => {
                connection.prepare(sql.sqlite.into_sql_str()).await?;
            }
            Engine::Postgres(connection) => {
                connection.prepare(sql.postgres.into_sql_str()).await?;
            }
        }
        Ok(())
    }

    /// Makes the transaction happen.
    pub(super) async fn commit(self) -> Result<()> {
        match self {
            Self::SqliteWrite(transaction) => transaction.commit().await?,
            Self::PostgresWrite(transaction) => transaction.commit().await?,
            Self::SqliteRead(_) | Self::PostgresRead(_) => {}
        }
        Ok(())
    }
}

fn sqlite_query(
    sql: Sql,
    values: Vec<Value>,
) -> sqlx::query::Query<'static, Sqlite, sqlx::sqlite::SqliteArguments> {
    let mut query = sqlx::query::<Sqlite>(sql.sqlite);
    for value in values {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
        };
    }
    query
}

fn postgres_query(
    sql: Sql,
    values: Vec<Value>,
) -> sqlx::query::Query<'static, Postgres, sqlx::postgres::PgArguments> {
    let mut query = sqlx::query::<Postgres>(sql.postgres);
    for value in values {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
        };
    }
    query
}

/// What can be bound: text and whole numbers are all that both engines agree on without casts.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(super) enum Value {
    Text(Option<String>),
    Int(Option<i64>),
}

/// `values![a, b]`: arguments in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::store::db::Value::from($value)),*] };
}
pub(super) use values;

/// A value as JSON text.
pub(super) fn json(value: &impl Serialize) -> Value {
    Value::Text(Some(
        serde_json::to_string(value).expect("our own types have text keys and finite numbers"),
    ))
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(Some(i64::from(number)))
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Int(Some(i64::from(truth)))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<Option<bool>> for Value {
    fn from(truth: Option<bool>) -> Self {
        Self::Int(truth.map(i64::from))
    }
}

macro_rules! id_values {
    ($($id:ident),+) => {$(
        impl From<ids::$id> for Value {
            fn from(id: ids::$id) -> Self {
                Self::Text(Some(id.to_string()))
            }
        }

        impl From<Option<ids::$id>> for Value {
            fn from(id: Option<ids::$id>) -> Self {
                Self::Text(id.map(|id| id.to_string()))
            }
        }
    )+};
}

id_values!(
    OrganizationId,
    UserId,
    DepartmentId,
    PersonId,
    InstrumentId,
    WaveId,
    InvitationId,
    SheetId,
    AtomId,
    CommentId,
    NewsId,
    ScenarioId,
    SharedLinkId,
    RoadmapId,
    ReorganizationId,
    MessageId,
    VoiceLinkId,
    IdeaId
);

/// One row. Reading a column that does not fit the domain is an error that names it.
pub(super) struct Row {
    statement: &'static str,
    row: EngineRow,
}

enum EngineRow {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    pub(super) fn text(&self, column: &'static str) -> Result<String> {
        self.opt_text(column)?.ok_or_else(|| self.senseless(column))
    }

    pub(super) fn opt_text(&self, column: &'static str) -> Result<Option<String>> {
        match &self.row {
            EngineRow::Sqlite(row) => row.try_get(column),
            EngineRow::Postgres(row) => row.try_get(column),
        }
        .map_err(|_| self.senseless(column))
    }

    pub(super) fn int(&self, column: &'static str) -> Result<i64> {
        self.opt_int(column)?.ok_or_else(|| self.senseless(column))
    }

    pub(super) fn opt_int(&self, column: &'static str) -> Result<Option<i64>> {
        match &self.row {
            EngineRow::Sqlite(row) => row.try_get(column),
            EngineRow::Postgres(row) => row.try_get(column),
        }
        .map_err(|_| self.senseless(column))
    }

    pub(super) fn count(&self, column: &'static str) -> Result<u32> {
        u32::try_from(self.int(column)?).map_err(|_| self.senseless(column))
    }

    pub(super) fn flag(&self, column: &'static str) -> Result<bool> {
        Ok(self.int(column)? != 0)
    }

    pub(super) fn opt_flag(&self, column: &'static str) -> Result<Option<bool>> {
        Ok(self.opt_int(column)?.map(|truth| truth != 0))
    }

    /// A text that parses, such as an id or a language.
    pub(super) fn parsed<T: FromStr>(&self, column: &'static str) -> Result<T> {
        self.text(column)?
            .parse()
            .map_err(|_| self.senseless(column))
    }

    pub(super) fn opt_parsed<T: FromStr>(&self, column: &'static str) -> Result<Option<T>> {
        self.opt_text(column)?
            .map(|text| text.parse().map_err(|_| self.senseless(column)))
            .transpose()
    }

    pub(super) fn json<T: DeserializeOwned>(&self, column: &'static str) -> Result<T> {
        serde_json::from_str(&self.text(column)?).map_err(|_| self.senseless(column))
    }

    pub(super) fn senseless(&self, column: &'static str) -> StoreError {
        StoreError::Inconsistent {
            statement: self.statement,
            column: Cow::Borrowed(column),
        }
    }
}
