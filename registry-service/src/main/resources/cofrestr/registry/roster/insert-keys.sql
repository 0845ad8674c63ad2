insert into post_key (sender, staff_id, post_id, employment)
select :sender, staff_id, post_id, employment_id from roster_plan where roster = :roster and kind = 'STARTER'
