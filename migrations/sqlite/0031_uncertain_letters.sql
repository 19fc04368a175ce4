-- How often a letter was handed to the mail server without knowing what became of it. It was a yes or no of the last claim,
-- so that a letter that had only waited counted as one that was handed over.
create table letters (
    message_id text primary key check (length(message_id) = 32),
    wave_id text not null references waves,
    invitation_id text references invitations deferrable initially deferred,
    voice_link_id text references voice_links deferrable initially deferred,
    kind text not null check (kind in
        ('invitation', 'reminder', 'reminder_2', 'reminder_3', 'thanks', 'heard', 'ideas', 'ideas_again', 'votes',
         'votes_again', 'link')),
    locale text not null check (locale in ('en', 'de', 'es', 'fr')),
    header_id text not null,
    state text not null check (state in ('queued', 'leased', 'sent', 'failed', 'uncertain', 'dropped')),
    attempts integer not null check (attempts >= 0),
    run_after integer,
    lease text,
    lease_until integer,
    called integer not null check (called >= 0), -- handings to the mail server whose outcome nobody knows
    last_error text,
    unique (invitation_id, kind),
    unique (voice_link_id, kind),
    check ((kind in ('ideas', 'ideas_again', 'votes', 'votes_again', 'link')) = (voice_link_id is not null)),
    check ((kind in ('ideas', 'ideas_again', 'votes', 'votes_again', 'link')) = (invitation_id is null))
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
