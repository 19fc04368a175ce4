-- Co-creation: ideas and votes after a release, and what is said back.

-- One round of a wave. `tally` is what may be said about its votes, decided once when it closes.
create table idea_rounds (
    wave_id text primary key references waves,
    phase text not null check (phase in ('ideas', 'sorting', 'votes', 'closed')),
    opened bigint not null,
    mixed bigint,              -- when its parcels were last mixed
    closed bigint,
    tally text,                  -- JSON
    check ((phase = 'closed') = (closed is not null)),
    check (phase = 'closed' or tally is null)
);

create function idea_rounds_only_move_forward() returns trigger language plpgsql as $$
begin
    if old.phase <> new.phase and not (
        (old.phase = 'ideas' and new.phase = 'sorting')
        or (old.phase = 'sorting' and new.phase in ('votes', 'closed'))
        or (old.phase = 'votes' and new.phase = 'closed')
    ) then
        raise exception 'a round moves from ideas to sorting to votes to closed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger idea_rounds_only_move_forward before update of phase on idea_rounds
for each row execute function idea_rounds_only_move_forward();

-- The right of one person to write ideas and to vote. It is no invitation and shares nothing with one but the person; the
-- token is computed from the root key and the id, only its SHA-256 is kept. What a link has used up is wiped at the end of
-- each phase.
create table voice_links (
    link_id text primary key check (length(link_id) = 32),
    wave_id text not null references waves,
    person_id text not null references people,
    token_hash text not null unique check (length(token_hash) = 64),
    tag text not null unique check (length(tag) = 16),
    ideas bigint not null check (ideas between 0 and 3),
    voted bigint not null check (voted in (0, 1)),
    unique (wave_id, person_id)
);

-- Ideas and ballots of a running phase, each by itself. No time, no link, no order, as in `0004_answers.sql`. Ballots are
-- nowhere else: once counted, they are gone.
create table voices (
    voice_id text primary key check (length(voice_id) = 32),
    wave_id text not null references waves,
    voice text not null,         -- JSON
    mixed bigint not null check (mixed in (0, 1))
);

create index voices_of_wave on voices (wave_id);

-- Ideas from the moment on at which somebody may read them.
create table ideas (
    idea_id text primary key check (length(idea_id) = 32),
    wave_id text not null references waves,
    language text not null check (language in ('en', 'de', 'es', 'fr')),
    written text not null,       -- as it arrived, without what points at somebody
    wording text not null,       -- JSON: as others read it, by language
    state text not null check (state in ('waiting', 'approved', 'declined', 'merged')),
    reason text,
    merged_into text references ideas deferrable initially deferred,
    step text,                   -- of the library
    check ((state = 'declined') = (reason is not null)),
    check ((state = 'merged') = (merged_into is not null))
);

create index ideas_of_wave on ideas (wave_id);

-- What is said back to a theme of the survey or to an idea.
create table replies (
    wave_id text not null references waves,
    subject text not null,       -- 'idea:' or 'theme:' and what it is
    answer text not null,        -- JSON: by language
    status text not null check (status in ('heard', 'planned', 'in_work', 'done', 'not_now')),
    due text,                    -- a day, YYYY-MM-DD
    who text not null,
    step text,                   -- of the library
    replied text not null,       -- the day of the first reply, YYYY-MM-DD
    primary key (wave_id, subject)
);

-- Letters to voice links: a message names an invitation or a voice link, never both.
alter table outbox
    alter column invitation_id drop not null,
    add column voice_link_id text references voice_links deferrable initially deferred,
    drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in ('invitation', 'reminder', 'ideas', 'votes')),
    add constraint outbox_voice_link_id_kind_key unique (voice_link_id, kind),
    add constraint outbox_of_voices check ((kind in ('ideas', 'votes')) = (voice_link_id is not null)),
    add constraint outbox_of_invitations check ((kind in ('invitation', 'reminder')) = (invitation_id is not null));
