-- A wave that runs by itself: when it opens, reminds and closes, what its letters say, and who wants no more of them.

alter table waves add column schedule text not null default '{}'; -- JSON

-- Whether somebody wants reminders and news; an invitation comes all the same.
alter table people add column reminders bigint not null default 1 check (reminders in (0, 1));

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
);

-- Up to three reminders, the thanks to everybody at close, and what was heard.
alter table outbox
    drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in
        ('invitation', 'reminder', 'reminder_2', 'reminder_3', 'thanks', 'heard', 'ideas', 'votes')),
    drop constraint outbox_of_invitations,
    add constraint outbox_of_invitations check ((kind in ('ideas', 'votes')) = (invitation_id is null));

-- A refused letter is found again by what the refusal quotes.
create index outbox_by_header on outbox (header_id);
