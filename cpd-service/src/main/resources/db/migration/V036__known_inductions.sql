-- Topics and outcomes are those of the sources; which policies, which days, and which roles have which template are decisions of this project.
insert into induction_template (code, title_en, title_cy, title_cy_basis, basis, source) values
    ('CLASSROOM_SUPPORT', 'Induction for support in the classroom', 'Cyfnod sefydlu ar gyfer cymorth yn y dosbarth', 'translation for review', 'project decision', 'seed 002, Induction topics; seed 004, Induction guidance'),
    ('MIDDAY_SUPERVISION', 'Induction for midday supervision', 'Cyfnod sefydlu ar gyfer goruchwylio canol dydd', 'translation for review', 'project decision', 'seed 002, Priority ii; seed 004, Induction guidance'),
    ('OFFICE', 'Induction for administration', 'Cyfnod sefydlu ar gyfer gweinyddu', 'translation for review', 'project decision', 'seed 002, Priority ii; seed 004, Induction guidance');

insert into induction_template_role (role_profile, template, valid, basis)
select unnest(roles::text[]), template, '[2013-11-01,)', 'project decision: the roles; from the month of the guidance (seed 004)'
  from (values
       ('CLASSROOM_SUPPORT', '{TEACHING_ASSISTANT_1,TEACHING_ASSISTANT_2,TEACHING_ASSISTANT_3,TEACHING_ASSISTANT_4,TEACHING_ASSISTANT_5,ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_1,ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_2,ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_3,COVER_SUPERVISION,EARLY_YEARS_1,EARLY_YEARS_2,EARLY_YEARS_3,EARLY_YEARS_4,EARLY_YEARS_5}'),
       ('MIDDAY_SUPERVISION', '{MIDDAY_SUPERVISION_1,MIDDAY_SUPERVISION_2,MIDDAY_SUPERVISION_3}'),
       ('OFFICE', '{ADMINISTRATION_1,ADMINISTRATION_2,ADMINISTRATION_3,ADMINISTRATION_4,EXAMINATIONS_1,EXAMINATIONS_2,FINANCE_1,FINANCE_2,FINANCE_3,FINANCE_4}')) of_template (template, roles);

