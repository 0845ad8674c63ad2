-- Employers and agencies refer people whose services they ceased to use (2014 Act ss36-37; SI 2015/140 regs 45-46, Sch 5).
create table referral_circumstance (
    code        text      not null,
    valid       daterange not null,
    name_en     text      not null,
    name_cy     text      not null,
    legal_basis text      not null,
    primary key (code, valid without overlaps)
);
comment on table referral_circumstance is 'How the use of somebody''s services ended or would have ended. Welsh names are translations for review.';
insert into referral_circumstance values
    ('CEASED', '[2015-04-01,)', 'Services are no longer used', 'Ni ddefnyddir y gwasanaethau mwyach', 'SI 2015/140 regs 45-46'),
    ('RESIGNED_FIRST', '[2015-04-01,)', 'The person left before their services might have been ended', 'Gadawodd y person cyn y gallai''r defnydd o''i wasanaethau fod wedi dod i ben', 'SI 2015/140 regs 45-46'),
    ('AGENCY_ENDED', '[2015-04-01,)', 'An agency ended the arrangements', 'Daeth asiant â''r trefniadau i ben', 'SI 2015/140 regs 45-46'),
    ('AGENCY_RESIGNED_FIRST', '[2015-04-01,)', 'The person left the agency before it might have ended the arrangements', 'Gadawodd y person yr asiant cyn y gallai fod wedi dod â''r trefniadau i ben', 'SI 2015/140 regs 45-46'),
    ('AGENCY_NOT_RE_ENGAGED', '[2015-04-01,)', 'An agency would not have engaged the person again', 'Ni fyddai asiant wedi cyflogi''r person eto', 'SI 2015/140 regs 45-46');

create table referral_document_kind (
    code        text      not null,
    valid       daterange not null,
    place       integer   not null,
    asked_for   boolean   not null,
    name_en     text      not null,
    name_cy     text      not null,
    legal_basis text      not null,
    primary key (code, valid without overlaps)
);
comment on table referral_document_kind is 'The papers that go with a referral (SI 2015/140 Sch 5). Welsh names are translations for review.';
comment on column referral_document_kind.asked_for is 'Whether it is missing until it is supplied or said not to exist.';
insert into referral_document_kind values
    ('STATEMENT_OF_REASONS', '[2015-04-01,)', 1, true, 'Statement of reasons', 'Datganiad o resymau', 'SI 2015/140 Sch 5'),
    ('RECORDS_OF_CESSATION', '[2015-04-01,)', 2, true, 'Records of the cessation', 'Cofnodion ynghylch dod â''r gwasanaethau i ben', 'SI 2015/140 Sch 5'),
    ('RECORDS_OF_CONDUCT', '[2015-04-01,)', 3, true, 'Records of the conduct', 'Cofnodion ynghylch yr ymddygiad', 'SI 2015/140 Sch 5'),
    ('LETTERS_AND_WARNINGS', '[2015-04-01,)', 4, true, 'Letters and warnings', 'Llythyrau a rhybuddion', 'SI 2015/140 Sch 5'),
    ('STATEMENTS_OF_THE_PERSON', '[2015-04-01,)', 5, true, 'The person''s statements', 'Datganiadau''r person', 'SI 2015/140 Sch 5'),
    ('RESIGNATION_LETTER', '[2015-04-01,)', 6, true, 'The resignation letter', 'Y llythyr ymddiswyddo', 'SI 2015/140 Sch 5'),
    ('OTHER', '[2015-04-01,)', 7, false, 'Anything else relevant', 'Unrhyw beth arall perthnasol', 'SI 2015/140 Sch 5');

create table referral (
    id              uuid        primary key default uuidv7(),
    practitioner_id bigint      not null references practitioner,
    organisation    text        not null references organisation,
    circumstance    text        not null,
    ground          text        not null references order_ground,
    ended_on        date,
    state           text        not null default 'RECEIVED' check (state in ('RECEIVED', 'IN_CASE', 'CLOSED')),
    owner           text,
    closed_because  text,
    closed_by       text,
    sent_by         text        not null,
    version         bigint      not null default 1,
    received_at     timestamptz not null,
    closed_at       timestamptz,
    constraint referral_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index referral_person on referral (practitioner_id);
create index referral_queue on referral (id) where state = 'RECEIVED';
comment on table referral is 'Personal data, of conduct and offences. That an employer or agent referred somebody. Caseworkers alone read it; the sender reads that it was received.';
comment on column referral.state is 'IN_CASE: a case was opened; the sender reads RECEIVED until it is CLOSED.';
comment on column referral.closed_because is 'Why no case was opened, or that the case was closed; caseworkers alone read it.';

create table referral_document (
    id            uuid        primary key default uuidv7(),
    referral      uuid        not null references referral,
    kind          text        not null,
    sealed        bytea,
    seal_key      text,
    sent_by       text        not null,
    recorded_from timestamptz not null,
    constraint referral_document_sealed check ((sealed is null) = (seal_key is null))
);
create index referral_document_of on referral_document (referral, id);
comment on table referral_document is 'A paper that went with a referral. Append-only.';
comment on column referral_document.sealed is 'Personal data, of conduct and offences. Its text or where it is kept, sealed; null: the sender says that there is none.';
create trigger referral_document_stays before update or delete on referral_document for each row execute function only_appended();
