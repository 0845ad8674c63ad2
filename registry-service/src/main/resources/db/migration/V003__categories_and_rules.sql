create table registration_category (
    code           text primary key,
    name_en        text      not null,
    name_cy        text      not null,
    name_cy_basis  text      not null,
    valid          daterange not null,
    legal_basis    text      not null,
    school_support boolean   not null
);
comment on table registration_category is 'The categories in which a person may be registered (2014 Act Sch 2 as amended).';
comment on column registration_category.name_cy_basis is 'Where the Welsh name was found, or that it is a translation waiting for review.';
insert into registration_category (code, name_en, name_cy, name_cy_basis, valid, legal_basis, school_support) values
    ('SCHOOL_TEACHER', 'School teacher', 'Athro neu athrawes ysgol', 'SI 2017/940', '[2015-04-01,)', '2014 Act Sch 2; SI 2015/140', false),
    ('FE_TEACHER', 'Further education teacher', 'Athro neu athrawes addysg bellach', 'SI 2015/140', '[2015-04-01,)', '2014 Act Sch 2; SI 2015/140', false),
    ('SCHOOL_LEARNING_SUPPORT_WORKER', 'School learning support worker', 'Gweithiwr cymorth dysgu mewn ysgol', 'unverified', '[2016-04-01,)', '2014 Act Sch 2; SI 2016/6', true),
    ('FE_LEARNING_SUPPORT_WORKER', 'Further education learning support worker', 'Gweithiwr cymorth dysgu addysg bellach', 'translation for review', '[2016-04-01,)', '2014 Act Sch 2; SI 2016/6', false),
    ('YOUTH_WORKER', 'Youth worker', 'Gweithiwr ieuenctid', 'translation for review', '[2017-04-01,)', 'SI 2016/1183', false),
    ('YOUTH_SUPPORT_WORKER', 'Youth support worker', 'Gweithiwr cymorth ieuenctid', 'translation for review', '[2017-04-01,)', 'SI 2016/1183', false),
    ('WORK_BASED_LEARNING_PRACTITIONER', 'Work based learning practitioner', 'Ymarferydd dysgu seiliedig ar waith', 'translation for review', '[2017-04-01,)', 'SI 2016/1183', false),
    ('INDEPENDENT_SCHOOL_TEACHER', 'Independent school teacher', 'Athro neu athrawes ysgol annibynnol', 'SI 2023/551', '[2023-05-22,)', 'SI 2023/551', false),
    ('INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER', 'Independent school learning support worker', 'Gweithiwr cymorth dysgu mewn ysgol annibynnol', 'SI 2023/551', '[2023-05-22,)', 'SI 2023/551', true),
    ('INDEPENDENT_SPECIAL_POST_16_TEACHER', 'Independent special post-16 institution teacher', 'Athro neu athrawes sefydliad ôl-16 arbennig annibynnol', 'translation for review', '[2023-05-22,)', 'SI 2023/551', false),
    ('INDEPENDENT_SPECIAL_POST_16_LEARNING_SUPPORT_WORKER', 'Independent special post-16 institution learning support worker', 'Gweithiwr cymorth dysgu mewn sefydliad ôl-16 arbennig annibynnol', 'SI 2023/551', '[2023-05-22,)', 'SI 2023/551', false),
    ('ADULT_LEARNING_PRACTITIONER', 'Adult learning practitioner', 'Ymarferydd dysgu oedolion', 'SI 2024/613', '[2024-05-10,)', 'SI 2024/613', false),
    ('FE_PRINCIPAL_OR_SENIOR_LEADER', 'Further education principal or senior leader', 'Pennaeth neu uwch arweinydd addysg bellach', 'translation for review', '[2024-05-10,)', 'SI 2024/613', false);

create table registration_duty (
    category    text      not null references registration_category,
    setting     text      not null,
    valid       daterange not null,
    legal_basis text      not null,
    primary key (category, setting, valid without overlaps)
);
comment on table registration_duty is 'Where a post that supports the specified teaching work must be held by a person registered in a category. Setting: the sector of a school, or the kind of another organisation.';
insert into registration_duty (category, setting, valid, legal_basis)
select 'SCHOOL_LEARNING_SUPPORT_WORKER', setting, '[2016-04-01,)', 'SI 2015/140 reg 18A, as inserted by SI 2016/6 and replaced on 22 May 2023 by SI 2023/551'
  from unnest(array['NURSERY', 'PRIMARY', 'MIDDLE', 'SECONDARY', 'SPECIAL', 'PUPIL_REFERRAL_UNIT']) setting;
