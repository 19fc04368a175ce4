//! The attacker: gets everything a closed wave and a closed round of ideas leave behind and tries to say who wrote which
//! sheet, comment or idea. Of ballots nothing may be left at all.
//!
//! It knows who answered, in which order, and in which group each answer was counted; it has the data folder with every
//! file in it, a backup and the log at its most verbose (SQLite), or every relation file, a `pg_dump` and the hidden
//! columns of every row (PostgreSQL). It joins by key, time, order of arrival, place in the file, transaction, leftovers of
//! deleted rows, neighbourhood in the bytes.
//!
//! **Criterion.** An attack is a guess: pairs of an invitation and a sheet, or an order. Under the promise a sheet may
//! belong to anybody in its group with equal chance, so the number of right pairs of a guess has the distribution of hits
//! of a random matching, and an order the distribution of inversions of a random permutation; both are computed exactly
//! and added up over groups ([`chance`]). An attack succeeds if what it reaches has a probability below 10⁻⁶. With about a
//! hundred guesses a false alarm comes once in some thousand runs.
//!
//! **Teeth.** The same attacks run on a storage that does what ours must not ([`control`]); each of them must succeed
//! there.

mod chance;
mod control;
mod guesses;
mod loot;

use std::collections::{BTreeMap, HashMap};

use surveys::{
    ids::WaveId,
    language::Language,
    organization::DepartmentRow,
    voice::{Ballot, Phase, Verdict},
};

use super::super::{
    Submitted,
    answers::Answers,
    organizations::OrganizationSettings,
    people::{PeopleImport, PersonRow, Unlisted},
    testing::{Bench, NOW, listen, new_result, person},
    voices::{NewIdea, Voice},
};
use crate::{auth::Token, clock::DAY};
use guesses::{Guess, guesses};
use loot::Loot;

/// Below this an attack has succeeded.
const ALARM: f64 = 1e-6;

/// A kind of row that somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    Sheet,
    Branch,
    Comment,
    Idea,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Sheet, Self::Branch, Self::Comment, Self::Idea];

    /// What the person who answered as number `n` wrote, found nowhere else.
    fn mark(self, n: usize) -> String {
        let word = match self {
            Self::Sheet => "kestrel",
            Self::Branch => "lantern",
            Self::Comment => "meadow",
            Self::Idea => "pebble",
        };
        // In no order that follows from `n`: statistics that an engine takes by itself, and sorts by their words, tell nothing
        // then but what was written.
        let scattered = n * 6_151 % 10_007;
        format!("{word}{scattered:05}z")
    }
}

/// Somebody who answered.
struct Person {
    /// Everything in the store that names them.
    names: Vec<String>,
    /// The group each of their rows is counted with at last, by kind.
    groups: BTreeMap<Kind, String>,
}

/// What really happened: people in the order in which they answered.
struct Truth {
    people: Vec<Person>,
}

impl Truth {
    /// By group of a kind, who wrote in it, in the order of arrival.
    fn groups(&self, kind: Kind) -> BTreeMap<&str, Vec<usize>> {
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (n, person) in self.people.iter().enumerate() {
            if let Some(group) = person.groups.get(&kind) {
                groups.entry(group).or_default().push(n);
            }
        }
        groups
    }
}

/// A guess and how improbable it is to be as good by chance.
struct Outcome {
    family: &'static str,
    what: String,
    hits: usize,
    of: usize,
    probability: f64,
}

/// Judges every guess that can be made from the loot.
fn attack(loot: &Loot, truth: &Truth) -> Vec<Outcome> {
    guesses(loot, truth)
        .into_iter()
        .map(|guess| judge(&guess, truth))
        .collect()
}

