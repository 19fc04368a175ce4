//! One section at a time: what happens to the place and the answers of somebody who does more than go on.

use serde_json::{Value, json};
use tests::{Browser, Daybreak, Screen, Store};

use super::offline::{asked, begin, says, tick};

/// The section that is shown.
async fn here(browser: &Browser) -> Value {
    let here = "return document.querySelector('.here')?.id";
    browser.client.execute(here, vec![]).await.unwrap()
}

/// Everything that is ticked or typed.
async fn given(browser: &Browser) -> Value {
    let given = "return [...document.querySelectorAll('main form :is(input:checked, textarea)')]
        .filter(one => one.value).map(one => one.name + '=' + one.value)";
    browser.client.execute(given, vec![]).await.unwrap()
}

/// Presses the button of a language in the header.
async fn choose(browser: &Browser, language: &str) {
    browser.click(".languages summary").await.unwrap();
    let button = format!(".languages button[value={language}]");
    browser.click(&button).await.unwrap();
}

async fn speaks(browser: &Browser, language: &str) {
    browser
        .until("the page in another language, taken over", || async {
            // Between two pages there is nothing to ask.
            let script = "return document.documentElement.lang === arguments[0]
                && !!document.querySelector('.one-by-one .here')";
            let found = browser.client.execute(script, vec![json!(language)]).await;
            Ok(found.is_ok_and(|found| found == json!(true)))
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_another_language_in_the_middle_comes_back_where_one_was() {
    let mut server = Daybreak::start(Store::Folder).await.unwrap();
    let (_, _, invited) = asked(&server).await;
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    begin(&browser, &invited[0].link).await;
    tick(&browser).await;
    let (place, answers) = (here(&browser).await, given(&browser).await);
    assert_ne!(place, json!("promise"));
    assert!(answers.as_array().unwrap().len() > 4, "{answers}");

    choose(&browser, "fr").await;
    speaks(&browser, "fr").await;
    assert_eq!(here(&browser).await, place, "not back at the promise");
    assert_eq!(given(&browser).await, answers);
    browser.accessible().await.unwrap();
    browser.quiet().await.unwrap();
    // The draft has the same place, also when the page is opened again.
    browser.click("#flow-next").await.unwrap();
    let next = here(&browser).await;
    assert_ne!(next, place);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    browser.go(&browser.path().await.unwrap()).await.unwrap();
    says(&browser, "Heureux de vous revoir").await;
    assert_eq!(here(&browser).await, next);
    assert_eq!(given(&browser).await, answers);

    // Without a server the page stays as it is, and says why.
    server.stop().unwrap();
    choose(&browser, "es").await;
    says(&browser, "la page reste dans cette langue").await;
    speaks(&browser, "fr").await;
    assert_eq!(here(&browser).await, next);
    assert_eq!(given(&browser).await, answers);
    browser.view("offline-language").await.unwrap();
    server.start_again().await.unwrap();
    browser.click(".languages button[value=es]").await.unwrap();
    speaks(&browser, "es").await;
    assert_eq!(here(&browser).await, next);
    assert_eq!(given(&browser).await, answers);
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_clearing_ones_answers_leaves_nothing_anywhere() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (_, _, invited) = asked(&server).await;
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    begin(&browser, &invited[0].link).await;
    let answers = given(&browser).await;
    assert_ne!(answers, json!([]));

    // Asked first: whoever is not sure keeps everything.
    browser.click("#flow-clear").await.unwrap();
    browser.client.dismiss_alert().await.unwrap();
    assert_eq!(given(&browser).await, answers);

    browser.click("#flow-clear").await.unwrap();
    let question = browser.client.get_alert_text().await.unwrap();
    assert!(question.contains("Alles löschen"), "{question}");
    browser.client.accept_alert().await.unwrap();
    says(&browser, "von diesem Gerät gelöscht").await;
    assert_eq!(given(&browser).await, json!([]));
    assert_eq!(here(&browser).await, json!("promise"), "back at the start");
    browser.left_nothing().await.unwrap();
    // A draft that was still being written would come a moment later.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    browser.left_nothing().await.unwrap();

    browser.go(&browser.path().await.unwrap()).await.unwrap();
    browser.find("#flow-start").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    assert_eq!(given(&browser).await, json!([]));
    assert_eq!(here(&browser).await, json!("promise"));
    let text = browser.text().await.unwrap();
    assert!(!text.contains("Willkommen zurück"), "{text}");
    browser.quiet().await.unwrap();
    // And it can be answered from the start.
    begin(&browser, &invited[0].link).await;
    assert_ne!(given(&browser).await, json!([]));
    browser.close().await.unwrap();
}
