-- People whose entry is about to say something else, and what. was_valid: the period that holds the day from which it does.
create temporary table restated (
    practitioner_id bigint primary key, stated jsonb not null, ni_sealed bytea, ni_hash bytea, fields text[] not null,
    was_valid daterange not null, source_kind text not null, source text not null, at timestamptz not null
) on commit drop
