//! A questionnaire from nothing, in Chromium and with the keyboard alone: written, translated, published, answered.

use serde_json::json;
use tests::{
    Browser, Daybreak, Screen, Store,
    people::{SIXTY, departments_csv, people_csv},
    steps::{CONSULTANT, Office, WaveAt},
};

use crate::{
    journey_browser::fine,
    studio::{ask, enter, press, signed_in, tab_to},
};

/// Goes to a field and writes into it.
async fn write(browser: &Browser, name: &str, text: &str) {
    tab_to(browser, &format!("main [name='{name}']")).await;
    press(browser, text).await;
}

/// Goes to a button by what it does, and presses it.
async fn does(browser: &Browser, what: &str) {
    tab_to(browser, &format!("main button[name='do'][value='{what}']")).await;
    enter(browser).await;
}

/// Saves a form and goes back to the outline.
async fn save(browser: &Browser) {
    tab_to(browser, "main form .actions button.button:not([name])").await;
    enter(browser).await;
    let text = browser.text().await.unwrap();
    assert!(text.contains("Saved."), "{text}");
    tab_to(browser, "main form .actions a.button").await;
    enter(browser).await;
}

/// Adds a question of a kind, as its list says it, to a section, and writes its words and those of its options.
async fn add(browser: &Browser, section: &str, kind: &str, text: &str, options: &[(&str, &str)]) {
    tab_to(browser, &format!("main [name='kind.{section}']")).await;
    press(browser, kind).await;
    does(browser, &format!("add-item {section}")).await;
    write(browser, "text", text).await;
    for (name, words) in options {
        write(browser, name, words).await;
    }
    save(browser).await;
}

