//! What an observer finds about questions that enter no scale. They are told of the whole organization and of nothing inside
//! it, so that each question stands for itself: a reader tries all numbers of people that its figures may stand for.
//!
//! * A share: that some chose an option, or did not, must not be certain to be said of fewer people than the minimum. The
//!   same holds for all who chose what is left out, where everybody chose one option and somebody one of these.
//! * A mean: whatever it is, as many people as the minimum may be at either end. Where a spread can be read from the
//!   interval, one person's answer must stay open as far as that of a scale ([`PROTECT_WIDTH`]).
//! * A mean in points of a statement, or of statements that are read together: whatever it is, one person may be at either
//!   end, and spreads as above.
//! * What is told of channels is shares, and means from −100 to 100.
//!
//! This reads the published result alone and uses nothing of what decided it.

use super::{PROTECT_WIDTH, VerifyFault};
use crate::{
    language::Localized,
    published::{
        Precision, Published,
        evidence::{ApartIndex, AskedEvidence, AskedKind, AskedPart},
    },
    scoring::{confidence::Confidence, shares},
};

/// Fewest people whose mean may be told, and whose spread.
const MEANS_FROM: u32 = 20;
const SPREADS_FROM: u32 = 50;
/// Rounding errors of computing.
const SLACK: f64 = 1e-9;

/// All that a result tells too much of, or that no answers could be; `sheets` are the people who answered at all.
pub(super) fn faults(published: &Published, sheets: u32) -> Vec<VerifyFault> {
    let reader = Reader {
        minimum: published.contract.min_group(),
        people: published
            .reach
            .as_ref()
            .map_or(published.organization.headcount, |reach| reach.population),
        is_rounded: published.precision == Precision::Wave,
    };
    let asked = told(published);
    let faults = asked.iter().flat_map(|asked| reader.faults(asked, sheets));
    faults.collect()
}

/// Figures that are told of such questions.
pub(super) fn n_figures(published: &Published) -> usize {
    let asked = told(published);
    let parts = asked.iter().flat_map(|asked| &asked.parts);
    parts.filter(|part| part.figure.is_some()).count()
}

/// All that is told of such questions, as if each were one.
fn told(published: &Published) -> Vec<AskedEvidence> {
    let Some(evidence) = published.evidence.shown() else {
        return Vec::new();
    };
    let part = |code: &str, figure, interval| AskedPart {
        code: code.to_owned(),
        label: Localized::default(),
        figure,
        interval,
    };
    let one = |item: String, kind, n, ends, parts| AskedEvidence {
        item,
        text: Localized::default(),
        of_some: false,
        kind,
        n,
        ends,
        parts,
    };
    let mut told = evidence.asked.clone();
    for index in &evidence.indices {
        let name = match index.index {
            ApartIndex::Sponsor => "sponsor",
            ApartIndex::Conversation => "conversation",
        };
        let parts = vec![part("points", index.mean, index.interval)];
        told.push(one(
            name.to_owned(),
            AskedKind::Statement,
            index.n,
            None,
            parts,
        ));
    }
    for inventory in &evidence.channels {
        let (item, n) = (&inventory.item, inventory.n);
        let channels = inventory.channels.iter();
        let reach = channels.clone().map(|of| part(&of.id, of.reach, None));
        let shares = reach.chain([part("load", inventory.load, None)]).collect();
        let helps = channels.map(|of| part(&of.id, of.net_help, None)).collect();
        told.push(one(item.clone(), AskedKind::Ticked, n, None, shares));
        let ends = Some((-100.0, 100.0));
        told.push(one(item.clone(), AskedKind::Number, n, ends, helps));
    }
    told
}

/// What everybody knows who reads a result.
struct Reader {
    minimum: u32,
    /// People who are told of, those invited or all for whom a sample stands; 0 if nobody knows.
    people: u32,
    is_rounded: bool,
}

