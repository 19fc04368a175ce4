//! The whole line in Chromium, 360 px wide, in German: from the first start to the roadmap.

use tests::{
    Browser, Daybreak, Screen, Store, Visitor, pdf_text,
    people::{SIXTY, departments_csv, people_csv},
    steps::{CONSULTANT, EMAIL, Invited, ORGANIZATION, Office, PASSWORD, answer},
};

use crate::journey_http::{answering, framed};

/// The page as a person with a phone sees it: nothing on the console, accessible in light and dark, 360 px wide.
pub(crate) async fn fine(browser: &Browser, picture: &str) {
    browser.picture(picture).await.unwrap();
    browser.accessible().await.unwrap();
    browser.quiet().await.unwrap();
}

async fn set_up(server: &Daybreak, browser: &Browser) -> Office {
    browser.go("/setup").await.unwrap();
    fine(browser, "setup").await;
    let code = server.set_up_code().unwrap();
    for (name, value) in [
        ("code", code.as_str()),
        ("organization", ORGANIZATION),
        ("name", "Mara Lindqvist"),
        ("email", EMAIL),
        ("password", PASSWORD),
    ] {
        browser
            .fill(&format!("[name={name}]"), value)
            .await
            .unwrap();
    }
    browser
        .submit("form[action$='/setup'] button[type=submit]")
        .await
        .unwrap();
    let cookies = browser.cookies().await.unwrap();
    let visitor = Visitor::with_cookies(&server.url, &cookies).unwrap();
    Office::arrive(visitor).await.unwrap()
}

async fn import(browser: &Browser, office: &Office) {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    browser.go(&office.at("/import")).await.unwrap();
    fine(browser, "import").await;
    let departments = file("departments.csv", departments_csv(&SIXTY));
    let people = file("people.csv", people_csv(&SIXTY));
    for (name, path) in [("departments", departments), ("people", people)] {
        let field = browser.find(&format!("[name={name}]")).await.unwrap();
        field.send_keys(&path).await.unwrap();
    }
    browser
        .submit("form[action$='/import'] button[type=submit]")
        .await
        .unwrap();
    fine(browser, "import-look").await;
    browser
        .submit("form[action$='/confirmation'] button[type=submit]")
        .await
        .unwrap();
    assert!(browser.text().await.unwrap().contains("60"));
}

/// Ticks one answer per question on what is shown, as a thumb would.
async fn tick_all_that_is_shown(browser: &Browser) {
    browser
        .client
        .execute(
            "const asked = new Set();
             for (const radio of document.querySelectorAll('main form input[type=radio]')) {
               if (asked.has(radio.name) || !radio.getClientRects().length && !radio.labels[0]?.getClientRects().length) continue;
               asked.add(radio.name);
               radio.click();
             }",
            vec![],
        )
        .await
        .unwrap();
}

async fn answer_without_scripts(server: &Daybreak, invited: &Invited) {
    let browser = Browser::open(&server.url, Screen::PHONE.without_scripts())
        .await
        .unwrap();
    browser.go(&invited.link).await.unwrap();
    let path = browser.path().await.unwrap();
    assert!(
        path.starts_with("/s/f/"),
        "the token left the address bar: {path}"
    );
    browser.picture("survey-without-scripts").await.unwrap();
    // Every question is there at once, and a tick needs no script.
    for name in ["OUT-R1", "TRU-M1", "TOO-M2"] {
        browser
            .click(&format!("label:has([name='{name}'][value='4'])"))
            .await
            .unwrap();
    }
    browser
        .submit("#survey-send, form button[type=submit]:not([name])")
        .await
        .unwrap();
    assert_eq!(browser.path().await.unwrap(), "/s/thanks");
    browser.close().await.unwrap();
}

