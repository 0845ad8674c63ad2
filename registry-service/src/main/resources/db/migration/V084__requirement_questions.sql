-- Whether an applicant meets what is required is for qualifications-service to say; here is what was asked and answered.
create table requirement_question (
    application uuid        primary key references application,
    asked_for   date        not null,
    asked_since timestamptz not null,
    outcome     text        check (outcome in ('NONE_IN_FORCE', 'MET', 'MET_BY_TRANSITION_UNTIL', 'PROVISIONAL_UNTIL', 'NOT_MET', 'UNKNOWN')),
    until       date,
    rules       text[]      not null default '{}',
    answered_at timestamptz,
    check ((outcome is null) = (answered_at is null))
);
create index requirement_question_waiting on requirement_question (asked_since) where outcome is null;
comment on table requirement_question is 'The question whether an applicant meets the requirements of the category on a day, and its answer. Without an outcome it waits, and is asked again until there is one.';
comment on column requirement_question.rules is 'The requirements that were asked after, each with its version.';
