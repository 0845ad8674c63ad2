insert into employment (id, practitioner_id, valid, organisation, sender, staff_id, post_id, role_profile, census_category, post_title,
                        supports_specified_work, contract_type, hours_per_week, full_time_hours, weeks_per_year, fte, pay_point,
                        local_grade, subject_specialism, hlta_status, deployed_as_hlta, volunteer, head_satisfied_on, recorded_from)
select item.employment_id, item.practitioner_id,
       daterange(case when item.kind = 'STARTER' or touched.from_start then (said.so ->> 'startDate')::date else touched.starts end,
                 (said.so ->> 'endDate')::date, '[]'),
       r.organisation, :sender, r.staff_id, r.post_id, said.so ->> 'roleProfile', said.so ->> 'censusCategory', said.so ->> 'postTitle',
       coalesce((said.so ->> 'supportsSpecifiedWork')::boolean, work.supports_specified_work), said.so ->> 'contractType',
       (said.so ->> 'hoursPerWeek')::numeric, (said.so ->> 'fullTimeHours')::numeric, (said.so ->> 'weeksPerYear')::numeric,
       (said.so ->> 'fte')::numeric, said.so ->> 'payPoint', said.so ->> 'localGrade', said.so ->> 'subjectSpecialism',
       (said.so ->> 'hltaStatus')::boolean, (said.so ->> 'deployedAsHlta')::boolean,
       (said.so ->> 'volunteer')::boolean, (said.so ->> 'headSatisfiedOn')::date, coalesce(touched.at, :now)
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
 cross join lateral (select coalesce(item.stands, r.stated) as so) said
  join role_profile_work work on work.role_profile = said.so ->> 'roleProfile' and work.valid @> :asOf::date
  left join touched on touched.item = item.item
 where item.roster = :roster and (item.kind = 'STARTER' or item.kind in ('CHANGED', 'MOVER') and touched.item is not null)
