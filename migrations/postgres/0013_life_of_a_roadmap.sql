-- What is confirmed before a roadmap is published, what becomes of it afterwards, and who may read it by a link.

-- JSON: checks, decisions, who read it.
alter table scenarios add column agreement text not null default '{}';
alter table roadmaps add column agreement text not null default '{}';

-- The version before this one.
alter table roadmaps add column follows text references roadmaps;

-- One roadmap is followed by one version at the most.
create unique index roadmaps_that_follow on roadmaps (follows) where follows is not null;

-- News about the steps of a roadmap: added to, never edited.
create table roadmap_news (
    news_id text primary key check (length(news_id) = 32),
    roadmap_id text not null references roadmaps,
    step text not null check (length(step) between 1 and 64),
    day text not null check (length(day) = 10), -- in the organization's time zone, YYYY-MM-DD
    news text not null,          -- JSON
    noted bigint not null
);

create index roadmap_news_of_roadmap on roadmap_news (roadmap_id, noted);

-- Links that show one scenario or one roadmap to whoever has them, until they end.
create table shared_links (
    link_id text primary key check (length(link_id) = 32),
    organization_id text not null references organizations,
    scenario_id text references scenarios,
    roadmap_id text references roadmaps,
    token_hash text not null unique check (length(token_hash) = 64),
    label text not null check (length(label) between 1 and 120),
    made bigint not null,
    expires bigint not null check (expires > made),
    check ((scenario_id is null) <> (roadmap_id is null))
);

create index shared_links_of_organization on shared_links (organization_id, made);
