//! Staff: from the link to the thanks.

use axum::http::StatusCode;
use surveys::ids::{OrganizationId, WaveId};

use super::house::{Answer, House, NOW, Visitor};
use crate::{
    auth::Role,
    store::{invitations::InvitationLink, testing::listen},
};

struct Wave {
    house: House,
    organization: OrganizationId,
    id: WaveId,
    links: Vec<InvitationLink>,
}

impl Wave {
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        house.people(organization, 12).await;
        let (id, links) = house.open_wave(organization).await;
        Self {
            house,
            organization,
            id,
            links,
        }
    }

    /// Opens a link; where it leads.
    async fn arrive(&self, visitor: &mut Visitor, link: usize) -> String {
        let path = format!("/s/{}", self.links[link].token);
        let answer = self.house.get(visitor, &path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer.location().to_owned()
    }

    /// Closes it; how many sheets were kept.
    async fn kept(&self) -> u32 {
        let closed = self.house.app.store.close_wave(self.id, NOW).await;
        closed.unwrap().sheets
    }
}

fn is_thanks(answer: &Answer) -> bool {
    answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/s/thanks?of=")
}

#[tokio::test]
async fn a_link_becomes_a_cookie_and_leaves_the_address_bar() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let token = wave.links[0].token.to_string();
    let answer = wave.house.get(&mut visitor, &format!("/s/{token}")).await;
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert!(!answer.location().contains(&token), "{}", answer.location());
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.contains("; Path=/s;") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert!(cookie.contains("SameSite=Lax"), "{cookie}");

    let page = wave.house.get(&mut visitor, answer.location()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Nordlicht"), "{}", page.body);
    assert!(
        !page.body.contains(&token),
        "the page does not know the token"
    );
    assert!(
        !page.body.contains("<script>"),
        "no script stands in the page"
    );
}

#[tokio::test]
async fn the_page_is_the_same_bytes_for_everybody_with_the_same_order() {
    let wave = Wave::open().await;
    let mut pages = std::collections::BTreeSet::new();
    for link in 0..wave.links.len() {
        let mut visitor = Visitor::default();
        let path = wave.arrive(&mut visitor, link).await;
        pages.insert(wave.house.get(&mut visitor, &path).await.body);
    }
    let variants = usize::from(app::pages::staff::survey::order::VARIANTS);
    assert!(pages.len() <= variants, "{} different pages", pages.len());
}

#[tokio::test]
async fn pages_come_compressed_to_those_who_take_it() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let plain = wave.house.get(&mut visitor, &path).await;
    visitor.headers = vec![("accept-encoding", "gzip, br".to_owned())];
    let compressed = wave.house.get(&mut visitor, &path).await;
    assert_eq!(compressed.header("content-encoding"), "br");
    assert!(compressed.body.len() * 3 < plain.body.len());
}

#[tokio::test]
async fn answers_are_kept_once_however_often_they_are_sent() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let mut second_tab = visitor.clone();
    let fields = [("OUT-R1", "4")];
    let first = wave.house.post(&mut visitor, &path, &fields).await;
    assert!(is_thanks(&first), "{} {}", first.status, first.body);
    assert!(visitor.cookie("invitation-").is_none(), "the cookie goes");

    for tab in [&mut visitor, &mut second_tab] {
        let again = wave.house.post(tab, &path, &fields).await;
        assert!(is_thanks(&again), "{} {}", again.status, again.body);
        assert_eq!(again.location(), first.location());
    }
    let thanks = wave.house.get(&mut visitor, first.location()).await;
    assert_eq!(thanks.status, StatusCode::OK);
    let used = wave.house.get(&mut second_tab, &path).await;
    assert_eq!(used.status, StatusCode::GONE);
    assert_eq!(wave.kept().await, 1);
}

#[tokio::test]
async fn sixty_four_sends_at_once_are_one_sheet() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let sends = (0..64).map(|_| {
        let (mut tab, wave, path) = (visitor.clone(), &wave, &path);
        async move { wave.house.post(&mut tab, path, &[("OUT-R1", "5")]).await }
    });
    let answers = futures::future::join_all(sends).await;
    assert!(answers.iter().all(is_thanks));
    assert_eq!(wave.kept().await, 1);
}

/// Whether the form is to be shown at this step.
fn at_step(page: &Answer, step: &str) -> bool {
    let field = format!("name=\"~step\" value=\"{step}\"");
    page.body.contains(&field)
}

