-- Organisations of the list that another sender keeps: nothing starts, changes or ends there by this list. What was compared with
-- the keeper's posts may be tied to them, where the sender asks for it.
select distinct k.organisation
  from roster_keeper k
  join roster_plan item on item.roster = :roster and item.organisation = k.organisation
 where upper_inf(k.valid) and k.keeper <> :sender
   and not (:linkToKeeper and item.kind in ('AGREES', 'DIFFERS', 'NOT_KEPT', 'NOT_LISTED', 'HELD', 'REFERRED'))
 order by 1
