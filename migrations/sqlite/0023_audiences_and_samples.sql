-- Whom a wave asks, and the sample of them that is drawn at its launch.

-- JSON: departments with all below, values of attributes; nothing for everybody.
alter table waves add column audience text not null default '{}';

-- JSON: how exact the figures should be; null to ask the whole audience.
alter table waves add column sample text;

-- JSON: the seed, and how many were drawn of how many, by department. With it and the people of that day the draw can be
-- repeated. Written once, at launch.
alter table waves add column drawn text check (drawn is null or (sample is not null and state <> 'draft'));

create trigger waves_keep_their_audience before update on waves
when old.state <> 'draft' and (
    new.audience <> old.audience
    or new.sample is not old.sample
    or (old.drawn is not null and new.drawn is not old.drawn)
)
begin
    select raise(abort, 'whom a launched wave asks stays as it is');
end;

-- The people for whom those invited stand, where a sample was drawn: what answers are weighed up to. Whatever protects people
-- goes on counting those invited.
alter table wave_atoms add column population integer check (population is null or population >= headcount);

create trigger wave_atoms_keep_their_population before update on wave_atoms
when new.population is not old.population
begin
    select raise(abort, 'an atom keeps its population');
end;
