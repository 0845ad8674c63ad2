update register_import_row r set outcome = 'HELD', error = 'IMPORT_PERSON_UNCLEAR', field = 'legacyNumber'
 where r.import = :import and r.row = any(cast(:rows as int[]))
