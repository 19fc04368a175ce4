//! Links that groups of constituents share, through the real router: from the draft to the result beside the staff's.

use std::net::{Ipv4Addr, SocketAddr};

use app::paths;
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, StatusCode, header},
};
use surveys::{
    confidentiality::{
        Contract,
        release_plan::{ReleasePlan, verify},
    },
    ids::{OrganizationId, WaveId},
    published::Published,
};

use super::house::{Answer, House, NOW, Visitor, encoded};
use crate::{
    auth::{Role, Token},
    clock::{DAY, HOUR, MINUTE},
    release::release,
    store::{outbox::MessageKind, testing::listen, waves::WaveDraft},
    web::staff::proves,
};

/// Statements of the questionnaire that comes along.
const STATEMENTS: [&str; 8] = [
    "PAR-TRU1", "PAR-VOI1", "PAR-VAL1", "PAR-DIR1", "PAR-WAY1", "PAR-CON1", "PAR-TOO1", "PAR-OUT1",
];

struct Desk {
    house: House,
    organization: OrganizationId,
    wave: WaveId,
    consultant: Visitor,
}

impl Desk {
    /// A draft of the questionnaire for constituents, in an organization without a single person in its list.
    async fn draft() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        let (_, consultant) = house
            .user(organization, Role::Consultant, "cleo@example.org")
            .await;
        let wave = mirror(&house, organization, "Outside").await;
        Self {
            house,
            organization,
            wave,
            consultant,
        }
    }

    /// The same, launched for partners, customers and the community.
    async fn open() -> Self {
        let mut desk = Self::draft().await;
        let chosen = desk
            .choose(&[
                ("group", "customer"),
                ("group", "partner"),
                ("group", "community"),
            ])
            .await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
        desk.act("launch").await;
        desk
    }

    async fn choose(&mut self, fields: &[(&str, &str)]) -> Answer {
        let path = paths::wave_constituents(self.organization, self.wave);
        self.house.post(&mut self.consultant, &path, fields).await
    }

    async fn act(&mut self, action: &str) -> Answer {
        let path = paths::wave_action(self.organization, self.wave, action);
        let done = self.house.post(&mut self.consultant, &path, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        done
    }

    async fn page(&mut self) -> Answer {
        let path = paths::wave(self.organization, self.wave);
        self.house.get(&mut self.consultant, &path).await
    }

    async fn token(&self, group: &str) -> Token {
        let links = self.house.app.store.open_links(self.wave).await.unwrap();
        links
            .into_iter()
            .find(|link| link.code == group)
            .unwrap()
            .token
    }

    async fn link(&self, group: &str) -> String {
        paths::open_survey(&self.token(group).await.to_string())
    }

    /// Answers so far, group by group.
    async fn answered(&self) -> Vec<(String, u32)> {
        let links = self.house.app.store.open_links(self.wave).await.unwrap();
        links
            .into_iter()
            .map(|link| (link.code, link.answered))
            .collect()
    }

    /// Sends a form from one network.
    async fn send(&self, path: &str, network: u8, fields: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(fields)))
            .unwrap();
        let address = Ipv4Addr::new(198, 51, network, 7);
        let peer = SocketAddr::from((address, 40_000));
        request.extensions_mut().insert(ConnectInfo(peer));
        self.house.raw(request).await
    }

    /// So many people of a group answer with this option.
    async fn answer(&self, group: &str, times: u32, option: &str) {
        let link = self.link(group).await;
        for number in 0..times {
            let seal = seal(&self.house.get(&mut Visitor::default(), &link).await);
            self.house.app.clock.advance(MINUTE / 2);
            let mut fields = vec![("~form", seal.as_str())];
            fields.extend(STATEMENTS.map(|item| (item, option)));
            fields.extend([("PAR-NPS", "8"), ("PAR-OPE", "Earlier plans please")]);
            // A few from each of many networks.
            let network = 10 * group.len() + usize::try_from(number / 10).unwrap();
            let network = u8::try_from(network).unwrap();
            let sent = self.send(&link, network, &fields).await;
            assert_eq!(sent.location(), format!("{link}/thanks"), "{}", sent.body);
        }
    }

    async fn release(&self) -> Published {
        let store = &self.house.app.store;
        store.close_wave(self.wave, NOW + DAY).await.unwrap();
        release(store, self.wave, NOW + DAY).await.unwrap();
        let stored = store.published_result(self.wave).await.unwrap().unwrap();
        Published::read(&stored.document).unwrap()
    }
}

