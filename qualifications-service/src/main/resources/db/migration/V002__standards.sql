create table standards_set (
    code          text primary key,
    name_en       text not null,
    name_cy       text not null,
    name_cy_basis text not null,
    jurisdiction  text not null check (jurisdiction in ('ENGLAND', 'WALES')),
    in_use        text not null,
    state         text not null check (state in ('IN_USE', 'REPLACED', 'ANNOUNCED')),
    standards     smallint,
    groups        text not null,
    statutory     boolean not null,
    basis         text not null,
    complete      boolean not null,
    place         smallint not null unique
);
comment on table standards_set is 'Sets of professional standards for those who support teaching, by version.';
comment on column standards_set.in_use is 'When, in the words of the source: some sources give only a year.';
comment on column standards_set.complete is 'Whether the texts of all its standards are here. They are not made up where no source has them.';

create table standard (
    set_code    text     not null references standards_set,
    number      smallint not null,
    group_en    text     not null,
    subgroup_en text,
    label_en    text     not null,
    basis       text     not null,
    primary key (set_code, number)
);
comment on table standard is 'One standard, paraphrased; basis says whether its label was found in a source or is unverified.';

insert into standards_set values
    ('HLTA_ENGLAND_2003', 'HLTA standards (2003/04)', 'Safonau CALU (2003/04)', 'translation for review', 'ENGLAND', '2004-2007', 'REPLACED', 31, 'professional values and practice (6); knowledge and understanding (9); teaching and learning activities: planning (4), monitoring (4), teaching (8)', false, 'unverified - count unverified', false, 1),
    ('HLTA_ENGLAND_2007', 'HLTA standards (33, 2007)', 'Safonau CALU (33, 2007)', 'translation for review', 'ENGLAND', '2007 onward', 'IN_USE', 33, 'attributes (7); knowledge and understanding (9); skills (17: 5+4+8)', false, 'HLTA case study; hlta.org.uk; Leeds Trinity', true, 2),
    ('HLTA_WALES_2011', 'HLTA standards, Wales (36, 2011)', 'Safonau CALU, Cymru (36, 2011)', 'translation for review', 'WALES', 'Sept 2011 to 2019', 'REPLACED', 36, 'attributes; knowledge and understanding; skills (planning; monitoring and assessment; teaching and learning)', false, 'SW and Mid Wales Consortium slides; CSC blog', false, 3),
    ('TA_ENGLAND_2016', 'Professional standards for teaching assistants', 'Safonau proffesiynol ar gyfer cynorthwywyr addysgu', 'translation for review', 'ENGLAND', 'June 2016 onward', 'IN_USE', null, 'four themes: conduct; knowledge; teaching and learning; working with others', false, 'The Key; NEU; info.5y1.org copy', false, 4),
    ('ASSISTING_TEACHING_WALES_2019', 'Professional standards for assisting teaching', 'Safonau proffesiynol ar gyfer cynorthwyo addysgu', 'translation for review', 'WALES', '1 Sept 2019 onward', 'IN_USE', 5, 'pedagogy; collaboration; professional learning; innovation; leadership, over a shared values-and-dispositions layer', false, 'Hwb (date, five standards); names of the five = unverified', false, 5),
    ('ASSISTING_TEACHING_WALES_2026', 'Revised professional standards for assisting teaching', 'Safonau proffesiynol diwygiedig ar gyfer cynorthwyo addysgu', 'translation for review', 'WALES', 'launch planned Sept 2026', 'ANNOUNCED', null, 'under consultation', false, 'gov.wales consultation page', false, 6);

