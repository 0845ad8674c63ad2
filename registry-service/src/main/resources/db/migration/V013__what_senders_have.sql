-- How a sender's system heads its columns, as data: the register's own profile needs no row.
create table roster_profile (
    organisation  text        references organisation,
    name          text        not null,
    columns       jsonb       not null,
    ignored       text[]      not null default '{}',
    version       bigint      not null default 1,
    basis         text        not null,
    recorded_from timestamptz not null,
    constraint roster_profile_name_shape check (name ~ '^[a-z][a-z0-9-]{1,39}$' and name <> 'own'),
    constraint roster_profile_once unique nulls not distinct (organisation, name)
);
comment on table roster_profile is 'A mapping from the headings of another system to the columns of the register. organisation null: for everybody.';
comment on column roster_profile.columns is 'For each column of the register: the headings it is made of (alternatives with | between), what is put between them, and how values are to be read.';
comment on column roster_profile.ignored is 'Headings that are known and not taken: nothing under them is stored.';

insert into roster_profile (organisation, name, columns, ignored, basis, recorded_from) values (null, 'mis', '[
  {"field": "staffId", "from": ["misId|StaffMember.misId|staffCode|StaffMember.staffCode"]},
  {"field": "postId", "from": ["StaffContract.id|contractId"]},
  {"field": "givenNames", "from": ["legalFirstName|StaffMember.legalFirstName|firstName|StaffMember.firstName", "middleName|StaffMember.middleName"], "join": " "},
  {"field": "familyName", "from": ["legalLastName|StaffMember.legalLastName|lastName|StaffMember.lastName"]},
  {"field": "formerFamilyName", "from": ["formerLastName|StaffMember.formerLastName"]},
  {"field": "dateOfBirth", "from": ["dob|StaffMember.dob"]},
  {"field": "sex", "from": ["gender|StaffMemberDemographics.gender"], "values": {"Male": "MALE", "Female": "FEMALE", "M": "MALE", "F": "FEMALE"}},
  {"field": "niNumber", "from": ["nationalInsuranceNumber|StaffContract.nationalInsuranceNumber"]},
  {"field": "email", "from": ["emails|StaffMember.emails"]},
  {"field": "phone", "from": ["telephoneNumbers|StaffMember.telephoneNumbers"]},
  {"field": "addressLines", "from": ["address|StaffMember.address"]},
  {"field": "teacherReferenceNumber", "from": ["teacherNumber|StaffMemberQualificationInfo.teacherNumber"]},
  {"field": "hltaStatus", "from": ["hltaStatus|StaffMemberQualificationInfo.hltaStatus"]},
  {"field": "ethnicity", "from": ["ethnicityCode|StaffMemberDemographics.ethnicityCode"]},
  {"field": "disability", "from": ["disabilityCode|StaffMemberDemographics.disabilityCode"]},
  {"field": "organisation", "from": ["laCode|School.laCode", "establishmentNumber|School.establishmentNumber"], "join": ""},
  {"field": "postTitle", "from": ["post|StaffContract.post|roleType|StaffRole.roleType"]},
  {"field": "contractType", "from": ["contractType|StaffContract.contractType"]},
  {"field": "startDate", "from": ["StaffContract.startDate|contractStartDate|startDate"]},
  {"field": "endDate", "from": ["StaffContract.endDate|contractEndDate|endDate"]},
  {"field": "hoursPerWeek", "from": ["hoursPerWeek|StaffSalary.hoursPerWeek"]},
  {"field": "weeksPerYear", "from": ["weeksPerYear|StaffSalary.weeksPerYear"]},
  {"field": "fte", "from": ["fte|StaffSalary.fte"]}
]', array['id', 'StaffMember.id', 'title', 'salutation', 'isTeachingStaff', 'includedInCensus', 'StaffMember.startDate', 'StaffMember.endDate',
          'ethnicityGroup', 'disabled', 'qtStatus', 'qtsRoute', 'StaffContract.staffMemberId', 'payrollNumber', 'origin', 'destination', 'dailyRate',
          'payReviewDate', 'StaffRole.id', 'StaffRole.startDate', 'StaffRole.endDate', 'StaffSalary.id', 'payRange', 'StaffSalary.startDate',
          'StaffSalary.endDate', 'payScaleFramework', 'regionalSpine', 'basePay', 'actualPay', 'safeguardedSalary', 'additionalPaymentType',
          'additionalPaymentAmount', 'School.name', 'slug', 'urn', 'misProvider', 'laName', 'establishmentType', 'phase', 'headTeacher',
          'illnessCategory', 'absenceCategory', 'absenceCategoryCode', 'workingDaysLost'],
  'field names of a common MIS aggregator (public client library, 2021); which column of the register each feeds is a project decision', now());

