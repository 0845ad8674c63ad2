select t.id, t.recorded_from as at, t.event, becomes.shown_as as state, t.role,
       case when :staff and (t.role <> 'CASEWORKER' or :caseworker) then coalesce(t.acted_by, t.client) end as by
  from application_step t
  join application a on a.id = t.application
  join practitioner p on p.id = a.practitioner_id
  join application_state becomes on becomes.code = t.to_state
  left join application_state was on was.code = t.from_state
 where t.application = :id and <sight>
   and (was.shown_as is distinct from becomes.shown_as or :caseworker)
   and (:after = '' or t.id > nullif(:after, '')::uuid)
 order by t.id
 limit :fetch
