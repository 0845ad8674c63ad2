-- What people pay: by fee year (1 April to 31 March) and category, three terms. Entered whole; what was entered before stays.
create table fee_schedule (
    year          integer     not null check (year between 2015 and 2999),
    version       bigint      not null check (version > 0),
    client        text        not null,
    acted_by      text,
    recorded_from timestamptz not null,
    primary key (year, version)
);
comment on table fee_schedule is 'A schedule of fees as entered for the fee year that begins on 1 April of this year. The highest version is in force; earlier ones say what was in force before.';

create table fee_schedule_category (
    year                 integer       not null,
    version              bigint        not null,
    category             text          not null references registration_category,
    statutory_fee        numeric(8, 2) not null check (statutory_fee >= 0),
    subsidy              numeric(8, 2) not null check (subsidy >= 0),
    council_contribution numeric(8, 2) not null check (council_contribution >= 0),
    legal_basis          text          not null check (legal_basis <> ''),
    source               text          not null check (source <> ''),
    primary key (year, version, category),
    foreign key (year, version) references fee_schedule,
    constraint fee_schedule_reductions_fit check (subsidy + council_contribution <= statutory_fee)
);
comment on table fee_schedule_category is 'What the holder of a category pays: statutory fee less subsidy less council contribution, in GBP. A category that has no row has no known fee: nobody is asked for one.';

create table fee_schedule_other (
    year        integer       not null,
    version     bigint        not null,
    fee         text          not null check (fee in ('APPLICATION', 'RESTORATION')),
    amount      numeric(8, 2) not null check (amount >= 0),
    legal_basis text          not null check (legal_basis <> ''),
    source      text          not null check (source <> ''),
    primary key (year, version, fee),
    foreign key (year, version) references fee_schedule
);
comment on table fee_schedule_other is 'Fees for an act, apart from the yearly one: for an application, for a restoration (SI 2017/92 reg 5).';

-- Only what a source gives. The sources lack teachers in 2016-17, the two categories of 2024, and every year from 2025-26 on.
insert into fee_schedule select year, 1, 'migration', null, now() from generate_series(2016, 2024) year;
insert into fee_schedule_category
select 2016, 1, category, 49, 34, 0, '2014 Act s12', 'domain file 1.8: 2016-17, support workers 49 less 34 = 15'
  from unnest(array['SCHOOL_LEARNING_SUPPORT_WORKER', 'FE_LEARNING_SUPPORT_WORKER']) category;
insert into fee_schedule_category
select year, 1, paid.category, 46, 46 - paid.amount, 0, 'SI 2017/92', 'ewc_registration_categories.csv: statutory fee 46; contribution 2017 to 2023'
  from generate_series(2017, 2023) year
  join (values ('SCHOOL_TEACHER', 45), ('FE_TEACHER', 45), ('SCHOOL_LEARNING_SUPPORT_WORKER', 15), ('FE_LEARNING_SUPPORT_WORKER', 15),
               ('YOUTH_WORKER', 45), ('YOUTH_SUPPORT_WORKER', 15), ('WORK_BASED_LEARNING_PRACTITIONER', 45),
               ('INDEPENDENT_SCHOOL_TEACHER', 45), ('INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER', 15),
               ('INDEPENDENT_SPECIAL_POST_16_TEACHER', 45), ('INDEPENDENT_SPECIAL_POST_16_LEARNING_SUPPORT_WORKER', 15)) paid (category, amount) on true
  join registration_category c on c.code = paid.category and c.valid && daterange(make_date(year, 4, 1), make_date(year + 1, 4, 1));
insert into fee_schedule_category
select 2024, 1, category, statutory_fee, 0, subsidy, 'SI 2017/92', 'domain file 1.8: no subsidy for 2024-25; the Council kept what people paid unchanged'
  from fee_schedule_category where year = 2023;
