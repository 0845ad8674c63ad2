-- Applications for registration: their life as one table, the periods the law sets, who applied for what.
create table application_state (
    code     text    primary key,
    shown_as text    not null,
    open     boolean not null,
    name_en  text    not null,
    name_cy  text    not null
);
comment on table application_state is 'The states an application can be in. shown_as: what everybody but a caseworker reads; the stages of suitability are one word to them.';
insert into application_state values
    ('DRAFT', 'DRAFT', true, 'Draft', 'Drafft'),
    ('SUBMITTED', 'SUBMITTED', true, 'Waiting for a decision', 'Yn aros am benderfyniad'),
    ('WAITING_FOR_DOCUMENTS', 'WAITING_FOR_DOCUMENTS', true, 'Waiting for documents', 'Yn aros am ddogfennau'),
    ('SUITABILITY_1', 'SUITABILITY', true, 'Waiting on suitability', 'Yn aros am benderfyniad ar addasrwydd'),
    ('SUITABILITY_2', 'SUITABILITY', true, 'Waiting on suitability', 'Yn aros am benderfyniad ar addasrwydd'),
    ('SUITABILITY_3', 'SUITABILITY', true, 'Waiting on suitability', 'Yn aros am benderfyniad ar addasrwydd'),
    ('GRANTED', 'GRANTED', false, 'Granted', 'Wedi''i ganiatáu'),
    ('REFUSED', 'REFUSED', false, 'Refused', 'Wedi''i wrthod'),
    ('WITHDRAWN', 'WITHDRAWN', false, 'Withdrawn', 'Wedi''i dynnu''n ôl');

