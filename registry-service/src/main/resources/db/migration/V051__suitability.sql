-- Suitability of an applicant who declared something: three stages, for caseworkers alone.
insert into application_transition values
    ('SUITABILITY_2', 'ADD_PAPER', 'SUITABILITY_2', '{CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_3', 'ADD_PAPER', 'SUITABILITY_3', '{CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_3', 'RECORD_MEETING', 'SUITABILITY_3', '{CASEWORKER}', 'EWC "Suitability for registration"');

create table committee_rule (
    valid         daterange not null,
    members       integer   not null,
    registrants   integer   not null,
    lay           integer   not null,
    legal_adviser boolean   not null,
    basis         text      not null,
    exclude using gist (valid with &&)
);
comment on table committee_rule is 'How many must sit in a Suitability Committee, at least.';
insert into committee_rule values ('[2015-04-01,)', 3, 1, 1, true, 'EWC "Suitability for registration"');

create table suitability_case (
    application   uuid        primary key references application,
    version       bigint      not null default 1,
    outcome       text        check (outcome in ('SUITABLE', 'NOT_SUITABLE')),
    decided_by    text,
    decided_on    date,
    recorded_from timestamptz not null,
    check ((outcome is null) = (decided_on is null))
);
comment on table suitability_case is 'Whether an applicant who declared something is suitable (2014 Act s10(3)). It has a version of its own, so that work in it does not show in the application.';

create table suitability_paper (
    id            uuid        primary key default uuidv7(),
    application   uuid        not null references suitability_case,
    kind          text        not null check (kind in ('EXPLANATION', 'TESTIMONIAL', 'NOTE')),
    sealed        bytea       not null,
    seal_key      text        not null,
    received_on   date        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null
);
create index suitability_paper_case on suitability_paper (application, id);
comment on table suitability_paper is 'What was written in a suitability case.';
comment on column suitability_paper.sealed is 'Personal data, of criminal offences too. The text, sealed; only caseworkers read it.';

create table suitability_meeting (
    id            uuid        primary key default uuidv7(),
    application   uuid        not null references suitability_case,
    held_on       date        not null,
    sealed        bytea       not null,
    seal_key      text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null
);
create index suitability_meeting_case on suitability_meeting (application, id);
comment on table suitability_meeting is 'A private meeting of the Suitability Committee.';
comment on column suitability_meeting.sealed is 'Personal data. Who sat and what was noted, sealed; only caseworkers read it.';
