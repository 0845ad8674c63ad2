insert into feed_event (type, subject, version, changed, changed_items, routes_before, routes_after, data, effective_on, recorded_at)
select c.type, s.register_number, s.version, c.changed, c.items, c.routes_before, practitioner_routes(c.practitioner_id, :today),
       jsonb_build_object('employer', s.employer, 'service', s.service), c.effective_on, :now
  from changing c join practitioner_state s using (practitioner_id)
 order by c.practitioner_id
