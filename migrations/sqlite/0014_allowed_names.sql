-- Names of laws, products and committees that may stand as they are in texts about the future, each with its reason.
create table allowed_names (
    organization_id text not null references organizations,
    name text not null check (length(name) between 1 and 120),
    reason text not null check (length(reason) between 1 and 200),
    added integer not null,
    primary key (organization_id, name)
) strict;
