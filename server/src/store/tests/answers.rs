use std::collections::{BTreeMap, HashSet};

use surveys::instrument::Instrument;

use super::super::{
    Conflict, StoreError, Submitted,
    instruments::StoredInstrument,
    invitations::InvitationLink,
    outbox::MessageKind,
    people::{PeopleImport, Unlisted},
    retention::{ANSWERS_KEPT, COMMENTS_KEPT, INVITATIONS_KEPT},
    testing::{Bench, NOW, answers, person},
    volunteers::Volunteer,
    waves::WaveState,
};
use crate::{auth::digest, clock::DAY};

/// A tree with one department that is too small to be kept alone.
const DEPARTMENTS: &[(&str, &str, u32)] = &[
    ("HQ", "", 12),
    ("SALES", "HQ", 14),
    ("LAB", "HQ", 4),
    ("NIGHT", "SALES", 11),
];

#[tokio::test]
async fn a_launch_freezes_departments_and_gathers_the_small_ones() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(DEPARTMENTS).await;
        assert_eq!(links.len(), 41);
        let tokens: HashSet<String> = links.iter().map(ToString::to_string).collect();
        assert_eq!(tokens.len(), 41, "every link is another one");
        let departments = bench.store.wave_departments(wave).await.unwrap();
        let headcounts: Vec<(&str, u32)> = departments
            .iter()
            .map(|row| (row.code.as_str(), row.headcount))
            .collect();
        assert_eq!(
            headcounts,
            [("HQ", 12), ("SALES", 14), ("NIGHT", 11), ("LAB", 4)]
        );
        let counted: BTreeMap<String, (String, u32)> = bench
            .store
            .participation(wave)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.code, (row.counted_with, row.invited)))
            .collect();
        assert_eq!(counted["LAB"], ("HQ".into(), 4), "{}", bench.engine);
        assert_eq!(counted["NIGHT"], ("NIGHT".into(), 11));
        // The roster may move on; the wave does not.
        let organization = bench.store.wave(wave).await.unwrap().unwrap().organization;
        let import = PeopleImport {
            departments: None,
            people: vec![person("HQ", 99)],
            unlisted: Unlisted::Deactivate,
        };
        bench
            .store
            .import_people(organization, import)
            .await
            .unwrap();
        assert_eq!(
            bench.store.wave_departments(wave).await.unwrap(),
            departments
        );
        assert_eq!(bench.store.invitation_links(wave).await.unwrap().len(), 41);
    }
}

#[tokio::test]
async fn the_database_never_holds_a_link() {
    let bench = Bench::sqlite().await;
    let (_, links) = bench.open_wave(&[("HQ", "", 12)]).await;
    bench.store.stop().await;
    for file in ["daybreak.db", "daybreak.db-wal"] {
        let Ok(bytes) = std::fs::read(bench.folder.path().join("data").join(file)) else {
            continue;
        };
        let haystack = String::from_utf8_lossy(&bytes);
        for link in &links {
            assert!(!haystack.contains(&link.to_string()), "a token in {file}");
        }
    }
}

