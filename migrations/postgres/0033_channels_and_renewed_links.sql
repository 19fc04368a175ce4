-- Links go out on more ways than by mail, and an open link can be stopped, and renewed, before its wave closes.

-- How often it was renewed: the token follows from the root key and this.
alter table open_links add column generation bigint not null default 0 check (generation >= 0);
-- No more answers are taken through it, until it is renewed.
alter table open_links add column stopped bigint not null default 0 check (stopped in (0, 1));

-- Links that were renewed, so that whoever still has one is told. They open nothing.
create table past_open_links (
    token_hash text primary key check (length(token_hash) = 64),
    wave_id text not null references waves,
    code text not null check (length(code) between 1 and 200)
);

-- Where else than by mail somebody can be reached. Personal data like the address: known of the person, never of an answer.
alter table people add column phone text check (phone like '+%');
alter table people add column chat text;