insert into standard values
    ('HLTA_ENGLAND_2007', 1, 'Professional attributes', null, 'High expectations of every child', 'found'),
    ('HLTA_ENGLAND_2007', 2, 'Professional attributes', null, 'Fair, trusting, supportive relationships', 'found'),
    ('HLTA_ENGLAND_2007', 3, 'Professional attributes', null, 'Models positive values and behaviour', 'found'),
    ('HLTA_ENGLAND_2007', 4, 'Professional attributes', null, 'Communicates sensitively with everyone involved', 'found'),
    ('HLTA_ENGLAND_2007', 5, 'Professional attributes', null, 'Respects what parents and carers contribute', 'found'),
    ('HLTA_ENGLAND_2007', 6, 'Professional attributes', null, 'Works collaboratively with colleagues', 'found'),
    ('HLTA_ENGLAND_2007', 7, 'Professional attributes', null, 'Improves own practice and acts on feedback', 'found'),
    ('HLTA_ENGLAND_2007', 8, 'Professional knowledge and understanding', null, 'Knows what affects learning and progress', 'found'),
    ('HLTA_ENGLAND_2007', 9, 'Professional knowledge and understanding', null, 'Contributes to personalised provision and diversity', 'found'),
    ('HLTA_ENGLAND_2007', 10, 'Professional knowledge and understanding', null, 'Enough expertise in own area(s)', 'found'),
    ('HLTA_ENGLAND_2007', 11, 'Professional knowledge and understanding', null, 'Level 2 or above in English/literacy and maths/numeracy', 'found'),
    ('HLTA_ENGLAND_2007', 12, 'Professional knowledge and understanding', null, 'Uses ICT professionally', 'found'),
    ('HLTA_ENGLAND_2007', 13, 'Professional knowledge and understanding', null, 'Knows statutory and non-statutory curriculum frameworks', 'found'),
    ('HLTA_ENGLAND_2007', 14, 'Professional knowledge and understanding', null, 'Understands aims and intended outcomes of activities', 'found'),
    ('HLTA_ENGLAND_2007', 15, 'Professional knowledge and understanding', null, 'Supports access in line with the SEN code and equality law', 'found'),
    ('HLTA_ENGLAND_2007', 16, 'Professional knowledge and understanding', null, 'Knows how wider well-being frameworks affect practice', 'found'),
    ('HLTA_ENGLAND_2007', 17, 'Professional skills', 'Planning and expectations', 'Uses expertise to help plan and prepare learning', 'found'),
    ('HLTA_ENGLAND_2007', 18, 'Professional skills', 'Planning and expectations', 'Plans own role in activities', 'found'),
    ('HLTA_ENGLAND_2007', 19, 'Professional skills', 'Planning and expectations', 'Devises structured, motivating activities', 'unverified'),
    ('HLTA_ENGLAND_2007', 20, 'Professional skills', 'Planning and expectations', 'Plans for inclusion', 'unverified'),
    ('HLTA_ENGLAND_2007', 21, 'Professional skills', 'Planning and expectations', 'Helps choose and prepare resources', 'unverified'),
    ('HLTA_ENGLAND_2007', 22, 'Professional skills', 'Monitoring and assessment', 'Watches responses and adapts', 'found'),
    ('HLTA_ENGLAND_2007', 23, 'Professional skills', 'Monitoring and assessment', 'Monitors progress to give focused feedback', 'found'),
    ('HLTA_ENGLAND_2007', 24, 'Professional skills', 'Monitoring and assessment', 'Supports evaluation with a range of assessment methods', 'unverified'),
    ('HLTA_ENGLAND_2007', 25, 'Professional skills', 'Monitoring and assessment', 'Helps keep and analyse progress records', 'unverified'),
    ('HLTA_ENGLAND_2007', 26, 'Professional skills', 'Teaching and learning activities', 'Promotes positive behaviour', 'found'),
    ('HLTA_ENGLAND_2007', 27, 'Professional skills', 'Teaching and learning activities', 'Responds to challenges to equality of opportunity', 'found'),
    ('HLTA_ENGLAND_2007', 28, 'Professional skills', 'Teaching and learning activities', 'Uses ICT to advance learning', 'unverified'),
    ('HLTA_ENGLAND_2007', 29, 'Professional skills', 'Teaching and learning activities', 'Advances learning of individuals', 'unverified'),
    ('HLTA_ENGLAND_2007', 30, 'Professional skills', 'Teaching and learning activities', 'Advances learning of small groups', 'unverified'),
    ('HLTA_ENGLAND_2007', 31, 'Professional skills', 'Teaching and learning activities', 'Advances learning of a whole class with the assigned teacher absent', 'unverified'),
    ('HLTA_ENGLAND_2007', 32, 'Professional skills', 'Teaching and learning activities', 'Organises activities safely', 'unverified'),
    ('HLTA_ENGLAND_2007', 33, 'Professional skills', 'Teaching and learning activities', 'Directs other adults where relevant', 'unverified');