#[tokio::test]
async fn another_language_keeps_what_was_typed_and_stores_nothing() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let fields = [("OUT-R1", "4"), ("~step", "7"), ("~language", "de")];
    // The form says in which language its page was.
    let address = format!("{path}?lang=en");
    let page = wave.house.post(&mut visitor, &address, &fields).await;
    assert!(at_step(&page, "7"), "the place is kept: {}", page.body);
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<html lang=\"de\">"), "{}", page.body);
    assert!(page.body.contains("checked"), "what was typed is kept");
    let again = wave.house.get(&mut visitor, &path).await;
    assert!(
        again.body.contains("<html lang=\"de\">"),
        "the browser remembers"
    );
    assert!(at_step(&again, ""), "a visit begins at the start");
    for senseless in ["-1", "70000", "\"><b>"] {
        let fields = [("~step", senseless), ("~language", "en")];
        let page = wave.house.post(&mut visitor, &path, &fields).await;
        assert!(at_step(&page, ""), "{senseless}");
    }
    assert_eq!(wave.kept().await, 0);
}

#[tokio::test]
async fn a_wrong_answer_comes_back_beside_its_question() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let fields = [("OUT-R1", "4"), ("OUT-R2", "purple"), ("~step", "2")];
    let page = wave.house.post(&mut visitor, &path, &fields).await;
    assert!(at_step(&page, "2"));
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("error-summary"), "{}", page.body);
    assert!(page.body.contains("checked"), "the good answer is kept");
    assert!(
        visitor.cookie("invitation-").is_some(),
        "and may be sent again"
    );
}

#[tokio::test]
async fn an_address_without_its_cookie_opens_nothing() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let mine = wave.arrive(&mut visitor, 0).await;
    let mut other = Visitor::default();
    let theirs = wave.arrive(&mut other, 1).await;

    for (who, path) in [(&mut Visitor::default(), &mine), (&mut visitor, &theirs)] {
        let page = wave.house.get(who, path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        let sent = wave.house.post(who, path, &[("OUT-R1", "4")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
        let key = wave.house.get(who, &format!("{path}/key")).await;
        assert_eq!(key.status, StatusCode::CONFLICT, "{path}: nothing is over");
    }
    // A cookie under the wrong name is no better.
    let token = wave.links[0].token.to_string();
    let tag = theirs.trim_start_matches("/s/f/").to_owned();
    let mut crooked = Visitor::default();
    crooked.keep(&format!("invitation-{tag}"), &token);
    let page = wave.house.get(&mut crooked, &theirs).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert_eq!(wave.kept().await, 0);
}

#[tokio::test]
async fn two_links_in_one_browser_never_mix() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let one = wave.arrive(&mut visitor, 0).await;
    let two = wave.arrive(&mut visitor, 1).await;
    assert_ne!(one, two);
    assert!(is_thanks(
        &wave
            .house
            .post(&mut visitor, &one, &[("OUT-R1", "1")])
            .await
    ));
    assert!(is_thanks(
        &wave
            .house
            .post(&mut visitor, &two, &[("OUT-R1", "5")])
            .await
    ));
    assert_eq!(wave.kept().await, 2);
}

#[tokio::test]
async fn the_key_of_a_draft_goes_with_the_survey() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let key = wave.house.get(&mut visitor, &format!("{path}/key")).await;
    assert_eq!(key.status, StatusCode::OK);
    assert_eq!(key.header("content-type"), "application/octet-stream");
    let left: i64 = key.header("daybreak-seconds-left").parse().unwrap();
    assert!(left > 0, "a browser without a connection may hold it");
    wave.house.post(&mut visitor.clone(), &path, &[]).await;
    let key = wave.house.get(&mut visitor, &format!("{path}/key")).await;
    assert_eq!(key.status, StatusCode::GONE);
}

#[tokio::test]
async fn what_is_over_names_the_survey_whose_traces_go() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let other = wave.arrive(&mut visitor, 1).await;
    let forgets =
        |answer: &Answer, path: &str| answer.body.contains(&format!("data-forget=\"{path}\""));
    let page = wave.house.get(&mut visitor, &path).await;
    assert!(!page.body.contains("data-forget"));
    let sent = wave.house.post(&mut visitor, &path, &[]).await;
    let thanks = wave.house.get(&mut visitor, sent.location()).await;
    assert!(forgets(&thanks, &path), "{}", thanks.body);
    wave.house.app.store.close_wave(wave.id, NOW).await.unwrap();
    let closed = wave.house.get(&mut visitor, &other).await;
    assert!(forgets(&closed, &other), "{}", closed.body);
    let link = format!("/s/{}", wave.links[1].token);
    let closed = wave.house.get(&mut visitor, &link).await;
    assert!(forgets(&closed, &other), "{}", closed.body);
    let unknown = wave.house.get(&mut visitor, "/s/nonsense").await;
    assert!(!unknown.body.contains("data-forget"));
}

