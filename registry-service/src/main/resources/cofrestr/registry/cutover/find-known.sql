-- Who was brought over before is known by the number, where the birth date agrees.
update register_import_row r
   set practitioner_id = case when e.date_of_birth = r.date_of_birth then s.id end,
       outcome = case when e.date_of_birth = r.date_of_birth then 'ALREADY' else 'HELD' end,
       error = case when e.date_of_birth = r.date_of_birth then null else 'LEGACY_NUMBER_NAMES_SOMEONE_ELSE' end,
       field = case when e.date_of_birth = r.date_of_birth then null else 'dateOfBirth' end
  from legacy_number l
  join practitioner p on p.id = l.practitioner_id
  join practitioner s on s.register_number = last_survivor(p.register_number)
  join entry e on e.practitioner_id = s.id and e.valid @> :today::date
 where r.import = :import and r.outcome is null and l.source = :source and l.number = r.legacy_number
