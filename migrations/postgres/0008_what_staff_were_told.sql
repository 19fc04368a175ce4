-- What staff read before the first question and what holds for the wave from then on: whether comments are shown in their
-- own words. Without it only themes are. After launch it can be taken back, never given.

alter table waves add column verbatims bigint not null default 0 check (verbatims in (0, 1));

create function waves_keep_what_was_told() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and new.verbatims > old.verbatims then
        raise exception 'staff were told that only themes are shown' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger waves_keep_what_was_told before update on waves
for each row execute function waves_keep_what_was_told();

-- Statistics of the planner hold samples of a column and outlive the rows: a parcel that was opened long ago, whole, could
-- be read there.
alter table inbox alter column parcel set statistics 0;

alter table sheets alter column answers set statistics 0;

alter table branch_sheets alter column answers set statistics 0;

alter table comments alter column text set statistics 0;
