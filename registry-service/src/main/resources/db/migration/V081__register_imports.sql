-- An existing register is brought over: its numbers stay findable, and what it said is entered once.
create table register_import (
    id            uuid        primary key default uuidv7(),
    source        text        not null check (source ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
    heading       text        not null default '',
    separator     text        not null default ',',
    client        text        not null,
    acted_by      text,
    recorded_from timestamptz not null
);
comment on table register_import is 'A file of an existing register that registry staff sent. source: their name of that register.';

create table legacy_number (
    source          text        not null,
    number          text        not null,
    practitioner_id bigint      not null references practitioner,
    import          uuid        not null references register_import,
    recorded_from   timestamptz not null,
    primary key (source, number)
);
create index legacy_number_number on legacy_number (number);
create index legacy_number_person on legacy_number (practitioner_id);
comment on table legacy_number is 'The number that a person had in a register that was brought over: an alias, by which the person is found.';
comment on column legacy_number.number is 'Personal data.';

create table legacy_fact (
    source   text not null,
    number   text not null,
    fact     text not null check (fact in ('REGISTRATION', 'ORDER', 'FEE')),
    what     text not null,
    from_on  date not null,
    until_on date,
    detail   text not null,
    import   uuid not null references register_import,
    primary key (source, number, fact, what, from_on),
    foreign key (source, number) references legacy_number
);
comment on table legacy_fact is 'What was brought over, so that nothing is brought over twice. what: category, kind of order, fee year; detail: kind of registration, amount.';

create table register_import_row (
    import             uuid    not null references register_import,
    row                integer not null,
    legacy_number      text,
    given_names        text,
    family_name        text,
    former_family_name text,
    folded             text,
    date_of_birth      date,
    register_number    text,
    new_person         boolean not null default false,
    category           text,
    from_on            date,
    until_on           date,
    registration       text,
    order_kind         text,
    order_from         date,
    order_until        date,
    fee_year           integer,
    fee                numeric(8, 2),
    leads              boolean not null default false,
    practitioner_id    bigint  references practitioner,
    outcome            text    check (outcome in ('ENTERED', 'LINKED', 'ALREADY', 'HELD', 'DIFFERS', 'UNREADABLE')),
    error              text,
    field              text,
    registers          boolean not null default false,
    orders             boolean not null default false,
    pays               boolean not null default false,
    raw_sealed         bytea   not null,
    primary key (import, row)
);
create index register_import_row_number on register_import_row (import, legacy_number);
create index register_import_row_person on register_import_row (import, practitioner_id);
comment on table register_import_row is 'Personal data. A row of such a file and what came of it. ENTERED: a new person; LINKED: somebody whom the register knew; ALREADY: brought over before; HELD: nobody can tell who it is; DIFFERS: the register says something else, the row is not entered.';
comment on column register_import_row.leads is 'The first row of its number.';
comment on column register_import_row.register_number is 'Whom the sender says it is, having looked.';
comment on column register_import_row.new_person is 'The sender looked, and it is nobody whom the register knows.';
comment on column register_import_row.raw_sealed is 'Personal data. The row as sent, AES-256-GCM.';
