delete from post_key key using taken t
 where key.employment = t.id and key.sender = t.old_sender and key.staff_id = t.old_staff_id and key.post_id = t.old_post_id
