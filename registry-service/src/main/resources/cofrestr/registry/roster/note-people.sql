-- register_number is set on an item only where this list creates the person.
insert into changing (practitioner_id, type)
select practitioner_id, case when bool_or(register_number is not null) then 'wales.cofrestr.practitioner.entered.v1'
                             else 'wales.cofrestr.entry.changed.v1' end
  from roster_plan
 where roster = :roster and kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED')
 group by practitioner_id
