-- One name and birth date under several numbers: one person, or two of one name? Nobody guesses.
update register_import_row r set outcome = 'HELD', error = 'ANOTHER_ROW_MAY_BE_THE_SAME_PERSON', field = 'legacyNumber'
  from (select folded, date_of_birth from register_import_row
         where import = :import and (outcome is null or outcome = 'ALREADY')
         group by folded, date_of_birth having count(distinct legacy_number) > 1) two
 where r.import = :import and r.outcome is null and r.folded = two.folded and r.date_of_birth = two.date_of_birth
