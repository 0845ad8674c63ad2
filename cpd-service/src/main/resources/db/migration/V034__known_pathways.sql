-- The pilot of seed 003. It names days and no year: the year, the terms and the window of nominations are decisions of this project.
insert into pathway (code, title_en, title_cy, title_cy_basis, about_en, about_cy, source) values
    ('TALENT_MANAGEMENT', 'Talent management pathways', 'Llwybrau rheoli talent', 'translation for review',
     'Internships that let aspiring middle and senior leaders try leadership at another school, with a coach at each.',
     'Interniaethau sy''n gadael i ddarpar arweinwyr canol ac uwch roi cynnig ar arwain mewn ysgol arall, gyda hyfforddwr ym mhob un.',
     'seed 003, Talent Management Pathways pilot (Kent and Medway)');

insert into pathway_stage (pathway, place, code, title_en, title_cy, source) values
    ('TALENT_MANAGEMENT', 1, 'NOMINATION', 'Nominated by a teaching school alliance', 'Enwebu gan gynghrair ysgolion addysgu', 'seed 003, Process'),
    ('TALENT_MANAGEMENT', 2, 'INTRODUCTION', 'Introduction for coaches and participants', 'Cyflwyniad i hyfforddwyr a chyfranogwyr', 'seed 003, Process'),
    ('TALENT_MANAGEMENT', 3, 'DIAGNOSTIC', 'Diagnostic with the in-school coach', 'Diagnosteg gyda''r hyfforddwr yn yr ysgol', 'seed 003, Process'),
    ('TALENT_MANAGEMENT', 4, 'HOST_CHOICE', 'Host school chosen', 'Dewis ysgol letyol', 'seed 003, Process'),
    ('TALENT_MANAGEMENT', 5, 'PLACEMENT', 'Placement with project, targets and host coach', 'Lleoliad gyda phrosiect, targedau a hyfforddwr lletyol', 'seed 003, Process'),
    ('TALENT_MANAGEMENT', 6, 'EVALUATION', 'Celebration and evaluation', 'Dathlu a gwerthuso', 'seed 003, Process'),
    ('TALENT_MANAGEMENT', 7, 'PROGRESSION', 'Bursary for a further programme', 'Bwrsariaeth ar gyfer rhaglen bellach', 'seed 003, Coaches and progression');

insert into pathway_track (pathway, code, title_en, title_cy, instrument, mode, source) values
    ('TALENT_MANAGEMENT', 'MIDDLE_LEADER', 'Aspiring middle leader', 'Darpar arweinydd canol', 'PRE_DISPOSITION_AUDIT', 'WITH_A_PERSON', 'seed 003, Diagnostic: Pre-Disposition Audit'),
    ('TALENT_MANAGEMENT', 'SENIOR_LEADER', 'Aspiring senior leader', 'Darpar uwch arweinydd', 'PRE_DISPOSITION_AUDIT', 'ONLINE', 'seed 003, Diagnostic: Pre-Disposition Audit');

insert into pathway_cycle (code, pathway, title_en, title_cy, nominations, hosts_by, placements, evaluation_on, basis, source, recorded_by, recorded_from) values
    ('TALENT_MANAGEMENT_PILOT', 'TALENT_MANAGEMENT', 'Pilot', 'Peilot', '[2014-04-01,2014-05-14]', '2014-05-23', '[2014-06-02,2014-07-08]', '2014-07-08',
     'project decision: the year 2014, when terms begin and end, and the days for nominations; the source names no year', 'seed 003, Process; Dates and venue',
     'migration', '2026-11-01T00:00:00Z');

insert into pathway_term (cycle, code, title_en, title_cy, period, basis) values
    ('TALENT_MANAGEMENT_PILOT', 'TERM_5', 'Term 5', 'Tymor 5', '[2014-04-22,2014-05-23]', 'project decision'),
    ('TALENT_MANAGEMENT_PILOT', 'TERM_6', 'Term 6', 'Tymor 6', '[2014-06-02,2014-07-23]', 'project decision');

insert into pathway_session (cycle, code, title_en, title_cy, on_date, from_time, until_time, audience, trains, source) values
    ('TALENT_MANAGEMENT_PILOT', 'INTRODUCTION', 'Introductory twilight', 'Cyflwyniad fin nos', '2014-05-14', '16:00', null, '{PARTICIPANTS,COACHES}', false, 'seed 003, Dates and venue'),
    ('TALENT_MANAGEMENT_PILOT', 'COACHES_1', 'Training of coaches 1', 'Hyfforddi hyfforddwyr 1', '2014-05-22', '13:00', '17:00', '{COACHES}', true, 'seed 003, Dates and venue'),
    ('TALENT_MANAGEMENT_PILOT', 'COACHES_2', 'Training of coaches 2', 'Hyfforddi hyfforddwyr 2', '2014-06-05', '13:00', '17:00', '{COACHES}', true, 'seed 003, Dates and venue'),
    ('TALENT_MANAGEMENT_PILOT', 'COACHES_3', 'Training of coaches 3', 'Hyfforddi hyfforddwyr 3', '2014-06-12', '13:00', '17:00', '{COACHES}', true, 'seed 003, Dates and venue'),
    ('TALENT_MANAGEMENT_PILOT', 'EVALUATION', 'Celebration and evaluation', 'Dathlu a gwerthuso', '2014-07-08', null, null, '{PARTICIPANTS,COACHES}', false, 'seed 003, Process');