/// Answers two sections, closes the tab, comes back to the same place, loses the connection at the end, and sends.
async fn answer_interrupted(server: &Daybreak, invited: &Invited) {
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    browser.go(&invited.link).await.unwrap();
    fine(&browser, "survey-promise").await;
    browser.click("#flow-start").await.unwrap();
    browser
        .click("label:has([name='PRO-MGR'][value='no'])")
        .await
        .unwrap();
    browser.click("#flow-next").await.unwrap();
    tick_all_that_is_shown(&browser).await;
    browser.view("survey-section-top").await.unwrap();
    browser.picture("survey-section").await.unwrap();
    let ticked = "return [...document.querySelectorAll('form input:checked')].map(i => i.name + '=' + i.value)";
    let before = browser.client.execute(ticked, vec![]).await.unwrap();
    assert!(
        before.as_array().is_some_and(|ticked| ticked.len() > 2),
        "{before}"
    );

    // The draft is written when a hand rests; a new page must bring it back.
    browser
        .until("the draft", || async {
            let kept = browser
                .client
                .execute("return localStorage.length", vec![])
                .await?;
            Ok(kept.as_u64() > Some(0))
        })
        .await
        .unwrap();
    browser.click("#flow-next").await.unwrap();
    browser.go("/imprint").await.unwrap();
    browser.go(&invited.link).await.unwrap();
    browser
        .until("what was ticked before", || async {
            let now = browser.client.execute(ticked, vec![]).await?;
            Ok(now == before)
        })
        .await
        .unwrap();
    // Nothing of it can be read without the key.
    let store = browser
        .client
        .execute("return JSON.stringify({...localStorage})", vec![])
        .await
        .unwrap();
    assert!(!store.to_string().contains("OUT-R1"), "{store}");

    while !browser
        .find("#survey-send")
        .await
        .unwrap()
        .is_displayed()
        .await
        .unwrap()
    {
        tick_all_that_is_shown(&browser).await;
        browser.click("#flow-next").await.unwrap();
    }
    fine(&browser, "survey-send").await;
    browser.offline(true).await.unwrap();
    browser.click("#survey-send").await.unwrap();
    browser
        .until("a word about the connection", || async {
            Ok(browser
                .find("[role=alert], [role=status]")
                .await?
                .is_displayed()
                .await?)
        })
        .await
        .unwrap();
    browser.offline(false).await.unwrap();
    // Nobody has to press again: it goes as soon as there is a way.
    browser
        .until("the thank-you page", || async {
            Ok(browser.path().await? == "/s/thanks")
        })
        .await
        .unwrap();
    browser.accessible().await.unwrap();
    browser.picture("survey-thanks").await.unwrap();
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_from_first_start_to_roadmap() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    let office = set_up(&server, &browser).await;
    fine(&browser, "overview-empty").await;
    import(&browser, &office).await;
    for page in ["/people", "/departments", "/users", "/settings", "/waves"] {
        browser.go(&office.at(page)).await.unwrap();
        fine(&browser, page.trim_start_matches('/')).await;
    }

    let wave = office.prepare_wave("Herbst").await.unwrap();
    browser.go(&wave.path).await.unwrap();
    fine(&browser, "wave-draft").await;
    browser
        .submit("form[action$='/launch'] button[type=submit]")
        .await
        .unwrap();
    fine(&browser, "wave-open").await;
    for (page, picture) in [
        ("letters/invitation/de", "letter"),
        ("messages", "messages"),
    ] {
        browser.go(&format!("{}/{page}", wave.path)).await.unwrap();
        fine(&browser, picture).await;
    }

    let invited = office.links(&wave).await.unwrap();
    let answering = answering(&invited);
    answer_without_scripts(&server, answering[0]).await;
    answer_interrupted(&server, answering[1]).await;
    for (number, invited) in answering.iter().enumerate().skip(2) {
        let seed = u64::try_from(number).unwrap();
        let page = answer(&server.url, &invited.link, seed).await.unwrap();
        assert_eq!(page.path(), "/s/thanks", "{}", page.text());
    }

    browser
        .go(&format!("{}?close=ask", wave.path))
        .await
        .unwrap();
    browser
        .submit("form[action$='/close'] button[type=submit]")
        .await
        .unwrap();
    fine(&browser, "wave-closed").await;
    browser
        .submit("form[action$='/release'] button[type=submit]")
        .await
        .unwrap();
    fine(&browser, "wave-released").await;

    browser.close().await.unwrap();

    // What was heard is for those who advise and decide, not for those who administer.
    let consultant = office
        .colleague(CONSULTANT, "consultant", "de")
        .await
        .unwrap();
    let phone = signed_in(&server, Screen::PHONE).await;
    phone.go(&format!("{}/results", wave.path)).await.unwrap();
    phone.view("results-top-phone").await.unwrap();
    fine(&phone, "results-phone").await;
    let words = phone.text().await.unwrap();
    for team in &SIXTY[1..4] {
        assert!(
            words.contains(team.name),
            "{} is missing: {words}",
            team.name
        );
    }
    phone.close().await.unwrap();
    let desk = signed_in(&server, Screen::DESK).await;
    for (page, picture) in [
        (consultant.organization.clone(), "overview-desk"),
        (consultant.at("/instruments"), "instruments-desk"),
        (format!("{}/results", wave.path), "results-desk"),
        (format!("{}/results/method", wave.path), "method-desk"),
        (format!("{}/results/comments", wave.path), "comments-desk"),
        (format!("{}/results/VER", wave.path), "department-desk"),
        (
            format!("{}/results/LAB", wave.path),
            "department-hidden-desk",
        ),
    ] {
        desk.go(&page).await.unwrap();
        desk.view(&format!("{picture}-top")).await.unwrap();
        fine(&desk, picture).await;
    }
    roadmap(&desk, &consultant).await;
    desk.close().await.unwrap();
}

