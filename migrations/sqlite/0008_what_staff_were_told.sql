-- What staff read before the first question and what holds for the wave from then on: whether comments are shown in their
-- own words. Without it only themes are. After launch it can be taken back, never given.

alter table waves add column verbatims integer not null default 0 check (verbatims in (0, 1));

create trigger waves_keep_what_was_told before update on waves
when old.state <> 'draft' and new.verbatims > old.verbatims
begin
    select raise(abort, 'staff were told that only themes are shown');
end;