#[tokio::test]
async fn a_link_opens_a_form_that_names_nobody() {
    for bench in Bench::both().await {
        let settings = super::super::organizations::OrganizationSettings::named("Example");
        let organization = bench
            .store
            .create_organization(settings, NOW)
            .await
            .unwrap();
        let mut people: Vec<_> = (0..12).map(|n| person("HQ", n)).collect();
        people[0].people_manager = Some(true);
        people[0].customer_facing = Some(false);
        people[0].locale = Some(surveys::language::Language::Fr);
        let rows = vec![surveys::organization::DepartmentRow {
            code: "HQ".into(),
            name: "Head office".into(),
            parent: None,
            headcount: 0,
        }];
        let import = PeopleImport {
            departments: Some(rows),
            people,
            unlisted: Unlisted::Stay,
        };
        bench
            .store
            .import_people(organization, import)
            .await
            .unwrap();
        let wave = bench.draft(organization).await;
        bench.store.launch_wave(wave, NOW).await.unwrap();
        let links = bench.store.invitation_links(wave).await.unwrap();
        assert_eq!(links[0].email.as_deref(), Some("hq.00000@example.org"));

        let invited = bench
            .store
            .invited_by_token(&links[0].token)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (invited.wave, invited.state, invited.used),
            (wave, WaveState::Open, false)
        );
        assert_eq!(invited.locale, Some(surveys::language::Language::Fr));
        let prefilled = invited.prefilled(Instrument::core());
        assert_eq!(prefilled["PRO-MGR"], "yes");
        assert_eq!(prefilled["PRO-CUS"], "no");
        let by_tag = bench
            .store
            .invited_by_tag(&invited.tag)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(by_tag, invited);
        let other = bench
            .store
            .invited_by_token(&links[1].token)
            .await
            .unwrap()
            .unwrap();
        assert!(other.prefilled(Instrument::core()).is_empty());
        // Published before there was a rule against it: the roster's yes is no option here, so the question is asked.
        let document = include_str!("../../../../surveys/instruments/core.toml")
            .replace("prefill = \"people_manager\"", "prefill = \"site\"")
            .replace(
                "type = \"rating\"",
                "type = \"rating\"\nprefill = \"people_manager\"",
            );
        let early = StoredInstrument {
            id: invited.instrument,
            organization,
            key: "core".to_owned(),
            version: "1.0.0".to_owned(),
            document,
            state: "published".to_owned(),
        };
        let asked = invited.prefilled(&early.parse().unwrap());
        assert_eq!(asked.keys().collect::<Vec<_>>(), ["PRO-CUS"]);

        // A lost link is renewed once; the old one opens nothing.
        let renewed = bench.store.renew_link(wave, links[0].person).await.unwrap();
        assert_eq!(
            bench.store.invited_by_token(&links[0].token).await.unwrap(),
            None
        );
        let same = bench
            .store
            .invited_by_token(&renewed.token)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(same.tag, invited.tag);
        bench
            .store
            .submit(&renewed.token, answers("4"))
            .await
            .unwrap();
        let refused = bench
            .store
            .renew_link(wave, links[0].person)
            .await
            .unwrap_err();
        assert!(
            matches!(refused, StoreError::Conflict(Conflict::InvitationUsed)),
            "{refused}"
        );
    }
}

#[tokio::test]
async fn a_short_code_opens_what_its_link_opens_in_its_own_wave_before_and_after_a_flush() {
    for bench in Bench::both().await {
        let (wave, _) = bench.open_wave(&[("HQ", "", 30)]).await;
        let store = &bench.store;
        let organization = store.wave(wave).await.unwrap().unwrap().organization;
        let other = bench.draft(organization).await;
        store.launch_wave(other, NOW).await.unwrap();
        assert!(store.has_short_codes(wave).await.unwrap());
        let links = store.invitation_links(wave).await.unwrap();
        let codes: HashSet<String> = links
            .iter()
            .map(|link| link.code.unwrap().to_string())
            .collect();
        assert_eq!(codes.len(), 30, "every code is another one");
        let opens = async |link: &InvitationLink| {
            let found = store.invited_by_code(wave, link.code.unwrap()).await;
            found.unwrap().map(|(invited, token)| {
                assert_eq!(token, link.token, "{}", bench.engine);
                invited
            })
        };
        for link in &links {
            let by_link = store.invited_by_token(&link.token).await.unwrap();
            assert_eq!(opens(link).await, by_link);
            let elsewhere = store.invited_by_code(other, link.code.unwrap()).await;
            assert_eq!(elsewhere.unwrap(), None, "of this wave only");
        }

        // What lies in the database is neither the code nor a plain hash of it.
        let kept = bench
            .texts("select code_hash as t from invitations order by code_hash")
            .await;
        assert_eq!(kept.len(), 60);
        for link in &links {
            let code = link.code.unwrap().to_string().replace(' ', "");
            let plain = digest(code.as_bytes());
            assert!(
                kept.iter()
                    .all(|kept| *kept != plain && !kept.contains(&code))
            );
        }

        let renewed = store.renew_link(wave, links[0].person).await.unwrap();
        assert_eq!(opens(&links[0]).await, None, "a lost card opens nothing");
        assert!(opens(&renewed).await.is_some());
        for link in &links[1..15] {
            store.submit(&link.token, answers("4")).await.unwrap();
        }
        assert_eq!(store.flush_due(NOW + DAY).await.unwrap(), 1);
        assert!(opens(&renewed).await.is_some_and(|invited| !invited.used));
        assert!(opens(&links[1]).await.is_some_and(|invited| invited.used));
        store.close_wave(wave, NOW + DAY).await.unwrap();
        let closed = opens(&links[20]).await.unwrap();
        assert_eq!(closed.state, WaveState::Closed);

        // A wave from before there were short codes has none, not even for a link that is given anew.
        store.without_short_codes().await;
        assert!(!store.has_short_codes(other).await.unwrap());
        let links = store.invitation_links(other).await.unwrap();
        assert!(links.iter().all(|link| link.code.is_none()));
        let renewed = store.renew_link(other, links[0].person).await.unwrap();
        assert_eq!(renewed.code, None);
    }
}

