-- Whose posts this list changed, and which.
update changing c
   set items = posts.ids, changed = '{posts}',
       type = case when c.type = 'wales.cofrestr.practitioner.entered.v1' then c.type else 'wales.cofrestr.employment.changed.v1' end
  from (select item.practitioner_id, array_agg(distinct e.id) as ids
          from roster_plan item
          join employment e on e.sender = :sender and e.staff_id = item.staff_id and e.post_id = item.post_id
         where item.roster = :roster
           and (item.kind = 'STARTER' or item.item in (select item from touched))
         group by item.practitioner_id) posts
 where posts.practitioner_id = c.practitioner_id