fn judge(guess: &Guess, truth: &Truth) -> Outcome {
    let groups = truth.groups(guess.kind);
    let (mut hits, mut of) = (0, 0);
    let mut by_chance = vec![1.0];
    let (mut inversions, mut of_inversions) = (0, vec![1.0]);
    for members in groups.values() {
        let pairs: Vec<(usize, usize)> = guess
            .pairs
            .iter()
            .copied()
            .filter(|(person, sheet)| members.contains(person) && members.contains(sheet))
            .collect();
        hits += pairs
            .iter()
            .filter(|(person, sheet)| person == sheet)
            .count();
        of += pairs.len();
        by_chance = chance::sum(&by_chance, &chance::hits(members.len(), pairs.len()));
        if guess.is_order {
            let order: Vec<usize> = pairs.iter().map(|(_, sheet)| *sheet).collect();
            inversions += chance::count_inversions(&order);
            of_inversions = chance::sum(&of_inversions, &chance::inversions(order.len()));
        }
    }
    let mut probability = by_chance[hits.min(by_chance.len())..].iter().sum::<f64>();
    if guess.is_order {
        // In the order of arrival, or in the opposite one.
        let forwards: f64 = of_inversions[..=inversions].iter().sum();
        let backwards: f64 = of_inversions[inversions..].iter().sum();
        probability = probability.min(forwards).min(backwards);
    }
    Outcome {
        family: guess.family,
        what: format!("{} of {:?}: {}", guess.family, guess.kind, guess.what),
        hits,
        of,
        probability,
    }
}

const DEPARTMENTS: &[(&str, Option<&str>, u32)] = &[
    ("HQ", None, 22),
    ("SALES", Some("HQ"), 34),
    ("LAB", Some("HQ"), 30),
    ("NIGHT", Some("LAB"), 12),
];

/// A wave in which 79 people answered one by one, flushed in between, closed at the end.
async fn closed_wave(bench: &Bench) -> Truth {
    let organization = bench
        .store
        .create_organization(OrganizationSettings::named("Example"), NOW)
        .await
        .unwrap();
    let departments = DEPARTMENTS.iter().map(|(code, parent, _)| DepartmentRow {
        code: (*code).to_owned(),
        name: format!("Department {code}"),
        parent: parent.map(str::to_owned),
        headcount: 0,
    });
    let people = DEPARTMENTS.iter().flat_map(|(code, _, count)| {
        (0..*count).map(move |n| PersonRow {
            people_manager: Some(n % 3 == 0),
            external_id: Some(format!("E{code}{n:05}")),
            ..person(code, n)
        })
    });
    let import = PeopleImport {
        departments: Some(departments.collect()),
        people: people.collect(),
        unlisted: Unlisted::Stay,
    };
    bench
        .store
        .import_people(organization, import)
        .await
        .unwrap();
    let wave = bench.draft(organization).await;
    bench.store.launch_wave(wave, NOW).await.unwrap();
    bench
        .store
        .enqueue_mail(
            wave,
            super::super::outbox::MessageKind::Invitation,
            NOW,
            DAY,
        )
        .await
        .unwrap();

    // Who answers: most, but only three of NIGHT, so that it is counted with the department above at close.
    let mut links = bench.store.invitation_links(wave).await.unwrap();
    let mut left = BTreeMap::from([("HQ", 18), ("SALES", 30), ("LAB", 28), ("NIGHT", 3)]);
    bench.store.random().shuffle(&mut links);
    links.retain(|link| {
        let left = left.get_mut(link.department.as_str()).unwrap();
        *left -= 1;
        *left >= 0
    });
    let mut truth = Truth { people: Vec::new() };
    for (n, link) in links.iter().enumerate() {
        let invited = bench
            .store
            .invited_by_token(&link.token)
            .await
            .unwrap()
            .unwrap();
        let mut answers = Answers::default();
        answers
            .main
            .insert("OUT-R1".to_owned(), Kind::Sheet.mark(n));
        answers
            .comments
            .push(("OPE-1".to_owned(), Kind::Comment.mark(n)));
        if invited.people_manager == Some(true) {
            let branch = BTreeMap::from([("MGR-1".to_owned(), Kind::Branch.mark(n))]);
            answers.branches.insert("PRO-MGR".to_owned(), branch);
        }
        bench.store.submit(&link.token, answers).await.unwrap();
        truth.people.push(Person {
            names: vec![
                invited.tag.as_str().to_owned(),
                link.token.hash(),
                link.token.to_string(),
                link.person.to_string(),
                link.email.clone().unwrap(),
            ],
            groups: BTreeMap::new(),
        });
        if n == 50 {
            bench.analyze().await;
            let flushed = bench.store.flush_due(NOW + 2 * DAY).await.unwrap();
            assert_eq!(
                flushed, 1,
                "{}: some of it is mixed before the close",
                bench.engine
            );
        }
    }
    bench.analyze().await;
    bench.store.close_wave(wave, NOW + 3 * DAY).await.unwrap();
    let noted = "select count(*) as n from meta where key = 'traces'";
    assert_eq!(
        bench.numbers(noted).await,
        [0],
        "{}: the files are clean",
        bench.engine
    );
    let given = bench.store.wave_answers(wave).await.unwrap();
    let number = |kind: Kind, text: &str| {
        (0..truth.people.len())
            .find(|n| text.contains(&kind.mark(*n)))
            .unwrap()
    };
    let sheets = given.sheets.iter().map(|sheet| {
        (
            Kind::Sheet,
            number(Kind::Sheet, &sheet.answers["OUT-R1"]),
            sheet.atom.to_string(),
        )
    });
    let branches = given.branches.iter().map(|branch| {
        (
            Kind::Branch,
            number(Kind::Branch, &branch.answers["MGR-1"]),
            branch.atom.to_string(),
        )
    });
    let comments = given.comments.iter().map(|comment| {
        (
            Kind::Comment,
            number(Kind::Comment, &comment.text),
            comment.atom.to_string(),
        )
    });
    let groups: Vec<_> = sheets.chain(branches).chain(comments).collect();
    for (kind, n, department) in groups {
        truth.people[n].groups.insert(kind, department);
    }
    closed_round(bench, wave, &mut truth).await;
    // The ids of invitations, as the database has them.
    let ids: HashMap<String, String> = bench
        .texts("select tag || ' ' || invitation_id as t from invitations")
        .await
        .iter()
        .filter_map(|line| line.split_once(' '))
        .map(|(tag, id)| (tag.to_owned(), id.to_owned()))
        .collect();
    for person in &mut truth.people {
        let id = ids[&person.names[0]].clone();
        person.names.push(id);
    }
    truth
}