create table application_transition (
    from_state  text   not null references application_state,
    event       text   not null,
    to_state    text   not null references application_state,
    who         text[] not null check (cardinality(who) > 0),
    legal_basis text   not null,
    primary key (from_state, event)
);
comment on table application_transition is 'The life of an application: what may happen in which state, what it becomes, and which roles may do it. What is not here cannot happen.';
insert into application_transition values
    ('DRAFT', 'DECLARE', 'DRAFT', '{PRACTITIONER,REGISTRAR}', '2014 Act s10'),
    ('DRAFT', 'SEE_IDENTITY', 'DRAFT', '{REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('SUBMITTED', 'SEE_IDENTITY', 'SUBMITTED', '{REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('WAITING_FOR_DOCUMENTS', 'SEE_IDENTITY', 'WAITING_FOR_DOCUMENTS', '{REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('WAITING_FOR_DOCUMENTS', 'ASK_FOR_DOCUMENTS', 'WAITING_FOR_DOCUMENTS', '{REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('DRAFT', 'SUBMIT', 'SUBMITTED', '{PRACTITIONER,REGISTRAR}', '2014 Act s10'),
    ('DRAFT', 'SUBMIT_INCOMPLETE', 'WAITING_FOR_DOCUMENTS', '{PRACTITIONER,REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('DRAFT', 'SUBMIT_DECLARED', 'SUITABILITY_1', '{PRACTITIONER,REGISTRAR}', '2014 Act s10(3)'),
    ('SUBMITTED', 'ASK_FOR_DOCUMENTS', 'WAITING_FOR_DOCUMENTS', '{REGISTRAR}', 'EWC "Apply to register": application with documents'),
    ('WAITING_FOR_DOCUMENTS', 'COMPLETE', 'SUBMITTED', '{REGISTRAR}', '2014 Act s10'),
    ('WAITING_FOR_DOCUMENTS', 'COMPLETE_DECLARED', 'SUITABILITY_1', '{REGISTRAR}', '2014 Act s10(3)'),
    ('SUITABILITY_1', 'TO_STAGE_2', 'SUITABILITY_2', '{CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_1', 'TO_STAGE_3', 'SUITABILITY_3', '{CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_2', 'TO_STAGE_3', 'SUITABILITY_3', '{CASEWORKER}', 'EWC "Suitability for registration"'),
    ('SUITABILITY_1', 'FIND_SUITABLE', 'SUBMITTED', '{CASEWORKER}', '2014 Act s10(3)'),
    ('SUITABILITY_2', 'FIND_SUITABLE', 'SUBMITTED', '{CASEWORKER}', '2014 Act s10(3)'),
    ('SUITABILITY_3', 'FIND_SUITABLE', 'SUBMITTED', '{CASEWORKER}', '2014 Act s10(3)'),
    ('SUITABILITY_3', 'FIND_UNSUITABLE', 'REFUSED', '{CASEWORKER}', '2014 Act s10(3); SI 2015/140 reg 5'),
    ('SUBMITTED', 'GRANT', 'GRANTED', '{REGISTRAR}', '2014 Act s9, s10'),
    ('SUBMITTED', 'REFUSE', 'REFUSED', '{REGISTRAR}', '2014 Act s10; SI 2015/140 reg 5'),
    ('WAITING_FOR_DOCUMENTS', 'REFUSE', 'REFUSED', '{REGISTRAR}', '2014 Act s10; SI 2015/140 reg 5'),
    ('DRAFT', 'WITHDRAW', 'WITHDRAWN', '{PRACTITIONER,REGISTRAR}', 'project decision: until it is decided'),
    ('SUBMITTED', 'WITHDRAW', 'WITHDRAWN', '{PRACTITIONER,REGISTRAR}', 'project decision: until it is decided'),
    ('WAITING_FOR_DOCUMENTS', 'WITHDRAW', 'WITHDRAWN', '{PRACTITIONER,REGISTRAR}', 'project decision: until it is decided'),
    ('SUITABILITY_1', 'WITHDRAW', 'WITHDRAWN', '{PRACTITIONER,REGISTRAR}', 'project decision: until it is decided'),
    ('SUITABILITY_2', 'WITHDRAW', 'WITHDRAWN', '{PRACTITIONER,REGISTRAR}', 'project decision: until it is decided'),
    ('SUITABILITY_3', 'WITHDRAW', 'WITHDRAWN', '{PRACTITIONER,REGISTRAR}', 'project decision: until it is decided');

create table application_rule (
    valid            daterange not null,
    aim_working_days integer   not null check (aim_working_days > 0),
    bar_months       integer   not null check (bar_months > 0),
    appeal_days      integer   not null check (appeal_days > 0),
    basis            text      not null,
    exclude using gist (valid with &&)
);
comment on table application_rule is 'Periods of applications: the aim for a decision in working days, for how long a refusal bars another application in the category, for how long it can be appealed against.';
insert into application_rule values ('[2015-04-01,)', 5, 12, 28, '2014 Act s11; SI 2015/140 regs 5-6; EWC "Apply to register" (the aim of five working days)');

create table provisional_category (
    category    text      not null references registration_category,
    valid       daterange not null,
    legal_basis text      not null,
    primary key (category, valid without overlaps)
);
comment on table provisional_category is 'Categories in which registration may be provisional (2014 Act s9(5)).';
insert into provisional_category values
    ('SCHOOL_TEACHER', '[2015-04-01,)', '2014 Act s9(5); SI 2015/140 reg 7'),
    ('YOUTH_WORKER', '[2017-04-01,)', '2014 Act s9(5); SI 2016/1183, SI 2023/551'),
    ('YOUTH_SUPPORT_WORKER', '[2017-04-01,)', '2014 Act s9(5); SI 2016/1183, SI 2023/551');

create table category_requirement (
    category    text      not null references registration_category,
    valid       daterange not null,
    legal_basis text      not null,
    primary key (category, valid without overlaps)
);
comment on table category_requirement is 'Categories and dates for which it must be asked whether the applicant meets a requirement before an application is granted. None for learning support workers: no minimum qualification is in force for them. Which requirement it is, and who meets it, is for qualifications-service to say.';
insert into category_requirement values
    ('FE_TEACHER', '[2015-04-01,)', 'SI 2015/140 reg 19'),
    ('YOUTH_WORKER', '[2017-04-01,)', 'SI 2016/1183'),
    ('YOUTH_SUPPORT_WORKER', '[2017-04-01,)', 'SI 2016/1183');
insert into category_requirement
select code, valid, 'project decision: asked until the requirements of the category are kept'
  from registration_category
 where code in ('SCHOOL_TEACHER', 'WORK_BASED_LEARNING_PRACTITIONER', 'INDEPENDENT_SCHOOL_TEACHER', 'INDEPENDENT_SPECIAL_POST_16_TEACHER',
                'ADULT_LEARNING_PRACTITIONER', 'FE_PRINCIPAL_OR_SENIOR_LEADER');

create table declaration_question (
    code    text      not null,
    place   integer   not null,
    text_en text      not null,
    text_cy text      not null,
    valid   daterange not null,
    basis   text      not null,
    primary key (code, valid without overlaps)
);
comment on table declaration_question is 'What an applicant declares, question by question. A yes leads to suitability (2014 Act s10). None asks for a protected conviction or caution.';
insert into declaration_question values
    ('BARRED', 1, 'Are you barred from regulated activity with children?', 'A ydych wedi eich gwahardd rhag gweithgaredd a reoleiddir gyda phlant?', '[2015-04-01,)', '2014 Act s10(2); project decision: our wording'),
    ('INELIGIBLE', 2, 'Are you under an order, here or elsewhere in the United Kingdom, that keeps you from registration or from an equivalent post?', 'A ydych o dan orchymyn, yma neu mewn man arall yn y Deyrnas Unedig, sy''n eich atal rhag cofrestru neu rhag swydd gyfatebol?', '[2015-04-01,)', '2014 Act s10(2); project decision: our wording'),
    ('CONVICTED', 3, 'Have you been convicted of an offence or cautioned? Leave out convictions and cautions that are protected.', 'A ydych wedi eich euogfarnu o drosedd neu wedi cael rhybuddiad? Peidiwch â chynnwys euogfarnau a rhybuddiadau gwarchodedig.', '[2015-04-01,)', '2014 Act s10(3); project decision: our wording'),
    ('DISMISSED', 4, 'Has an employer ended your services for misconduct or incompetence, or would it have done so had you not left?', 'A yw cyflogwr wedi dod â''ch gwasanaethau i ben oherwydd camymddygiad neu anghymhwysedd, neu a fyddai wedi gwneud hynny pe na baech wedi gadael?', '[2015-04-01,)', '2014 Act s10(3); project decision: our wording'),
    ('OTHER', 5, 'Is there anything else that bears on whether you are suitable to be registered?', 'A oes unrhyw beth arall sy''n berthnasol i ba un a ydych yn addas i gael eich cofrestru?', '[2015-04-01,)', '2014 Act s10(3); project decision: our wording');

create table identity_document (
    code    text      not null,
    name_en text      not null,
    name_cy text      not null,
    valid   daterange not null,
    basis   text      not null,
    primary key (code, valid without overlaps)
);
comment on table identity_document is 'Kinds of document by which an applicant''s identity may be seen.';
insert into identity_document values
    ('PASSPORT', 'Passport', 'Pasbort', '[2015-04-01,)', 'project decision'),
    ('DRIVING_LICENCE', 'Photocard driving licence', 'Trwydded yrru cerdyn-llun', '[2015-04-01,)', 'project decision'),
    ('BIRTH_CERTIFICATE', 'Birth certificate', 'Tystysgrif geni', '[2015-04-01,)', 'project decision'),
    ('CHANGE_OF_NAME', 'Evidence of a change of name', 'Tystiolaeth o newid enw', '[2015-04-01,)', 'project decision');

create table application (
    id                  uuid        primary key default uuidv7(),
    practitioner_id     bigint      not null references practitioner,
    category            text        not null references registration_category,
    state               text        not null default 'DRAFT' references application_state,
    open                boolean     not null default true,
    entered_by          text        not null check (entered_by in ('PRACTITIONER', 'REGISTRAR')),
    owner               text,
    documents_wanted    text,
    declared_questions  text[]      not null default '{}',
    declared_yes        boolean     not null default false,
    declaration_sealed  bytea,
    declaration_key     text,
    found_suitable      boolean     not null default false,
    queued_at           timestamptz not null,
    submitted_on        date,
    decided_on          date,
    decided_role        text,
    registration        text        check (registration in ('FULL', 'PROVISIONAL')),
    grounds             text,
    barred_until        date,
    appeal_until        date,
    version             bigint      not null default 1,
    recorded_from       timestamptz not null,
    constraint application_granted check ((state = 'GRANTED') = (registration is not null)),
    constraint application_refused check ((state = 'REFUSED') = (grounds is not null and barred_until is not null and appeal_until is not null)),
    constraint application_decided check ((state in ('GRANTED', 'REFUSED')) = (decided_on is not null)),
    constraint application_open check (open = (state not in ('GRANTED', 'REFUSED', 'WITHDRAWN'))),
    constraint application_submitted check (submitted_on is not null or state in ('DRAFT', 'WITHDRAWN')),
    constraint application_sealed check ((declaration_sealed is null) = (declaration_key is null))
);
create unique index application_open_once on application (practitioner_id, category) where open;
create index application_person on application (practitioner_id, category);
create index application_queue on application (state, queued_at, id);
comment on table application is 'Somebody asks to be registered in a category (2014 Act s10).';
comment on column application.declaration_sealed is 'Personal data, of criminal offences too. What was declared, sealed; caseworkers and the applicant read it.';
comment on column application.declared_yes is 'Personal data. Whether an answer was yes; told to others than caseworkers only as waiting on suitability.';
comment on column application.documents_wanted is 'Personal data. What the register still asks for, in words to the applicant.';
comment on column application.grounds is 'Personal data. Why it was refused. Where it was refused for suitability (decided_role), caseworkers and the applicant alone read it.';
comment on column application.queued_at is 'When it was begun, and from its submission on, when it was submitted: the order of the queue.';
comment on column application.barred_until is 'The last day on which nobody so refused may apply in the category; appeal_until the last day to appeal.';

create table application_step (
    id            uuid        primary key default uuidv7(),
    application   uuid        not null references application,
    event         text        not null,
    from_state    text        references application_state,
    to_state      text        not null references application_state,
    role          text        not null,
    client        text        not null,
    acted_by      text,
    recorded_from timestamptz not null
);
create index application_step_application on application_step (application, id);
comment on table application_step is 'What became of an application, step by step: who, in which role, when. Append-only.';
create function only_appended() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger application_step_stays before update or delete on application_step for each row execute function only_appended();

create table identity_seen (
    id            uuid        primary key default uuidv7(),
    application   uuid        not null references application,
    document      text        not null,
    seen_on       date        not null,
    seen_by       text        not null,
    recorded_from timestamptz not null,
    constraint identity_seen_once unique (application, document, seen_on)
);
comment on table identity_seen is 'That the applicant''s identity was seen in a document, when and by whom. Neither a number nor a copy of the document is kept here.';

insert into notice_kind values
    ('APPLICATION_GRANTED', 'Your application is granted', 'Mae eich cais wedi''i ganiatáu', 'SI 2015/140 reg 6'),
    ('APPLICATION_REFUSED', 'Your application is refused', 'Mae eich cais wedi''i wrthod', '2014 Act s11; SI 2015/140 regs 5-6'),
    ('APPLICATION_REFUSED_ON_SUITABILITY', 'Your application is refused', 'Mae eich cais wedi''i wrthod', '2014 Act s10(3), s11; SI 2015/140 regs 5-6'),
    ('APPLICATION_GRANTED_TO_EMPLOYER', 'An application is granted', 'Caniatawyd cais', 'SI 2015/140 reg 6'),
    ('APPLICATION_REFUSED_TO_EMPLOYER', 'An application is refused', 'Gwrthodwyd cais', 'SI 2015/140 reg 6');
insert into notice_text (kind, language, valid, subject, body) values
    ('APPLICATION_GRANTED', 'en', '[2015-04-01,)', 'You are registered',
     'Your application is granted. You are registered in the category {categoryEn} from {effectiveOn}. Your register number is {registerNumber}.'),
    ('APPLICATION_GRANTED', 'cy', '[2015-04-01,)', 'Rydych wedi eich cofrestru',
     'Mae eich cais wedi''i ganiatáu. Rydych wedi eich cofrestru yn y categori {categoryCy} o {effectiveOn} ymlaen. Eich rhif cofrestru yw {registerNumber}.'),
    ('APPLICATION_GRANTED_TO_EMPLOYER', 'en', '[2015-04-01,)', 'Registration of a member of your staff',
     '{givenNames} {familyName}, register number {registerNumber}, is registered in the category {categoryEn} from {effectiveOn}.'),
    ('APPLICATION_GRANTED_TO_EMPLOYER', 'cy', '[2015-04-01,)', 'Cofrestru aelod o''ch staff',
     'Mae {givenNames} {familyName}, rhif cofrestru {registerNumber}, wedi''i gofrestru yn y categori {categoryCy} o {effectiveOn} ymlaen.'),
    ('APPLICATION_REFUSED_TO_EMPLOYER', 'en', '[2015-04-01,)', 'Registration of a member of your staff',
     'The application of {givenNames} {familyName}, number {registerNumber}, for registration in the category {categoryEn} was refused on {decidedOn}.'),
    ('APPLICATION_REFUSED_TO_EMPLOYER', 'cy', '[2015-04-01,)', 'Cofrestru aelod o''ch staff',
     'Gwrthodwyd cais {givenNames} {familyName}, rhif {registerNumber}, i gofrestru yn y categori {categoryCy} ar {decidedOn}.');
insert into notice_text (kind, language, valid, subject, body)
select kind, language, '[2015-04-01,)', subject, body
  from unnest(array['APPLICATION_REFUSED', 'APPLICATION_REFUSED_ON_SUITABILITY']) kind
 cross join (values
    ('en', 'Your application is refused',
     'Your application for registration in the category {categoryEn} was refused on {decidedOn}. The grounds: {grounds}. You may appeal to the High Court until {appealUntil}. You may not apply in this category again until after {barredUntil}. Your number with us is {registerNumber}; it does not mean that you are registered.'),
    ('cy', 'Mae eich cais wedi''i wrthod',
     'Gwrthodwyd eich cais i gofrestru yn y categori {categoryCy} ar {decidedOn}. Y seiliau: {grounds}. Cewch apelio i''r Uchel Lys hyd at {appealUntil}. Ni chewch wneud cais yn y categori hwn eto tan ar ôl {barredUntil}. Eich rhif gyda ni yw {registerNumber}; nid yw hynny''n golygu eich bod wedi''ch cofrestru.')) texts (language, subject, body);