#[tokio::test]
async fn an_inbox_is_flushed_after_a_day_with_ten_parcels() {
    for bench in Bench::both().await {
        let (_, links) = bench.open_wave(&[("HQ", "", 30)]).await;
        for token in &links[..9] {
            bench.store.submit(token, answers("4")).await.unwrap();
        }
        assert_eq!(
            bench.store.flush_due(NOW + DAY).await.unwrap(),
            0,
            "nine do not hide anybody"
        );
        bench.store.submit(&links[9], answers("4")).await.unwrap();
        assert_eq!(
            bench.store.flush_due(NOW + DAY).await.unwrap(),
            1,
            "{}",
            bench.engine
        );
        assert_eq!(bench.numbers("select count(*) as n from inbox").await, [0]);
        assert_eq!(
            bench.numbers("select count(*) as n from sheets").await,
            [10]
        );
        for token in &links[10..20] {
            bench.store.submit(token, answers("5")).await.unwrap();
        }
        let soon = NOW + 2 * DAY - 1;
        assert_eq!(
            bench.store.flush_due(soon).await.unwrap(),
            0,
            "not within a day"
        );
        let ids = bench.texts("select sheet_id as t from sheets").await;
        assert_eq!(
            bench.store.flush_due(NOW + 2 * DAY).await.unwrap(),
            1,
            "{}",
            bench.engine
        );
        let later = bench.texts("select sheet_id as t from sheets").await;
        assert_eq!(later.len(), 20);
        assert!(
            ids.iter().all(|id| !later.contains(id)),
            "old sheets have new ids too"
        );
        // The marks are still there: nobody answers twice, reminders know whom to spare.
        let again = bench.store.submit(&links[0], answers("1")).await.unwrap();
        assert_eq!(again, Submitted::AlreadyUsed);
        assert_eq!(
            bench
                .store
                .participation(
                    bench
                        .store
                        .invited_by_token(&links[0])
                        .await
                        .unwrap()
                        .unwrap()
                        .wave
                )
                .await
                .unwrap()[0]
                .answered,
            20
        );
    }
}

