//! Ideas and votes through the real router: from the opening of a round to "You said, we did", and everything that can be
//! sent wrongly.

use app::paths;
use axum::http::StatusCode;
use surveys::{
    confidentiality::Participation,
    ids::{OrganizationId, WaveId},
    voice::Phase,
};

use super::{
    house::{Answer, House, NOW, Visitor},
    written::released,
};
use crate::{
    auth::{Role, Token},
    clock::{DAY, MINUTE},
    heard::vote_bonus,
    store::ideas::Idea,
};

struct Round {
    house: House,
    organization: OrganizationId,
    wave: WaveId,
    consultant: Visitor,
    tokens: Vec<Token>,
}

impl Round {
    /// A released wave whose consultant opened the round: 24 people can write.
    async fn open() -> Self {
        let house = House::empty().await;
        let organization = house.organization("North").await;
        house.people(organization, 12).await;
        let wave = released(&house, organization, false).await;
        let (_, consultant) = house
            .user(organization, Role::Consultant, "cleo@example.org")
            .await;
        let mut round = Self {
            house,
            organization,
            wave,
            consultant,
            tokens: Vec::new(),
        };
        let path = paths::ideas(organization, wave);
        let page = round.house.get(&mut round.consultant, &path).await;
        assert!(
            page.body.contains("Open the round of ideas"),
            "{}",
            page.body
        );
        let opened = round.house.post(&mut round.consultant, &path, &[]).await;
        assert_eq!(opened.location(), format!("{path}?done=opened"));
        let links = round.house.app.store.voice_links(wave).await.unwrap();
        round.tokens = links.into_iter().map(|link| link.token).collect();
        assert_eq!(round.tokens.len(), 24);
        round
    }

    /// The same, with three ideas that others can vote for.
    async fn votes() -> Self {
        let mut round = Self::open().await;
        for (link, text) in ["Quiet hours", "One record", "A coffee machine"]
            .into_iter()
            .enumerate()
        {
            let (mut visitor, page) = round.arrive(link).await;
            let kept = round.write(&mut visitor, &page, "1", text).await;
            assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        }
        round.advance(Phase::Sorting).await;
        for idea in round.ideas().await {
            let step = (idea.written == "One record").then_some("TOO-S2");
            round.approve(&idea, step.unwrap_or_default()).await;
        }
        round.advance(Phase::Votes).await;
        round
    }

