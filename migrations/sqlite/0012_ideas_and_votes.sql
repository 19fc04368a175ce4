-- Co-creation: ideas and votes after a release, and what is said back.

-- One round of a wave. `tally` is what may be said about its votes, decided once when it closes.
create table idea_rounds (
    wave_id text primary key references waves,
    phase text not null check (phase in ('ideas', 'sorting', 'votes', 'closed')),
    opened integer not null,
    mixed integer,              -- when its parcels were last mixed
    closed integer,
    tally text,                  -- JSON
    check ((phase = 'closed') = (closed is not null)),
    check (phase = 'closed' or tally is null)
) strict;

create trigger idea_rounds_only_move_forward before update of phase on idea_rounds
when old.phase <> new.phase and not (
    (old.phase = 'ideas' and new.phase = 'sorting')
    or (old.phase = 'sorting' and new.phase in ('votes', 'closed'))
    or (old.phase = 'votes' and new.phase = 'closed')
)
begin
    select raise(abort, 'a round moves from ideas to sorting to votes to closed');
end;

-- The right of one person to write ideas and to vote. It is no invitation and shares nothing with one but the person; the
-- token is computed from the root key and the id, only its SHA-256 is kept. What a link has used up is wiped at the end of
-- each phase.
create table voice_links (
    link_id text primary key check (length(link_id) = 32),
    wave_id text not null references waves,
    person_id text not null references people,
    token_hash text not null unique check (length(token_hash) = 64),
    tag text not null unique check (length(tag) = 16),
    ideas integer not null check (ideas between 0 and 3),
    voted integer not null check (voted in (0, 1)),
    unique (wave_id, person_id)
) strict, without rowid;

-- Ideas and ballots of a running phase, each by itself. No time, no link, no order, as in `0004_answers.sql`. Ballots are
-- nowhere else: once counted, they are gone.
create table voices (
    voice_id text primary key check (length(voice_id) = 32),
    wave_id text not null references waves,
    voice text not null,         -- JSON
    mixed integer not null check (mixed in (0, 1))
) strict, without rowid;

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
) strict, without rowid;

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
) strict, without rowid;

-- Letters to voice links: a message names an invitation or a voice link, never both.
create table letters (
    message_id text primary key check (length(message_id) = 32),
    wave_id text not null references waves,
    invitation_id text references invitations deferrable initially deferred,
    voice_link_id text references voice_links deferrable initially deferred,
    kind text not null check (kind in ('invitation', 'reminder', 'ideas', 'votes')),
    locale text not null check (locale in ('en', 'de', 'es', 'fr')),
    header_id text not null,
    state text not null check (state in ('queued', 'leased', 'sent', 'failed', 'uncertain', 'dropped')),
    attempts integer not null check (attempts >= 0),
    run_after integer,
    lease text,
    lease_until integer,
    called integer not null check (called in (0, 1)), -- the mail server was spoken to under this lease
    last_error text,
    unique (invitation_id, kind),
    unique (voice_link_id, kind),
    check ((kind in ('ideas', 'votes')) = (voice_link_id is not null)),
    check ((kind in ('invitation', 'reminder')) = (invitation_id is not null))
) strict, without rowid;

insert into letters
    (message_id, wave_id, invitation_id, kind, locale, header_id, state, attempts, run_after, lease, lease_until, called,
     last_error)
select message_id, wave_id, invitation_id, kind, locale, header_id, state, attempts, run_after, lease, lease_until, called,
    last_error
from outbox;

drop table outbox;

alter table letters rename to outbox;

create index outbox_of_wave on outbox (wave_id, state);

create index outbox_due on outbox (state, run_after);
