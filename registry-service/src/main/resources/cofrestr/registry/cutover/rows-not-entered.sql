select row, error, field, raw_sealed from register_import_row
 where import = :import and error is not null and row > :after order by row limit 1000
