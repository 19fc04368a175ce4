-- The roster and the questionnaires of an organization.

create table departments (
    department_id text primary key check (length(department_id) = 32),
    organization_id text not null references organizations,
    code text not null check (length(code) between 1 and 100),
    name text not null,
    parent text,                 -- code of the department above
    headcount integer not null check (headcount >= 0),
    position integer not null,   -- order of the file it came from
    unique (organization_id, code)
) strict;

-- Nobody is deleted by an import: who is no longer listed becomes inactive.
create table people (
    person_id text primary key check (length(person_id) = 32),
    organization_id text not null references organizations,
    external_id text,
    email text check (email = lower(email)),
    department text not null,    -- code
    people_manager integer check (people_manager in (0, 1)),
    customer_facing integer check (customer_facing in (0, 1)),
    locale text,
    attributes text not null,    -- JSON
    active integer not null check (active in (0, 1)),
    unique (organization_id, external_id),
    unique (organization_id, email),
    check (external_id is not null or email is not null)
) strict;

create index people_by_department on people (organization_id, department);

create table instruments (
    instrument_id text primary key check (length(instrument_id) = 32),
    organization_id text not null references organizations,
    key text not null,
    version text not null,
    document text not null,      -- TOML
    state text not null check (state in ('draft', 'published', 'retired')),
    created integer not null,
    unique (organization_id, key, version)
) strict;
