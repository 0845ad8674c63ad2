with made as (
    insert into practitioner (register_number, version, preferred_language, recorded_from)
    select number.value, 0,
           (select stated ->> 'preferredLanguage' from roster_row r where r.roster = :roster and r.staff_id = staff.id and r.problem is null limit 1),
           :now
      from unnest(:staffIds::text[]) with ordinality staff (id, n)
      join unnest(:numbers::text[]) with ordinality number (value, n) using (n)
    returning id, register_number
)
update roster_plan item
   set practitioner_id = made.id, register_number = made.register_number
  from unnest(:staffIds::text[]) with ordinality staff (id, n)
  join unnest(:numbers::text[]) with ordinality number (value, n) using (n)
  join made on made.register_number = number.value
 where item.roster = :roster and item.kind = 'STARTER' and item.staff_id = staff.id
