//! Rounds of ideas, on both engines: links, ideas, ballots, counts, replies, letters, and how long all that is kept.

use std::collections::BTreeSet;

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use surveys::{
    confidentiality::Participation,
    ids::{IdeaId, OrganizationId, WaveId},
    language::{Language, Localized},
    voice::{
        Ballot, Phase, Verdict,
        heard::{Reply, Status, Subject},
    },
};

use super::super::{
    Conflict, StoreError, Submitted,
    backup::{OpenWaves, backup},
    ideas::Idea,
    outbox::MessageKind,
    retention::{COMMENTS_KEPT, INVITATIONS_KEPT},
    testing::{Bench, NOW, answers, new_result},
    voices::{NewIdea, Voice},
};
use crate::{
    auth::Token,
    clock::{DAY, HOUR},
};

/// A released wave of so many people, and its round at ideas.
async fn round(bench: &Bench, people: u32) -> (OrganizationId, WaveId, Vec<Token>) {
    let store = &bench.store;
    let organization = bench.organization(&[("HQ", "", people)]).await;
    let wave = bench.draft(organization).await;
    store.launch_wave(wave, NOW).await.unwrap();
    let refused = store.open_round(wave, NOW).await;
    assert!(
        matches!(refused, Err(StoreError::Conflict(Conflict::WaveState))),
        "{}: nothing is asked before the release",
        bench.engine
    );
    for link in store.invitation_links(wave).await.unwrap() {
        store.submit(&link.token, answers("4")).await.unwrap();
    }
    store.close_wave(wave, NOW).await.unwrap();
    let result = new_result("{}", &"0".repeat(64));
    store.release_wave(wave, result, NOW).await.unwrap();
    assert_eq!(store.open_round(wave, NOW).await.unwrap(), people);
    let links = store.voice_links(wave).await.unwrap();
    let tokens = links.into_iter().map(|link| link.token).collect();
    (organization, wave, tokens)
}

fn idea(number: u32, text: &str) -> Voice {
    Voice::Idea {
        number,
        idea: NewIdea {
            language: Language::En,
            text: text.to_owned(),
        },
    }
}

fn english(text: &str) -> Localized {
    Localized([("en".to_owned(), text.to_owned())].into())
}

/// One idea each, all approved.
async fn approved(bench: &Bench, wave: WaveId, tokens: &[Token]) -> Vec<Idea> {
    let store = &bench.store;
    for (n, token) in tokens.iter().enumerate() {
        store
            .speak(token, idea(1, &format!("Idea {n}")))
            .await
            .unwrap();
    }
    store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
    for idea in store.ideas(wave).await.unwrap() {
        store
            .judge_idea(wave, idea.id, idea.wording.clone(), Verdict::Approved)
            .await
            .unwrap();
    }
    store.ideas(wave).await.unwrap()
}

fn is_phase(refused: &Result<(), StoreError>) -> bool {
    matches!(refused, Err(StoreError::Conflict(Conflict::RoundPhase)))
}

#[tokio::test]
async fn everybody_gets_one_link_that_is_no_invitation() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 12).await;
        assert_eq!(store.open_round(wave, NOW).await.unwrap(), 12, "twice");
        assert_eq!(store.voice_links(wave).await.unwrap().len(), 12);
        for link in store.invitation_links(wave).await.unwrap() {
            assert!(!tokens.contains(&link.token));
            assert_eq!(store.speaker(&link.token).await.unwrap(), None);
        }
        let unknown = store
            .speak(&Token::from_bytes([7; 16]), idea(1, "x"))
            .await
            .unwrap();
        assert_eq!(unknown, Submitted::Unknown, "{}", bench.engine);
        let answered = store.submit(&tokens[0], answers("4")).await.unwrap();
        assert_eq!(answered, Submitted::Unknown, "a voice link answers nothing");
    }
}

