//! A shared device: one person after the other, and nothing of the one before.

use axum::http::{Method, StatusCode};
use surveys::ids::WaveId;

use super::house::{Answer, House, NOW, Visitor};
use crate::{auth::Role, clock::MINUTE, store::invitations::InvitationLink};

struct Hall {
    house: House,
    wave: WaveId,
    links: Vec<InvitationLink>,
    /// The browser of the device.
    device: Visitor,
}

impl Hall {
    /// A device that is shared by the people of an open wave.
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        house.people(organization, 12).await;
        let (wave, links) = house.open_wave(organization).await;
        let mut device = Visitor::default();
        let given = house.post(&mut device, &format!("/k/{wave}"), &[]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
        assert_eq!(given.location(), "/k");
        Self {
            house,
            wave,
            links,
            device,
        }
    }

    /// The short code of somebody's card.
    fn code(&self, link: usize) -> String {
        self.links[link].code.unwrap().to_string()
    }

    /// Sends something as a code.
    async fn types(&mut self, code: &str) -> Answer {
        self.house
            .post(&mut self.device, "/k", &[("code", code)])
            .await
    }

    /// Types a code; where it leads.
    async fn enter(&mut self, link: usize) -> String {
        let code = self.code(link);
        let answer = self
            .house
            .post(&mut self.device, "/k", &[("code", &code)])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert!(
            answer.location().starts_with("/s/f/"),
            "no token on the way"
        );
        answer.location().to_owned()
    }
}

#[tokio::test]
async fn one_person_after_the_other_answers_and_leaves_nothing() {
    let mut hall = Hall::open().await;
    let start = hall.house.get(&mut hall.device, "/k").await;
    assert_eq!(start.status, StatusCode::OK);
    assert_eq!(start.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(start.header("cache-control"), "no-store");
    for link in 0..2 {
        let path = hall.enter(link).await;
        let page = hall.house.get(&mut hall.device, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.body.contains("data-kiosk=\"true\""));
        assert!(page.body.contains("autocomplete=\"off\""));
        assert!(page.body.contains("id=\"kiosk-idle\""));
        for away in ["/imprint", "/privacy", "/promise\""] {
            assert!(!page.body.contains(away), "{away} leads out of the survey");
        }
        let key = hall
            .house
            .get(&mut hall.device, &format!("{path}/key"))
            .await;
        assert_eq!(key.status, StatusCode::NOT_FOUND, "no draft is kept");

        let sent = hall
            .house
            .post(&mut hall.device, &path, &[("OUT-R1", "4")])
            .await;
        let thanks = hall.house.get(&mut hall.device, sent.location()).await;
        assert_eq!(thanks.header("refresh"), "15; url=/k");
        assert!(!thanks.body.contains("/s/v/"), "nobody leaves a name here");
        assert!(thanks.body.contains("stay=true"), "{}", thanks.body);
        let staying = format!("{}&stay=true", sent.location());
        let thanks = hall.house.get(&mut hall.device, &staying).await;
        assert_eq!(thanks.header("refresh"), "", "one may read in peace");

        // The back button.
        let back = hall.house.get(&mut hall.device, &path).await;
        assert_eq!(
            (back.status, back.location()),
            (StatusCode::SEE_OTHER, "/k")
        );
    }
    let closed = hall.house.app.store.close_wave(hall.wave, NOW).await;
    assert_eq!(closed.unwrap().sheets, 2);
    let over = hall.house.get(&mut hall.device, "/k").await;
    assert!(over.body.contains("This survey is closed"), "{}", over.body);
}

#[tokio::test]
async fn whoever_walks_away_is_gone_at_the_start_page() {
    let mut hall = Hall::open().await;
    hall.house.get(&mut hall.device, "/k?lang=fr").await;
    assert_eq!(hall.device.cookie("language"), Some("fr"));
    let path = hall.enter(0).await;
    let tag = path.trim_start_matches("/s/f/");
    let name = format!("invitation-{tag}");
    assert!(hall.device.cookie(&name).is_some());
    // Browsers keep that cookie for its folder; the start page lies outside and must take it out all the same.
    let mut outside = hall.device.clone();
    outside.keep(&name, "");
    let start = hall.house.get(&mut outside, "/k").await;
    let drops = start.headers.get_all("set-cookie").iter().any(|line| {
        let line = line.to_str().unwrap();
        line.starts_with(&format!("{name}=; Path=/s;")) && line.contains("Max-Age=0")
    });
    assert!(drops, "{:?}", start.headers);
    hall.house.get(&mut hall.device, "/k").await;
    assert!(hall.device.cookie("invitation-").is_none());
    assert!(hall.device.cookie("language").is_none());
    let back = hall.house.get(&mut hall.device, &path).await;
    assert_eq!(back.location(), "/k");
    // What is sent from a page that was left is not taken, and says so.
    let sent = hall
        .house
        .post(&mut hall.device, &path, &[("OUT-R1", "4")])
        .await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    assert!(sent.body.contains("Nothing was stored"), "{}", sent.body);
    assert!(sent.body.contains("href=\"/k\""), "and leads to the start");
    // The person can still answer, here or elsewhere.
    hall.enter(0).await;
}

#[tokio::test]
async fn codes_that_open_nothing_say_why() {
    let mut hall = Hall::open().await;
    let other = hall.house.organization("South").await;
    hall.house.people(other, 12).await;
    let (_, elsewhere) = hall.house.open_wave(other).await;
    let path = hall.enter(0).await;
    hall.house
        .post(&mut hall.device, &path, &[("OUT-R1", "4")])
        .await;
    let (used, used_link) = (hall.code(0), hall.links[0].token.in_groups());
    let foreign = elsewhere[0].code.unwrap().to_string();
    let foreign_link = elsewhere[0].token.in_groups();
    for (code, words) in [
        ("abc", "no code of this survey"),
        (foreign.as_str(), "no code of this survey"),
        (foreign_link.as_str(), "no code of this survey"),
        (used.as_str(), "have arrived"),
        (used_link.as_str(), "have arrived"),
    ] {
        let answer = hall
            .house
            .post(&mut hall.device, "/k", &[("code", code)])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(words), "{code}: {}", answer.body);
        let value = format!("value=\"{code}\"");
        assert!(
            answer.body.contains(&value),
            "what was typed is still there"
        );
        assert!(hall.device.cookie("invitation-").is_none());
    }
}

