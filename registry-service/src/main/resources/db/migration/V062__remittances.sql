create table remittance (
    id            uuid           primary key default uuidv7(),
    organisation  text           not null references organisation,
    year          integer        not null,
    reference     text           not null check (reference <> ''),
    deducted_on   date           not null,
    remit_by      date           not null,
    stated_total  numeric(12, 2) not null check (stated_total >= 0),
    content       bytea          not null,
    lines         integer        not null default 0,
    lines_total   numeric(12, 2) not null default 0,
    client        text           not null,
    acted_by      text,
    recorded_from timestamptz    not null,
    constraint remittance_reference_once unique (organisation, reference)
);
create index remittance_id on remittance (organisation, id);
comment on table remittance is 'Fees that an employer says it has deducted and sent, line by line. reference: its own name of the payment; the same one twice is the same remittance.';
comment on column remittance.content is 'A hash of what was sent, so that another list under the same reference is not taken for it.';

create table remittance_line (
    remittance      uuid          not null references remittance,
    line            integer       not null,
    register_number text          not null,
    date_of_birth   date,
    folded_name     text,
    staff_id        text,
    amount          numeric(8, 2) not null check (amount > 0),
    practitioner_id bigint        references practitioner,
    expected        numeric(10, 2),
    outcome         text          check (outcome in ('MATCHED', 'PAID_ALREADY', 'AMOUNT_DIFFERS', 'NOT_ON_NOTICE', 'NO_MATCH')),
    known_here      boolean       not null default false,
    state           text          not null default 'OPEN' check (state in ('OPEN', 'ASKED', 'SETTLED')),
    settlement      text          check (settlement in ('PAID', 'ACCEPT_AS_PAYMENT', 'ACCEPT_AND_REFUND_OVER', 'RETURN_TO_EMPLOYER')),
    note            text,
    settled_by      text,
    settled_at      timestamptz,
    version         bigint        not null default 1,
    primary key (remittance, line),
    check ((state = 'SETTLED') = (settlement is not null)),
    check (outcome <> 'MATCHED' or practitioner_id is not null)
);
create index remittance_line_waiting on remittance_line (remittance, line) where state <> 'SETTLED';
comment on table remittance_line is 'One line of a remittance, what it came to, and how a difference was settled. expected: what the person owed when the line was judged.';
comment on column remittance_line.date_of_birth is 'Personal data, as sent.';
comment on column remittance_line.folded_name is 'Personal data, as sent, folded.';
comment on column remittance_line.known_here is 'Whether the person holds or held a post that the sender may see: nobody else is spoken of to it.';
comment on column remittance_line.note is 'What registry staff say to the employer about the line.';

alter table fee_entry add constraint fee_entry_of_a_remittance foreign key (remittance, line) references remittance_line;
