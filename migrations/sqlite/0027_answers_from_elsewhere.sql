-- Answers that another tool collected, as a wave of their own.

-- Waves whose answers come from a file, and whose file it was. Nobody was invited to them.
create table brought_waves (
    wave_id text primary key references waves,
    tool text not null check (length(tool) between 1 and 40),
    brought integer not null -- how long answers are kept counts from here, not from the day they were given
) strict, without rowid;

-- Which column of such a file was what, for the next file of the same shape. No answer stands here.
create table answer_mappings (
    organization_id text not null references organizations,
    instrument_id text not null references instruments,
    shape text not null check (length(shape) = 64), -- SHA-256 of the tool and the names of the columns
    mapping text not null,                          -- JSON
    noted integer not null,
    primary key (organization_id, instrument_id, shape)
) strict, without rowid;
