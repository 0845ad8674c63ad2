select distinct k.organisation
  from roster_keeper k
  join roster_plan item on item.roster = :roster and item.organisation = k.organisation
 where k.valid @> :asOf::date and k.keeper <> :sender
 order by 1
