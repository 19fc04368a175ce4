-- By what a file of answers is recognized when it comes once more: a keyed hash of its content without the columns that say who
-- answered, which says nothing without the root key. Waves from before have none.
alter table brought_waves add column content text check (length(content) = 64);
