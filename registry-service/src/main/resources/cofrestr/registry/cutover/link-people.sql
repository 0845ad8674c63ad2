update register_import_row r set practitioner_id = p.id, outcome = 'LINKED'
  from unnest(cast(:rows as int[]), cast(:numbers as text[])) as found (row, number)
  join practitioner p on p.register_number = found.number
 where r.import = :import and r.row = found.row
