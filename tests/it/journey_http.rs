//! The whole line on PostgreSQL, over HTTP and without scripts.

use tests::{
    Database, Daybreak, Store, pdf_pages, pdf_text,
    people::{SIXTY, departments_csv, people_csv},
    rows, run_in,
    steps::{CONSULTANT, Invited, Office, answer},
};

/// How many of each department answer, in the order of the people file: 45 of 60.
const ANSWERING: [(&str, usize); 5] = [
    ("ver", 16),
    ("ser", 12),
    ("pro", 11),
    ("lab", 3),
    ("fin", 3),
];

/// The links of those who answer.
pub(crate) fn answering(invited: &[Invited]) -> Vec<&Invited> {
    let chosen: Vec<&Invited> = ANSWERING
        .iter()
        .flat_map(|(team, n)| {
            invited
                .iter()
                .filter(move |invited| invited.email.starts_with(*team))
                .take(*n)
        })
        .collect();
    assert_eq!(chosen.len(), 45);
    chosen
}

#[tokio::test(flavor = "multi_thread")]
async fn a_survey_becomes_a_roadmap_beside_postgres() {
    let database = Database::create().await.unwrap();
    let server = Daybreak::start(Store::Postgres(database)).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let links = office.launch(&wave).await.unwrap();
    assert_eq!(links.len(), 60);

    for (number, invited) in answering(&links).into_iter().enumerate() {
        let page = answer(&server.url, &invited.link, u64::try_from(number).unwrap())
            .await
            .unwrap();
        assert_eq!(
            (page.status, page.path()),
            (200, "/s/thanks"),
            "{}",
            page.text()
        );
    }
    // A used link stores nothing more and says so kindly.
    let again = server
        .visitor()
        .unwrap()
        .look(&answering(&links)[0].link)
        .await
        .unwrap();
    assert!(again.status < 500, "{}", again.text());

    office.close(&wave).await.unwrap();
    office.release(&wave).await.unwrap();

    let url = server.database_url().unwrap();
    let sheets = rows(&url, "select cast(count(*) as text) from sheets")
        .await
        .unwrap();
    assert_eq!(sheets[0][0], "45");

    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let results = consultant
        .visitor
        .open(&format!("{}/results", wave.path))
        .await
        .unwrap();
    let words = results.text();
    for team in &SIXTY[1..4] {
        assert!(
            words.contains(team.name),
            "{} is missing: {words}",
            team.name
        );
    }
    assert!(words.contains("not shown, to protect people"), "{words}");

    let report = consultant
        .visitor
        .open(&format!("{}/report.pdf", wave.path))
        .await
        .unwrap();
    assert!(report.header("content-type").starts_with("application/pdf"));
    assert!(pdf_pages(&report.bytes).unwrap() >= 6);
    let words = pdf_text(&report.bytes).unwrap();
    assert!(words.contains("Brightwater"), "{words}");
    framed(&words, "en", "executive_report");
    observed(&consultant, &wave.path).await;
}

/// What a consultant hands over, an observer can check; one number that is not as it was, and it is refused.
async fn observed(consultant: &Office, wave: &str) {
    let folder = tempfile::tempdir().unwrap();
    for (name, path) in [
        ("results.json", "export.json"),
        ("plan.json", "release-plan.json"),
    ] {
        let file = consultant
            .visitor
            .open(&format!("{wave}/{path}"))
            .await
            .unwrap();
        assert_eq!(file.status, 200, "{path}");
        std::fs::write(folder.path().join(name), &file.bytes).unwrap();
    }
    let verify = |results: &str| {
        let line = ["verify", results, "--plan", "plan.json"];
        run_in(folder.path(), line).unwrap()
    };
    let done = verify("results.json");
    assert_eq!(done.code, Some(0), "{}", done.err);

    let text = std::fs::read_to_string(folder.path().join("results.json")).unwrap();
    let mut tampered: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mean = &mut tampered["organization"]["maturity_index"]["mean"];
    *mean = (mean.as_f64().unwrap() + 1.0).into();
    std::fs::write(folder.path().join("tampered.json"), tampered.to_string()).unwrap();
    let refused = verify("tampered.json");
    assert_ne!(refused.code, Some(0), "{}", refused.err);
    assert!(
        refused.err.contains("tampered.json"),
        "{} says which file",
        refused.err
    );
}

/// The words hold no alarm word.
pub(crate) fn framed(words: &str, language: &str, surface: &str) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("words.txt"), words).unwrap();
    let line = [
        "frame",
        "--lang",
        language,
        "--surface",
        surface,
        "words.txt",
    ];
    let done = run_in(folder.path(), line).unwrap();
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
}
