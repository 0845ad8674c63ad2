-- Whom a number stands for now, and all numbers of that person (as the copy of the workforce has its merges).
create function last_survivor(asked text) returns text language sql stable as $$
    with recursive chain (number, step) as (
        select asked, 0
        union all
        select s.survivor, chain.step + 1 from survivor s join chain on chain.number = s.number)
    cycle number set again using walked
    select number from chain where not again order by step desc limit 1
$$;
create function numbers_of(asked text) returns text[] language sql stable as $$
    with recursive merged (number) as (
        select last_survivor(asked)
        union
        select s.number from survivor s join merged on merged.number = s.survivor)
    select array_agg(number) from merged
$$;

alter table award add column name_hash text;
alter table award_was add column name_hash text;
comment on column award.name_hash is 'Personal data. A keyed hash of the family name on the certificate: whoever holds both can have the award confirmed, and the name cannot be read.';
drop view award_known;
create view award_known as
select id, register_number, qualification, awarded_on, awarded_by, state, certificate_number, name_hash, evidence, reason, checked_by, checked_as,
       recorded_by, recorded_from, version, 'infinity'::timestamptz as recorded_to from award
union all
select id, register_number, qualification, awarded_on, awarded_by, state, certificate_number, name_hash, evidence, reason, checked_by, checked_as,
       recorded_by, recorded_from, version, recorded_until from award_was;

create table held_person (
    register_number text   primary key,
    version         bigint not null
);
comment on table held_person is 'Personal data: of whom awards, credits or statuses are recorded. One row is locked by whoever changes them; version counts the changes, and events carry it.';

create table feed_event (
    seq           bigint      generated always as identity (cache 1) primary key,
    id            uuid        not null default uuidv7() unique,
    type          text        not null,
    subject       text        not null,
    version       bigint      not null,
    changed       text[]      not null,
    changed_items bigint[]    not null default '{}',
    routes_before text[]      not null,
    routes_after  text[]      not null,
    data          jsonb       not null,
    recorded_at   timestamptz not null,
    effective_on  date,
    position      bigint      unique
);
create index feed_event_unpositioned on feed_event (seq) where position is null;
create index feed_event_subject on feed_event (subject, seq);
comment on table feed_event is 'What changed, written in the transaction of the change; other services follow it. Employers follow nothing here: awards are told to them as outcomes alone.';
comment on column feed_event.data is 'Personal data. The new state, for other services: {"service": ...}.';

create table feed_generation (
    singleton  boolean     primary key default true check (singleton),
    generation bigint      not null,
    raised_at  timestamptz not null
);
insert into feed_generation values (true, 1, now());
comment on table feed_generation is 'Raised when the database was restored or failed over with loss: cursors of an older generation are refused, because what they point to may never have happened.';

-- What an event says of a person: everything verified.
create function held_state(person text, person_version bigint) returns jsonb language sql stable as $$
    select jsonb_build_object('service', jsonb_build_object(
        'registerNumber', person, 'version', person_version,
        'awards', (select coalesce(jsonb_agg(jsonb_build_object('qualification', a.qualification, 'awardedOn', a.awarded_on) order by a.awarded_on, a.qualification), '[]')
                     from award a where a.register_number = any (numbers_of(person)) and a.state = 'VERIFIED'),
        'credits', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unit', c.unit, 'training', c.training, 'credits', c.credits, 'achievedOn', c.achieved_on)) order by c.achieved_on, c.id), '[]')
                      from unit_credit c where c.register_number = any (numbers_of(person)) and c.state = 'VERIFIED'),
        'statuses', (select coalesce(jsonb_agg(jsonb_build_object('status', s.status, 'jurisdiction', s.jurisdiction, 'awardedOn', s.awarded_on) order by s.awarded_on, s.id), '[]')
                       from held_status s where s.register_number = any (numbers_of(person)) and s.state = 'VERIFIED')))
$$;
