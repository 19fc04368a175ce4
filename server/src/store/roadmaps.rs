//! Scenarios that are worked on, and the roadmaps that were published from them.

use surveys::ids::{OrganizationId, RoadmapId, ScenarioId, WaveId};

use super::{
    Result, Store, StoreError,
    db::{Conn, Row, values},
    dialect::statements,
};

statements! {
    INSERT_SCENARIO = same "
        insert into scenarios (scenario_id, organization_id, wave_id, name, inputs, plan, agreement, created, saved)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    KEEP_PLAN = same "
        update scenarios
        set plan = $3
        where scenario_id = $1 and inputs = $2";
    SAVE_CONFIRMED = same "
        update scenarios
        set inputs = $3, plan = $4, agreement = $5, saved = $6
        where scenario_id = $1 and inputs = $2";
    FIND_SCENARIO = same "
        select scenario_id, organization_id, wave_id, name, inputs, plan, agreement, created, saved
        from scenarios
        where scenario_id = $1";
    LIST_SCENARIOS = same "
        select scenario_id, organization_id, wave_id, name, inputs, plan, agreement, created, saved
        from scenarios
        where organization_id = $1
        order by saved desc, scenario_id";
    INSERT_ROADMAP = same "
        insert into roadmaps
            (roadmap_id, organization_id, scenario_id, wave_id, title, inputs, plan, agreement, follows, published)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    FIND_ROADMAP = same "
        select roadmap_id, organization_id, scenario_id, wave_id, title, inputs, plan, agreement, follows, published
        from roadmaps
        where roadmap_id = $1";
    LIST_ROADMAPS = same "
        select roadmap_id, organization_id, scenario_id, wave_id, title, inputs, plan, agreement, follows, published
        from roadmaps
        where organization_id = $1
        order by published desc, roadmap_id";
}

/// Steps with budget inputs and their result, being worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its id.
    pub id: ScenarioId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// The wave it starts from, if any.
    pub wave: Option<WaveId>,
    /// What people call it.
    pub name: String,
    /// JSON of the inputs.
    pub inputs: String,
    /// JSON of the computed plan.
    pub plan: String,
    /// JSON of what was confirmed about it.
    pub agreement: String,
    /// When it was made, UTC ms.
    pub created: i64,
    /// When it was last saved, UTC ms.
    pub saved: i64,
}

/// What is saved of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioContent {
    /// What people call it.
    pub name: String,
    /// JSON of the inputs.
    pub inputs: String,
    /// JSON of the computed plan.
    pub plan: String,
}

/// A published plan: a copy that stays as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roadmap {
    /// Its id.
    pub id: RoadmapId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// The scenario it was published from.
    pub scenario: ScenarioId,
    /// The wave it starts from, if any.
    pub wave: Option<WaveId>,
    /// What people call it.
    pub title: String,
    /// JSON of the inputs.
    pub inputs: String,
    /// JSON of the plan.
    pub plan: String,
    /// JSON of what was confirmed before it was published.
    pub agreement: String,
    /// The version before it, if there is one.
    pub follows: Option<RoadmapId>,
    /// When, UTC ms.
    pub published: i64,
}

impl Store {
    /// Makes a scenario about which nothing is confirmed.
    pub async fn create_scenario(
        &self,
        organization: OrganizationId,
        wave: Option<WaveId>,
        content: ScenarioContent,
        now: i64,
    ) -> Result<ScenarioId> {
        let nothing = "{}".to_owned();
        self.create_scenario_with(organization, wave, content, nothing, now)
            .await
    }

    /// Makes a scenario with what was agreed on before.
    pub async fn create_scenario_with(
        &self,
        organization: OrganizationId,
        wave: Option<WaveId>,
        content: ScenarioContent,
        agreement: String,
        now: i64,
    ) -> Result<ScenarioId> {
        let id = self.random().id(ScenarioId::from_bits);
        self.write(move |conn| {
            Box::pin(async move {
                let ScenarioContent { name, inputs, plan } = content;
                let values = values![
                    id,
                    organization,
                    wave,
                    name,
                    inputs,
                    plan,
                    agreement,
                    now,
                    now
                ];
                conn.run_one(INSERT_SCENARIO, values).await?;
                Ok(id)
            })
        })
        .await
    }

