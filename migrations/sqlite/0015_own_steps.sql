-- What an organization does differently from the library of steps, every version of it: plans keep the one they were
-- made of, and what was read once can be looked up.
create table own_steps (
    organization_id text not null references organizations,
    version integer not null check (version >= 1),
    overlay text not null,       -- JSON
    made integer not null,
    primary key (organization_id, version)
) strict;
