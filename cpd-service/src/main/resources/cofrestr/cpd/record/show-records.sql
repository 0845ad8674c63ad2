-- What a record shows: of each field what the most trusted report says of it.
update cpd_record c
   set title = b.title, kind = b.kind, topic = b.topic, begins_on = b.begins_on, hours = b.hours, provider = b.provider, state = b.state,
       verified_by = b.verified_by,
       holds_until = case when b.state = 'PLANNED' then null
                          else training_until(b.holds_until, c.ends_on, t.valid_months) end,
       version = c.version + 1
  from unnest(:touched::uuid[]) touched (id)
       cross join lateral (
           select r.record,
                  (array_agg(r.title order by o.trust, r.id))[1] as title,
                  (array_agg(r.kind order by o.trust, r.id))[1] as kind,
                  (array_agg(r.topic order by o.trust, r.id) filter (where r.topic is not null))[1] as topic,
                  (array_agg(r.begins_on order by o.trust, r.id))[1] as begins_on,
                  (array_agg(r.hours order by o.trust, r.id) filter (where r.hours is not null))[1] as hours,
                  (array_agg(r.provider order by o.trust, r.id) filter (where r.provider is not null))[1] as provider,
                  (array_agg(r.holds_until order by o.trust, r.id) filter (where r.holds_until is not null))[1] as holds_until,
                  (array_agg(r.state order by array_position(array['REVIEWED', 'DONE', 'PLANNED'], r.state)))[1] as state,
                  (array_agg(r.source order by r.id) filter (where o.verifies and r.state <> 'PLANNED'))[1] as verified_by
             from cpd_report r join reporter_kind o on o.code = r.source_kind
            where r.record = touched.id and r.withdrawn_at is null
            group by r.record) b
       left join training_topic t on t.code = b.topic
 where c.id = touched.id
