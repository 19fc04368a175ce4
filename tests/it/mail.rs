//! Letters through a real mail server, read by a parser that did not write them.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use mail_parser::{HeaderName, Message, MessageParser};
use tests::{
    Daybreak, MailServer, Store,
    people::{Team, departments_csv, people_csv},
    steps::{Invited, Office, WaveAt, answer},
};

/// A wave small enough that its letters go out within seconds.
const TEAMS: [Team; 1] = [Team {
    code: "HQ",
    name: "Brightwater",
    above: "",
    people: 12,
}];
const PATIENCE: Duration = Duration::from_mins(2);

struct Post {
    mail: MailServer,
    server: Daybreak,
    office: Office,
    wave: WaveAt,
    invited: Vec<Invited>,
}

/// An open wave whose letters may go out at any hour, and thanks everybody.
async fn post() -> Post {
    let mail = MailServer::start().unwrap();
    let server = Daybreak::start_with_mail(Store::Folder, mail.port)
        .await
        .unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&TEAMS).into(), people_csv(&TEAMS).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Grüße – Herbst").await.unwrap();
    let letters = format!("{}/letters", wave.path);
    let page = office.visitor.open(&letters).await.unwrap();
    let form = page.form("/letters").unwrap();
    let typed = [("hours", "any"), ("thanks", "on")];
    let kept = office.visitor.send(&page, &form, &typed).await.unwrap();
    assert_eq!(kept.status, 200, "{}", kept.text());
    let invited = office.launch(&wave).await.unwrap();
    Post {
        mail,
        server,
        office,
        wave,
        invited,
    }
}

fn read(letter: &[u8]) -> Message<'_> {
    MessageParser::default().parse(letter).unwrap()
}

fn addressee(letter: &[u8]) -> String {
    let letter = read(letter);
    let to = letter.to().unwrap().first().unwrap();
    to.address().unwrap().to_owned()
}

