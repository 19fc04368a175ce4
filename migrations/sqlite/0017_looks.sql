-- How an organization's documents look: its logo, decoded and written anew as an opaque PNG, and its own colour. Two sides
-- that are set and taken away apart from each other.
create table looks (
    organization_id text primary key references organizations,
    logo text,                   -- PNG in base64
    digest text,                 -- first part of its SHA-256; part of its address
    width integer check (width between 1 and 4000),
    height integer check (height between 1 and 4000),
    alternative text check (length(alternative) between 1 and 200),
    accent text check (length(accent) = 7),
    check ((logo is null) = (digest is null)),
    check ((logo is null) = (width is null)),
    check ((logo is null) = (height is null)),
    check ((logo is null) = (alternative is null))
) strict;
