create table learning_resource (
    code       text    primary key,
    title_en   text    not null,
    title_cy   text    not null,
    about_en   text    not null,
    about_cy   text    not null,
    address    text    not null,
    in_welsh   boolean not null,
    in_english boolean not null,
    roles      text[]  not null default '{}',
    standards  text[]  not null default '{}',
    areas      text[]  not null default '{}',
    offered    daterange not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    version    bigint  not null default 1,
    constraint learning_resource_code_shape check (code ~ '^[A-Z][A-Z0-9_-]{1,39}$'),
    constraint learning_resource_address_is_one check (address ~ '^https?://'),
    constraint learning_resource_in_some_language check (in_welsh or in_english)
);
create index learning_resource_of_role on learning_resource using gin (roles);
create index learning_resource_of_area on learning_resource using gin (areas);
comment on table learning_resource is 'Resources for support staff, by role, standard and area of learning; empty lists mean all. It starts empty: registry staff enter what there is.';
