-- Who takes part, who waits, and which money was committed for whom.
create table not_training_reason (
    code     text    primary key,
    place    integer not null unique,
    title_en text    not null,
    title_cy text    not null,
    basis    text    not null
);
comment on table not_training_reason is 'Why somebody did not train, or stopped.';
insert into not_training_reason values
    ('NO_COVER', 1, 'No cover at the school', 'Dim staff cyflenwi yn yr ysgol', 'project decision'),
    ('NOT_RELEASED', 2, 'Not released by the employer', 'Heb ei ryddhau gan y cyflogwr', 'project decision'),
    ('COST', 3, 'The cost', 'Y gost', 'project decision'),
    ('OWN_TIME', 4, 'It would have taken the person''s own time', 'Byddai wedi cymryd amser y person ei hun', 'project decision'),
    ('TRAVEL', 5, 'Too far, or at the wrong time', 'Rhy bell, neu ar yr amser anghywir', 'project decision'),
    ('LANGUAGE', 6, 'Not in the person''s language', 'Nid yn iaith y person', 'project decision'),
    ('NOT_RELEVANT', 7, 'Not what the person needs', 'Nid yr hyn sydd ei angen ar y person', 'project decision'),
    ('CHANGED_POST', 8, 'Changed or left the post', 'Wedi newid neu adael y swydd', 'project decision'),
    ('PERSONAL', 9, 'For reasons of their own', 'Am resymau personol', 'project decision'),
    ('OTHER', 10, 'Another reason', 'Rheswm arall', 'project decision');

create table enrolment (
    id              uuid           primary key default uuidv7(),
    arrival         bigint         generated always as identity (cache 1) unique,
    year            uuid           not null references programme_year,
    register_number text,
    guest           uuid           references guest,
    role            text           not null,
    organisation    text,
    stream          text           references funding_stream,
    amount          numeric(10, 2) not null,
    state           text           not null,
    enrolled_from   timestamptz,
    ended_on        date,
    reason          text           references not_training_reason,
    outcome         text,
    award           text,
    role_after      text,
    version         bigint         not null default 1,
    recorded_by     text           not null,
    recorded_from   timestamptz    not null,
    constraint enrolment_of_one check ((register_number is null) <> (guest is null)),
    constraint enrolment_role check (role in ('PARTICIPANT', 'COACH')),
    constraint enrolment_state check (state in ('ENROLLED', 'WAITING', 'WITHDRAWN', 'DECLINED', 'COMPLETED', 'NOT_COMPLETED')),
    constraint enrolment_coaches_take_nothing check (role = 'PARTICIPANT' or state <> 'WAITING' and stream is null),
    constraint enrolment_amount check (amount >= 0 and (stream is not null or amount = 0)),
    constraint enrolment_ends check ((state in ('ENROLLED', 'WAITING')) = (ended_on is null)),
    constraint enrolment_outcome check (case state when 'COMPLETED' then outcome is not null and outcome in ('PASSED', 'NOT_PASSED', 'ATTENDED') else outcome is null end),
    constraint enrolment_reason check (state <> 'DECLINED' or reason is not null)
);
create unique index enrolment_one_open on enrolment (year, coalesce(register_number, guest::text)) where state in ('ENROLLED', 'WAITING');
create index enrolment_of_year on enrolment (year, id);
create index enrolment_waiting on enrolment (year, arrival) where state = 'WAITING';
create index enrolment_waiting_for_money on enrolment (stream, arrival) where state = 'WAITING';
create index enrolment_of_person on enrolment (register_number, id);
create index enrolment_sent_by on enrolment (organisation, id);
comment on table enrolment is 'Personal data: who takes part in a year of a programme, or waits for it. The place in the queue is counted from arrival, so it has no gaps; WITHDRAWN, DECLINED, COMPLETED and NOT_COMPLETED are final.';
comment on column enrolment.register_number is 'Personal data.';
comment on column enrolment.guest is 'Personal data: somebody on no register.';
comment on column enrolment.arrival is 'Drawn under the lock of the year: the order in which people came.';
comment on column enrolment.organisation is 'Personal data: the organisation that sends the person.';
comment on column enrolment.amount is 'What the stream pays for this place, once there is one.';
comment on column enrolment.reason is 'Personal data: why the person did not train, or stopped.';
comment on column enrolment.outcome is 'Personal data.';
comment on column enrolment.award is 'Personal data: the code of what was awarded.';
comment on column enrolment.role_after is 'Personal data: the role taken up afterwards.';

create table commitment (
    id          uuid           primary key default uuidv7(),
    stream      text           not null references funding_stream,
    enrolment   uuid           not null references enrolment,
    amount      numeric(10, 2) not null,
    committed_at timestamptz   not null,
    released_at timestamptz
);
create unique index commitment_once on commitment (enrolment) where released_at is null;
create index commitment_of_stream on commitment (stream, id);
comment on table commitment is 'Personal data, through the enrolment: money of a stream that is set aside for a place, until it is released.';
