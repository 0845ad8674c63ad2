with made as (
    insert into practitioner (register_number, version, recorded_from) values (:number, 0, :now) returning id
), named as (
    insert into practitioner_name (practitioner_id, valid, given_names, family_name, folded, source_kind, source, said_on, recorded_from)
    select id, daterange(null, null), :givenNames, :familyName, :folded, :kind, :desk, :today, :now from made
), entered as (
    insert into entry (practitioner_id, valid, date_of_birth, sources, recorded_from)
    select id, daterange(null, null), :birth,
           jsonb_build_object('dateOfBirth', jsonb_build_object('by', :desk::text, 'kind', :kind::text, 'on', :today::date, 'at', :now::timestamptz)), :now
      from made
)
select id from made
