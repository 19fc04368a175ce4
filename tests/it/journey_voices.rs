//! What staff say after the release and what becomes of it: idea, vote, step, "You said, we did".

use tests::{
    Browser, Database, Daybreak, Screen, Store, Visitor, links as links_of,
    people::{SIXTY, departments_csv, people_csv},
    rows,
    steps::{CONSULTANT, Office, PASSWORD, WaveAt, answer},
};

use crate::{
    journey_browser::fine,
    journey_http::{answering, framed},
};

/// A released wave with somebody who advises.
pub(crate) async fn released(server: &Daybreak, language: &str) -> (Office, WaveAt) {
    let office = Office::set_up(server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let links = office.launch(&wave).await.unwrap();
    for (number, invited) in answering(&links).into_iter().enumerate() {
        let seed = u64::try_from(number).unwrap();
        answer(&server.url, &invited.link, seed).await.unwrap();
    }
    office.close(&wave).await.unwrap();
    office.release(&wave).await.unwrap();
    let consultant = office
        .colleague(CONSULTANT, "consultant", language)
        .await
        .unwrap();
    (consultant, wave)
}

/// The voice links of a round, from the file that the page offers.
async fn voice_links(consultant: &Office, ideas: &str) -> Vec<String> {
    let page = consultant.visitor.open(ideas).await.unwrap();
    let form = page.form("/links.csv").unwrap();
    let file = consultant.visitor.send(&page, &form, &[]).await.unwrap();
    let links: Vec<String> = file
        .html()
        .lines()
        .filter_map(|line| line.split(',').find(|cell| cell.contains("/v/")))
        .map(str::to_owned)
        .collect();
    assert_eq!(links.len(), 60, "everybody can speak: {}", file.text());
    links
}

async fn write(server: &Daybreak, link: &str, idea: &str) {
    let visitor = Visitor::new(&server.url).unwrap();
    let page = visitor.open(link).await.unwrap();
    assert!(page.path().starts_with("/v/f/"), "{}", page.url);
    let form = page.form("/ideas").unwrap();
    let done = visitor.send(&page, &form, &[("idea", idea)]).await.unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
}

async fn vote(server: &Daybreak, link: &str, idea: &str) {
    let visitor = Visitor::new(&server.url).unwrap();
    let page = visitor.open(link).await.unwrap();
    let form = page.form("/ballot").unwrap();
    let fields = [("choice".to_owned(), idea.to_owned())];
    let done = visitor.post(&form.action, &fields).await.unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
}

/// Approves every idea that waits, the one with these words with a step.
async fn approve(consultant: &Office, ideas: &str, words: &str, step: &str) {
    let list = consultant.visitor.open(ideas).await.unwrap();
    let links: Vec<String> = links_of(&list.html())
        .into_iter()
        .filter(|link| link.contains("/ideas/"))
        .collect();
    assert!(!links.is_empty(), "{}", list.text());
    for link in links {
        let page = consultant.visitor.open(&link).await.unwrap();
        let form = page.form_with("decision").unwrap();
        let step = if page.text().contains(words) {
            step
        } else {
            ""
        };
        let filled = [("decision", "approved"), ("step", step)];
        let done = consultant
            .visitor
            .send(&page, &form, &filled)
            .await
            .unwrap();
        assert_eq!(done.status, 200, "{}", done.text());
    }
}

/// The value of the box beside these words.
fn choice(page: &str, words: &str) -> String {
    let (before, _) = page.split_once(words).unwrap();
    let (_, value) = before.rsplit_once("name=\"choice\" value=\"").unwrap();
    value[..32].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_is_voted_for_joins_a_step_and_gets_a_reply() {
    let database = Database::create().await.unwrap();
    let server = Daybreak::start(Store::Postgres(database)).await.unwrap();
    let (consultant, wave) = released(&server, "en").await;
    let heard = {
        let id = wave.path.rsplit('/').next().unwrap();
        format!("/w/{id}/heard")
    };
    let ideas = format!("{}/ideas", wave.path);
    consultant.press(&ideas, "/ideas").await.unwrap();
    let links = voice_links(&consultant, &ideas).await;
    write(&server, &links[0], "One record for every customer").await;
    write(&server, &links[1], "Two quiet hours every morning").await;
    consultant
        .press(&format!("{ideas}?end=ask"), "/phase")
        .await
        .unwrap();
    approve(&consultant, &ideas, "One record", "TOO-S2").await;
    consultant.press(&ideas, "/phase").await.unwrap();

    let visitor = Visitor::new(&server.url).unwrap();
    let ballot = visitor.open(&links[7]).await.unwrap().html();
    let record = choice(&ballot, "One record");
    let quiet = choice(&ballot, "Two quiet");
    for (number, link) in links.iter().enumerate().take(30) {
        let idea = if number < 20 { &record } else { &quiet };
        vote(&server, link, idea).await;
    }
    // A second ballot of the same link counts nothing.
    let again = visitor.open(&links[29]).await.unwrap();
    assert!(again.form("/ballot").is_err(), "{}", again.text());
    consultant
        .press(&format!("{ideas}?end=ask"), "/phase")
        .await
        .unwrap();
    let url = server.database_url().unwrap();
    let left = rows(&url, "select cast(count(*) as text) from voices")
        .await
        .unwrap();
    assert_eq!(left[0][0], "0", "ballots are gone");

    consultant
        .press(&consultant.at("/roadmaps"), "/roadmaps")
        .await
        .unwrap();
    let inputs = rows(&url, "select inputs from scenarios").await.unwrap();
    let inputs: serde_json::Value = serde_json::from_str(&inputs[0][0]).unwrap();
    let bonus = inputs["vote_bonus"]["TOO-S2"].as_f64().unwrap();
    // 20 of 30, told as "at least 20" of at most 34.
    assert!((bonus - 0.1 * 20.0 / 34.0).abs() < 1e-9, "{bonus}");

    let form = format!("{}/replies/reply?subject=idea%3A{record}", wave.path);
    let page = consultant.visitor.open(&form).await.unwrap();
    let form = page.form_with("status").unwrap();
    let done = consultant
        .visitor
        .send(
            &page,
            &form,
            &[
                ("status", "planned"),
                (
                    "answer_en",
                    "From May, one record serves sales and service.",
                ),
                ("due", "2027-05-01"),
                ("who", "Customer service"),
            ],
        )
        .await
        .unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
    let words = server.visitor().unwrap().open(&heard).await.unwrap().text();
    for expected in [
        "You said, we did",
        "One record for every customer",
        "at least 20 votes",
        "From May, one record serves sales and service.",
        "Customer service",
        "planned",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    framed(&words, "en", "staff_pages");
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_from_idea_to_reply_on_a_phone() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (consultant, wave) = released(&server, "de").await;
    let ideas = format!("{}/ideas", wave.path);
    let phone = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    phone.go("/login").await.unwrap();
    phone.fill("[name=email]", CONSULTANT).await.unwrap();
    phone.fill("[name=password]", PASSWORD).await.unwrap();
    phone
        .submit("form[action$='/login'] button[type=submit]")
        .await
        .unwrap();
    phone.go(&ideas).await.unwrap();
    fine(&phone, "ideas-none").await;
    phone
        .submit("main form[action$='/ideas'] button[type=submit]")
        .await
        .unwrap();
    fine(&phone, "ideas-open").await;
    let links = voice_links(&consultant, &ideas).await;

    let staff = Browser::open(&server.url, Screen::PHONE.without_scripts())
        .await
        .unwrap();
    staff.go(&links[0]).await.unwrap();
    assert!(staff.path().await.unwrap().starts_with("/v/f/"));
    staff.picture("voice-write").await.unwrap();
    staff
        .fill("[name=idea]", "Zwei ruhige Stunden am Vormittag")
        .await
        .unwrap();
    staff
        .submit("form[action$='/ideas'] button[type=submit]")
        .await
        .unwrap();
    staff.close().await.unwrap();
    write(&server, &links[1], "Eine Akte je Kunde").await;
    // With scripts the same pages are looked at closely.
    let staff = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    staff.go(&links[2]).await.unwrap();
    fine(&staff, "voice-write-again").await;

    phone.go(&format!("{ideas}?end=ask")).await.unwrap();
    phone
        .submit("form[action$='/phase'] button[type=submit]")
        .await
        .unwrap();
    fine(&phone, "ideas-sorting").await;
    phone.click("main table a[href*='/ideas/']").await.unwrap();
    fine(&phone, "idea").await;
    approve(&consultant, &ideas, "Eine Akte", "TOO-S2").await;
    consultant.press(&ideas, "/phase").await.unwrap();
    staff.go(&links[2]).await.unwrap();
    fine(&staff, "voice-vote").await;
    staff.click("label:has([name=choice])").await.unwrap();
    staff
        .submit("form[action$='/ballot'] button[type=submit]")
        .await
        .unwrap();
    fine(&staff, "voice-voted").await;
    for link in &links[3..12] {
        let visitor = Visitor::new(&server.url).unwrap();
        let page = visitor.open(link).await.unwrap().html();
        vote(&server, link, &choice(&page, "Eine Akte")).await;
    }
    consultant
        .press(&format!("{ideas}?end=ask"), "/phase")
        .await
        .unwrap();
    phone.go(&ideas).await.unwrap();
    fine(&phone, "ideas-closed").await;
    phone.go(&format!("{}/replies", wave.path)).await.unwrap();
    fine(&phone, "replies").await;
    phone
        .click("main table a[href*='subject=idea']")
        .await
        .unwrap();
    phone
        .fill(
            "[name=answer_en], [name=answer_de]",
            "Im Mai beginnen zwei Teams.",
        )
        .await
        .unwrap();
    fine(&phone, "reply").await;
    phone
        .submit("main form[action$='/reply'] button[type=submit]")
        .await
        .unwrap();
    phone.close().await.unwrap();
    let id = wave.path.rsplit('/').next().unwrap();
    staff.go(&format!("/w/{id}/heard")).await.unwrap();
    fine(&staff, "heard").await;
    let words = staff.text().await.unwrap();
    assert!(words.contains("Im Mai beginnen zwei Teams."), "{words}");
    staff.close().await.unwrap();
}
