-- By what answers of a wave are weighed. Chosen before anybody answers, so that nobody picks the weights that give the
-- figures they like.

-- 'departments': by headcount. 'raking': departments and the attributes named in `margins`, a JSON list of those that the
-- wave is counted by, have the shares that they have in the roster.
alter table waves add column weighting text not null default 'departments' check (weighting in ('departments', 'raking'));

alter table waves add column margins text not null default '[]'
    check ((weighting = 'raking') = (margins <> '[]'));

create function waves_keep_their_weighting() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and (new.weighting <> old.weighting or new.margins <> old.margins) then
        raise exception 'the weighting of a launched wave stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger waves_keep_their_weighting before update on waves
for each row execute function waves_keep_their_weighting();
