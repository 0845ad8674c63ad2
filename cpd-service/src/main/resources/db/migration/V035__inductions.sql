create table induction_template (
    code           text primary key,
    title_en       text not null,
    title_cy       text not null,
    title_cy_basis text not null,
    basis          text not null,
    source         text not null
);
comment on table induction_template is 'What an induction consists of. Which role has which, and since when, stands in induction_template_role.';

create table induction_template_role (
    role_profile text      not null,
    template     text      not null references induction_template,
    valid        daterange not null,
    basis        text      not null,
    primary key (role_profile, valid without overlaps)
);
comment on table induction_template_role is 'The template of a role profile for inductions that begin in this period.';

create table induction_task (
    code           text   primary key,
    kind           text   not null check (kind in ('MODULE', 'OUTCOME', 'POLICY')),
    title_en       text   not null,
    title_cy       text   not null,
    title_cy_basis text   not null,
    units          text[] not null default '{}',
    basis          text   not null,
    source         text   not null
);
comment on table induction_task is 'Modules that are done, outcomes that are checked, policies that the person confirms. units: numbers of units to which a module leads.';

create table induction_template_task (
    template text     not null references induction_template,
    task     text     not null references induction_task,
    place    smallint not null,
    core     boolean  not null,
    due_days smallint not null check (due_days >= 0),
    basis    text     not null,
    primary key (template, task),
    unique (template, place)
);
comment on table induction_template_task is 'What a template asks, and how many days after the first day; 0 is the first day itself. core: asked of every role.';

create table induction_rule (
    singleton    boolean  primary key default true check (singleton),
    opening_days smallint not null,
    basis        text     not null
);
comment on table induction_rule is 'How many days ago a post may have begun for its induction to be opened by itself.';

create table induction (
    id               uuid        primary key default uuidv7(),
    register_number  text        not null,
    organisation     text        not null,
    role_profile     text        not null,
    template         text        not null references induction_template,
    begins_on        date        not null,
    due_on           date        not null,
    extended_until   date,
    extension_reason text,
    exempted_on      date,
    exemption_reason text,
    completed_on     date,
    version          bigint      not null default 1,
    recorded_by      text        not null,
    recorded_from    timestamptz not null,
    constraint induction_once unique (register_number, organisation, role_profile, begins_on),
    constraint induction_extended_with_reason check ((extended_until is null) = (extension_reason is null)),
    constraint induction_exempted_with_reason check ((exempted_on is null) = (exemption_reason is null)),
    constraint induction_ends_once check (exempted_on is null or completed_on is null)
);
create index induction_of_organisation on induction (organisation, id);
comment on table induction is 'The induction of a person in a post. Personal data in every column. The person, the school and whoever stands above it read it.';

create table induction_step (
    induction     uuid        not null references induction,
    task          text        not null references induction_task,
    due_on        date        not null,
    done_on       date,
    recorded_by   text,
    recorded_from timestamptz,
    primary key (induction, task),
    constraint induction_step_done_by_somebody check ((done_on is null) = (recorded_by is null) and (done_on is null) = (recorded_from is null))
);
create index induction_step_open on induction_step (induction, due_on) where done_on is null;
comment on table induction_step is 'What is to be done by when, as the template said when the induction was opened, and what was done. Personal data in every column.';