#[tokio::test]
async fn closing_keeps_counts_and_forgets_who_answered() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(DEPARTMENTS).await;
        let of_department = bench.store.invitation_links(wave).await.unwrap();
        // HQ 6, SALES 5, NIGHT 3: the last one is too small at close.
        let mut left = BTreeMap::from([("HQ", 6), ("SALES", 5), ("NIGHT", 3)]);
        for link in &of_department {
            if let Some(left) = left
                .get_mut(link.department.as_str())
                .filter(|left| **left > 0)
            {
                *left -= 1;
                let mut given = answers(&link.department);
                given.branches.insert(
                    "PRO-MGR".into(),
                    BTreeMap::from([("MGR-1".into(), "4".into())]),
                );
                bench.store.submit(&link.token, given).await.unwrap();
            }
        }
        assert!(matches!(
            bench.store.wave_answers(wave).await,
            Err(StoreError::Conflict(Conflict::WaveState))
        ));
        let closed = bench.store.close_wave(wave, NOW + 5).await.unwrap();
        assert_eq!((closed.sheets, closed.invited), (14, 41));
        let again = bench.store.close_wave(wave, NOW + 6).await.unwrap_err();
        assert!(matches!(again, StoreError::Conflict(Conflict::WaveState)));
        assert_eq!(
            bench
                .numbers("select cast(sum(used) as bigint) as n from invitations")
                .await,
            [0],
            "{}: nobody can tell who answered",
            bench.engine
        );
        let given = bench.store.wave_answers(wave).await.unwrap();
        let mut by_department: BTreeMap<&str, u32> = BTreeMap::new();
        for sheet in &given.sheets {
            *by_department.entry(&sheet.department).or_default() += 1;
        }
        assert_eq!(
            by_department,
            BTreeMap::from([("HQ", 6), ("SALES", 8)]),
            "{}",
            bench.engine
        );
        assert_eq!((given.branches.len(), given.comments.len()), (14, 14));
        let answered: BTreeMap<String, u32> = bench
            .store
            .participation(wave)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.code, row.answered))
            .collect();
        assert_eq!(answered.values().sum::<u32>(), 14);
        assert_eq!(
            (answered["SALES"], answered["NIGHT"], answered["LAB"]),
            (8, 0, 0)
        );
        assert_eq!(links.len(), 41);
    }
}

#[tokio::test]
async fn branches_are_kept_with_enough_of_their_kind() {
    for bench in Bench::both().await {
        let settings = super::super::organizations::OrganizationSettings::named("Example");
        let organization = bench
            .store
            .create_organization(settings, NOW)
            .await
            .unwrap();
        let row = |code: &str, parent: Option<&str>| surveys::organization::DepartmentRow {
            code: code.into(),
            name: code.into(),
            parent: parent.map(Into::into),
            headcount: 0,
        };
        let mut people = Vec::new();
        for (code, leaders) in [("HQ", 5), ("SALES", 6), ("LAB", 2)] {
            for n in 0..12 {
                people.push(super::super::people::PersonRow {
                    people_manager: Some(n < leaders),
                    ..person(code, n)
                });
            }
        }
        let departments = vec![
            row("HQ", None),
            row("SALES", Some("HQ")),
            row("LAB", Some("HQ")),
        ];
        let import = PeopleImport {
            departments: Some(departments),
            people,
            unlisted: Unlisted::Stay,
        };
        bench
            .store
            .import_people(organization, import)
            .await
            .unwrap();
        let wave = bench.draft(organization).await;
        bench.store.launch_wave(wave, NOW).await.unwrap();
        for link in bench.store.invitation_links(wave).await.unwrap() {
            let mut given = answers("4");
            let invited = bench
                .store
                .invited_by_token(&link.token)
                .await
                .unwrap()
                .unwrap();
            if invited.people_manager == Some(true) {
                given.branches.insert(
                    "PRO-MGR".into(),
                    BTreeMap::from([("MGR-1".into(), "4".into())]),
                );
            }
            bench.store.submit(&link.token, given).await.unwrap();
        }
        bench.store.flush_due(NOW + DAY).await.unwrap();
        assert_eq!(
            bench.numbers("select count(*) as n from sheets").await,
            [36],
            "{}: twelve of each department are enough",
            bench.engine
        );
        assert_eq!(
            bench
                .numbers("select count(*) as n from branch_sheets")
                .await,
            [0],
            "{}: seven and six leaders wait for the close",
            bench.engine
        );
        assert_eq!(bench.numbers("select count(*) as n from inbox").await, [13]);
        bench.store.close_wave(wave, NOW + 2 * DAY).await.unwrap();
        let given = bench.store.wave_answers(wave).await.unwrap();
        let of = |code: &str| {
            given
                .branches
                .iter()
                .filter(|b| b.department == code)
                .count()
        };
        assert_eq!((of("HQ"), of("SALES"), of("LAB")), (7, 6, 0));
    }
}

