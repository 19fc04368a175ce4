//! News about the steps of published roadmaps. It is added to and never edited; a new version inherits it.

use surveys::{
    ids::{NewsId, RoadmapId},
    roadmap::progress::{Entry, News},
};

use super::{
    Result, Store,
    db::{Row, json, values},
    dialect::statements,
};

statements! {
    INSERT_NEWS = same "
        insert into roadmap_news (news_id, roadmap_id, step, day, news, noted)
        values ($1, $2, $3, $4, $5, $6)";
    LIST_NEWS = same "
        with recursive line (roadmap_id, follows) as (
            select roadmap_id, follows
            from roadmaps
            where roadmap_id = $1
            union all
            select r.roadmap_id, r.follows
            from roadmaps r
            join line l on l.follows = r.roadmap_id
        )
        select n.step, n.day, n.news
        from roadmap_news n
        join line l on l.roadmap_id = n.roadmap_id
        order by n.noted, n.news_id";
}

impl Store {
    /// Adds news about a step.
    pub async fn add_roadmap_news(
        &self,
        roadmap: RoadmapId,
        entry: Entry,
        now: i64,
    ) -> Result<NewsId> {
        let id = self.random().id(NewsId::from_bits);
        self.write(move |conn| {
            Box::pin(async move {
                let Entry { step, day, news } = entry;
                let values = values![id, roadmap, step, day.to_string(), json(&news), now];
                conn.run_one(INSERT_NEWS, values).await?;
                Ok(id)
            })
        })
        .await
    }

    /// All news about a roadmap and the versions before it, in the order it was noted.
    pub async fn roadmap_news(&self, roadmap: RoadmapId) -> Result<Vec<Entry>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_NEWS, values![roadmap])
                    .await?
                    .iter()
                    .map(entry)
                    .collect()
            })
        })
        .await
    }
}

fn entry(row: &Row) -> Result<Entry> {
    Ok(Entry {
        step: row.text("step")?,
        day: row.parsed("day")?,
        news: row.json::<News>("news")?,
    })
}
