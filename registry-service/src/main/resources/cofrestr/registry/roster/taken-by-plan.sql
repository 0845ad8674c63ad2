-- Posts of a keeper before that rows of the list mean.
create temporary table taken on commit drop as
select item.employment_id as id, key.sender as old_sender, key.staff_id as old_staff_id, key.post_id as old_post_id, item.staff_id, item.post_id
  from roster_plan item
  join post_key key on key.employment = item.employment_id and key.sender <> :sender
 where item.roster = :roster and item.reason = 'POST_TAKEN_OVER'
