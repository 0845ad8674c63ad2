create table feed_event (
    seq           bigint      generated always as identity (cache 1) primary key,
    id            uuid        not null default uuidv7() unique,
    type          text        not null,
    subject       text        not null,
    version       bigint      not null,
    changed       text[]      not null,
    routes_before text[]      not null,
    routes_after  text[]      not null,
    data          jsonb       not null,
    recorded_at   timestamptz not null,
    position      bigint      unique
);
create index feed_event_unpositioned on feed_event (seq) where position is null;
comment on table feed_event is 'What changed, written in the transaction of the change. A sequencer gives committed events their positions; readers know only positions.';
comment on column feed_event.data is 'The new state, as two allow-lists: {"employer": ..., "service": ...}. Never a birth date or National Insurance number.';
