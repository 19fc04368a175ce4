-- Work that happens later, and the record of what administrators did.

-- A message names an invitation, never its link: link and text are computed when it is sent, always the same.
-- `header_id` (what stands before the @ of the Message-ID) is frozen here before the first try.
create table outbox (
    message_id text primary key check (length(message_id) = 32),
    wave_id text not null references waves,
    invitation_id text not null references invitations deferrable initially deferred,
    kind text not null check (kind in ('invitation', 'reminder')),
    locale text not null check (locale in ('en', 'de', 'es', 'fr')),
    header_id text not null,
    state text not null check (state in ('queued', 'leased', 'sent', 'failed', 'uncertain', 'dropped')),
    attempts integer not null check (attempts >= 0),
    run_after integer,
    lease text,
    lease_until integer,
    called integer not null check (called in (0, 1)), -- the mail server was spoken to under this lease
    last_error text,
    unique (invitation_id, kind)
) strict, without rowid;

create index outbox_of_wave on outbox (wave_id, state);

create index outbox_due on outbox (state, run_after);

create table jobs (
    job_id text primary key check (length(job_id) = 32),
    kind text not null,
    payload text not null,       -- JSON
    dedupe_key text unique,
    run_after integer not null,
    attempts integer not null,
    max_attempts integer not null,
    lease text,
    lease_until integer,
    failed integer not null check (failed in (0, 1)),
    last_error text
) strict;

create index jobs_due on jobs (failed, run_after);

-- Each entry carries the hash of the one before it.
create table audit_log (
    position integer primary key,
    organization_id text,
    at integer not null,
    actor text not null,
    action text not null,
    object text not null,
    detail text not null,
    previous text not null,
    hash text not null
) strict;

create index audit_of_organization on audit_log (organization_id, position);

create trigger audit_log_is_never_rewritten before update on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;

insert into meta (key, value) values ('audit_head', '0:0000000000000000000000000000000000000000000000000000000000000000');
