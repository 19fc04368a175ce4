-- The largest weight of an answer, in multiples of the mean weight, of a wave whose answers are raked. Chosen before anybody
-- answers, as the margins are.

alter table waves add column weight_cap integer
    check (weight_cap is null or (weight_cap between 2 and 10 and weighting = 'raking'));

create trigger waves_keep_their_weight_cap before update on waves
when old.state <> 'draft' and new.weight_cap is not old.weight_cap
begin
    select raise(abort, 'the weighting of a launched wave stays as it is');
end;
