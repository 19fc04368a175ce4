//! What people and their spreadsheets really send. Each gets a message that says what happened and what to do; nothing is
//! half-written.

use std::{
    fs,
    net::TcpListener,
    process::{Command, Stdio},
};

use tests::{
    Daybreak, Page, Store, answers,
    people::{SIXTY, departments_csv, people_csv},
    rows, run, run_in,
    steps::{Office, survey_form},
};

async fn office() -> (Daybreak, Office) {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    (server, office)
}

async fn count(server: &Daybreak, table: &str) -> String {
    let query = format!("select cast(count(*) as text) from {table}");
    rows(&server.database_url().unwrap(), &query).await.unwrap()[0][0].clone()
}

/// The page refuses with a client error and says all of this.
#[track_caller]
fn refuses(page: &Page, words: &[&str]) {
    assert!(
        (400..500).contains(&page.status),
        "{}: {}",
        page.status,
        page.text()
    );
    let text = page.text();
    for word in words {
        assert!(
            text.contains(word),
            "the page does not say {word:?}: {text}"
        );
    }
}

#[test]
fn a_broken_instrument_is_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let good = fs::read_to_string(tests::fixture("short-instrument.toml")).unwrap();
    let line = good
        .lines()
        .position(|line| line == "reverse = true")
        .unwrap()
        + 1;
    let broken = good.replacen("reverse = true", "reverse = maybe", 1);
    fs::write(folder.path().join("broken.toml"), broken).unwrap();
    let done = run_in(folder.path(), ["instrument", "check", "broken.toml"]).unwrap();
    assert_eq!(done.code, Some(1), "{}{}", done.out, done.err);
    assert!(
        done.out.contains(&format!("broken.toml:{line}")),
        "{}{}",
        done.out,
        done.err
    );
}

