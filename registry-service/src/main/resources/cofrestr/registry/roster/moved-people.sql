-- People whose entry, posts, registration or orders changed since the plan was made, locked until the commit is over.
select distinct p.id from roster_plan item
  join practitioner p on p.id = item.practitioner_id
 where item.roster = :roster and item.kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED', 'AGREES', 'DIFFERS')
   and p.version <> item.practitioner_version
  order by p.id