/// A draft of the questionnaire for constituents.
async fn mirror(house: &House, organization: OrganizationId, title: &str) -> WaveId {
    let store = &house.app.store;
    let instruments = store.instruments(organization).await.unwrap();
    let partner = instruments.iter().find(|one| one.key == "partner").unwrap();
    let draft = WaveDraft {
        title: title.to_owned(),
        instrument: partner.id,
        contract: Contract::default(),
        languages: vec!["en".to_owned(), "de".to_owned()],
        owner: "Ada".to_owned(),
        report_back_by: None,
        opens: Some(NOW + DAY),
        closes: Some(NOW + 10 * DAY),
        verbatims: false,
    };
    store.create_wave(organization, draft, NOW).await.unwrap()
}

/// The value of a hidden field.
fn seal(page: &Answer) -> String {
    assert_eq!(
        page.body.matches("name=\"~form\"").count(),
        1,
        "{} {}",
        page.status,
        page.body
    );
    let (_, rest) = page.body.split_once("name=\"~form\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

fn proof(seal: &str) -> String {
    let found = (0..u32::MAX)
        .map(|n| n.to_string())
        .find(|n| proves(seal, n));
    found.unwrap()
}

#[tokio::test]
async fn groups_are_chosen_and_nobody_of_the_staff_is_asked() {
    let mut desk = Desk::draft().await;
    desk.house.people(desk.organization, 12).await;
    let page = desk.page().await.body;
    for group in ["Partners", "Suppliers", "Customers", "Community"] {
        assert!(page.contains(group), "{group}: {page}");
    }
    assert_eq!(page.matches("name=\"group\"").count(), 4, "{page}");
    assert_eq!(
        page.matches(" checked").count(),
        4,
        "all by default: {page}"
    );
    for of_staff in ["/audience", "/letters", "/attributes", "will be invited"] {
        assert!(!page.contains(of_staff), "{of_staff}: {page}");
    }

    let none = desk.choose(&[("closes_itself", "on")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("href=\"#f-group\""), "{}", none.body);
    let strange = desk.choose(&[("group", "martians")]).await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("group", "customer"),
        ("group", "partner"),
        ("opens_itself", "on"),
    ];
    let kept = desk.choose(&fields).await;
    assert!(
        kept.location().ends_with("?done=constituents"),
        "{}",
        kept.body
    );
    let store = &desk.house.app.store;
    let wave = store.wave(desk.wave).await.unwrap().unwrap();
    assert_eq!(
        wave.constituents.unwrap(),
        ["partner", "customer"],
        "in the order of the questionnaire"
    );
    assert!(store.schedule(desk.wave).await.unwrap().opens_itself);

    let launched = desk.act("launch").await;
    assert!(launched.location().ends_with("?done=launched"));
    let store = &desk.house.app.store;
    assert!(store.invitation_links(desk.wave).await.unwrap().is_empty());
    let mail = store
        .enqueue_mail(desk.wave, MessageKind::Invitation, HOUR, NOW)
        .await;
    assert_eq!(mail.unwrap(), 0, "there is nobody to write to");
    for door in ["audience", "letters", "kiosk"] {
        let path = paths::wave_action(desk.organization, desk.wave, door);
        let answer = desk.house.get(&mut desk.consultant, &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{door}");
    }
    let page = desk.page().await.body;
    for group in ["partner", "customer"] {
        let link = desk.link(group).await;
        assert!(
            page.contains(&format!("http://127.0.0.1:3000{link}")),
            "{page}"
        );
    }
    assert!(page.contains("not limited to one per person"), "{page}");
    assert!(
        !page.contains("links.csv") && !page.contains("cards.pdf"),
        "{page}"
    );
    let frozen = desk
        .choose(&[("group", "supplier"), ("closes_itself", "on")])
        .await;
    assert_eq!(frozen.status, StatusCode::SEE_OTHER);
    let groups: Vec<String> = desk
        .answered()
        .await
        .into_iter()
        .map(|(code, _)| code)
        .collect();
    assert_eq!(groups, ["partner", "customer"], "groups are frozen");
}

#[tokio::test]
async fn an_answer_through_an_open_link_leaves_nobody_behind() {
    let desk = Desk::open().await;
    let link = desk.link("customer").await;
    let mut visitor = Visitor::default();
    let page = desk.house.get(&mut visitor, &link).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(
        page.body.contains("Working with Nordlicht"),
        "{}",
        page.body
    );
    assert!(page.body.contains("For: Customers"), "{}", page.body);
    assert!(
        page.body.contains("Nobody asks who you are"),
        "{}",
        page.body
    );
    assert!(
        page.body.contains("data-kiosk=\"true\""),
        "nothing is kept on the device"
    );
    assert_eq!(page.header("set-cookie"), "");
    let seal = seal(&page);
    desk.house.app.clock.advance(MINUTE);
    let fields = [("~form", seal.as_str()), ("PAR-TRU1", "4")];
    let sent = desk.send(&link, 1, &fields).await;
    assert_eq!(sent.location(), format!("{link}/thanks"), "{}", sent.body);
    assert_eq!(sent.header("set-cookie"), "");
    let thanks = desk.house.get(&mut visitor, sent.location()).await;
    assert!(thanks.body.contains("We will tell you"), "{}", thanks.body);
    let kept = desk.answered().await;
    let of = |group: &str| kept.iter().find(|(code, _)| code == group).unwrap().1;
    assert_eq!((of("customer"), of("partner")), (1, 0));
    let store = &desk.house.app.store;
    store.close_wave(desk.wave, NOW + DAY).await.unwrap();
    let answers = store.wave_answers(desk.wave).await.unwrap();
    let sheet = &answers.sheets[0];
    assert_eq!(sheet.answers.keys().collect::<Vec<_>>(), ["PAR-TRU1"]);
    // A closed survey is gone, whatever comes.
    for path in [link.clone(), desk.link("partner").await] {
        let over = desk.house.get(&mut visitor, &path).await;
        assert_eq!(over.status, StatusCode::GONE);
        assert!(over.body.contains("Nordlicht will tell"), "{}", over.body);
        let late = desk.send(&path, 1, &fields).await;
        assert_eq!(late.status, StatusCode::GONE);
    }
    let unknown = format!("/p/{}", Token::from_bytes([9; 16]));
    for path in [unknown.as_str(), "/p/none"] {
        let page = desk.house.get(&mut visitor, path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_form_that_is_too_young_used_or_foreign_keeps_what_was_typed() {
    let desk = Desk::open().await;
    let link = desk.link("partner").await;
    let mut visitor = Visitor::default();
    let fresh = seal(&desk.house.get(&mut visitor, &link).await);
    let typed = [("PAR-TRU1", "2"), ("PAR-OPE", "Joint goals & <plans>")];
    let with = |seal: &str, proof: &str| {
        let mut fields = vec![("~form".to_owned(), seal.to_owned())];
        fields.push(("~proof".to_owned(), proof.to_owned()));
        fields.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
        fields
    };
    let send = async |path: &str, fields: &[(String, String)]| {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        desk.send(path, 1, &fields).await
    };
    let keeps = |answer: &Answer| {
        assert!(
            answer.body.contains("Joint goals &amp; &lt;plans&gt;"),
            "{}",
            answer.body
        );
        assert!(
            answer.body.contains("Everything you entered"),
            "{}",
            answer.body
        );
    };

    let young = send(&link, &with(&fresh, "")).await;
    assert_eq!(young.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(young.body.contains("faster than anybody"), "{}", young.body);
    keeps(&young);
    assert_eq!(seal(&young), fresh, "waiting is enough");

    // Of another group, made up, or not there at all.
    let other = seal(
        &desk
            .house
            .get(&mut visitor, &desk.link("customer").await)
            .await,
    );
    for strange in [other.as_str(), "1.2.3", ""] {
        let refused = send(&link, &with(strange, "")).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{strange}"
        );
        keeps(&refused);
        assert_ne!(seal(&refused), strange, "there is a fresh form");
    }

    // With a proof it counts at once, but only this form and only once.
    let proof = proof(&fresh);
    let sent = send(&link, &with(&fresh, &proof)).await;
    assert_eq!(sent.location(), format!("{link}/thanks"), "{}", sent.body);
    let again = send(&link, &with(&fresh, &proof)).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.body.contains("kept, once"), "{}", again.body);
    assert!(again.body.contains("Joint goals"), "{}", again.body);
    assert_ne!(seal(&again), fresh, "somebody else can send it");
    assert_eq!(desk.answered().await[0], ("partner".to_owned(), 1));

    let old = seal(&desk.house.get(&mut visitor, &link).await);
    desk.house.app.clock.advance(DAY);
    let stale = send(&link, &with(&old, "")).await;
    assert!(stale.body.contains("more than a day"), "{}", stale.body);
    keeps(&stale);

    let nothing = [("~form".to_owned(), seal(&stale))];
    let empty = send(&link, &nothing).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        empty.body.contains("Nothing was answered"),
        "{}",
        empty.body
    );
    assert_eq!(desk.answered().await[0].1, 1);
}

#[tokio::test]
async fn languages_switch_without_losing_the_form() {
    let desk = Desk::open().await;
    let link = desk.link("partner").await;
    let page = desk.house.get(&mut Visitor::default(), &link).await;
    let seal = seal(&page);
    let fields = [
        ("~form", seal.as_str()),
        ("PAR-OPE", "Plans"),
        ("~language", "de"),
        ("~step", "1"),
    ];
    let german = desk.send(&link, 1, &fields).await;
    assert_eq!(german.status, StatusCode::OK);
    assert!(
        german.body.contains("Zusammenarbeit mit Nordlicht"),
        "{}",
        german.body
    );
    assert!(german.body.contains("Plans"), "{}", german.body);
    assert!(german.body.contains("name=\"~step\" value=\"1\""));
    assert_eq!(
        super::open_links::seal(&german),
        seal,
        "it is the same form"
    );
    assert_eq!(desk.answered().await[0].1, 0, "nothing is stored");
}

#[tokio::test]
async fn a_flood_is_turned_away_with_everything_typed_and_the_consultant_sees_it() {
    let mut desk = Desk::open().await;
    let link = desk.link("partner").await;
    let clock = desk.house.app.clock.clone();
    let mut visitor = Visitor::default();
    let form = async |visitor: &mut Visitor| seal(&desk.house.get(visitor, &link).await);
    // Twelve without a script from one network, and no more.
    for number in 0..13 {
        let seal = form(&mut visitor).await;
        clock.advance(MINUTE);
        let fields = [("~form", seal.as_str()), ("PAR-OPE", "Still here")];
        let sent = desk.send(&link, 1, &fields).await;
        if number < 12 {
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            continue;
        }
        assert_eq!(sent.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(sent.header("retry-after"), "600");
        assert!(sent.body.contains("from your network"), "{}", sent.body);
        assert!(sent.body.contains("Still here"), "{}", sent.body);
        let elsewhere = desk.send(&link, 2, &fields).await;
        assert_eq!(
            elsewhere.status,
            StatusCode::SEE_OTHER,
            "other networks go on"
        );
    }
    assert_eq!(desk.answered().await[0].1, 13);
    assert!(!desk.page().await.body.contains("turned away"));

    // The ceiling of a link, reached by many networks.
    let token = desk.token("partner").await;
    let now = clock.now();
    for number in 0..600_u32 {
        let network = Ipv4Addr::new(10, 0, u8::try_from(number / 50).unwrap(), 1);
        let seal = crate::web::staff::Seal::new(&desk.house.app.random, now);
        let _ = desk
            .house
            .app
            .flood
            .enter(&token, seal, true, Some(network.into()), now);
    }
    let seal = seal(&desk.house.get(&mut visitor, &link).await);
    let proof = proof(&seal);
    let fields = [
        ("~form", seal.as_str()),
        ("~proof", proof.as_str()),
        ("PAR-OPE", "Late"),
    ];
    let full = desk.send(&link, 9, &fields).await;
    assert_eq!(full.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(full.body.contains("through this link"), "{}", full.body);
    assert!(full.body.contains("Late"), "{}", full.body);
    let page = desk.page().await.body;
    assert!(page.contains("600 answers within an hour"), "{page}");
    clock.advance(HOUR);
    let later = desk.send(&link, 9, &fields).await;
    assert_eq!(
        later.status,
        StatusCode::SEE_OTHER,
        "an hour is enough: {}",
        later.body
    );
}

#[tokio::test]
async fn two_forms_of_one_person_are_two_answers() {
    let desk = Desk::open().await;
    desk.answer("partner", 2, "4").await;
    assert_eq!(desk.answered().await[0], ("partner".to_owned(), 2));
}

#[tokio::test]
async fn nothing_about_who_answers_openly_is_logged_or_stored() {
    let desk = Desk::open().await;
    let (log, guard) = listen();
    desk.answer("partner", 1, "4").await;
    drop(guard);
    let log = String::from_utf8(log.bytes()).unwrap();
    assert!(log.contains("listening"), "the test hears nothing");
    let token = desk.token("partner").await;
    for secret in [
        "198.51.",
        "/p/",
        "PAR-TRU1",
        "Earlier plans",
        &token.to_string(),
    ] {
        assert!(!log.contains(secret), "`{secret}` is logged");
    }
}

#[tokio::test]
async fn groups_are_told_apart_and_a_small_one_is_not_shown() {
    let mut desk = Desk::open().await;
    desk.answer("partner", 24, "4").await;
    desk.answer("customer", 30, "2").await;
    desk.answer("community", 2, "5").await;
    let published = desk.release().await;
    let plan = desk.house.app.store.release_plan(desk.wave).await.unwrap();
    let plan = ReleasePlan::read(&plan.unwrap()).unwrap();
    verify(&published, &plan, &mut |_, _| {}).unwrap();
    let shown: Vec<bool> = published
        .departments
        .iter()
        .filter(|group| !group.code.starts_with('~'))
        .map(|group| group.figures.is_shown())
        .collect();
    assert!(shown.contains(&true), "{published:?}");
    assert!(
        !published.group("community").unwrap().figures.is_shown(),
        "two answers are too few"
    );
    assert_eq!(
        published.organization.headcount, 0,
        "nobody knows how many were asked"
    );

    let results = paths::results(desk.organization, desk.wave);
    let page = desk.house.get(&mut desk.consultant, &results).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for words in [
        "How people see Nordlicht",
        "not limited to one per person",
        "Customers",
        "not shown, to protect people",
        "56 answers came in",
        "Would recommend working together",
        "tells us early about plans",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    for of_staff in ["is at level", "Participation", "response rate"] {
        assert!(!page.body.contains(of_staff), "{of_staff}: {}", page.body);
    }
    // Files ask for a password that was given lately.
    let (_, second) = desk
        .house
        .user(desk.organization, Role::Consultant, "second@example.org")
        .await;
    desk.consultant = second;
    for file in [
        "report.pdf",
        "export.xlsx",
        "export.csv",
        "export.json",
        "release-plan.json",
    ] {
        let path = paths::wave_action(desk.organization, desk.wave, file);
        let answer = desk.house.get(&mut desk.consultant, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}: {}", answer.body);
    }
    let method = paths::method(desk.organization, desk.wave);
    let method = desk.house.get(&mut desk.consultant, &method).await;
    assert!(
        method.body.contains("there is no response rate"),
        "{}",
        method.body
    );
    let one = paths::department_results(desk.organization, desk.wave, "customer");
    let one = desk.house.get(&mut desk.consultant, &one).await;
    assert_eq!(one.location(), results);
}

#[tokio::test]
async fn what_others_say_stands_beside_the_staff_and_enters_nothing() {
    let (house, organization) = House::sample().await;
    let before = house.app.store.latest_result(organization).await.unwrap();
    let wave = mirror(&house, organization, "Partners").await;
    let (_, consultant) = house
        .user(organization, Role::Consultant, "cleo@example.org")
        .await;
    let mut desk = Desk {
        house,
        organization,
        wave,
        consultant,
    };
    desk.act("launch").await;
    desk.answer("partner", 24, "4").await;
    desk.answer("customer", 24, "2").await;
    desk.release().await;
    let store = &desk.house.app.store;
    assert_eq!(store.latest_result(organization).await.unwrap(), before);
    let mirror = store.latest_mirror(organization).await.unwrap().unwrap();
    assert_eq!(mirror.wave, wave);
    let staff = before.unwrap().wave;
    let results = store.published_results(organization).await.unwrap();
    assert!(results.iter().all(|result| result.wave != wave));

    let path = paths::results(organization, staff);
    let page = desk.house.get(&mut desk.consultant, &path).await;
    let (_, section) = page
        .body
        .split_once("id=\"mirror\"")
        .expect("it stands there");
    let section = section.split("</section>").next().unwrap();
    for words in [
        "How staff see it, and how others see it",
        "Partners",
        "Customers",
        "Trust",
    ] {
        assert!(section.contains(words), "{words}: {section}");
    }
    assert!(
        section.contains(&paths::results(organization, wave)),
        "{section}"
    );
    let trends = desk
        .house
        .get(&mut desk.consultant, &paths::trends(organization))
        .await;
    assert_eq!(trends.status, StatusCode::OK);
    assert!(!trends.body.contains("PAR-TRU1"), "{}", trends.body);
}

#[tokio::test]
async fn a_poster_is_printed_for_each_group_while_answers_are_taken() {
    let mut desk = Desk::open().await;
    let path = paths::poster(desk.organization, desk.wave, "customer");
    let poster = desk.house.get(&mut desk.consultant, &path).await;
    assert_eq!(poster.status, StatusCode::OK, "{}", poster.body);
    assert_eq!(poster.header("content-type"), "application/pdf");
    let other = paths::poster(desk.organization, desk.wave, "supplier");
    let other = desk.house.get(&mut desk.consultant, &other).await;
    assert_eq!(
        other.status,
        StatusCode::NOT_FOUND,
        "this group is not asked"
    );
    desk.house
        .app
        .store
        .close_wave(desk.wave, NOW + DAY)
        .await
        .unwrap();
    let late = desk.house.get(&mut desk.consultant, &path).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_is_ended_and_renewed_and_whoever_has_the_old_one_is_told() {
    let mut desk = Desk::open().await;
    let old = desk.link("customer").await;
    let seal = seal(&desk.house.get(&mut Visitor::default(), &old).await);
    desk.house.app.clock.advance(MINUTE);
    let act = paths::open_link(desk.organization, desk.wave, "customer");
    let renew = [("what", "renew"), ("generation", "0")];
    let page = desk.page().await;
    assert!(page.body.contains(&format!("action=\"{act}\"")));
    let done = desk.house.post(&mut desk.consultant, &act, &renew).await;
    assert!(done.location().ends_with("?done=renewed"), "{}", done.body);
    let new = desk.link("customer").await;
    assert_ne!(old, new);
    // Another press, or another consultant who has not seen it yet, takes the new link from nobody.
    let again = desk.house.post(&mut desk.consultant, &act, &renew).await;
    assert!(again.location().ends_with("?done=otherwise"));
    assert_eq!(desk.link("customer").await, new);

    let over = desk.house.get(&mut Visitor::default(), &old).await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(over.body.contains("This link is over"), "{}", over.body);
    assert!(!over.body.contains(&new), "the old link gives nothing away");
    let fields = [("~form", seal.as_str()), ("PAR-TRU1", "4")];
    let late = desk.send(&old, 1, &fields).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("This link is over"), "{}", late.body);
    desk.answer("customer", 1, "4").await;

    let stop = [("what", "stop"), ("generation", "1")];
    let done = desk.house.post(&mut desk.consultant, &act, &stop).await;
    assert!(done.location().ends_with("?done=stopped"), "{}", done.body);
    let over = desk.house.get(&mut Visitor::default(), &new).await;
    assert_eq!(over.status, StatusCode::GONE);
    let page = desk.page().await;
    assert!(page.body.contains("This link is stopped"), "{}", page.body);
    assert!(!page.body.contains(&new), "{}", page.body);
    let poster = paths::poster(desk.organization, desk.wave, "customer");
    let poster = desk.house.get(&mut desk.consultant, &poster).await;
    assert_eq!(poster.status, StatusCode::NOT_FOUND);
    let kept = desk.answered().await;
    assert!(kept.contains(&("customer".to_owned(), 1)), "{kept:?}");
    let store = &desk.house.app.store;
    let log = store.audit_entries(desk.organization, 50).await.unwrap();
    let actions: Vec<String> = log.into_iter().map(|stored| stored.entry.action).collect();
    for action in ["wave.open_link.renew", "wave.open_link.stop"] {
        let times = actions.iter().filter(|logged| *logged == action).count();
        assert_eq!(times, 1, "{action}: {actions:?}");
    }
    for wrong in [
        vec![("what", "burn"), ("generation", "1")],
        vec![("what", "stop")],
        vec![("what", "stop"), ("generation", "-1")],
    ] {
        let refused = desk.house.post(&mut desk.consultant, &act, &wrong).await;
        assert!(refused.status.is_client_error(), "{wrong:?}");
    }
}
