create table idempotency_key (
    client        text        not null,
    signed_in     text        not null,
    key           text        not null,
    fingerprint   bytea       not null,
    rights        bytea       not null,
    status        integer,
    location      text,
    etag          text,
    body          bytea,
    recorded_from timestamptz not null,
    primary key (client, signed_in, key)
);
create index idempotency_key_age on idempotency_key (recorded_from);
comment on table idempotency_key is 'The first answer to a request that carried an Idempotency-Key, kept for 24 hours so that a repetition is answered alike and done once.';
comment on column idempotency_key.body is 'May hold personal data: sealed.';
