create table fee_collection_rule (
    valid              daterange not null check (not isempty(valid)),
    collector          text      not null check (collector in ('LONGEST_STANDING_POST')),
    salary_months      integer   not null check (salary_months > 0),
    remit_days         integer   not null check (remit_days > 0),
    direct_days        integer   not null check (direct_days > 0),
    months_before_year integer   not null check (months_before_year between 0 and 12),
    legal_basis        text      not null,
    basis              text      not null,
    constraint fee_collection_rule_one_at_a_time exclude using gist (valid with &&)
);
comment on table fee_collection_rule is 'How fees are collected. collector: which of several employers deducts. salary_months: within which time the next salary is taken to be paid. remit_days: from the deduction (or, where that is not known, from that time) to the remittance. direct_days: for a person who pays directly. months_before_year: how long before its fee year a notification date may lie.';
insert into fee_collection_rule values ('[2015-04-01,)', 'LONGEST_STANDING_POST', 1, 14, 14, 3, 'SI 2017/92 (next salary; 14 days)',
    'project decision: who of several employers deducts, when the next salary is paid, 14 days for those who pay directly, how early a notice may be');

create table fee_collection_setting (
    kind        text      not null,
    deducts     boolean   not null,
    valid       daterange not null check (not isempty(valid)),
    legal_basis text      not null,
    primary key (kind, valid without overlaps)
);
comment on table fee_collection_setting is 'Whether organisations of a kind deduct the fee of those they employ; people of others (supply) pay directly.';
insert into fee_collection_setting values
    ('LOCAL_AUTHORITY', true, '[2015-04-01,)', 'SI 2017/92'), ('SCHOOL', true, '[2015-04-01,)', 'SI 2017/92'),
    ('AGENCY', false, '[2015-04-01,)', 'SI 2017/92: supply staff pay directly'),
    ('PROVIDER', false, '[2015-04-01,)', 'project decision: others pay directly'), ('ASSESSMENT_BODY', false, '[2015-04-01,)', 'project decision: others pay directly');

create table fee_exemption (
    id              uuid        primary key default uuidv7(),
    practitioner_id bigint      not null references practitioner,
    valid           daterange   not null check (not isempty(valid)),
    reason          text        not null check (reason <> ''),
    client          text        not null,
    acted_by        text,
    recorded_from   timestamptz not null,
    constraint fee_exemption_one_at_a_time exclude using gist (practitioner_id with =, valid with &&)
);
comment on table fee_exemption is 'That a person need not pay the yearly fee, for these days (SI 2017/92 reg 5).';
comment on column fee_exemption.reason is 'Personal data.';

create table payment_run (
    id                uuid        primary key default uuidv7(),
    year              integer     not null,
    schedule_version  bigint      not null,
    notification_date date        not null,
    organisation      text        references organisation,
    employers         integer     not null default 0,
    direct            integer     not null default 0,
    elsewhere         integer     not null default 0,
    paid              integer     not null default 0,
    exempt            integer     not null default 0,
    already           integer     not null default 0,
    client            text        not null,
    acted_by          text,
    recorded_from     timestamptz not null,
    foreign key (year, schedule_version) references fee_schedule
);
comment on table payment_run is 'A registrar''s act of sending payment notices, and what it came to. organisation null: to all.';

create table payment_notice (
    id                uuid          primary key default uuidv7(),
    run               uuid          not null references payment_run,
    practitioner_id   bigint        not null references practitioner,
    year              integer       not null,
    collection        text          not null check (collection in ('DEDUCT', 'ELSEWHERE', 'DIRECT')),
    direct_because    text          check (direct_because in ('LEFT', 'VOLUNTARY', 'OTHER_EMPLOYER', 'NO_POST')),
    organisation      text          references organisation,
    sender            text,
    staff_id          text,
    post_id           text,
    employment        bigint,
    category          text          not null references registration_category,
    statutory_fee     numeric(8, 2) not null,
    subsidy           numeric(8, 2) not null,
    council_contribution numeric(8, 2) not null,
    amount            numeric(8, 2) not null check (amount > 0),
    notification_date date          not null,
    deduct_by         date,
    pay_by            date          not null,
    superseded_at     timestamptz,
    recorded_from     timestamptz   not null,
    check ((collection = 'DIRECT') = (organisation is null)),
    check ((collection = 'DIRECT') = (direct_because is not null))
);
create unique index payment_notice_one_collects on payment_notice (practitioner_id, year) where collection <> 'ELSEWHERE' and superseded_at is null;
create index payment_notice_place on payment_notice (year, organisation, id);
create index payment_notice_run on payment_notice (run);
create index payment_notice_person on payment_notice (practitioner_id, year);
comment on table payment_notice is 'That a fee is to be deducted by an employer, or paid by the person, of whom it was unpaid on the notification date. ELSEWHERE: what another employer of the same person is told. amount: net of subsidy and contribution.';
comment on column payment_notice.sender is 'The key of the post by which the notice was addressed, as its employer stated it.';
comment on column payment_notice.pay_by is 'Until when the money is to be with the register. Missing it does not end the duty.';

