-- Rows under one number that name different people.
update register_import_row r set outcome = 'HELD', error = 'ROWS_OF_ONE_PERSON_DISAGREE', field = 'legacyNumber'
  from (select legacy_number from register_import_row
         where import = :import and outcome is null
         group by legacy_number having count(distinct (folded, date_of_birth)) > 1) two
 where r.import = :import and r.outcome is null and r.legacy_number = two.legacy_number
