-- What was shown of a result and why that is safe: groups with counts and the auditor's reports, never an answer. Kept with
-- the wave for observers. Results that were published before have none.

alter table published_results add column plan text; -- JSON
