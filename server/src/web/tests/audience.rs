//! Whom a wave asks: chosen on its own page, told on the wave's page, to staff and beside the result.

use axum::http::StatusCode;
use surveys::{
    confidentiality::Contract,
    ids::{OrganizationId, WaveId},
};

use super::house::{Answer, House, NOW, Visitor};
use crate::{
    auth::Role,
    store::waves::{Wave, WaveDraft},
};

struct Desk {
    house: House,
    organization: OrganizationId,
    wave: WaveId,
    consultant: Visitor,
}

impl Desk {
    /// A draft over forty people in each of two departments, S and O; nobody of them leads others.
    async fn new() -> Self {
        let house = House::empty().await;
        let organization = house.organization("Nordlicht").await;
        house.people(organization, 40).await;
        let store = &house.app.store;
        let instruments = store.instruments(organization).await.unwrap();
        let core = instruments.iter().find(|known| known.key == "core");
        let draft = WaveDraft {
            title: "Spring".to_owned(),
            instrument: core.unwrap().id,
            contract: Contract::default(),
            languages: vec!["en".to_owned()],
            owner: "Ada".to_owned(),
            report_back_by: None,
            opens: None,
            closes: Some(NOW + 20 * crate::clock::DAY),
            verbatims: false,
        };
        let wave = store.create_wave(organization, draft, NOW).await.unwrap();
        let (_, consultant) = house
            .user(organization, Role::Consultant, "consultant@example.org")
            .await;
        Self {
            house,
            organization,
            wave,
            consultant,
        }
    }

    fn path(&self, action: &str) -> String {
        format!("/o/{}/waves/{}{action}", self.organization, self.wave)
    }

