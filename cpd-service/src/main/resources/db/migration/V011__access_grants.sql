create table grant_scope (
    code     text primary key,
    label_en text not null,
    label_cy text not null,
    basis    text not null
);
comment on table grant_scope is 'What of a CPD record a person can open to an organisation.';
insert into grant_scope values
    ('RECORDS', 'What was learned: activities, dates, hours, providers', 'Yr hyn a ddysgwyd: gweithgareddau, dyddiadau, oriau, darparwyr', 'project decision'),
    ('REFLECTIONS', 'The person''s own reflections and evidence', 'Myfyrdodau a thystiolaeth y person ei hun', 'project decision'),
    ('TRAINING', 'Training that expires: when it was done and until when it holds', 'Hyfforddiant sy''n dod i ben: pryd y''i gwnaed a than ba bryd y mae''n ddilys', 'project decision'),
    ('INSTRUMENTS', 'Results of self-assessments and diagnostics', 'Canlyniadau hunanasesiadau ac offer diagnostig', 'project decision');

create table grant_purpose (
    code         text primary key,
    label_en     text not null,
    label_cy     text not null,
    longest_days integer not null check (longest_days > 0),
    basis        text not null
);
comment on table grant_purpose is 'For what a person opens the record to an organisation, and how many days that may last at most.';
insert into grant_purpose values
    ('DEVELOPMENT_REVIEW', 'Professional development review', 'Adolygiad datblygiad proffesiynol', 366, 'project decision'),
    ('APPLICATION_FOR_A_POST', 'An application for a post', 'Cais am swydd', 92, 'project decision'),
    ('PROGRAMME', 'Taking part in a programme', 'Cymryd rhan mewn rhaglen', 731, 'project decision'),
    ('OTHER', 'Another purpose, in the person''s words', 'Diben arall, yng ngeiriau''r person', 92, 'project decision');

create table access_grant (
    id            uuid        primary key default uuidv7(),
    register_number text      not null,
    organisation  text        not null,
    purpose       text        not null references grant_purpose,
    words         text,
    scopes        text[]      not null,
    from_date     date        not null,
    until         date        not null,
    withdrawn_at  timestamptz,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    version       bigint      not null default 1,
    constraint access_grant_ends_after_start check (until >= from_date),
    constraint access_grant_opens_something check (cardinality(scopes) > 0)
);
create index access_grant_of_person on access_grant (register_number, id);
create index access_grant_of_organisation on access_grant (organisation, register_number) where withdrawn_at is null;
comment on table access_grant is 'To whom a person has opened the record. Personal data in every column. It names one organisation and is not inherited up or down the tree; until is the last day.';

-- What of the record of one person some organisations may read on a day: asked in every statement that reads.
create function granted(numbers text[], own text[], wanted text, today date) returns boolean language sql stable as $$
    select exists (
        select from access_grant g
         where g.register_number = any (numbers) and g.organisation = any (own) and wanted = any (g.scopes)
           and g.withdrawn_at is null and today between g.from_date and g.until)
$$;
