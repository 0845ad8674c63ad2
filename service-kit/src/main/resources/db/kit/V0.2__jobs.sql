create table job (
    id            uuid        primary key default uuidv7(),
    kind          text        not null,
    unique_key    text        not null,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    payload       jsonb       not null default '{}',
    progress      integer     not null default 0 check (progress between 0 and 100),
    lease_owner   uuid,
    lease_until   timestamptz,
    attempt       integer     not null default 0,
    next_at       timestamptz not null,
    error_code    text,
    error_args    jsonb       not null default '[]',
    recorded_from timestamptz not null,
    finished_at   timestamptz,
    constraint job_once unique (kind, unique_key)
);
create index job_claimable on job (next_at) where state in ('WAITING', 'RUNNING');
comment on table job is 'Work that outlives a request. Whoever holds the lease does it; its effect is written only while owner and attempt are still the same.';
comment on column job.payload is 'What to work on, by id; never personal data.';

create table due (
    kind    text not null,
    subject text not null,
    at      date not null,
    primary key (kind, subject)
);
create index due_at on due (at);
comment on table due is 'The next day on which something begins or ends for a subject, so that the change is told on that day, or, if nobody was there that day, as soon as somebody is.';
