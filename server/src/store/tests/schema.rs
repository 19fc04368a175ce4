use super::super::{all_statements, db::Db, testing::Bench};

#[tokio::test]
async fn every_statement_prepares_on_both_engines() {
    for bench in Bench::both().await {
        let mut conn = bench.store.shared.db.read().await.unwrap();
        for sql in all_statements() {
            if let Err(error) = conn.prepare(sql).await {
                panic!("{}: {} does not prepare: {error}", bench.engine, sql.name);
            }
        }
    }
}

#[tokio::test]
async fn statements_have_names_of_their_own_within_a_file() {
    let names: Vec<&str> = all_statements().iter().map(|sql| sql.name).collect();
    assert!(names.len() > 100, "a file is missing from the list");
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let [sqlite, postgres] = Bench::both().await;
    let mut of_sqlite = sqlite
        .texts(
            "select m.name || '.' || c.name as t
             from sqlite_master m join pragma_table_info(m.name) c
             where m.type = 'table' and m.name not like 'sqlite%'",
        )
        .await;
    let mut of_postgres = postgres
        .texts(
            "select table_name || '.' || column_name as t
             from information_schema.columns where table_schema = 'public'",
        )
        .await;
    of_sqlite.sort();
    of_postgres.sort();
    assert_eq!(of_sqlite, of_postgres);
}

#[tokio::test]
async fn tables_of_answers_keep_no_arrival_order() {
    let bench = Bench::sqlite().await;
    for table in [
        "inbox",
        "sheets",
        "branch_sheets",
        "comments",
        "volunteers",
        "invitations",
        "voices",
        "voice_links",
        "ideas",
    ] {
        let sql = bench
            .texts("select name || ' ' || sql as t from sqlite_master where type = 'table'")
            .await;
        let definition = sql
            .iter()
            .find(|sql| sql.starts_with(&format!("{table} ")))
            .unwrap();
        assert!(
            definition.ends_with("strict, without rowid"),
            "{definition}"
        );
    }
}

#[tokio::test]
async fn no_table_of_answers_has_a_time_or_a_person() {
    for bench in Bench::both().await {
        let sql = match &*bench.store.shared.db {
            Db::Sqlite(_) => {
                "select m.name || '.' || c.name as t from sqlite_master m join pragma_table_info(m.name) c
                 where m.name in ('inbox', 'sheets', 'branch_sheets', 'comments', 'voices', 'ideas')"
            }
            Db::Postgres(_) => {
                "select table_name || '.' || column_name as t from information_schema.columns
                 where table_name in ('inbox', 'sheets', 'branch_sheets', 'comments', 'voices', 'ideas')"
            }
        };
        let mut columns = bench.texts(sql).await;
        columns.sort();
        assert_eq!(
            columns,
            [
                "branch_sheets.answers",
                "branch_sheets.atom_id",
                "branch_sheets.branch",
                "branch_sheets.branch_sheet_id",
                "branch_sheets.wave_id",
                "comments.atom_id",
                "comments.comment_id",
                "comments.item",
                "comments.text",
                "comments.wave_id",
                "ideas.idea_id",
                "ideas.language",
                "ideas.merged_into",
                "ideas.reason",
                "ideas.state",
                "ideas.step",
                "ideas.wave_id",
                "ideas.wording",
                "ideas.written",
                "inbox.parcel",
                "inbox.parcel_id",
                "inbox.wave_id",
                "sheets.answers",
                "sheets.atom_id",
                "sheets.flags",
                "sheets.sheet_id",
                "sheets.wave_id",
                "voices.mixed",
                "voices.voice",
                "voices.voice_id",
                "voices.wave_id",
            ],
            "{}",
            bench.engine
        );
    }
}
