//! The scenario editor in Chromium: the same figures as on the server, and a plan made with the keyboard alone.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tests::{
    Browser, Daybreak, Screen, Store, pdf_text,
    people::{SIXTY, departments_csv, people_csv},
    root, run_in,
    steps::{CONSULTANT, ORGANIZATION, Office, PASSWORD, answer},
};

use crate::journey_http::answering;

/// Tab.
const TAB: &str = "\u{e004}";
/// Enter.
const ENTER: &str = "\u{e007}";
/// Left, right, down.
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";
/// Control, and what lets all such keys go.
const CONTROL: &str = "\u{e009}";
const NONE: &str = "\u{e000}";

/// The address of a built file.
fn asset(name: &str) -> String {
    let manifest = fs::read_to_string(root().join("dist/manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    let hashed = manifest[name].as_str().expect("the web files are built");
    format!("/assets/{hashed}")
}

/// The inputs of the worked example with a step that was moved.
fn example() -> Value {
    let path = root().join("surveys/src/roadmap/worked-example.json");
    let document: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut inputs = document["inputs"].clone();
    inputs["start_months"] = json!({"VAL-S4": 4});
    inputs
}

/// What the binary makes of these inputs.
fn native(folder: &Path, inputs: &Value) -> Value {
    fs::write(folder.join("inputs.json"), inputs.to_string()).unwrap();
    let line = ["roadmap", "--inputs", "inputs.json", "--plan", "plan.json"];
    let done = run_in(folder, line).unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    serde_json::from_str(&fs::read_to_string(folder.join("plan.json")).unwrap()).unwrap()
}

/// Every value of one plan is in the other. Roots and powers may differ in their last bits between machines, so numbers
/// are held to a billionth.
fn same(path: &str, browser: &Value, binary: &Value) {
    match (browser, binary) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let keys = |of: &serde_json::Map<String, Value>| of.keys().cloned().collect::<Vec<_>>();
            assert_eq!(keys(ours), keys(theirs), "{path}");
            for (key, value) in ours {
                same(&format!("{path}.{key}"), value, &theirs[key]);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{path}");
            for (place, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                same(&format!("{path}[{place}]"), ours, theirs);
            }
        }
        (Value::Number(ours), Value::Number(theirs)) => {
            let (ours, theirs) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
            let apart = (ours - theirs).abs();
            assert!(
                apart <= 1e-9 * theirs.abs().max(1.0),
                "{path}: {ours} in the browser, {theirs} in the binary"
            );
        }
        _ => assert_eq!(browser, binary, "{path}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_makes_the_same_plan_as_the_binary() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = released(&server).await;
    let opened = office
        .press(&office.at("/roadmaps"), "/roadmaps")
        .await
        .unwrap();
    let browser = signed_in(&server, Screen::DESK).await;
    browser.go(opened.path()).await.unwrap();
    let inputs = example();
    let script = "
        const [script, wasm, inputs, done] = arguments;
        import(script).then(async studio => {
          await studio.default({ module_or_path: wasm });
          const kit = document.getElementById('studio').dataset.kit;
          done([studio.planned(kit, inputs), Array.from(studio.timed(kit, inputs))]);
        }).catch(error => done(String(error)));";
    let given = vec![
        json!(asset("studio.js")),
        json!(asset("studio_bg.wasm")),
        json!(inputs.to_string()),
    ];
    let answer = browser.client.execute_async(script, given).await.unwrap();
    let plan = answer[0].as_str().unwrap_or_else(|| panic!("{answer}"));
    let plan: Value = serde_json::from_str(plan).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let binary = native(folder.path(), &inputs);
    assert_eq!(plan["monte_carlo_pert"]["draws"], 10_000);
    assert_eq!(plan["schedule"]["VAL-S4"][0], 4);
    // The binary foresees more than the editor works out; all that the editor works out is the same.
    for (key, value) in plan.as_object().unwrap() {
        same(key, value, &binary[key]);
    }
    println!("search, plan, draws in ms: {}", answer[1]);
    browser.close().await.unwrap();
}

pub(crate) async fn signed_in(server: &Daybreak, screen: Screen) -> Browser {
    let browser = Browser::open(&server.url, screen).await.unwrap();
    browser.go("/login").await.unwrap();
    browser.fill("[name=email]", CONSULTANT).await.unwrap();
    browser.fill("[name=password]", PASSWORD).await.unwrap();
    browser
        .submit("form[action$='/login'] button[type=submit]")
        .await
        .unwrap();
    browser
}

/// A released result of sixty people, and a consultant at a desk.
async fn released(server: &Daybreak) -> Office {
    let office = Office::set_up(server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let invited = office.launch(&wave).await.unwrap();
    for (number, invited) in answering(&invited).iter().enumerate() {
        let seed = u64::try_from(number).unwrap();
        answer(&server.url, &invited.link, seed).await.unwrap();
    }
    office.close(&wave).await.unwrap();
    office.release(&wave).await.unwrap();
    office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap()
}

/// Presses keys, wherever the focus is.
pub(crate) async fn press(browser: &Browser, keys: &str) {
    let focused = browser.client.active_element().await.unwrap();
    focused.send_keys(keys).await.unwrap();
}

pub(crate) async fn ask(browser: &Browser, script: &str) -> Value {
    browser.client.execute(script, vec![]).await.unwrap()
}

/// Goes on with Tab until the focus is on something that matches.
pub(crate) async fn tab_to(browser: &Browser, css: &str) {
    for _ in 0..600 {
        press(browser, TAB).await;
        let there = format!("return document.activeElement.matches({})", json!(css));
        if ask(browser, &there).await == json!(true) {
            return;
        }
    }
    panic!("Tab never comes to {css}");
}

/// Presses Enter on a button and waits for the page that comes.
pub(crate) async fn enter(browser: &Browser) {
    let old = browser.find("html").await.unwrap();
    press(browser, ENTER).await;
    browser
        .until("another page", || async {
            Ok(old.tag_name().await.is_err())
        })
        .await
        .unwrap();
}

/// Fills in what the checklist before publishing asks for.
async fn confirm(browser: &Browser) {
    let fields = "const all = document.querySelectorAll(\"form[action$='/agreement'] :is(input, textarea)\");
        return [...all].map(field => field.name)";
    for name in ask(browser, fields).await.as_array().unwrap() {
        let name = name.as_str().unwrap();
        // Checks are named `check.STEP.kind.by` and `….on`.
        let last = name.rsplit('.').next().unwrap();
        let typed = match last {
            "goal" => "Good people stay",
            "stays" => "All six sites",
            // The same day whether days or months come first.
            "on" | "stays_on" => "01012026",
            "by" | "read_by" | "stays_by" | "decided_by" | "reviewed_by" | "answers_by" => "Ada",
            _ => continue,
        };
        tab_to(browser, &format!("[name='{name}']")).await;
        press(browser, typed).await;
    }
    tab_to(browser, "form[action$='/agreement'] button").await;
    enter(browser).await;
}

async fn until(browser: &Browser, what: &str, script: &str) {
    browser
        .until(what, || async {
            Ok(ask(browser, script).await == json!(true))
        })
        .await
        .unwrap();
}

const COST: &str = "return document.querySelector('.strip [data-live=project-cost]').textContent";
const START: &str = "return document.activeElement.getAttribute('aria-valuenow')";
const SAVED: &str = "const f = document.getElementById('studio');
    return document.getElementById('studio-saving').textContent === JSON.parse(f.dataset.words).saved";
const DRAWN: &str = "return document.querySelector('#studio-fan svg') !== null";

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_made_saved_published_and_printed_with_the_keyboard_alone() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = released(&server).await;
    let screen = Screen {
        language: "en",
        ..Screen::DESK
    };
    let browser = Browser::open(&server.url, screen).await.unwrap();
    browser.go("/login").await.unwrap();
    tab_to(&browser, "[name=email]").await;
    press(&browser, CONSULTANT).await;
    tab_to(&browser, "[name=password]").await;
    press(&browser, PASSWORD).await;
    enter(&browser).await;
    // From the page after signing in on, no other address is typed and nothing is clicked.
    tab_to(&browser, "nav a[href$='/roadmaps']").await;
    enter(&browser).await;
    tab_to(&browser, "form[action$='/roadmaps'] button").await;
    enter(&browser).await;
    until(&browser, "the fan", DRAWN).await;
    browser.accessible().await.unwrap();

    // A budget was proposed from the sample's own figures, and its plan returns what it costs or says what is missing.
    let proposed = ask(
        &browser,
        "return document.querySelector('[name=budget]').value",
    )
    .await;
    assert_ne!(proposed, json!(""));
    let reason = "return document.querySelector('#budget-card .prose').textContent.length > 40";
    assert_eq!(ask(&browser, reason).await, json!(true));

    // A budget: figures follow, and the slider moves it on.
    tab_to(&browser, "[name=budget]").await;
    press(&browser, &format!("{CONTROL}a{NONE}250000")).await;
    until(
        &browser,
        "the search",
        "return document.querySelector('.board-bar') !== null",
    )
    .await;
    until(&browser, "saving", SAVED).await;
    tab_to(&browser, "#studio-budget").await;
    press(&browser, RIGHT).await;
    let budget = ask(
        &browser,
        "return document.querySelector('[name=budget]').value",
    )
    .await;
    assert_eq!(budget, json!("255000"));

    // A step moves to another month and back.
    tab_to(&browser, "#studio-board [data-bar]").await;
    let before = ask(&browser, START).await;
    let step = ask(&browser, "return document.activeElement.dataset.bar").await;
    let step = step.as_str().unwrap().to_owned();
    press(&browser, RIGHT).await;
    until(
        &browser,
        "the move",
        &format!("return document.activeElement.getAttribute('aria-valuenow') !== {before} && document.activeElement.dataset.bar === {}", json!(step)),
    )
    .await;
    let asked = format!("return document.querySelector(\"[name='month.{step}']\").value");
    assert_ne!(ask(&browser, &asked).await, json!(""));
    until(&browser, "saving", SAVED).await;
    press(&browser, &format!("{CONTROL}z{NONE}")).await;
    until(
        &browser,
        "undoing",
        &format!("return document.querySelector(\"[name='month.{step}']\").value === ''"),
    )
    .await;
    press(&browser, &format!("{CONTROL}y{NONE}")).await;
    until(
        &browser,
        "redoing",
        &format!("return document.querySelector(\"[name='month.{step}']\").value !== ''"),
    )
    .await;

    // One step is left out, and the plan is worked out without it.
    tab_to(&browser, "[data-step].is-in input[type=radio]").await;
    let out = ask(&browser, "return document.activeElement.name").await;
    let is_in = ask(&browser, "return document.activeElement.value").await;
    for _ in 0..if is_in == json!("in") { 2 } else { 1 } {
        press(&browser, RIGHT).await;
    }
    assert_eq!(
        ask(&browser, "return document.activeElement.value").await,
        json!("out")
    );
    let left = out.as_str().unwrap().trim_start_matches("step.");
    until(
        &browser,
        "the plan without the step",
        &format!("return document.querySelector(\"#studio-board [data-bar='{left}']\") === null"),
    )
    .await;
    press(&browser, LEFT).await;
    press(&browser, RIGHT).await;

    // The next one is wanted, whatever the search says.
    tab_to(&browser, "[data-step].is-in input[type=radio]").await;
    for _ in 0..3 {
        if ask(&browser, "return document.activeElement.value").await == json!("in") {
            break;
        }
        press(&browser, LEFT).await;
    }
    let wanted = "const step = document.activeElement.closest('[data-step]');
        return [document.activeElement.value, step.dataset.step, step.querySelector('h3').textContent]";
    let wanted = ask(&browser, wanted).await;
    assert_eq!(wanted[0], json!("in"));
    let [wanted, title] = [1, 2].map(|part| wanted[part].as_str().unwrap().to_owned());

    // What the browser shows is what the server works out of what it is sent.
    let address = browser.path().await.unwrap();
    let name = out.as_str().unwrap();
    let kept = format!("name=\"{name}\" value=\"out\" id=\"f-{name}-out\" checked");
    browser
        .until("the step to be left out on the server", || async {
            Ok(office.visitor.open(&address).await?.html().contains(&kept))
        })
        .await
        .unwrap();
    browser
        .until("the figures of the server", || async {
            let shown = ask(&browser, COST).await;
            let cost = format!(
                "data-live=\"project-cost\">{}<",
                shown.as_str().unwrap_or_default()
            );
            Ok(office.visitor.open(&address).await?.html().contains(&cost))
        })
        .await
        .unwrap();
    tab_to(&browser, "nav a[href$='/roadmaps']").await;
    enter(&browser).await;
    tab_to(&browser, &format!("main a[href='{address}']")).await;
    enter(&browser).await;
    for (field, value) in [(name, "out"), (&*format!("step.{wanted}"), "in")] {
        let kept =
            format!("return document.querySelector(\"[name='{field}'][value={value}]\").checked");
        assert_eq!(ask(&browser, &kept).await, json!(true), "{field}");
    }
    browser.picture("studio-desk").await.unwrap();
    browser.quiet().await.unwrap();

    tab_to(&browser, "a[href$='/publication']").await;
    enter(&browser).await;
    confirm(&browser).await;
    tab_to(&browser, "form[action$='/publication'] button").await;
    enter(&browser).await;
    let folder = tempfile::tempdir().unwrap();
    browser.download_to(folder.path()).await.unwrap();
    tab_to(&browser, "a[href$='roadmap.pdf']").await;
    press(&browser, ENTER).await;
    let file = browser.downloaded(folder.path(), "roadmap.pdf").await;
    let words = pdf_text(&file.unwrap()).unwrap();
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    let confirmed = "Confirmed by Ada on 1 January 2026";
    for told in [
        ORGANIZATION,
        "Future Roadmap",
        &title,
        "All six sites",
        confirmed,
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_saved_meanwhile_is_not_overwritten_unseen() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = released(&server).await;
    let opened = office
        .press(&office.at("/roadmaps"), "/roadmaps")
        .await
        .unwrap();
    let scenario = opened.path().to_owned();
    let browser = signed_in(&server, Screen::PHONE).await;
    browser.go(&scenario).await.unwrap();
    until(&browser, "the fan", DRAWN).await;
    browser.accessible().await.unwrap();
    browser.picture("studio-phone").await.unwrap();
    let theirs = [("choice", "best"), ("budget", "111000")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    office.visitor.post(&scenario, &theirs).await.unwrap();
    browser.fill("[name=budget]", "222000").await.unwrap();
    until(
        &browser,
        "the word that somebody else has saved",
        "return document.getElementById('studio-overtaken').hidden === false",
    )
    .await;
    let html = office.visitor.open(&scenario).await.unwrap().html();
    assert!(
        html.contains("111000") && !html.contains("222000"),
        "{html}"
    );
    browser.click("#studio-mine").await.unwrap();
    until(&browser, "saving", SAVED).await;
    let html = office.visitor.open(&scenario).await.unwrap().html();
    assert!(html.contains("222000"), "{html}");
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alarm_word_is_told_while_one_types_and_its_better_wording_is_taken_with_a_key() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = released(&server).await;
    let opened = office
        .press(&office.at("/roadmaps"), "/roadmaps")
        .await
        .unwrap();
    let browser = signed_in(&server, Screen::DESK).await;
    browser.go(opened.path()).await.unwrap();
    until(&browser, "the fan", DRAWN).await;
    browser
        .click("details.group:has([name=future_sentence]) > summary")
        .await
        .unwrap();
    browser
        .fill("[name=future_sentence]", "We manage change together")
        .await
        .unwrap();
    let place = "document.getElementById('f-future_sentence-framing')";
    until(
        &browser,
        "the finding",
        &format!("return {place}.querySelector('button') !== null"),
    )
    .await;
    let told = ask(&browser, &format!("return {place}.textContent")).await;
    assert!(told.as_str().unwrap().contains("change"), "{told}");
    assert_eq!(
        ask(
            &browser,
            &format!("return {place}.getAttribute('aria-live')")
        )
        .await,
        json!("polite")
    );
    browser.accessible().await.unwrap();
    browser.find("[name=future_sentence]").await.unwrap();
    tab_to(&browser, "#f-future_sentence-framing button").await;
    press(&browser, ENTER).await;
    let sentence = "return document.querySelector('[name=future_sentence]').value";
    let taken = ask(&browser, sentence).await;
    assert!(!taken.as_str().unwrap().contains("change"), "{taken}");
    until(
        &browser,
        "nothing more to tell",
        &format!("return {place}.textContent === ''"),
    )
    .await;
    // What was taken is saved like everything else that is typed.
    until(&browser, "saving", SAVED).await;
    browser.quiet().await.unwrap();
    browser.close().await.unwrap();
}
