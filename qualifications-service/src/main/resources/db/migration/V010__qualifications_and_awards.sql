create extension if not exists btree_gist;

create table awarding_body (
    code          text primary key,
    name_en       text not null,
    name_cy       text not null,
    name_cy_basis text not null,
    source        text not null,
    constraint awarding_body_code_shape check (code ~ '^[A-Z0-9][A-Z0-9_]{1,31}$')
);
comment on table awarding_body is 'Who awards qualifications and units, under codes of ours or, where the Ofqual register brought it, its recognition number.';

create table qualification (
    number            text        primary key,
    second_number     text        unique,
    title_en          text        not null,
    title_cy          text        not null,
    title_cy_basis    text        not null,
    awarding_body     text        references awarding_body,
    level             smallint    check (level between 0 and 8),
    credits           integer     check (credits > 0),
    tqt               integer     check (tqt > 0),
    glh               integer     check (glh > 0),
    valid             daterange   not null check (not isempty(valid)),
    valid_basis       text        not null,
    certification_end date,
    complete          boolean     not null,
    source            text        not null,
    recorded_by       text        not null,
    recorded_from     timestamptz not null,
    version           bigint      not null default 1,
    constraint qualification_number_shape check (number ~ '^[0-9]{3}/[0-9]{4}/[0-9X]$' or number ~ '^[A-Z][A-Z0-9-]{1,39}$')
);
create index qualification_level on qualification (level, number);
create index qualification_body on qualification (awarding_body, number);
comment on table qualification is 'Qualifications, regulated and other. number: the national number nnn/nnnn/n; of one that has none here, a code of ours, which begins with a letter.';
comment on column qualification.second_number is 'A second national number, such as that of an approval or designation in Wales.';
comment on column qualification.title_cy_basis is 'Where the Welsh title comes from; titles are names that the awarding body gives, and are not made up: without a source the English one stands.';
comment on column qualification.level is '0 is Entry level.';
comment on column qualification.tqt is 'Total qualification time in hours.';
comment on column qualification.glh is 'Guided learning hours.';
comment on column qualification.valid is 'When it is offered; unbounded where the source gives no day, which valid_basis says.';
comment on column qualification.certification_end is 'The last day on which it is certificated, for learners who had begun.';
comment on column qualification.complete is 'Whether all its units and rules of combination are here. What a source lacks is not filled up.';

