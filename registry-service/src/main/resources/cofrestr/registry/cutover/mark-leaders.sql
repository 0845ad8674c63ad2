update register_import_row r set leads = true
  from (select min(row) as row from register_import_row where import = :import and outcome is null group by legacy_number) first
 where r.import = :import and r.row = first.row
