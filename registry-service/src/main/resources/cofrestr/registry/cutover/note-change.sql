insert into changing (practitioner_id, type, changed)
select p.id, case when p.version = 0 then 'wales.cofrestr.practitioner.entered.v1' else 'wales.cofrestr.registration.granted.v1' end,
       case when bool_or(r.registers) then '{firstRegistered,registrations}'::text[] else '{}' end
  from register_import_row r join practitioner p on p.id = r.practitioner_id
 where r.import = :import
 group by p.id, p.version
having p.version = 0 or bool_or(r.registers)
