-- Questionnaires that are being written. A draft keeps its id when it is published: the questionnaire is the draft, grown up.
create table drafts (
    draft_id text primary key check (length(draft_id) = 32),
    organization_id text not null references organizations,
    based_on text references instruments, -- the version before it, if it is the next one
    stamp bigint not null check (stamp >= 1), -- one more with everything that happens to it; a form brings it back
    place bigint not null,       -- the revision that holds; later ones can be taken again
    created bigint not null,
    saved bigint not null
);

create index drafts_of_organization on drafts (organization_id, created);

-- What a draft was, so that a step can be taken back; the newest fifty.
create table draft_revisions (
    draft_id text not null references drafts on delete cascade,
    revision bigint not null check (revision >= 1),
    document text not null,      -- JSON
    made bigint not null,
    primary key (draft_id, revision)
);

-- Waves that were answered name what they asked.
create function instruments_stay_as_published() returns trigger language plpgsql as $$
begin
    if new.document <> old.document or new.key <> old.key or new.version <> old.version
        or new.organization_id <> old.organization_id then
        raise exception 'a published questionnaire stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger instruments_stay_as_published before update on instruments
for each row execute function instruments_stay_as_published();