insert into registration_duty (category, setting, valid, legal_basis) values
    ('SCHOOL_LEARNING_SUPPORT_WORKER', 'LOCAL_AUTHORITY', '[2016-04-01,)', 'project decision: peripatetic staff of an authority work in its maintained schools'),
    ('INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER', 'INDEPENDENT', '[2023-05-22,)', 'SI 2023/551');

create table role_profile_work (
    role_profile             text      not null,
    supports_specified_work  boolean   not null,
    valid                    daterange not null,
    basis                    text      not null,
    primary key (role_profile, valid without overlaps)
);
comment on table role_profile_work is 'The role profiles the register knows, and whether a post in one is presumed to support the specified teaching work where its employer does not say. What counts in law is the work done, not the title: the employer''s own statement goes first.';
insert into role_profile_work (role_profile, supports_specified_work, valid, basis) values
    ('TEACHING_ASSISTANT_1', true, '[2016-04-01,)', 'project decision'),
    ('TEACHING_ASSISTANT_2', true, '[2016-04-01,)', 'project decision'),
    ('TEACHING_ASSISTANT_3', true, '[2016-04-01,)', 'project decision'),
    ('TEACHING_ASSISTANT_4', true, '[2016-04-01,)', 'project decision'),
    ('TEACHING_ASSISTANT_5', true, '[2016-04-01,)', 'project decision'),
    ('ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_1', true, '[2016-04-01,)', 'project decision'),
    ('ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_2', true, '[2016-04-01,)', 'project decision'),
    ('ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_3', true, '[2016-04-01,)', 'project decision'),
    ('COVER_SUPERVISION', true, '[2016-04-01,)', 'project decision'),
    ('EARLY_YEARS_1', true, '[2016-04-01,)', 'project decision'),
    ('EARLY_YEARS_2', true, '[2016-04-01,)', 'project decision'),
    ('EARLY_YEARS_3', true, '[2016-04-01,)', 'project decision'),
    ('EARLY_YEARS_4', true, '[2016-04-01,)', 'project decision'),
    ('EARLY_YEARS_5', true, '[2016-04-01,)', 'project decision'),
    ('ICT_SUPPORT_1', false, '[2016-04-01,)', 'project decision'),
    ('ICT_SUPPORT_2', false, '[2016-04-01,)', 'project decision'),
    ('ICT_SUPPORT_3', false, '[2016-04-01,)', 'project decision'),
    ('LIBRARY_RESOURCE_CENTRE_1', false, '[2016-04-01,)', 'project decision'),
    ('LIBRARY_RESOURCE_CENTRE_2', false, '[2016-04-01,)', 'project decision'),
    ('LIBRARY_RESOURCE_CENTRE_3', false, '[2016-04-01,)', 'project decision'),
    ('TECHNICIAN_1', false, '[2016-04-01,)', 'project decision'),
    ('TECHNICIAN_2', false, '[2016-04-01,)', 'project decision'),
    ('TECHNICIAN_3', false, '[2016-04-01,)', 'project decision'),
    ('TECHNICIAN_4', false, '[2016-04-01,)', 'project decision'),
    ('ADMINISTRATION_1', false, '[2016-04-01,)', 'project decision'),
    ('ADMINISTRATION_2', false, '[2016-04-01,)', 'project decision'),
    ('ADMINISTRATION_3', false, '[2016-04-01,)', 'project decision'),
    ('ADMINISTRATION_4', false, '[2016-04-01,)', 'project decision'),
    ('BUSINESS_MANAGEMENT_1', false, '[2016-04-01,)', 'project decision'),
    ('BUSINESS_MANAGEMENT_2', false, '[2016-04-01,)', 'project decision'),
    ('BUSINESS_MANAGEMENT_3', false, '[2016-04-01,)', 'project decision'),
    ('EXAMINATIONS_1', false, '[2016-04-01,)', 'project decision'),
    ('EXAMINATIONS_2', false, '[2016-04-01,)', 'project decision'),
    ('EXAMINATIONS_INVIGILATION', false, '[2016-04-01,)', 'project decision'),
    ('FINANCE_1', false, '[2016-04-01,)', 'project decision'),
    ('FINANCE_2', false, '[2016-04-01,)', 'project decision'),
    ('FINANCE_3', false, '[2016-04-01,)', 'project decision'),
    ('FINANCE_4', false, '[2016-04-01,)', 'project decision'),
    ('CATERING_IN_SCHOOLS_1', false, '[2016-04-01,)', 'project decision'),
    ('CATERING_IN_SCHOOLS_2', false, '[2016-04-01,)', 'project decision'),
    ('CATERING_IN_SCHOOLS_3', false, '[2016-04-01,)', 'project decision'),
    ('CATERING_IN_SCHOOLS_4', false, '[2016-04-01,)', 'project decision'),
    ('CATERING_IN_SCHOOLS_5', false, '[2016-04-01,)', 'project decision'),
    ('PREMISES_1', false, '[2016-04-01,)', 'project decision'),
    ('PREMISES_2', false, '[2016-04-01,)', 'project decision'),
    ('PREMISES_3', false, '[2016-04-01,)', 'project decision'),
    ('PREMISES_4', false, '[2016-04-01,)', 'project decision'),
    ('PREMISES_5', false, '[2016-04-01,)', 'project decision'),
    ('PREMISES_6', false, '[2016-04-01,)', 'project decision'),
    ('BEHAVIOUR_MANAGEMENT', false, '[2016-04-01,)', 'project decision'),
    ('LEARNING_MENTOR_1', false, '[2016-04-01,)', 'project decision'),
    ('LEARNING_MENTOR_2', false, '[2016-04-01,)', 'project decision'),
    ('LEARNING_MENTOR_3', false, '[2016-04-01,)', 'project decision'),
    ('MIDDAY_SUPERVISION_1', false, '[2016-04-01,)', 'project decision'),
    ('MIDDAY_SUPERVISION_2', false, '[2016-04-01,)', 'project decision'),
    ('MIDDAY_SUPERVISION_3', false, '[2016-04-01,)', 'project decision'),
    ('PUPIL_WELL_BEING_MANAGEMENT', false, '[2016-04-01,)', 'project decision'),
    ('SCHOOL_ATTENDANCE_AND_FAMILY_SUPPORT_1', false, '[2016-04-01,)', 'project decision'),
    ('SCHOOL_ATTENDANCE_AND_FAMILY_SUPPORT_2', false, '[2016-04-01,)', 'project decision');

