-- Qualifications in the order of their numbers; every criterion that is null asks nothing.
select q.number, q.second_number, q.title_en, q.title_cy, q.title_cy_basis, q.awarding_body, b.name_en as awarding_body_name,
       q.level, q.level_written, q.credits, q.tqt, q.glh, q.min_glh, q.max_glh,
       lower(q.valid) as offered_from, upper(q.valid) - 1 as offered_until, q.valid_basis, q.certification_end,
       array(select a.area from qualification_area a where a.qualification = q.number order by a.area) as areas,
       q.complete, q.note, q.source, q.version
  from qualification q
  left join awarding_body b on b.code = q.awarding_body
 where q.number > :after
   and lower(q.title_en || ' ' || q.title_cy) like all (:words)
   and (:number::text is null or q.number = :number or q.second_number = :number)
   and (:level::int is null or q.level = :level)
   and (:body::text is null or q.awarding_body = :body)
   and (:area::text is null or exists (select from qualification_area a where a.qualification = q.number and a.area = :area))
   and (:offeredOn::date is null or q.valid @> :offeredOn::date)
   and (:recognisedOn::date is null and :list::text is null
        or exists (select from recognised r
                    where r.qualification = q.number
                      and (:list::text is null or r.list = :list)
                      and (:recognisedOn::date is null or r.valid @> :recognisedOn::date)))
   and (:route::text is null
        or exists (select from qualification_relevance v left join role_profile p on p.code = v.role_profile
                    where v.qualification = q.number and :route in (v.route, p.route)))
   and (:roleProfile::text is null
        or exists (select from qualification_relevance v join role_profile p on p.code = :roleProfile
                    where v.qualification = q.number and (v.role_profile = p.code or v.route = p.route)))
 order by q.number
 limit :fetch
