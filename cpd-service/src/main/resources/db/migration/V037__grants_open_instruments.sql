-- A grant of the scope INSTRUMENTS opens to its one organisation what the person took, on the days of the grant.
drop function may_read_self_assessments(text, text, text[]);
create function may_read_self_assessments(subject text, reader text, own text[], today date) returns boolean language sql stable as $$
    select reader is not null and subject = any(numbers_of(reader)) or granted(numbers_of(subject), own, 'INSTRUMENTS', today)
$$;
comment on function may_read_self_assessments is 'Whether a reader, a person by number or whoever acts for these organisations, may read the self-assessments of a person today.';
