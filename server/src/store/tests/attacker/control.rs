//! A storage that does what ours must not: mark and sheet in one transaction and never rewritten, rows in the order of
//! arrival, a time on each, the tag beside the sheet, all parts in one row, the log of the file not emptied.

use sqlx::{
    AssertSqlSafe, Connection, PgConnection, SqliteConnection, sqlite::SqliteConnectOptions,
};

use super::{Bench, Kind, Loot, Person, Truth};
use crate::store::{Database, testing::NOW};

const TABLES: &str = "
    create table bad_invitations (invitation_id text not null, tag text not null, used bigint not null);
    create table bad_sheets (at bigint not null, tag text not null, answers text not null)";

/// The same people, everybody in one group for everything.
fn same_people(truth: &Truth) -> Truth {
    let people = truth.people.iter().map(|person| Person {
        names: person.names.clone(),
        groups: Kind::ALL.map(|kind| (kind, "HQ".to_owned())).into(),
    });
    Truth {
        people: people.collect(),
    }
}

/// What is run for each person: first all invitations, then one transaction for each sheet.
fn statements(truth: &Truth) -> (Vec<String>, Vec<String>) {
    let tag = |n: usize| &truth.people[n].names[0];
    let id = |n: usize| truth.people[n].names.last().unwrap();
    let mut invited: Vec<usize> = (0..truth.people.len()).collect();
    invited.sort_by_key(|n| tag(*n));
    let invitations = invited
        .into_iter()
        .map(|n| {
            format!(
                "insert into bad_invitations values ('{}', '{}', 0)",
                id(n),
                tag(n)
            )
        })
        .collect();
    let sheets = (0..truth.people.len())
        .map(|n| {
            let parts: Vec<String> = Kind::ALL.map(|kind| kind.mark(n)).into();
            let at = NOW + i64::try_from(n).unwrap() * 60_000;
            format!(
                "begin;
                 update bad_invitations set used = 1 where tag = '{}';
                 insert into bad_sheets values ({at}, '{}', '{}');
                 commit",
                tag(n),
                tag(n),
                parts.join(" ")
            )
        })
        .collect();
    (invitations, sheets)
}

pub(super) async fn sqlite(truth: &Truth) -> (Loot, Truth) {
    let truth = same_people(truth);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bad.db");
    let settings = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .pragma("journal_mode", "wal");
    let mut connection = SqliteConnection::connect_with(&settings).await.unwrap();
    sqlx::raw_sql(TABLES)
        .execute(&mut connection)
        .await
        .unwrap();
    let (invitations, sheets) = statements(&truth);
    for statement in invitations.into_iter().chain(sheets) {
        sqlx::raw_sql(AssertSqlSafe(statement))
            .execute(&mut connection)
            .await
            .unwrap();
    }
    let mut loot = Loot::default();
    for (name, sql) in [
        (
            "sheets",
            "select rowid || ' ' || at || ' ' || tag || ' ' || answers from bad_sheets",
        ),
        (
            "invitations by time",
            "select i.tag || ' ' || i.used from bad_invitations i join bad_sheets s on s.tag = i.tag order by s.at",
        ),
    ] {
        let rows = sqlx::query_scalar(sql)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        loot.lists.push((name.to_owned(), rows));
    }
    loot.add_file("bad.db", &file);
    loot.add_file("bad.db-wal", &folder.path().join("bad.db-wal"));
    connection.close().await.unwrap();
    (loot, truth)
}

pub(super) async fn postgres(bench: &Bench, truth: &Truth) -> (Loot, Truth) {
    let truth = same_people(truth);
    let Database::Postgres { url, .. } = &bench.database else {
        panic!("the control for PostgreSQL");
    };
    let mut connection = PgConnection::connect(url).await.unwrap();
    sqlx::raw_sql(TABLES)
        .execute(&mut connection)
        .await
        .unwrap();
    let (invitations, sheets) = statements(&truth);
    for statement in invitations.into_iter().chain(sheets) {
        sqlx::raw_sql(AssertSqlSafe(statement))
            .execute(&mut connection)
            .await
            .unwrap();
    }
    let mut loot = Loot::default();
    for (name, sql) in [
        // Without the tag: the transaction alone tells.
        (
            "sheets by place",
            "select 'xmin:' || cast(xmin as text) || ' ' || answers from bad_sheets order by ctid",
        ),
        (
            "invitations by transaction",
            "select tag || ' xmin:' || cast(xmin as text) from bad_invitations order by cast(cast(xmin as text) as bigint)",
        ),
    ] {
        let rows = sqlx::query_scalar(sql)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        loot.lists.push((name.to_owned(), rows));
    }
    loot.add_relations(bench).await;
    loot.add_dump(bench);
    (loot, truth)
}
