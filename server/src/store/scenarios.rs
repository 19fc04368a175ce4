//! Saving over what was seen, and deleting scenarios. The rest of them is beside the roadmaps.

use surveys::ids::ScenarioId;

use super::{
    Result, Store,
    db::values,
    dialect::statements,
    roadmaps::{Scenario, ScenarioContent},
};

statements! {
    UPDATE_SCENARIO_OVER = same "
        update scenarios
        set name = $4, inputs = $5, plan = $6, saved = $7
        where scenario_id = $1 and name = $2 and inputs = $3";
    DELETE_UNPUBLISHED_SCENARIO = same "
        delete from scenarios
        where scenario_id = $1
          and not exists (select 1 from roadmaps where roadmaps.scenario_id = scenarios.scenario_id)";
}

impl Store {
    /// Saves a scenario, if its name and inputs are still those that were seen; whether they were. One statement.
    pub async fn save_scenario_over(
        &self,
        seen: &Scenario,
        content: ScenarioContent,
        now: i64,
    ) -> Result<bool> {
        let (id, seen_name, seen_inputs) = (seen.id, seen.name.clone(), seen.inputs.clone());
        self.write(move |conn| {
            Box::pin(async move {
                let ScenarioContent { name, inputs, plan } = content;
                let values = values![id, seen_name, seen_inputs, name, inputs, plan, now];
                Ok(conn.run(UPDATE_SCENARIO_OVER, values).await? == 1)
            })
        })
        .await
    }

    /// Deletes a scenario from which nothing was published; whether it did. One statement.
    pub async fn delete_scenario(&self, id: ScenarioId) -> Result<bool> {
        self.write(move |conn| {
            Box::pin(
                async move { Ok(conn.run(DELETE_UNPUBLISHED_SCENARIO, values![id]).await? == 1) },
            )
        })
        .await
    }
}
