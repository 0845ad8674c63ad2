-- People whom an employer does not employ (yet) and has a reason to keep in sight: for a purpose, until a day.
create table watchlist_rule (
    purpose      text      not null check (purpose in ('RECRUITMENT', 'SAFEGUARDING')),
    longest_days integer   not null check (longest_days > 0),
    most_people  integer   not null check (most_people > 0),
    valid        daterange not null check (not isempty(valid)),
    basis        text      not null,
    primary key (purpose, valid without overlaps)
);
comment on table watchlist_rule is 'For what an employer may keep people in sight whom it does not employ, how long, and how many on one list.';
insert into watchlist_rule values
    ('RECRUITMENT', 183, 50000, '[2026-01-01,)', 'project decision'),
    ('SAFEGUARDING', 366, 50000, '[2026-01-01,)', 'project decision');

create table watchlist (
    id            uuid        primary key default uuidv7(),
    organisation  text        not null references organisation,
    name          text        not null check (length(name) between 1 and 100),
    purpose       text        not null,
    expires_on    date        not null,
    version       bigint      not null default 1,
    recorded_from timestamptz not null
);
create index watchlist_owner on watchlist (organisation, id);
create index watchlist_expiry on watchlist (expires_on);
comment on table watchlist is 'A watch-list. It and its people are forgotten the day after it expires.';

create table watchlist_person (
    watchlist       uuid        not null references watchlist on delete cascade,
    register_number text        not null,
    ref             text,
    recorded_from   timestamptz not null,
    primary key (watchlist, register_number)
);
comment on table watchlist_person is 'Somebody on a watch-list, by the number of the day on which the employer named number and birth date rightly. ref: the employer''s own reference.';

create index feed_event_standing on feed_event (position, subject)
 where changed && '{registrations,orders}' and position is not null;
comment on index feed_event_standing is 'Events that changed how somebody stands in the register: what a watch-list tells.';

create function standing_of(number text, birth date, today date)
returns table (register_number text, first_registered date, ineligible boolean, orders text[], categories text[], names_en text[], names_cy text[],
               registrations text[], since text[])
language sql stable as $$
    select p.register_number,
           (select min(lower(g.valid)) from registration g where g.practitioner_id = p.id),
           exists (select from disciplinary_order x where x.practitioner_id = p.id and x.valid @> $3
                      and x.kind in ('SUSPENSION', 'PROHIBITION', 'INTERIM_SUSPENSION')),
           array(select x.kind from disciplinary_order x where x.practitioner_id = p.id and x.valid @> $3
                    and x.kind in ('REPRIMAND', 'CONDITIONAL_REGISTRATION') order by lower(x.valid)),
           registered.*
      from practitioner p
      join entry e on e.practitioner_id = p.id and e.valid @> $3
     cross join lateral (
           select array_agg(c.code order by lower(g.valid), c.code),
                  array_agg(c.name_en order by lower(g.valid), c.code),
                  array_agg(c.name_cy order by lower(g.valid), c.code),
                  array_agg(g.kind order by lower(g.valid), c.code),
                  array_agg(lower(g.valid)::text order by lower(g.valid), c.code)
             from registration g join registration_category c on c.code = g.category
            where g.practitioner_id = p.id and g.valid @> $3) registered
     where p.register_number = last_survivor($1) and ($2 is null or e.date_of_birth = $2)
$$;
comment on function standing_of is 'How the person stands on a day whom a number names, with the birth date where one is given: what an employer may know (SI 2015/140 reg 48).';
