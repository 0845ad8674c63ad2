insert into post_key (sender, staff_id, post_id, employment) select :sender, staff_id, post_id, id from taken
