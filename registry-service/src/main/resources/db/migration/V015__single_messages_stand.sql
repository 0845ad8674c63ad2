-- What is said of one post between two lists stands against the next lists for a while.
alter table statement add column message boolean not null default false, add column stands jsonb;
comment on column statement.message is 'Said of this post alone, not in a list.';
comment on column statement.stands is 'Personal data. What stands after it, where a list left in force what a single message had said; null where that is just what was stated.';
update statement s set message = true from roster r where r.id = s.roster and r.coverage = 'ONE';
alter table roster_guard add column message_days integer not null default 7 check (message_days >= 0);
comment on column roster_guard.message_days is 'For so many days after a single message a list that says what the list before said does not undo it (project decision).';
alter table roster_plan add column stands jsonb;
comment on column roster_plan.stands is 'What the post is after this row, where it is not just what the row states.';
