//! Logo and colour of an organization, from the form to the pages and documents that wear them.

use axum::http::StatusCode;
use surveys::ids::OrganizationId;

use super::house::{Answer, House, Visitor};
use crate::auth::Role;

const LOGO: &[u8] = include_bytes!("../../../assets/sample/logo.png");

struct Office {
    house: House,
    organization: OrganizationId,
    ada: Visitor,
}

impl Office {
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        let (_, ada) = house
            .user(organization, Role::Administrator, "ada@example.org")
            .await;
        Self {
            house,
            organization,
            ada,
        }
    }

    async fn send(&mut self, alternative: &str, file: Option<&[u8]>) -> Answer {
        let path = app::paths::logo(self.organization);
        let texts = [("alternative", alternative)];
        let files: Vec<(&str, &[u8])> = file.map(|file| ("logo", file)).into_iter().collect();
        self.house
            .upload(&mut self.ada, &path, &texts, &files)
            .await
    }

    async fn color(&mut self, color: &str) -> Answer {
        let path = app::paths::accent(self.organization);
        self.house
            .post(&mut self.ada, &path, &[("accent", color)])
            .await
    }

    async fn settings(&mut self) -> Answer {
        let path = app::paths::settings(self.organization);
        self.house.get(&mut self.ada, &path).await
    }

    async fn kept(&self) -> crate::store::looks::Look {
        self.house.app.store.look(self.organization).await.unwrap()
    }
}

#[tokio::test]
async fn a_logo_is_kept_shown_to_members_only_and_taken_away() {
    let mut office = Office::open().await;
    let saved = office.send("Logo of North", Some(LOGO)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = office.settings().await;
    assert!(page.body.contains("alt=\"Logo of North\""), "{}", page.body);
    let digest = office.kept().await.logo.unwrap().emblem.digest;
    let address = app::paths::logo_picture(office.organization, &digest);
    assert!(page.body.contains(&address), "{}", page.body);
    let picture = office.house.get(&mut office.ada, &address).await;
    assert_eq!(picture.header("content-type"), "image/png");
    assert!(picture.header("cache-control").starts_with("private"));

    let north = office.organization;
    let (_, mut eve) = office
        .house
        .user(north, Role::Executive, "eve@example.org")
        .await;
    assert_eq!(
        office.house.get(&mut eve, &address).await.status,
        StatusCode::OK
    );
    let elsewhere = office.house.organization("South").await;
    let (_, mut sue) = office
        .house
        .user(elsewhere, Role::Administrator, "sue@example.org")
        .await;
    assert_eq!(
        office.house.get(&mut sue, &address).await.status,
        StatusCode::NOT_FOUND
    );

    // Other words without another file.
    let renamed = office.send("North, the company", None).await;
    assert_eq!(renamed.status, StatusCode::SEE_OTHER);
    let logo = office.kept().await.logo.unwrap();
    assert_eq!(
        (logo.emblem.alternative.as_str(), &logo.emblem.digest),
        ("North, the company", &digest)
    );

    let removal = app::paths::logo_removal(office.organization);
    let removed = office.house.post(&mut office.ada, &removal, &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    assert_eq!(office.kept().await.logo, None);
    let gone = office.house.get(&mut office.ada, &address).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_no_logo_is_refused_in_words_and_the_one_before_stays() {
    let mut office = Office::open().await;
    let nothing = office.send("Logo of North", None).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        nothing.body.contains("Please choose a file"),
        "{}",
        nothing.body
    );
    office.send("Logo of North", Some(LOGO)).await;
    let before = office.kept().await;
    let heavy = vec![7_u8; 1_500_000];
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let gif = b"GIF89a\x01\0\x01\0\0\0\0;";
    let cut = &LOGO[..200];
    let cases: [(&[u8], &str); 5] = [
        (b"name,email\n", "no picture"),
        (&heavy, "larger than 1,000 kB"),
        (svg, "SVG drawing"),
        (gif, "another kind"),
        (cut, "damaged"),
    ];
    for (file, words) in cases {
        let answer = office.send("Other words", Some(file)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
        assert!(answer.body.contains("Everything stays as it was"));
        assert!(
            answer.body.contains("value=\"Other words\""),
            "what was typed is kept"
        );
        assert_eq!(office.kept().await, before, "{words}");
    }
    let wordless = office.send(" ", Some(LOGO)).await;
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(office.kept().await, before);
}

#[tokio::test]
async fn a_colour_that_cannot_be_read_is_not_kept_and_the_nearest_is_offered() {
    let mut office = Office::open().await;
    let refused = office.color("#ffcc00").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("contrast of 1.4 to 1"),
        "{}",
        refused.body
    );
    assert_eq!(office.kept().await.accent, None);
    let (_, offer) = refused
        .body
        .split_once("<input type=\"hidden\" name=\"accent\" value=\"")
        .expect("the nearest colour is offered");
    let offered = offer[..7].to_owned();
    let taken = office.color(&offered).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    assert_eq!(
        office.kept().await.accent.unwrap().rgb().to_string(),
        offered
    );
    let page = office.settings().await;
    assert!(page.body.contains("class=\"accent-line\""));
    assert!(page.body.contains(&format!("fill=\"{offered}\"")));

    let senseless = office.color("blue-ish").await;
    assert_eq!(senseless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(senseless.body.contains("no colour"));
    assert!(office.kept().await.accent.is_some());
    office.color("").await;
    assert_eq!(office.kept().await.accent, None);
}
