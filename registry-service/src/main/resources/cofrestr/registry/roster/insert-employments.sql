insert into employment (id, practitioner_id, valid, organisation, sender, staff_id, post_id, role_profile, census_category, post_title,
                        supports_specified_work, contract_type, hours_per_week, full_time_hours, weeks_per_year, fte, pay_point,
                        local_grade, subject_specialism, hlta_status, deployed_as_hlta, recorded_from)
select item.employment_id, item.practitioner_id,
       daterange(case when item.kind = 'STARTER' or touched.from_start then (r.stated ->> 'startDate')::date else touched.starts end,
                 (r.stated ->> 'endDate')::date, '[]'),
       r.organisation, :sender, r.staff_id, r.post_id, r.stated ->> 'roleProfile', r.stated ->> 'censusCategory', r.stated ->> 'postTitle',
       coalesce((r.stated ->> 'supportsSpecifiedWork')::boolean, work.supports_specified_work), r.stated ->> 'contractType',
       (r.stated ->> 'hoursPerWeek')::numeric, (r.stated ->> 'fullTimeHours')::numeric, (r.stated ->> 'weeksPerYear')::numeric,
       (r.stated ->> 'fte')::numeric, r.stated ->> 'payPoint', r.stated ->> 'localGrade', r.stated ->> 'subjectSpecialism',
       (r.stated ->> 'hltaStatus')::boolean, (r.stated ->> 'deployedAsHlta')::boolean, coalesce(touched.at, :now)
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
  join role_profile_work work on work.role_profile = r.stated ->> 'roleProfile' and work.valid @> :asOf::date
  left join touched on touched.item = item.item
 where item.roster = :roster and (item.kind = 'STARTER' or item.kind in ('CHANGED', 'MOVER') and touched.item is not null)
