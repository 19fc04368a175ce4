-- A second, short code of an invitation, for shared devices. Neither it nor the token is kept: this is a keyed hash of wave
-- and code, so that a copy of the database without the root key cannot be searched for 60 bits. No table of answers has
-- it. Invitations from before have none.
alter table invitations add column code_hash text check (length(code_hash) = 64);

create unique index invitations_by_code on invitations (wave_id, code_hash);
