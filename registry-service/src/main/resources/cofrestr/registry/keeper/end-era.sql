-- The time of the keeper before ends on the day before the next keeper's begins; it has at least a day.
update roster_keeper k
   set valid = daterange(lower(k.valid), greatest(change.from_day, lower(k.valid) + 1))
  from keeper_change change
 where change.id = :id and k.organisation = change.organisation and upper_inf(k.valid)
