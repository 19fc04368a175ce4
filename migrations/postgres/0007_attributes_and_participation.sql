-- What else than their department people of a wave are counted by, and what was last said about participation.

alter table waves add column attributes text not null default '[]'; -- JSON: names of attributes of the roster

alter table wave_atoms add column attributes text; -- JSON: attributes with their values; null: all others of its departments

-- Attributes are part of what staff were promised. After launch not even fewer: answers lie in atoms already.
create function waves_keep_their_attributes() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and new.attributes <> old.attributes then
        raise exception 'the attributes of a launched wave stay as they are' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger waves_keep_their_attributes before update on waves
for each row execute function waves_keep_their_attributes();

-- Where answers lie is never moved by giving an atom another meaning.
create function wave_atoms_keep_their_meaning() returns trigger language plpgsql as $$
begin
    if new.wave_id <> old.wave_id or new.department <> old.department
        or new.attributes is distinct from old.attributes then
        raise exception 'an atom keeps its department and its attributes' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger wave_atoms_keep_their_meaning before update on wave_atoms
for each row execute function wave_atoms_keep_their_meaning();

-- Participation as it was last told, departments below included, counted once a day. Gone when the wave closes.
create table told_participation (
    wave_id text not null references waves,
    department text not null,
    day text not null,           -- YYYY-MM-DD where the organization is
    answered bigint not null check (answered >= 0),
    primary key (wave_id, department)
);
