//! Invitations on paper: a card with a QR code and codes to type for everybody of a wave, by department.

use std::collections::{HashMap, HashSet};

use app::{paths, text::format};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, WaveId},
    organization::DepartmentRow,
};

use super::{staff_wave_of, wave};
use crate::{
    local_time,
    reports::cards::{self, Card, Cards},
    store::{
        invitations::InvitationLink,
        organizations::Organization,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::export::download,
        form::{Form, Path},
        page::Visit,
        permissions::Action,
    },
};

/// One department, or everybody.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chosen {
    #[serde(default)]
    department: String,
    /// Which part of them, from 1, where they are more than a file holds.
    #[serde(default)]
    part: String,
}

/// The file. A `POST`, so that no address anywhere opens it again.
pub(crate) async fn pdf(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    actor.is_fresh(app.clock.now())?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Open {
        return Err(Failure::Overtaken);
    }
    let of = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let mut links = app.store.invitation_links(wave.id).await?;
    let departments = app.store.wave_departments(wave.id).await?;
    if !chosen.department.is_empty() {
        let below = with_below(&departments, &chosen.department);
        links.retain(|link| below.contains(link.department.as_str()));
        if links.is_empty() {
            return Err(Failure::NotFound);
        }
    }
    // Whoever cuts them apart finds a department in one part, or in parts that follow each other.
    links.sort_by_cached_key(|link| place_of(&departments, &link.department));
    let number = chosen.part.trim().parse().unwrap_or(0);
    let Some((links, parts)) = part_of(links, cards::MOST, number) else {
        return Ok(wave::done(organization, wave.id, "many"));
    };
    let detail = format!("{} cards", links.len());
    app.note(&actor, organization, "wave.cards", wave.id, detail)
        .await?;
    let cards = sheet(&app, &of, &wave, &departments, links);
    let language = visit.language;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || cards::render(&cards, language))
        .await
        .map_err(|error| Failure::unexpected("cards", &error))?
        .map_err(|error| Failure::unexpected("cards", &error))?;
    let name = if parts > 1 {
        format!("cards-{number}-of-{parts}.pdf")
    } else {
        "cards.pdf".to_owned()
    };
    Ok(download("application/pdf", &name, bytes))
}

/// Part `number` of all, from 1, each of so many at most, with how many parts there are. All are one part if they fit.
fn part_of<T>(mut all: Vec<T>, most: usize, number: usize) -> Option<(Vec<T>, usize)> {
    let parts = all.len().div_ceil(most);
    if parts <= 1 {
        return Some((all, parts));
    }
    if !(1..=parts).contains(&number) {
        return None;
    }
    all.drain(..(number - 1) * most);
    all.truncate(most);
    Some((all, parts))
}

fn place_of(departments: &[DepartmentRow], code: &str) -> usize {
    let found = departments
        .iter()
        .position(|department| department.code == code);
    found.unwrap_or(departments.len())
}

/// A department and all below it. Parents come first.
fn with_below<'a>(departments: &'a [DepartmentRow], code: &'a str) -> HashSet<&'a str> {
    let mut found = HashSet::from([code]);
    for department in departments {
        if department
            .parent
            .as_deref()
            .is_some_and(|above| found.contains(above))
        {
            found.insert(&department.code);
        }
    }
    found
}

fn sheet(
    app: &App,
    organization: &Organization,
    wave: &Wave,
    departments: &[DepartmentRow],
    links: Vec<InvitationLink>,
) -> Cards {
    let public = &app.config.public_url;
    let entry = public.link(paths::CODE);
    let mut of: HashMap<String, Vec<Card>> = HashMap::new();
    for link in links {
        let language = link.locale.unwrap_or(organization.locale);
        let until = wave.plan.closes.map(|closes| {
            let offset = local_time::offset_minutes(&organization.time_zone, closes);
            format::date(language, closes, offset)
        });
        of.entry(link.department).or_default().push(Card {
            language,
            addressee: link.external_id.or(link.email).unwrap_or_default(),
            until,
            link: public.link(&paths::invitation(&link.token.to_string())),
            code: link.token.in_groups(),
            short_code: link.code.map(|code| code.to_string()),
        });
    }
    Cards {
        organization: organization.name.clone(),
        title: wave.plan.title.clone(),
        entry: entry
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .to_owned(),
        min_group: wave.plan.contract.min_group(),
        departments: departments
            .iter()
            .filter_map(|department| Some((department.name.clone(), of.remove(&department.code)?)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn every_card_is_in_one_part() {
        let all: Vec<usize> = (0..25).collect();
        let parts: Vec<Vec<usize>> = (1..=3)
            .map(|number| part_of(all.clone(), 10, number).unwrap().0)
            .collect();
        assert_eq!(parts.concat(), all);
        assert_eq!(parts[2].len(), 5);
        for outside in [0, 4] {
            assert_eq!(part_of(all.clone(), 10, outside), None);
        }
        // What fits into one file needs no number.
        assert_eq!(part_of(all.clone(), 25, 0), Some((all, 1)));
        assert_eq!(part_of(Vec::<usize>::new(), 10, 0), Some((Vec::new(), 0)));
    }
}
