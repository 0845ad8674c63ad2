create extension if not exists pg_trgm;

alter table awarding_body add column recognition_number text unique, add column version bigint not null default 1;
comment on column awarding_body.recognition_number is 'Its number in the Ofqual register, RNnnnn.';

alter table qualification
    add column level_written text,
    add column min_glh       integer check (min_glh > 0),
    add column max_glh       integer check (max_glh > 0),
    add column note          text,
    add constraint qualification_glh_in_order check (max_glh >= min_glh);
comment on column qualification.level_written is 'The level in the words of the source where it is not one level: of "Level 1/2" the lower one counts.';
comment on column qualification.min_glh is 'Guided learning hours where the source gives a span.';
comment on column qualification.note is 'What the source says of it beside, in its words.';
alter table unit add column recorded_by text not null default 'the sources', add column version bigint not null default 1;
alter table unit alter column recorded_by drop default;
create index qualification_title on qualification using gin (lower(title_en || ' ' || title_cy) gin_trgm_ops);
create index unit_title on unit using gin (lower(title_en || ' ' || title_cy) gin_trgm_ops);

create table recognition_list (
    code          text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    title_en      text not null,
    title_cy      text not null,
    title_cy_basis text not null,
    source        text not null
);
comment on table recognition_list is 'Lists on which qualifications stand, such as that of Qualifications Wales. Absence from one is not invalidity: adult awards may be regulated and yet stand on none.';

create table recognised (
    list          text      not null references recognition_list,
    qualification text      not null references qualification,
    valid         daterange not null check (not isempty(valid)),
    basis         text      not null,
    primary key (list, qualification, valid without overlaps)
);
create index recognised_qualification on recognised (qualification);
comment on table recognised is 'Which list recognises which qualification, and when.';

insert into recognition_list values
    ('QIW_APPROVED', 'Approved by Qualifications Wales', 'Cymeradwywyd gan Gymwysterau Cymru', 'translation for review', 'domain.md, section 5: under 19, below higher education'),
    ('QIW_DESIGNATED', 'Designated by Qualifications Wales', 'Dynodwyd gan Gymwysterau Cymru', 'translation for review', 'domain.md, section 5: may be publicly funded; under 19, below higher education');

create table qualification_relevance (
    qualification text not null references qualification,
    role_profile  text references role_profile,
    route         text references progression_route,
    basis         text not null,
    constraint qualification_relevance_of_one check ((role_profile is null) <> (route is null)),
    unique nulls not distinct (qualification, role_profile, route)
);
comment on table qualification_relevance is 'For which role, or for all roles on which route, a qualification is of use; the mapping is ours where no source has it.';

create table funding_scheme (
    code          text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    title_en      text not null,
    title_cy      text not null,
    title_cy_basis text not null,
    source        text not null
);
comment on table funding_scheme is 'Schemes that pay for a qualification.';

create table fundable (
    scheme        text      not null references funding_scheme,
    qualification text      not null references qualification,
    valid         daterange not null check (not isempty(valid)),
    valid_basis   text      not null,
    basis         text      not null,
    primary key (scheme, qualification, valid without overlaps)
);
create index fundable_qualification on fundable (qualification);
comment on table fundable is 'Which qualification meets the criteria of which scheme, and when: whether it can be paid for is a property of the qualification.';

insert into awarding_body (code, name_en, name_cy, name_cy_basis, source) values
    ('NCFE_CACHE', 'NCFE (CACHE)', 'NCFE (CACHE)', 'a name', 'qips.ucas.com; docplayer CACHE facts'),
    ('NCFE', 'NCFE', 'NCFE', 'a name', 'fdocuments (NCFE unit content)'),
    ('INDUSTRY_QUALIFICATIONS', 'Industry Qualifications', 'Industry Qualifications', 'a name', 'industryqualifications.org.uk'),
    ('ILM', 'Institute of Leadership and Management (ILM)', 'Institute of Leadership and Management (ILM)', 'a name', 'callofthewild.co.uk'),
    ('IAM_NCSL', 'IAM / NCSL', 'IAM / NCSL', 'a name', 'sbmpartnership.org.uk');

