-- HLTA assessment. A rule that no source gives for a scheme is null there: it is not borrowed from another scheme.
create table assessment_scheme (
    code                    text    primary key,
    jurisdiction            text    not null check (jurisdiction in ('ENGLAND', 'WALES')),
    valid                   daterange not null,
    standards_set           text    not null references standards_set,
    standards               integer,
    registration_before_day integer,
    certificates_before_day integer,
    endorsement_needed      boolean not null,
    tasks                   integer,
    dates_offered           integer,
    visit_within_weeks      integer,
    visit_half_day          boolean not null,
    visit_minutes           integer,
    teachers_least          integer,
    teachers_most           integer,
    head_after_teachers     boolean not null,
    head_minutes            integer,
    whole_class_questions   integer,
    moderation_not_in       integer[] not null default '{}',
    name_en                 text    not null,
    name_cy                 text    not null,
    name_cy_basis           text    not null,
    basis                   text    not null
);
comment on table assessment_scheme is 'The schemes of HLTA assessment and their rules. Null: the scheme has no such rule, or no source gives it.';
insert into assessment_scheme values
    ('HLTA_ENGLAND_2004', 'ENGLAND', '[2004-04-01,2007-09-01)', 'HLTA_ENGLAND_2003', null, null, null, true, null, null, null, false, null, null, null, false, null, null, '{}',
     'HLTA assessment, England, 2004 to 2007', 'Asesu CALU, Lloegr, 2004 i 2007', 'translation for review', 'DfES/0357/2004: from April 2004, its routes; none of its rules of assessment is in our sources; its end is a project decision'),
    ('HLTA_ENGLAND_2007', 'ENGLAND', '[2007-09-01,)', 'HLTA_ENGLAND_2007', 33, 2, 2, true, 4, 3, 12, true, null, 1, 2, true, 15, 6, '{8,12}',
     'HLTA assessment, England, from 2007', 'Asesu CALU, Lloegr, o 2007', 'translation for review', 'HLTA case study (TDA); hlta.org.uk: moderation monthly but in August and December; bestpracticenet FAQ: certificates by preparation day 2; the day in 2007 is a project decision'),
    ('HLTA_WALES_2011', 'WALES', '[2011-09-01,2019-09-01)', 'HLTA_WALES_2011', 36, null, null, true, 4, null, null, false, 180, null, null, false, null, null, '{}',
     'HLTA assessment, Wales, 2011 to 2019', 'Asesu CALU, Cymru, 2011 i 2019', 'translation for review', 'SW and Mid Wales Consortium: four tasks, a visit of three hours (2013-14), the head''s endorsement; 36 standards from September 2011'),
    ('HLTA_WALES_2019', 'WALES', '[2019-09-01,)', 'ASSISTING_TEACHING_WALES_2019', 5, null, null, true, null, null, null, false, null, null, null, false, null, null, '{}',
     'HLTA assessment, Wales, from 2019', 'Asesu CALU, Cymru, o 2019', 'translation for review', 'Hwb: against the standards for assisting teaching, with the head''s endorsement; no other rule of it is in our sources');

create table assessment_route (
    scheme     text    not null references assessment_scheme,
    code       text    not null,
    least_days integer,
    most_days  integer,
    name_en    text    not null,
    name_cy    text    not null,
    basis      text    not null,
    primary key (scheme, code)
);
comment on table assessment_route is 'Ways through a scheme, by their days. Null: no source gives it.';
insert into assessment_route
select s.code, r.code, r.least, r.most, r.en, r.cy, r.basis
  from assessment_scheme s,
       (values ('ASSESSMENT_ONLY', null::integer, 3, 'Assessment only, three days', 'Asesiad yn unig, tri diwrnod', 'DfES/0357/2004; HLTA case study'),
               ('FULL', 50, 50, 'Full, 20 days at a centre and 30 at school', 'Llawn, 20 diwrnod mewn canolfan a 30 yn yr ysgol', 'DfES/0357/2004'),
               ('CUSTOMISED', 3, 50, 'Customised, 3 to 50 days', 'Wedi''i addasu, 3 i 50 diwrnod', 'DfES/0357/2004, a pilot'),
               ('FOUNDATION_DEGREE', null, null, 'With a foundation degree', 'Gyda gradd sylfaen', 'DfES/0357/2004, a pilot'),
               ('LANGUAGE_MODULE', null, null, 'With the primary modern foreign language module', 'Gyda''r modiwl iaith dramor fodern gynradd', 'DfES/0357/2004, a pilot')) r (code, least, most, en, cy, basis)
 where s.jurisdiction = 'ENGLAND';
insert into assessment_route values
    ('HLTA_WALES_2011', 'BRIEFING_DAYS', null, 3, 'Three briefing days', 'Tri diwrnod briffio', 'SW and Mid Wales Consortium, 2013-14'),
    ('HLTA_WALES_2019', 'PORTFOLIO', null, null, 'By portfolio', 'Drwy bortffolio', 'Written Statement: a portfolio of evidence is assessed');

