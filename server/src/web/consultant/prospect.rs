//! Where participation will end, and what to do next: from what is told on the wave's page and nothing else.

use app::{
    pages::consultant::wave::{Ahead, Next, Prospect},
    t,
    text::format,
};
use figures::course::{Course, CourseDay};
use reaching::{Projection, project};
use surveys::{
    confidentiality::{Contract, Participation},
    language::Language,
};

use crate::{
    clock::DAY,
    local_time,
    store::{
        organizations::Organization,
        participation::{Told, ToldParticipation},
        waves::Wave,
    },
    web::{App, error::Failure, executive::day},
};

/// Departments that are named as being behind, at most.
const BEHIND: usize = 3;

/// What the page says about what is ahead. `today` is the day of the count.
pub(super) async fn of(
    app: &App,
    language: Language,
    organization: &Organization,
    wave: &Wave,
    told: &[ToldParticipation],
    today: &str,
) -> Result<Prospect, Failure> {
    let schedule = app.store.schedule(wave.id).await?;
    let course = app.store.told_course(wave.id).await?;
    let calendar = Calendar::of(organization, wave);
    let reminders: Vec<u32> = schedule
        .reminders
        .iter()
        .filter_map(|day| calendar.place(day))
        .collect();
    let last = |closes: i64| local_time::iso_day(&organization.time_zone, closes);
    let ahead = match wave.plan.closes {
        None => Ahead::NoEnd,
        Some(closes) if last(closes).as_str() < today => Ahead::Over,
        Some(closes) => {
            let written = day(language, organization, closes);
            let last = last(closes);
            ahead(wave, told, &course, &calendar, &reminders, &last, written)
        }
    };
    let mails = app.config.smtp.is_some();
    let mut next = Vec::new();
    if mails && ahead != Ahead::NearlyAll {
        let coming = schedule.reminders.iter().find(|day| day.as_str() >= today);
        let start = |day: &String| local_time::start_of_day(&organization.time_zone, day);
        next.push(match coming.and_then(start) {
            Some(at) => Next::Reminder(day(language, organization, at)),
            None if schedule.reminders.is_empty() => Next::NoReminder,
            None => Next::RemindersOver,
        });
    }
    let behind = behind(told, wave.plan.contract);
    if !behind.is_empty() {
        next.push(Next::Behind(behind));
    }
    let without_mail = app.store.invited_without_mail(wave.id).await?;
    if without_mail > 0 {
        next.push(Next::Paper(without_mail));
    }
    let given_up = app.store.given_up(wave.id).await?.len();
    let bounced = app.store.undeliverable(wave.id).await?.len() + given_up;
    if bounced > 0 {
        next.push(Next::Bounced(u32::try_from(bounced).unwrap_or(u32::MAX)));
    }
    let invited = told.iter().filter(|line| line.depth == 0);
    let drawn = Course {
        invited: invited.map(|line| line.invited).sum(),
        ..drawn(language, organization, &calendar, &course, wave)
    };
    Ok(Prospect {
        course: drawn,
        ahead,
        next,
    })
}

/// The course as a figure, up to the planned close: what was told on each day, in words.
fn drawn(
    language: Language,
    organization: &Organization,
    calendar: &Calendar,
    course: &[Told],
    wave: &Wave,
) -> Course {
    let written = |iso: &str| {
        local_time::start_of_day(&organization.time_zone, iso)
            .map_or_else(String::new, |at| day(language, organization, at))
    };
    let words = |answered: u32| {
        if answered == 0 {
            t!(language, "wave-course-few")
        } else {
            let n = format::whole(language, i64::from(answered));
            t!(language, "wave-participation-at-least", n = n)
        }
    };
    let days: Vec<CourseDay> = course
        .iter()
        .filter_map(|told| {
            Some(CourseDay {
                number: calendar.place(&told.day)?,
                day: written(&told.day),
                answered: told.answered,
                words: words(told.answered),
            })
        })
        .collect();
    let closes = wave.plan.closes;
    let last = closes.map(|at| local_time::iso_day(&organization.time_zone, at));
    let last = last.and_then(|iso| Some((calendar.place(&iso)?, written(&iso))));
    let (last, last_day) = last.unwrap_or_default();
    Course {
        invited: 0,
        days,
        last,
        last_day,
    }
}

