-- The largest weight of an answer, in multiples of the mean weight, of a wave whose answers are raked. Chosen before anybody
-- answers, as the margins are.

alter table waves add column weight_cap bigint
    check (weight_cap is null or (weight_cap between 2 and 10 and weighting = 'raking'));

create function waves_keep_their_weight_cap() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and new.weight_cap is distinct from old.weight_cap then
        raise exception 'the weighting of a launched wave stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger waves_keep_their_weight_cap before update on waves
for each row execute function waves_keep_their_weight_cap();
