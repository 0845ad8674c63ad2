select s.place, s.person,
       case when s.guest is null
            then exists (select from followed_person p where p.number = s.person and p.unknown_to_registry_since is null)
            else exists (select from guest g where g.id = s.guest and g.recorded_for in (select beneath(:own))) end as known,
       :kind <> 'EMPLOYER' or s.guest is not null
           or exists (select from unnest(s.whos) w (who) join followed_post p on p.number = w.who
                       where p.organisation in (select beneath(:own)) and coalesce(p.until >= s.ends_on, true)) as employed,
       exists (select from activity_kind k where k.code = s.kind) as kind_known,
       s.topic is null or exists (select from training_topic t where t.code = s.topic) as topic_known,
       s.reference is not null
           and exists (select from cpd_report r join cpd_record c on c.id = r.record
                        where r.source = :source and r.reference = s.reference and r.withdrawn_at is null
                          and not (c.who = any(s.whos) and c.ends_on = s.ends_on and c.course_key = s.course_key))
           and exists (select from unnest(s.whos) w (who)
                         join cpd_record c on c.who = w.who and c.ends_on = s.ends_on and c.course_key = s.course_key and c.withdrawn_at is null
                         join cpd_report r on r.record = c.id and r.source = :source and r.withdrawn_at is null) as reference_taken
  from said_activity s
 order by s.place
