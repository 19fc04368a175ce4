//! Answers of another tool, in Chromium: from a file of LimeSurvey to a released wave, and a file of somebody else's.

use std::fmt::Write;

use tests::{
    Browser, Daybreak, Screen, Store,
    people::{SIXTY, departments_csv, people_csv},
    real_input, run_in,
    steps::{CONSULTANT, Office, WaveAt},
};

use crate::{journey_browser::fine, studio::signed_in};

/// What LimeSurvey writes for fifty people, in German, with a word of its own for one answer.
fn limesurvey() -> String {
    let mut csv = "\"id. Antwort-ID\";\"submitdate. Datum Abgeschickt\";\"startlanguage. Start-Sprache\";\"seed. Startwert\";\"ipaddr. IP-Adresse\";\"TRU-M1\";\"OUT-R1\";\"Abteilung\"\n".to_owned();
    for (team, people) in [("Vertrieb", 18), ("SER", 16), ("Produktion", 16)] {
        for number in 0..people {
            let answer = ["Stimme eher zu", "4", "Ja!"][number % 3];
            writeln!(
                csv,
                "{number};2025-10-01 10:00:00;de;77{number};10.0.0.{number};{answer};{};{team}",
                1 + number % 5
            )
            .expect("writing to a string");
        }
    }
    csv
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_another_tool_becomes_a_wave_in_the_trend() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    std::fs::write(&file, limesurvey()).unwrap();

    let browser = signed_in(&server, Screen::DESK).await;
    browser.go(&consultant.at("/waves")).await.unwrap();
    browser
        .submit("main a[href$='/waves/import']")
        .await
        .unwrap();
    fine(&browser, "answers-choose").await;
    let field = browser.find("[name=file]").await.unwrap();
    field.send_keys(file.to_str().unwrap()).await.unwrap();
    send(&browser, "main form button[type=submit]").await;
    fine(&browser, "answers-map").await;
    let text = browser.text().await.unwrap();
    assert!(text.contains("LimeSurvey, 50 rows"), "{text}");
    assert!(!text.contains("10.0.0."), "{text}");

    // One value is nobody's word but theirs: it is asked for, beside its field.
    let check = "main form .actions button:not([name])";
    send(&browser, check).await;
    let text = browser.text().await.unwrap();
    assert!(text.contains("Please say what “Ja!” stands for."), "{text}");
    fine(&browser, "answers-map-open").await;
    browser.set("select[aria-invalid=true]", "5").await.unwrap();
    send(&browser, check).await;
    fine(&browser, "answers-check").await;
    let text = browser.text().await.unwrap();
    assert!(text.contains("50 answer sheets come of 50 rows"), "{text}");

    // Back and forth loses nothing; then it is brought in.
    send(&browser, "main form button[name=again]").await;
    let chosen = browser.all("select[aria-invalid=true]").await.unwrap();
    assert!(chosen.is_empty());
    send(&browser, check).await;
    browser.set("[name=day]", "2025-10-01").await.unwrap();
    send(&browser, check).await;
    let text = browser.text().await.unwrap();
    assert!(text.contains("The answers are here and mixed."), "{text}");
    fine(&browser, "answers-brought").await;

    let path = browser.path().await.unwrap();
    let wave = WaveAt {
        path: path.split('?').next().unwrap().to_owned(),
    };
    consultant.release(&wave).await.unwrap();
    browser.go(&consultant.at("/waves")).await.unwrap();
    let text = browser.text().await.unwrap();
    assert!(text.contains("Wave 0 (LimeSurvey)"), "{text}");
    browser.go(&consultant.at("/trends")).await.unwrap();
    let text = browser.text().await.unwrap();
    assert!(text.contains("One wave is a beginning"), "{text}");
    fine(&browser, "answers-trend").await;
    browser.close().await.unwrap();
}

async fn send(browser: &Browser, css: &str) {
    browser.submit(css).await.unwrap();
}

#[test]
fn a_file_of_answers_becomes_one_that_can_be_scored() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("answers.csv", &limesurvey());
    write("departments.csv", &departments_csv(&SIXTY));
    let core = tests::root().join("surveys/instruments/core.toml");
    let core = core.to_str().unwrap();
    let open = run_in(
        folder.path(),
        [
            "answers",
            "import",
            "answers.csv",
            "--instrument",
            core,
            "--departments",
            "departments.csv",
            "--mapping-out",
            "mapping.json",
            "--out",
            "responses.csv",
        ],
    )
    .unwrap();
    assert_eq!(open.code, Some(1), "{}", open.out);
    assert!(open.out.contains("`Ja!`"), "{}", open.out);
    assert!(!folder.path().join("responses.csv").exists());
    let mapping = std::fs::read_to_string(folder.path().join("mapping.json")).unwrap();
    let decided = mapping.replace("\"agree5\": {", "\"agree5\": {\n      \"Ja!\": \"5\",");
    assert_ne!(decided, mapping);
    write("mapping.json", &decided);
    let done = run_in(
        folder.path(),
        [
            "answers",
            "import",
            "answers.csv",
            "--instrument",
            core,
            "--departments",
            "departments.csv",
            "--mapping",
            "mapping.json",
            "--out",
            "responses.csv",
        ],
    )
    .unwrap();
    assert_eq!(done.code, Some(0), "{}", done.out);
    assert!(done.out.contains("50 answer sheets"), "{}", done.out);
    assert!(done.out.contains("ipaddr. IP-Adresse"), "{}", done.out);
    let responses = std::fs::read_to_string(folder.path().join("responses.csv")).unwrap();
    assert!(!responses.contains("10.0.0."), "{responses}");
    let scored = run_in(
        folder.path(),
        [
            "score",
            "--instrument",
            core,
            "--responses",
            "responses.csv",
            "--out",
            "results.json",
        ],
    )
    .unwrap();
    assert_eq!(scored.code, Some(0), "{}", scored.err);
}

/// The response file of QualtricsTools lies beside the repository on some machines.
#[tokio::test(flavor = "multi_thread")]
async fn a_real_file_of_qualtrics_is_read_and_tells_nobody_apart() {
    let Some(file) = real_input("imports/qualtrics-better-sample-responses.csv") else {
        return;
    };
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let visitor = &consultant.visitor;
    let page = visitor.open(&consultant.at("/waves/import")).await.unwrap();
    let form = page.form("/waves/import").unwrap();
    let files = [("file", "responses.csv", std::fs::read(file).unwrap())];
    let mapped = visitor.upload(&page, &form, &[], &files).await.unwrap();
    assert_eq!(mapped.status, 200, "{}", mapped.text());
    let text = mapped.text();
    assert!(text.contains("Qualtrics"), "{text}");
    for column in ["IPAddress", "RecipientEmail", "LocationLatitude"] {
        assert!(text.contains(column), "{column}");
    }
    // Nothing of it was asked in our questionnaire, so nothing can be brought in.
    let form = mapped.form("/waves/import/mapping").unwrap();
    let refused = visitor.upload(&mapped, &form, &[], &[]).await.unwrap();
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(
        refused.text().contains("at least one column"),
        "{}",
        refused.text()
    );
}
