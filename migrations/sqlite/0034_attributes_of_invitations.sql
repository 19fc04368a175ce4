-- What the roster said at launch in further attributes that the questionnaire asks for, so that a question is asked of the
-- same people throughout a wave, whatever happens to the list meanwhile. JSON: values by attribute; nothing where the
-- questionnaire asks for none.
alter table invitations add column attributes text;
