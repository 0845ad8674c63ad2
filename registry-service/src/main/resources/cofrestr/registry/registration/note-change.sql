insert into changing (practitioner_id, type, changed)
select id, 'wales.cofrestr.registration.granted.v1', '{firstRegistered,registrations}'
  from in_duty where not already and not ineligible
