create table key_canary (
    key_id text  primary key,
    sealed bytea not null
);
comment on table key_canary is 'A known value under each key. A service that cannot open it has the wrong keys for this data and refuses to start.';
