//! What the attacker carries away.

use std::{path::Path, process::Command};

use super::Bench;
use crate::store::{
    Database,
    backup::{OpenWaves, backup},
    testing::Log,
};

/// Files as bytes, and tables as rows of text in some order.
#[derive(Default)]
pub(super) struct Loot {
    pub(super) files: Vec<(String, Vec<u8>)>,
    pub(super) lists: Vec<(String, Vec<String>)>,
}

impl Loot {
    /// The data folder after the server has stopped, a backup, the log; every table as it comes and by its key.
    pub(super) async fn of_sqlite(bench: &Bench, log: &Log) -> Self {
        let mut loot = Self::default();
        for (name, sql) in [
            (
                "sheets",
                "select sheet_id || ' ' || wave_id || ' ' || atom_id || ' ' || answers || ' ' || flags as t from sheets",
            ),
            (
                "branch sheets",
                "select branch_sheet_id || ' ' || wave_id || ' ' || atom_id || ' ' || branch || ' ' || answers as t from branch_sheets",
            ),
            (
                "comments",
                "select comment_id || ' ' || wave_id || ' ' || atom_id || ' ' || item || ' ' || text as t from comments",
            ),
            (
                "sheets by index",
                "select sheet_id || ' ' || answers as t from sheets where wave_id is not null order by wave_id",
            ),
            (
                "invitations",
                "select invitation_id || ' ' || wave_id || ' ' || person_id || ' ' || atom_id || ' ' || token_hash || ' ' || coalesce(code_hash, '') || ' ' || tag || ' ' || used as t from invitations",
            ),
            (
                "invitations by hash",
                "select token_hash || ' ' || invitation_id as t from invitations order by token_hash",
            ),
            (
                "ideas",
                "select idea_id || ' ' || wave_id || ' ' || language || ' ' || written || ' ' || wording as t from ideas",
            ),
            ("voices", "select voice_id || ' ' || voice as t from voices"),
            (
                "voice links",
                "select link_id || ' ' || person_id || ' ' || token_hash || ' ' || tag || ' used:' || ideas || '/' || voted as t from voice_links",
            ),
            (
                "people",
                "select person_id || ' ' || email || ' ' || external_id as t from people",
            ),
            (
                "letters",
                "select message_id || ' ' || invitation_id || ' ' || header_id || ' ' || coalesce(lease, '') as t from outbox",
            ),
        ] {
            loot.lists.push((name.to_owned(), bench.texts(sql).await));
        }
        let copy = bench.folder.path().join("backup.db");
        backup(&bench.database, &copy, OpenWaves::Mixed)
            .await
            .unwrap();
        loot.add_file("the backup", &copy);
        // Also as it lies there while the server still runs.
        loot.add_folder("running", bench);
        bench.store.stop().await;
        loot.add_folder("stopped", bench);
        loot.files.push(("the log".to_owned(), log.bytes()));
        loot
    }

