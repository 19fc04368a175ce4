-- What else than their department people of a wave are counted by, and what was last said about participation.

alter table waves add column attributes text not null default '[]'; -- JSON: names of attributes of the roster

alter table wave_atoms add column attributes text; -- JSON: attributes with their values; null: all others of its departments

-- Attributes are part of what staff were promised. After launch not even fewer: answers lie in atoms already.
create trigger waves_keep_their_attributes before update on waves
when old.state <> 'draft' and new.attributes <> old.attributes
begin
    select raise(abort, 'the attributes of a launched wave stay as they are');
end;

-- Where answers lie is never moved by giving an atom another meaning.
create trigger wave_atoms_keep_their_meaning before update on wave_atoms
when new.wave_id <> old.wave_id or new.department <> old.department or new.attributes is not old.attributes
begin
    select raise(abort, 'an atom keeps its department and its attributes');
end;

-- Participation as it was last told, departments below included, counted once a day. Gone when the wave closes.
create table told_participation (
    wave_id text not null references waves,
    department text not null,
    day text not null,           -- YYYY-MM-DD where the organization is
    answered integer not null check (answered >= 0),
    primary key (wave_id, department)
) strict, without rowid;
