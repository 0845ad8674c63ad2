create table followed_organisation (
    code                      text        primary key,
    kind                      text        not null,
    name_en                   text        not null,
    name_cy                   text        not null,
    parent                    text,
    sector                    text,
    recorded_at               timestamptz not null,
    unknown_to_registry_since timestamptz
);
create index followed_organisation_beneath on followed_organisation (parent);
comment on table followed_organisation is 'The registry''s organisations as its feed tells them. A parent may come after its child, so it is no foreign key.';
comment on column followed_organisation.recorded_at is 'When this service took it in.';
comment on column followed_organisation.unknown_to_registry_since is 'Set where the registry was restored to a time before this organisation; nobody may act for it until it comes again.';

create table followed_person (
    number                    text        primary key,
    preferred_language        text,
    first_registered          date,
    recorded_at               timestamptz not null,
    unknown_to_registry_since timestamptz,
    constraint followed_person_number_shape check (number ~ '^[1-9][0-9]{6}[0-9X]$'),
    constraint followed_person_language_known check (preferred_language in ('cy', 'en'))
);
create index followed_person_unknown on followed_person (number) where unknown_to_registry_since is not null;
comment on table followed_person is 'The people of the register as the registry''s feed tells them: no name, no birth date.';
comment on column followed_person.number is 'Personal data: the register number.';
comment on column followed_person.preferred_language is 'Personal data.';
comment on column followed_person.first_registered is 'Personal data.';
comment on column followed_person.unknown_to_registry_since is 'Set where the registry was restored to a time before this entry: what is known of it here waits, and is not thrown away.';

create table followed_post (
    number                  text    not null references followed_person,
    employment              bigint  not null,
    organisation            text    not null,
    role_profile            text    not null,
    census_category         text,
    supports_specified_work boolean not null,
    from_date               date    not null,
    until                   date,
    primary key (number, employment, from_date),
    constraint followed_post_ends_after_start check (until >= from_date)
);
create index followed_post_of_organisation on followed_post (organisation, number);
comment on table followed_post is 'Who works where in what role. Personal data in every column. until is the last day; null while it lasts.';

create table followed_registration (
    number       text not null references followed_person,
    category     text not null,
    registration text not null,
    from_date    date not null,
    until        date,
    primary key (number, category, from_date),
    constraint followed_registration_known check (registration in ('FULL', 'PROVISIONAL')),
    constraint followed_registration_ends_after_start check (until >= from_date)
);
comment on table followed_registration is 'In which categories a person is registered. Personal data in every column. until is the last day.';

create table followed_order (
    number    text     not null references followed_person,
    place     smallint not null,
    kind      text     not null,
    from_date date     not null,
    until     date,
    primary key (number, place),
    constraint followed_order_ends_after_start check (until >= from_date)
);
comment on table followed_order is 'Orders against a person, in the order of the feed. Personal data in every column: what is said of a suitability decision goes no further than a rule needs it.';

create table survivor (
    number   text primary key,
    survivor text not null,
    constraint survivor_is_another check (number <> survivor)
);
create index survivor_of on survivor (survivor);
comment on table survivor is 'Entries that were merged into another. What was recorded under a number stays under it; reads go through this mapping, and an un-merge takes its row away.';
comment on column survivor.number is 'Personal data: the register number that was given up.';
comment on column survivor.survivor is 'Personal data: the register number to read under; it may have been merged in turn.';