impl Reader {
    fn faults(&self, asked: &AskedEvidence, sheets: u32) -> Vec<VerifyFault> {
        let told = asked.parts.iter().filter(|part| part.figure.is_some());
        let is_told = told.clone().next().is_some();
        if asked.n > sheets || (asked.n > 0 && asked.n < self.minimum) || (asked.n == 0 && is_told)
        {
            return vec![VerifyFault::ImpossibleAnswers {
                item: asked.item.clone(),
            }];
        }
        match asked.kind {
            AskedKind::Ticked | AskedKind::Cells => told
                .filter_map(|part| self.share(asked, part).err())
                .collect(),
            AskedKind::Chosen => self.chosen(asked),
            AskedKind::Statement | AskedKind::Rows => told
                .filter_map(|part| self.points(asked, part).err())
                .collect(),
            AskedKind::Ranked | AskedKind::Divided
                if told.clone().count() % asked.parts.len().max(1) > 0 =>
            {
                // Points add up: one that is left out can be taken from the others.
                vec![self.few(asked, "what is left out")]
            }
            AskedKind::Number
            | AskedKind::Ranked
            | AskedKind::Divided
            | AskedKind::NowAndPreferred => told
                .filter_map(|part| self.mean(asked, part).err())
                .collect(),
        }
    }

    fn few(&self, asked: &AskedEvidence, part: &str) -> VerifyFault {
        VerifyFault::FewAnswers {
            item: asked.item.clone(),
            part: part.to_owned(),
            minimum: self.minimum,
        }
    }

    /// Options of which everybody chose one.
    fn chosen(&self, asked: &AskedEvidence) -> Vec<VerifyFault> {
        let (mut fewest, mut most) = (0, 0);
        let mut faults = Vec::new();
        for part in &asked.parts {
            match part.figure.map(|_| self.share(asked, part)) {
                None => {}
                Some(Ok((low, high))) => (fewest, most) = (fewest + low, most + high),
                Some(Err(fault)) => faults.push(fault),
            }
        }
        if fewest > asked.n {
            faults.push(VerifyFault::ImpossibleAnswers {
                item: asked.item.clone(),
            });
        }
        let is_left_out = asked.parts.iter().any(|part| part.figure.is_none());
        let is_told = asked.parts.iter().any(|part| part.figure.is_some());
        // That nobody chose it tells of nobody.
        let is_somebody = asked.n > most;
        let is_few = asked.n.saturating_sub(fewest) < self.minimum;
        if faults.is_empty() && is_left_out && is_told && is_somebody && is_few {
            faults.push(self.few(asked, "what is left out"));
        }
        faults
    }

    /// The fewest and the most people that a share may stand for.
    fn share(&self, asked: &AskedEvidence, part: &AskedPart) -> Result<(u32, u32), VerifyFault> {
        let figure = part.figure.unwrap_or_default();
        let off = if self.is_rounded { 0.005 } else { 0.0 };
        let n = f64::from(asked.n);
        let fits = |count: &u32| {
            (f64::from(*count) / n - figure).abs() <= off + SLACK
                && self.has_interval(asked, part, *count)
        };
        let counts = || (0..=asked.n).filter(fits);
        let (Some(fewest), Some(most)) = (counts().next(), counts().next_back()) else {
            return Err(VerifyFault::ImpossibleAnswers {
                item: asked.item.clone(),
            });
        };
        if most < self.minimum || asked.n - fewest < self.minimum {
            return Err(self.few(asked, &part.code));
        }
        Ok((fewest, most))
    }

    /// Whether the interval that is told could be that of so many people.
    fn has_interval(&self, asked: &AskedEvidence, part: &AskedPart, count: u32) -> bool {
        let Some((low, high)) = part.interval else {
            return true;
        };
        let people = (self.people > 0).then(|| self.people.max(asked.n));
        let (count, n) = (count as usize, asked.n as usize);
        let Ok(own) = shares::proportion_ci(count, n, people, Confidence::P95) else {
            return false;
        };
        // Rounded outwards to whole percent.
        let off = if self.is_rounded { 0.01 } else { 0.0 } + SLACK;
        own.0 >= low - SLACK && own.0 <= low + off && own.1 <= high + SLACK && own.1 >= high - off
    }

