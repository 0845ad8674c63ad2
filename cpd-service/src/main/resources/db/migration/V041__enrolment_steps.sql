-- What happened to an enrolment.
create table enrolment_step (
    id            uuid        primary key default uuidv7(),
    enrolment     uuid        not null references enrolment,
    kind          text        not null,
    part          text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    constraint enrolment_step_kind check (kind in ('ENROLLED', 'WAITING', 'DECLINED', 'PLACE_GIVEN', 'WITHDRAWN', 'COMPLETED', 'NOT_COMPLETED', 'ROLE_AFTER')),
    constraint enrolment_step_part check (part in ('PERSON', 'EMPLOYER', 'PROVIDER', 'REGISTRAR', 'REGISTER'))
);
create index enrolment_step_of on enrolment_step (enrolment, id);
comment on table enrolment_step is 'Personal data, through the enrolment: what happened to it, when, by whom; append-only. Of what happened before this table was there nothing is made up.';
comment on column enrolment_step.part is 'As who: the person, who sent the person, the provider, a registrar, or the register itself, which gives a free place to whoever is next.';
comment on column enrolment_step.recorded_by is 'Personal data: who did it. The steps that are read name the part alone.';