-- What an employer calls its posts, and which role profile of the register each is.
create table post_title_list (
    organisation  text        primary key references organisation,
    version       bigint      not null,
    recorded_from timestamptz not null
);
comment on table post_title_list is 'The version of an organisation''s list of post titles.';
create table post_title (
    organisation            text not null references post_title_list,
    folded                  text not null,
    title                   text not null,
    role_profile            text,
    supports_specified_work boolean,
    primary key (organisation, folded)
);
comment on table post_title is 'A post title of an employer and the role profile it stands for; without a profile the post is not one of support staff, and rows with it are left out of lists.';

-- What may be taken about whom, on what legal basis. What is not here is not taken.
create table collection_rule (
    field       text      not null,
    scope       text      not null check (scope in ('REGISTRABLE', 'VOLUNTARY')),
    valid       daterange not null,
    legal_basis text      not null,
    primary key (field, scope, valid without overlaps)
);
comment on table collection_rule is 'Which fields a statement may hold. REGISTRABLE: of people in posts whose holder the law asks to be registered. VOLUNTARY: of everybody else, who have a voluntary record with the smaller scope.';
insert into collection_rule
select field, 'REGISTRABLE', '[2016-04-01,)'::daterange, basis
  from (values
    ('registerNumber', 'SI 2015/140 Sch 2 para 4'), ('teacherReferenceNumber', 'SI 2015/140 Sch 2 para 4'),
    ('givenNames', 'SI 2015/140 Sch 2 para 3'), ('familyName', 'SI 2015/140 Sch 2 para 3'), ('preferredName', 'SI 2015/140 Sch 2 para 3'),
    ('formerFamilyName', 'SI 2015/140 Sch 2 para 8'), ('dateOfBirth', 'SI 2015/140 Sch 2 para 7'), ('sex', 'SI 2015/140 Sch 2 para 6'),
    ('niNumber', 'SI 2015/140 Sch 2 para 12'), ('email', 'SI 2015/140 Sch 2 para 11'), ('phone', 'SI 2015/140 Sch 2 para 11'),
    ('addressLines', 'SI 2015/140 Sch 2 para 11'), ('postcode', 'SI 2015/140 Sch 2 para 11'),
    ('ethnicity', 'SI 2015/140 Sch 2 para 9'), ('disability', 'SI 2015/140 Sch 2 para 10'),
    ('welshAbility', 'SI 2015/140 Sch 2 para 18'), ('worksThroughWelsh', 'SI 2015/140 Sch 2 para 18'),
    ('organisation', 'SI 2015/140 Sch 2 para 13'), ('startDate', 'SI 2015/140 Sch 2 para 13'), ('endDate', 'SI 2015/140 Sch 2 para 13'),
    ('postTitle', 'SI 2015/140 Sch 2 para 13'), ('roleProfile', 'SI 2015/140 Sch 2 para 13'), ('fte', 'SI 2015/140 Sch 2 para 13'),
    ('hoursPerWeek', 'SI 2015/140 Sch 2 para 13'), ('fullTimeHours', 'SI 2015/140 Sch 2 para 13'),
    ('supportsSpecifiedWork', 'SI 2015/140 reg 18A'), ('headSatisfiedOn', 'SI 2015/140 reg 18A'), ('volunteer', 'SI 2015/140 reg 18A')) law (field, basis)
