-- Who has asked for a release can take that back, and has a bounded number of them open.

alter table proposal
    drop constraint proposal_state_check,
    add constraint proposal_state_check check (state in ('open', 'published', 'declined', 'cancelled'));
create index proposal_open on proposal (created_by) where state = 'open';

-- Two filters at once are read off one index, so that neither has to pass over what only the other one meets. An entry is
-- rarely in the record so often that its slug needs others.
create index audit_key_action on audit (key, action, at, number);
create index audit_key_type on audit (key, type, at, number);
create index audit_action_type on audit (action, type, at, number);
create index audit_key_action_type on audit (key, action, type, at, number);

-- A webhook that gets another secret goes on to sign with the former one too, for a while.
alter table webhook
    add column former_salt text,
    add column former_until timestamptz,
    add check ((former_until is null) = (former_salt is null));
