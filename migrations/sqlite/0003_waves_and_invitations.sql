-- One run of an instrument. What staff were promised is held by the database itself: after launch the contract can only
-- be made stricter, and a wave only ever moves forward.

create table waves (
    wave_id text primary key check (length(wave_id) = 32),
    organization_id text not null references organizations,
    instrument_id text not null references instruments,
    title text not null check (length(title) between 1 and 200),
    state text not null check (state in ('draft', 'open', 'closed', 'released')),
    mode text not null check (mode in ('separated')),
    min_group integer not null check (min_group >= 5),
    min_group_comments integer not null check (min_group_comments >= 10 and min_group_comments >= min_group),
    languages text not null,     -- JSON: list of codes
    owner text not null,         -- who answers for the wave, as staff know them
    report_back_by text,         -- a day, YYYY-MM-DD
    opens integer,
    closes integer,
    created integer not null,
    launched integer,
    closed integer,
    released integer,
    flushed integer,             -- when the inbox was last emptied into the sheets
    check ((state = 'draft') = (launched is null)),
    check ((state in ('closed', 'released')) = (closed is not null)),
    check ((state = 'released') = (released is not null))
) strict;

create index waves_of_organization on waves (organization_id);

create trigger waves_keep_their_contract before update on waves
when old.state <> 'draft' and (
    new.min_group < old.min_group
    or new.min_group_comments < old.min_group_comments
    or new.mode <> old.mode
    or new.instrument_id <> old.instrument_id
    or new.organization_id <> old.organization_id
)
begin
    select raise(abort, 'the contract of a launched wave can only be made stricter');
end;

create trigger waves_only_move_forward before update of state on waves
when old.state <> new.state and not (
    (old.state = 'draft' and new.state = 'open')
    or (old.state = 'open' and new.state = 'closed')
    or (old.state = 'closed' and new.state = 'released')
)
begin
    select raise(abort, 'a wave moves from draft to open to closed to released');
end;

-- The smallest groups ever counted apart. A department with few invited people shares the atom of the one above.
-- `branches` says, by branch question, with which atom the rows of that branch are kept.
create table wave_atoms (
    atom_id text primary key check (length(atom_id) = 32),
    wave_id text not null references waves,
    department text not null,
    headcount integer not null check (headcount >= 0),
    branches text not null,      -- JSON: atom by branch question
    merged_into text,            -- set at close when too few answered
    sheets integer               -- counted at close
) strict, without rowid;

create index atoms_of_wave on wave_atoms (wave_id);

-- The tree and its headcounts as they were at launch.
create table wave_departments (
    wave_id text not null references waves,
    code text not null,
    name text not null,
    parent text,
    headcount integer not null check (headcount >= 0),
    position integer not null,
    atom_id text not null references wave_atoms,
    primary key (wave_id, code)
) strict, without rowid;

-- The right of one person to answer once. The token is never kept, only its SHA-256; it can be computed again from the
-- root key, the id and the generation. No column here occurs in a table of answers, except the atom that many share.
create table invitations (
    invitation_id text primary key check (length(invitation_id) = 32),
    wave_id text not null references waves,
    person_id text not null references people,
    atom_id text not null references wave_atoms,
    department text not null,
    generation integer not null check (generation >= 0),
    token_hash text not null unique check (length(token_hash) = 64),
    tag text not null unique check (length(tag) = 16),
    people_manager integer check (people_manager in (0, 1)),
    customer_facing integer check (customer_facing in (0, 1)),
    used integer not null check (used in (0, 1)),
    unique (wave_id, person_id)
) strict, without rowid;