#[tokio::test]
async fn a_link_takes_three_ideas_and_one_page_sent_twice_keeps_one() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 12).await;
        let speak =
            async |number, text: &str| store.speak(&tokens[0], idea(number, text)).await.unwrap();
        assert_eq!(speak(1, "one").await, Submitted::Kept);
        assert_eq!(speak(1, "one").await, Submitted::AlreadyUsed, "sent twice");
        assert_eq!(speak(3, "three").await, Submitted::AlreadyUsed, "no gaps");
        assert_eq!(speak(2, "two").await, Submitted::Kept);
        assert_eq!(speak(3, "three").await, Submitted::Kept);
        assert_eq!(speak(4, "four").await, Submitted::AlreadyUsed);
        let both = futures::join!(
            store.speak(&tokens[1], idea(1, "left")),
            store.speak(&tokens[1], idea(1, "right"))
        );
        let kept = [both.0.unwrap(), both.1.unwrap()];
        assert!(kept.contains(&Submitted::Kept) && kept.contains(&Submitted::AlreadyUsed));
        let early = Ballot::new(
            [IdeaId::from_bits(1)],
            &BTreeSet::from([IdeaId::from_bits(1)]),
        );
        let early = store
            .speak(&tokens[2], Voice::Ballot(early.unwrap()))
            .await
            .unwrap();
        assert_eq!(early, Submitted::Closed, "nobody votes yet");
        assert!(
            store.ideas(wave).await.unwrap().is_empty(),
            "nobody reads yet"
        );
        assert_eq!(store.speaker(&tokens[0]).await.unwrap().unwrap().ideas, 3);

        store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
        let mut texts: Vec<String> = store
            .ideas(wave)
            .await
            .unwrap()
            .into_iter()
            .map(|idea| idea.written)
            .filter(|text| !["left", "right"].contains(&text.as_str()))
            .collect();
        texts.sort();
        assert_eq!(texts, ["one", "three", "two"], "{}", bench.engine);
        assert_eq!(speak(4, "late").await, Submitted::Closed);
        let speaker = store.speaker(&tokens[0]).await.unwrap().unwrap();
        assert_eq!((speaker.ideas, speaker.voted), (0, false), "links forget");
        let left = bench.numbers("select count(*) as n from voices").await;
        assert_eq!(left, [0]);
    }
}

#[tokio::test]
async fn voices_are_mixed_once_ten_are_new_and_a_day_has_passed() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 24).await;
        for token in &tokens[..9] {
            store.speak(token, idea(1, "x")).await.unwrap();
        }
        assert_eq!(store.mix_voices(NOW + 2 * DAY).await.unwrap(), 0, "nine");
        store.speak(&tokens[9], idea(1, "x")).await.unwrap();
        assert_eq!(store.mix_voices(NOW + 2 * DAY).await.unwrap(), 1, "ten");
        let marks = bench
            .numbers("select count(*) as n from voice_links where ideas = 1")
            .await;
        assert_eq!(marks, [10], "{}: links still know", bench.engine);
        for token in &tokens[10..20] {
            store.speak(token, idea(1, "x")).await.unwrap();
        }
        let soon = store.mix_voices(NOW + 2 * DAY + HOUR).await.unwrap();
        assert_eq!(soon, 0, "not twice a day");
        assert_eq!(store.mix_voices(NOW + 3 * DAY).await.unwrap(), 1);
        store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
        assert_eq!(store.ideas(wave).await.unwrap().len(), 20);
    }
}

