create table learning_community (
    id            uuid        primary key default uuidv7(),
    focus_en      text        not null,
    focus_cy      text        not null,
    convenor      text        not null,
    begins_on     date        not null,
    ends_on       date,
    example_en    text,
    example_cy    text,
    published_on  date,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    version       bigint      not null default 1,
    constraint learning_community_ends_after_begin check (ends_on >= begins_on),
    constraint learning_community_example_in_both check ((example_en is null) = (example_cy is null)),
    constraint learning_community_published_as_example check (published_on is null or example_en is not null)
);
create index learning_community_of_convenor on learning_community (convenor, id);
create index learning_community_published on learning_community (id) where published_on is not null;
comment on table learning_community is 'A professional learning community within a school or across schools (Welsh action plan of 2013, CPD 3). convenor: the organisation that keeps it. example: what others can learn from it, once published; it names nobody.';

create table community_member (
    id            uuid        primary key default uuidv7(),
    community     uuid        not null references learning_community,
    register_number text,
    guest         uuid        references guest,
    who           text        generated always as (coalesce(register_number, guest::text)) stored,
    organisation  text        not null,
    support_staff boolean     not null,
    leads         boolean     not null default false,
    from_date     date        not null,
    until         date,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    constraint community_member_is_one check ((register_number is null) <> (guest is null)),
    constraint community_member_ends_after_start check (until >= from_date)
);
create unique index community_member_once on community_member (community, who) where until is null;
comment on table community_member is 'Who takes part, from which school. Personal data in every column. until is the last day.';
comment on column community_member.support_staff is 'Whether the member is of the register''s support staff; guests are not.';

create table community_meeting (
    id            uuid        primary key default uuidv7(),
    community     uuid        not null references learning_community,
    on_date       date        not null,
    topic         text        not null,
    outcome       text,
    recorded_by   text        not null,
    recorded_from timestamptz not null
);
create index community_meeting_of on community_meeting (community, on_date);
comment on table community_meeting is 'When a community met, about what, and what came of it.';
