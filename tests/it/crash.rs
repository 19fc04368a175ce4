//! The power goes while people answer.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

use tests::{
    Database, Daybreak, Store, Visitor, answers, load,
    people::{Team, departments_csv, people_csv},
    rows,
    steps::{Office, survey_form},
};

const PEOPLE: usize = 200;
const TEAMS: [Team; 2] = [
    Team {
        code: "A",
        name: "Alpha",
        above: "",
        people: 120,
    },
    Team {
        code: "B",
        name: "Beta",
        above: "",
        people: 80,
    },
];

/// Four answers that no other sheet of this test has.
const MARKS: [&str; 4] = ["OUT-R1", "OUT-R2", "OUT-R3", "OUT-M1"];

/// Somebody with the survey open before them.
struct Ready {
    visitor: Visitor,
    address: String,
    fields: Vec<(String, String)>,
    mark: String,
}

async fn open(server: &str, link: &str, number: usize) -> Ready {
    let visitor = Visitor::new(server).unwrap();
    let page = visitor.open(link).await.unwrap();
    let form = survey_form(&page).unwrap();
    let mut fields = answers(&form, 7);
    let mark: String = (0..4)
        .map(|place| char::from(b'1' + u8::try_from(number / 5_usize.pow(place) % 5).unwrap()))
        .collect();
    for (name, digit) in MARKS.iter().zip(mark.chars()) {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), digit.to_string()));
    }
    Ready {
        visitor,
        address: page.url.to_string(),
        fields,
        mark,
    }
}

async fn every_acknowledged_sheet_survives(store: Store) {
    let mut server = Daybreak::start(store).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&TEAMS).into(), people_csv(&TEAMS).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Crash").await.unwrap();
    let links = office.launch(&wave).await.unwrap();
    assert_eq!(links.len(), PEOPLE);

    let mut people = Vec::new();
    for (number, invited) in links.iter().enumerate() {
        people.push(open(&server.url, &invited.link, number).await);
    }

    // Everybody sends at once; after a hundred acknowledgements the server is gone.
    let acknowledged = Mutex::new(BTreeSet::new());
    let victim = server.pid().unwrap();
    load(&people, 16, |person| {
        let acknowledged = &acknowledged;
        async move {
            let answer = person.visitor.post(&person.address, &person.fields).await;
            if answer.is_ok_and(|page| page.path() == "/s/thanks") {
                let n = {
                    let mut acknowledged = acknowledged.lock().unwrap();
                    acknowledged.insert(person.mark.clone());
                    acknowledged.len()
                };
                if n == PEOPLE / 2 {
                    kill(victim);
                }
            }
            Ok(())
        }
    })
    .await
    .unwrap();
    server.kill().unwrap();
    let acknowledged = acknowledged.into_inner().unwrap();
    assert!(
        acknowledged.len() >= PEOPLE / 2 && acknowledged.len() < PEOPLE,
        "{} of {PEOPLE} were acknowledged: the crash was not in the middle",
        acknowledged.len()
    );

    server.start_again().await.unwrap();
    // Whoever presses again gets the same page, and no second sheet.
    let again: Vec<&Ready> = people
        .iter()
        .filter(|person| acknowledged.contains(&person.mark))
        .take(20)
        .collect();
    for person in again {
        let page = person
            .visitor
            .post(&person.address, &person.fields)
            .await
            .unwrap();
        assert_eq!(page.path(), "/s/thanks", "{}", page.text());
    }

    // A used invitation and a sheet come together or not at all.
    let url = server.database_url().unwrap();
    let used = "select cast(count(*) as text) from invitations where used = 1";
    let parcels =
        "select cast((select count(*) from inbox) + (select count(*) from sheets) as text)";
    assert_eq!(
        rows(&url, used).await.unwrap(),
        rows(&url, parcels).await.unwrap(),
        "used invitations and sheets"
    );

    let office = Office::sign_in(&server).await.unwrap();
    office.close(&wave).await.unwrap();
    server.stop().unwrap();
    check(&server, &people, &acknowledged).await;
}

/// Compares what was sent and acknowledged with what lies in the database.
async fn check(server: &Daybreak, people: &[Ready], acknowledged: &BTreeSet<String>) {
    let url = server.database_url().unwrap();
    let mut kept: BTreeMap<String, u32> = BTreeMap::new();
    for row in rows(&url, "select answers from sheets").await.unwrap() {
        let answers: serde_json::Value = serde_json::from_str(&row[0]).unwrap();
        let mark: String = MARKS
            .iter()
            .map(|field| answers[*field].as_str().unwrap_or("-"))
            .collect();
        *kept.entry(mark).or_default() += 1;
    }
    let sent: BTreeSet<&String> = people.iter().map(|person| &person.mark).collect();
    for mark in acknowledged {
        assert_eq!(kept.get(mark), Some(&1), "the acknowledged sheet {mark}");
    }
    for (mark, times) in &kept {
        assert!(sent.contains(mark), "nobody sent {mark}");
        assert_eq!(*times, 1, "{mark} was sent once");
    }
    let one = |rows: Vec<Vec<String>>| rows[0][0].clone();
    let inbox = rows(&url, "select cast(count(*) as text) from inbox").await;
    assert_eq!(one(inbox.unwrap()), "0", "the inbox after close");
    if url.starts_with("sqlite") {
        let sound = rows(&url, "pragma integrity_check").await.unwrap();
        assert_eq!(one(sound), "ok");
        assert!(
            rows(&url, "pragma foreign_key_check")
                .await
                .unwrap()
                .is_empty()
        );
    }
}

fn kill(pid: u32) {
    std::process::Command::new("kill")
        .args(["-9", &pid.to_string()])
        .status()
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_sheet_survives_a_crash() {
    every_acknowledged_sheet_survives(Store::Folder).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_sheet_survives_a_crash_beside_postgres() {
    let database = Database::create().await.unwrap();
    every_acknowledged_sheet_survives(Store::Postgres(database)).await;
}