/// After the release everybody who answered writes an idea and votes, in the same order; mixed in between, read, counted.
/// An idea may then be anybody's, and no ballot is left.
async fn closed_round(bench: &Bench, wave: WaveId, truth: &mut Truth) {
    let store = &bench.store;
    let result = new_result("{}", &"0".repeat(64));
    store
        .release_wave(wave, result, NOW + 4 * DAY)
        .await
        .unwrap();
    store.open_round(wave, NOW + 5 * DAY).await.unwrap();
    let ids: HashMap<String, String> = bench
        .texts("select tag || ' ' || link_id as t from voice_links")
        .await
        .iter()
        .filter_map(|line| line.split_once(' '))
        .map(|(tag, id)| (tag.to_owned(), id.to_owned()))
        .collect();
    let links: HashMap<String, Token> = store
        .voice_links(wave)
        .await
        .unwrap()
        .into_iter()
        .filter_map(|link| Some((link.email?, link.token)))
        .collect();
    let mut tokens = Vec::new();
    for (n, person) in truth.people.iter_mut().enumerate() {
        let token = links[&person.names[4]];
        let tag = store.speaker(&token).await.unwrap().unwrap().tag;
        let idea = Voice::Idea {
            number: 1,
            idea: NewIdea {
                language: Language::En,
                text: Kind::Idea.mark(n),
            },
        };
        let kept = store.speak(&token, idea).await.unwrap();
        assert_eq!(kept, Submitted::Kept, "{}", bench.engine);
        person.groups.insert(Kind::Idea, "everybody".to_owned());
        person.names.extend([
            ids[tag.as_str()].clone(),
            tag.to_string(),
            token.hash(),
            token.to_string(),
        ]);
        tokens.push(token);
        if n == 50 {
            bench.analyze().await;
            assert_eq!(store.mix_voices(NOW + 7 * DAY).await.unwrap(), 1);
            store.clean().await.unwrap();
        }
    }
    store
        .move_round(wave, Phase::Sorting, NOW + 8 * DAY)
        .await
        .unwrap();
    let ideas = store.ideas(wave).await.unwrap();
    assert_eq!(ideas.len(), truth.people.len(), "{}", bench.engine);
    for idea in &ideas {
        let wording = idea.wording.clone();
        store
            .judge_idea(wave, idea.id, wording, Verdict::Approved)
            .await
            .unwrap();
    }
    store
        .move_round(wave, Phase::Votes, NOW + 9 * DAY)
        .await
        .unwrap();
    let votable = ideas.iter().map(|idea| idea.id).collect();
    for (n, token) in tokens.iter().enumerate() {
        let ballot = Ballot::new([ideas[n].id, ideas[0].id], &votable).unwrap();
        let kept = store.speak(token, Voice::Ballot(ballot)).await.unwrap();
        assert_eq!(kept, Submitted::Kept, "{}", bench.engine);
        if n == 30 {
            assert_eq!(store.mix_voices(NOW + 11 * DAY).await.unwrap(), 1);
            store.clean().await.unwrap();
        }
    }
    store
        .move_round(wave, Phase::Closed, NOW + 12 * DAY)
        .await
        .unwrap();
}

