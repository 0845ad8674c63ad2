-- Whose posts this list changed, and which.
update changing c
   set items = posts.ids, changed = '{posts}',
       type = case when c.type = 'wales.cofrestr.practitioner.entered.v1' then c.type else 'wales.cofrestr.employment.changed.v1' end
  from (select item.practitioner_id, array_agg(distinct item.employment_id) as ids
          from roster_plan item
         where item.roster = :roster
           and (item.kind = 'STARTER' or item.reason = 'POST_TAKEN_OVER' or item.item in (select item from touched)
                or exists (select from staff_link made where made.roster = :roster and made.employment = item.employment_id))
         group by item.practitioner_id) posts
 where posts.practitioner_id = c.practitioner_id