#[test]
fn unknown_items_and_options_are_named_with_their_line() {
    let folder = tempfile::tempdir().unwrap();
    let good = fs::read_to_string(tests::fixture("responses.csv")).unwrap();
    let score = |responses: &str| {
        fs::write(folder.path().join("responses.csv"), responses).unwrap();
        let done = run_in(
            folder.path(),
            [
                "score",
                "--instrument",
                &tests::fixture("short-instrument.toml")
                    .display()
                    .to_string(),
                "--model",
                &tests::fixture("short-model.toml").display().to_string(),
                "--responses",
                "responses.csv",
                "--out",
                "results.json",
            ],
        )
        .unwrap();
        assert!(matches!(done.code, Some(1 | 2)), "{}{}", done.out, done.err);
        assert!(!folder.path().join("results.json").exists(), "half-written");
        done.err
    };
    let unknown_column = score(&good.replacen("TOO-2", "TOO-9", 1));
    assert!(unknown_column.contains("TOO-9"), "{unknown_column}");
    assert!(
        unknown_column.contains("--ignore-unknown"),
        "{unknown_column}"
    );
    let unknown_option = score(&good.replacen("SAL,4,2,3,3", "SAL,4,2,3,7", 1));
    for word in ["responses.csv", "2", "TOO-2", "7"] {
        assert!(unknown_option.contains(word), "{word}: {unknown_option}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn spreadsheets_of_all_kinds_are_read_and_faults_are_named_by_line() {
    let (server, office) = office().await;

    // UTF-8 with a byte order mark and semicolons, as Excel writes it.
    let bom = format!("\u{feff}{}", people_csv(&SIXTY).replace(',', ";"));
    let look = office
        .look_at(Some(departments_csv(&SIXTY).into()), Some(bom.into()))
        .await
        .unwrap();
    assert_eq!(look.status, 200, "{}", look.text());
    assert!(look.text().contains("60"), "{}", look.text());

    // Windows-1252 from a German spreadsheet: ü and ß are one byte each.
    let latin = b"code;name;parent\nPRUEF;Pr\xfcfstelle Gie\xdfen;\n".to_vec();
    let look = office.look_at(Some(latin), None).await.unwrap();
    assert_eq!(look.status, 200, "{}", look.text());
    assert!(look.text().contains("Prüfstelle Gießen"), "{}", look.text());
    assert!(look.text().contains("Windows-1252"), "{}", look.text());

    let people = |csv: &str| office.look_at(None, Some(csv.as_bytes().to_vec()));
    let missing = people("email,locale\na@example.com,de\n").await.unwrap();
    refuses(&missing, &["department"]);
    let twice = people("email,department\na@example.com,X\nb@example.com,X\nA@example.com,X\n");
    refuses(&twice.await.unwrap(), &["4", "a@example.com"]);
    let address = people("email,department\na@example.com,X\nnobody,X\n")
        .await
        .unwrap();
    refuses(&address, &["3", "nobody"]);
    let cycle = "code,name,parent\nA,Alpha,C\nB,Beta,A\nC,Gamma,B\n";
    let cycle = office.look_at(Some(cycle.into()), None).await.unwrap();
    refuses(&cycle, &["A", "B", "C"]);

    // Looking stored nothing, refusing neither.
    assert_eq!(count(&server, "people").await, "0");
    assert_eq!(count(&server, "departments").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_of_a_hundred_megabytes_is_refused_and_the_server_stays() {
    let (server, office) = office().await;
    let huge = vec![b'a'; 100 * 1024 * 1024];
    // The server may answer before it has read everything, and hang up: that is a refusal as well.
    if let Ok(page) = office
        .visitor
        .post_bytes("/s/f/0123456789abcdef", huge.clone())
        .await
    {
        assert_eq!(page.status, 413, "{}", page.text());
    }
    if let Ok(page) = office.look_at(None, Some(huge)).await {
        assert_eq!(page.status, 413, "{}", page.text());
    }
    assert_eq!(office.visitor.open("/readyz").await.unwrap().status, 200);
    assert_eq!(count(&server, "people").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_meet_kind_pages_whatever_link_they_bring() {
    let (server, office) = office().await;
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let invited = office.launch(&wave).await.unwrap();
    let visitor = server.visitor().unwrap();

    let foreign = visitor.look("/s/0123456789abcdefghjkmnpqrs").await.unwrap();
    assert!((400..500).contains(&foreign.status), "{}", foreign.text());
    assert!(
        foreign.text().len() > 40,
        "it says what to do: {}",
        foreign.text()
    );

    // Without the cookie the address of a form stores nothing.
    let page = visitor.open(&invited[0].link).await.unwrap();
    let fields = answers(&survey_form(&page).unwrap(), 1);
    let stranger = server.visitor().unwrap();
    let refused = stranger.post(page.path(), &fields).await.unwrap();
    assert!((400..500).contains(&refused.status), "{}", refused.text());

    // From another site's page nothing is stored either.
    let forged = visitor
        .post_from_elsewhere(page.path(), &fields)
        .await
        .unwrap();
    assert_eq!(forged.status, 403, "{}", forged.text());

    // Fields and options that the instrument does not have: the form comes back with what was typed.
    let mut strange = fields.clone();
    strange.retain(|(name, _)| name != "OUT-R1");
    strange.push(("OUT-R1".to_owned(), "9".to_owned()));
    let back = visitor.post(page.path(), &strange).await.unwrap();
    assert_eq!(back.status, 422, "{}", back.text());
    let form = survey_form(&back).unwrap();
    let kept = |name: &str| {
        form.untouched()
            .iter()
            .find(|(field, _)| field == name)
            .cloned()
    };
    let typed = |name: &str| fields.iter().find(|(field, _)| field == name).cloned();
    assert_eq!(kept("OUT-R2"), typed("OUT-R2"), "what was typed is kept");
    assert_eq!(count(&server, "inbox").await, "0");

    // The same link, closed: nothing is stored, and a kind page.
    office.close(&wave).await.unwrap();
    let late = visitor.post(page.path(), &fields).await.unwrap();
    assert!((400..500).contains(&late.status), "{}", late.text());
    assert_eq!(count(&server, "sheets").await, "0");

    // Launching again sends nothing and leaves the wave as it is.
    let again = format!("{}/launch", wave.path);
    let again = office.visitor.post(&again, &[]).await.unwrap();
    assert!(
        again.text().contains("was launched before"),
        "{}: {}",
        again.status,
        again.text()
    );
    assert_eq!(count(&server, "invitations").await, "60");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_and_a_wrong_role_learn_nothing() {
    let (server, office) = office().await;
    let stranger = server.visitor().unwrap();
    let people = stranger.look(&office.at("/people")).await.unwrap();
    assert!(
        people.path() == "/login" || people.status == 404,
        "{}",
        people.text()
    );
    let elsewhere = office
        .visitor
        .look("/o/0123456789abcdef0123456789abcdef/people")
        .await
        .unwrap();
    assert_eq!(elsewhere.status, 404, "{}", elsewhere.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_port_in_use_is_said_and_nothing_is_started() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let done = run_in(
        folder.path(),
        ["serve", "--listen", &address, "--data", "data"],
    )
    .unwrap();
    assert_eq!(done.code, Some(2), "{}", done.err);
    assert!(
        done.err.contains(&address) && done.err.contains("--listen"),
        "{}",
        done.err
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_from_a_newer_version_is_left_alone() {
    let (mut server, _) = office().await;
    server.stop().unwrap();
    let url = server.database_url().unwrap().replace("mode=ro", "mode=rw");
    rows(
        &url,
        "update meta set value = '99999' where key = 'schema_version' returning value",
    )
    .await
    .unwrap();
    let error = server.start_again().await.unwrap_err().to_string();
    assert!(error.contains("newer"), "{error}");
    let [flag, place] = server.place();
    let migrated = run(["migrate", &flag, &place]).unwrap();
    assert_eq!(migrated.code, Some(2), "{}", migrated.err);
    assert!(migrated.err.contains("newer"), "{}", migrated.err);
}

/// A file system of 16 MB that is gone when dropped.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// `None` where we may not mount.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        mounted.then(|| Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("--lazy")
            .arg(self.0.path())
            .status();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_said_and_the_answer_can_be_sent_again() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("only root may mount a small disk; not tested here");
        return;
    };
    let server = Daybreak::start_in(Store::Folder, disk.0.path())
        .await
        .unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let invited = office.launch(&wave).await.unwrap();
    let visitor = server.visitor().unwrap();
    let page = visitor.open(&invited[0].link).await.unwrap();
    let fields = answers(&survey_form(&page).unwrap(), 3);

    let filler = disk.0.path().join("filler");
    let _ = fs::write(&filler, vec![1_u8; 64 * 1024 * 1024]).unwrap_err();
    // Pages that the database has already claimed may take a few answers; soon none fits.
    let mut refused = None;
    for other in &invited {
        let visitor = server.visitor().unwrap();
        let page = visitor.open(&other.link).await.unwrap();
        let answer = visitor.post(page.path(), &fields).await.unwrap();
        if answer.status == 503 {
            refused = Some((visitor, page, answer));
            break;
        }
        assert_eq!(
            answer.path(),
            "/s/thanks",
            "{}: {}",
            answer.status,
            answer.text()
        );
    }
    let (visitor, page, answer) = refused.expect("sixty answers fit on a full disk");
    assert!(!answer.header("retry-after").is_empty());
    let form = survey_form(&answer).unwrap();
    assert!(form.untouched().len() > 10, "what was typed is kept");

    fs::remove_file(&filler).unwrap();
    let kept = visitor.post(page.path(), &fields).await.unwrap();
    assert_eq!(kept.path(), "/s/thanks", "{}", server.log());
}