#[tokio::test]
async fn the_worker_lies_where_it_can_reach_surveys_only() {
    let wave = Wave::open().await;
    let worker = wave
        .house
        .get(&mut Visitor::default(), app::paths::SURVEY_WORKER)
        .await;
    if worker.status == StatusCode::OK {
        assert_eq!(
            worker.header("content-type"),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(
            worker.header("service-worker-allowed"),
            "",
            "no wider than its folder"
        );
        assert!(
            worker
                .header("content-security-policy")
                .contains("connect-src 'self'")
        );
    } else {
        // Nothing is built yet; surveys work without it.
        assert_eq!(worker.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn everybody_meets_the_same_order_again_in_any_language() {
    let wave = Wave::open().await;
    let mut orders = std::collections::BTreeSet::new();
    for link in 0..wave.links.len() {
        let mut visitor = Visitor::default();
        let path = wave.arrive(&mut visitor, link).await;
        let mut seen = Vec::new();
        for language in ["en", "de", "en"] {
            let page = wave
                .house
                .get(&mut visitor, &format!("{path}?lang={language}"))
                .await;
            let items: Vec<String> = page
                .body
                .split("data-item=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                .collect();
            assert!(items.len() > 20, "{}", page.body);
            seen.push(items);
        }
        assert!(seen.windows(2).all(|pair| pair[0] == pair[1]));
        orders.insert(seen.remove(0));
    }
    assert!(orders.len() > 2, "{} orders for all", orders.len());
}

#[tokio::test]
async fn links_that_lead_nowhere_say_so_kindly() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    for unknown in [
        "/s/0123456789abcdefghjkmnpqr0",
        "/s/nonsense",
        "/s/f/nonsense",
    ] {
        let page = wave.house.get(&mut visitor, unknown).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
        assert!(page.body.contains("<h1"), "{}", page.body);
        assert!(
            unknown.starts_with("/s/f/") || !page.body.contains("nonsense"),
            "a page must not repeat a secret: {}",
            page.body
        );
    }
    wave.house.app.store.close_wave(wave.id, NOW).await.unwrap();
    let path = format!("/s/{}", wave.links[0].token);
    let page = wave.house.get(&mut visitor, &path).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(!page.body.contains(&wave.links[0].token.to_string()));
}

#[tokio::test]
async fn a_store_that_takes_nothing_gives_the_form_back() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    wave.house.app.store.refuse_submits().await;
    let page = wave
        .house
        .post(&mut visitor, &path, &[("OUT-R1", "4")])
        .await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(page.header("retry-after"), "10");
    assert!(
        page.body.contains("checked"),
        "everything typed is still there"
    );
    assert!(visitor.cookie("invitation-").is_some());
}

#[tokio::test]
async fn offers_to_help_are_kept_apart() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let thanks = wave.house.post(&mut visitor, &path, &[]).await;
    let page = wave.house.get(&mut visitor, thanks.location()).await;
    let (_, rest) = page
        .body
        .split_once("href=\"/s/v/")
        .expect("a way to offer help");
    let address = format!("/s/v/{}", rest.split('"').next().unwrap());
    let form = wave.house.get(&mut visitor, &address).await;
    assert_eq!(form.status, StatusCode::OK);
    let question = {
        let core = surveys::instrument::Instrument::core();
        core.after_submit[0].id.clone()
    };
    let refused = wave
        .house
        .post(&mut visitor, &address, &[("name", "Ada")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        (question.as_str(), "on"),
        ("name", "Ada"),
        ("email", "Ada@example.org"),
    ];
    let done = wave.house.post(&mut visitor, &address, &fields).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    let volunteers = wave.house.app.store.volunteers(wave.id).await.unwrap();
    assert_eq!(volunteers.len(), 1);
    assert_eq!(volunteers[0].contact, "ada@example.org");
}

#[tokio::test]
async fn imprint_and_privacy_are_there_for_everybody() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    for path in [
        app::paths::imprint(wave.organization),
        app::paths::privacy(wave.organization),
        "/imprint".to_owned(),
        "/privacy".to_owned(),
    ] {
        let page = wave.house.get(&mut visitor, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
    }
    let stranger = OrganizationId::from_bits(1);
    let page = wave
        .house
        .get(&mut visitor, &app::paths::imprint(stranger))
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_first_page_says_who_is_responsible_and_leads_to_the_whole_promise() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let page = wave.house.get(&mut visitor, &path).await.body;
    let before_the_form = page.split("<form").next().unwrap();
    assert!(before_the_form.contains("Spring"), "{before_the_form}");
    assert!(
        before_the_form.contains("what follows from it: Ada"),
        "{before_the_form}"
    );
    let promise = app::paths::promise(wave.id);
    assert!(
        before_the_form.contains(&format!("href=\"{promise}\"")),
        "{before_the_form}"
    );

    let mut stranger = Visitor::default();
    let page = wave.house.get(&mut stranger, &promise).await;
    assert_eq!(page.status, StatusCode::OK);
    for said in [
        "Spring",
        "Nordlicht",
        "fewer than 5 people",
        "groups of 10 people",
        "only themes",
    ] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    let unknown = app::paths::promise(WaveId::from_bits(3));
    assert_eq!(
        wave.house.get(&mut stranger, &unknown).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn what_is_stored_of_a_comment_is_redacted() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let fields = [("OPE-1", "Ask ada@example.org or call 030 1234567")];
    assert!(is_thanks(
        &wave.house.post(&mut visitor, &path, &fields).await
    ));
    wave.kept().await;
    let comments = wave.house.app.store.wave_comments(wave.id).await.unwrap();
    let texts: Vec<&str> = comments
        .iter()
        .map(|comment| comment.text.as_str())
        .collect();
    assert_eq!(texts, ["Ask [name] or call [number]"]);
}

#[tokio::test]
async fn a_refused_form_shows_comments_as_they_would_be_stored() {
    let wave = Wave::open().await;
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    let fields = [("OUT-R1", "99"), ("OPE-1", "Ask ada@example.org")];
    let page = wave.house.post(&mut visitor, &path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("Ask [name]"), "{}", page.body);
    assert!(!page.body.contains("ada@example.org"), "{}", page.body);
    assert!(page.body.contains("as it would be stored"), "{}", page.body);
}

#[tokio::test]
async fn no_page_tells_who_has_answered() {
    let wave = Wave::open().await;
    let mut readers = Vec::new();
    for (role, email) in [
        (Role::Administrator, "admin@example.org"),
        (Role::Consultant, "consultant@example.org"),
        (Role::Executive, "executive@example.org"),
    ] {
        readers.push(wave.house.user(wave.organization, role, email).await.1);
    }
    let paths = [
        app::paths::wave(wave.organization, wave.id),
        app::paths::waves(wave.organization),
        app::paths::people(wave.organization),
        app::paths::departments(wave.organization),
        app::paths::organization(wave.organization),
    ];
    let mut seen = Vec::new();
    for answer in [false, true] {
        if answer {
            let mut visitor = Visitor::default();
            let path = wave.arrive(&mut visitor, 0).await;
            assert!(is_thanks(&wave.house.post(&mut visitor, &path, &[]).await));
        }
        let mut pages = Vec::new();
        for reader in &mut readers {
            for path in &paths {
                let page = wave.house.get(reader, path).await;
                pages.push((path.clone(), page.status, page.body));
            }
        }
        assert!(pages.iter().any(|(_, status, _)| *status == StatusCode::OK));
        seen.push(pages);
    }
    assert!(
        seen[0] == seen[1],
        "a page differs after one person has answered"
    );
}

#[tokio::test]
async fn nothing_about_who_answers_is_logged_even_at_the_most_verbose() {
    let wave = Wave::open().await;
    let (log, guard) = listen();
    let mut visitor = Visitor::default();
    let path = wave.arrive(&mut visitor, 0).await;
    wave.house.get(&mut visitor, &path).await;
    let fields = [("OUT-R1", "4"), ("OPE-1", "a comment like no other")];
    assert!(is_thanks(
        &wave.house.post(&mut visitor, &path, &fields).await
    ));
    wave.kept().await;
    drop(guard);
    let log = String::from_utf8(log.bytes()).unwrap();
    assert!(log.contains("listening"), "the test hears nothing");
    let link = &wave.links[0];
    for secret in [
        link.token.to_string(),
        link.token.hash(),
        path.rsplit('/').next().unwrap().to_owned(),
        link.email.clone().unwrap(),
        link.person.to_string(),
        "like no other".to_owned(),
        "OUT-R1".to_owned(),
        "/s/".to_owned(),
    ] {
        assert!(!log.contains(&secret), "`{secret}` is logged");
    }
}
