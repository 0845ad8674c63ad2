create table self_assessment (
    id              uuid        primary key default uuidv7(),
    register_number text,
    organisation    text,
    instrument      text        not null,
    version         smallint    not null,
    mode            text        not null,
    taken_as        text        not null,
    taken_with      text,
    taken_on        date        not null,
    recorded_by     text        not null,
    recorded_from   timestamptz not null,
    constraint self_assessment_of_one check ((register_number is null) <> (organisation is null)),
    constraint self_assessment_with_a_person check ((mode = 'WITH_A_PERSON') = (taken_with is not null)),
    foreign key (instrument, version) references instrument_version
);
create index self_assessment_of_person on self_assessment (register_number, id) where register_number is not null;
create index self_assessment_of_organisation on self_assessment (organisation, id) where organisation is not null;
comment on table self_assessment is 'An instrument that somebody, or an organisation, took. Personal data in every column where it is a person''s: nobody but the person reads it, unless the person lets them.';
comment on column self_assessment.taken_with is 'Personal data: the name of whoever took it with them.';

create table self_assessment_answer (
    self_assessment uuid     not null references self_assessment on delete cascade,
    area            text     not null,
    item            smallint not null,
    answer          smallint not null,
    primary key (self_assessment, area, item)
);
comment on table self_assessment_answer is 'Personal data in every column: what was answered. Points and needs follow from the version that was taken.';

-- The one place that says who reads what a person took. Grants of the scope INSTRUMENTS open it here, by replacing this function.
create function may_read_self_assessments(subject text, reader text, own text[]) returns boolean language sql stable as $$
    select reader is not null and subject = any(numbers_of(reader))
$$;
comment on function may_read_self_assessments is 'Whether a reader, a person by number or whoever acts for these organisations, may read the self-assessments of a person.';