#[tokio::test]
async fn a_device_is_nobodys_until_it_is_given_and_again_when_it_is_taken_back() {
    let hall = Hall::open().await;
    let mut own = Visitor::default();
    let start = hall.house.get(&mut own, "/k").await;
    assert_eq!(start.location(), "/code");
    let address = format!("/k/{}", hall.wave);
    let page = hall.house.get(&mut own, &address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(own.cookie("kiosk").is_none(), "looking does nothing");
    assert!(!page.body.contains("/removal"));

    // Whoever set it up is not left signed in.
    let organization = hall.house.organization("North").await;
    let (_, mut desk) = hall
        .house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let session = desk.clone();
    hall.house.post(&mut desk, &address, &[]).await;
    assert!(desk.cookie("sid").is_none());
    let again = hall.house.get(&mut session.clone(), "/account").await;
    assert!(again.location().starts_with("/login"));
    let code = hall.house.get(&mut desk, "/code").await;
    assert_eq!(code.location(), "/k");

    let back = hall
        .house
        .post(&mut desk, &format!("{address}/removal"), &[])
        .await;
    assert_eq!(back.header("clear-site-data"), "\"cache\", \"storage\"");
    let page = hall.house.get(&mut desk, back.location()).await;
    assert!(page.body.contains("not shared any more"), "{}", page.body);
    assert!(desk.cookie("kiosk").is_none());
}

#[tokio::test]
async fn only_open_waves_share_devices() {
    let hall = Hall::open().await;
    hall.house
        .app
        .store
        .close_wave(hall.wave, NOW)
        .await
        .unwrap();
    let mut late = Visitor::default();
    let address = format!("/k/{}", hall.wave);
    let given = hall.house.post(&mut late, &address, &[]).await;
    assert_eq!(given.location(), address);
    assert!(late.cookie("kiosk").is_none());
    let unknown = hall.house.get(&mut late, &format!("/k/{:032x}", 9)).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_office_finds_address_and_code_for_the_device() {
    let hall = Hall::open().await;
    let store = &hall.house.app.store;
    let organization = store.wave(hall.wave).await.unwrap().unwrap().organization;
    let (_, mut consultant) = hall
        .house
        .user(organization, Role::Consultant, "con@example.org")
        .await;
    let wave = app::paths::wave(organization, hall.wave);
    let page = hall.house.get(&mut consultant, &wave).await;
    assert!(page.body.contains(&format!("{wave}/kiosk")));
    let page = hall
        .house
        .get(&mut consultant, &format!("{wave}/kiosk"))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let address = format!("http://127.0.0.1:3000/k/{}", hall.wave);
    assert!(page.body.contains(&address) && page.body.contains("class=\"qr\""));
    store.close_wave(hall.wave, NOW).await.unwrap();
    let page = hall
        .house
        .get(&mut consultant, &format!("{wave}/kiosk"))
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_start_page_clears_before_it_is_read() {
    let mut hall = Hall::open().await;
    hall.enter(0).await;
    // As the module of the page asks whether there is a connection.
    let answer = hall
        .house
        .ask(&mut hall.device, Method::HEAD, "/k", "text/plain", "")
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.is_empty());
    assert!(hall.device.cookie("invitation-").is_none());
}

#[tokio::test]
async fn the_code_of_a_link_works_as_well_and_of_both_only_that_one_elsewhere() {
    let mut hall = Hall::open().await;
    let long = hall.links[3].token.in_groups();
    let opened = hall.types(&long).await;
    assert!(
        opened.location().starts_with("/s/f/"),
        "letters printed before are still good: {}",
        opened.body
    );
    let sloppy = hall.code(4).to_lowercase().replace(' ', "-");
    let opened = hall.types(&sloppy).await;
    assert!(opened.location().starts_with("/s/f/"), "{}", opened.body);

    let mut own = Visitor::default();
    let code = hall.code(5);
    let refused = hall.house.post(&mut own, "/code", &[("code", &code)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nobodys = hall
        .house
        .post(&mut own, "/code", &[("code", "7K3M 9QXT 2VCD")])
        .await;
    let of = |answer: &Answer, code: &str| answer.body.replace(code, "");
    assert!(refused.body.contains("shared device only"));
    assert_eq!(
        of(&refused, &code),
        of(&nobodys, "7K3M 9QXT 2VCD"),
        "nothing is told of a short code here"
    );
}

#[tokio::test]
async fn after_many_wrong_codes_a_right_one_is_answered_as_a_wrong_one_is() {
    let mut hall = Hall::open().await;
    let other = hall.house.organization("South").await;
    hall.house.people(other, 12).await;
    let (neighbour, elsewhere) = hall.house.open_wave(other).await;
    for guess in 0..60 {
        let code = format!("0000 0000 {guess:04}");
        let answer = hall.types(&code).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{guess}");
    }
    // Right ones and ones that cannot be codes cost nothing; the budget is spent all the same.
    assert_eq!(
        hall.types("abc").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let (right, wrong) = (hall.code(0), "0000 0000 9999");
    let paused = hall.types(&right).await;
    assert_eq!(paused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(paused.header("retry-after"), "60");
    assert!(paused.body.contains("about one minute"), "{}", paused.body);
    assert!(paused.body.contains("nothing is lost"), "{}", paused.body);
    assert!(hall.device.cookie("invitation-").is_none());
    let guessed = hall.types(wrong).await;
    assert_eq!(guessed.status, paused.status);
    assert_eq!(guessed.header("retry-after"), "60");
    assert_eq!(
        guessed.body.replace(wrong, ""),
        paused.body.replace(&right, "")
    );
    let start = hall.house.get(&mut hall.device, "/k").await;
    assert!(start.body.contains("about one minute"), "{}", start.body);

    // The code of a link needs no budget, and another wave has its own.
    let long = hall.links[1].token.in_groups();
    assert_eq!(hall.types(&long).await.status, StatusCode::SEE_OTHER);
    let mut there = Visitor::default();
    hall.house
        .post(&mut there, &format!("/k/{neighbour}"), &[])
        .await;
    let code = elsewhere[0].code.unwrap().to_string();
    let opened = hall.house.post(&mut there, "/k", &[("code", &code)]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);

    // Then it goes on, and pauses longer the next time.
    hall.house.app.clock.advance(MINUTE);
    hall.enter(0).await;
    hall.house.get(&mut hall.device, "/k").await;
    assert_eq!(
        hall.types(wrong).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let paused = hall.types(wrong).await;
    assert_eq!(paused.header("retry-after"), "120");
}

#[tokio::test]
async fn a_wave_from_before_there_were_short_codes_asks_for_long_ones() {
    let mut hall = Hall::open().await;
    let start = hall.house.get(&mut hall.device, "/k").await;
    assert!(start.body.contains("12 letters"), "{}", start.body);
    let store = hall.house.app.store.clone();
    let organization = store.wave(hall.wave).await.unwrap().unwrap().organization;
    let (_, mut consultant) = hall
        .house
        .user(organization, Role::Consultant, "con@example.org")
        .await;
    let kiosk = format!("{}/kiosk", app::paths::wave(organization, hall.wave));
    let page = hall.house.get(&mut consultant, &kiosk).await;
    assert!(page.body.contains("12 letters"), "{}", page.body);

    store.without_short_codes().await;
    let start = hall.house.get(&mut hall.device, "/k").await;
    assert!(start.body.contains("26 letters"), "{}", start.body);
    let code = hall.code(0);
    let refused = hall.types(&code).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("26 letters"), "{}", refused.body);
    let long = hall.links[0].token.in_groups();
    assert_eq!(hall.types(&long).await.status, StatusCode::SEE_OTHER);
    let page = hall.house.get(&mut consultant, &kiosk).await;
    assert!(page.body.contains("26 letters"), "{}", page.body);
    assert!(
        store.invitation_links(hall.wave).await.unwrap()[0]
            .code
            .is_none()
    );
}
