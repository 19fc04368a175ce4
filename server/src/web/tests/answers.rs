//! Answers of other tools, from the file to the released wave.

use std::{collections::BTreeSet, fmt::Write};

use axum::http::StatusCode;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Instrument,
    published::Published,
};

use super::house::{Answer, House, NOW, Visitor};
use crate::{auth::Role, release, store::waves::WaveState};

struct Office {
    house: House,
    organization: OrganizationId,
    instrument: String,
    carl: Visitor,
}

impl Office {
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        house.people(organization, 20).await;
        let (_, carl) = house
            .user(organization, Role::Consultant, "carl@example.org")
            .await;
        let stored = house.app.store.instruments(organization).await.unwrap();
        let core = stored.iter().find(|known| known.key == "core").unwrap();
        Self {
            instrument: core.id.to_string(),
            house,
            organization,
            carl,
        }
    }

    async fn look(&mut self, file: &[u8]) -> Answer {
        let path = app::paths::import_answers(self.organization);
        let texts = [("instrument", self.instrument.as_str())];
        self.house
            .upload(&mut self.carl, &path, &texts, &[("file", file)])
            .await
    }

    /// Sends the form of a page as it stands, with these fields filled otherwise.
    async fn send(&mut self, page: &Answer, path: &str, filled: &[(&str, &str)]) -> Answer {
        let mut fields = fields(page);
        for (name, value) in filled {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let texts: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.house.upload(&mut self.carl, path, &texts, &[]).await
    }

    async fn check(&mut self, page: &Answer, filled: &[(&str, &str)]) -> Answer {
        let path = app::paths::import_answers_mapping(self.organization);
        self.send(page, &path, filled).await
    }

    async fn bring(&mut self, page: &Answer, filled: &[(&str, &str)]) -> Answer {
        let path = app::paths::import_answers_confirmation(self.organization);
        self.send(page, &path, filled).await
    }

    async fn waves(&self) -> usize {
        let waves = self.house.app.store.waves(self.organization).await;
        waves.unwrap().len()
    }

    /// Brings the file in with everything as it was guessed.
    async fn brought(&mut self, file: &str, filled: &[(&str, &str)]) -> WaveId {
        let page = self.look(file.as_bytes()).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let checked = self.check(&page, &[]).await;
        assert_eq!(checked.status, StatusCode::OK, "{}", checked.body);
        let mut all = vec![("day", "2025-11-03")];
        all.extend_from_slice(filled);
        let done = self.bring(&checked, &all).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let wave = done.location().rsplit('/').next().unwrap();
        wave.split('?').next().unwrap().parse().unwrap()
    }

    async fn published(&self, wave: WaveId) -> Published {
        let store = &self.house.app.store;
        release::release(store, wave, NOW).await.unwrap();
        let stored = store.published_result(wave).await.unwrap().unwrap();
        Published::read(&stored.document).unwrap()
    }
}

