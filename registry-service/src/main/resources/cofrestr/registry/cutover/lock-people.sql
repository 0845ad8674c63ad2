select count(*) from (
    select id from practitioner where id in (select practitioner_id from register_import_row where import = :import)
     order by id for no key update) held
