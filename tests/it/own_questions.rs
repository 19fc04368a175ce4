//! A questionnaire that has nothing to do with the model, from its answers to its page and its report.

use anyhow::{Result, ensure};
use tests::{
    Daybreak, Screen, Store, Visitor, answers, pdf_text,
    steps::{CONSULTANT, PASSWORD, sign_in, survey_form},
};

use crate::{kinds::asked, studio::signed_in};

/// Of sixty.
const ANSWERED: usize = 45;

/// Answers all that can be chosen from a seed, and the rest alike.
async fn answered(server: &Daybreak, link: &str, seed: usize) -> Result<()> {
    let visitor = Visitor::new(&server.url)?;
    let page = visitor.open(link).await?;
    let form = survey_form(&page)?;
    let mut fields = answers(&form, u64::try_from(seed)?);
    // What has to fit together is not left to chance.
    let together = ["WISHES.", "WORTH.", "CHANNELS."];
    fields.retain(|(name, _)| !together.iter().any(|group| name.contains(group)));
    let (first, second) = match seed % 3 {
        0 => ("time", "tools"),
        1 => ("tools", "time"),
        _ => ("rooms", "time"),
    };
    let (hours, points) = ((seed % 6 + 1).to_string(), (seed % 5 * 10).to_string());
    let rest = (100 - seed % 5 * 10).to_string();
    for (name, value) in [
        (&*format!("WISHES.{first}"), "1"),
        (&*format!("WISHES.{second}"), "2"),
        ("WORTH.time", &*points),
        ("WORTH.tools", &*rest),
        ("HOURS", &*hours),
        ("KEEP.stay", "The quiet mornings"),
    ] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    if seed.is_multiple_of(2) {
        fields.push(("TOOLS.chat".to_owned(), "yes".to_owned()));
    }
    let sent = visitor.post(page.url.as_str(), &fields).await?;
    ensure!(sent.status == 200, "{}: {}", sent.status, sent.text());
    ensure!(survey_form(&sent).is_err(), "asked again: {}", sent.text());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_a_questionnaire_of_its_own_is_read_in_its_own_words() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (office, wave, links, _) = asked(&server).await;
    for (seed, link) in links.iter().take(ANSWERED).enumerate() {
        answered(&server, link, seed).await.unwrap();
    }
    office.close(&wave).await.unwrap();
    office.release(&wave).await.unwrap();
    let results = format!("{}/results", wave.path);

    for (name, language, title, screen) in [
        ("desk", "en", "Question by question", Screen::DESK),
        ("phone", "de", "Frage für Frage", Screen::PHONE),
    ] {
        let browser = signed_in(&server, Screen { language, ..screen }).await;
        browser
            .go(&format!("{results}?lang={language}"))
            .await
            .unwrap();
        assert!(browser.text().await.unwrap().contains(title));
        browser.accessible().await.unwrap();
        browser.picture(&format!("own-{name}")).await.unwrap();
        browser.prefer("dark").await.unwrap();
        browser.picture(&format!("own-{name}-dark")).await.unwrap();
        for page in ["method", "VER"] {
            browser.go(&format!("{results}/{page}")).await.unwrap();
            browser.accessible().await.unwrap();
            browser
                .picture(&format!("own-{name}-{page}"))
                .await
                .unwrap();
        }
        browser.quiet().await.unwrap();
        browser.close().await.unwrap();
    }

    let report = format!("{}/report.pdf", wave.path);
    let reader = server.visitor().unwrap();
    sign_in(&reader, CONSULTANT, PASSWORD).await.unwrap();
    let report = reader.open(&report).await.unwrap();
    let words = pdf_text(&report.bytes).unwrap();
    assert!(words.contains("Survey report"), "{words}");
    assert!(!words.contains("maturity"), "{words}");
}
