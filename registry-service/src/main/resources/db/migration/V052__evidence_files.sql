-- Files that applicants and registry staff add to an application.
insert into application_transition values
    ('DRAFT', 'ATTACH', 'DRAFT', '{PRACTITIONER,REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('SUBMITTED', 'ATTACH', 'SUBMITTED', '{PRACTITIONER,REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('WAITING_FOR_DOCUMENTS', 'ATTACH', 'WAITING_FOR_DOCUMENTS', '{PRACTITIONER,REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('SUITABILITY_1', 'ATTACH', 'SUITABILITY_1', '{PRACTITIONER,CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_2', 'ATTACH', 'SUITABILITY_2', '{PRACTITIONER,CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_3', 'ATTACH', 'SUITABILITY_3', '{PRACTITIONER,CASEWORKER}', 'EWC "Suitability for registration"');

create table file_rule (
    valid      daterange not null,
    most_bytes integer   not null check (most_bytes > 0),
    most_files integer   not null check (most_files > 0),
    basis      text      not null,
    exclude using gist (valid with &&)
);
comment on table file_rule is 'How large a file of an application may be, and how many there may be.';
insert into file_rule values ('[2015-04-01,)', 10485760, 20, 'project decision');

create table application_file (
    id            uuid        primary key default uuidv7(),
    application   uuid        not null references application,
    kind          text        not null check (kind in ('IDENTITY', 'NAME', 'QUALIFICATION', 'OTHER')),
    of_case       boolean     not null,
    media_type    text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes         integer     not null,
    sha256        bytea       not null check (length(sha256) = 32),
    sealed        bytea       not null,
    seal_key      text        not null,
    scan          text        not null check (scan in ('PENDING', 'CLEAN', 'INFECTED')),
    uploaded_by   text        not null,
    recorded_from timestamptz not null,
    constraint application_file_once unique (application, of_case, sha256)
);
comment on table application_file is 'Files of an application. No name is kept: it often says whom the file is about.';
comment on column application_file.of_case is 'It came while the application waited on suitability: caseworkers and the applicant alone read it.';
comment on column application_file.sealed is 'Personal data. The content, sealed.';
comment on column application_file.scan is 'PENDING: no scanner has looked yet. INFECTED is never given out.';