create table fee_entry (
    id              uuid           primary key default uuidv7(),
    practitioner_id bigint         not null references practitioner,
    year            integer        not null,
    fee             text           not null check (fee in ('REGISTRATION', 'APPLICATION', 'RESTORATION')),
    kind            text           not null check (kind in ('CHARGE', 'EMPLOYER_PAYMENT', 'DIRECT_PAYMENT', 'THIRD_PARTY_PAYMENT', 'REFUND', 'CORRECTION')),
    amount          numeric(10, 2) not null check (amount <> 0),
    on_date         date           not null,
    category        text,
    schedule_version bigint,
    payer           text,
    organisation    text references organisation,
    remittance      uuid,
    line            integer,
    reason          text,
    client          text           not null,
    acted_by        text,
    recorded_from   timestamptz    not null,
    constraint fee_entry_sign check (case kind when 'CHARGE' then amount > 0 when 'REFUND' then amount > 0 when 'CORRECTION' then true else amount < 0 end),
    constraint fee_entry_says_why check (kind not in ('REFUND', 'CORRECTION') or reason is not null),
    constraint fee_entry_says_who check ((kind = 'THIRD_PARTY_PAYMENT') = (payer is not null)),
    constraint fee_entry_from_a_remittance check ((kind = 'EMPLOYER_PAYMENT') = (remittance is not null))
);
create unique index fee_entry_one_fee on fee_entry (practitioner_id, year) where kind = 'CHARGE' and fee = 'REGISTRATION';
create unique index fee_entry_line_once on fee_entry (remittance, line);
create index fee_entry_person on fee_entry (practitioner_id, year);
create index fee_entry_year on fee_entry (year, practitioner_id) include (fee, amount);
comment on table fee_entry is 'The ledger of fees, append-only. amount: what it adds to what the person owes in that fee year; charges and refunds are above nought, payments below. The balance is the sum.';
comment on column fee_entry.payer is 'Personal data. Who paid for the person.';
comment on column fee_entry.reason is 'Personal data.';

create function fee_ledger_stands() returns trigger language plpgsql as $$
begin
    raise exception using errcode = '23514', constraint = 'fee_ledger_is_append_only', message = 'the ledger of fees is only added to';
end $$;
create trigger fee_entry_stays before update or delete on fee_entry for each row execute function fee_ledger_stands();
create trigger fee_entry_stays_whole before truncate on fee_entry for each statement execute function fee_ledger_stands();

insert into notice_kind values
    ('FEE_PAYMENT_NOTICE', 'Payment notice to an employer', 'Hysbysiad talu i gyflogwr', 'SI 2017/92'),
    ('FEE_DIRECT_NOTICE', 'Notice to pay the registration fee', 'Hysbysiad i dalu''r ffi gofrestru', 'SI 2017/92');
insert into notice_text (kind, language, valid, subject, body) values
    ('FEE_PAYMENT_NOTICE', 'en', '[2015-04-01,)', 'Payment notice: registration fee {year}',
     'The registration fee of {givenNames} {familyName} (register number {registerNumber}) for the fee year {year} was unpaid on {notificationDate}. Please deduct £{amount} from the next salary, and remit it within {remitDays} days of deducting it, with the record of the person. If the next salary is paid within a month, the money is due by {payBy}. The duty does not end when that day has passed.'),
    ('FEE_PAYMENT_NOTICE', 'cy', '[2015-04-01,)', 'Hysbysiad talu: ffi gofrestru {year}',
     'Nid oedd ffi gofrestru {givenNames} {familyName} (rhif cofrestru {registerNumber}) ar gyfer y flwyddyn ffioedd {year} wedi''i thalu ar {notificationDate}. Didynnwch £{amount} o''r cyflog nesaf, ac anfonwch yr arian atom o fewn {remitDays} diwrnod i''w ddidynnu, gyda chofnod y person. Os telir y cyflog nesaf o fewn mis, mae''r arian yn ddyledus erbyn {payBy}. Nid yw''r ddyletswydd yn dod i ben pan fydd y diwrnod hwnnw wedi mynd heibio.'),
    ('FEE_DIRECT_NOTICE', 'en', '[2015-04-01,)', 'Your registration fee {year}',
     'Your registration fee for the fee year {year} was unpaid on {notificationDate}. No employer deducts it from your salary, so please pay £{amount} to the register yourself by {payBy}, with your register number {registerNumber}. The fee is still due after that day.'),
    ('FEE_DIRECT_NOTICE', 'cy', '[2015-04-01,)', 'Eich ffi gofrestru {year}',
     'Nid oedd eich ffi gofrestru ar gyfer y flwyddyn ffioedd {year} wedi''i thalu ar {notificationDate}. Nid oes cyflogwr yn ei didynnu o''ch cyflog, felly talwch £{amount} i''r gofrestr eich hun erbyn {payBy}, gan roi eich rhif cofrestru {registerNumber}. Mae''r ffi yn dal yn ddyledus ar ôl y diwrnod hwnnw.');
