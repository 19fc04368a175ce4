-- What was answered. No time, no token, no person, no order: every row has a random key and no rowid, and all rows of a
-- wave are written anew, shuffled, at each flush.

-- Sealed parcels of one submit each, until the next flush.
create table inbox (
    parcel_id text primary key check (length(parcel_id) = 32),
    wave_id text not null references waves,
    parcel text not null         -- JSON
) strict, without rowid;

create index inbox_of_wave on inbox (wave_id);

create table sheets (
    sheet_id text primary key check (length(sheet_id) = 32),
    wave_id text not null references waves,
    atom_id text not null references wave_atoms,
    answers text not null,       -- JSON: option code by field
    flags text not null          -- JSON: list of signs of careless answering
) strict, without rowid;

create index sheets_of_wave on sheets (wave_id);

-- Answers that only few people are asked for, apart from their other answers.
create table branch_sheets (
    branch_sheet_id text primary key check (length(branch_sheet_id) = 32),
    wave_id text not null references waves,
    atom_id text not null references wave_atoms,
    branch text not null,        -- the branch question
    answers text not null        -- JSON: option code by field
) strict, without rowid;

create index branch_sheets_of_wave on branch_sheets (wave_id);

create table comments (
    comment_id text primary key check (length(comment_id) = 32),
    wave_id text not null references waves,
    atom_id text not null references wave_atoms,
    item text not null,          -- the field
    text text not null
) strict, without rowid;

create index comments_of_wave on comments (wave_id);

-- Who offered to help, by name and of their own will; belongs to no sheet and no invitation.
create table volunteers (
    volunteer_id text primary key check (length(volunteer_id) = 32),
    wave_id text not null references waves,
    question text not null,
    name text not null,
    contact text not null
) strict, without rowid;

create index volunteers_of_wave on volunteers (wave_id);
