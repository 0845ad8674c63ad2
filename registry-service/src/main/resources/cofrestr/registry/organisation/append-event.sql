insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.organisation.recorded.v1', code, version, '{kind,nameEn,nameCy,parent,sector}', :before, routes,
       jsonb_build_object('employer', facts, 'service', facts), :now
  from organisation_state where code = :code