#[tokio::test]
async fn ideas_are_read_before_others_see_them_and_then_stay_as_they_are() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 12).await;
        for (n, token) in tokens[..4].iter().enumerate() {
            store
                .speak(token, idea(1, &format!("Idea {n}")))
                .await
                .unwrap();
        }
        let early = store.move_round(wave, Phase::Votes, NOW).await;
        assert!(is_phase(&early), "{}", bench.engine);
        store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
        let ids: Vec<IdeaId> = store
            .ideas(wave)
            .await
            .unwrap()
            .iter()
            .map(|idea| idea.id)
            .collect();
        let judge = async |place: usize, verdict| {
            store
                .judge_idea(wave, ids[place], english("Clearer"), verdict)
                .await
        };
        let unread = store.move_round(wave, Phase::Votes, NOW).await;
        assert!(
            matches!(unread, Err(StoreError::Conflict(Conflict::IdeasUnread))),
            "{}",
            bench.engine
        );
        let into_hidden = judge(0, Verdict::Merged(ids[1])).await;
        assert!(matches!(into_hidden, Err(StoreError::NotFound)));
        judge(1, Verdict::Approved).await.unwrap();
        let into_itself = judge(1, Verdict::Merged(ids[1])).await;
        assert!(matches!(into_itself, Err(StoreError::NotFound)));
        judge(0, Verdict::Merged(ids[1])).await.unwrap();
        judge(2, Verdict::Approved).await.unwrap();
        judge(3, Verdict::Declined("names a person".to_owned()))
            .await
            .unwrap();
        // What was put together follows.
        judge(1, Verdict::Merged(ids[2])).await.unwrap();
        let verdicts = async || {
            let ideas = store.ideas(wave).await.unwrap();
            ideas
                .into_iter()
                .map(|idea| idea.verdict)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            verdicts().await,
            [
                Verdict::Merged(ids[2]),
                Verdict::Merged(ids[2]),
                Verdict::Approved,
                Verdict::Declined("names a person".to_owned())
            ],
            "{}",
            bench.engine
        );
        // Nothing stands behind an idea that nobody sees.
        judge(2, Verdict::Waiting).await.unwrap();
        assert_eq!(
            verdicts().await[..3],
            [Verdict::Waiting, Verdict::Waiting, Verdict::Waiting]
        );
        for place in 0..3 {
            judge(place, Verdict::Approved).await.unwrap();
        }
        store.move_round(wave, Phase::Votes, NOW).await.unwrap();
        assert!(
            is_phase(&judge(0, Verdict::Waiting).await),
            "others read it"
        );
        let step = Some("VOI-S1".to_owned());
        store.link_idea(wave, ids[0], step.clone()).await.unwrap();
        let kept = store.ideas(wave).await.unwrap();
        assert_eq!(kept[0].step, step);
        assert_eq!(kept[0].in_own_words(), "Clearer");
        let foreign = store.link_idea(WaveId::from_bits(9), ids[0], None).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)));
    }
}

#[tokio::test]
async fn votes_are_counted_once_and_nothing_of_a_ballot_stays() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 40).await;
        let ideas = approved(&bench, wave, &tokens[..4]).await;
        store.move_round(wave, Phase::Votes, NOW).await.unwrap();
        let votable: BTreeSet<IdeaId> = ideas.iter().map(|idea| idea.id).collect();
        let ballot = |places: &[usize]| {
            let named = places.iter().map(|place| ideas[*place].id);
            Voice::Ballot(Ballot::new(named, &votable).unwrap())
        };
        for (n, token) in tokens.iter().enumerate().take(30) {
            let choice: &[usize] = match n {
                0..15 => &[0, 1],
                15..28 => &[1],
                _ => &[2],
            };
            let kept = store.speak(token, ballot(choice)).await.unwrap();
            assert_eq!(kept, Submitted::Kept);
        }
        let again = store.speak(&tokens[0], ballot(&[3])).await.unwrap();
        assert_eq!(again, Submitted::AlreadyUsed, "{}", bench.engine);
        store.move_round(wave, Phase::Closed, NOW).await.unwrap();
        assert!(is_phase(&store.move_round(wave, Phase::Closed, NOW).await));
        let late = store.speak(&tokens[35], ballot(&[3])).await.unwrap();
        assert_eq!(late, Submitted::Closed);

        let round = store.round(wave).await.unwrap().unwrap();
        let tally = round.tally.unwrap();
        assert_eq!(tally.turnout(), Participation::AtLeast(30));
        let told: Vec<_> = ideas.iter().map(|idea| tally.votes(idea.id)).collect();
        assert_eq!(
            told,
            [
                Some(Participation::AtLeast(15)),
                Some(Participation::NearlyAll),
                Some(Participation::FewerThan(5)),
                Some(Participation::FewerThan(5))
            ],
            "{}",
            bench.engine
        );
        let left = bench
            .numbers(
                "select (select count(*) from voices) + (select count(*) from voice_links where voted <> 0) as n",
            )
            .await;
        assert_eq!(left, [0], "{}", bench.engine);
    }
}