/// Until the close it is known who of a department has answered, so nine of it are never filed, whatever the others do.
#[tokio::test]
async fn a_flush_files_nobody_with_fewer_than_nine_others_of_the_same_group() {
    for bench in Bench::both().await {
        let (wave, _) = bench
            .open_wave(&[("HQ", "", 20), ("SALES", "HQ", 20), ("LAB", "HQ", 20)])
            .await;
        let links = bench.store.invitation_links(wave).await.unwrap();
        let submit = async |code: &str, from: usize, to: usize| {
            let of = links.iter().filter(|link| link.department == code);
            for link in of.skip(from).take(to - from) {
                let mut given = answers(code);
                given.branches.insert(
                    "PRO-MGR".into(),
                    BTreeMap::from([("PRO-MGR".into(), "no".into())]),
                );
                bench.store.submit(&link.token, given).await.unwrap();
            }
        };
        let filed = async || {
            bench
                .texts(
                    "select a.department || ' ' || cast(count(*) as text) as t
                     from sheets s join wave_atoms a on a.atom_id = s.atom_id
                     group by a.department order by a.department",
                )
                .await
        };
        for code in ["HQ", "SALES", "LAB"] {
            submit(code, 0, 9).await;
        }
        assert_eq!(
            bench.store.flush_due(NOW + DAY).await.unwrap(),
            0,
            "{}: 27 parcels, nine of each",
            bench.engine
        );
        submit("LAB", 9, 10).await;
        assert_eq!(bench.store.flush_due(NOW + DAY).await.unwrap(), 1);
        assert_eq!(filed().await, ["LAB 10"], "{}", bench.engine);
        assert_eq!(bench.numbers("select count(*) as n from inbox").await, [18]);
        // One more of LAB waits for nine others as well: two backups must not tell them apart.
        submit("LAB", 10, 11).await;
        submit("HQ", 9, 11).await;
        assert_eq!(bench.store.flush_due(NOW + 2 * DAY).await.unwrap(), 1);
        assert_eq!(filed().await, ["HQ 11", "LAB 10"], "{}", bench.engine);
        assert_eq!(
            bench
                .numbers("select count(*) as n from branch_sheets")
                .await,
            [21]
        );
        // At close nothing waits, and nothing is lost.
        assert_eq!(
            bench
                .store
                .close_wave(wave, NOW + 3 * DAY)
                .await
                .unwrap()
                .sheets,
            31
        );
        assert_eq!(
            filed().await,
            ["HQ 11", "LAB 11", "SALES 9"],
            "{}",
            bench.engine
        );
        let given = bench.store.wave_answers(wave).await.unwrap();
        assert_eq!((given.branches.len(), given.comments.len()), (31, 31));
        assert_eq!(bench.numbers("select count(*) as n from inbox").await, [0]);
    }
}

#[tokio::test]
async fn traces_in_the_files_are_noted_until_they_are_gone() {
    for bench in Bench::both().await {
        let noted = "select count(*) as n from meta where key = 'traces'";
        let (wave, links) = bench.open_wave(&[("HQ", "", 20)]).await;
        bench.store.submit(&links[0], answers("4")).await.unwrap();
        bench.store.close_wave(wave, NOW).await.unwrap();
        assert_eq!(
            bench.numbers(noted).await,
            [0],
            "{}: cleaned at once",
            bench.engine
        );
        // As a crash right after a close would leave it.
        bench
            .force("insert into meta (key, value) values ('traces', 'yes')")
            .await
            .unwrap();
        bench.store.flush_due(NOW + DAY).await.unwrap();
        assert_eq!(bench.numbers(noted).await, [0], "{}", bench.engine);
    }
}