create table qualification_area (
    qualification text not null references qualification,
    area          text not null check (area ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    basis         text not null,
    primary key (qualification, area)
);
create index qualification_of_area on qualification_area (area, qualification);
comment on table qualification_area is 'What a qualification is in: a requirement may ask for "level n in an area".';

create table unit (
    number         text     primary key,
    title_en       text     not null,
    title_cy       text     not null,
    title_cy_basis text     not null,
    awarding_body  text     references awarding_body,
    level          smallint check (level between 0 and 8),
    credits        integer  check (credits > 0),
    glh            integer  check (glh > 0),
    source         text     not null,
    constraint unit_number_shape check (number ~ '^[A-Z]/[0-9]{3}/[0-9]{4}$' or number ~ '^[A-Z0-9][A-Z0-9-]{1,39}$')
);
comment on table unit is 'Units, under their national reference (L/601/1693) or the code their awarding body gives them.';

create table combination (
    qualification             text        not null references qualification,
    version                   integer     not null check (version > 0),
    from_date                 date        not null,
    credits                   integer     check (credits > 0),
    other_body_credits        integer     not null default 0 check (other_body_credits >= 0),
    other_level_credits       integer     not null default 0 check (other_level_credits >= 0),
    outside_framework_credits integer     not null default 0 check (outside_framework_credits >= 0),
    bars_complete             boolean     not null,
    basis                     text        not null,
    source                    text        not null,
    recorded_by               text        not null,
    recorded_from             timestamptz not null,
    primary key (qualification, version)
);
comment on table combination is 'The rules by which units make up a qualification, by version and never changed: the latest one recorded by then, whose from_date has come, counts.';
comment on column combination.credits is 'How many credits in all; null where no source says.';
comment on column combination.other_body_credits is 'Up to so many credits from units in no group that are of another awarding body.';
comment on column combination.other_level_credits is 'Up to so many credits from units in no group that are of another level.';
comment on column combination.outside_framework_credits is 'Up to so many credits for training outside the framework.';
comment on column combination.bars_complete is 'Whether all pairs of units that are barred against each other are here.';

create table unit_group (
    qualification text     not null,
    version       integer  not null,
    code          text     not null check (code ~ '^[A-Z0-9_]{1,20}$'),
    mandatory     boolean  not null,
    min_units     integer  check (min_units >= 0),
    max_units     integer  check (max_units >= 0),
    min_credits   integer  check (min_credits >= 0),
    max_credits   integer  check (max_credits >= 0),
    complete      boolean  not null,
    place         smallint not null,
    primary key (qualification, version, code),
    foreign key (qualification, version) references combination,
    constraint unit_group_bounds_in_order check (max_units >= min_units and max_credits >= min_credits)
);
comment on table unit_group is 'A group of units in the rules of a qualification: all of them where mandatory; else at least and at most so many units or credits.';
comment on column unit_group.complete is 'Whether all its units are here.';

create table unit_in_group (
    qualification text    not null,
    version       integer not null,
    unit          text    not null references unit,
    group_code    text    not null,
    primary key (qualification, version, unit),
    foreign key (qualification, version, group_code) references unit_group
);
comment on table unit_in_group is 'Which units a group has; a unit is in one group of a qualification at most.';

create table credits_at_level (
    qualification text     not null,
    version       integer  not null,
    level         smallint not null check (level between 0 and 8),
    min_credits   integer  not null check (min_credits > 0),
    primary key (qualification, version, level),
    foreign key (qualification, version) references combination
);
comment on table credits_at_level is 'At least so many of the credits are at this level or above.';

create table barred_pair (
    qualification text    not null,
    version       integer not null,
    unit          text    not null references unit,
    other         text    not null references unit,
    primary key (qualification, version, unit, other),
    foreign key (qualification, version) references combination,
    constraint barred_pair_in_order check (unit < other)
);
comment on table barred_pair is 'Two units of which only one counts.';

create table equivalents_list (
    code          text primary key,
    title_en      text not null,
    title_cy      text not null,
    title_cy_basis text not null,
    source        text not null,
    constraint equivalents_list_code_shape check (code ~ '^[A-Z][A-Z0-9_]{1,39}$')
);
comment on table equivalents_list is 'Lists of what is accepted in place of something: "this or equivalent".';

create table equivalent (
    list          text      not null references equivalents_list,
    qualification text      not null references qualification,
    valid         daterange not null check (not isempty(valid)),
    basis         text      not null,
    primary key (list, qualification, valid without overlaps)
);
comment on table equivalent is 'A qualification on a list, and while it stands there.';

create table award (
    id                 uuid        primary key default uuidv7(),
    register_number    text        not null,
    qualification      text        not null references qualification,
    awarded_on         date        not null,
    awarded_by         text        not null,
    state              text        not null,
    certificate_number text,
    evidence           text,
    reason             text,
    checked_by         text,
    checked_as         text        check (checked_as in ('PROVIDER', 'AWARDING_BODY', 'REGISTRAR')),
    recorded_by        text        not null,
    recorded_from      timestamptz not null,
    version            bigint      not null default 1,
    constraint award_number_shape check (register_number ~ '^[1-9][0-9]{6}[0-9X]$'),
    constraint award_state_known check (state in ('CLAIMED', 'VERIFIED', 'REJECTED')),
    constraint award_rejected_with_reason check ((state = 'REJECTED') = (reason is not null)),
    constraint award_checked_by_somebody check ((state = 'CLAIMED') = (checked_as is null) and (checked_as is null) = (checked_by is null))
);
create unique index award_once on award (register_number, qualification, awarded_on) where state <> 'REJECTED';
create index award_of_person on award (register_number, id);
create index award_of_certificate on award (certificate_number) where certificate_number is not null;
comment on table award is 'Personal data in every column. Who was awarded what, when: claimed by the person, verified by who gave it or by registry staff, or rejected with a reason. Only what is verified counts.';
comment on column award.awarded_by is 'Personal data. The organisation or body that gave it.';
comment on column award.checked_by is 'Who verified or rejected it: an organisation, a body or a client of registry staff.';

create table award_was (like award, recorded_until timestamptz not null, primary key (id, recorded_from));
create index award_was_of_person on award_was (register_number, id);
comment on table award_was is 'Personal data in every column. What was recorded of awards before; append-only.';

create table unit_credit (
    id                 uuid        primary key default uuidv7(),
    register_number    text        not null,
    unit               text        references unit,
    training           text,
    credits            integer     not null check (credits > 0),
    level              smallint    check (level between 0 and 8),
    achieved_on        date        not null,
    given_by           text        not null,
    state              text        not null,
    outside_framework  boolean     not null,
    evidence           text,
    reason             text,
    checked_by         text,
    checked_as         text        check (checked_as in ('PROVIDER', 'AWARDING_BODY', 'REGISTRAR')),
    recorded_by        text        not null,
    recorded_from      timestamptz not null,
    version            bigint      not null default 1,
    constraint unit_credit_number_shape check (register_number ~ '^[1-9][0-9]{6}[0-9X]$'),
    constraint unit_credit_state_known check (state in ('CLAIMED', 'VERIFIED', 'REJECTED')),
    constraint unit_credit_rejected_with_reason check ((state = 'REJECTED') = (reason is not null)),
    constraint unit_credit_checked_by_somebody check ((state = 'CLAIMED') = (checked_as is null) and (checked_as is null) = (checked_by is null)),
    constraint unit_credit_of_unit_or_training check (outside_framework = (unit is null) and outside_framework = (training is not null))
);
create unique index unit_credit_once on unit_credit (register_number, unit) where state <> 'REJECTED' and unit is not null;
create unique index training_credit_once on unit_credit (register_number, training, achieved_on) where state <> 'REJECTED' and unit is null;
create index unit_credit_of_person on unit_credit (register_number, id);
comment on table unit_credit is 'Personal data in every column. Credits a person achieved: for a unit, or for training outside the framework. They add up; a unit counts once.';
comment on column unit_credit.credits is 'One credit is 10 hours of learning.';

create table unit_credit_was (like unit_credit, recorded_until timestamptz not null, primary key (id, recorded_from));
create index unit_credit_was_of_person on unit_credit_was (register_number, id);
comment on table unit_credit_was is 'Personal data in every column. What was recorded of unit credits before; append-only.';

create table status_kind (
    code          text primary key,
    name_en       text not null,
    name_cy       text not null,
    name_cy_basis text not null,
    source        text not null
);
comment on table status_kind is 'Statuses that a person may hold beside qualifications and posts.';
insert into status_kind values
    ('HLTA', 'Higher level teaching assistant', 'Cynorthwyydd addysgu lefel uwch', 'translation for review', 'domain.md, section 3: status, deployment and qualifications are three facts');

create table held_status (
    id              uuid        primary key default uuidv7(),
    register_number text        not null,
    status          text        not null references status_kind,
    jurisdiction    text        not null check (jurisdiction in ('ENGLAND', 'WALES')),
    awarded_on      date        not null,
    awarded_by      text        not null,
    status_number   text,
    state           text        not null,
    evidence        text,
    reason          text,
    checked_by      text,
    checked_as      text        check (checked_as in ('PROVIDER', 'AWARDING_BODY', 'REGISTRAR')),
    recorded_by     text        not null,
    recorded_from   timestamptz not null,
    version         bigint      not null default 1,
    constraint held_status_number_shape check (register_number ~ '^[1-9][0-9]{6}[0-9X]$'),
    constraint held_status_state_known check (state in ('CLAIMED', 'VERIFIED', 'REJECTED')),
    constraint held_status_rejected_with_reason check ((state = 'REJECTED') = (reason is not null)),
    constraint held_status_checked_by_somebody check ((state = 'CLAIMED') = (checked_as is null) and (checked_as is null) = (checked_by is null))
);
create unique index held_status_once on held_status (register_number, status, jurisdiction) where state <> 'REJECTED';
create index held_status_of_person on held_status (register_number, id);
comment on table held_status is 'Personal data in every column. Statuses a person was awarded, such as HLTA. A status is not a qualification, and holding it is not being deployed in it.';

create table held_status_was (like held_status, recorded_until timestamptz not null, primary key (id, recorded_from));
create index held_status_was_of_person on held_status_was (register_number, id);
comment on table held_status_was is 'Personal data in every column. What was recorded of held statuses before; append-only.';

-- What was believed at a moment: rows of now and rows of before with their recorded periods.
create view award_known as select *, 'infinity'::timestamptz as recorded_to from award union all select * from award_was;
create view unit_credit_known as select *, 'infinity'::timestamptz as recorded_to from unit_credit union all select * from unit_credit_was;
create view held_status_known as select *, 'infinity'::timestamptz as recorded_to from held_status union all select * from held_status_was;
