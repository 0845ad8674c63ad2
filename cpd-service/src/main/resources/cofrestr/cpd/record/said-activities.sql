create temporary table if not exists said_activity (
    place       int  primary key,
    number      text,
    guest       uuid,
    course_key  text,
    title       text,
    kind        text,
    topic       text,
    begins_on   date,
    ends_on     date,
    hours       numeric,
    provider    text,
    state       text,
    holds_until date,
    reference   text,
    person      text,
    whos        text[],
    record      uuid
) on commit delete rows
