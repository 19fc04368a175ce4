-- Waves that ask people whom the organization works with, through links that many share.

-- JSON: codes of the groups asked, in their order; null for a wave that asks staff.
alter table waves add column constituents text;

create function waves_keep_their_constituents() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and new.constituents is distinct from old.constituents then
        raise exception 'whom a launched wave asks stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger waves_keep_their_constituents before update on waves
for each row execute function waves_keep_their_constituents();

-- One link per group. Nothing here says who opened it, how often, or when.
create table open_links (
    wave_id text not null references waves,
    code text not null check (length(code) between 1 and 200),
    position bigint not null,
    atom_id text not null references wave_atoms,
    token_hash text not null unique check (length(token_hash) = 64), -- SHA-256; the token follows from the root key
    primary key (wave_id, code)
);
