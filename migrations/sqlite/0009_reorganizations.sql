-- What happened to departments between waves, so that a trend compares a department with itself only.

-- Codes, not references: most of the departments named here are no more.
create table reorganizations (
    reorganization_id text primary key check (length(reorganization_id) = 32),
    organization_id text not null references organizations,
    kind text not null check (kind in ('move', 'merge', 'split', 'rename', 'opened', 'closed')),
    effective text not null check (length(effective) = 10), -- a day in the organization's time zone, YYYY-MM-DD
    codes_before text not null,  -- JSON
    codes_after text not null,   -- JSON
    state text not null check (state in ('proposed', 'recorded')),
    noted integer not null
) strict;

create index reorganizations_of_organization on reorganizations (organization_id, effective);
