-- The guides that instruments point to are named INSTRUMENT.AREA.
alter table learning_resource drop constraint learning_resource_code_shape;
alter table learning_resource add constraint learning_resource_code_shape check (code ~ '^[A-Z][A-Z0-9_.-]{1,79}$');

-- The programme that own literacy and numeracy leads to. The source names who pays and that there are providers, so it is shown as a plan.
insert into programme (code, title_en, title_cy, provider, audience, area, valid_from, basis, source, recorded_by, recorded_from) values
    ('ESSENTIAL_SKILLS', 'Essential skills, through the Wales Union Learning Fund', 'Sgiliau hanfodol, drwy Gronfa Ddysgu Undebau Cymru',
     'WALES-UNION-LEARNING-FUND', 'Support staff whose own literacy or numeracy is to be developed', 'Wales', '2013-11-01', 'PLAN',
     'Seed 004, CPD 1b: own literacy and numeracy. The code of the provider and the first day, that of the guidance of the same plan: project decision',
     'migration', '2026-11-01T00:00:00Z')
on conflict do nothing;
