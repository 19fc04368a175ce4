//! A link that customers share, from the poster to the result: in Chromium with scripts, over HTTP without.

use std::time::Duration;

use serde_json::json;
use tests::{
    Browser, Daybreak, Screen, Store, answers, pdf_pages, pdf_text,
    steps::{CONSULTANT, Office, WaveAt, survey_form},
};

use crate::journey_browser::fine;

/// People who answer without a script.
const WITHOUT_SCRIPT: u64 = 7;

/// A launched wave of the questionnaire for constituents. There is no people list.
async fn launched(office: &Office) -> WaveAt {
    let page = office.visitor.open(&office.at("/waves")).await.unwrap();
    let html = page.html();
    let (before, _) = html.split_once(">Working with").unwrap();
    let (_, option) = before.rsplit_once("value=\"").unwrap();
    let partner = option.trim_end_matches('"').to_owned();
    let form = page.form_with("title").unwrap();
    let filled = [
        ("title", "Outside"),
        ("owner", "Mara Lindqvist"),
        ("instrument", partner.as_str()),
    ];
    let page = office.visitor.send(&page, &form, &filled).await.unwrap();
    let wave = WaveAt {
        path: page.path().to_owned(),
    };
    assert!(page.html().contains("name=\"group\""), "{}", page.text());
    office.press(&wave.path, "/launch").await.unwrap();
    wave
}

/// The address on the poster of a group.
async fn on_the_poster(office: &Office, wave: &WaveAt, group: &str) -> String {
    let path = format!("{}/constituents/{group}/poster.pdf", wave.path);
    let poster = office.visitor.open(&path).await.unwrap();
    assert_eq!(pdf_pages(&poster.bytes).unwrap(), 1);
    let words = pdf_text(&poster.bytes).unwrap();
    let (_, rest) = words.split_once("/p/").expect("the address stands there");
    let token: String = rest
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    assert_eq!(token.len(), 26, "{words}");
    format!("/p/{token}")
}

async fn in_the_browser(server: &Daybreak, link: &str) {
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    browser.go(link).await.unwrap();
    fine(&browser, "open-link").await;
    browser.click("#flow-start").await.unwrap();
    browser
        .client
        .execute(
            "for (const input of document.querySelectorAll('main form input[value=\"4\"]')) input.click()",
            vec![],
        )
        .await
        .unwrap();
    let proven = "return document.querySelector(\"[name='~proof']\").value !== ''";
    browser
        .until("a proof", || async {
            Ok(browser.client.execute(proven, vec![]).await? == json!(true))
        })
        .await
        .unwrap();
    while !browser
        .find("#survey-send")
        .await
        .unwrap()
        .is_displayed()
        .await
        .unwrap()
    {
        browser.click("#flow-next").await.unwrap();
    }
    // Faster than anybody reads, and taken because of the proof.
    browser.click("#survey-send").await.unwrap();
    let thanks = format!("{link}/thanks");
    browser
        .until("thanks", || async { Ok(browser.path().await? == thanks) })
        .await
        .unwrap();
    fine(&browser, "open-thanks").await;
    browser.left_nothing().await.unwrap();
}

async fn without_scripts(server: &Daybreak, link: &str) {
    let mut forms = Vec::new();
    for number in 0..WITHOUT_SCRIPT {
        let visitor = server.visitor().unwrap();
        let page = visitor.open(link).await.unwrap();
        let fields = answers(&survey_form(&page).unwrap(), number);
        forms.push((visitor, page, fields));
    }
    let (visitor, page, fields) = &forms[0];
    let young = visitor.post(page.url.as_str(), fields).await.unwrap();
    assert_eq!(young.status, 422, "{}", young.text());
    assert!(
        young.text().contains("faster than anybody"),
        "{}",
        young.text()
    );
    tokio::time::sleep(Duration::from_secs(21)).await;
    for (visitor, page, fields) in &forms {
        let sent = visitor.post(page.url.as_str(), fields).await.unwrap();
        assert_eq!(sent.path(), format!("{link}/thanks"), "{}", sent.text());
    }
    let (visitor, page, fields) = &forms[0];
    let again = visitor.post(page.url.as_str(), fields).await.unwrap();
    assert_eq!(again.status, 409, "{}", again.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_customers_answer_through_one_link_and_the_result_tells_of_groups() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    let wave = launched(&office).await;
    let link = on_the_poster(&office, &wave, "customer").await;
    in_the_browser(&server, &link).await;
    without_scripts(&server, &link).await;

    let page = office.visitor.open(&wave.path).await.unwrap();
    assert!(
        page.text().contains("enough to show this group"),
        "{}",
        page.text()
    );
    office.close(&wave).await.unwrap();
    let over = server.visitor().unwrap().look(&link).await.unwrap();
    assert_eq!(over.status, 410, "{}", over.text());
    office.release(&wave).await.unwrap();

    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let results = format!("{}/results", wave.path);
    let results = consultant.visitor.open(&results).await.unwrap().text();
    for words in [
        "Customers",
        "8 answers came in",
        "not limited to one per person",
    ] {
        assert!(results.contains(words), "{words}: {results}");
    }
    let report = format!("{}/report.pdf", wave.path);
    let report = consultant.visitor.open(&report).await.unwrap();
    let report = pdf_text(&report.bytes).unwrap();
    assert!(report.contains("The view from outside"), "{report}");
    assert!(!report.contains("at level"), "{report}");
}
