-- What came of the first row of a number holds for all of them.
update register_import_row r set practitioner_id = first.practitioner_id, outcome = first.outcome, error = first.error, field = first.field
  from register_import_row first
 where first.import = :import and first.leads and r.import = :import and r.legacy_number = first.legacy_number and r.outcome is null
