//! A survey that loses its connection: it is finished without one, waits encrypted, and is sent once.

use serde_json::{Value, json};
use tests::{
    Browser, Daybreak, Screen, Store,
    people::{SIXTY, departments_csv, people_csv},
    rows,
    steps::{Invited, Office, WaveAt},
};

pub(crate) async fn asked(server: &Daybreak) -> (Office, WaveAt, Vec<Invited>) {
    let office = Office::set_up(server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let invited = office.launch(&wave).await.unwrap();
    (office, wave, invited)
}

/// Ticks an answer of every question that is shown, the same one for everybody.
pub(crate) async fn tick(browser: &Browser) {
    let script = "const asked = new Set();
        for (const radio of document.querySelectorAll('.here input[type=radio]')) {
          if (asked.has(radio.name) || !radio.labels[0].getClientRects().length) continue;
          asked.add(radio.name);
          const options = [...document.getElementsByName(radio.name)];
          options[[...radio.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % options.length].click();
        }
        for (const text of document.querySelectorAll('.here textarea')) {
          text.value = 'Die Wege zum Lager'; text.dispatchEvent(new Event('input', {bubbles: true}));
        }";
    browser.client.execute(script, vec![]).await.unwrap();
}

async fn is_at_end(browser: &Browser) -> bool {
    let send = browser.find("#survey-send").await.unwrap();
    send.is_displayed().await.unwrap()
}

pub(crate) async fn to_the_end(browser: &Browser) {
    while !is_at_end(browser).await {
        tick(browser).await;
        browser.click("#flow-next").await.unwrap();
    }
}

/// Starts, answers the first sections, and waits until the page is put aside.
pub(crate) async fn begin(browser: &Browser, link: &str) {
    browser.go(link).await.unwrap();
    browser.click("#flow-start").await.unwrap();
    for _ in 0..2 {
        tick(browser).await;
        browser.click("#flow-next").await.unwrap();
    }
    browser
        .until("the worker, the page put aside and the draft", || async {
            let left = browser.left_behind().await?;
            let has = |part: &str| left[part].as_array().is_some_and(|list| list.len() == 1);
            Ok(has("workers") && has("caches") && left["local"] != json!({}))
        })
        .await
        .unwrap();
    // A draft is written when a hand rests.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
}

pub(crate) async fn says(browser: &Browser, words: &str) {
    browser
        .until(words, || async {
            // Between two pages there is no text to read.
            let text = browser.text().await.unwrap_or_default();
            Ok(text.contains(words))
        })
        .await
        .unwrap();
}

pub(crate) async fn thanked(browser: &Browser) {
    browser
        .until("the thank-you page", || async {
            Ok(browser.path().await? == "/s/thanks")
        })
        .await
        .unwrap();
}

/// Everything that lies in the browser, the contents of its caches included, as one text.
async fn everything(browser: &Browser) -> String {
    let script = "const done = arguments[0];
        (async () => {
          const all = [JSON.stringify({...localStorage, ...sessionStorage})];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              all.push(request.url);
              const response = await cache.match(request, {ignoreVary: true});
              if (/html/.test(response.headers.get('content-type'))) all.push(await response.text());
            }
          }
          for (const {name} of await indexedDB.databases()) {
            const database = await new Promise(ok => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); });
            const held = await new Promise(ok => {
              const r = database.transaction('keys').objectStore('keys').getAll(); r.onsuccess = () => ok(r.result); });
            for (const {key} of held) {
              all.push('held key: ' + key.extractable);
              await crypto.subtle.exportKey('raw', key).then(() => all.push('the key can be read out'), () => {});
            }
            database.close();
          }
          return all.join(' ');
        })().then(done, error => done('' + error))";
    let found = browser.client.execute_async(script, vec![]).await.unwrap();
    found.as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_a_survey_is_finished_without_a_connection_and_sent_once_there_is_one() {
    let mut server = Daybreak::start(Store::Folder).await.unwrap();
    let (office, wave, invited) = asked(&server).await;

    // The same answers with a connection all the time.
    let online = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    begin(&online, &invited[0].link).await;
    to_the_end(&online).await;
    online.click("#survey-send").await.unwrap();
    thanked(&online).await;
    online.left_nothing().await.unwrap();
    online.quiet().await.unwrap();
    online.close().await.unwrap();

    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    begin(&browser, &invited[1].link).await;
    let path = browser.path().await.unwrap();
    let scope = format!("{}{path}", server.url);
    let left = browser.left_behind().await.unwrap();
    assert_eq!(left["workers"], json!([scope]), "for this survey alone");
    assert_eq!(
        left["databases"],
        json!([]),
        "no key while there is a connection"
    );

    // Not only this page: nothing in this browser reaches the server any more.
    server.stop().unwrap();
    to_the_end(&browser).await;
    browser.click("#survey-send").await.unwrap();
    says(&browser, "Sie sind offline").await;
    assert_eq!(browser.path().await.unwrap(), path, "no thanks yet");
    browser.view("offline-waiting").await.unwrap();
    let local = browser.left_behind().await.unwrap()["local"].clone();
    let names: Vec<&String> = local.as_object().unwrap().keys().collect();
    assert_eq!(names, [&format!("daybreak-sheet:{path}")]);
    let found = everything(&browser).await;
    assert!(found.contains("held key: false"), "{found}");
    for readable in ["Die Wege", "OUT-R1=", "the key can be read out"] {
        assert!(!found.contains(readable), "{readable} lies in the browser");
    }
    assert!(!found.contains("checked"), "the page is put aside empty");

    // The page is opened again, still without a connection.
    browser.go("about:blank").await.unwrap();
    browser.go(&path).await.unwrap();
    says(&browser, "Sie sind offline").await;
    let ticked = browser
        .client
        .execute(
            "return document.querySelectorAll('form input:checked').length",
            vec![],
        )
        .await
        .unwrap();
    assert!(ticked.as_u64() > Some(10), "everything is there: {ticked}");

    server.start_again().await.unwrap();
    thanked(&browser).await;
    browser.left_nothing().await.unwrap();
    // Going back finds nothing to send again.
    browser.go(&path).await.unwrap();
    says(&browser, "angekommen").await;
    browser.left_nothing().await.unwrap();
    browser.close().await.unwrap();

    office.close(&wave).await.unwrap();
    let url = server.database_url().unwrap();
    for table in ["sheets", "branch_sheets", "comments"] {
        let what = if table == "comments" {
            "text"
        } else {
            "answers"
        };
        let query = format!(
            "select cast({what} as text), cast(count(*) as text) from {table} group by 1 order by 1"
        );
        let kept = rows(&url, &query).await.unwrap();
        assert!(
            table != "sheets" || kept.len() == 1,
            "both sheets are the same: {kept:#?}"
        );
        assert!(
            kept.iter()
                .all(|row| row[1].parse::<u32>().unwrap() % 2 == 0),
            "each once per person: {kept:#?}"
        );
    }
}

