create sequence register_ordinal as integer minvalue 1 maxvalue 9000000 no cycle;
comment on sequence register_ordinal is 'How many people were ever entered; a keyed permutation turns the ordinal into the register number.';

create table practitioner (
    id                 bigint      generated always as identity primary key,
    register_number    text        not null,
    version            bigint      not null default 1,
    preferred_language text        check (preferred_language in ('cy', 'en')),
    recorded_from      timestamptz not null,
    constraint practitioner_register_number_once unique (register_number),
    constraint practitioner_register_number_shape check (register_number ~ '^[1-9][0-9]{6}[0-9X]$')
);
comment on table practitioner is 'One person in the register. version is raised by every change to entry, employment, registration or order.';

create table practitioner_name (
    practitioner_id bigint      not null references practitioner,
    valid           daterange   not null check (not isempty(valid)),
    given_names     text        not null,
    family_name     text        not null,
    preferred_name  text,
    folded          text        not null,
    source          text        not null,
    recorded_from   timestamptz not null,
    primary key (practitioner_id, valid without overlaps)
);
create index practitioner_name_folded on practitioner_name (folded);
comment on table practitioner_name is 'The name a person bears, and when (valid time). A past row is a former name.';
comment on column practitioner_name.given_names is 'Personal data.';
comment on column practitioner_name.family_name is 'Personal data.';
comment on column practitioner_name.folded is 'Personal data. Both names without case, accents, apostrophes and hyphens, for matching.';

create table entry (
    practitioner_id         bigint      not null references practitioner,
    valid                   daterange   not null check (not isempty(valid)),
    date_of_birth           date        not null,
    sex                     text,
    former_family_name      text,
    teacher_reference_number text,
    email                   text,
    phone                   text,
    address_lines           text[],
    postcode                text,
    ni_sealed               bytea,
    ni_hash                 bytea,
    ni_key                  text,
    sources                 jsonb       not null,
    recorded_from           timestamptz not null,
    primary key (practitioner_id, valid without overlaps)
);
create index entry_person on entry (practitioner_id);
create index entry_birth on entry (date_of_birth);
create index entry_ni on entry (ni_hash);
comment on table entry is 'The register''s own entry (SI 2015/140 Sch 2 Part 1). Formed from statements by authority rules; a statement never overwrites what the person or a registrar set.';
comment on column entry.date_of_birth is 'Personal data.';
comment on column entry.ni_sealed is 'Personal data. The National Insurance number, AES-256-GCM; never stored plain.';
comment on column entry.ni_hash is 'Personal data. Keyed hash of the National Insurance number, to find it by.';
comment on column entry.sources is 'For each field that is set: who set it and when.';

create table statement (
    id              uuid        primary key default uuidv7(),
    sender          text        not null references organisation,
    staff_id        text        not null,
    post_id         text        not null default '',
    organisation    text        not null references organisation,
    practitioner_id bigint      not null references practitioner,
    as_of           date        not null,
    stated          jsonb       not null,
    ni_sealed       bytea,
    ni_hash         bytea,
    ni_key          text,
    roster          uuid,
    row_number      integer,
    recorded_from   timestamptz not null,
    superseded_at   timestamptz
);
create unique index statement_current on statement (sender, staff_id, post_id) where superseded_at is null;
create index statement_key on statement (sender, staff_id, post_id, recorded_from desc, id desc);
create index statement_person on statement (practitioner_id);
comment on table statement is 'What an employer said about a post and the person in it, kept as sent. The newest of each post is the one not superseded.';
comment on column statement.stated is 'Personal data. The fields as stated, without the National Insurance number.';

create sequence employment_id;
create table employment (
    id                      bigint      not null,
    practitioner_id         bigint      not null references practitioner,
    valid                   daterange   not null check (not isempty(valid)),
    organisation            text        not null references organisation,
    sender                  text        not null references organisation,
    staff_id                text        not null,
    post_id                 text        not null default '',
    role_profile            text        not null,
    census_category         text        references census_category,
    post_title              text,
    supports_specified_work boolean     not null,
    contract_type           text,
    hours_per_week          numeric(5, 2) check (hours_per_week between 0 and 168),
    full_time_hours         numeric(5, 2) check (full_time_hours > 0),
    weeks_per_year          numeric(5, 2) check (weeks_per_year between 0 and 53),
    fte                     numeric(5, 4) check (fte between 0 and 1),
    pay_point               text,
    local_grade             text,
    subject_specialism      text,
    hlta_status             boolean,
    deployed_as_hlta        boolean,
    end_inferred            boolean     not null default false,
    recorded_from           timestamptz not null,
    primary key (id, valid without overlaps),
    constraint employment_one_post_per_staff_id exclude using gist (sender with =, staff_id with =, post_id with =, valid with &&)
);
create index employment_person on employment (practitioner_id);
create index employment_organisation on employment (organisation, practitioner_id);
create index employment_key on employment (sender, staff_id, post_id);
comment on table employment is 'A post a person holds at an organisation, period by period (valid time). sender, staff_id and post_id are the employer''s own key of the post.';
comment on column employment.end_inferred is 'The end was not stated: the post was missing from a later list.';

create table registration (
    practitioner_id bigint      not null references practitioner,
    category        text        not null references registration_category,
    valid           daterange   not null check (not isempty(valid)),
    kind            text        not null check (kind in ('FULL', 'PROVISIONAL')),
    legal_basis     text        not null,
    act             uuid,
    recorded_from   timestamptz not null,
    primary key (practitioner_id, category, valid without overlaps)
);
comment on table registration is 'That a person is registered in a category, and when (2014 Act s9).';

create table disciplinary_order (
    id              uuid        not null,
    practitioner_id bigint      not null references practitioner,
    valid           daterange   not null check (not isempty(valid)),
    kind            text        not null check (kind in ('REPRIMAND', 'CONDITIONAL_REGISTRATION', 'SUSPENSION', 'PROHIBITION', 'INTERIM_SUSPENSION')),
    terms           text,
    recorded_from   timestamptz not null,
    primary key (id, valid without overlaps)
);
create index disciplinary_order_person on disciplinary_order (practitioner_id);
comment on table disciplinary_order is 'Orders on a person (2014 Act ss27-32; SI 2021/350).';
comment on column disciplinary_order.terms is 'Criminal-offence or conduct data: only caseworkers, and those the law names, read it.';

-- What was believed before: the same rows, closed in recorded time. Append-only.
create table practitioner_name_was (like practitioner_name, recorded_to timestamptz not null);
create table entry_was (like entry, recorded_to timestamptz not null);
create table employment_was (like employment, recorded_to timestamptz not null);
create table registration_was (like registration, recorded_to timestamptz not null);
create table disciplinary_order_was (like disciplinary_order, recorded_to timestamptz not null);
create index practitioner_name_was_person on practitioner_name_was (practitioner_id);
create index entry_was_person on entry_was (practitioner_id);
create index employment_was_person on employment_was (practitioner_id);
create index registration_was_person on registration_was (practitioner_id);
create index disciplinary_order_was_person on disciplinary_order_was (practitioner_id);

create table survivor (
    number    text primary key,
    survivor  text not null
);
comment on table survivor is 'Register numbers whose person was merged into another entry. Empty until merging is built; every read by number goes through it.';
