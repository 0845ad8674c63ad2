create table provision (
    code          text      not null,
    valid         daterange not null,
    text_en       text      not null,
    text_cy       text      not null,
    text_cy_basis text      not null,
    legal_basis   text      not null,
    source        text      not null,
    primary key (code, valid without overlaps),
    constraint provision_code_shape check (code ~ '^[A-Z][A-Z0-9_]{1,59}$')
);
comment on table provision is 'What the law said, and says, of who may do the work, where it asks for something that no record of ours can show. Nobody is judged by it here; a decision about a past day is read beside it.';
comment on column provision.text_en is 'In our own words, as our source has it: not the wording of the law.';

insert into provision values
    ('REG_18A', '[2016-04-01,2023-05-22)',
     'A school learning support worker must be registered. Registered support workers could provide the specified services, under the direction of a teacher and in direct contact with learners; the head teacher was to have regard to the standards for higher level teaching assistants.',
     'Rhaid i weithiwr cymorth dysgu mewn ysgol fod wedi ei gofrestru. Gallai gweithwyr cymorth cofrestredig ddarparu''r gwasanaethau penodedig, o dan gyfarwyddyd athro ac mewn cysylltiad uniongyrchol â dysgwyr; roedd y pennaeth i roi sylw i''r safonau ar gyfer cynorthwywyr addysgu lefel uwch.',
     'translation for review', 'SI 2015/140 reg 18A, as inserted by SI 2016/6', 'domain.md, sections 1.1 and 1.2; which version of the standards is not said'),
    ('REG_18A', '[2023-05-22,)',
     'Nobody may support the specified teaching work (planning, delivering, assessing, reporting) in a maintained or non-maintained special school, except as a volunteer, unless registered in the category and the head teacher is satisfied about skills, expertise and experience. Registered teachers who do it as part of their teaching role are exempt. No minimum qualification is asked for.',
     'Ni chaiff neb gefnogi''r gwaith addysgu penodedig (cynllunio, cyflwyno, asesu, adrodd) mewn ysgol a gynhelir neu ysgol arbennig nas cynhelir, ac eithrio fel gwirfoddolwr, oni bai ei fod wedi ei gofrestru yn y categori a bod y pennaeth yn fodlon ar ei sgiliau, ei arbenigedd a''i brofiad. Mae athrawon cofrestredig sy''n ei wneud yn rhan o''u rôl addysgu wedi eu heithrio. Ni ofynnir am isafswm cymhwyster.',
     'translation for review', 'SI 2015/140 reg 18A, as replaced by SI 2023/551', 'domain.md, sections 1.2 and 1.3');
