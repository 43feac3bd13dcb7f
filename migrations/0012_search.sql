-- What is kept for searching now holds the words and their stems: the program reads every text anew when it opens.

update proposal set search = '';
update contribution set search = '';
create index proposal_unread on proposal (id) where search = '';
create index contribution_unread on contribution (id) where search = '';