#[tokio::test]
async fn what_was_kept_for_long_enough_is_deleted() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(&[("HQ", "", 20)]).await;
        let organization = bench.store.wave(wave).await.unwrap().unwrap().organization;
        let open = bench.draft(organization).await;
        bench.store.launch_wave(open, NOW).await.unwrap();
        bench
            .store
            .enqueue_mail(wave, MessageKind::Invitation, NOW, DAY)
            .await
            .unwrap();
        for token in &links[..12] {
            let mut given = answers("4");
            given.branches.insert(
                "PRO-MGR".into(),
                BTreeMap::from([("PRO-MGR".into(), "no".into())]),
            );
            bench.store.submit(token, given).await.unwrap();
        }
        bench.store.close_wave(wave, NOW).await.unwrap();
        let kept = async || {
            bench
                .numbers(
                    "select count(*) as n from invitations union all select count(*) from outbox
                     union all select count(*) from comments union all select count(*) from sheets
                     union all select count(*) from branch_sheets",
                )
                .await
        };
        for (after, left) in [
            (INVITATIONS_KEPT - 1, [40, 20, 12, 12, 12]),
            (INVITATIONS_KEPT, [20, 0, 12, 12, 12]),
            (COMMENTS_KEPT - 1, [20, 0, 12, 12, 12]),
            (COMMENTS_KEPT, [20, 0, 0, 12, 12]),
            (ANSWERS_KEPT - 1, [20, 0, 0, 12, 12]),
            (ANSWERS_KEPT, [20, 0, 0, 0, 0]),
        ] {
            bench.store.purge_waves(NOW + after).await.unwrap();
            assert_eq!(kept().await, left, "{}: {after} ms after", bench.engine);
        }
        assert_eq!(
            bench.store.purge_waves(NOW + ANSWERS_KEPT).await.unwrap(),
            0
        );
        // What was counted stays, and so does everything of a wave that is still open.
        let counted = bench.store.participation(wave).await.unwrap();
        assert_eq!((counted[0].invited, counted[0].answered), (20, 12));
        assert_eq!(bench.store.invitation_links(open).await.unwrap().len(), 20);
    }
}

#[tokio::test]
async fn comments_are_kept_without_names_of_the_people_list() {
    for bench in Bench::both().await {
        let settings = super::super::organizations::OrganizationSettings::named("Example");
        let organization = bench
            .store
            .create_organization(settings, NOW)
            .await
            .unwrap();
        let row =
            |code: &str, name: &str, parent: Option<&str>| surveys::organization::DepartmentRow {
                code: code.into(),
                name: name.into(),
                parent: parent.map(Into::into),
                headcount: 0,
            };
        let mut people: Vec<_> = (0..12).map(|n| person("HQ", n)).collect();
        people.extend((0..4).map(|n| person("LAB", n)));
        people[0].email = Some("zoe.grünfeld@example.org".into());
        people[1].external_id = Some("P-70433".into());
        people[2]
            .attributes
            .insert("Last name".into(), "Okonkwo".into());
        let import = PeopleImport {
            departments: Some(vec![
                row("HQ", "Head office", None),
                row("LAB", "Glass laboratory", Some("HQ")),
            ]),
            people,
            unlisted: Unlisted::Stay,
        };
        bench
            .store
            .import_people(organization, import)
            .await
            .unwrap();
        let wave = bench.draft(organization).await;
        bench.store.launch_wave(wave, NOW).await.unwrap();
        let redactor = bench.store.redactor(wave).await.unwrap();
        assert_eq!(
            redactor.redact(
                surveys::language::Language::En,
                "Zoë Gruenfeld or OKONKWO and p-70433 of the Glass Laboratory help the head office."
            ),
            "[name] or [name] and [number] of the [team] help the head office.",
            "{}",
            bench.engine
        );
    }
}

