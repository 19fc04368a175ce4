-- A wave that runs by itself: when it opens, reminds and closes, what its letters say, and who wants no more of them.

alter table waves add column schedule text not null default '{}'; -- JSON

-- Whether somebody wants reminders and news; an invitation comes all the same.
alter table people add column reminders integer not null default 1 check (reminders in (0, 1));

-- What a mail server said when it refused this address for good, until the address is another one.
alter table people add column undeliverable text;

-- What the letters of a wave say instead of our words.
create table letter_texts (
    wave_id text not null references waves on delete cascade,
    kind text not null check (kind in ('invitation', 'reminder', 'thanks', 'heard')),
    locale text not null check (locale in ('en', 'de', 'es', 'fr')),
    subject text not null check (length(subject) between 1 and 200),
    opening text not null check (length(opening) between 1 and 4000),
    primary key (wave_id, kind, locale)
) strict, without rowid;

-- Up to three reminders, the thanks to everybody at close, and what was heard.
create table letters (
    message_id text primary key check (length(message_id) = 32),
    wave_id text not null references waves,
    invitation_id text references invitations deferrable initially deferred,
    voice_link_id text references voice_links deferrable initially deferred,
    kind text not null check (kind in
        ('invitation', 'reminder', 'reminder_2', 'reminder_3', 'thanks', 'heard', 'ideas', 'votes')),
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
    check ((kind in ('ideas', 'votes')) = (invitation_id is null))
) strict, without rowid;

insert into letters
    (message_id, wave_id, invitation_id, voice_link_id, kind, locale, header_id, state, attempts, run_after, lease,
     lease_until, called, last_error)
select message_id, wave_id, invitation_id, voice_link_id, kind, locale, header_id, state, attempts, run_after, lease,
    lease_until, called, last_error
from outbox;

drop table outbox;

alter table letters rename to outbox;

create index outbox_of_wave on outbox (wave_id, state);

create index outbox_due on outbox (state, run_after);

-- A refused letter is found again by what the refusal quotes.
create index outbox_by_header on outbox (header_id);
