insert into employment (id, practitioner_id, valid, organisation, sender, staff_id, post_id, role_profile, census_category, post_title,
                        supports_specified_work, contract_type, hours_per_week, full_time_hours, weeks_per_year, fte, pay_point,
                        local_grade, subject_specialism, hlta_status, deployed_as_hlta, volunteer, head_satisfied_on, recorded_from)
select item.employment_id, item.practitioner_id,
       daterange(case when item.kind = 'STARTER' or touched.from_start then (said.so ->> 'startDate')::date else touched.starts end,
                 (said.so ->> 'endDate')::date, '[]'),
       post.organisation, post.sender, post.staff_id, post.post_id, said.so ->> 'roleProfile', said.so ->> 'censusCategory', said.so ->> 'postTitle',
       coalesce((said.so ->> 'supportsSpecifiedWork')::boolean, work.supports_specified_work), said.so ->> 'contractType',
       (said.so ->> 'hoursPerWeek')::numeric, (said.so ->> 'fullTimeHours')::numeric, (said.so ->> 'weeksPerYear')::numeric,
       (said.so ->> 'fte')::numeric, said.so ->> 'payPoint', said.so ->> 'localGrade', said.so ->> 'subjectSpecialism',
       (said.so ->> 'hltaStatus')::boolean, (said.so ->> 'deployedAsHlta')::boolean,
       (said.so ->> 'volunteer')::boolean, (said.so ->> 'headSatisfiedOn')::date, coalesce(touched.at, :now)
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
  left join touched on touched.item = item.item
  -- What a second source may say is put into the keeper's post, under the keeper's keys.
 cross join lateral (select item.kind in ('AGREES', 'DIFFERS') as is_linked) of
 cross join lateral (select case when of.is_linked then touched.organisation else r.organisation end as organisation,
                            case when of.is_linked then touched.sender else :sender end as sender,
                            case when of.is_linked then touched.staff_id else r.staff_id end as staff_id,
                            case when of.is_linked then touched.post_id else r.post_id end as post_id) post
  left join lateral (select coalesce(s.stands, s.stated) as so from statement s
                      where of.is_linked and s.sender = post.sender and s.staff_id = post.staff_id and s.post_id = post.post_id
                      order by s.recorded_from desc, s.id desc limit 1) keeper on true
  left join lateral (select said from words_of_workplace word where word.employment = item.employment_id) words on true
 cross join lateral (select case when of.is_linked then keeper.so else coalesce(item.stands, r.stated) end || coalesce(words.said, '{}') as so) said
  join role_profile_work work on work.role_profile = said.so ->> 'roleProfile' and work.valid @> :asOf::date
 where item.roster = :roster and (item.kind = 'STARTER' or item.kind in ('CHANGED', 'MOVER', 'AGREES', 'DIFFERS') and touched.item is not null)
