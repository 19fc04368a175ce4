//! A shared device in Chromium: one person after the other, and nothing of the one before.

use anyhow::Result;
use serde_json::json;
use tests::{
    Browser, Daybreak, Screen, Store,
    people::{SIXTY, departments_csv, people_csv},
    steps::{Office, WaveAt},
};

use crate::journey_browser::fine;

struct Hall {
    server: Daybreak,
    office: Office,
    wave: WaveAt,
    /// Short codes of people.
    codes: Vec<String>,
}

impl Hall {
    async fn open() -> Self {
        let server = Daybreak::start(Store::Folder).await.unwrap();
        let office = Office::set_up(&server).await.unwrap();
        office
            .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
            .await
            .unwrap();
        let wave = office.prepare_wave("Herbst").await.unwrap();
        let invited = office.launch(&wave).await.unwrap();
        let codes = invited.into_iter().map(|invited| invited.code).collect();
        Self {
            server,
            office,
            wave,
            codes,
        }
    }

    /// Where a device is given to the wave.
    fn device(&self) -> String {
        let id = self.wave.path.rsplit('/').next().unwrap();
        format!("/k/{id}")
    }
}

async fn share(browser: &Browser, hall: &Hall) {
    browser.go(&hall.device()).await.unwrap();
    browser
        .submit("main form button[type=submit]")
        .await
        .unwrap();
    assert_eq!(browser.path().await.unwrap(), "/k");
}

async fn enter(browser: &Browser, code: &str) {
    assert_eq!(code.len(), 14, "twelve characters in three groups: {code}");
    // As people type: small letters, no spaces.
    let typed = code.to_lowercase().replace(' ', "");
    browser.fill("[name=code]", &typed).await.unwrap();
    browser
        .submit("main form[action='/k'] button[type=submit]")
        .await
        .unwrap();
    let path = browser.path().await.unwrap();
    assert!(path.starts_with("/s/f/"), "{path}");
}

/// How many answers stand on the page, and the words that somebody typed.
async fn typed(browser: &Browser) -> serde_json::Value {
    let script = "return [document.querySelectorAll('main input:checked').length,
        [...document.querySelectorAll('main textarea, main input[type=text]')].map(c => c.value).join('')]";
    browser.client.execute(script, vec![]).await.unwrap()
}

async fn arrives(browser: &Browser, path: &str) -> Result<()> {
    browser
        .until(path, || async { Ok(browser.path().await? == path) })
        .await
}

/// Begins, and ticks something on the first page.
async fn begin(browser: &Browser) {
    browser.click("#flow-start").await.unwrap();
    browser
        .click("label:has([name='PRO-MGR'][value='no'])")
        .await
        .unwrap();
    browser.click("#flow-next").await.unwrap();
    browser
        .client
        .execute(
            "document.querySelectorAll('.here input[value=\"4\"]').forEach(input => input.click())",
            vec![],
        )
        .await
        .unwrap();
    assert_ne!(typed(browser).await, json!([0, ""]));
}

async fn to_the_end(browser: &Browser) {
    loop {
        let send = browser.find("#survey-send").await.unwrap();
        if send.is_displayed().await.unwrap() {
            return;
        }
        browser.click("#flow-next").await.unwrap();
    }
}

async fn set_times(browser: &Browser, idle: u32, countdown: u32) {
    let script = "const one = document.getElementById('kiosk-idle').dataset;
        one.idle = arguments[0]; one.countdown = arguments[1];";
    browser
        .client
        .execute(script, vec![json!(idle), json!(countdown)])
        .await
        .unwrap();
}

