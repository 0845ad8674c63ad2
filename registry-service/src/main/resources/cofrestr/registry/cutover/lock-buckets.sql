-- Whoever creates a person holds the bucket of the birth date, so that two never create the same person at once.
select count(*) from (
    select bucket from identity_lock
     where bucket in (select abs(hashtext(r.date_of_birth::text)) % 1024 from register_import_row r where r.import = :import and r.leads)
     order by bucket for update) held
