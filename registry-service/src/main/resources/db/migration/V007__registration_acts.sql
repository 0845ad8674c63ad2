create table bulk_start_window (
    category    text      not null references registration_category,
    valid       daterange not null,
    legal_basis text      not null,
    basis       text      not null,
    primary key (category, valid without overlaps)
);
comment on table bulk_start_window is 'When eligible people who never applied may be registered in one act (SI 2015/140 reg 8). The windows are a project decision.';
insert into bulk_start_window values
    ('SCHOOL_LEARNING_SUPPORT_WORKER', '[2026-09-01,2027-09-01)', 'SI 2015/140 reg 8', 'project decision'),
    ('INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER', '[2026-09-01,2027-09-01)', 'SI 2015/140 reg 8', 'project decision');

create table bulk_registration (
    id            uuid        primary key default uuidv7(),
    category      text        not null references registration_category,
    organisation  text        not null references organisation,
    effective_on  date        not null,
    legal_basis   text        not null,
    client        text        not null,
    acted_by      text,
    registered    integer     not null,
    already       integer     not null,
    ineligible    integer     not null,
    recorded_from timestamptz not null
);
comment on table bulk_registration is 'A registrar''s act of registering, without applications, those an organisation employs in posts that must be registered.';

create table notice (
    id              uuid        primary key default uuidv7(),
    practitioner_id bigint      not null references practitioner,
    kind            text        not null,
    languages       text[]      not null,
    act             uuid,
    recorded_from   timestamptz not null,
    unique (practitioner_id, kind, act)
);
comment on table notice is 'Statutory notices owed to a person. A person whose language is not known is written to in both.';

create table check_attempt (
    client text    not null,
    day    date    not null,
    number text    not null,
    wrong  integer not null,
    primary key (client, day, number)
);
comment on table check_attempt is 'Wrong guesses at a number and birth date, so that a check cannot be used to find out who is registered. number '''' counts the client''s day as a whole.';