/// After a flush no transaction number, place or order joins a mark to a sheet.
#[tokio::test]
async fn postgresql_keeps_nothing_that_joins_marks_to_sheets() {
    let bench = Bench::postgres().await;
    let (wave, links) = bench.open_wave(&[("HQ", "", 60)]).await;
    for (n, token) in links.iter().take(40).enumerate() {
        // One by one: batches of one, the worst case.
        bench
            .store
            .submit(token, answers(&n.to_string()))
            .await
            .unwrap();
    }
    let distinct = "select count(distinct cast(xmin as text)) as n from inbox";
    assert!(
        bench.numbers(distinct).await[0] > 1,
        "the trace is there before the flush"
    );
    let order_before = bench
        .texts("select token_hash as t from invitations order by ctid")
        .await;
    bench.store.close_wave(wave, NOW).await.unwrap();
    for table in [
        "select count(distinct cast(xmin as text)) as n from sheets",
        "select count(distinct cast(xmin as text)) as n from comments",
        "select count(distinct cast(xmin as text)) as n from invitations",
    ] {
        assert_eq!(bench.numbers(table).await, [1], "{table}");
    }
    let order_after = bench
        .texts("select token_hash as t from invitations order by ctid")
        .await;
    assert_ne!(order_before, order_after);
    let marks: Vec<u32> = bench
        .texts("select cast(cast(answers as json) ->> 'OUT-R1' as text) as t from sheets order by ctid")
        .await
        .iter()
        .map(|mark| mark.parse().unwrap())
        .collect();
    assert_eq!(marks.len(), 40);
    assert_ne!(
        marks,
        (0..40).collect::<Vec<_>>(),
        "the place in the file is no order of arrival"
    );
    // Nothing of the rows before is left: the tables were rewritten.
    let dead =
        "select count(*) as n from pg_class where relname = 'inbox' and pg_relation_size(oid) > 0";
    assert_eq!(bench.numbers(dead).await, [0]);
}

/// In SQLite the order of keys is the order of the file; keys are new and random.
#[tokio::test]
async fn sqlite_keeps_no_order_of_arrival() {
    let bench = Bench::sqlite().await;
    let (wave, links) = bench.open_wave(&[("HQ", "", 60)]).await;
    for (n, token) in links.iter().take(40).enumerate() {
        bench
            .store
            .submit(token, answers(&n.to_string()))
            .await
            .unwrap();
    }
    bench.store.close_wave(wave, NOW).await.unwrap();
    let marks: Vec<String> = bench
        .texts("select answers ->> 'OUT-R1' as t from sheets")
        .await;
    assert_eq!(marks.len(), 40);
    assert_ne!(marks, (0..40).map(|n| n.to_string()).collect::<Vec<_>>());
    for table in ["inbox", "sheets", "comments", "invitations"] {
        let has_rowid = match table {
            "inbox" => bench.store_takes("select rowid as n from inbox").await,
            "sheets" => bench.store_takes("select rowid as n from sheets").await,
            "comments" => bench.store_takes("select rowid as n from comments").await,
            _ => {
                bench
                    .store_takes("select rowid as n from invitations")
                    .await
            }
        };
        assert!(!has_rowid, "{table} has a rowid");
    }
    let wal = bench.folder.path().join("data/daybreak.db-wal");
    assert_eq!(
        std::fs::metadata(wal).map_or(0, |file| file.len()),
        0,
        "the log is emptied"
    );
}

#[tokio::test]
async fn offers_to_help_are_kept_apart() {
    for bench in Bench::both().await {
        let (wave, links) = bench.open_wave(&[("HQ", "", 12)]).await;
        let offer = |name: &str| Volunteer {
            question: "VOL-1".into(),
            name: name.into(),
            contact: "room 3".into(),
        };
        bench.store.submit(&links[0], answers("4")).await.unwrap();
        bench.store.add_volunteer(wave, offer("Zoe")).await.unwrap();
        bench.store.add_volunteer(wave, offer("Ali")).await.unwrap();
        bench.store.close_wave(wave, NOW).await.unwrap();
        let names: Vec<String> = bench
            .store
            .volunteers(wave)
            .await
            .unwrap()
            .into_iter()
            .map(|v| v.name)
            .collect();
        assert_eq!(names, ["Ali", "Zoe"], "{}", bench.engine);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_thousand_people_are_imported_and_invited() {
    for bench in Bench::both().await {
        let organization = bench
            .organization(&[("HQ", "", 100), ("A", "HQ", 25_000), ("B", "HQ", 24_900)])
            .await;
        let wave = bench.draft(organization).await;
        let launched = bench.store.launch_wave(wave, NOW).await.unwrap();
        assert_eq!(launched.invitations, 50_000, "{}", bench.engine);
        assert_eq!(
            bench.store.invitation_links(wave).await.unwrap().len(),
            50_000
        );
        let invited: u32 = bench
            .store
            .participation(wave)
            .await
            .unwrap()
            .iter()
            .map(|row| row.invited)
            .sum();
        assert_eq!(invited, 50_000);
    }
}