insert into qualification (number, title_en, title_cy, title_cy_basis, awarding_body, level, credits, tqt, min_glh, max_glh, valid, valid_basis, complete, note, source, recorded_by, recorded_from)
select number, title, title, 'no Welsh title found; the English one stands', body, level, credits, tqt, min_glh, max_glh, valid::daterange, valid_basis, false, note, source, 'the sources', '2026-01-01Z'
  from (values
    ('501/0476/7', 'Level 3 Diploma in Specialist Support for Teaching and Learning in Schools', 'NCFE_CACHE', 3, 44, null::int, null::int, null::int, '(,)', 'no day in the source', '11 mandatory units = 32 credits; at least 12 credits from 38 optional; at least 40 of the 44 at level 3 or above; offered in England and Wales', 'qips.ucas.com; docplayer CACHE facts'),
    ('501/0418/4', 'Level 2 Certificate in Supporting Teaching and Learning in Schools', 'NCFE', 2, 30, null, null, null, '(,)', 'no day in the source', 'mandatory plus optional units (at least 15 units listed); credit total from sibling IQ qualification', 'fdocuments (NCFE unit content); credit total from sibling IQ qualification'),
    ('600/6205/8', 'Level 2 Certificate in Supporting Teaching and Learning in Schools (QCF)', 'INDUSTRY_QUALIFICATIONS', 2, 30, null, 180, 192, '[2012-07-31,2015-02-28]', 'operational days of the source', '24 units available; minimum age 16', 'industryqualifications.org.uk'),
    ('501/0247/3', 'Level 2 Award in Support Work in Schools', null, 2, 12, null, 80, 85, '(,2014-07-31]', 'the source gives the operational end alone', '4 mandatory units plus options; minimum age 16', 'essentialteachingassistantprogramme blog'),
    ('601/3216/4', 'ILM Level 2 Diploma in Team Leading', 'ILM', 2, 40, null, null, null, '(,)', 'no day in the source', '5 mandatory units = 22 credits; at least 12 from group 1; at most 6 from group 2; some units barred against each other', 'callofthewild.co.uk'),
    ('ILM-L3-AWARD-FIRST-LINE-MANAGEMENT', 'ILM Level 3 Award in First Line Management', 'ILM', 3, 5, 50, null, null, '(,)', 'no day in the source', 'units from the Certificate (20 credits) and Diploma (37 credits) structure', 'majortests.com copy of ILM study guide; its national number was not found'),
    ('CSBM', 'Certificate of School Business Management (CSBM)', 'IAM_NCSL', 4, null, null, null, null, '(,)', 'no day in the source', 'NVQ/NQF level 4 equivalent; about 15 months in later form', 'sbmpartnership.org.uk; seed 002'),
    ('DSBM', 'Diploma of School Business Management (DSBM)', 'IAM_NCSL', 5, null, null, null, null, '(,)', 'no day in the source', 'three subject areas; about 12 months; about 800 places a year by 2009; CSBM advised first', 'sbmpartnership.org.uk; archived NCSL page; seed 002'),
    ('GCSE-ENGLISH-A-TO-C', 'GCSE in English, grade A* to C', null, 2, null, null, null, null, '(,)', 'no day in the source', 'stands for the GCSE of any board', 'SW and Mid Wales Consortium slides: level 2 is equated to GCSE A-C'),
    ('GCSE-MATHEMATICS-A-TO-C', 'GCSE in mathematics, grade A* to C', null, 2, null, null, null, null, '(,)', 'no day in the source', 'stands for the GCSE of any board', 'SW and Mid Wales Consortium slides: level 2 is equated to GCSE A-C')
  ) known (number, title, body, level, credits, tqt, min_glh, max_glh, valid, valid_basis, note, source);

insert into qualification_area values
    ('501/0476/7', 'SUPPORTING_TEACHING_AND_LEARNING', 'its title'),
    ('501/0418/4', 'SUPPORTING_TEACHING_AND_LEARNING', 'its title'),
    ('600/6205/8', 'SUPPORTING_TEACHING_AND_LEARNING', 'its title'),
    ('501/0247/3', 'SUPPORT_WORK_IN_SCHOOLS', 'its title'),
    ('601/3216/4', 'TEAM_LEADING', 'its title'),
    ('ILM-L3-AWARD-FIRST-LINE-MANAGEMENT', 'MANAGEMENT', 'its title'),
    ('CSBM', 'SCHOOL_BUSINESS_MANAGEMENT', 'its title'),
    ('DSBM', 'SCHOOL_BUSINESS_MANAGEMENT', 'its title'),
    ('GCSE-ENGLISH-A-TO-C', 'LITERACY', 'SW and Mid Wales Consortium slides'),
    ('GCSE-MATHEMATICS-A-TO-C', 'NUMERACY', 'SW and Mid Wales Consortium slides');

insert into equivalents_list values
    ('LEVEL_2_LITERACY', 'Level 2 in English or literacy', 'Lefel 2 mewn Saesneg neu lythrennedd', 'translation for review', 'domain.md, section 5; hlta_process_rules.csv. Providers have lists of their own, which were not found: incomplete'),
    ('LEVEL_2_NUMERACY', 'Level 2 in mathematics or numeracy', 'Lefel 2 mewn mathemateg neu rifedd', 'translation for review', 'domain.md, section 5; hlta_process_rules.csv. Providers have lists of their own, which were not found: incomplete');