    /// Every relation file after a checkpoint, a dump, the log; every table by its place, its transaction, its key.
    pub(super) async fn of_postgres(bench: &Bench, log: &Log) -> Self {
        let mut loot = Self::default();
        for (name, sql) in [
            (
                "sheets by place",
                "select sheet_id || ' ' || wave_id || ' ' || atom_id || ' ' || answers || ' xmin:' || cast(xmin as text) as t from sheets order by ctid",
            ),
            (
                "branch sheets by place",
                "select branch_sheet_id || ' ' || atom_id || ' ' || answers || ' xmin:' || cast(xmin as text) as t from branch_sheets order by ctid",
            ),
            (
                "comments by place",
                "select comment_id || ' ' || atom_id || ' ' || text || ' xmin:' || cast(xmin as text) as t from comments order by ctid",
            ),
            (
                "invitations by place",
                "select invitation_id || ' ' || person_id || ' ' || token_hash || ' ' || coalesce(code_hash, '') || ' ' || tag || ' xmin:' || cast(xmin as text) as t from invitations order by ctid",
            ),
            (
                "sheets by transaction",
                "select sheet_id || ' ' || answers as t from sheets order by cast(cast(xmin as text) as bigint), cast(cast(cmin as text) as bigint), cast(cast(xmax as text) as bigint), ctid",
            ),
            (
                "invitations by transaction",
                "select invitation_id || ' ' || tag as t from invitations order by cast(cast(xmin as text) as bigint), cast(cast(cmin as text) as bigint), cast(cast(xmax as text) as bigint), ctid",
            ),
            (
                "ideas by place",
                "select idea_id || ' ' || written || ' xmin:' || cast(xmin as text) as t from ideas order by ctid",
            ),
            (
                "ideas by key",
                "select idea_id || ' ' || written as t from ideas order by idea_id",
            ),
            ("voices", "select voice_id || ' ' || voice as t from voices"),
            (
                "voice links by place",
                "select link_id || ' ' || person_id || ' ' || token_hash || ' ' || tag || ' used:' || ideas || '/' || voted || ' xmin:' || cast(xmin as text) as t from voice_links order by ctid",
            ),
            (
                "voice links by transaction",
                "select link_id || ' ' || tag || ' used:' || ideas || '/' || voted as t from voice_links order by cast(cast(xmin as text) as bigint), cast(cast(cmin as text) as bigint), cast(cast(xmax as text) as bigint), ctid",
            ),
            (
                "sheets by key",
                "select sheet_id || ' ' || answers as t from sheets order by sheet_id",
            ),
            (
                "invitations by key",
                "select invitation_id || ' ' || tag as t from invitations order by invitation_id",
            ),
            (
                "letters by place",
                "select message_id || ' ' || invitation_id || ' ' || header_id as t from outbox order by ctid",
            ),
            (
                "people by place",
                "select person_id || ' ' || email || ' ' || external_id as t from people order by ctid",
            ),
            // Samples that outlive what they were taken from.
            (
                "statistics",
                "select coalesce(cast(most_common_vals as text), '') || coalesce(cast(histogram_bounds as text), '') as t from pg_stats",
            ),
        ] {
            loot.lists.push((name.to_owned(), bench.texts(sql).await));
        }
        loot.add_relations(bench).await;
        loot.add_dump(bench);
        loot.files.push(("the log".to_owned(), log.bytes()));
        loot
    }

    /// The first fork of every relation of the database, catalogue and long values included.
    pub(super) async fn add_relations(&mut self, bench: &Bench) {
        bench.checkpoint().await;
        let files = bench
            .texts(
                "select relname || ' ' || encode(pg_read_binary_file(pg_relation_filepath(oid)), 'hex') as t
                 from pg_class
                 where relkind in ('r', 'i', 't') and pg_relation_filepath(oid) is not null
                    and pg_relation_size(oid) > 0",
            )
            .await;
        for file in files {
            let (name, hex) = file.split_once(' ').unwrap();
            let digit = |c: u8| u8::try_from((c as char).to_digit(16).unwrap()).unwrap();
            let bytes = hex
                .as_bytes()
                .chunks(2)
                .map(|two| digit(two[0]) << 4 | digit(two[1]));
            self.files
                .push((format!("relation {name}"), bytes.collect()));
        }
    }

    pub(super) fn add_dump(&mut self, bench: &Bench) {
        let Database::Postgres { url, .. } = &bench.database else {
            panic!("only PostgreSQL is dumped");
        };
        let dump = Command::new("pg_dump")
            .arg(url)
            .output()
            .expect("the attacker needs `pg_dump`");
        assert!(
            dump.status.success(),
            "{}",
            String::from_utf8_lossy(&dump.stderr)
        );
        let lines = String::from_utf8_lossy(&dump.stdout)
            .lines()
            .map(str::to_owned)
            .collect();
        self.lists.push(("the dump".to_owned(), lines));
        self.files.push(("the dump".to_owned(), dump.stdout));
    }

    pub(super) fn add_file(&mut self, name: &str, path: &Path) {
        self.files
            .push((name.to_owned(), std::fs::read(path).unwrap()));
    }

    fn add_folder(&mut self, when: &str, bench: &Bench) {
        let Database::Folder(folder) = &bench.database else {
            panic!("only SQLite has a data folder");
        };
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            self.add_file(&format!("{name}, {when}"), &path);
        }
    }
}
