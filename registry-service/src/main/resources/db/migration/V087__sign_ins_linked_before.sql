-- Sign-ins that were linked before the other services were told of any.
update practitioner p set version = version + 1
  from account_link l
 where l.practitioner_id = p.id and l.linked_at is not null and l.unlinked_at is null;
insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.entry.changed.v1', s.register_number, s.version, '{}', practitioner_routes(s.practitioner_id, current_date),
       practitioner_routes(s.practitioner_id, current_date), jsonb_build_object('employer', s.employer, 'service', s.service), now()
  from practitioner_state s join account_link l on l.practitioner_id = s.practitioner_id and l.linked_at is not null and l.unlinked_at is null
 order by s.practitioner_id;
