-- Organizations, who can sign in, and what they sign in with.
-- Ids are 32 hexadecimal digits drawn at random; times are milliseconds UTC; JSON is text; truth is 0 or 1.

create table organizations (
    organization_id text primary key check (length(organization_id) = 32),
    name text not null unique check (length(name) between 1 and 200),
    locale text not null check (locale in ('en', 'de', 'es', 'fr')),
    time_zone text not null,
    currency text not null check (length(currency) = 3),
    imprint text not null,        -- JSON: text by language
    privacy_notice text not null, -- JSON: text by language
    created integer not null
) strict;

create table users (
    user_id text primary key check (length(user_id) = 32),
    email text not null unique check (email = lower(email) and length(email) between 3 and 254),
    name text not null,
    locale text not null check (locale in ('en', 'de', 'es', 'fr')),
    password_hash text, -- PHC; null until the first password is set
    created integer not null
) strict;

-- One role per person and organization. `department` limits an executive to one part of the tree; `until` ends it.
create table memberships (
    user_id text not null references users,
    organization_id text not null references organizations,
    role text not null check (role in ('administrator', 'consultant', 'executive')),
    department text,
    until integer,
    primary key (user_id, organization_id),
    check (department is null or role = 'executive')
) strict;

create index memberships_of_organization on memberships (organization_id);

-- Only the SHA-256 of the cookie is kept. `session_id` names a session in lists and says nothing about the cookie.
create table sessions (
    session_id text primary key check (length(session_id) = 32),
    token_hash text not null unique check (length(token_hash) = 64),
    user_id text not null references users,
    started integer not null,
    seen integer not null,
    authenticated integer not null
) strict;

create index sessions_of_user on sessions (user_id);

-- Set-up codes and password links: used once, short-lived, only their SHA-256 kept.
create table one_time_tokens (
    token_hash text primary key check (length(token_hash) = 64),
    purpose text not null check (purpose in ('setup', 'password')),
    user_id text references users,
    expires integer not null,
    check ((purpose = 'password') = (user_id is not null))
) strict;
