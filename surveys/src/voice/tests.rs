use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    Ballot, BallotFault, MOST_VOTES, Phase, Tally,
    heard::{Responsiveness, Status, Subject},
};
use crate::{
    confidentiality::{Contract, Participation},
    ids::IdeaId,
    roadmap::inputs::MOST_VOTE_BONUS,
    trend::Day,
};

fn idea(number: u128) -> IdeaId {
    IdeaId::from_bits(number)
}

fn ideas(count: u128) -> BTreeSet<IdeaId> {
    (1..=count).map(idea).collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// So many ballots for each of these sets of ideas.
fn ballots(of: &[(usize, &[u128])]) -> Vec<Ballot> {
    of.iter()
        .flat_map(|(count, choices)| {
            let ballot = Ballot::new(choices.iter().copied().map(idea), &ideas(9)).unwrap();
            std::iter::repeat_n(ballot, *count)
        })
        .collect()
}

fn tally(of: &[(usize, &[u128])], links: u32) -> Tally {
    Tally::of(&ballots(of), &ideas(9), links, &Contract::default())
}

#[test]
fn a_round_only_moves_forward_and_never_votes_on_what_nobody_read() {
    let moves: Vec<String> = Phase::ALL
        .into_iter()
        .flat_map(|from| Phase::ALL.map(move |to| (from, to)))
        .filter(|(from, to)| from.may_become(*to))
        .map(|(from, to)| format!("{from} {to}"))
        .collect();
    assert_eq!(
        moves,
        [
            "ideas sorting",
            "sorting votes",
            "sorting closed",
            "votes closed"
        ]
    );
    for phase in Phase::ALL {
        assert_eq!(phase.code().parse(), Ok(phase));
    }
    assert!("open".parse::<Phase>().is_err());
}

#[test]
fn a_ballot_names_one_to_three_ideas_that_can_be_voted_for() {
    let of = |choices: &[u128]| Ballot::new(choices.iter().copied().map(idea), &ideas(5));
    assert!(of(&[1, 2, 3]).is_ok());
    assert!(of(&[4, 4, 4, 4]).is_ok(), "the same one again counts once");
    assert_eq!(of(&[]), Err(BallotFault::Empty));
    assert_eq!(of(&[1, 2, 3, 4]), Err(BallotFault::TooMany));
    assert_eq!(of(&[1, 77]), Err(BallotFault::Unknown));
}

#[test]
fn votes_are_told_in_steps_and_neither_few_nor_nearly_all_exactly() {
    let counted = tally(&[(17, &[1]), (13, &[2]), (4, &[3]), (1, &[4])], 60);
    assert_eq!(counted.turnout(), Participation::AtLeast(35));
    let votes = |tally: &Tally, number| tally.votes(idea(number)).unwrap();
    assert_eq!(votes(&counted, 1), Participation::AtLeast(15));
    assert_eq!(votes(&counted, 2), Participation::AtLeast(10));
    for few in [3, 4, 5] {
        assert_eq!(
            votes(&counted, few),
            Participation::FewerThan(5),
            "four, one and none are told alike"
        );
    }
    assert_eq!(counted.votes(idea(50)), None);
    for without in [20, 17, 16] {
        let counted = tally(&[(without, &[1]), (20 - without, &[2])], 60);
        assert_eq!(votes(&counted, 1), Participation::NearlyAll);
    }
}

#[test]
fn too_few_ballots_show_no_count() {
    let counted = tally(&[(4, &[1])], 60);
    assert_eq!(counted.turnout(), Participation::FewerThan(5));
    assert_eq!(counted.votes(idea(1)), Some(Participation::NotShown));
    assert!(counted.bonus([(idea(1), "VOI-S1")]).is_empty());
}

#[test]
fn the_bonus_is_a_tenth_of_the_share_that_is_certain() {
    let counted = tally(&[(30, &[1, 2]), (10, &[3]), (3, &[4])], 100);
    // 43 voters are told as "at least 40", so as 44 at most.
    let close = |bonus: f64, expected: f64| (bonus - expected).abs() < 1e-12;
    let bonus = counted.bonus([
        (idea(1), "VOI-S1"),
        (idea(2), "VOI-S1"),
        (idea(3), "VOI-S1"),
        (idea(3), "LEA-S1"),
        (idea(4), "DIR-S1"),
        (idea(50), "OPE-S1"),
    ]);
    assert_eq!(bonus.len(), 2, "{bonus:?}");
    assert!(close(bonus["VOI-S1"], 0.1 * 30.0 / 44.0), "{bonus:?}");
    assert!(close(bonus["LEA-S1"], 0.1 * 10.0 / 44.0), "{bonus:?}");

    let all = tally(&[(20, &[1])], 20);
    // 16 to 20 voted, and all but fewer than 5 of them for it.
    assert!(close(all.certain_share(idea(1)), 12.0 / 20.0));
}

#[test]
fn subjects_read_back() {
    for key in [
        "theme:OPE-2.keep:paper printer",
        "idea:0000000000000000000000000000000a",
    ] {
        assert_eq!(key.parse::<Subject>().unwrap().to_string(), key);
    }
    for wrong in ["", "theme:", "theme:OPE-1:", "theme::x", "idea:7", "OPE-1"] {
        assert!(wrong.parse::<Subject>().is_err(), "{wrong}");
    }
    for status in Status::ALL {
        assert_eq!(status.code().parse(), Ok(status));
    }
}

#[test]
fn days_are_counted_over_months_and_leap_years() {
    for (from, to, days) in [
        ("2026-03-01", "2026-03-01", 0),
        ("2026-02-28", "2026-03-01", 1),
        ("2028-02-28", "2028-03-01", 2),
        ("2026-12-31", "2027-01-01", 1),
        ("2000-01-01", "2026-11-28", 9_828),
        ("2026-03-02", "2026-03-01", -1),
    ] {
        assert_eq!(day(from).days_until(day(to)), days, "{from} to {to}");
    }
}

#[test]
fn the_median_is_of_those_that_were_replied_to() {
    let asked = day("2026-03-01");
    let of = |replied: &[Option<&str>]| {
        Responsiveness::of(replied.iter().map(|replied| (asked, replied.map(day))))
    };
    let none = of(&[]);
    assert_eq!((none.rate(), none.median_days), (None, None));
    let silent = of(&[None, None]);
    assert_eq!((silent.rate(), silent.median_days), (Some(0.0), None));
    let odd = of(&[
        Some("2026-03-08"),
        None,
        Some("2026-03-03"),
        Some("2026-04-01"),
    ]);
    assert_eq!((odd.rate(), odd.median_days), (Some(0.75), Some(7.0)));
    let even = of(&[Some("2026-03-04"), Some("2026-03-05")]);
    assert_eq!(even.median_days, Some(3.5));
    assert_eq!(of(&[Some("2026-02-01")]).median_days, Some(0.0));
}

proptest! {
    /// The share that steps get is never more than what the ballots say, and never more than the bonus allows.
    #[test]
    fn a_certain_share_is_reached(
        choices in prop::collection::vec(prop::collection::btree_set(1_u128..6, 1..=MOST_VOTES), 0..60),
        more_links in 0_u32..30,
        minimum in 5_u32..9,
    ) {
        let votable = ideas(5);
        let ballots: Vec<Ballot> = choices
            .iter()
            .map(|choices| Ballot::new(choices.iter().copied().map(idea), &votable).unwrap())
            .collect();
        let voters = u32::try_from(ballots.len()).unwrap();
        let contract = Contract::at_least(minimum, 10);
        let tally = Tally::of(&ballots, &votable, voters + more_links, &contract);
        for idea in &votable {
            let named = ballots.iter().filter(|ballot| ballot.names(*idea)).count();
            let share = f64::from(u32::try_from(named).unwrap()) / f64::from(voters.max(1));
            prop_assert!(tally.certain_share(*idea) <= share + 1e-12);
            if u32::try_from(named).unwrap() < minimum {
                prop_assert!(tally.certain_share(*idea).abs() < 1e-12, "a hidden count has no bonus");
            }
        }
        let bonus = tally.bonus(votable.iter().map(|idea| (*idea, "VOI-S1")));
        prop_assert!(bonus.values().all(|bonus| (0.0..=MOST_VOTE_BONUS).contains(bonus)));
    }
}
