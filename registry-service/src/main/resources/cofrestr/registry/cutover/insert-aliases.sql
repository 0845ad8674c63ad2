insert into legacy_number (source, number, practitioner_id, import, recorded_from)
select :source, legacy_number, practitioner_id, :import, :now from register_import_row
 where import = :import and leads and practitioner_id is not null
