-- What kinds of notice there are, what they say, and to whom one is owed.
create table notice_kind (
    code        text primary key,
    name_en     text not null,
    name_cy     text not null,
    legal_basis text not null
);
comment on table notice_kind is 'The kinds of written notice, with the law that asks for each.';

create table notice_text (
    kind     text      not null references notice_kind,
    language text      not null check (language in ('cy', 'en')),
    valid    daterange not null,
    subject  text      not null,
    body     text      not null,
    basis    text      not null default 'project decision: our wording',
    primary key (kind, language, valid without overlaps)
);
comment on table notice_text is 'What a notice of a kind says, in a language, from when. {name}: what is put in its place: a particular of the notice, or one that every notice has (registerNumber, givenNames, familyName, date).';

insert into notice_kind values
    ('REGISTERED_WITHOUT_APPLICATION', 'You have been registered', 'Rydych wedi eich cofrestru', 'SI 2015/140 reg 8'),
    ('INVITED_TO_APPLY', 'Invitation to apply for registration', 'Gwahoddiad i wneud cais i gofrestru', 'project decision');
insert into notice_text (kind, language, valid, subject, body) values
    ('REGISTERED_WITHOUT_APPLICATION', 'en', '[2015-04-01,)', 'You have been registered',
     'You have been entered in the register as of {date}. Your register number is {registerNumber}. Nobody had to apply: the law lets the register enter people who already hold a post that must be held by a registered person. You may have a full copy of your entry, free of charge, and ask for what is wrong in it to be put right.'),
    ('REGISTERED_WITHOUT_APPLICATION', 'cy', '[2015-04-01,)', 'Rydych wedi eich cofrestru',
     'Rydych wedi eich cofnodi yn y gofrestr o {date} ymlaen. Eich rhif cofrestru yw {registerNumber}. Nid oedd rhaid i neb wneud cais: mae''r gyfraith yn caniatáu i''r gofrestr gofnodi pobl sydd eisoes mewn swydd y mae''n rhaid i berson cofrestredig ei dal. Cewch gopi llawn o''ch cofnod am ddim, a gofyn i unrhyw beth sy''n anghywir ynddo gael ei gywiro.'),
    ('INVITED_TO_APPLY', 'en', '[2015-04-01,)', 'Please apply for registration',
     'Your employer has told us that you hold a post that must be held by a registered person. We do not find you registered in the category that it needs. Please apply. Your number with us is {registerNumber}; it does not mean that you are registered.'),
    ('INVITED_TO_APPLY', 'cy', '[2015-04-01,)', 'Gwnewch gais i gofrestru',
     'Mae eich cyflogwr wedi dweud wrthym eich bod mewn swydd y mae''n rhaid i berson cofrestredig ei dal. Nid ydym yn gweld eich bod wedi''ch cofrestru yn y categori sydd ei angen. Gwnewch gais, os gwelwch yn dda. Eich rhif gyda ni yw {registerNumber}; nid yw hynny''n golygu eich bod wedi''ch cofrestru.');

alter table practitioner add column email_notices_from date;
comment on column practitioner.email_notices_from is 'The day from which the person asked to have notices by e-mail; null is by letter (SI 2015/140: by e-mail only where the person asked for it).';

alter table notice
    drop constraint notice_practitioner_id_kind_act_key,
    add constraint notice_kind_known foreign key (kind) references notice_kind,
    add column organisation text references organisation,
    add column particulars jsonb not null default '{}',
    add constraint notice_once unique nulls not distinct (practitioner_id, kind, act, organisation);
comment on column notice.organisation is 'The employer to whom it is owed; null is the person.';
comment on column notice.act is 'What it is about: a decision, an order, a list.';
comment on column notice.particulars is 'Personal data. What its text names: amounts, dates, grounds.';

-- Working days
create table bank_holiday (
    day     date primary key,
    name_en text not null,
    name_cy text not null,
    basis   text not null
);
create table bank_holiday_year (
    year integer primary key,
    basis text not null
);
comment on table bank_holiday is 'Days that are no working days beside Saturdays and Sundays. Entered data.';
comment on table bank_holiday_year is 'The years of which all bank holidays have been entered. A period in working days that reaches into another year is not reckoned: it would be guessed.';
insert into bank_holiday values
    ('2025-01-01', 'New Year''s Day', 'Dydd Calan', 'project decision'), ('2025-04-18', 'Good Friday', 'Dydd Gwener y Groglith', 'project decision'),
    ('2025-04-21', 'Easter Monday', 'Dydd Llun y Pasg', 'project decision'), ('2025-05-05', 'Early May bank holiday', 'Gŵyl banc dechrau Mai', 'project decision'),
    ('2025-05-26', 'Spring bank holiday', 'Gŵyl banc y gwanwyn', 'project decision'), ('2025-08-25', 'Summer bank holiday', 'Gŵyl banc yr haf', 'project decision'),
    ('2025-12-25', 'Christmas Day', 'Dydd Nadolig', 'project decision'), ('2025-12-26', 'Boxing Day', 'Gŵyl San Steffan', 'project decision'),
    ('2026-01-01', 'New Year''s Day', 'Dydd Calan', 'project decision'), ('2026-04-03', 'Good Friday', 'Dydd Gwener y Groglith', 'project decision'),
    ('2026-04-06', 'Easter Monday', 'Dydd Llun y Pasg', 'project decision'), ('2026-05-04', 'Early May bank holiday', 'Gŵyl banc dechrau Mai', 'project decision'),
    ('2026-05-25', 'Spring bank holiday', 'Gŵyl banc y gwanwyn', 'project decision'), ('2026-08-31', 'Summer bank holiday', 'Gŵyl banc yr haf', 'project decision'),
    ('2026-12-25', 'Christmas Day', 'Dydd Nadolig', 'project decision'), ('2026-12-28', 'Boxing Day (in lieu)', 'Gŵyl San Steffan (diwrnod yn ei lle)', 'project decision'),
    ('2027-01-01', 'New Year''s Day', 'Dydd Calan', 'project decision'), ('2027-03-26', 'Good Friday', 'Dydd Gwener y Groglith', 'project decision'),
    ('2027-03-29', 'Easter Monday', 'Dydd Llun y Pasg', 'project decision'), ('2027-05-03', 'Early May bank holiday', 'Gŵyl banc dechrau Mai', 'project decision'),
    ('2027-05-31', 'Spring bank holiday', 'Gŵyl banc y gwanwyn', 'project decision'), ('2027-08-30', 'Summer bank holiday', 'Gŵyl banc yr haf', 'project decision'),
    ('2027-12-27', 'Christmas Day (in lieu)', 'Dydd Nadolig (diwrnod yn ei le)', 'project decision'), ('2027-12-28', 'Boxing Day (in lieu)', 'Gŵyl San Steffan (diwrnod yn ei lle)', 'project decision');
insert into bank_holiday_year select year, 'project decision' from generate_series(2025, 2027) year;
