-- How often a letter was handed to the mail server without knowing what became of it. It was a yes or no of the last claim,
-- so that a letter that had only waited counted as one that was handed over.
alter table outbox
    drop constraint outbox_called_check,
    add constraint outbox_called_check check (called >= 0);
