//! Up to four scenarios side by side, as they were saved last.

use app::{
    pages::consultant::comparison::{self, Compared, Comparison, MOST},
    paths,
    shell::Place,
};
use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use surveys::ids::{OrganizationId, ScenarioId};

use super::{
    scenario::{parse_inputs, parse_plan},
    scenario_odds::with_spread,
};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::Path,
    page::{Visit, show},
    permissions::Action,
};

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let chosen = chosen(query.as_deref().unwrap_or_default());
    let all = app.store.scenarios(organization).await?;
    let published = app.store.roadmaps(organization).await?;
    let mut compared = Vec::new();
    // In the order in which they were chosen; what is not of this organization is not there.
    for id in &chosen {
        let Some(stored) = all.iter().find(|stored| stored.id == *id) else {
            continue;
        };
        let roadmap = published
            .iter()
            .find(|roadmap| roadmap.scenario == *id)
            .map(|roadmap| roadmap.id);
        let inputs = parse_inputs(&stored.inputs)?;
        compared.push(Compared {
            name: stored.name.clone(),
            path: paths::scenario(organization, roadmap, *id),
            // Whoever saved other inputs has not worked out how sure they are; side by side nothing may be missing.
            plan: with_spread(parse_plan(&stored.plan)?, &inputs).await?,
            inputs,
        });
    }
    let model = Comparison {
        language: visit.language,
        organization,
        others: all
            .into_iter()
            .map(|stored| (stored.id, stored.name, chosen.contains(&stored.id)))
            .collect(),
        compared,
    };
    let visit = visit.at(paths::comparison(organization, &chosen));
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Roadmaps),
        || comparison::page(&model),
    ))
}

/// The scenarios that a query names, each once, as many as are compared. What is no id names none.
fn chosen(query: &str) -> Vec<ScenarioId> {
    let mut chosen: Vec<ScenarioId> = Vec::new();
    let named = query
        .split('&')
        .filter_map(|part| part.strip_prefix("s=")?.parse().ok());
    for id in named {
        if chosen.len() < MOST && !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_names_up_to_four_scenarios_once_each() {
        let ids: Vec<ScenarioId> = (1..=6).map(ScenarioId::from_bits).collect();
        let named: Vec<String> = ids.iter().map(|id| format!("s={id}")).collect();
        let query = named.join("&");
        assert_eq!(chosen(&query), ids[..4]);
        let twice = format!("s={0}&lang=de&s={0}&s=nonsense&s=", ids[2]);
        assert_eq!(chosen(&twice), [ids[2]]);
        assert!(chosen("").is_empty());
    }
}
