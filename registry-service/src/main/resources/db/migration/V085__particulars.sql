-- What Schedule 2 has of a person beside who that is.
create table particular_kind (
    code             text    primary key,
    paragraph        integer not null,
    place            integer not null,
    form             text    not null check (form in ('TEXT', 'CODE', 'YES_NO', 'TEXTS', 'DEGREES')),
    codes            text[]  not null default '{}',
    said_by_person   boolean not null,
    told_to_employer boolean not null,
    label_en         text    not null,
    label_cy         text    not null,
    label_cy_basis   text    not null,
    legal_basis      text    not null,
    check ((form = 'CODE') = (cardinality(codes) > 0))
);
comment on table particular_kind is 'The particulars that an entry may say (SI 2015/140 Sch 2 Part 1). told_to_employer is reg 48; that the person says it, and in which form it is kept, is a project decision.';
insert into particular_kind values
    ('RACIAL_GROUP', 9, 1, 'TEXT', '{}', true, false, 'Racial group', 'Grŵp hiliol', 'translation for review', 'SI 2015/140 Sch 2 para 9'),
    ('DISABILITY', 10, 1, 'TEXT', '{}', true, false, 'Disability', 'Anabledd', 'translation for review', 'SI 2015/140 Sch 2 para 10'),
    ('WORKING_STATUS', 15, 1, 'CODE', '{RETIRED,CAREER_BREAK,UNEMPLOYED,ENGAGED}', true, true, 'Working status', 'Statws gwaith', 'translation for review', 'SI 2015/140 Sch 2 para 15'),
    ('DEGREES', 16, 1, 'DEGREES', '{}', false, true, 'Degrees or equivalent', 'Graddau neu gyfwerth', 'translation for review', 'SI 2015/140 Sch 2 para 16'),
    ('OTHER_QUALIFICATIONS', 17, 1, 'TEXTS', '{}', false, false, 'Other relevant qualifications', 'Cymwysterau perthnasol eraill', 'translation for review', 'SI 2015/140 Sch 2 para 17'),
    ('TRAINED_TO_WORK_THROUGH_WELSH', 18, 1, 'YES_NO', '{}', true, true, 'Trained to work through Welsh', 'Wedi ei hyfforddi i weithio drwy''r Gymraeg', 'translation for review', 'SI 2015/140 Sch 2 para 18'),
    ('TEACHES_WELSH_AS_SECOND_LANGUAGE', 18, 2, 'YES_NO', '{}', true, true, 'Can teach Welsh as a second language', 'Yn gallu addysgu Cymraeg fel ail iaith', 'translation for review', 'SI 2015/140 Sch 2 para 18'),
    ('WELSH_QUALIFICATION', 18, 3, 'TEXT', '{}', false, true, 'Welsh qualification, type and level', 'Cymhwyster Cymraeg, math a lefel', 'translation for review', 'SI 2015/140 Sch 2 para 18'),
    ('SPEAKS_WELSH', 18, 4, 'YES_NO', '{}', true, true, 'Speaks Welsh', 'Yn siarad Cymraeg', 'translation for review', 'SI 2015/140 Sch 2 para 18'),
    ('WELSH_MEDIUM_SCHOOL', 18, 5, 'TEXT', '{}', true, true, 'Works at a Welsh-medium school, and its language category', 'Yn gweithio mewn ysgol Gymraeg, a''i chategori iaith', 'translation for review', 'SI 2015/140 Sch 2 para 18'),
    ('FLUENT_IN_OTHER_LANGUAGE', 18, 6, 'TEXTS', '{}', true, true, 'Fluent in another language', 'Yn rhugl mewn iaith arall', 'translation for review', 'SI 2015/140 Sch 2 para 18');

create table particular (
    practitioner_id bigint      not null references practitioner,
    kind            text        not null references particular_kind,
    valid           daterange   not null check (not isempty(valid)),
    value           text        not null check (value is json),
    source_kind     text        not null check (source_kind in ('REGISTRAR', 'PERSON')),
    source          text        not null,
    recorded_from   timestamptz not null,
    primary key (practitioner_id, kind, valid without overlaps)
);
comment on table particular is 'What the entry says of each kind, and when it was true. What is superseded is in particular_was.';
comment on column particular.value is 'Personal data, as JSON.';
create table particular_was (like particular, recorded_to timestamptz not null);
create index particular_was_person on particular_was (practitioner_id);
comment on table particular_was is 'What was once believed of a particular. Personal data.';
create view particular_known as
select *, 'infinity'::timestamptz as recorded_to from particular union all select * from particular_was;
comment on view particular_known is 'All that was ever said of particulars, with the time for which it was believed.';