/// Answers, loses the connection, sends, and waits.
async fn waiting(server: &Daybreak, link: &str) -> Browser {
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    begin(&browser, link).await;
    browser.offline(true).await.unwrap();
    to_the_end(&browser).await;
    browser.click("#survey-send").await.unwrap();
    says(&browser, "Sie sind offline").await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_a_wave_that_closed_in_the_meantime_leaves_nothing_and_thanks_nobody() {
    let mut server = Daybreak::start(Store::Folder).await.unwrap();
    let (office, wave, invited) = asked(&server).await;
    let url = server.database_url().unwrap();
    // One keeps the page open; one closes it and comes back to the link; one answered elsewhere.
    let stays = waiting(&server, &invited[0].link).await;
    // The console tells of the lost connection; the page must be as accessible as any.
    stays.picture("offline-waiting-sheet").await.unwrap();
    stays.accessible().await.unwrap();
    assert_eq!(arrived(&url).await, "0", "not while it says so");
    let returns = waiting(&server, &invited[1].link).await;
    // An emulated line comes back for a page that is left; a server that is not there does not.
    server.stop().unwrap();
    returns.go("about:blank").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    server.start_again().await.unwrap();
    assert_eq!(arrived(&url).await, "0", "not when the page is closed");
    let twice = waiting(&server, &invited[2].link).await;
    assert_eq!(arrived(&url).await, "0");
    let elsewhere = tests::steps::answer(&server.url, &invited[2].link, 3)
        .await
        .unwrap();
    assert_eq!(elsewhere.path(), "/s/thanks");
    twice.offline(false).await.unwrap();
    // It arrived once; that is what counts, and what is said.
    thanked(&twice).await;
    assert_eq!(arrived(&url).await, "1");
    twice.left_nothing().await.unwrap();
    twice.close().await.unwrap();

    office.close(&wave).await.unwrap();
    stays.offline(false).await.unwrap();
    says(&stays, "ist geschlossen").await;
    stays.left_nothing().await.unwrap();
    stays.close().await.unwrap();
    returns.offline(false).await.unwrap();
    returns.go(&invited[1].link).await.unwrap();
    says(&returns, "ist geschlossen").await;
    returns.left_nothing().await.unwrap();
    returns.close().await.unwrap();
    let sheets = rows(&url, "select cast(answers as text) from sheets")
        .await
        .unwrap();
    assert_eq!(sheets.len(), 1, "{sheets:#?}");
}

/// How many invitations were used so far.
async fn arrived(url: &str) -> String {
    let used = "select cast(count(*) as text) from invitations where used = 1";
    rows(url, used).await.unwrap()[0][0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_a_draft_comes_back_without_a_connection_too() {
    let mut server = Daybreak::start(Store::Folder).await.unwrap();
    let (_, _, invited) = asked(&server).await;
    let browser = Browser::open(&server.url, Screen::PHONE).await.unwrap();
    begin(&browser, &invited[0].link).await;
    let path = browser.path().await.unwrap();
    let ticked = "return [...document.querySelectorAll('form input:checked')].map(i => i.name + '=' + i.value)";
    let before: Value = browser.client.execute(ticked, vec![]).await.unwrap();

    // The server is gone without a word from the browser: the key is not held, and what lies there stays shut.
    server.stop().unwrap();
    browser.go("about:blank").await.unwrap();
    browser.go(&path).await.unwrap();
    says(&browser, "Was Sie vorhin eingegeben haben").await;
    let start = browser.find("#flow-start").await.unwrap();
    assert!(
        !start.is_displayed().await.unwrap(),
        "nothing is written over it"
    );
    server.start_again().await.unwrap();
    says(&browser, "Willkommen zurück").await;
    assert_eq!(
        browser.client.execute(ticked, vec![]).await.unwrap(),
        before
    );

    // The browser says that it is offline: the key is held until it is online again.
    browser.offline(true).await.unwrap();
    // Its database is there a moment before it is.
    browser
        .until("the held key", || async {
            Ok(everything(&browser).await.contains("held key: false"))
        })
        .await
        .unwrap();
    server.stop().unwrap();
    browser.go("about:blank").await.unwrap();
    browser.go(&path).await.unwrap();
    says(&browser, "Willkommen zurück").await;
    assert_eq!(
        browser.client.execute(ticked, vec![]).await.unwrap(),
        before
    );
    server.start_again().await.unwrap();
    browser.offline(false).await.unwrap();
    browser
        .until("no key any more", || async {
            Ok(browser.left_behind().await?["databases"] == json!([]))
        })
        .await
        .unwrap();
    browser.close().await.unwrap();
}
