-- Which of the posts that its keys are tied to the second source's newest list has.
update staff_link l set listed = item.kind <> 'NOT_LISTED'
  from roster_plan item
 where item.roster = :roster and item.kind in ('AGREES', 'DIFFERS', 'NOT_LISTED') and l.employment = item.employment_id and l.sender = :sender
   and l.listed <> (item.kind <> 'NOT_LISTED')