#[tokio::test]
async fn a_round_can_close_without_a_vote() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, _) = round(&bench, 12).await;
        let at_once = store.move_round(wave, Phase::Closed, NOW).await;
        assert!(is_phase(&at_once), "{}", bench.engine);
        store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
        store
            .move_round(wave, Phase::Closed, NOW + 5)
            .await
            .unwrap();
        let round = store.round(wave).await.unwrap().unwrap();
        assert_eq!((round.closed, round.tally), (Some(NOW + 5), None));
        let back = bench
            .force("update idea_rounds set phase = 'ideas', closed = null")
            .await;
        assert!(back.is_err(), "{}: the schema holds it, too", bench.engine);
    }
}

#[tokio::test]
async fn letters_carry_voice_links_only_while_they_open_something() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 12).await;
        let early = store.enqueue_mail(wave, MessageKind::Votes, 0, NOW).await;
        assert!(matches!(
            early,
            Err(StoreError::Conflict(Conflict::RoundPhase))
        ));
        let enqueue = async |kind| store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
        assert_eq!(enqueue(MessageKind::Ideas).await, 12);
        assert_eq!(enqueue(MessageKind::Ideas).await, 0, "nobody twice");
        let claimed = store.claim_mail(20, NOW).await.unwrap();
        assert_eq!(claimed.len(), 12, "{}", bench.engine);
        assert!(claimed.iter().all(|message| tokens.contains(&message.token)
            && !message.is_pointless
            && message.kind == MessageKind::Ideas));

        let ideas = approved(&bench, wave, &tokens[..1]).await;
        assert!(
            store.claimed_mail(&claimed[0]).await.unwrap().is_none(),
            "collecting is over"
        );
        store.move_round(wave, Phase::Votes, NOW).await.unwrap();
        let votable = BTreeSet::from([ideas[0].id]);
        let ballot = Ballot::new([ideas[0].id], &votable).unwrap();
        store
            .speak(&tokens[3], Voice::Ballot(ballot))
            .await
            .unwrap();
        assert_eq!(enqueue(MessageKind::Votes).await, 11, "one has voted");
        store.move_round(wave, Phase::Closed, NOW).await.unwrap();
        let left = bench.numbers("select count(*) as n from outbox").await;
        assert_eq!(left, [0], "{}: no letter tells who had voted", bench.engine);
    }
}