    /// Keeps a plan that took long to work out, if the scenario still has the inputs it was made of; whether it has.
    pub async fn keep_plan(&self, id: ScenarioId, inputs: String, plan: String) -> Result<bool> {
        self.write(move |conn| {
            Box::pin(async move {
                let kept = conn.run(KEEP_PLAN, values![id, inputs, plan]).await?;
                Ok(kept == 1)
            })
        })
        .await
    }

    /// One scenario.
    pub async fn scenario(&self, id: ScenarioId) -> Result<Option<Scenario>> {
        self.read(move |conn| Box::pin(async move { find_scenario(conn, id).await }))
            .await
    }

    /// The scenarios of an organization, the last saved first.
    pub async fn scenarios(&self, organization: OrganizationId) -> Result<Vec<Scenario>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_SCENARIOS, values![organization])
                    .await?
                    .iter()
                    .map(scenario)
                    .collect()
            })
        })
        .await
    }

    /// Saves what was confirmed about a scenario, if it still has the inputs that it was confirmed for; whether it has.
    pub async fn save_confirmed(
        &self,
        id: ScenarioId,
        confirmed_for: String,
        content: ScenarioContent,
        agreement: String,
        now: i64,
    ) -> Result<bool> {
        self.write(move |conn| {
            Box::pin(async move {
                let ScenarioContent { inputs, plan, .. } = content;
                let values = values![id, confirmed_for, inputs, plan, agreement, now];
                Ok(conn.run(SAVE_CONFIRMED, values).await? == 1)
            })
        })
        .await
    }

    /// Publishes a scenario as it is now, after the version it follows. One transaction; a conflict if another version
    /// follows that one already.
    pub async fn publish_roadmap(
        &self,
        scenario: ScenarioId,
        title: String,
        follows: Option<RoadmapId>,
        now: i64,
    ) -> Result<RoadmapId> {
        let id = self.random().id(RoadmapId::from_bits);
        self.write(move |conn| {
            Box::pin(async move {
                let from = find_scenario(conn, scenario)
                    .await?
                    .ok_or(StoreError::NotFound)?;
                let Scenario {
                    organization,
                    wave,
                    inputs,
                    plan,
                    agreement,
                    ..
                } = from;
                let values = values![
                    id,
                    organization,
                    scenario,
                    wave,
                    title,
                    inputs,
                    plan,
                    agreement,
                    follows,
                    now
                ];
                conn.run_one(INSERT_ROADMAP, values).await?;
                Ok(id)
            })
        })
        .await
    }

    /// One roadmap.
    pub async fn roadmap(&self, id: RoadmapId) -> Result<Option<Roadmap>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.find(FIND_ROADMAP, values![id])
                    .await?
                    .as_ref()
                    .map(roadmap)
                    .transpose()
            })
        })
        .await
    }

    /// The roadmaps of an organization, the latest first.
    pub async fn roadmaps(&self, organization: OrganizationId) -> Result<Vec<Roadmap>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_ROADMAPS, values![organization])
                    .await?
                    .iter()
                    .map(roadmap)
                    .collect()
            })
        })
        .await
    }
}

async fn find_scenario(conn: &mut Conn, id: ScenarioId) -> Result<Option<Scenario>> {
    conn.find(FIND_SCENARIO, values![id])
        .await?
        .as_ref()
        .map(scenario)
        .transpose()
}

fn scenario(row: &Row) -> Result<Scenario> {
    Ok(Scenario {
        id: row.parsed("scenario_id")?,
        organization: row.parsed("organization_id")?,
        wave: row.opt_parsed("wave_id")?,
        name: row.text("name")?,
        inputs: row.text("inputs")?,
        plan: row.text("plan")?,
        agreement: row.text("agreement")?,
        created: row.int("created")?,
        saved: row.int("saved")?,
    })
}

fn roadmap(row: &Row) -> Result<Roadmap> {
    Ok(Roadmap {
        id: row.parsed("roadmap_id")?,
        organization: row.parsed("organization_id")?,
        scenario: row.parsed("scenario_id")?,
        wave: row.opt_parsed("wave_id")?,
        title: row.text("title")?,
        inputs: row.text("inputs")?,
        plan: row.text("plan")?,
        agreement: row.text("agreement")?,
        follows: row.opt_parsed("follows")?,
        published: row.int("published")?,
    })
}