create table census_category (
    code    text primary key,
    name_en text not null,
    source  text not null
);
comment on table census_category is 'The support-staff categories of the School Workforce Annual Census.';
insert into census_category (code, name_en, source) values
    ('HLTA', 'Higher level teaching assistant (HLTA)', 'StatsWales SWAC tables'),
    ('TEACHING_ASSISTANT', 'Teaching assistants', 'StatsWales SWAC tables'),
    ('FOREIGN_LANGUAGE_ASSISTANT', 'Foreign language assistants', 'StatsWales SWAC tables'),
    ('ALN_COORDINATOR', 'SEN/ALN co-ordinator', 'StatsWales SWAC tables'),
    ('ALN_SUPPORT', 'SEN/ALN support staff', 'StatsWales SWAC tables'),
    ('BUSINESS_MANAGER', 'School business manager', 'StatsWales SWAC tables'),
    ('PASTORAL', 'Pastoral support staff', 'StatsWales SWAC tables'),
    ('ICT', 'ICT staff', 'StatsWales SWAC tables'),
    ('ADMINISTRATION', 'Administration staff', 'StatsWales SWAC tables'),
    ('TECHNICIAN', 'Science and laboratory technicians', 'StatsWales SWAC tables'),
    ('LIBRARIAN', 'Librarians and library assistants', 'StatsWales SWAC tables'),
    ('MEDICAL', 'Matrons/nurses/medical staff', 'StatsWales SWAC tables'),
    ('EXAMINATIONS', 'Examinations officers/Invigilators', 'StatsWales SWAC tables'),
    ('MIDDAY', 'Midday supervisors', 'StatsWales SWAC tables'),
    ('ADVISORY', 'Advisory staff', 'StatsWales SWAC tables'),
    ('OTHER', 'Other support staff', 'StatsWales SWAC tables');
