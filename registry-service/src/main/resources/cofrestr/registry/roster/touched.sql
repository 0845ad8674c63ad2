-- The newest period of each post that changes, moves or ends. A change has effect on the list's date; where the period
-- begins then or later, or the start itself is corrected, the new statement takes its place from the start.
create temporary table touched on commit drop as
select item.item, item.kind, e.id, e.organisation, e.staff_id, e.post_id, e.sender, e.valid as was_valid,
       jsonb_exists(item.changes, 'startDate') and item.kind not in ('AGREES', 'DIFFERS') as from_start,
       case when lower(e.valid) >= :asOf::date then lower(e.valid)
            when upper(e.valid) < :asOf::date then upper(e.valid)
            else :asOf::date end as starts,
       greatest(:now::timestamptz, e.recorded_from + interval '1 microsecond') as at
  from roster_plan item
  join lateral (select * from employment e where e.id = item.employment_id order by upper(e.valid) desc nulls first limit 1) e on true
 where item.roster = :roster
   and (item.kind in ('LEAVER', 'MOVER')
        or item.kind in ('AGREES', 'DIFFERS') and e.valid @> :asOf::date and jsonb_path_exists(item.changes, '$.*.stands ? (@ == "YOURS")')
        or item.kind = 'CHANGED' and exists (select from jsonb_object_keys(item.changes) field where field = any(:postFields::text[])))