    /// Opens a voice link; the cookie and the address it leads to.
    async fn arrive(&self, link: usize) -> (Visitor, String) {
        let mut visitor = Visitor::default();
        let path = paths::voice_link(&self.tokens[link].to_string());
        let answer = self.house.get(&mut visitor, &path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let to = answer.location().to_owned();
        (visitor, to)
    }

    async fn write(&self, visitor: &mut Visitor, page: &str, number: &str, idea: &str) -> Answer {
        let fields = [("number", number), ("idea", idea)];
        let path = format!("{page}/ideas");
        self.house.post(visitor, &path, &fields).await
    }

    async fn vote(&self, visitor: &mut Visitor, page: &str, choices: &[String]) -> Answer {
        let fields: Vec<(&str, &str)> = choices
            .iter()
            .map(|choice| ("choice", choice.as_str()))
            .collect();
        let path = format!("{page}/ballot");
        self.house.post(visitor, &path, &fields).await
    }

    async fn advance(&mut self, to: Phase) -> Answer {
        let path = paths::ideas_phase(self.organization, self.wave);
        let answer = self
            .house
            .post(&mut self.consultant, &path, &[("to", to.code())])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer
    }

    async fn ideas(&self) -> Vec<Idea> {
        self.house.app.store.ideas(self.wave).await.unwrap()
    }

    async fn judge(&mut self, idea: &Idea, fields: &[(&str, &str)]) -> Answer {
        let path = paths::idea(self.organization, self.wave, idea.id);
        self.house.post(&mut self.consultant, &path, fields).await
    }

    async fn approve(&mut self, idea: &Idea, step: &str) {
        let fields = [
            ("decision", "approved"),
            ("reason", ""),
            ("wording_en", idea.written.as_str()),
            ("step", step),
        ];
        let done = self.judge(idea, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    }

    async fn id_of(&self, written: &str) -> String {
        let ideas = self.ideas().await;
        let idea = ideas.iter().find(|idea| idea.written == written).unwrap();
        idea.id.to_string()
    }
}

#[tokio::test]
async fn an_idea_becomes_a_vote_a_bonus_and_a_reply() {
    let mut round = Round::votes().await;
    let (one_record, quiet) = (
        round.id_of("One record").await,
        round.id_of("Quiet hours").await,
    );
    for link in 0..20 {
        let (mut visitor, page) = round.arrive(link).await;
        let form = round.house.get(&mut visitor, &page).await;
        assert!(form.body.contains("A coffee machine"), "{}", form.body);
        let mut choices = vec![quiet.clone()];
        if link < 12 {
            choices.push(one_record.clone());
        }
        if link >= 18 {
            choices = vec![one_record.clone()];
        }
        let voted = round.vote(&mut visitor, &page, &choices).await;
        assert_eq!(voted.location(), page, "{}", voted.body);
        let thanks = round.house.get(&mut visitor, &page).await;
        assert!(thanks.body.contains("Your vote is kept"), "{}", thanks.body);
    }
    // Nobody learns a count before voting has ended.
    let path = paths::ideas(round.organization, round.wave);
    let page = round.house.get(&mut round.consultant, &path).await;
    assert!(!page.body.contains("votes</td>"), "{}", page.body);
    let heard = round
        .house
        .get(&mut Visitor::default(), &paths::heard(round.wave))
        .await;
    assert!(!heard.body.contains("One record"), "{}", heard.body);

    round.house.app.clock.advance(3 * DAY);
    round.consultant = {
        let user = round
            .house
            .user(round.organization, Role::Consultant, "cleo@example.org");
        user.await.1
    };
    round.advance(Phase::Closed).await;
    let page = round.house.get(&mut round.consultant, &path).await;
    assert!(page.body.contains("at least 10 votes"), "{}", page.body);
    assert!(page.body.contains("chosen by nearly all"), "{}", page.body);
    assert!(page.body.contains("fewer than 5 votes"), "{}", page.body);

    // What the vote adds to the step in new scenarios.
    let bonus = vote_bonus(&round.house.app.store, round.wave)
        .await
        .unwrap();
    assert_eq!(bonus.len(), 1, "{bonus:?}");
    let bonus = bonus["TOO-S2"];
    // 14 of 20 voted for it: told as "at least 10" of at most 24.
    assert!((bonus - 0.1 * 10.0 / 24.0).abs() < 1e-12, "{bonus}");

    let subject = format!("idea:{one_record}");
    let path = paths::replies(round.organization, round.wave);
    let list = round.house.get(&mut round.consultant, &path).await;
    assert!(list.body.contains("One record"), "{}", list.body);
    round.house.app.clock.advance(7 * DAY);
    round.consultant = {
        let user = round
            .house
            .user(round.organization, Role::Consultant, "cleo@example.org");
        user.await.1
    };
    let form = format!("{path}/reply?subject={}", paths::segment(&subject));
    let page = round.house.get(&mut round.consultant, &form).await;
    assert!(
        page.body.contains("value=\"TOO-S2\" selected"),
        "{}",
        page.body
    );
    let answer = "From June, sales and service share one record.";
    let fields = [
        ("subject", subject.as_str()),
        ("status", "in_work"),
        ("answer_en", answer),
        ("answer_de", ""),
        ("due", "2026-06-30"),
        ("who", "Customer service"),
        ("step", "TOO-S2"),
    ];
    let form = format!("{path}/reply");
    let saved = round
        .house
        .post(&mut round.consultant, &form, &fields)
        .await;
    assert_eq!(
        saved.location(),
        format!("{path}?saved=true"),
        "{}",
        saved.body
    );
    let mut anybody = Visitor::default();
    let heard = round
        .house
        .get(&mut anybody, &paths::heard(round.wave))
        .await;
    for words in [
        answer,
        "in work",
        "Customer service",
        "30 June 2026",
        "at least 10 votes",
        "Nearly everybody voted",
        ">7<",
    ] {
        assert!(heard.body.contains(words), "{words}: {}", heard.body);
    }
}

#[tokio::test]
async fn what_is_no_idea_is_refused_with_everything_that_was_typed() {
    let round = Round::open().await;
    let (mut visitor, page) = round.arrive(0).await;
    let form = round.house.get(&mut visitor, &page).await;
    assert!(form.body.contains("name=\"idea\""), "{}", form.body);
    assert!(!form.body.contains(&round.tokens[0].to_string()));

    let long = "x".repeat(10_000);
    for (idea, words) in [
        (long.as_str(), "longer than 600 characters"),
        ("   \n ", "Please write your idea"),
        (
            "bell \u{7} and \u{202e}turned",
            "characters here that are no text",
        ),
    ] {
        let refused = round.write(&mut visitor, &page, "1", idea).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
        if idea == long {
            assert!(refused.body.contains(&long), "what was typed is kept");
        }
    }
    let unknown = [("number", "1"), ("idea", "x"), ("department", "S")];
    let path = format!("{page}/ideas");
    let refused = round.house.post(&mut visitor, &path, &unknown).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let refused = round.write(&mut visitor, &page, "-1", "x").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let left = round.house.app.store.speaker(&round.tokens[0]).await;
    assert_eq!(left.unwrap().unwrap().ideas, 0, "nothing of it was kept");
}

#[tokio::test]
async fn a_script_in_an_idea_is_only_ever_text_and_who_is_named_is_not() {
    let mut round = Round::open().await;
    let (mut visitor, page) = round.arrive(0).await;
    let idea = "<script>alert(1)</script> Ask ada@example.org or 0170 1234567";
    let kept = round.write(&mut visitor, &page, "1", idea).await;
    assert_eq!(
        kept.location(),
        format!("{page}?done=idea"),
        "{}",
        kept.body
    );
    let next = round.house.get(&mut visitor, kept.location()).await;
    assert!(next.body.contains("Your idea is kept"), "{}", next.body);
    assert!(next.body.contains("idea 2 of 3"), "{}", next.body);

    round.advance(Phase::Sorting).await;
    let stored = round.ideas().await.remove(0);
    assert!(
        !stored.written.contains("ada@example.org"),
        "{}",
        stored.written
    );
    assert!(!stored.written.contains("1234567"), "{}", stored.written);
    let path = paths::idea(round.organization, round.wave, stored.id);
    let shown = round.house.get(&mut round.consultant, &path).await;
    assert!(shown.body.contains("&lt;script&gt;"), "{}", shown.body);
    assert!(!shown.body.contains("<script>alert"), "{}", shown.body);
    round.approve(&stored, "").await;
    round.advance(Phase::Votes).await;
    let (mut visitor, page) = round.arrive(1).await;
    let ballot = round.house.get(&mut visitor, &page).await;
    assert!(ballot.body.contains("&lt;script&gt;"), "{}", ballot.body);
    assert!(!ballot.body.contains("<script>alert"), "{}", ballot.body);
}

#[tokio::test]
async fn a_fourth_idea_and_the_same_page_twice_are_told_kindly() {
    let round = Round::open().await;
    let (mut visitor, page) = round.arrive(0).await;
    for number in ["1", "2"] {
        let kept = round
            .write(&mut visitor, &page, number, "Quiet hours")
            .await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    }
    let twice = round
        .write(&mut visitor, &page, "2", "Another thought")
        .await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        twice.body.contains("since this page was opened"),
        "{}",
        twice.body
    );
    assert!(
        twice.body.contains("Another thought"),
        "what was typed is kept"
    );
    assert!(
        twice.body.contains("name=\"number\" value=\"3\""),
        "{}",
        twice.body
    );
    let third = round
        .write(&mut visitor, &page, "3", "Another thought")
        .await;
    assert_eq!(third.status, StatusCode::SEE_OTHER);
    let fourth = round.write(&mut visitor, &page, "4", "And one more").await;
    assert_eq!(fourth.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        fourth.body.contains("Your 3 ideas are kept"),
        "{}",
        fourth.body
    );
    let left = round.house.app.store.speaker(&round.tokens[0]).await;
    assert_eq!(left.unwrap().unwrap().ideas, 3);
}

#[tokio::test]
async fn an_address_without_its_link_opens_nothing() {
    let round = Round::open().await;
    let (mut own, page) = round.arrive(0).await;
    let (mut other, _) = round.arrive(1).await;
    let mut nobody = Visitor::default();
    for visitor in [&mut nobody, &mut other] {
        for answer in [
            round.house.get(visitor, &page).await,
            round.write(visitor, &page, "1", "x").await,
            round.vote(visitor, &page, &[]).await,
        ] {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
            assert!(answer.body.contains("open your link again"));
        }
    }
    for path in ["/v/none", "/v/0123456789abcdefghjkmnpqr0", "/v/f/none"] {
        let answer = round.house.get(&mut own, path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let invitation = round
        .house
        .app
        .store
        .invitation_links(round.wave)
        .await
        .unwrap();
    let path = paths::voice_link(&invitation[0].token.to_string());
    let answer = round.house.get(&mut own, &path).await;
    assert_eq!(
        answer.status,
        StatusCode::NOT_FOUND,
        "an invitation is no voice link"
    );
    let arrived = round
        .house
        .get(
            &mut nobody,
            &paths::voice_link(&round.tokens[0].to_string()),
        )
        .await;
    let cookie = arrived.header("set-cookie");
    assert!(
        cookie.contains("; Path=/v;") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert_eq!(arrived.header("referrer-policy"), "no-referrer");
    let looked = round.house.app.store.speaker(&round.tokens[0]).await;
    assert_eq!(looked.unwrap().unwrap().ideas, 0);
}

#[tokio::test]
async fn ballots_with_too_much_too_little_or_something_else_are_refused() {
    let round = Round::votes().await;
    let ids: Vec<String> = round
        .ideas()
        .await
        .iter()
        .map(|idea| idea.id.to_string())
        .collect();
    let (mut visitor, page) = round.arrive(5).await;
    let unknown = format!("{:032x}", 77);
    for (choices, words) in [
        (vec![], "tick at least one"),
        (vec![unknown], "does not belong to this vote"),
        (
            vec!["'; drop table ideas".to_owned()],
            "does not belong to this vote",
        ),
        (
            vec![ids[0].clone(), "x".repeat(5_000)],
            "does not belong to this vote",
        ),
    ] {
        let refused = round.vote(&mut visitor, &page, &choices).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
        if choices.contains(&ids[0]) {
            let ticked = format!("value=\"{}\" checked", ids[0]);
            assert!(refused.body.contains(&ticked), "{}", refused.body);
        }
    }
    let strange = round
        .house
        .post(&mut visitor, &format!("{page}/ballot"), &[("name", "Ada")])
        .await;
    assert_eq!(strange.status, StatusCode::BAD_REQUEST);
    let early = round.write(&mut visitor, &page, "1", "Too late").await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.body);
    assert!(early.body.contains("was not kept"), "{}", early.body);

    let first = round.vote(&mut visitor, &page, &ids[..1]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second = round.vote(&mut visitor, &page, &ids[1..]).await;
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.body);
    let voices = round
        .house
        .app
        .store
        .move_round(round.wave, Phase::Closed, NOW)
        .await;
    voices.unwrap();
    let tally = round
        .house
        .app
        .store
        .round(round.wave)
        .await
        .unwrap()
        .unwrap()
        .tally
        .unwrap();
    assert_eq!(
        tally.turnout(),
        Participation::FewerThan(5),
        "one ballot counts"
    );
    let closed = round.vote(&mut visitor, &page, &ids[..1]).await;
    assert_eq!(closed.status, StatusCode::CONFLICT, "{}", closed.body);
    assert!(
        closed.body.contains("This round is over"),
        "{}",
        closed.body
    );
    let heard = round
        .house
        .get(&mut visitor, &paths::heard(round.wave))
        .await;
    assert!(heard.body.contains("no counts are shown"), "{}", heard.body);
    assert!(heard.body.contains("Votes are not shown"), "{}", heard.body);
}

#[tokio::test]
async fn nobody_votes_while_ideas_are_collected_or_read() {
    let mut round = Round::open().await;
    let (mut visitor, page) = round.arrive(0).await;
    for _ in 0..2 {
        let refused = round
            .vote(&mut visitor, &page, &[format!("{:032x}", 7)])
            .await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        round.advance(Phase::Sorting).await;
    }
    let reading = round.house.get(&mut visitor, &page).await;
    assert!(
        reading.body.contains("The ideas are being read"),
        "{}",
        reading.body
    );
    let unread = round.advance(Phase::Votes).await;
    assert!(
        unread.location().ends_with("done=unread"),
        "nothing to vote for"
    );
}

#[tokio::test]
async fn a_round_and_its_ideas_belong_to_their_organization() {
    let round = Round::votes().await;
    let other = round.house.organization("South").await;
    let (_, mut foreign) = round
        .house
        .user(other, Role::Consultant, "sol@example.org")
        .await;
    let idea = round.ideas().await.remove(0);
    let here = (round.organization, round.wave);
    for path in [
        paths::ideas(here.0, here.1),
        paths::idea(here.0, here.1, idea.id),
        paths::replies(here.0, here.1),
        // The own organization with the other one's wave.
        paths::ideas(other, here.1),
        paths::idea(other, here.1, idea.id),
        paths::replies(other, here.1),
    ] {
        let answer = round.house.get(&mut foreign, &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [
        paths::ideas_phase(other, here.1),
        paths::voice_links_csv(other, here.1),
        paths::voice_letters(other, here.1),
    ] {
        let answer = round
            .house
            .post(&mut foreign, &path, &[("to", "closed")])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let kept = round
        .house
        .app
        .store
        .round(round.wave)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.phase, Phase::Votes);
}

#[tokio::test]
async fn what_is_decided_is_checked_and_our_own_words_speak_of_the_future() {
    let mut round = Round::open().await;
    for (link, text) in ["Change management for all", "Quiet hours"]
        .into_iter()
        .enumerate()
    {
        let (mut visitor, page) = round.arrive(link).await;
        round.write(&mut visitor, &page, "1", text).await;
    }
    round.advance(Phase::Sorting).await;
    let ideas = round.ideas().await;
    let find = |text: &str| ideas.iter().find(|idea| idea.written == text).unwrap();
    let (theirs, quiet) = (find("Change management for all"), find("Quiet hours"));
    let base = [("reason", ""), ("step", "")];
    for (fields, words) in [
        (vec![("decision", "declined")], "say why it is declined"),
        (
            vec![("decision", "merged"), ("into", "x")],
            "choose an approved idea",
        ),
        (vec![("decision", "perhaps")], "choose a decision"),
        (
            vec![("decision", "approved"), ("step", "XXX-1")],
            "no such step",
        ),
        (
            vec![
                ("decision", "approved"),
                ("wording_en", "We must overhaul all"),
            ],
            "ring alarm bells",
        ),
        (
            vec![("decision", "approved"), ("wording_en", &"y".repeat(900))],
            "800",
        ),
    ] {
        let mut all: Vec<(&str, &str)> = base
            .iter()
            .copied()
            .filter(|(name, _)| !fields.iter().any(|(given, _)| given == name))
            .collect();
        all.extend(fields);
        let refused = round.judge(quiet, &all).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
    }
    let unknown = round
        .judge(quiet, &[("decision", "approved"), ("author", "x")])
        .await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);

    // What somebody wrote stays in their words.
    round.approve(theirs, "").await;
    let merged = [
        ("decision", "merged"),
        ("into", &theirs.id.to_string()),
        ("reason", ""),
        ("step", ""),
    ]
    .map(|(name, value)| (name, value.to_owned()));
    let merged: Vec<(&str, &str)> = merged.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let done = round.judge(quiet, &merged).await;
    assert!(done.location().ends_with("?done=saved"), "{}", done.body);
    round.advance(Phase::Votes).await;
    let late = round
        .judge(quiet, &[("decision", "approved"), ("step", "VOI-S1")])
        .await;
    assert_eq!(
        late.status,
        StatusCode::SEE_OTHER,
        "only the step is taken then"
    );
    let kept = round.ideas().await;
    let kept = kept.iter().find(|idea| idea.id == quiet.id).unwrap();
    assert_eq!(kept.verdict, surveys::voice::Verdict::Merged(theirs.id));
    assert_eq!(kept.step.as_deref(), Some("VOI-S1"));
}

#[tokio::test]
async fn a_reply_is_checked_before_staff_read_it() {
    let mut round = Round::votes().await;
    round.advance(Phase::Closed).await;
    let subject = format!("idea:{}", round.id_of("One record").await);
    let path = format!("{}/reply", paths::replies(round.organization, round.wave));
    for (fields, words) in [
        (
            vec![("status", "planned"), ("answer_en", "")],
            "Please write a reply",
        ),
        (
            vec![("status", "soon"), ("answer_en", "Yes.")],
            "choose a status",
        ),
        (
            vec![
                ("status", "planned"),
                ("answer_en", "Yes."),
                ("due", "tomorrow"),
            ],
            "a day such as",
        ),
        (
            vec![
                ("status", "planned"),
                ("answer_en", "Our change programme rolls out."),
            ],
            "ring alarm bells",
        ),
    ] {
        let mut fields = fields;
        fields.push(("subject", &subject));
        let refused = round
            .house
            .post(&mut round.consultant, &path, &fields)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
    }
    let of_nothing = [
        ("subject", "idea:00000000000000000000000000000001"),
        ("status", "done"),
        ("answer_en", "x"),
    ];
    let refused = round
        .house
        .post(&mut round.consultant, &path, &of_nothing)
        .await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let replies = round.house.app.store.replies(round.wave).await.unwrap();
    assert!(replies.is_empty(), "nothing was saved");
}

#[tokio::test]
async fn nothing_is_heard_before_the_release_and_links_are_files_for_the_fresh() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house.people(organization, 12).await;
    let (wave, _) = house.open_wave(organization).await;
    let (_, mut consultant) = house
        .user(organization, Role::Consultant, "cleo@example.org")
        .await;
    for path in [paths::heard(wave), paths::ideas(organization, wave)] {
        let answer = house.get(&mut consultant, &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let early = house
        .post(&mut consultant, &paths::ideas(organization, wave), &[])
        .await;
    assert_eq!(early.status, StatusCode::NOT_FOUND);

    let mut round = Round::open().await;
    let path = paths::voice_links_csv(round.organization, round.wave);
    let file = round.house.post(&mut round.consultant, &path, &[]).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(
        file.body.matches("http://127.0.0.1:3000/v/").count(),
        24,
        "{}",
        file.body
    );
    round.house.app.clock.advance(11 * MINUTE);
    let stale = round.house.post(&mut round.consultant, &path, &[]).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_lost_link_is_given_anew_without_telling_whether_it_was_used() {
    let mut round = Round::open().await;
    let (mut writer, page) = round.arrive(0).await;
    let kept = round.write(&mut writer, &page, "1", "Quiet hours").await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let links = round.house.app.store.voice_links(round.wave).await.unwrap();
    let path = paths::voice_renewal(round.organization, round.wave);
    for place in [0, 1] {
        let email = links[place].email.clone().unwrap();
        let file = round
            .house
            .post(&mut round.consultant, &path, &[("who", &email)])
            .await;
        assert_eq!(file.status, StatusCode::OK, "{}", file.body);
        assert_eq!(file.body.lines().count(), 2, "{}", file.body);
        assert!(file.body.contains(&email), "{}", file.body);
        let old = paths::voice_link(&round.tokens[place].to_string());
        assert!(!file.body.contains(&old), "another link");
        let dead = round.house.get(&mut Visitor::default(), &old).await;
        assert_eq!(dead.status, StatusCode::NOT_FOUND);
    }
    // The cookie of the old link opens nothing either.
    let refused = round.write(&mut writer, &page, "2", "More").await;
    assert_ne!(refused.status, StatusCode::SEE_OTHER);

    let unknown = round
        .house
        .post(&mut round.consultant, &path, &[("who", "x<b>@example.org")])
        .await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unknown.body.contains("Nothing was renewed") && unknown.body.contains("x&lt;b&gt;@"),
        "{}",
        unknown.body
    );
    // Without a mail server nobody can be reminded.
    let reminder = paths::voice_reminder(round.organization, round.wave);
    let refused = round
        .house
        .post(&mut round.consultant, &reminder, &[])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);

    round.house.app.clock.advance(11 * MINUTE);
    let stale = round
        .house
        .post(&mut round.consultant, &path, &[("who", "a@example.org")])
        .await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
}
