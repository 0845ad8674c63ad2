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

-- An organisation and everything beneath it, and everything above it.
create function beneath(codes text[]) returns setof text language sql stable as $$
    with recursive tree (code) as (
        select unnest(codes)
        union
        select o.code from followed_organisation o join tree on o.parent = tree.code where o.unknown_to_registry_since is null)
    select code from tree
$$;

create table guest (
    id            uuid        primary key default uuidv7(),
    given_names   text        not null,
    family_name   text        not null,
    kind          text        not null,
    organisation  text,
    email         text,
    recorded_by   text        not null,
    recorded_for  text        not null,
    recorded_from timestamptz not null,
    version       bigint      not null default 1,
    constraint guest_kind_known check (kind in ('TEACHER', 'LEADER', 'COACH', 'GOVERNOR', 'COMMUNITY_MEMBER', 'OTHER')),
    constraint guest_named check (given_names <> '' and family_name <> '')
);
create index guest_recorded_for on guest (recorded_for, id);
comment on table guest is 'People who take part and are on no register: teachers, coaches, community members. Personal data in every column.';
comment on column guest.organisation is 'Where they work, if that is an organisation of the register.';
comment on column guest.recorded_for is 'The organisation whose guest it is; it and whoever stands above it may read and change the record.';

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
comment on table feed_event is 'What changed, written in the transaction of the change; other services follow it.';
comment on column feed_event.data is 'Personal data. The new state, for other services: {"service": ...}.';

create table feed_generation (
    singleton  boolean     primary key default true check (singleton),
    generation bigint      not null,
    raised_at  timestamptz not null
);
insert into feed_generation values (true, 1, now());
comment on table feed_generation is 'Raised when the database was restored or failed over with loss: cursors of an older generation are refused, because what they point to may never have happened.';

create table learner (
    register_number text   primary key,
    version         bigint not null
);
comment on table learner is 'Personal data: of whom something is recorded here. One row is locked by whoever changes what others are told of the person; version counts the changes, and events carry it.';