create table assessment_fact_kind (
    kind    text   primary key,
    said_by text[] not null,
    read_by text[] not null,
    roles   text[] not null default '{}',
    numbered boolean not null
);
comment on table assessment_fact_kind is 'Who says what in an assessment, and who reads it beside registry staff (project decision): the school, the provider of preparation, the assessor, the candidate. What was judged and answered is for the assessor and the candidate.';
insert into assessment_fact_kind values
    ('READINESS', '{EMPLOYER,PROVIDER}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{}', false),
    ('ENDORSEMENT', '{EMPLOYER}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{HEAD,OTHER_SENIOR}', false),
    ('CERTIFICATE', '{PROVIDER,ASSESSOR}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{LITERACY,NUMERACY}', false),
    ('PREPARATION_DAY', '{PROVIDER}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{}', true),
    ('REGISTRATION', '{PROVIDER,PRACTITIONER}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{}', false),
    ('TASK', '{PROVIDER,ASSESSOR}', '{PROVIDER,ASSESSOR,PRACTITIONER}', '{}', true),
    ('DATE_OFFERED', '{EMPLOYER,PRACTITIONER}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{}', true),
    ('CHECKLIST', '{EMPLOYER}', '{EMPLOYER,ASSESSOR,PRACTITIONER}', '{RECEPTION,ROOM}', false),
    ('NOTICE_GIVEN', '{EMPLOYER,ASSESSOR}', '{EMPLOYER,ASSESSOR,PRACTITIONER}', '{}', false),
    ('VISIT', '{ASSESSOR}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{MORNING,AFTERNOON,WHOLE_DAY}', false),
    ('INTERVIEW', '{ASSESSOR}', '{EMPLOYER,ASSESSOR,PRACTITIONER}', '{TEACHER,HEAD,OTHER_SENIOR}', true),
    ('WHOLE_CLASS_QUESTION', '{ASSESSOR}', '{ASSESSOR,PRACTITIONER}', '{}', true),
    ('JUDGEMENT', '{ASSESSOR}', '{ASSESSOR,PRACTITIONER}', '{}', true),
    ('MODERATION', '{ASSESSOR}', '{EMPLOYER,ASSESSOR,PRACTITIONER}', '{}', false),
    ('PROBLEM', '{EMPLOYER,PRACTITIONER,PROVIDER}', '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}', '{TO_ASSESSOR,TO_AUTHORITY}', false);

create table assessment_body (
    organisation text      not null,
    kind         text      not null check (kind in ('PREPARATION', 'ASSESSMENT')),
    region       text      not null default '',
    valid        daterange not null,
    approver     text      not null,
    quality_assured_by text,
    recorded_by  text      not null,
    recorded_from timestamptz not null,
    primary key (organisation, kind, region, valid without overlaps)
);
comment on table assessment_body is 'Approved providers of preparation, and regional providers of assessment. region: the authority whose schools it assesses; empty for everywhere.';

create table assessment (
    id              uuid        primary key default uuidv7(),
    register_number text        not null,
    scheme          text        not null,
    route           text        not null,
    school          text        not null,
    preparation     text        not null,
    assessor        text,
    begun_on        date        not null,
    outcome         text        check (outcome in ('MET', 'NOT_MET')),
    decided_on      date,
    decided_by      text,
    status_id       uuid        references held_status,
    version         bigint      not null default 1,
    recorded_by     text        not null,
    recorded_from   timestamptz not null,
    foreign key (scheme, route) references assessment_route,
    check ((outcome is null) = (decided_on is null)),
    check (outcome = 'MET' or status_id is null)
);
create unique index assessment_one_open on assessment (register_number, scheme) where outcome is null;
create index assessment_of_school on assessment (school, id);
create index assessment_of_preparation on assessment (preparation, id);
create index assessment_of_assessor on assessment (assessor, id);
create index assessment_of_person on assessment (register_number, id);
comment on table assessment is 'Personal data. An assessment; what happened in it is in assessment_fact.';

create table assessment_fact (
    id            uuid        primary key default uuidv7(),
    assessment    uuid        not null references assessment,
    kind          text        not null references assessment_fact_kind,
    planned       boolean     not null,
    on_date       date        not null,
    number        integer,
    role          text,
    minutes       integer,
    yes           boolean,
    text          text,
    said_as       text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_because text
);
create index assessment_fact_of on assessment_fact (assessment, id);
create unique index assessment_fact_once on assessment_fact (assessment, kind, planned, coalesce(number, 0), coalesce(role, ''))
 where withdrawn_at is null and kind in ('PREPARATION_DAY', 'REGISTRATION', 'TASK', 'VISIT', 'JUDGEMENT', 'WHOLE_CLASS_QUESTION', 'CERTIFICATE') and not planned;
comment on table assessment_fact is 'Personal data. What was planned or happened, as it was said; nothing is overwritten, what was wrong is withdrawn with a reason.';

create table assessment_exception (
    assessment    uuid        not null references assessment,
    fact          uuid        not null references assessment_fact,
    rule          text        not null,
    accepted      boolean     not null,
    reason        text        not null,
    decided_by    text        not null,
    recorded_from timestamptz not null,
    primary key (fact, rule)
);
comment on table assessment_exception is 'What the assessment body decided of a rule that something broke: whether the assessment goes on all the same, and why.';
