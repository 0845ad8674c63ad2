-- A taken post stands as its keeper before and the workplace said last, until the new keeper's next list says otherwise: what that
-- list says differently is then a change that its plan shows.
update statement s
   set stands = (coalesce(s.stands, s.stated) - :postFields::text[])
                || (select coalesce(jsonb_object_agg(word.key, word.value), '{}') from jsonb_each(kept.so) word where word.key = any(:postFields::text[]))
                || coalesce((select words.said from words_of_workplace words where words.employment = t.id), '{}')
  from taken t
  join lateral (select coalesce(k.stands, k.stated) as so from statement k
                 where k.sender = t.old_sender and k.staff_id = t.old_staff_id and k.post_id = t.old_post_id
                 order by k.recorded_from desc, k.id desc limit 1) kept on true
 where s.sender = :sender and s.staff_id = t.staff_id and s.post_id = t.post_id and s.superseded_at is null
