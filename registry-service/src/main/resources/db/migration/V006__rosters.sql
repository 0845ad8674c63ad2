create table roster (
    id            uuid        primary key default uuidv7(),
    organisation  text        not null references organisation,
    sender        text        not null references organisation,
    as_of         date        not null,
    profile       text        not null check (profile in ('own')),
    coverage      text        not null check (coverage in ('NAMED', 'ALL')),
    state         text        not null check (state in ('READING', 'PLANNED', 'COMMITTING', 'COMMITTED', 'REFUSED', 'FAILED')),
    client        text        not null,
    content_hash  bytea       not null,
    heading       text        not null default '',
    separator     text        not null default ',',
    rows          integer     not null default 0,
    plan_hash     text,
    counts        jsonb       not null default '{}',
    not_covered   text[]      not null default '{}',
    guard         jsonb       not null default '{}',
    recorded_from timestamptz not null,
    committed_at  timestamptz,
    committed_by  text
);
create index roster_organisation on roster (organisation, as_of);
create unique index roster_open_once on roster (organisation, sender, as_of, profile, coverage, content_hash) where state = 'PLANNED';
comment on table roster is 'One whole staff list as sent, and what came of it.';

create table roster_row (
    roster          uuid    not null references roster on delete cascade,
    number          integer not null,
    staff_id        text,
    post_id         text    not null default '',
    organisation    text,
    register_number text,
    date_of_birth   date,
    folded_name     text,
    ni_hash         bytea,
    ni_sealed       bytea,
    stated          jsonb,
    raw             bytea   not null,
    problem         text,
    problem_field   text,
    primary key (roster, number)
);
create index roster_row_staff on roster_row (roster, staff_id);
comment on table roster_row is 'The rows of a list, read. Kept until the list is 30 days old.';
comment on column roster_row.raw is 'Personal data. The row as sent, sealed.';
comment on column roster_row.problem is 'Why the row is unreadable or held; null where it can be used.';

create table roster_plan (
    roster               uuid    not null references roster on delete cascade,
    item                 integer not null,
    kind                 text    not null check (kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED', 'UNCHANGED', 'HELD', 'REFERRED')),
    row_number           integer,
    organisation         text,
    staff_id             text    not null,
    post_id              text    not null,
    practitioner_id      bigint,
    practitioner_version bigint,
    employment_id        bigint,
    statement            uuid,
    reason               text,
    changes              jsonb   not null default '{}',
    must_register        text,
    under_order          boolean not null default false,
    register_number      text,
    candidates           bigint[] not null default '{}',
    primary key (roster, item)
);
create index roster_plan_kind on roster_plan (roster, kind, item);
comment on table roster_plan is 'What each row of a list means for the register, decided before anything is changed.';

create table roster_keeper (
    organisation text      not null references organisation,
    keeper       text      not null references organisation,
    valid        daterange not null,
    basis        text      not null,
    primary key (organisation, valid without overlaps)
);
comment on table roster_keeper is 'Whose list speaks for an organisation''s staff. The first sender to commit becomes keeper (project decision); only the keeper''s list ends posts.';

create table roster_guard (
    valid        daterange     not null,
    leaver_share numeric(4, 3) not null,
    from_leavers integer       not null,
    basis        text          not null
);
comment on table roster_guard is 'A list that would end more than this share of the posts it covers, and at least so many, is committed only on purpose.';
insert into roster_guard values ('[2026-01-01,)', 0.200, 3, 'project decision');

create table match_review (
    id            uuid        primary key default uuidv7(),
    roster        uuid        not null references roster,
    row_number    integer     not null,
    candidates    bigint[]    not null,
    state         text        not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'DEFERRED')),
    recorded_from timestamptz not null,
    unique (roster, row_number)
);
comment on table match_review is 'Rows whose person may already be in the register, waiting for registry staff.';
