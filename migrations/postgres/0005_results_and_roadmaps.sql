-- The published result, and the plans that follow from it.

create table published_results (
    wave_id text not null references waves,
    version bigint not null check (version >= 1),
    document text not null,      -- JSON
    hash text not null check (length(hash) = 64),
    published bigint not null,
    primary key (wave_id, version)
);

create table scenarios (
    scenario_id text primary key check (length(scenario_id) = 32),
    organization_id text not null references organizations,
    wave_id text references waves,
    name text not null check (length(name) between 1 and 200),
    inputs text not null,        -- JSON
    plan text not null,          -- JSON
    created bigint not null,
    saved bigint not null
);

create index scenarios_of_organization on scenarios (organization_id);

-- A published plan is a copy: later work on its scenario leaves it as it was read.
create table roadmaps (
    roadmap_id text primary key check (length(roadmap_id) = 32),
    organization_id text not null references organizations,
    scenario_id text not null references scenarios,
    wave_id text references waves,
    title text not null check (length(title) between 1 and 200),
    inputs text not null,        -- JSON
    plan text not null,          -- JSON
    published bigint not null
);

create index roadmaps_of_organization on roadmaps (organization_id);