/// The fields of all forms of a page, as they stand.
fn fields(page: &Answer) -> Vec<(String, String)> {
    let unescaped = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    };
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(unescaped(rest.split_once('"')?.0))
    };
    let mut fields = Vec::new();
    for piece in page.body.split("<select").skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap();
        let options = rest.split("</select>").next().unwrap();
        let chosen = options
            .split("<option")
            .find(|option| option.split('>').next().unwrap().contains(" selected"));
        let value = chosen.and_then(|option| attribute(option.split('>').next()?, "value"));
        fields.push((attribute(tag, "name").unwrap(), value.unwrap_or_default()));
    }
    for piece in page.body.split("<input").skip(1) {
        let tag = piece.split('>').next().unwrap();
        let is_off = tag.contains("type=\"checkbox\"") && !tag.contains(" checked");
        if let (Some(name), false) = (attribute(tag, "name"), is_off) {
            fields.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for name in ["file", "mapping"] {
        if page
            .body
            .contains(&format!("<textarea name=\"{name}\" hidden>"))
        {
            fields.push((name.to_owned(), page.hidden_text(name)));
        }
    }
    fields
}

fn question(id: &str) -> String {
    let (_, item) = Instrument::core().item(id).unwrap();
    item.text.get("en").unwrap().replace('"', "\"\"")
}

/// What Qualtrics writes: names, questions, import ids, and 18 people of each department.
fn qualtrics() -> String {
    let mut text = format!(
        "StartDate,IPAddress,RecipientEmail,Q1_1,Q1_2,Q9,Q2\nStart Date,IP Address,Recipient Email,\"Rate - {}\",\"Rate - {}\",\"{}\",Department\n",
        question("TRU-M1"),
        question("OUT-R1"),
        question("OPE-1"),
    );
    text.push_str("\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID9\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n");
    for n in 0..18 {
        for department in ["S", "Department O"] {
            let _ = writeln!(
                text,
                "2025-11-02 10:{n:02}:00,10.9.8.{n},secret{n}@example.org,Tend to agree,{},write to secret{n}@example.org,{department}",
                1 + n % 5
            );
        }
    }
    text
}

#[tokio::test]
async fn answers_of_people_outside_are_not_taken_for_those_of_staff() {
    let mut office = Office::open().await;
    let path = app::paths::import_answers(office.organization);
    let stored = office.house.app.store.instruments(office.organization);
    let outside = stored.await.unwrap();
    let outside = outside.iter().find(|known| known.key == "partner").unwrap();
    let page = office.house.get(&mut office.carl, &path).await;
    assert!(page.body.contains(&office.instrument), "{}", page.body);
    assert!(!page.body.contains(&outside.id.to_string()));

    office.instrument = outside.id.to_string();
    let refused = office.look(b"department,PAR-OUT\nNORTH,4\n").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(office.waves().await, 0);
}

#[tokio::test]
async fn answers_of_another_tool_become_a_wave_that_is_released_like_every_wave() {
    let mut office = Office::open().await;
    let page = office.look(qualtrics().as_bytes()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for secret in ["secret1", "10.9.8.1", "2025-11-02"] {
        let is_text = secret == "secret1";
        // The text of a comment may hold an address until it is redacted; it travels, but is never shown.
        let shown = if is_text {
            page.body.replace(&page.hidden_text("file"), "")
        } else {
            page.body.clone()
        };
        assert!(!shown.contains(secret), "{secret}");
    }
    let known = fields(&page);
    let of = |name: &str| {
        known
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(of("column-3"), Some("TRU-M1"));
    assert_eq!(of("column-4"), Some("OUT-R1"));
    assert_eq!(of("column-5"), Some("OPE-1"));
    assert_eq!(of("column-6"), Some("department"));
    assert_eq!(of("column-2"), None, "an address cannot be chosen");

    let checked = office.check(&page, &[]).await;
    assert_eq!(checked.status, StatusCode::OK, "{}", checked.body);
    assert!(
        checked.body.contains("36 answer sheets"),
        "{}",
        checked.body
    );
    assert!(
        checked.body.contains("15 or more"),
        "told in steps: {}",
        checked.body
    );
    assert!(checked.body.contains("RecipientEmail"), "{}", checked.body);
    assert_eq!(
        office.waves().await,
        0,
        "nothing is kept before the last step"
    );
    let again = office.check(&checked, &[("again", "on")]).await;
    assert_eq!(fields(&again), known, "back to the columns loses nothing");

    let done = office
        .bring(&checked, &[("day", "2025-11-03"), ("title", "Before")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let location = done.location().to_owned();
    let shown = office.house.get(&mut office.carl, &location).await;
    assert!(
        shown.body.contains("The answers are here"),
        "{}",
        shown.body
    );
    assert!(
        shown.body.contains("Answers from Qualtrics"),
        "{}",
        shown.body
    );
    let wave = office
        .house
        .app
        .store
        .waves(office.organization)
        .await
        .unwrap()[0]
        .clone();
    assert_eq!(
        (wave.state, wave.plan.title.as_str()),
        (WaveState::Closed, "Before")
    );

    let answers = office.house.app.store.wave_answers(wave.id).await.unwrap();
    assert_eq!((answers.sheets.len(), answers.comments.len()), (36, 36));
    for comment in &answers.comments {
        assert!(!comment.text.contains("secret"), "{}", comment.text);
    }
    let published = office.published(wave.id).await;
    let group = published.group("S").unwrap();
    assert_eq!(group.headcount, 20, "of the roster");
    assert!(group.figures.is_shown());
    let trends = app::paths::trends(office.organization);
    let trends = office.house.get(&mut office.carl, &trends).await;
    assert_eq!(trends.status, StatusCode::OK);

    // The next file of the same shape is mapped as this one was.
    let page = office.look(qualtrics().as_bytes()).await;
    assert!(
        page.body.contains("was brought along before"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn nothing_is_said_about_people_whom_nobody_counted() {
    let mut office = Office::open().await;
    let wave = office.brought(&qualtrics(), &[("people", "unknown")]).await;
    let published = office.published(wave).await;
    let group = published.group("S").unwrap();
    assert_eq!(group.headcount, 0);
    assert!(group.figures.is_shown());
    assert!(!published.to_json().contains("\"response_rate\":1"));
}

#[tokio::test]
async fn what_is_not_decided_is_asked_for_and_nothing_is_kept() {
    let mut office = Office::open().await;
    let file = "Department,TRU-M1,OUT-R1\nS,splendid,4\nMars,4,2\n";
    let page = office.look(file.as_bytes()).await;
    let refused = office.check(&page, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("what “splendid” stands for"),
        "{}",
        refused.body
    );
    assert!(
        refused.body.contains("which department “Mars” is"),
        "{}",
        refused.body
    );
    let field = |value: &str| {
        let label = format!(">{value}</label>");
        let (before, _) = refused
            .body
            .split_once(&label)
            .expect("a label for the value");
        let (_, id) = before.rsplit_once("for=\"f-").unwrap();
        id.split('"').next().unwrap().to_owned()
    };
    let (splendid, mars) = (field("splendid"), field("Mars"));
    let checked = office
        .check(&refused, &[(&splendid, "5"), (&mars, "-")])
        .await;
    assert_eq!(checked.status, StatusCode::OK, "{}", checked.body);
    assert!(
        checked.body.contains("One answer sheet comes"),
        "{}",
        checked.body
    );
    assert!(
        checked
            .body
            .contains("without a department that answers can belong to"),
        "{}",
        checked.body
    );
    let twice = office.check(&page, &[("column-2", "TRU-M1")]).await;
    assert!(
        twice.body.contains("Another column answers TRU-M1"),
        "{}",
        twice.body
    );
    assert_eq!(office.waves().await, 0);
}

#[tokio::test]
async fn a_refused_last_step_keeps_what_was_typed() {
    let mut office = Office::open().await;
    let page = office.look(qualtrics().as_bytes()).await;
    let checked = office.check(&page, &[]).await;
    let people: Vec<String> = fields(&checked)
        .into_iter()
        .filter(|(name, _)| name.starts_with("people-"))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(people.len(), 2);
    let refused = office
        .bring(
            &checked,
            &[
                ("day", "2099-01-01"),
                ("owner", ""),
                ("title", "Typed <b>"),
                (&people[0], "7"),
                (&people[1], "many"),
            ],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "It cannot lie ahead",
        "More people answered than this",
        "write a whole number",
        "Typed &lt;b&gt;",
        "value=\"many\"",
    ] {
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
    assert_eq!(office.waves().await, 0);
}

#[tokio::test]
async fn hostile_files_are_refused_and_what_travels_cannot_be_forged() {
    let mut office = Office::open().await;
    let long = format!("a\n{}\n", "x".repeat(20_000));
    for (file, told) in [
        (&b"PK\x03\x04zip"[..], "no text file"),
        (&b""[..], "choose a file"),
        (&b"a,b\n"[..], "no row with answers"),
        (&b"a,b\n1,\"2\n"[..], "never closed"),
        (long.as_bytes(), "more than 10,000 characters"),
    ] {
        let refused = office.look(file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
    let script = "Department,\"<script>alert(1)</script>\"\nS,\"</textarea><script>\"\n";
    let page = office.look(script.as_bytes()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
    assert!(!page.body.contains("</textarea><script>"), "{}", page.body);

    let page = office.look(qualtrics().as_bytes()).await;
    let checked = office.check(&page, &[]).await;
    for (field, forged) in [
        ("file", "{}"),
        ("mapping", "[]"),
        ("instrument", "00000000000000000000000000000000"),
    ] {
        let refused = office.bring(&checked, &[(field, forged)]).await;
        assert!(
            refused.status.is_client_error(),
            "{field}: {}",
            refused.status
        );
    }
    let mapping = checked.hidden_text("mapping").replace("TRU-M1", "NO-SUCH");
    let refused = office
        .bring(&checked, &[("mapping", &mapping), ("day", "2025-11-03")])
        .await;
    assert_eq!(
        refused.status,
        StatusCode::SEE_OTHER,
        "the other columns stand"
    );
    assert_eq!(office.waves().await, 1);
}

#[tokio::test]
async fn a_brought_wave_can_be_removed_until_it_is_released() {
    let mut office = Office::open().await;
    let wave = office.brought(&qualtrics(), &[]).await;
    let removal = app::paths::wave_action(office.organization, wave, "removal");
    let (open, _) = office.house.open_wave(office.organization).await;
    let of_staff = app::paths::wave_action(office.organization, open, "removal");
    let stands = office.house.post(&mut office.carl, &of_staff, &[]).await;
    assert!(
        stands.location().ends_with("done=stands"),
        "{}",
        stands.location()
    );
    let gone = office.house.post(&mut office.carl, &removal, &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert_eq!(office.waves().await, 1);

    let wave = office.brought(&qualtrics(), &[]).await;
    office.published(wave).await;
    let removal = app::paths::wave_action(office.organization, wave, "removal");
    let stands = office.house.post(&mut office.carl, &removal, &[]).await;
    assert!(
        stands.location().ends_with("done=stands"),
        "{}",
        stands.location()
    );
    assert_eq!(office.waves().await, 2);
}

#[tokio::test]
async fn an_organization_without_departments_is_told_what_comes_first() {
    let house = House::empty().await;
    let organization = house.organization("Empty").await;
    let (_, mut carl) = house
        .user(organization, Role::Consultant, "carl@example.org")
        .await;
    let path = app::paths::import_answers(organization);
    let page = house.get(&mut carl, &path).await;
    assert!(
        page.body.contains("There are no departments yet"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("type=\"file\""), "{}", page.body);
}

#[tokio::test]
async fn the_same_file_is_asked_about_before_it_is_brought_twice() {
    let mut office = Office::open().await;
    let file = qualtrics();
    office.brought(&file, &[("title", "Before")]).await;
    // Its rows in another order are the same answers.
    let (head, rows) = {
        let mut lines: Vec<&str> = file.lines().collect();
        let rows = lines.split_off(3);
        (lines, rows)
    };
    let again: Vec<&str> = head.into_iter().chain(rows.into_iter().rev()).collect();
    let page = office.look(again.join("\n").as_bytes()).await;
    let checked = office.check(&page, &[]).await;
    assert_eq!(checked.status, StatusCode::OK, "{}", checked.body);
    assert!(
        checked.body.contains("These answers are here already"),
        "{}",
        checked.body
    );
    assert!(checked.body.contains("“Before”"), "{}", checked.body);
    let refused = office.bring(&checked, &[("day", "2025-11-03")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("id=\"f-once_more-error\""));
    assert_eq!(office.waves().await, 1, "nothing was written");
    let done = office.bring(&refused, &[("once_more", "on")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(office.waves().await, 2);
    // One answer more is another file.
    let other = format!("{file}2025-11-02 11:00:00,10.9.8.9,x@example.org,Tend to agree,3,,S\n");
    let page = office.look(other.as_bytes()).await;
    let checked = office.check(&page, &[]).await;
    assert!(!checked.body.contains("These answers are here already"));
}

#[tokio::test]
async fn a_result_says_that_its_answers_were_collected_elsewhere() {
    let mut office = Office::open().await;
    let wave = office.brought(&qualtrics(), &[]).await;
    let published = office.published(wave).await;
    let origin = published.origin.unwrap();
    assert_eq!(origin.tool, "Qualtrics");
    let results = app::paths::results(office.organization, wave);
    let of_wave = app::paths::wave(office.organization, wave);
    let told = "collected with Qualtrics";
    for path in [
        results.clone(),
        app::paths::method(office.organization, wave),
    ] {
        let page = office
            .house
            .get(&mut office.carl, &format!("{path}?lang=en"))
            .await;
        assert!(page.body.contains(told), "{path}: {}", page.body);
        let page = office
            .house
            .get(&mut office.carl, &format!("{path}?lang=de"))
            .await;
        assert!(page.body.contains("mit Qualtrics gesammelt"), "{path}");
    }
    let table = office
        .house
        .get(&mut office.carl, &format!("{of_wave}/export.csv"))
        .await;
    let mut table = csv::Reader::from_reader(table.body.as_bytes());
    let heads = table.headers().unwrap().clone();
    let place = heads.iter().position(|head| head == "collected_with");
    let tools = table
        .records()
        .map(|record| record.unwrap()[place.unwrap()].to_owned());
    let tools: BTreeSet<String> = tools.collect();
    assert_eq!(tools, BTreeSet::from(["Qualtrics".to_owned()]));
    let document = office
        .house
        .get(&mut office.carl, &format!("{of_wave}/export.json"))
        .await;
    assert!(Published::read(&document.body).unwrap().origin.is_some());
}

#[tokio::test]
async fn a_question_is_told_apart_on_the_page() {
    let mut office = Office::open().await;
    let file =
        "Department,TRU-M1,OUT-R1\nS,often,often\n".to_owned() + &"S,never,seldom\n".repeat(12);
    let page = office.look(file.as_bytes()).await;
    let apart = office.check(&page, &[("apart-2", "on")]).await;
    assert_eq!(apart.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(apart.body.contains("Values of OUT-R1"), "{}", apart.body);
    let own = interchange::answers::Mapping::own("OUT-R1");
    let field = |group: &str, value: &str| format!("v-{}", interchange::answers::key(group, value));
    let scale = match &Instrument::core().item("OUT-R1").unwrap().1.kind {
        surveys::instrument::ItemKind::Scale(scale) => scale.id.clone(),
        other => panic!("{other:?}"),
    };
    let fields = [
        (field(&scale, "often"), "5"),
        (field(&scale, "never"), "1"),
        (field(&own, "often"), "2"),
        (field(&own, "seldom"), "4"),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, code)| (name.as_str(), *code))
        .collect();
    let checked = office.check(&apart, &fields).await;
    assert_eq!(checked.status, StatusCode::OK, "{}", checked.body);
    let done = office.bring(&checked, &[("day", "2025-11-03")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}
