//! The core survey, answered the same by people who use a browser differently: the same sheet each time.

use anyhow::{Context, Result};
use serde::Deserialize;
use tests::{
    Browser, Daybreak, Store,
    people::{SIXTY, departments_csv, people_csv},
    rows,
    steps::Office,
};

use crate::kinds::{Do, Hands, Way};

/// A control of a question, as the page has it.
#[derive(Debug, Deserialize)]
struct Control {
    kind: String,
    name: String,
    /// What can be chosen.
    options: Vec<String>,
}

/// Ids of the questions on the page, or of the step that is shown.
async fn questions(browser: &Browser) -> Result<Vec<String>> {
    let script =
        "const step = document.querySelector('.here') ?? document.getElementById('survey');
        return [...step.querySelectorAll('fieldset.item')].map(item => item.id)";
    let ids = browser.client.execute(script, vec![]).await?;
    Ok(serde_json::from_value(ids)?)
}

/// Controls of a question that can be seen now; one per name.
async fn controls(browser: &Browser, question: &str) -> Result<Vec<Control>> {
    let script = "const item = document.getElementById(arguments[0]);
        const seen = control => control.getClientRects().length || control.labels?.[0]?.getClientRects().length;
        const named = new Map();
        for (const control of item.querySelectorAll('input[name],select[name],textarea[name]')) {
          if (!seen(control)) continue;
          const options = control.tagName === 'SELECT' ? [...control.options].map(o => o.value) : [control.value];
          const known = named.get(control.name);
          if (known) known.options.push(...options);
          else named.set(control.name, {kind: control.type, name: control.name, options});
        }
        return [...named.values()]";
    let found = browser
        .client
        .execute(script, vec![question.into()])
        .await?;
    serde_json::from_value(found).with_context(|| question.to_owned())
}

/// A number that depends on a name alone.
fn number(name: &str) -> usize {
    name.bytes().fold(7, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(usize::from(byte))
    })
}

/// What is done with a control: the same whatever order it comes in.
fn wish(control: &Control, is_first: bool) -> Option<Do<'_>> {
    let name = control.name.as_str();
    let options = &control.options;
    match control.kind.as_str() {
        "radio" => Some(Do::Choose(name, &options[number(name) % options.len()])),
        "checkbox" if is_first => Some(Do::Choose(name, &options[0])),
        "select-one" if options.len() > 2 => Some(Do::Select(name, &options[2])),
        "textarea" | "text" => Some(Do::Type(name, "Ruhe und kurze Wege")),
        _ => None,
    }
}

/// Answers what is shown; what opens with an answer is answered, too.
async fn answer_step(browser: &Browser, hands: &Hands<'_>) -> Result<usize> {
    let mut answered = 0;
    for question in questions(browser).await? {
        let mut done: Vec<String> = Vec::new();
        loop {
            let controls = controls(browser, &question).await?;
            let ticked = controls
                .iter()
                .any(|control| control.kind == "checkbox" && done.contains(&control.name));
            let next = controls
                .iter()
                .filter(|control| !done.contains(&control.name))
                .find_map(|control| Some((control, wish(control, !ticked)?)));
            let Some((control, act)) = next else { break };
            hands.act(act).await?;
            done.push(control.name.clone());
            answered += 1;
        }
    }
    Ok(answered)
}

async fn answer(server: &Daybreak, link: &str, way: Way) -> Result<()> {
    let browser = Browser::open(&server.url, way.screen()).await?;
    let hands = Hands::at(&browser, way, link).await?;
    let mut answered = 0;
    if way == Way::WithoutScripts {
        answered += answer_step(&browser, &hands).await?;
    } else {
        while !browser.find("#survey-send").await?.is_displayed().await? {
            answered += answer_step(&browser, &hands).await?;
            hands.press_button("#flow-next").await?;
        }
    }
    anyhow::ensure!(answered > 30, "{way:?}: only {answered} answers");
    hands.send().await?;
    browser.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_the_core_survey_gives_the_same_sheet_whatever_hands_answer() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let invited = office.launch(&wave).await.unwrap();
    for (way, invited) in Way::ALL.into_iter().zip(&invited) {
        answer(&server, &invited.link, way)
            .await
            .with_context(|| format!("{way:?}"))
            .unwrap();
    }
    office.close(&wave).await.unwrap();
    let url = server.database_url().unwrap();
    let everybody = Way::ALL.len().to_string();
    for (table, what) in [
        ("sheets", "cast(answers as text)"),
        ("branch_sheets", "branch || cast(answers as text)"),
        ("comments", "item || text"),
    ] {
        let query =
            format!("select {what}, cast(count(*) as text) from {table} group by 1 order by 1");
        let kept = rows(&url, &query).await.unwrap();
        assert!(
            !kept.is_empty() && kept.iter().all(|row| row[1] == everybody),
            "{table}: {kept:#?}"
        );
    }
}
