with given as (
    select * from unnest(cast(:rows as int[]), cast(:numbers as text[])) as g (row, number)
), made as (
    insert into practitioner (register_number, version, recorded_from) select number, 0, :now from given returning id, register_number
), who as (
    select made.id, r.* from made join given g on g.number = made.register_number join register_import_row r on r.import = :import and r.row = g.row
), named as (
    insert into practitioner_name (practitioner_id, valid, given_names, family_name, folded, source_kind, source, said_on, recorded_from)
    select id, daterange(null, null), given_names, family_name, folded, 'REGISTRAR', :source, :today, :now from who
), entered as (
    insert into entry (practitioner_id, valid, date_of_birth, former_family_name, sources, recorded_from)
    select id, daterange(null, null), date_of_birth, former_family_name,
           (select jsonb_object_agg(field, jsonb_build_object('by', :source::text, 'kind', 'REGISTRAR', 'on', :today::date, 'at', :now::timestamptz))
              from unnest(array['dateOfBirth'] || case when former_family_name is null then '{}'::text[] else array['formerFamilyName'] end) field), :now
      from who
)
update register_import_row r set practitioner_id = who.id, outcome = 'ENTERED' from who where r.import = :import and r.row = who.row
