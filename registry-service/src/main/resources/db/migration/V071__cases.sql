-- Disciplinary cases (2014 Act s26; SI 2015/140 Part 5): their life as one table, committees, hearings.
create table case_stage (
    code          text    primary key,
    open          boolean not null,
    in_private    boolean not null,
    name_en       text    not null,
    name_cy       text    not null,
    name_cy_basis text    not null,
    legal_basis   text    not null
);
comment on table case_stage is 'The stages of a case. in_private: its committee never meets in public.';
insert into case_stage values
    ('INVESTIGATING_COMMITTEE', true, true, 'Investigating Committee', 'Pwyllgor Ymchwilio', 'SI 2015/140', 'SI 2015/140 Part 5'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', true, false, 'Fitness to Practise Committee', 'Pwyllgor Addasrwydd i Ymarfer', 'SI 2015/140', 'SI 2015/140 Part 5'),
    ('CLOSED', false, true, 'Closed', 'Wedi cau', 'translation for review', 'project decision');

create table case_transition (
    from_stage      text    not null references case_stage,
    outcome         text    not null,
    to_stage        text    not null references case_stage,
    order_kinds     text[]  not null,
    order_needed    boolean not null,
    needs_committee boolean not null,
    needs_hearing   boolean not null,
    not_proved      boolean not null,
    name_en         text    not null,
    name_cy         text    not null,
    legal_basis     text    not null,
    primary key (from_stage, outcome),
    check (not order_needed or cardinality(order_kinds) > 0)
);
comment on table case_transition is 'What can come of a case at a stage: what is not here cannot happen. Welsh names are translations for review.';
comment on column case_transition.order_kinds is 'Of which kinds an order may go with it.';
comment on column case_transition.not_proved is 'Whether a statement is published if the person asks for it.';
insert into case_transition values
    ('INVESTIGATING_COMMITTEE', 'DISCONTINUED', 'CLOSED', '{}', false, true, false, true, 'Discontinued, or no case to answer', 'Wedi''i derfynu, neu dim achos i''w ateb', 'SI 2015/140 Part 5'),
    ('INVESTIGATING_COMMITTEE', 'REFERRED', 'FITNESS_TO_PRACTISE_COMMITTEE', '{}', false, true, false, false, 'Referred to the Fitness to Practise Committee', 'Wedi''i atgyfeirio i''r Pwyllgor Addasrwydd i Ymarfer', 'SI 2015/140 Part 5'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'FACTS_NOT_PROVED', 'CLOSED', '{}', false, true, true, true, 'Facts not proved', 'Ni phrofwyd y ffeithiau', 'SI 2015/140 Part 5'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'PROVED_NO_GROUND', 'CLOSED', '{}', false, true, true, true, 'Facts proved, but not misconduct, incompetence or a relevant offence', 'Profwyd y ffeithiau, ond nid camymddygiad, anghymhwysedd na throsedd berthnasol', 'SI 2015/140 Part 5'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'PROVED_NO_ORDER', 'CLOSED', '{}', false, true, true, false, 'Facts proved, no order', 'Profwyd y ffeithiau, dim gorchymyn', 'SI 2015/140 Part 5'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'REPRIMAND', 'CLOSED', '{REPRIMAND}', true, true, true, false, 'Reprimand', 'Cerydd', '2014 Act s27'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'CONDITIONAL_REGISTRATION', 'CLOSED', '{CONDITIONAL_REGISTRATION}', true, true, true, false, 'Conditional registration order', 'Gorchymyn cofrestru amodol', '2014 Act s29'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'SUSPENSION', 'CLOSED', '{SUSPENSION}', true, true, true, false, 'Suspension order', 'Gorchymyn atal dros dro', '2014 Act s30'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'PROHIBITION', 'CLOSED', '{PROHIBITION}', true, true, true, false, 'Prohibition order', 'Gorchymyn gwahardd', '2014 Act s31'),
    ('FITNESS_TO_PRACTISE_COMMITTEE', 'SETTLED_BY_CONSENT', 'CLOSED', '{REPRIMAND,CONDITIONAL_REGISTRATION,SUSPENSION,PROHIBITION}', false, false, false, false, 'Settled by consent, without a hearing', 'Wedi''i setlo drwy gydsyniad, heb wrandawiad', 'project decision: our sources say that a case may be settled so, not where');

create table case_committee_rule (
    valid           daterange not null,
    members         integer   not null,
    lay             integer   not null,
    registrants     integer   not null,
    council_members boolean   not null,
    shared_members  boolean   not null,
    legal_basis     text      not null,
    exclude using gist (valid with &&)
);
comment on table case_committee_rule is 'How many sit in either committee, at least; whether members of the Council, and members of the other committee of the same case, may.';
insert into case_committee_rule values ('[2015-04-01,)', 3, 1, 1, false, false, 'SI 2015/140 Part 5');

create table statement_rule (
    valid     daterange not null,
    published text      not null,
    basis     text      not null,
    exclude using gist (valid with &&)
);
comment on table statement_rule is 'How long a statement about a case that was not proved is published, from the day on which the person asks (ISO 8601 period).';
insert into statement_rule values ('[2015-04-01,)', 'P6M', 'project decision');

create table disciplinary_case (
    id                 uuid        primary key default uuidv7(),
    practitioner_id    bigint      not null references practitioner,
    referral           uuid        unique references referral,
    ground             text        not null references order_ground,
    stage              text        not null default 'INVESTIGATING_COMMITTEE' references case_stage,
    outcome            text,
    decided_on         date,
    order_id           uuid        unique references order_made,
    statement_asked_on date,
    statement_until    date,
    owner              text        not null,
    version            bigint      not null default 1,
    opened_at          timestamptz not null,
    closed_at          timestamptz,
    constraint case_closed check ((stage = 'CLOSED') = (closed_at is not null) and (stage = 'CLOSED') = (outcome is not null and decided_on is not null))
);
create index disciplinary_case_person on disciplinary_case (practitioner_id);
create index disciplinary_case_open on disciplinary_case (id) where closed_at is null;
comment on table disciplinary_case is 'Personal data, of conduct and offences. A case about somebody; caseworkers alone read it.';
comment on column disciplinary_case.outcome is 'What came of it in the end: a code of case_transition.';
comment on column disciplinary_case.statement_asked_on is 'When the person asked that a statement be published, of a case that was not proved; statement_until its last day.';

create table case_step (
    id            uuid        primary key default uuidv7(),
    case_id       uuid        not null references disciplinary_case,
    outcome       text        not null,
    from_stage    text        not null references case_stage,
    to_stage      text        not null references case_stage,
    decided_on    date        not null,
    acted_by      text        not null,
    recorded_from timestamptz not null
);
create index case_step_of on case_step (case_id, id);
comment on table case_step is 'What the committees decided of a case, in order. Append-only.';
create trigger case_step_stays before update or delete on case_step for each row execute function only_appended();

create table case_committee (
    id            uuid        primary key default uuidv7(),
    case_id       uuid        not null references disciplinary_case,
    stage         text        not null references case_stage,
    sealed        bytea       not null,
    seal_key      text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null
);
create index case_committee_of on case_committee (case_id, stage, id);
comment on table case_committee is 'Who sits in the committee of a stage; the newest counts, and whoever was named before sat too. Append-only.';
comment on column case_committee.sealed is 'Personal data. The members, sealed.';
create trigger case_committee_stays before update or delete on case_committee for each row execute function only_appended();

create table case_hearing (
    id              uuid        primary key default uuidv7(),
    case_id         uuid        not null references disciplinary_case,
    stage           text        not null references case_stage,
    held_on         date        not null,
    notice_given_on date,
    in_private      boolean     not null,
    sealed          bytea,
    seal_key        text,
    recorded_by     text        not null,
    recorded_from   timestamptz not null,
    constraint hearing_sealed check ((sealed is null) = (seal_key is null))
);
create index case_hearing_of on case_hearing (case_id, id);
comment on table case_hearing is 'A day on which a committee hears a case. Append-only.';
comment on column case_hearing.sealed is 'Personal data. Why it is heard in private, sealed.';
create trigger case_hearing_stays before update or delete on case_hearing for each row execute function only_appended();
