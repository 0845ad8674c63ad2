create table confirmation_limit (
    valid            daterange not null check (not isempty(valid)),
    wrong_per_number integer   not null check (wrong_per_number > 0),
    wrong_per_day    integer   not null check (wrong_per_day > 0),
    basis            text      not null,
    constraint confirmation_limit_one_at_a_time exclude using gist (valid with &&)
);
comment on table confirmation_limit is 'How often somebody may be wrong about certificates on one day before nothing more is said: at one certificate number, and in all. Those who do not sign in are one in this: for them only the first counts, or one of them could shut out all.';
insert into confirmation_limit values ('[2015-04-01,)', 5, 200, 'project decision: as for registration checks');

create table confirmation_try (
    client text    not null,
    day    date    not null,
    number text    not null,
    wrong  integer not null check (wrong >= 0),
    primary key (client, day, number)
);
comment on table confirmation_try is 'Wrong tries at having an award confirmed. number: a keyed hash of the certificate number; '''' is the client''s day as a whole.';