    /// A mean in points of answers that each lie on a scale.
    fn points(&self, asked: &AskedEvidence, part: &AskedPart) -> Result<(), VerifyFault> {
        let figure = part.figure.unwrap_or_default();
        // Whole points below fifty people.
        let off = if self.is_rounded { 0.5 } else { 0.0 } + SLACK;
        let room = 100.0 / f64::from(asked.n);
        let has_room = figure + off >= room && 100.0 - figure + off >= room;
        let may_spread = part.interval.is_none() || asked.n >= SPREADS_FROM;
        let open = self
            .open(asked.n, part.interval)
            .is_none_or(|open| open >= PROTECT_WIDTH);
        if has_room && may_spread && open {
            Ok(())
        } else {
            Err(self.close(asked, part))
        }
    }

    fn close(&self, asked: &AskedEvidence, part: &AskedPart) -> VerifyFault {
        VerifyFault::CloseAnswers {
            item: asked.item.clone(),
            part: part.code.clone(),
            minimum: self.minimum,
        }
    }

    fn mean(&self, asked: &AskedEvidence, part: &AskedPart) -> Result<(), VerifyFault> {
        let close = || self.close(asked, part);
        let figure = part.figure.unwrap_or_default();
        let Some((least, most)) = asked.ends else {
            return Err(close());
        };
        let (n, range) = (f64::from(asked.n), most - least);
        let off = if self.is_rounded { 0.05 } else { 0.0 } + SLACK;
        let room = range * f64::from(self.minimum) / n;
        let has_room = figure + off - least >= room && most - figure + off >= room;
        let has_people = asked.n >= MEANS_FROM.max(self.minimum);
        let may_spread = part.interval.is_none() || asked.n >= SPREADS_FROM;
        let open = self
            .open(asked.n, part.interval)
            .is_none_or(|open| open >= range * PROTECT_WIDTH / 100.0);
        if has_people && has_room && may_spread && open {
            Ok(())
        } else {
            Err(close())
        }
    }

