insert into registration (practitioner_id, category, valid, kind, legal_basis, act, recorded_from)
select distinct practitioner_id, category, daterange(from_on, until_on + 1), registration, 'brought over from ' || :source, :import::uuid, :now::timestamptz
  from register_import_row where import = :import and registers
