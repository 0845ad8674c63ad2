create table hidden_entry (
    practitioner_id bigint      primary key references practitioner,
    reason          text        not null,
    hidden_by       text        not null,
    recorded_from   timestamptz not null
);
comment on table hidden_entry is 'People whom the public does not find, for their safety. Checks by number and birth date still answer.';
comment on column hidden_entry.reason is 'Personal data. Only registry staff read it.';
