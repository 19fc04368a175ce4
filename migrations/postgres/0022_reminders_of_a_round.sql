-- Rounds of ideas: a reminder in each phase, and a new link for somebody who lost theirs.

-- A link that is given anew has the next generation; its token is computed from both, and the one before opens nothing.
alter table voice_links add column generation bigint not null default 0 check (generation >= 0);

-- More kinds of letters.
alter table outbox
    drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in
        ('invitation', 'reminder', 'reminder_2', 'reminder_3', 'thanks', 'heard', 'ideas', 'ideas_again', 'votes',
         'votes_again', 'link')),
    drop constraint outbox_of_voices,
    add constraint outbox_of_voices check ((kind in ('ideas', 'ideas_again', 'votes', 'votes_again', 'link')) = (voice_link_id is not null)),
    drop constraint outbox_of_invitations,
    add constraint outbox_of_invitations check ((kind in ('ideas', 'ideas_again', 'votes', 'votes_again', 'link')) = (invitation_id is null));