/// Days of a wave, counted from its launch where the organization is.
struct Calendar {
    zone: String,
    first: Option<i64>,
}

impl Calendar {
    fn of(organization: &Organization, wave: &Wave) -> Self {
        let zone = organization.time_zone.clone();
        let first = wave
            .launched
            .map(|at| local_time::iso_day(&zone, at))
            .and_then(|day| local_time::start_of_day(&zone, &day));
        Self { zone, first }
    }

    /// Which day of the wave this is (`YYYY-MM-DD`); `None` before its launch.
    fn place(&self, day: &str) -> Option<u32> {
        let start = local_time::start_of_day(&self.zone, day)?;
        // A day of 23 or 25 hours is a day.
        let days = (start - self.first? + DAY / 2).div_euclid(DAY);
        u32::try_from(days).ok()
    }
}

fn ahead(
    wave: &Wave,
    told: &[ToldParticipation],
    course: &[Told],
    calendar: &Calendar,
    reminders: &[u32],
    last: &str,
    written: String,
) -> Ahead {
    let roots: Vec<_> = told.iter().filter(|line| line.depth == 0).collect();
    let invited = roots.iter().map(|line| line.invited).sum();
    let parts = u32::try_from(roots.len().max(1)).unwrap_or(u32::MAX);
    let minimum = wave.plan.contract.min_group();
    let course: Vec<(u32, u32)> = course
        .iter()
        .filter_map(|told| Some((calendar.place(&told.day)?, told.answered)))
        .collect();
    let Some(last) = calendar.place(last) else {
        return Ahead::NoEnd;
    };
    let projection = project(&reaching::Course {
        invited,
        // Each department at the top is told in steps of its own.
        step: (minimum - 1).saturating_mul(parts).saturating_add(1),
        told: &course,
        letters: reminders,
        closes: last + 1,
    });
    match projection {
        Projection::TooEarly => Ahead::TooEarly,
        Projection::NearlyAll => Ahead::NearlyAll,
        Projection::Ends(found) => Ahead::Ends {
            rate: found.rate,
            low: found.low,
            high: found.high,
            day: written,
        },
    }
}

/// Departments of which, by what is told of them, a smaller share must have answered than of all by what is told of all.
fn behind(told: &[ToldParticipation], contract: Contract) -> Vec<String> {
    let minimum = contract.min_group();
    let words =
        |line: &ToldParticipation| Participation::of(line.answered, line.invited, &contract);
    let roots = || told.iter().filter(|line| line.depth == 0);
    let everybody: u32 = roots().map(|line| line.invited).sum();
    if everybody == 0 {
        return Vec::new();
    }
    let share =
        f64::from(roots().map(|line| line.at_least(contract)).sum::<u32>()) / f64::from(everybody);
    let mut behind: Vec<(f64, &str)> = told
        .iter()
        .filter(|line| {
            matches!(
                words(line),
                Participation::FewerThan(_) | Participation::AtLeast(_)
            )
        })
        .map(|line| {
            // A count in steps may lie behind by nearly two of them.
            let at_most = line.at_least(contract) + 2 * (minimum - 1);
            let most = f64::from(at_most) / f64::from(line.invited.max(1));
            (most, line.name.as_str())
        })
        .filter(|(most, _)| *most < share)
        .collect();
    behind.sort_by(|a, b| a.0.total_cmp(&b.0));
    behind
        .into_iter()
        .take(BEHIND)
        .map(|(_, name)| name.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, depth: usize, invited: u32, answered: u32) -> ToldParticipation {
        ToldParticipation {
            code: name.to_owned(),
            name: name.to_owned(),
            depth,
            invited,
            answered,
        }
    }

    #[test]
    fn only_who_must_be_behind_by_what_is_told_is_named() {
        let told = [
            line("All", 0, 300, 150),
            line("Ahead", 1, 100, 90),
            line("Behind", 1, 100, 12),
            line("Perhaps", 1, 30, 11),
            line("Tiny", 1, 4, 0),
            line("Small", 1, 12, 0),
        ];
        assert_eq!(behind(&told, Contract::default()), ["Behind"]);
        assert!(behind(&[], Contract::default()).is_empty());
    }
}
