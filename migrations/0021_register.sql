-- Who may vote in a round, frozen when it opens: each organisation with the themes it may vote.
create table round_voter (
    round_id        uuid not null references round (id),
    organisation_id uuid not null references organisation (id),
    theme           text not null,
    primary key (round_id, organisation_id, theme)
);
-- Rounds from before registers were frozen: who was accredited for what they vote on.
insert into round_voter (round_id, organisation_id, theme)
    select distinct i.round_id, a.organisation_id, a.theme from accreditation a
        join proposal p on p.theme = a.theme join round_item i on i.proposal_id = p.id;

-- What a mark says: 1 where it approves, else what the method of the round allows.
alter table mark add column value text not null default '1';