union all
select field, scope, '[2016-04-01,)'::daterange, basis
  from (values
    ('staffId', 'project decision: the sender''s own key'), ('postId', 'project decision: the sender''s own key'),
    ('preferredLanguage', 'SI 2016/405: the language in which to write to a person'),
    ('censusCategory', 'SI 2017/940 Schedule para 2; kept under SI 2015/140 reg 9(4)'), ('contractType', 'SI 2017/940 Schedule para 4a; kept under SI 2015/140 reg 9(4)'),
    ('weeksPerYear', 'SI 2017/940 Schedule para 4c; kept under SI 2015/140 reg 9(4)'), ('payPoint', 'SI 2017/940 Schedule para 7c; kept under SI 2015/140 reg 9(4)'),
    ('localGrade', 'SI 2017/940 Schedule para 7b; kept under SI 2015/140 reg 9(4)'), ('subjectSpecialism', 'project decision: kept under SI 2015/140 reg 9(4)'),
    ('hltaStatus', 'SI 2017/940 Schedule para 3; kept under SI 2015/140 reg 9(4)'), ('deployedAsHlta', 'project decision: kept under SI 2015/140 reg 9(4)')) both_scopes (field, basis)
  cross join (values ('REGISTRABLE'), ('VOLUNTARY')) scopes (scope)
union all
select 'email', 'VOLUNTARY', '[2016-04-01,)'::daterange, 'project decision: a person without a post that must be registered can still be written to, and link a sign-in'
union all
select field, 'VOLUNTARY', '[2016-04-01,)'::daterange, 'project decision: voluntary record; no law asks for it, so it holds who the person is, the post, and the Welsh of the workforce'
  from unnest(array['registerNumber', 'teacherReferenceNumber', 'givenNames', 'familyName', 'preferredName', 'formerFamilyName', 'dateOfBirth',
                    'sex', 'niNumber', 'welshAbility', 'worksThroughWelsh', 'organisation', 'startDate', 'endDate', 'postTitle', 'roleProfile',
                    'fte', 'hoursPerWeek', 'fullTimeHours', 'supportsSpecifiedWork', 'headSatisfiedOn', 'volunteer']) field;

alter table roster drop constraint roster_profile_check;
alter table roster add column reading text not null default '', add column left_out integer not null default 0,
    add column not_taken text[] not null default '{}', add column notes jsonb not null default '[]';
comment on column roster.reading is 'By which versions of profile and post titles the list was read: read by others it is another list.';
comment on column roster.left_out is 'Rows whose post title the employer says is not one of support staff.';
comment on column roster.not_taken is 'Headings of the file that the profile does not take.';
comment on column roster.notes is 'What was noticed about rows that were used all the same: code, field, how many.';
drop index roster_open_once;
create unique index roster_open_once on roster (organisation, sender, as_of, profile, coverage, content_hash, reading) where state in ('READING', 'PLANNED') and content_hash <> '';

alter table roster_row add column notes text[] not null default '{}', add column lost_name text, add column unmapped_title text,
    add column held boolean not null default false, add column mends integer;
update roster_row set held = true where problem in ('STAFF_ID_REPEATED', 'ROWS_OF_ONE_PERSON_DISAGREE', 'ANOTHER_ROW_MAY_BE_THE_SAME_PERSON');
comment on column roster_row.notes is 'What was noticed and does not keep the row from being used: a code and a field each.';
comment on column roster_row.lost_name is 'Personal data. Where characters of the name were lost on the way: the pattern that the real name must have.';
comment on column roster_row.unmapped_title is 'The post title that the employer''s list does not know.';
comment on column roster_row.held is 'The row contradicts another, or its name cannot be made out: its problem waits for the sender, the row itself is whole.';
comment on column roster_row.mends is 'The number of the row of the list that this one mends, where the sender said so.';
create index roster_row_title on roster_row (roster, unmapped_title) where unmapped_title is not null;
alter table roster add column amends uuid references roster, add column guard_override text;
comment on column roster.amends is 'The committed list whose rows these are, mended.';
comment on column roster.guard_override is 'Why so many posts were to end, in the words of the one who confirmed it.';
alter table roster drop constraint roster_coverage_check;
alter table roster add constraint roster_coverage_check check (coverage in ('NAMED', 'ALL', 'ONE', 'MENDED'));
comment on column roster.coverage is 'For whom absence means something: organisations that the list names, all beneath its own, or nobody (ONE: a single message; MENDED: mended rows of a committed list).';