async fn asks(browser: &Browser) -> Result<bool> {
    let open = "return document.getElementById('kiosk-idle').open";
    Ok(browser.client.execute(open, vec![]).await? == json!(true))
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_two_people_share_a_device_and_the_second_sees_nothing_of_the_first() {
    let hall = Hall::open().await;
    let browser = Browser::open(&hall.server.url, Screen::PHONE)
        .await
        .unwrap();
    browser.go(&hall.device()).await.unwrap();
    fine(&browser, "kiosk-device").await;
    share(&browser, &hall).await;
    fine(&browser, "kiosk-start").await;
    browser.fill("[name=code]", "0000 0000 0000").await.unwrap();
    browser
        .submit("main form[action='/k'] button[type=submit]")
        .await
        .unwrap();
    let words = browser.text().await.unwrap();
    assert!(words.contains("12 Buchstaben und Ziffern"), "{words}");
    fine(&browser, "kiosk-refused").await;

    // The first one answers to the end.
    enter(&browser, &hall.codes[0]).await;
    fine(&browser, "kiosk-survey").await;
    begin(&browser).await;
    browser.left_nothing().await.unwrap();
    to_the_end(&browser).await;
    browser.quiet().await.unwrap();
    browser.click("#survey-send").await.unwrap();
    arrives(&browser, "/s/thanks").await.unwrap();
    // Nobody has to press anything.
    arrives(&browser, "/k").await.unwrap();
    browser.left_nothing().await.unwrap();
    browser.client.back().await.unwrap();
    arrives(&browser, "/k").await.unwrap();
    assert_eq!(typed(&browser).await, json!([0, ""]));
    let cookies = browser.cookies().await.unwrap();
    assert!(
        cookies.iter().all(|(name, _)| !name.contains("invitation")),
        "{cookies:?}"
    );

    // The second one is asked, says so, and then walks away.
    enter(&browser, &hall.codes[1]).await;
    assert_eq!(
        typed(&browser).await,
        json!([0, ""]),
        "nothing of the first"
    );
    begin(&browser).await;
    set_times(&browser, 1, 600).await;
    browser
        .until("the question", || asks(&browser))
        .await
        .unwrap();
    fine(&browser, "kiosk-idle").await;
    let before = typed(&browser).await;
    set_times(&browser, 600, 600).await;
    browser.click("#kiosk-idle button").await.unwrap();
    assert!(!asks(&browser).await.unwrap());
    assert_eq!(typed(&browser).await, before, "still here, with everything");
    set_times(&browser, 1, 2).await;
    arrives(&browser, "/k").await.unwrap();
    browser.client.back().await.unwrap();
    arrives(&browser, "/k").await.unwrap();

    let cookies = browser.cookies().await.unwrap();
    assert!(
        cookies.iter().all(|(name, _)| !name.contains("invitation")),
        "{cookies:?}"
    );

    // A third one leaves by the button of the browser; nothing comes back.
    enter(&browser, &hall.codes[2]).await;
    begin(&browser).await;
    browser.client.back().await.unwrap();
    arrives(&browser, "/k").await.unwrap();
    browser.client.forward().await.unwrap();
    arrives(&browser, "/k").await.unwrap();
    assert_eq!(typed(&browser).await, json!([0, ""]));

    // The second one comes back and finds an empty page, and can answer.
    enter(&browser, &hall.codes[1]).await;
    assert_eq!(typed(&browser).await, json!([0, ""]));
    browser.left_nothing().await.unwrap();
    begin(&browser).await;
    to_the_end(&browser).await;
    browser.click("#survey-send").await.unwrap();
    arrives(&browser, "/s/thanks").await.unwrap();
    // Who reads slowly says so, and goes on by hand.
    browser.submit("main a[href*='stay=true']").await.unwrap();
    fine(&browser, "kiosk-thanks").await;
    browser.submit("main a[href='/k']").await.unwrap();
    browser.left_nothing().await.unwrap();
    browser.quiet().await.unwrap();
    browser.close().await.unwrap();

    hall.office.close(&hall.wave).await.unwrap();
    let url = hall.server.database_url().unwrap();
    let sheets = tests::rows(&url, "select cast(answers as text) from sheets")
        .await
        .unwrap();
    assert_eq!(
        sheets.len(),
        2,
        "who walked away has sent nothing: {sheets:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_a_shared_device_without_a_connection_clears_and_sends_nothing() {
    let mut hall = Hall::open().await;
    let browser = Browser::open(&hall.server.url, Screen::DESK).await.unwrap();
    share(&browser, &hall).await;
    enter(&browser, &hall.codes[0]).await;
    begin(&browser).await;
    to_the_end(&browser).await;
    hall.server.stop().unwrap();
    browser.click("#survey-send").await.unwrap();
    browser
        .until("the word that nothing was sent", || async {
            Ok(browser.text().await?.contains("nichts gesendet"))
        })
        .await
        .unwrap();
    browser.left_nothing().await.unwrap();
    set_times(&browser, 1, 1).await;
    browser
        .until("the word that it was cleared", || async {
            Ok(browser.text().await?.contains("wurden gelöscht"))
        })
        .await
        .unwrap();
    assert_eq!(typed(&browser).await, json!([0, ""]));
    hall.server.start_again().await.unwrap();
    arrives(&browser, "/k").await.unwrap();
    browser.close().await.unwrap();
    hall.office.close(&hall.wave).await.unwrap();
    let url = hall.server.database_url().unwrap();
    let sheets = tests::rows(&url, "select cast(count(*) as text) from sheets")
        .await
        .unwrap();
    assert_eq!(sheets, [["0"]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_a_shared_device_needs_no_scripts_and_says_what_that_means() {
    let hall = Hall::open().await;
    let browser = Browser::open(&hall.server.url, Screen::PHONE.without_scripts())
        .await
        .unwrap();
    share(&browser, &hall).await;
    enter(&browser, &hall.codes[0]).await;
    let words = browser.text().await.unwrap();
    assert!(words.contains("keine Skripte"), "{words}");
    browser.picture("kiosk-without-scripts").await.unwrap();
    browser
        .click("label:has([name='OUT-R1'][value='4'])")
        .await
        .unwrap();
    assert!(
        words.contains("Zurück-Taste"),
        "what the browser brings back by itself is said: {words}"
    );
    browser.submit(".flow-tools a").await.unwrap();
    assert_eq!(browser.path().await.unwrap(), "/k");
    let cookies = browser.cookies().await.unwrap();
    assert!(
        cookies.iter().all(|(name, _)| !name.contains("invitation")),
        "{cookies:?}"
    );

    // Once the picture has come, the back button finds no page as it was left.
    browser
        .until("the picture that clears", || async {
            let has_come = "return document.querySelector(\"img[src='/k/forget']\").complete";
            Ok(browser.client.execute(has_come, vec![]).await? == json!(true))
        })
        .await
        .unwrap();
    browser.client.back().await.unwrap();
    arrives(&browser, "/k").await.unwrap();
    assert_eq!(typed(&browser).await, json!([0, ""]));

    enter(&browser, &hall.codes[0]).await;
    assert_eq!(typed(&browser).await, json!([0, ""]), "a page of its own");
    browser
        .click("label:has([name='OUT-R1'][value='4'])")
        .await
        .unwrap();
    browser.submit("#survey-send").await.unwrap();
    assert_eq!(browser.path().await.unwrap(), "/s/thanks");
    // The server's header leads on.
    arrives(&browser, "/k").await.unwrap();
    browser.close().await.unwrap();
}
