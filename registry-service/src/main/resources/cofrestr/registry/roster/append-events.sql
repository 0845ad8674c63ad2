-- One event for each thing that happened to a person, in the order of the plan, each with a version of its own.
with happened as (
    select item.item, item.kind, item.practitioner_id, item.changes, item.staff_id, item.post_id, item.organisation as now_at, p.register_number, p.version,
           coalesce(was.organisation, item.organisation) as was_at, r.stated,
           row_number() over (partition by item.practitioner_id order by item.item) as n
      from roster_plan item
      join practitioner p on p.id = item.practitioner_id
      left join roster_row r on r.roster = item.roster and r.number = item.row_number
      left join lateral (select e.organisation from employment_was e where e.id = item.employment_id order by e.recorded_to desc limit 1) was on true
     where item.roster = :roster and item.kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED')
), appended as (
    insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
    select case h.kind when 'STARTER' then 'wales.cofrestr.employment.started.v1'
                       when 'LEAVER' then 'wales.cofrestr.employment.ended.v1'
                       when 'MOVER' then 'wales.cofrestr.employment.moved.v1'
                       else 'wales.cofrestr.employment.changed.v1' end,
           h.register_number, h.version + h.n,
           array(select field from jsonb_object_keys(h.changes) field order by field),
           case when h.kind = 'STARTER' then '{}' else array(select a.ancestor from organisation_ancestor a where a.code = h.was_at order by a.distance) end,
           case when h.kind = 'LEAVER' then '{}' else array(select a.ancestor from organisation_ancestor a where a.code = h.now_at order by a.distance) end,
           jsonb_build_object(
               'employer', jsonb_strip_nulls(jsonb_build_object('registerNumber', h.register_number, 'staffId', h.staff_id, 'postId', nullif(h.post_id, ''),
                   'organisation', h.now_at, 'roleProfile', h.stated ->> 'roleProfile', 'startDate', h.stated ->> 'startDate',
                   'endDate', coalesce(h.stated ->> 'endDate', h.changes -> 'endDate' ->> 'to'))),
               'service', jsonb_strip_nulls(jsonb_build_object('registerNumber', h.register_number, 'sender', :sender::text, 'staffId', h.staff_id, 'postId', nullif(h.post_id, ''),
                   'organisation', h.now_at, 'roleProfile', h.stated ->> 'roleProfile', 'startDate', h.stated ->> 'startDate',
                   'endDate', coalesce(h.stated ->> 'endDate', h.changes -> 'endDate' ->> 'to')))),
           :now
      from happened h
     order by h.item
    returning subject
)
update practitioner p set version = p.version + counted.events
  from (select practitioner_id, count(*) as events from happened group by practitioner_id) counted
 where p.id = counted.practitioner_id