    async fn page(&mut self, action: &str) -> String {
        let path = self.path(action);
        let answer = self.house.get(&mut self.consultant, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.body
    }

    async fn send(&mut self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let path = self.path(action);
        self.house.post(&mut self.consultant, &path, fields).await
    }

    async fn stored(&self) -> Wave {
        let store = &self.house.app.store;
        store.wave(self.wave).await.unwrap().unwrap()
    }
}

#[tokio::test]
async fn an_audience_is_chosen_told_and_frozen() {
    let mut desk = Desk::new().await;
    let draft = desk.page("").await;
    assert!(
        draft.contains("Everybody is asked. These are 80 people."),
        "{draft}"
    );
    let html = desk.page("/audience").await;
    for field in [
        "name=\"department\"",
        "value=\"S\"",
        "name=\"attr.people_manager\"",
    ] {
        assert!(html.contains(field), "{field}: {html}");
    }
    let chosen = [("department", "S"), ("attr.people_manager", "no")];
    let done = desk.send("/audience", &chosen).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(done.location().ends_with("/audience?done=audience"));
    let sentence = "Asked are people of Department S, with everything below, for whom the people list says leading people: no. These are 40 people.";
    for page in ["/audience?done=audience", ""] {
        let html = desk.page(page).await;
        assert!(html.contains(sentence), "{page}: {html}");
    }
    assert!(desk.page("/audience").await.contains("value=\"S\" checked"));

    desk.send("/launch", &[]).await;
    assert_eq!(desk.stored().await.state.code(), "open");
    assert_eq!(
        desk.house
            .app
            .store
            .invitation_links(desk.wave)
            .await
            .unwrap()
            .len(),
        40
    );
    let html = desk.page("").await;
    assert!(
        html.contains(sentence) && !html.contains("Department O"),
        "{html}"
    );
    assert!(html.contains("It is too early to say"), "{html}");
    let html = desk.page("/audience").await;
    let form = format!("action=\"{}\"", desk.path("/audience"));
    assert!(html.contains(sentence) && !html.contains(&form), "{html}");
    let late = desk.send("/audience", &[]).await;
    assert!(
        late.location().ends_with("?done=already"),
        "{}",
        late.location()
    );
    // Staff read it as well.
    let promise = app::paths::promise(desk.wave);
    let told = desk.house.get(&mut Visitor::default(), &promise).await;
    assert!(
        told.body.contains("a part of the organization is asked"),
        "{}",
        told.body
    );
    assert!(told.body.contains("Department S"), "{}", told.body);
}

#[tokio::test]
async fn what_is_not_on_the_list_or_too_small_comes_back_and_keeps_what_was() {
    let mut desk = Desk::new().await;
    desk.send("/audience", &[("department", "O")]).await;
    for (field, value) in [
        ("department", "X"),
        ("department", "<b>"),
        ("attr.people_manager", "perhaps"),
        ("attr.nothing", "no"),
        ("is_admin", "1"),
    ] {
        let refused = desk.send("/audience", &[(field, value)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(
            refused.body.contains("href=\"#f-audience\""),
            "{}",
            refused.body
        );
        assert!(
            refused.body.contains("id=\"f-audience-error\""),
            "{}",
            refused.body
        );
        assert_eq!(desk.stored().await.audience.departments.len(), 1);
    }
    // A larger smallest group than the audience has.
    let mut plan = desk.stored().await.plan;
    plan.contract = Contract::at_least(41, 41);
    let store = &desk.house.app.store;
    store.update_draft(desk.wave, plan).await.unwrap();
    let few = desk.send("/audience", &[("department", "S")]).await;
    assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(few.body.contains("fewer than 41 people"), "{}", few.body);
    assert!(
        few.body.contains("value=\"S\" checked"),
        "what was ticked is kept"
    );
    assert!(desk.stored().await.audience.departments.contains("O"));
}

#[tokio::test]
async fn a_sample_is_wished_for_worked_out_and_drawn_at_launch() {
    let mut desk = Desk::new().await;
    let usual = [
        ("kind", "stratified"),
        ("margin", "10"),
        ("certainty", "90"),
        ("response", "80"),
    ];
    for (field, value) in [
        ("kind", "all"),
        ("margin", "0"),
        ("margin", "ten"),
        ("certainty", "80"),
        ("response", "9"),
        ("response", "101"),
    ] {
        let mut fields = usual.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let refused = desk.send("/sample", &fields).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {value}"
        );
        assert!(
            refused.body.contains(&format!("id=\"f-{field}-error\"")),
            "{}",
            refused.body
        );
        assert_eq!(desk.stored().await.sample, None, "nothing was kept");
    }
    let done = desk.send("/sample", &usual).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let html = desk.page("/audience").await;
    // By hand: n0 = 1.645² / 4 / 0.01 = 67.64; 67.64 / (1 + 66.64 / 80) = 36.9; 37 / 0.8 = 46.25.
    assert!(
        html.contains("37 answers of 80 people are needed"),
        "{html}"
    );
    assert!(html.contains("47 people have to be invited"), "{html}");
    assert!(
        html.contains("Cochran, Sampling Techniques, 1977"),
        "{html}"
    );
    assert!(desk.page("").await.contains("Of them, 47 are drawn by lot"));

    desk.send("/launch", &[]).await;
    let links = desk
        .house
        .app
        .store
        .invitation_links(desk.wave)
        .await
        .unwrap();
    assert_eq!(links.len(), 47);
    let drawn = desk.stored().await.drawn.unwrap();
    let html = desk.page("/audience").await;
    assert!(html.contains(&drawn.seed), "{html}");
    let promise = app::paths::promise(desk.wave);
    let told = desk.house.get(&mut Visitor::default(), &promise).await;
    assert!(
        told.body.contains("Of 80 people, 47 were drawn by lot"),
        "{}",
        told.body
    );

    // Back to everybody is one choice away as long as it is a draft, whatever else stands in the form.
    let mut other = Desk::new().await;
    other.send("/sample", &usual).await;
    let everybody = [
        ("kind", "everybody"),
        ("margin", ""),
        ("certainty", ""),
        ("response", ""),
    ];
    other.send("/sample", &everybody).await;
    assert_eq!(other.stored().await.sample, None);
}
