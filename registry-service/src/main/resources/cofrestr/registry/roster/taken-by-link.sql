-- Posts at an organisation that the next keeper's keys are tied to, begun or over. A key that names another post stays with that.
create temporary table taken on commit drop as
select l.employment as id, key.sender as old_sender, key.staff_id as old_staff_id, key.post_id as old_post_id, l.staff_id, l.post_id
  from staff_link l
  join post_key key on key.employment = l.employment and key.sender <> l.sender
  join lateral (select e.organisation from employment e where e.id = l.employment order by lower(e.valid) desc limit 1) post
    on post.organisation = :organisation
 where l.sender = :sender
   and not exists (select from post_key mine where mine.sender = l.sender and mine.staff_id = l.staff_id and mine.post_id = l.post_id)