/// Gives a section its heading.
async fn heading(browser: &Browser, section: &str, text: &str) {
    tab_to(browser, &format!("main a[href$='/sections/{section}']")).await;
    enter(browser).await;
    write(browser, "title", text).await;
    save(browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consultant_writes_translates_and_publishes_a_questionnaire_by_keyboard() {
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
    let browser = signed_in(&server, Screen::DESK).await;
    browser.go(&consultant.at("/instruments")).await.unwrap();
    tab_to(&browser, "main a[href$='/drafts']").await;
    enter(&browser).await;
    fine(&browser, "authoring-begin").await;
    write(&browser, "title", "Lunch together").await;
    tab_to(&browser, "main form button[type=submit]").await;
    enter(&browser).await;
    let outline = browser.path().await.unwrap();

    heading(&browser, "S1", "Food").await;
    add(&browser, "S1", "Statement", "I like our lunch.", &[]).await;
    let options = [
        ("option.0.label", "Soup"),
        ("option.1.label", "Salad"),
        ("option.2.label", "Pie"),
    ];
    add(&browser, "S1", "One", "What do you like most?", &options).await;
    add(&browser, "S1", "Several", "What have you tried?", &options).await;
    does(&browser, "add-section").await;
    heading(&browser, "S2", "Room").await;
    let ends = [
        ("scale.min_label", "not at all"),
        ("scale.max_label", "very"),
    ];
    add(&browser, "S2", "Rating", "How quiet is the room?", &ends).await;
    add(&browser, "S2", "Open", "What else?", &[]).await;
    fine(&browser, "authoring-outline").await;

    move_by_keys(&browser).await;
    move_by_dropping(&browser).await;
    move_scales(&browser, &outline).await;
    move_options(&browser, &outline).await;
    browser.go(&outline).await.unwrap();
    condition(&browser).await;
    for page in [
        "map",
        "scales",
        "settings",
        "preview?width=phone",
        "items/Q2",
    ] {
        browser.go(&format!("{outline}/{page}")).await.unwrap();
        let name = page.split(['?', '/']).next().unwrap();
        fine(&browser, &format!("authoring-{name}")).await;
    }
    translate(&browser, &outline).await;

    browser.go(&outline).await.unwrap();
    tab_to(&browser, "main a[href$='/publication']").await;
    enter(&browser).await;
    fine(&browser, "authoring-publication").await;
    tab_to(&browser, "main form button[type=submit]").await;
    enter(&browser).await;
    let published = browser.path().await.unwrap();
    let text = browser.text().await.unwrap();
    assert!(text.contains("It can be chosen for a new wave"), "{text}");
    let id = published.split(['/', '?']).nth(4).unwrap().to_owned();
    browser.close().await.unwrap();
    answered(&server, &office, &id).await;
}

/// Text of the survey in the frame beside a form.
const IN_FRAME: &str = "return document.querySelector('iframe').contentDocument.body.innerText";

/// Waits until the frame shows this, or does not any more.
async fn until_framed(browser: &Browser, words: &str, is_shown: bool) {
    browser
        .until(words, || async {
            let now = browser.client.execute(IN_FRAME, vec![]).await;
            Ok(now.is_ok_and(|text| {
                text.as_str()
                    .is_some_and(|text| !text.is_empty() && text.contains(words) == is_shown)
            }))
        })
        .await
        .unwrap();
}

/// Begins a questionnaire with one question; its address.
async fn begun(browser: &Browser, office: &Office) -> String {
    browser.go(&office.at("/drafts")).await.unwrap();
    browser.fill("[name=title]", "Lunch").await.unwrap();
    browser
        .submit("main form button[type=submit]")
        .await
        .unwrap();
    let outline = browser.path().await.unwrap();
    browser.set("[name='kind.S1']", "open_text").await.unwrap();
    browser.submit("[value='add-item S1']").await.unwrap();
    outline
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_what_is_written_is_seen_beside_it_while_it_is_written() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let browser = signed_in(&server, Screen::DESK).await;
    let outline = begun(&browser, &consultant).await;
    let item = browser.path().await.unwrap();
    // Something stands there before anything is written.
    until_framed(&browser, "", true).await;

    // Typed, not saved: it is seen, with the mark on it, and nothing is kept.
    browser
        .fill("[name=text]", "What shall we eat?")
        .await
        .unwrap();
    until_framed(&browser, "What shall we eat?", true).await;
    let marked = "const frame = document.querySelector('iframe').contentDocument;
         return frame.querySelector('[data-pointed]')?.dataset.item ?? ''";
    until_it_says(&browser, marked, "Q1").await;
    // What is seen beside the form moves nothing around it.
    assert_eq!(ask(&browser, "return scrollY").await, json!(0));
    browser.picture("authoring-beside").await.unwrap();
    let steps = ask(&browser, "return history.length").await;
    browser.fill("[name=help]", "With everybody").await.unwrap();
    until_framed(&browser, "With everybody", true).await;
    assert_eq!(
        ask(&browser, "return history.length").await,
        steps,
        "“back” leads where it did"
    );

    // For whom and how wide stays from save to save.
    let choose = "const choice = document.querySelector(\"[name='~width']\");
         choice.value = ''; choice.dispatchEvent(new Event('input', {bubbles: true}))";
    ask(&browser, choose).await;
    browser
        .submit("main form .actions button.button:not([name])")
        .await
        .unwrap();
    until_framed(&browser, "With everybody", true).await;
    until_it_says(&browser, marked, "Q1").await;
    let width = "return document.querySelector(\"[name='~width']\").value + '|' + location.search";
    let now = ask(&browser, width).await;
    assert!(
        now.as_str()
            .is_some_and(|now| now.starts_with("|?") && now.contains("saved=true")),
        "{now}"
    );
    fine(&browser, "authoring-beside-screen").await;
    browser.go(&format!("{outline}/sections/S1")).await.unwrap();
    browser.fill("[name=title]", "Food").await.unwrap();
    until_framed(&browser, "Food", true).await;
    fine(&browser, "authoring-beside-section").await;
    browser.close().await.unwrap();

    // Without scripts a button shows it.
    let plain = signed_in(&server, Screen::PHONE.without_scripts()).await;
    plain.go(&item).await.unwrap();
    plain
        .fill("[name=text]", "What shall we cook?")
        .await
        .unwrap();
    plain.click("button[formtarget]").await.unwrap();
    plain.client.clone().enter_frame(0).await.unwrap();
    plain
        .until("what is typed", || async {
            Ok(plain.text().await?.contains("What shall we cook?"))
        })
        .await
        .unwrap();
    plain.client.clone().enter_parent_frame().await.unwrap();
    let field = plain.find("[name=text]").await.unwrap();
    let typed = field.prop("value").await.unwrap();
    assert_eq!(typed.as_deref(), Some("What shall we cook?"));
    plain.picture("authoring-beside-phone").await.unwrap();
    plain.close().await.unwrap();
}

/// A question is dropped behind another, then before it; a section before another.
async fn move_by_dropping(browser: &Browser) {
    let order = "return [...document.querySelectorAll('[data-section], [data-item]')]
         .map(i => i.dataset.item ?? i.dataset.section).join()";
    for (moved, onto, low, expected) in [
        (
            "[data-item=Q1]",
            "[data-item=Q2]",
            true,
            "S1,Q2,Q1,Q3,S2,Q4,Q5",
        ),
        (
            "[data-item=Q1]",
            "[data-item=Q2]",
            false,
            "S1,Q1,Q2,Q3,S2,Q4,Q5",
        ),
        (
            "[data-item=Q3]",
            "[data-item=Q4]",
            false,
            "S1,Q1,Q2,S2,Q3,Q4,Q5",
        ),
        (
            "[data-item=Q3]",
            "[data-item=Q2]",
            true,
            "S1,Q1,Q2,Q3,S2,Q4,Q5",
        ),
    ] {
        let handle = format!("{moved} .outline-handle");
        browser.drop_on(&handle, onto, low).await.unwrap();
        let what = format!("{moved} at its new place: {expected}");
        browser
            .until(&what, || async {
                // Between two pages nothing can be asked.
                let now = browser.client.execute(order, vec![]).await;
                Ok(now.is_ok_and(|now| now == json!(expected)))
            })
            .await
            .unwrap();
    }
}

/// Waits until the page says this.
async fn until_it_says(browser: &Browser, script: &str, expected: &str) {
    browser
        .until(expected, || async {
            // Between two pages nothing can be asked.
            let now = browser.client.execute(script, vec![]).await;
            Ok(now.is_ok_and(|now| now == json!(expected)))
        })
        .await
        .unwrap();
}

/// Scales by Alt and an arrow, and dropped; taken back with the outline's own button.
async fn move_scales(browser: &Browser, outline: &str) {
    browser.go(&format!("{outline}/scales")).await.unwrap();
    let order =
        "return [...document.querySelectorAll('[data-scale]')].map(i => i.dataset.scale).join()";
    let first = ask(browser, order).await;
    let first = first.as_str().unwrap();
    let ids: Vec<&str> = first.split(',').collect();
    assert!(ids.len() >= 3, "{first}");
    let mut raised = ids.clone();
    raised.swap(0, 1);
    let raised = raised.join(",");
    tab_to(
        browser,
        &format!("main button[value='scale-up {}']", ids[1]),
    )
    .await;
    press(browser, "\u{e00a}\u{e013}\u{e000}").await;
    until_it_says(browser, order, &raised).await;
    let handle = format!("[data-scale='{}'] .outline-handle", ids[1]);
    let onto = format!("[data-scale='{}']", ids[0]);
    browser.drop_on(&handle, &onto, true).await.unwrap();
    until_it_says(browser, order, first).await;
    browser.go(outline).await.unwrap();
    does(browser, "undo").await;
    browser.go(&format!("{outline}/scales")).await.unwrap();
    until_it_says(browser, order, &raised).await;
    browser.go(outline).await.unwrap();
    does(browser, "redo").await;
}

/// Options of a question by Alt and an arrow, from where one types, and dropped.
async fn move_options(browser: &Browser, outline: &str) {
    browser.go(&format!("{outline}/items/Q2")).await.unwrap();
    let order = "return [...document.querySelectorAll('[data-line] [name$=label]')].map(i => i.value).join()";
    until_it_says(browser, order, "Soup,Salad,Pie").await;
    tab_to(browser, "main [name='option.2.label']").await;
    for expected in ["Soup,Pie,Salad", "Pie,Soup,Salad"] {
        press(browser, "\u{e00a}\u{e013}\u{e000}").await;
        until_it_says(browser, order, expected).await;
        // The keyboard stays with what it moves.
        let focus = "return document.activeElement.value";
        until_it_says(browser, focus, "Pie").await;
    }
    let (handle, onto) = (
        "[data-line='option 0'] .outline-handle",
        "[data-line='option 2']",
    );
    browser.drop_on(handle, onto, true).await.unwrap();
    until_it_says(browser, order, "Soup,Salad,Pie").await;
}

/// Alt and an arrow move a question, and the keyboard stays with it.
async fn move_by_keys(browser: &Browser) {
    let order =
        "return [...document.querySelectorAll('[data-item]')].map(i => i.dataset.item).join()";
    assert_eq!(ask(browser, order).await, json!("Q1,Q2,Q3,Q4,Q5"));
    // The last question of all cannot go further down; one up and one down again.
    for (what, expected) in [
        ("item-up Q5", "Q1,Q2,Q3,Q5,Q4"),
        ("item-down Q5", "Q1,Q2,Q3,Q4,Q5"),
    ] {
        tab_to(browser, &format!("main button[value='{what}']")).await;
        let way = if what.starts_with("item-up") {
            "\u{e013}"
        } else {
            "\u{e015}"
        };
        let old = browser.find("html").await.unwrap();
        press(browser, &format!("\u{e00a}{way}\u{e000}")).await;
        browser
            .until("another page", || async {
                Ok(old.tag_name().await.is_err())
            })
            .await
            .unwrap();
        assert_eq!(ask(browser, order).await, json!(expected), "{what}");
        let focus = "return document.activeElement.value ?? ''";
        assert_eq!(ask(browser, focus).await, json!(what));
    }
}

/// The last question is for those only who like soup most.
async fn condition(browser: &Browser) {
    tab_to(browser, "main a[href$='/items/Q5']").await;
    enter(browser).await;
    let shown = "main details:has([name='if.0.of']) > summary";
    tab_to(browser, shown).await;
    press(browser, "\u{e007}").await;
    write(browser, "if.0.of", "Q2").await;
    write(browser, "if.0.value", "1").await;
    save(browser).await;
    let text = browser.text().await.unwrap();
    assert!(
        text.contains("Shown if “What do you like most?” is “Soup”"),
        "{text}"
    );
}

/// Every text that is missing in German, side by side with the English one.
async fn translate(browser: &Browser, outline: &str) {
    browser.go(&format!("{outline}/settings")).await.unwrap();
    write(browser, "new_language", "de").await;
    does(browser, "add-language").await;
    fine(browser, "authoring-translations").await;
    let empty = "return [...document.querySelectorAll(\"main [name^='text.']\")].filter(f => f.value === '').map(f => f.name)";
    let names = ask(browser, empty).await;
    let names = names.as_array().unwrap();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        write(browser, name.as_str().unwrap(), "Auf Deutsch").await;
    }
    save(browser).await;
    let text = browser.text().await.unwrap();
    assert!(text.contains("Nothing is open"), "{text}");
}

/// A wave of the new questionnaire is opened and answered, on a phone, in German.
async fn answered(server: &Daybreak, office: &Office, instrument: &str) {
    let page = office.visitor.open(&office.at("/waves")).await.unwrap();
    let form = page.form_with("title").unwrap();
    let filled = [
        ("title", "Lunch"),
        ("owner", "Mara Lindqvist"),
        ("instrument", instrument),
    ];
    let done = office.visitor.send(&page, &form, &filled).await.unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
    let wave = WaveAt {
        path: done.path().to_owned(),
    };
    let invited = office.launch(&wave).await.unwrap();
    let phone = Browser::open(&server.url, Screen::PHONE.without_scripts())
        .await
        .unwrap();
    let link = &invited[0].link;
    let link = link.find("/s/").map_or(link.as_str(), |at| &link[at..]);
    phone.go(&format!("{link}?lang=de")).await.unwrap();
    phone.click("[name='Q1'][value='4']").await.unwrap();
    phone.click("[name='Q2'][value='1']").await.unwrap();
    phone.click("[name='Q3.2']").await.unwrap();
    phone.fill("[name='Q5']", "Mehr Suppe").await.unwrap();
    phone.submit("#survey-send").await.unwrap();
    let path = phone.path().await.unwrap();
    assert!(path.starts_with("/s/thanks"), "{path}");
    phone.close().await.unwrap();
}
