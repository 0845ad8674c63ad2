-- Dotted versions belong to the parts that several services share: they stand between the whole numbers that each
-- service gives its own migrations, so neither needs to know the other's.
create table followed_feed (
    feed           text    primary key,
    epoch          integer not null default 1,
    cursor         text,
    replayed       boolean not null default false,
    complete_as_of timestamptz,
    last_event_at  timestamptz
);
comment on table followed_feed is 'How far this service has read each feed it follows. The row changes in the transaction of the effect.';
comment on column followed_feed.epoch is 'How many times the feed was begun from the start: 1, and one more for each restore or failover of the service that has it.';
comment on column followed_feed.cursor is 'Behind the last event taken in; null at the beginning.';
comment on column followed_feed.replayed is 'Whether the end of the feed was reached in this epoch.';
comment on column followed_feed.complete_as_of is 'Every event up to this moment is taken in or parked.';

create table followed_subject (
    feed    text    not null references followed_feed,
    kind    text    not null,
    subject text    not null,
    epoch   integer not null,
    version bigint  not null,
    primary key (feed, kind, subject)
);
comment on table followed_subject is 'The version of each subject that was taken in last. An event of a version not above it, in the same epoch, is a repetition.';
comment on column followed_subject.subject is 'Personal data where it is a register number.';

create table parked_subject (
    feed     text        not null references followed_feed,
    kind     text        not null,
    subject  text        not null,
    since    timestamptz not null,
    attempts integer     not null default 1,
    next_at  timestamptz not null,
    code     text        not null,
    primary key (feed, kind, subject)
);
comment on table parked_subject is 'Subjects of which an event could not be taken in. They are tried again; the rest of the feed goes on.';
comment on column parked_subject.subject is 'Personal data where it is a register number.';

create table parked_event (
    feed    text   not null,
    kind    text   not null,
    subject text   not null,
    place   bigint not null generated always as identity,
    event   jsonb  not null,
    primary key (feed, kind, subject, place),
    foreign key (feed, kind, subject) references parked_subject on delete cascade
);
comment on table parked_event is 'The event that could not be taken in and those that came for its subject after it, in their order.';
comment on column parked_event.event is 'Personal data: what the feed says of the subject.';