    /// Between what distances one of `n` people may answer, if the interval of their mean says how far they spread:
    /// nobody is further from a mean than `s · (n − 1)/√n` (Samuelson 1968).
    fn open(&self, n: u32, interval: Option<(f64, f64)>) -> Option<f64> {
        let (low, high) = interval?;
        let (n, people) = (f64::from(n), f64::from(self.people.max(n)));
        let covered = if self.people > 0 {
            1.0 - n / people
        } else {
            1.0
        };
        (covered > 0.0).then(|| {
            let half = (high - low) / 2.0;
            let spread = half * n.sqrt() / (Confidence::P95.t(n - 1.0) * covered.sqrt());
            2.0 * spread * (n - 1.0) / n.sqrt()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{AskedEvidence, AskedKind, AskedPart, Reader};
    use crate::language::Localized;

    /// Of an organization of 400 people.
    const READER: Reader = Reader {
        minimum: 5,
        people: 400,
        is_rounded: true,
    };

    fn asked(kind: AskedKind, n: u32, figures: &[Option<f64>]) -> AskedEvidence {
        let part = |(place, figure): (usize, &Option<f64>)| AskedPart {
            code: place.to_string(),
            label: Localized::default(),
            figure: *figure,
            interval: None,
        };
        AskedEvidence {
            item: "TOOLS".to_owned(),
            text: Localized::default(),
            of_some: false,
            kind,
            n,
            ends: Some((0.0, 100.0)),
            parts: figures.iter().enumerate().map(part).collect(),
        }
    }

    fn found(asked: &AskedEvidence) -> Vec<String> {
        let faults = READER.faults(asked, 300).into_iter();
        faults.map(|fault| fault.to_string()).collect()
    }

    #[test]
    fn a_share_that_only_a_few_people_can_make_is_refused() {
        assert!(found(&asked(AskedKind::Ticked, 40, &[Some(0.25), None])).is_empty());
        // Three of 40, and all but three.
        for share in [0.08, 0.93] {
            let found = found(&asked(AskedKind::Ticked, 40, &[Some(share)]));
            assert_eq!(
                found,
                ["`TOOLS`: 0 is known to be said of fewer than 5 people"]
            );
        }
        // Of 300 people, 1 % may be four at most; 2 % may be seven.
        assert_eq!(
            found(&asked(AskedKind::Ticked, 300, &[Some(0.01)])).len(),
            1
        );
        assert!(found(&asked(AskedKind::Ticked, 300, &[Some(0.02)])).is_empty());
    }

    #[test]
    fn an_interval_tells_how_many_people_a_rounded_share_stands_for() {
        let mut one = asked(AskedKind::Ticked, 300, &[Some(0.02)]);
        let of = |count| {
            let (low, high) =
                super::shares::proportion_ci(count, 300, Some(400), super::Confidence::P95)
                    .unwrap();
            ((low * 100.0).floor() / 100.0, (high * 100.0).ceil() / 100.0)
        };
        one.parts[0].interval = Some(of(7));
        assert!(found(&one).is_empty());
        one.parts[0].interval = Some((0.3, 0.4));
        assert_eq!(
            found(&one),
            ["`TOOLS` has figures that no answers of the people counted could have"]
        );
    }

    #[test]
    fn what_is_left_out_of_a_choice_must_be_enough_people() {
        let few = asked(AskedKind::Chosen, 40, &[Some(0.5), Some(0.45), None]);
        assert_eq!(
            found(&few),
            ["`TOOLS`: what is left out is known to be said of fewer than 5 people"]
        );
        let enough = asked(AskedKind::Chosen, 40, &[Some(0.5), Some(0.35), None]);
        assert!(found(&enough).is_empty());
        let nobody = asked(AskedKind::Chosen, 40, &[Some(0.5), Some(0.5), None]);
        assert!(found(&nobody).is_empty());
        let too_many = asked(AskedKind::Chosen, 40, &[Some(0.6), Some(0.5), None]);
        assert_eq!(found(&too_many).len(), 1);
    }

    #[test]
    fn a_mean_must_leave_the_answers_of_as_many_people_open() {
        let mean = |n, mean| asked(AskedKind::Ranked, n, &[Some(mean)]);
        assert!(found(&mean(40, 50.0)).is_empty());
        let close =
            "`TOOLS`: the mean of 0 leaves too little open about what 5 of the people answered";
        assert_eq!(found(&mean(40, 97.0)), [close]);
        assert_eq!(found(&mean(12, 50.0)), [close]);
        // A spread of a point: nobody can be far from the mean.
        let mut spread = mean(60, 50.0);
        spread.parts[0].interval = Some((49.9, 50.1));
        assert_eq!(found(&spread), [close]);
        spread.parts[0].interval = Some((43.0, 57.0));
        assert!(found(&spread).is_empty());
    }

    #[test]
    fn a_mean_in_points_must_leave_one_person_open() {
        let mean = |n, mean| asked(AskedKind::Statement, n, &[Some(mean)]);
        assert!(found(&mean(5, 50.0)).is_empty());
        assert!(found(&mean(40, 97.0)).is_empty());
        let close =
            "`TOOLS`: the mean of 0 leaves too little open about what 5 of the people answered";
        assert_eq!(found(&mean(40, 99.0)), [close]);
        assert_eq!(found(&mean(5, 15.0)), [close]);
        let mut spread = mean(40, 50.0);
        spread.parts[0].interval = Some((43.0, 57.0));
        assert_eq!(found(&spread), [close]);
    }

    #[test]
    fn parts_that_add_up_are_told_together_or_not_at_all() {
        let parts = asked(AskedKind::Divided, 40, &[Some(30.0), None, Some(40.0)]);
        assert_eq!(
            found(&parts),
            ["`TOOLS`: what is left out is known to be said of fewer than 5 people"]
        );
    }

    #[test]
    fn figures_of_nobody_or_of_more_people_than_answered_are_impossible() {
        assert_eq!(found(&asked(AskedKind::Ticked, 0, &[Some(0.5)])).len(), 1);
        assert_eq!(found(&asked(AskedKind::Ticked, 301, &[None])).len(), 1);
        assert!(found(&asked(AskedKind::Ticked, 0, &[None])).is_empty());
    }
}
