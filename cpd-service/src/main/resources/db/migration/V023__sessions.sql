-- When and where a programme is taught, and who came.
create table programme_session (
    id            uuid        primary key default uuidv7(),
    year          uuid        not null references programme_year,
    day           date        not null,
    starts        time        not null,
    ends          time        not null,
    place         text        not null,
    audience      text        not null,
    version       bigint      not null default 1,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    constraint programme_session_ends_after_start check (ends > starts),
    constraint programme_session_placed check (place <> ''),
    constraint programme_session_audience check (audience in ('EVERYBODY', 'PARTICIPANTS', 'COACHES'))
);
create index programme_session_of_year on programme_session (year, id);
comment on table programme_session is 'A session of a programme year: when, where and for whom.';

create table session_attendance (
    session       uuid        not null references programme_session,
    enrolment     uuid        not null references enrolment,
    attended      boolean     not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (session, enrolment)
);
create index session_attendance_of on session_attendance (enrolment);
comment on table session_attendance is 'Personal data: who came to a session, and who did not.';
