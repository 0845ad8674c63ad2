create table progression_route (
    code          text primary key,
    name_en       text not null,
    name_cy       text not null,
    name_cy_basis text not null,
    source        text not null
);
comment on table progression_route is 'The three career progression routes of the 2004-05 plan for England. They are not exclusive: one person may hold roles in several.';

create table route_example_role (
    route text not null references progression_route,
    role  text not null,
    primary key (route, role)
);
comment on table route_example_role is 'Roles that the plan names as examples of a route.';

create table job_family (
    code          text primary key,
    name_en       text not null,
    name_cy       text not null,
    name_cy_basis text not null
);
comment on table job_family is 'The five families of the national role profiles.';

create table role_profile (
    code          text     primary key,
    family        text     not null references job_family,
    name_en       text     not null,
    name_cy       text     not null,
    name_cy_basis text     not null,
    level         smallint,
    route         text     references progression_route,
    route_basis   text     not null,
    source        text     not null,
    place         smallint not null unique
);
comment on table role_profile is 'The 59 role profiles of the National Joint Council, under codes of our own.';
comment on column role_profile.route_basis is 'The mapping of profiles to routes is a proposal of this project.';

insert into progression_route values
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Supporting teaching and learning', 'Cefnogi addysgu a dysgu', 'translation for review', 'DfES/0357/2004'),
    ('BEHAVIOUR_AND_GUIDANCE', 'Behaviour and guidance', 'Ymddygiad ac arweiniad', 'translation for review', 'DfES/0357/2004'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Administration and organisation', 'Gweinyddu a threfnu', 'translation for review', 'DfES/0357/2004');

insert into route_example_role values
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Teaching assistant'),
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Science technician'),
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Music specialist'),
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Nursery nurse'),
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Subject specialist (e.g. accountant, car mechanic, music instructor, language assistant)'),
    ('BEHAVIOUR_AND_GUIDANCE', 'Learning mentor'),
    ('BEHAVIOUR_AND_GUIDANCE', 'Pastoral role'),
    ('BEHAVIOUR_AND_GUIDANCE', '(works with) Connexions personal adviser'),
    ('BEHAVIOUR_AND_GUIDANCE', '(works with) Education welfare officer'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Bursar'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Business manager'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Administrative staff'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Technical support staff'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Premises manager'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Examinations officer'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Clerk to governing body');

insert into job_family values
    ('TEACHING_LEARNING_SUPPORT', 'Teaching and learning support', 'Cymorth addysgu a dysgu', 'translation for review'),
    ('SPECIALIST_TECHNICAL', 'Specialist and technical', 'Arbenigol a thechnegol', 'translation for review'),
    ('ADMIN_MANAGEMENT', 'Administration and management', 'Gweinyddu a rheoli', 'translation for review'),
    ('FACILITIES', 'Facilities', 'Cyfleusterau', 'translation for review'),
    ('PUPIL_SUPPORT_WELFARE', 'Pupil support and welfare', 'Cymorth a lles disgyblion', 'translation for review');

insert into role_profile values
    ('TEACHING_ASSISTANT_1', 'TEACHING_LEARNING_SUPPORT', 'Teaching assistant 1', 'Cynorthwyydd addysgu 1', 'translation for review', 1, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 1),
    ('TEACHING_ASSISTANT_2', 'TEACHING_LEARNING_SUPPORT', 'Teaching assistant 2', 'Cynorthwyydd addysgu 2', 'translation for review', 2, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 2),
    ('TEACHING_ASSISTANT_3', 'TEACHING_LEARNING_SUPPORT', 'Teaching assistant 3', 'Cynorthwyydd addysgu 3', 'translation for review', 3, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 3),
    ('TEACHING_ASSISTANT_4', 'TEACHING_LEARNING_SUPPORT', 'Teaching assistant 4', 'Cynorthwyydd addysgu 4', 'translation for review', 4, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 4),
    ('TEACHING_ASSISTANT_5', 'TEACHING_LEARNING_SUPPORT', 'Teaching assistant 5', 'Cynorthwyydd addysgu 5', 'translation for review', 5, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 5),
    ('ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_1', 'TEACHING_LEARNING_SUPPORT', 'Additional needs support assistant 1', 'Cynorthwyydd cymorth anghenion ychwanegol 1', 'translation for review', 1, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 6),
    ('ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_2', 'TEACHING_LEARNING_SUPPORT', 'Additional needs support assistant 2', 'Cynorthwyydd cymorth anghenion ychwanegol 2', 'translation for review', 2, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 7),
    ('ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_3', 'TEACHING_LEARNING_SUPPORT', 'Additional needs support assistant 3', 'Cynorthwyydd cymorth anghenion ychwanegol 3', 'translation for review', 3, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 8),
    ('COVER_SUPERVISION', 'TEACHING_LEARNING_SUPPORT', 'Cover supervision', 'Goruchwylio cyflenwi', 'translation for review', null, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 9),
    ('EARLY_YEARS_1', 'TEACHING_LEARNING_SUPPORT', 'Early years 1', 'Blynyddoedd cynnar 1', 'translation for review', 1, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 10),
    ('EARLY_YEARS_2', 'TEACHING_LEARNING_SUPPORT', 'Early years 2', 'Blynyddoedd cynnar 2', 'translation for review', 2, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 11),
    ('EARLY_YEARS_3', 'TEACHING_LEARNING_SUPPORT', 'Early years 3', 'Blynyddoedd cynnar 3', 'translation for review', 3, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 12),
    ('EARLY_YEARS_4', 'TEACHING_LEARNING_SUPPORT', 'Early years 4', 'Blynyddoedd cynnar 4', 'translation for review', 4, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 13),
    ('EARLY_YEARS_5', 'TEACHING_LEARNING_SUPPORT', 'Early years 5', 'Blynyddoedd cynnar 5', 'translation for review', 5, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 14),
    ('ICT_SUPPORT_1', 'SPECIALIST_TECHNICAL', 'ICT support 1', 'Cymorth TGCh 1', 'translation for review', 1, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 15),
    ('ICT_SUPPORT_2', 'SPECIALIST_TECHNICAL', 'ICT support 2', 'Cymorth TGCh 2', 'translation for review', 2, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 16),
    ('ICT_SUPPORT_3', 'SPECIALIST_TECHNICAL', 'ICT support 3', 'Cymorth TGCh 3', 'translation for review', 3, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 17),
    ('LIBRARY_RESOURCE_CENTRE_1', 'SPECIALIST_TECHNICAL', 'Library/resource centre 1', 'Llyfrgell/canolfan adnoddau 1', 'translation for review', 1, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 18),
    ('LIBRARY_RESOURCE_CENTRE_2', 'SPECIALIST_TECHNICAL', 'Library/resource centre 2', 'Llyfrgell/canolfan adnoddau 2', 'translation for review', 2, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 19),
    ('LIBRARY_RESOURCE_CENTRE_3', 'SPECIALIST_TECHNICAL', 'Library/resource centre 3', 'Llyfrgell/canolfan adnoddau 3', 'translation for review', 3, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 20),
    ('TECHNICIAN_1', 'SPECIALIST_TECHNICAL', 'Technician 1', 'Technegydd 1', 'translation for review', 1, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 21),
    ('TECHNICIAN_2', 'SPECIALIST_TECHNICAL', 'Technician 2', 'Technegydd 2', 'translation for review', 2, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 22),
    ('TECHNICIAN_3', 'SPECIALIST_TECHNICAL', 'Technician 3', 'Technegydd 3', 'translation for review', 3, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 23),
    ('TECHNICIAN_4', 'SPECIALIST_TECHNICAL', 'Technician 4', 'Technegydd 4', 'translation for review', 4, 'SUPPORTING_TEACHING_AND_LEARNING', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 24),
    ('ADMINISTRATION_1', 'ADMIN_MANAGEMENT', 'Administration 1', 'Gweinyddu 1', 'translation for review', 1, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 25),
    ('ADMINISTRATION_2', 'ADMIN_MANAGEMENT', 'Administration 2', 'Gweinyddu 2', 'translation for review', 2, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 26),
    ('ADMINISTRATION_3', 'ADMIN_MANAGEMENT', 'Administration 3', 'Gweinyddu 3', 'translation for review', 3, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 27),
    ('ADMINISTRATION_4', 'ADMIN_MANAGEMENT', 'Administration 4', 'Gweinyddu 4', 'translation for review', 4, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 28),
    ('BUSINESS_MANAGEMENT_1', 'ADMIN_MANAGEMENT', 'Business management 1', 'Rheoli busnes 1', 'translation for review', 1, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 29),
    ('BUSINESS_MANAGEMENT_2', 'ADMIN_MANAGEMENT', 'Business management 2', 'Rheoli busnes 2', 'translation for review', 2, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 30),
    ('BUSINESS_MANAGEMENT_3', 'ADMIN_MANAGEMENT', 'Business management 3', 'Rheoli busnes 3', 'translation for review', 3, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 31),
    ('EXAMINATIONS_1', 'ADMIN_MANAGEMENT', 'Examinations 1', 'Arholiadau 1', 'translation for review', 1, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 32),
    ('EXAMINATIONS_2', 'ADMIN_MANAGEMENT', 'Examinations 2', 'Arholiadau 2', 'translation for review', 2, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 33),
    ('EXAMINATIONS_INVIGILATION', 'ADMIN_MANAGEMENT', 'Examinations invigilation', 'Goruchwylio arholiadau', 'translation for review', null, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 34),
    ('FINANCE_1', 'ADMIN_MANAGEMENT', 'Finance 1', 'Cyllid 1', 'translation for review', 1, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 35),
    ('FINANCE_2', 'ADMIN_MANAGEMENT', 'Finance 2', 'Cyllid 2', 'translation for review', 2, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 36),
    ('FINANCE_3', 'ADMIN_MANAGEMENT', 'Finance 3', 'Cyllid 3', 'translation for review', 3, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 37),
    ('FINANCE_4', 'ADMIN_MANAGEMENT', 'Finance 4', 'Cyllid 4', 'translation for review', 4, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 38),
    ('CATERING_IN_SCHOOLS_1', 'FACILITIES', 'Catering in schools 1', 'Arlwyo mewn ysgolion 1', 'translation for review', 1, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 39),
    ('CATERING_IN_SCHOOLS_2', 'FACILITIES', 'Catering in schools 2', 'Arlwyo mewn ysgolion 2', 'translation for review', 2, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 40),
    ('CATERING_IN_SCHOOLS_3', 'FACILITIES', 'Catering in schools 3', 'Arlwyo mewn ysgolion 3', 'translation for review', 3, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 41),
    ('CATERING_IN_SCHOOLS_4', 'FACILITIES', 'Catering in schools 4', 'Arlwyo mewn ysgolion 4', 'translation for review', 4, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 42),
    ('CATERING_IN_SCHOOLS_5', 'FACILITIES', 'Catering in schools 5', 'Arlwyo mewn ysgolion 5', 'translation for review', 5, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 43),
    ('PREMISES_1', 'FACILITIES', 'Premises 1', 'Safle 1', 'translation for review', 1, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 44),
    ('PREMISES_2', 'FACILITIES', 'Premises 2', 'Safle 2', 'translation for review', 2, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 45),
    ('PREMISES_3', 'FACILITIES', 'Premises 3', 'Safle 3', 'translation for review', 3, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 46),
    ('PREMISES_4', 'FACILITIES', 'Premises 4', 'Safle 4', 'translation for review', 4, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 47),
    ('PREMISES_5', 'FACILITIES', 'Premises 5', 'Safle 5', 'translation for review', 5, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 48),
    ('PREMISES_6', 'FACILITIES', 'Premises 6', 'Safle 6', 'translation for review', 6, 'ADMINISTRATION_AND_ORGANISATION', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 49),
    ('BEHAVIOUR_MANAGEMENT', 'PUPIL_SUPPORT_WELFARE', 'Behaviour management', 'Rheoli ymddygiad', 'translation for review', null, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 50),
    ('LEARNING_MENTOR_1', 'PUPIL_SUPPORT_WELFARE', 'Learning mentor 1', 'Mentor dysgu 1', 'translation for review', 1, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 51),
    ('LEARNING_MENTOR_2', 'PUPIL_SUPPORT_WELFARE', 'Learning mentor 2', 'Mentor dysgu 2', 'translation for review', 2, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 52),
    ('LEARNING_MENTOR_3', 'PUPIL_SUPPORT_WELFARE', 'Learning mentor 3', 'Mentor dysgu 3', 'translation for review', 3, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 53),
    ('MIDDAY_SUPERVISION_1', 'PUPIL_SUPPORT_WELFARE', 'Midday supervision 1', 'Goruchwylio canol dydd 1', 'translation for review', 1, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 54),
    ('MIDDAY_SUPERVISION_2', 'PUPIL_SUPPORT_WELFARE', 'Midday supervision 2', 'Goruchwylio canol dydd 2', 'translation for review', 2, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 55),
    ('MIDDAY_SUPERVISION_3', 'PUPIL_SUPPORT_WELFARE', 'Midday supervision 3', 'Goruchwylio canol dydd 3', 'translation for review', 3, null, 'the plan names no route for it', 'NJC role profiles, as listed by skillsforschools.org.uk', 56),
    ('PUPIL_WELL_BEING_MANAGEMENT', 'PUPIL_SUPPORT_WELFARE', 'Pupil well-being management', 'Rheoli llesiant disgyblion', 'translation for review', null, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 57),
    ('SCHOOL_ATTENDANCE_AND_FAMILY_SUPPORT_1', 'PUPIL_SUPPORT_WELFARE', 'School attendance and family support 1', 'Presenoldeb ysgol a chymorth i deuluoedd 1', 'translation for review', 1, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 58),
    ('SCHOOL_ATTENDANCE_AND_FAMILY_SUPPORT_2', 'PUPIL_SUPPORT_WELFARE', 'School attendance and family support 2', 'Presenoldeb ysgol a chymorth i deuluoedd 2', 'translation for review', 2, 'BEHAVIOUR_AND_GUIDANCE', 'project decision: proposed mapping', 'NJC role profiles, as listed by skillsforschools.org.uk', 59);
