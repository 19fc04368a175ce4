//! A client reads the roadmap without an account: the link is made, opened, its PDF fetched; then it is ended, and all of
//! it is gone. The roadmap wears the logo of the organization.

use tests::{
    Daybreak, Store, Visitor, attribute, pdf_pages, pdf_text,
    steps::{ORGANIZATION, Office},
};

use crate::{journey_http::framed, journey_voices::released};

const LOGO: &[u8] = include_bytes!("../../server/assets/sample/logo.png");

/// Plans with what is offered, fills in what the checklist asks for, and publishes; gives the page of the roadmap.
async fn publish(consultant: &Office) -> String {
    let scenario = consultant
        .press(&consultant.at("/roadmaps"), "/roadmaps")
        .await
        .unwrap();
    let visitor = &consultant.visitor;
    let address = format!("{}/publication", scenario.path());
    let page = visitor.open(&address).await.unwrap();
    let form = page.form("/agreement").unwrap();
    let names: Vec<String> = form
        .fields
        .iter()
        .filter(|field| field.kind != "hidden" && field.kind != "submit")
        .map(|field| field.name.clone())
        .collect();
    // Checks are named `check.STEP.kind.by` and `….on`.
    let filled: Vec<(&str, &str)> = names
        .iter()
        .filter_map(|name| {
            let typed = match name.rsplit('.').next()? {
                "goal" => "Good people stay",
                "on" => "2026-01-15",
                "by" | "read_by" | "decided_by" | "reviewed_by" | "answers_by" => "Ada",
                _ => return None,
            };
            Some((name.as_str(), typed))
        })
        .collect();
    let page = visitor.send(&page, &form, &filled).await.unwrap();
    let form = page.form("/publication").unwrap();
    let roadmap = visitor.send(&page, &form, &[]).await.unwrap();
    assert_eq!(roadmap.status, 200, "{}", roadmap.text());
    roadmap.path().to_owned()
}

async fn upload_logo(server: &Daybreak) {
    let office = Office::sign_in(server).await.unwrap();
    let page = office.visitor.open(&office.at("/settings")).await.unwrap();
    let form = page.form("/settings/logo").unwrap();
    let files = [("logo", "logo.png", LOGO.to_vec())];
    let words = [("alternative", "Das Zeichen von Nordlicht")];
    let done = office
        .visitor
        .upload(&page, &form, &words, &files)
        .await
        .unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_without_an_account_sees_one_roadmap_until_the_link_is_ended() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (consultant, _) = released(&server, "en").await;
    upload_logo(&server).await;
    let roadmap = publish(&consultant).await;
    let id = roadmap.rsplit('/').next().unwrap();

    let links = consultant.at("/links");
    let page = consultant.visitor.open(&links).await.unwrap();
    let form = page.form_with("label").unwrap();
    let what = format!("roadmap.{id}");
    let filled = [("what", what.as_str()), ("label", "The board")];
    let made = consultant
        .visitor
        .send(&page, &form, &filled)
        .await
        .unwrap();
    let html = made.html();
    let (_, rest) = html.split_once("class=\"address\">").expect(&html);
    let address = rest.split('<').next().unwrap();
    assert!(address.contains("/r/"), "{address}");

    // Somebody else, who never signed in.
    let reader = Visitor::new(&server.url).unwrap();
    let page = reader.open(address).await.unwrap();
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.html().contains("Das Zeichen von Nordlicht"));
    framed(&page.text(), "en", "executive_report");
    let picture = attribute(&page.html(), "img", "src").unwrap();
    let picture = reader.open(&picture).await.unwrap();
    assert_eq!(picture.header("content-type"), "image/png");
    let pdf = page.link(|link| link.ends_with("/roadmap.pdf")).unwrap();
    let file = reader.open(&pdf).await.unwrap();
    assert_eq!(file.status, 200);
    let words = pdf_text(&file.bytes).unwrap();
    assert!(words.contains(ORGANIZATION), "{words}");
    let n_pages = pdf_pages(&file.bytes).unwrap();
    assert!((8..=20).contains(&n_pages), "{n_pages} pages");
    // The link opens nothing else.
    let elsewhere = reader.open(&roadmap).await.unwrap();
    assert!(elsewhere.path().starts_with("/login"), "{}", elsewhere.url);

    let ended = consultant.press(&links, "/end").await.unwrap();
    assert!(ended.text().contains("No link holds"), "{}", ended.text());
    for gone in [address, &pdf, picture.path()] {
        let page = reader.look(gone).await.unwrap();
        assert_eq!(page.status, 410, "{gone}");
        assert!(!page.text().contains(ORGANIZATION));
    }
}
