select kept.id
  from application a
  join practitioner p on p.id = a.practitioner_id
  join practitioner kept on kept.register_number = last_survivor(p.register_number)
 where a.id = :id
   for no key update of kept
