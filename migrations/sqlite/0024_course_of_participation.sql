-- The course of participation in an open wave as it was told, day by day, over all departments: what a projection is made
-- from. What the words of that day say, never the count itself. Gone when the wave closes.
create table told_course (
    wave_id text not null references waves,
    day text not null,           -- YYYY-MM-DD where the organization is
    answered integer not null check (answered >= 0),
    primary key (wave_id, day)
) strict, without rowid;