#[tokio::test]
async fn a_reminder_to_write_goes_to_everybody_and_one_to_vote_to_those_who_have_not() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (organization, wave, tokens) = round(&bench, 12).await;
        let enqueue = async |kind| store.enqueue_mail(wave, kind, 0, NOW).await.unwrap();
        store.speak(&tokens[0], idea(1, "mine")).await.unwrap();
        let people = store
            .people(organization, None, "", 0, 50)
            .await
            .unwrap()
            .people;
        let person = people[5].id;
        store.stop_reminders(person).await.unwrap();
        assert_eq!(enqueue(MessageKind::Ideas).await, 12);
        assert_eq!(
            enqueue(MessageKind::IdeasAgain).await,
            11,
            "{}: whoever has written gets it, too; who wants none does not",
            bench.engine
        );
        assert_eq!(enqueue(MessageKind::IdeasAgain).await, 0, "once");
        let claimed = store.claim_mail(50, NOW).await.unwrap();
        assert!(claimed.iter().all(|message| !message.is_pointless));
        let early = store
            .enqueue_mail(wave, MessageKind::VotesAgain, 0, NOW)
            .await;
        assert!(is_phase(&early.map(|_| ())));

        store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
        let ideas = store.ideas(wave).await.unwrap();
        store
            .judge_idea(wave, ideas[0].id, english("mine"), Verdict::Approved)
            .await
            .unwrap();
        store.move_round(wave, Phase::Votes, NOW).await.unwrap();
        let ballot = || {
            let votable = BTreeSet::from([ideas[0].id]);
            Voice::Ballot(Ballot::new([ideas[0].id], &votable).unwrap())
        };
        let quiet = people.iter().find(|known| known.id == person);
        let quiet = quiet.and_then(|known| known.row.email.clone());
        let links = store.voice_links(wave).await.unwrap();
        let voter = links.iter().find(|link| link.email != quiet).unwrap().token;
        store.speak(&voter, ballot()).await.unwrap();
        assert_eq!(enqueue(MessageKind::VotesAgain).await, 10);
        let claimed = store.claim_mail(50, NOW).await.unwrap();
        assert!(claimed.iter().all(|message| message.token != voter));
        // Whoever votes after the letter was written is not reminded any more.
        store.speak(&claimed[0].token, ballot()).await.unwrap();
        let again = store.claimed_mail(&claimed[0]).await.unwrap().unwrap();
        assert!(again.is_pointless);
        store.move_round(wave, Phase::Closed, NOW).await.unwrap();
        let left = bench.numbers("select count(*) as n from outbox").await;
        assert_eq!(left, [0], "{}: no letter tells who had voted", bench.engine);
    }
}

#[tokio::test]
async fn a_lost_link_is_given_anew_and_keeps_what_it_has_used_up() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 12).await;
        let links = store.voice_links(wave).await.unwrap();
        let (old, email) = (tokens[2], links[2].email.clone().unwrap());
        store.speak(&old, idea(1, "one")).await.unwrap();
        let who = format!("  {} ", email.to_uppercase());
        let renewed = store.renew_voice_link(wave, &who, true, NOW).await.unwrap();
        assert!(renewed.is_mailed && renewed.link.token != old);
        let token = renewed.link.token;
        let gone = store.speak(&old, idea(2, "two")).await.unwrap();
        assert_eq!(
            gone,
            Submitted::Unknown,
            "{}: the old one is dead",
            bench.engine
        );
        let speaker = store.speaker(&token).await.unwrap().unwrap();
        assert_eq!(speaker.ideas, 1, "what was written stays written");
        let again = store.speak(&token, idea(1, "one")).await.unwrap();
        assert_eq!(again, Submitted::AlreadyUsed);
        let listed = store.voice_links(wave).await.unwrap();
        assert!(listed.iter().any(|link| link.token == token));

        // A second new link replaces the first, and so does its letter; mixing keeps it.
        let renewed = store
            .renew_voice_link(wave, &email, true, NOW)
            .await
            .unwrap();
        assert_eq!(store.speaker(&token).await.unwrap(), None);
        let letters = store.claim_mail(50, NOW).await.unwrap();
        let told: Vec<Token> = letters.iter().map(|letter| letter.token).collect();
        assert_eq!(told, [renewed.link.token]);
        assert_eq!(letters[0].kind, MessageKind::VoiceLink);
        for token in &tokens[3..12] {
            store.speak(token, idea(1, "more")).await.unwrap();
        }
        assert_eq!(store.mix_voices(NOW + 2 * DAY).await.unwrap(), 1);
        assert!(store.speaker(&renewed.link.token).await.unwrap().is_some());
        let listed = store.voice_links(wave).await.unwrap();
        assert!(listed.iter().any(|link| link.token == renewed.link.token));

        for nobody in ["", "somebody@example.net", "%"] {
            let refused = store.renew_voice_link(wave, nobody, true, NOW).await;
            assert!(matches!(refused, Err(StoreError::NotFound)), "{nobody}");
        }
        store.move_round(wave, Phase::Sorting, NOW).await.unwrap();
        let late = store.renew_voice_link(wave, &email, true, NOW).await;
        assert!(is_phase(&late.map(|_| ())));
    }
}

