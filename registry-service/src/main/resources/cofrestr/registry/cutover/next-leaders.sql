select row, legacy_number, given_names, family_name, former_family_name, date_of_birth, register_number, new_person
  from register_import_row
 where import = :import and leads and row > :after
 order by row limit 1000