insert into induction_task (code, kind, title_en, title_cy, title_cy_basis, units, basis, source) values
    ('INCLUSION', 'MODULE', 'Inclusion', 'Cynhwysiant', 'translation for review', '{8620-207}', 'the link to the unit: project decision', 'seed 002, Induction topics'),
    ('CHILD_PROTECTION', 'MODULE', 'Child protection', 'Amddiffyn plant', 'translation for review', '{}', 'seed 002, Induction topics', 'seed 002, Induction topics'),
    ('BEHAVIOUR_AND_ATTENDANCE', 'MODULE', 'Behaviour and attendance', 'Ymddygiad a phresenoldeb', 'translation for review', '{}', 'seed 002, Induction topics', 'seed 002, Induction topics'),
    ('SCHOOL_AND_COLLEAGUES', 'MODULE', 'The school and its people', 'Yr ysgol ai phobl', 'translation for review', '{8620-205}', 'project decision', 'project decision'),
    ('HEALTH_AND_SAFETY', 'MODULE', 'Health and safety', 'Iechyd a diogelwch', 'translation for review', '{}', 'project decision', 'project decision'),
    ('CLASSROOM_SUPPORT', 'MODULE', 'Supporting a class', 'Cefnogi dosbarth', 'translation for review', '{}', 'seed 002, Induction topics', 'seed 002, Induction topics'),
    ('E_SKILLS', 'MODULE', 'ICT skills for support in the classroom', 'Sgiliau TGCh ar gyfer cymorth yn y dosbarth', 'translation for review', '{}', 'seed 002, Priority viii: e-skills', 'seed 002, Priority viii: e-skills'),
    ('SUPERVISING_PLAY', 'MODULE', 'Supervising play and meals', 'Goruchwylio chwarae a phrydau', 'translation for review', '{}', 'project decision', 'project decision'),
    ('SCHOOL_RECORDS', 'MODULE', 'The schools records and systems', 'Cofnodion a systemau''r ysgol', 'translation for review', '{}', 'project decision', 'project decision'),
    ('EFFECTIVENESS', 'OUTCOME', 'Is effective in the role', 'Yn effeithiol yn y rôl', 'translation for review', '{}', 'seed 004, Induction guidance', 'seed 004, Induction guidance'),
    ('EARLY_DEVELOPMENT_NEEDS', 'OUTCOME', 'Early development needs are known', 'Anghenion datblygu cynnar yn hysbys', 'translation for review', '{}', 'seed 004, Induction guidance', 'seed 004, Induction guidance'),
    ('CONSISTENT_RELATIONSHIPS', 'OUTCOME', 'Relationships are consistent', 'Perthnasoedd yn gyson', 'translation for review', '{}', 'seed 004, Induction guidance', 'seed 004, Induction guidance'),
    ('SAME_MESSAGES', 'OUTCOME', 'The same messages on values and policies are given', 'Rhoddir yr un negeseuon am werthoedd a pholisïau', 'translation for review', '{}', 'seed 004, Induction guidance', 'seed 004, Induction guidance'),
    ('MORALE', 'OUTCOME', 'Morale is good', 'Morâl yn dda', 'translation for review', '{}', 'seed 004, Induction guidance', 'seed 004, Induction guidance'),
    ('SAFEGUARDING_POLICY', 'POLICY', 'Safeguarding policy', 'Polisi diogelu', 'translation for review', '{}', 'project decision', 'project decision'),
    ('BEHAVIOUR_POLICY', 'POLICY', 'Behaviour policy', 'Polisi ymddygiad', 'translation for review', '{}', 'project decision', 'project decision'),
    ('DATA_PROTECTION_POLICY', 'POLICY', 'Data protection policy', 'Polisi diogelu data', 'translation for review', '{}', 'project decision', 'project decision'),
    ('HEALTH_AND_SAFETY_POLICY', 'POLICY', 'Health and safety policy', 'Polisi iechyd a diogelwch', 'translation for review', '{}', 'project decision', 'project decision');

insert into induction_template_task (template, task, place, core, due_days, basis)
select t.code, task, place, true, due_days, 'project decision'
  from induction_template t cross join (values
       ('SAFEGUARDING_POLICY', 1, 0),
       ('HEALTH_AND_SAFETY_POLICY', 2, 0),
       ('BEHAVIOUR_POLICY', 3, 7),
       ('DATA_PROTECTION_POLICY', 4, 7),
       ('CHILD_PROTECTION', 5, 7),
       ('HEALTH_AND_SAFETY', 6, 7),
       ('SCHOOL_AND_COLLEAGUES', 7, 14),
       ('BEHAVIOUR_AND_ATTENDANCE', 8, 28),
       ('INCLUSION', 9, 28),
       ('EARLY_DEVELOPMENT_NEEDS', 10, 42),
       ('CONSISTENT_RELATIONSHIPS', 11, 84),
       ('SAME_MESSAGES', 12, 84),
       ('MORALE', 13, 84),
       ('EFFECTIVENESS', 14, 84)) core (task, place, due_days);

insert into induction_template_task (template, task, place, core, due_days, basis) values
    ('CLASSROOM_SUPPORT', 'CLASSROOM_SUPPORT', 21, false, 28, 'project decision'),
    ('CLASSROOM_SUPPORT', 'E_SKILLS', 22, false, 56, 'project decision'),
    ('MIDDAY_SUPERVISION', 'SUPERVISING_PLAY', 21, false, 14, 'project decision'),
    ('OFFICE', 'SCHOOL_RECORDS', 21, false, 28, 'project decision');

insert into induction_rule (opening_days, basis) values (28, 'project decision');
