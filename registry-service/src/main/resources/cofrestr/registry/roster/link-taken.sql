-- The keeper before is a second source of the post from now on, and the next keeper no longer one.
with untied as (
    delete from staff_link l using taken t where l.employment = t.id and l.sender = :sender
)
insert into staff_link (sender, staff_id, post_id, employment, basis, roster, recorded_from)
select old_sender, old_staff_id, old_post_id, id, 'KEPT', null, :now from taken
    on conflict do nothing