#[tokio::test]
async fn a_reply_keeps_the_day_on_which_people_first_got_one() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, _) = round(&bench, 12).await;
        let subject = Subject::Theme {
            question: "OPE-1".to_owned(),
            terms: vec!["paper".to_owned(), "printer".to_owned()],
        };
        let reply = |text: &str, day: &str| Reply {
            text: english(text),
            status: Status::Planned,
            by: "2026-12-01".parse().ok(),
            who: "IT".to_owned(),
            step: Some("TOO-S1".to_owned()),
            replied: day.parse().unwrap(),
        };
        let save = async |text: &str, day: &str| {
            store
                .save_reply(wave, subject.clone(), reply(text, day))
                .await
                .unwrap();
        };
        save("Soon.", "2026-10-01").await;
        save("By December.", "2026-11-01").await;
        let replies = store.replies(wave).await.unwrap();
        let expected = reply("By December.", "2026-10-01");
        assert_eq!(replies[&subject], expected, "{}", bench.engine);
        assert_eq!(replies.len(), 1);
    }
}

#[tokio::test]
async fn links_go_after_a_month_and_what_nobody_saw_after_a_year() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (_, wave, tokens) = round(&bench, 12).await;
        let ideas = approved(&bench, wave, &tokens[..2]).await;
        let declined = Verdict::Declined("names a person".to_owned());
        store
            .judge_idea(wave, ideas[0].id, english("x"), declined)
            .await
            .unwrap();
        store.move_round(wave, Phase::Closed, NOW).await.unwrap();
        let counts = async || {
            bench
                .numbers("select n from (select 1 as o, count(*) as n from voice_links union all select 2, count(*) from ideas) c order by o")
                .await
        };
        store.purge_waves(NOW + INVITATIONS_KEPT - 1).await.unwrap();
        assert_eq!(counts().await, [12, 2], "{}", bench.engine);
        store.purge_waves(NOW + INVITATIONS_KEPT).await.unwrap();
        assert_eq!(counts().await, [0, 2], "{}", bench.engine);
        assert_eq!(store.speaker(&tokens[0]).await.unwrap(), None);
        store.purge_waves(NOW + COMMENTS_KEPT).await.unwrap();
        assert_eq!(counts().await, [0, 1], "{}", bench.engine);
    }
}

#[tokio::test]
async fn a_backup_of_a_running_round_tells_nobodys_ideas() {
    let bench = Bench::sqlite().await;
    let store = &bench.store;
    let (_, _, tokens) = round(&bench, 24).await;
    for (n, token) in tokens[..12].iter().enumerate() {
        let text = format!("pebble{n:04}z");
        store.speak(token, idea(1, &text)).await.unwrap();
        if n == 10 {
            assert_eq!(store.mix_voices(NOW + 2 * DAY).await.unwrap(), 1);
        }
    }
    let file = bench.folder.path().join("copy.db");
    backup(&bench.database, &file, OpenWaves::Mixed)
        .await
        .unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let holds = |n: usize| {
        let mark = format!("pebble{n:04}z");
        bytes.windows(mark.len()).any(|at| at == mark.as_bytes())
    };
    assert!((0..11).all(holds), "what was mixed is kept");
    assert!(!holds(11), "what waits is not");
    let settings = SqliteConnectOptions::new().filename(&file).read_only(true);
    let mut copy = SqliteConnection::connect_with(&settings).await.unwrap();
    let marks: (i64, i64) = sqlx::query_as("select count(*), sum(ideas + voted) from voice_links")
        .fetch_one(&mut copy)
        .await
        .unwrap();
    assert_eq!(marks, (24, 0), "everybody's link, and no mark who wrote");
}
