-- register_number is set on an item only where this list creates the person.
insert into changing (practitioner_id, type)
select practitioner_id, case when bool_or(register_number is not null) then 'wales.cofrestr.practitioner.entered.v1'
                             else 'wales.cofrestr.entry.changed.v1' end
  from roster_plan
 where roster = :roster
   and (kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED')
        -- A second source changes only who follows the person, and what its word counts for.
        or kind in ('AGREES', 'DIFFERS') and (not exists (select from staff_link l where l.sender = :sender and l.staff_id = roster_plan.staff_id
                                                                                         and l.post_id = roster_plan.post_id)
                                              or sets <> '{}' or proposes <> '{}' or jsonb_path_exists(changes, '$.*.stands ? (@ == "YOURS")')))
 group by practitioner_id
