create table activity_kind (
    code     text primary key,
    label_en text not null,
    label_cy text not null,
    basis    text not null
);
comment on table activity_kind is 'Kinds of professional learning.';
insert into activity_kind values
    ('COURSE', 'Course', 'Cwrs', 'project decision'),
    ('ONLINE_COURSE', 'Online course', 'Cwrs ar-lein', 'project decision'),
    ('QUALIFICATION', 'Study for a qualification', 'Astudio ar gyfer cymhwyster', 'project decision'),
    ('COACHING', 'Coaching or mentoring', 'Hyfforddi neu fentora', 'project decision'),
    ('SHADOWING', 'Shadowing or a visit', 'Cysgodi neu ymweliad', 'project decision'),
    ('PLACEMENT', 'Placement or internship', 'Lleoliad neu interniaeth', 'project decision'),
    ('NETWORK', 'Learning community or network', 'Cymuned ddysgu neu rwydwaith', 'project decision'),
    ('READING', 'Reading and own study', 'Darllen ac astudio annibynnol', 'project decision'),
    ('PRACTICE', 'Trying out and reviewing practice', 'Rhoi ar waith ac adolygu ymarfer', 'project decision'),
    ('OTHER', 'Other', 'Arall', 'project decision');

create table training_topic (
    code         text primary key,
    label_en     text not null,
    label_cy     text not null,
    valid_months integer check (valid_months > 0),
    everybody    boolean not null,
    source       text not null,
    basis        text not null
);
comment on table training_topic is 'Training that has to be renewed. valid_months: how long it holds; null is without end. everybody: expected of all who work in a school, otherwise of the roles in training_expected.';
insert into training_topic values
    ('CHILD_PROTECTION', 'Child protection', 'Amddiffyn plant', 12, true, 'Topic: seeds 002 and 004', 'project decision'),
    ('FIRST_AID', 'First aid', 'Cymorth cyntaf', 36, false, 'Topic: seed 002', 'project decision'),
    ('BEHAVIOUR', 'Behaviour and attendance', 'Ymddygiad a phresenoldeb', 24, false, 'Topic: seed 002', 'project decision'),
    ('HEALTH_AND_SAFETY', 'Health and safety', 'Iechyd a diogelwch', 36, true, 'Topic: seed 002', 'project decision');

create table training_expected (
    topic        text not null references training_topic,
    role_profile text not null,
    primary key (topic, role_profile)
);
comment on table training_expected is 'Roles of which training that not everybody needs is expected. It starts empty: who is expected to do what is for the registration body to say.';

create table cpd_record (
    id              uuid         primary key default uuidv7(),
    register_number text,
    guest           uuid         references guest,
    who             text         generated always as (coalesce(register_number, guest::text)) stored,
    course_key      text         not null,
    title           text         not null,
    kind            text         not null references activity_kind,
    topic           text         references training_topic,
    begins_on       date         not null,
    ends_on         date         not null,
    hours           numeric(6,2) check (hours >= 0),
    provider        text,
    state           text         not null,
    standards       text[]       not null default '{}',
    reflection      text,
    evidence        text,
    verified_by     text,
    holds_until     date,
    withdrawn_at    timestamptz,
    recorded_from   timestamptz  not null,
    version         bigint       not null default 1,
    constraint cpd_record_of_one check ((register_number is null) <> (guest is null)),
    constraint cpd_record_state_known check (state in ('PLANNED', 'DONE', 'REVIEWED')),
    constraint cpd_record_ends_after_start check (ends_on >= begins_on)
);
create unique index cpd_record_once on cpd_record (who, ends_on, course_key) where withdrawn_at is null;
create index cpd_record_of_person on cpd_record (who, id) where withdrawn_at is null;
create index cpd_record_of_topic on cpd_record (topic, who) where topic is not null and withdrawn_at is null;
comment on table cpd_record is 'What somebody learned, each activity once, however many report it. Personal data in every column. What it shows comes from the reports, the provider''s before the employer''s before the person''s.';
comment on column cpd_record.course_key is 'The title without case, accents and punctuation: the same title ending on the same day is the same activity.';
comment on column cpd_record.reflection is 'The person''s own words: nobody else ever writes them.';
comment on column cpd_record.verified_by is 'The provider that says it was done.';
comment on column cpd_record.holds_until is 'The last day on which training of this topic still holds.';

create table cpd_report (
    id            uuid         primary key default uuidv7(),
    record        uuid         not null references cpd_record,
    source        text         not null,
    source_kind   text         not null,
    reference     text,
    title         text         not null,
    kind          text         not null references activity_kind,
    topic         text         references training_topic,
    begins_on     date         not null,
    ends_on       date         not null,
    hours         numeric(6,2) check (hours >= 0),
    provider      text,
    state         text         not null,
    holds_until   date,
    withdrawn_at  timestamptz,
    reported_by   text         not null,
    recorded_from timestamptz  not null,
    version       bigint       not null default 1,
    constraint cpd_report_source_known check (source_kind in ('PERSON', 'EMPLOYER', 'PROVIDER'))
);
create unique index cpd_report_once on cpd_report (record, source) where withdrawn_at is null;
create unique index cpd_report_reference on cpd_report (source, reference) where reference is not null and withdrawn_at is null;
create index cpd_report_of_source on cpd_report (source, id) where withdrawn_at is null;
comment on table cpd_report is 'Who said that an activity was planned or done, and in what words: one report of each source for each record. Personal data in every column.';
comment on column cpd_report.source is 'The organisation that reports, or SELF.';
comment on column cpd_report.reference is 'The sender''s own reference: sent again with other content it is a correction.';
