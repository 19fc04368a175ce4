//! The core survey where the network is bad: it can be used at once, is saved meanwhile, and is sent once.

use tests::{Browser, Daybreak, Screen, Store, rows};

use crate::offline::{asked, begin, thanked, to_the_end};

/// How long the page takes at least, in milliseconds: once there and back, but for what a clock rounds.
const LEAST: f64 = 380.0;
/// Milliseconds until the page was there, as the browser saw it.
const WAITED: &str = "const page = performance.getEntriesByType('navigation')[0]; return page.responseEnd - page.requestStart";

#[tokio::test(flavor = "multi_thread")]
async fn browser_the_core_survey_is_answered_where_the_network_is_slow() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (office, wave, invited) = asked(&server).await;
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    browser.slow().await.unwrap();
    begin(&browser, &invited[0].link).await;
    let waited = browser.client.execute(WAITED, vec![]).await.unwrap();
    assert!(
        waited.as_f64().is_some_and(|waited| waited >= LEAST),
        "the network is slow: {waited}"
    );

    // What was ticked so far is saved on the phone: the tab is closed and the link opened again.
    let ticked = "return [...document.querySelectorAll('form input:checked')].map(i => i.name + '=' + i.value)";
    let before = browser.client.execute(ticked, vec![]).await.unwrap();
    assert!(
        before.as_array().is_some_and(|ticked| ticked.len() > 2),
        "{before}"
    );
    browser.go("about:blank").await.unwrap();
    browser.go(&invited[0].link).await.unwrap();
    browser
        .until("what was ticked before", || async {
            let now = browser.client.execute(ticked, vec![]).await?;
            Ok(now == before)
        })
        .await
        .unwrap();
    to_the_end(&browser).await;

    // An impatient thumb: only one of these presses counts.
    let presses = "for (let n = 0; n < 3; n++) document.querySelector('#survey-send').click()";
    browser.client.execute(presses, vec![]).await.unwrap();
    thanked(&browser).await;
    browser.left_nothing().await.unwrap();
    browser.quiet().await.unwrap();
    browser.close().await.unwrap();

    // Without scripts it is one page and one way there.
    let plain = Browser::open(&server.url, Screen::PHONE.without_scripts())
        .await
        .unwrap();
    plain.slow().await.unwrap();
    plain.go(&invited[1].link).await.unwrap();
    plain
        .click("label:has([name='OUT-R1'][value='4'])")
        .await
        .unwrap();
    plain.submit("#survey-send").await.unwrap();
    assert_eq!(plain.path().await.unwrap(), "/s/thanks");
    plain.close().await.unwrap();

    office.close(&wave).await.unwrap();
    let url = server.database_url().unwrap();
    let sheets = rows(&url, "select cast(count(*) as text) from sheets");
    assert_eq!(sheets.await.unwrap(), [["2"]], "each once");
}
