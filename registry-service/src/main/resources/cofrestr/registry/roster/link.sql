-- Ties the keys of a second source to the keeper's posts that they mean.
insert into staff_link (sender, staff_id, post_id, employment, basis, roster, recorded_from)
select :sender, staff_id, post_id, employment_id, link_basis, :roster, :now
  from roster_plan where roster = :roster and kind in ('AGREES', 'DIFFERS')
    on conflict (sender, staff_id, post_id) do nothing
