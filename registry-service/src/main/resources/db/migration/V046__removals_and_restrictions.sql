create table removal_reason (
    code     text primary key,
    name_en  text    not null,
    name_cy  text    not null,
    returns  boolean not null,
    basis    text    not null
);
comment on table removal_reason is 'Why registry staff take somebody off the register (SI 2015/140 regs 10-12; 2014 Act s10). returns: whether the person may be restored.';
insert into removal_reason values
    ('OWN_REQUEST', 'At the person''s own request', 'Ar gais y person ei hun', true, 'SI 2015/140 regs 10-12'),
    ('FEE_NOT_PAID', 'The fee was not paid', 'Ni thalwyd y ffi', true, 'SI 2015/140 reg 12'),
    ('NOT_ELIGIBLE', 'No longer eligible for registration', 'Ddim yn gymwys i gofrestru mwyach', true, '2014 Act s10'),
    ('BARRED', 'Barred from regulated activity with children', 'Wedi''i wahardd rhag gweithgaredd a reoleiddir gyda phlant', true, '2014 Act s10(2)'),
    ('DIED', 'The person died', 'Bu farw''r person', false, 'SI 2015/140 Sch 4');

create table removal_asked (
    id              uuid        primary key default uuidv7(),
    practitioner_id bigint      not null references practitioner,
    category        text        references registration_category,
    reason          text        not null references removal_reason,
    effective_on    date        not null,
    grounds         text,
    state           text        not null default 'PROPOSED' check (state in ('PROPOSED', 'DONE', 'DROPPED')),
    proposed_by     text        not null,
    decided_by      text,
    version         bigint      not null default 1,
    recorded_from   timestamptz not null,
    constraint removal_four_eyes check (state <> 'DONE' or decided_by <> proposed_by)
);
create index removal_asked_person on removal_asked (practitioner_id);
create unique index removal_asked_once on removal_asked (practitioner_id, coalesce(category, '')) where state = 'PROPOSED';
comment on table removal_asked is 'A removal from the register by registry staff: proposed by one, done when another confirms it. category null: all.';
comment on column removal_asked.grounds is 'Personal data. Only registry staff and the person read it.';

insert into notice_kind values
    ('REMOVED', 'You have been removed from the register', 'Rydych wedi''ch tynnu oddi ar y gofrestr', 'SI 2015/140 regs 10-12'),
    ('RESTORED', 'You have been restored to the register', 'Rydych wedi''ch adfer i''r gofrestr', 'SI 2015/140 regs 10-12');
insert into notice_text (kind, language, valid, subject, body) values
    ('REMOVED', 'en', '[2015-04-01,)', 'Removal from the register',
     'From {effectiveOn} the person whose register number is {registerNumber} is not registered ({categoryEn}). Reason: {reasonEn}. A post that must be held by a registered person may not be held without registration.'),
    ('REMOVED', 'cy', '[2015-04-01,)', 'Tynnu oddi ar y gofrestr',
     'O {effectiveOn} nid yw''r person y mae ei rif cofrestru yn {registerNumber} wedi''i gofrestru ({categoryCy}). Rheswm: {reasonCy}. Ni chaniateir dal swydd y mae''n rhaid i berson cofrestredig ei dal heb gofrestru.'),
    ('RESTORED', 'en', '[2015-04-01,)', 'Restoration to the register',
     'From {effectiveOn} the person whose register number is {registerNumber} is registered again ({categoryEn}).'),
    ('RESTORED', 'cy', '[2015-04-01,)', 'Adfer i''r gofrestr',
     'O {effectiveOn} mae''r person y mae ei rif cofrestru yn {registerNumber} wedi''i gofrestru eto ({categoryCy}).');