fn number(letter: &[u8]) -> String {
    read(letter).message_id().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_reach_everybody_once_and_nobody_who_has_answered_is_reminded() {
    let post = post().await;
    let Post { mail, office, .. } = &post;
    office.press(&post.wave.path, "/invitations").await.unwrap();
    let letters = mail.wait_for(12, PATIENCE).await.unwrap();
    let everybody: BTreeSet<String> = post.invited.iter().map(|one| one.email.clone()).collect();
    let written: BTreeSet<String> = letters.iter().map(|letter| addressee(letter)).collect();
    assert_eq!(written, everybody);
    for letter in &letters {
        let own = post
            .invited
            .iter()
            .find(|one| one.email == addressee(letter))
            .unwrap();
        let message = read(letter);
        assert!(message.subject().unwrap().contains("Grüße – Herbst"));
        let plain = message.body_text(0).unwrap();
        assert!(plain.contains(&own.link), "{plain}");
        let html = message.body_html(0).unwrap();
        assert!(html.contains(&own.link) && !html.contains("<img"), "{html}");
        assert_eq!(message.attachment_count(), 0);
    }

    // Seven answer; the reminder goes to the other five.
    for (seed, one) in (0..).zip(&post.invited[..7]) {
        answer(&post.server.url, &one.link, seed).await.unwrap();
    }
    office.press(&post.wave.path, "/reminders").await.unwrap();
    let letters = mail.wait_for(17, PATIENCE).await.unwrap();
    let reminded: BTreeSet<String> = letters[12..].iter().map(|one| addressee(one)).collect();
    let silent: BTreeSet<String> = post.invited[7..]
        .iter()
        .map(|one| one.email.clone())
        .collect();
    assert_eq!(reminded, silent);

    // One of them wants no more of it: the link in the letter asks, its button does it.
    let reminder = read(&letters[12]).body_text(0).unwrap().into_owned();
    let stop = reminder
        .split_whitespace()
        .find(|word| word.contains("/unsubscribe/"))
        .unwrap();
    // Mail programs are told the same address in a header, from the invitation on.
    for letter in [&letters[0], &letters[12]] {
        let message = read(letter);
        let header = message.header_raw(HeaderName::ListUnsubscribe).unwrap();
        let said = header.trim().trim_matches(['<', '>']);
        assert!(said.contains("/unsubscribe/"), "{said}");
        assert_eq!(said == stop, addressee(letter) == addressee(&letters[12]));
    }
    let reader = post.server.visitor().unwrap();
    let path = stop.strip_prefix(&post.server.url).unwrap();
    let asked = reader.look(path).await.unwrap();
    let last = path.rsplit('/').next().unwrap();
    let form = asked.form(last).unwrap();
    let done = reader.send(&asked, &form, &[]).await.unwrap();
    assert_eq!(done.status, 200, "{}", done.text());

    // Thanks go to all who were invited, answered or not, but for those who want no more.
    office.close(&post.wave).await.unwrap();
    let letters = mail.wait_for(28, PATIENCE).await.unwrap();
    let thanked: BTreeSet<String> = letters[17..].iter().map(|one| addressee(one)).collect();
    assert_eq!(thanked.len(), 11);
    assert!(!thanked.contains(&addressee(&letters[12])));
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(mail.letters().unwrap().len(), 28, "and nothing more");
    let numbers: BTreeSet<String> = letters.iter().map(|letter| number(letter)).collect();
    assert_eq!(numbers.len(), 28, "every letter has a number of its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_hangs_up_after_taking_gets_no_letter_again_at_once() {
    let post = post().await;
    let Post { mail, office, .. } = &post;
    mail.is("hangs up").unwrap();
    office.press(&post.wave.path, "/invitations").await.unwrap();
    mail.wait_for(12, PATIENCE).await.unwrap();
    mail.is("").unwrap();
    // Whether they were sent is not known; each is tried once more when its claim lapses, in minutes, not now.
    tokio::time::sleep(Duration::from_secs(5)).await;
    let letters = mail.letters().unwrap();
    let numbers: BTreeSet<String> = letters.iter().map(|letter| number(letter)).collect();
    assert_eq!((letters.len(), numbers.len()), (12, 12));
}

/// How often each letter came.
fn times(letters: &[Vec<u8>]) -> BTreeMap<String, usize> {
    let mut times = BTreeMap::new();
    for letter in letters {
        *times.entry(number(letter)).or_default() += 1;
    }
    times
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_while_it_mails_sends_one_letter_twice_at_most() {
    let mut post = post().await;
    post.mail.is("is slow").unwrap();
    let office = &post.office;
    office.press(&post.wave.path, "/invitations").await.unwrap();
    post.mail.wait_for(4, PATIENCE).await.unwrap();
    post.server.kill().unwrap();
    post.mail.is("").unwrap();
    let before = times(&post.mail.letters().unwrap());
    assert!(before.len() < 12, "it was killed in the middle");
    post.server.start_again().await.unwrap();
    // What was claimed comes back when the claim lapses, after two minutes.
    let expected = before.values().sum::<usize>() + (12 - before.len());
    post.mail.wait_for(expected, 3 * PATIENCE).await.unwrap();
    tokio::time::sleep(Duration::from_secs(10)).await;
    let times = times(&post.mail.letters().unwrap());
    assert_eq!(times.len(), 12, "everybody was invited: {times:?}");
    let twice = times.values().filter(|times| **times == 2).count();
    assert!(
        twice <= 1 && times.values().all(|times| *times <= 2),
        "{times:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_hangs_or_puts_off_holds_nobody_up_and_loses_no_letter() {
    let post = post().await;
    let Post { mail, office, .. } = &post;
    mail.is("hangs").unwrap();
    office.press(&post.wave.path, "/invitations").await.unwrap();
    tokio::time::sleep(Duration::from_secs(3)).await;
    // Meanwhile everybody else is served.
    let page = office.visitor.open(&post.wave.path).await.unwrap();
    assert_eq!(page.status, 200);
    assert_eq!(mail.letters().unwrap().len(), 0);
    // The first letter is given up after half a minute, and the others are put off for a minute or so.
    mail.is("refuses for now").unwrap();
    tokio::time::sleep(Duration::from_secs(35)).await;
    mail.is("").unwrap();
    mail.wait_for(12, 2 * PATIENCE).await.unwrap();
    tokio::time::sleep(Duration::from_secs(5)).await;
    let times = times(&mail.letters().unwrap());
    assert_eq!(times.len(), 12);
    assert!(times.values().all(|times| *times == 1), "{times:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_refused_is_shown_and_invited_again_when_it_is_right() {
    let post = post().await;
    let Post { mail, office, .. } = &post;
    mail.is("refuses for good").unwrap();
    office.press(&post.wave.path, "/invitations").await.unwrap();
    let letters = format!("{}/letters", post.wave.path);
    let refused = |text: &str| text.matches("answered 550").count();
    let mut page = office.visitor.open(&letters).await.unwrap();
    for _ in 0..600 {
        if refused(&page.text()) == 12 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
        page = office.visitor.open(&letters).await.unwrap();
    }
    assert_eq!(refused(&page.text()), 12, "{}", page.text());
    mail.is("").unwrap();
    let form = page.form("/address").unwrap();
    let typed = [("email", "found@example.org")];
    let done = office.visitor.send(&page, &form, &typed).await.unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
    assert_eq!(refused(&done.text()), 11, "{}", done.text());
    let taken = mail.wait_for(1, PATIENCE).await.unwrap();
    assert_eq!(addressee(&taken[0]), "found@example.org");
}