insert into equivalent values
    ('LEVEL_2_LITERACY', 'GCSE-ENGLISH-A-TO-C', '(,)', 'SW and Mid Wales Consortium slides equate level 2 to GCSE A-C; no day in the source'),
    ('LEVEL_2_NUMERACY', 'GCSE-MATHEMATICS-A-TO-C', '(,)', 'SW and Mid Wales Consortium slides equate level 2 to GCSE A-C; no day in the source');

insert into funding_scheme values
    ('TDA_GRANT', 'Training and Development Agency grant (England)', 'Grant yr Asiantaeth Hyfforddi a Datblygu (Lloegr)', 'translation for review', 'seed 000');
insert into fundable values
    ('TDA_GRANT', 'ILM-L3-AWARD-FIRST-LINE-MANAGEMENT', '(,)', 'no day in the source', 'seed 000: the Level 3 award meets the criteria, so HLTAs and support staff can draw funding to finish it');

insert into qualification_relevance (qualification, route, basis) values
    ('501/0476/7', 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: by its title'),
    ('501/0418/4', 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: by its title'),
    ('600/6205/8', 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: by its title');
insert into qualification_relevance (qualification, role_profile, basis)
select number, code, 'project decision: by its title'
  from role_profile, unnest(array['CSBM', 'DSBM']) number
 where code in ('BUSINESS_MANAGEMENT_1', 'BUSINESS_MANAGEMENT_2', 'BUSINESS_MANAGEMENT_3');

insert into unit (number, title_en, title_cy, title_cy_basis, awarding_body, level, credits, glh, source, recorded_by)
select number, title, title, 'no Welsh title found; the English one stands', 'ILM', level, credits, glh, 'callofthewild.co.uk (601/3216/4)', 'the sources'
  from (values
    ('8620-200', 'Manage personal performance and development', 2, 4, 18),
    ('8620-201', 'Communicate work-related information', 2, 4, 23),
    ('8620-202', 'Lead and manage a team', 2, 5, 25),
    ('8620-203', 'Principles of team leading', 2, 5, 37),
    ('8620-204', 'Understand business', 2, 4, 32),
    ('8620-205', 'Develop working relationships with colleagues', 2, 3, 19),
    ('8620-206', 'Contribute to meetings in a business environment', 2, 3, 7),
    ('8620-207', 'Principles of equality and diversity in the workplace', 2, 2, 10),
    ('8620-305', 'Promote equality, diversity and inclusion in the workplace', 3, 3, 15),
    ('8620-301', 'Manage team performance', 3, 4, 21),
    ('8620-306', 'Manage individuals performance', 3, 4, 20),
    ('8620-308', 'Chair and lead meetings', 3, 3, 10),
    ('8620-309', 'Encourage innovation', 3, 4, 14),
    ('8620-314', 'Collaborate with other departments', 3, 3, 14),
    ('8620-316', 'Participate in a project', 3, 3, 19)
  ) known (number, title, level, credits, glh);

-- The rules of the sources, as far as they go. The first version counts from a day before all awards, because no source gives one.
insert into combination (qualification, version, from_date, credits, bars_complete, basis, source, recorded_by, recorded_from) values
    ('501/0476/7', 1, '1900-01-01', 44, false, 'source', 'qips.ucas.com; docplayer CACHE facts', 'the sources', '2026-01-01Z'),
    ('501/0247/3', 1, '1900-01-01', 12, false, 'source', 'essentialteachingassistantprogramme blog', 'the sources', '2026-01-01Z'),
    ('601/3216/4', 1, '1900-01-01', 40, false, 'source', 'callofthewild.co.uk', 'the sources', '2026-01-01Z');
insert into unit_group (qualification, version, code, mandatory, min_units, max_units, min_credits, max_credits, complete, place) values
    ('501/0476/7', 1, 'MANDATORY', true, 11, null, 32, null, false, 1),
    ('501/0476/7', 1, 'OPTIONAL', false, null, null, 12, null, false, 2),
    ('501/0247/3', 1, 'MANDATORY', true, 4, null, null, null, false, 1),
    ('501/0247/3', 1, 'OPTIONAL', false, null, null, null, null, false, 2),
    ('601/3216/4', 1, 'MANDATORY', true, 5, null, 22, null, true, 1),
    ('601/3216/4', 1, 'GROUP_1', false, null, null, 12, null, false, 2),
    ('601/3216/4', 1, 'GROUP_2', false, null, null, null, 6, false, 3);
insert into credits_at_level values ('501/0476/7', 1, 3, 40);
insert into unit_in_group (qualification, version, unit, group_code)
select '601/3216/4', 1, number, case when number < '8620-205' then 'MANDATORY' else 'GROUP_1' end from unit;
