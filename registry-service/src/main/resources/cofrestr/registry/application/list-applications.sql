-- The states that are meant are settled first, so that the queue is read by its index.
<columns>
 where <sight>
   and a.state = any (array(select w.code from application_state w where :state::text is null or w.shown_as = :state))
   and (:owner::text is null or coalesce(a.owner, '') = :owner)
   and (:number::text is null or last_survivor(p.register_number) = last_survivor(:number))
   and (:after = '' or (a.queued_at, a.id) > (nullif(split_part(:after, ' ', 1), '')::timestamptz, nullif(split_part(:after, ' ', 2), '')::uuid))
 order by a.queued_at, a.id
 limit :fetch