async fn signed_in(server: &Daybreak, screen: Screen) -> Browser {
    let browser = Browser::open(&server.url, screen).await.unwrap();
    browser.go("/login").await.unwrap();
    fine(&browser, "login").await;
    browser.fill("[name=email]", CONSULTANT).await.unwrap();
    browser.fill("[name=password]", PASSWORD).await.unwrap();
    browser
        .submit("form[action$='/login'] button[type=submit]")
        .await
        .unwrap();
    browser
}

/// From the released result to the file for the board room.
async fn roadmap(browser: &Browser, office: &Office) {
    browser.go(&office.at("/roadmaps")).await.unwrap();
    fine(browser, "roadmaps").await;
    for (form, picture) in [
        ("main form[action$='/roadmaps']", "scenario"),
        ("main form[action*='/scenarios/'].stack", "scenario-planned"),
    ] {
        browser
            .submit(&format!("{form} button[type=submit]"))
            .await
            .unwrap();
        fine(browser, picture).await;
    }
    publish(browser).await;
    let pdf = browser.find("a[href$='roadmap.pdf']").await.unwrap();
    let address = pdf.attr("href").await.unwrap().unwrap();
    let file = office.visitor.open(&address).await.unwrap();
    let words = pdf_text(&file.bytes).unwrap();
    assert!(words.contains(ORGANIZATION), "{words}");
    assert!(words.contains("Abteilung"), "it is in German: {words}");
    framed(&words, "de", "roadmap_pdf");
    // Three people of the laboratory answered; no figure of theirs is anywhere.
    for line in words.lines().filter(|line| line.contains("Labor")) {
        assert!(
            !line.chars().any(|c| c.is_ascii_digit()) || !line.contains("Punkte"),
            "a figure beside a hidden department: {line}"
        );
    }
}

/// Goes through the checklist: what it asks for is filled in, and the roadmap goes out.
async fn publish(browser: &Browser) {
    browser
        .submit("main a[href$='/publication']")
        .await
        .unwrap();
    fine(browser, "publication-open").await;
    let publication = "main form[action$='/publication']";
    assert_eq!(browser.all(publication).await.unwrap().len(), 0);
    for (field, text) in [
        ("[name='goal']", "Gute Leute bleiben"),
        ("[name='read_by']", "Mara Lindqvist"),
        ("[name='answers_by']", "Mara Lindqvist"),
    ] {
        browser.fill(field, text).await.unwrap();
    }
    for name in browser
        .all("[name$='.by'], [name='decided_by']")
        .await
        .unwrap()
    {
        name.send_keys("Mara Lindqvist").await.unwrap();
    }
    browser.set("[name$='.on']", "2026-01-15").await.unwrap();
    browser
        .submit("main form[action$='/agreement'] button[type=submit]")
        .await
        .unwrap();
    fine(browser, "publication-complete").await;
    browser
        .submit(&format!("{publication} button[type=submit]"))
        .await
        .unwrap();
    fine(browser, "roadmap").await;
}
