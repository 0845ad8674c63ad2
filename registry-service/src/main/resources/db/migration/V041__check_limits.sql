create table check_limit (
    valid            daterange     not null check (not isempty(valid)),
    wrong_per_number integer       not null check (wrong_per_number > 0),
    wrong_per_day    integer       not null check (wrong_per_day > 0),
    wrong_share      numeric(4, 3) not null check (wrong_share between 0 and 1),
    wrong_most       integer       not null check (wrong_most >= wrong_per_day),
    basis            text          not null,
    constraint check_limit_one_at_a_time exclude using gist (valid with &&)
);
comment on table check_limit is 'How often one client may be wrong on one day before it is told no more: at one number (wrong_per_number); in all, wrong_per_day, or wrong_share of the rows of its lists that were checked that day where that is more, but never more than wrong_most.';
insert into check_limit values ('[2015-04-01,)', 5, 200, 0.020, 2000, 'project decision');

alter table check_attempt add column checked bigint not null default 0;
comment on column check_attempt.checked is 'How many rows of lists were checked; counted for the client''s day as a whole.';