/// No ballot is anywhere once it is counted, nor who voted.
fn ballots_are_gone(loot: &Loot, engine: &str) {
    let has_ballot = |bytes: &[u8]| bytes.windows(10).any(|window| window == br#"{"ballot":"#);
    for (file, bytes) in &loot.files {
        assert!(!has_ballot(bytes), "{engine}: a ballot lies in {file}");
    }
    for (list, rows) in &loot.lists {
        let found = rows.iter().any(|row| has_ballot(row.as_bytes()));
        assert!(!found, "{engine}: a ballot stands in {list}");
    }
    let links = loot
        .lists
        .iter()
        .find(|(list, _)| list.starts_with("voice links"))
        .unwrap();
    assert!(links.1.len() >= 79, "{engine}");
    assert!(
        links.1.iter().all(|row| row.contains(" used:0/0")),
        "{engine}: a link remembers"
    );
}

/// The groups are as large as promised, and everybody is in one.
fn groups_are_large(truth: &Truth, engine: &str) {
    for kind in Kind::ALL {
        for (group, members) in truth.groups(kind) {
            assert!(
                members.len() >= 5,
                "{engine}: {} of {group} for {kind:?}",
                members.len()
            );
        }
    }
    let sheets: usize = truth.groups(Kind::Sheet).values().map(Vec::len).sum();
    assert_eq!(sheets, truth.people.len(), "{engine}");
}

fn expect_nothing(outcomes: &[Outcome], engine: &str) {
    assert!(
        outcomes.len() > 20,
        "{engine}: only {} guesses were made",
        outcomes.len()
    );
    let successes: Vec<String> = outcomes
        .iter()
        .filter(|outcome| outcome.probability < ALARM)
        .map(|outcome| {
            let Outcome {
                what,
                hits,
                of,
                probability,
                ..
            } = outcome;
            format!("{what}: {hits} of {of} right, probability {probability:.1e}")
        })
        .collect();
    assert!(
        successes.is_empty(),
        "{engine}: the attacker succeeds\n{}",
        successes.join("\n")
    );
}

/// Every family of attacks must succeed on the control.
fn expect_everything(outcomes: &[Outcome], engine: &str) {
    for family in guesses::FAMILIES {
        let best = outcomes
            .iter()
            .filter(|outcome| outcome.family == *family)
            .map(|outcome| outcome.probability)
            .fold(1.0, f64::min);
        assert!(
            best < ALARM,
            "{engine}: {family} has no teeth, its best is {best:.1e}"
        );
    }
}

#[tokio::test]
async fn who_gets_the_whole_data_folder_learns_no_author() {
    let bench = Bench::sqlite().await;
    let (log, guard) = listen();
    let truth = closed_wave(&bench).await;
    groups_are_large(&truth, bench.engine);
    let loot = Loot::of_sqlite(&bench, &log).await;
    drop(guard);
    ballots_are_gone(&loot, bench.engine);
    expect_nothing(&attack(&loot, &truth), bench.engine);

    let (loot, truth) = control::sqlite(&truth).await;
    expect_everything(&attack(&loot, &truth), "control storage on SQLite");
}

#[tokio::test]
async fn who_gets_a_dump_and_every_page_of_postgresql_learns_no_author() {
    let bench = Bench::postgres().await;
    let (log, guard) = listen();
    let truth = closed_wave(&bench).await;
    groups_are_large(&truth, bench.engine);
    let loot = Loot::of_postgres(&bench, &log).await;
    drop(guard);
    ballots_are_gone(&loot, bench.engine);
    expect_nothing(&attack(&loot, &truth), bench.engine);

    let (loot, truth) = control::postgres(&bench, &truth).await;
    expect_everything(&attack(&loot, &truth), "control storage on PostgreSQL");
}
