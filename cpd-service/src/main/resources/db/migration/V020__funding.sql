-- Money for training: streams, what each may pay for, and what of it is committed.
create table funding_stream (
    code             text           primary key,
    title_en         text           not null,
    title_cy         text           not null,
    year             text           not null,
    amount           numeric(14, 2) not null,
    committed        numeric(14, 2) not null default 0,
    amount_per_place numeric(10, 2),
    decides          text           not null,
    basis            text           not null,
    source           text           not null,
    programme_set    text,
    version          bigint         not null default 1,
    recorded_by      text           not null,
    recorded_from    timestamptz    not null,
    constraint funding_stream_code_shape check (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
    constraint funding_stream_titled check (title_en <> '' and title_cy <> ''),
    constraint funding_stream_not_overspent check (committed between 0 and amount),
    constraint funding_stream_per_place check (amount_per_place > 0),
    constraint funding_stream_basis check (basis in ('PLAN', 'LIVE'))
);
comment on table funding_stream is 'A sum of money for a year. committed is changed only under a lock of the row, with the commitment that it counts: it can never be more than the amount.';
comment on column funding_stream.amount_per_place is 'The most it pays for one place; null: the whole fee.';
comment on column funding_stream.decides is 'Who decides on it, in words.';

create table funding_rule (
    stream text not null references funding_stream,
    kind   text not null,
    value  text not null,
    primary key (stream, kind, value),
    constraint funding_rule_kind check (kind in ('PROGRAMME', 'LEVEL', 'ROUTE', 'ORGANISATION'))
);
comment on table funding_rule is 'What a stream may pay for. Of every kind that has rows one value must fit; ORGANISATION fits what it names and everything beneath; a kind without rows does not narrow.';
