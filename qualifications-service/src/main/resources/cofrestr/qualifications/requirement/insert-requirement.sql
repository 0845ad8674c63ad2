-- The next version of a code; two that are drafted at once are told apart by the constraint, and the later one is busy.
insert into requirement (code, rule_version, name_cy, name_en, summary_cy, summary_en, legal_basis, power, categories, role_profiles,
                         levels, routes, settings, effective_from, effective_until, starters_from, in_post_until, change_of_employer,
                         provisional_full_time_months, provisional_part_time_months, provisional_leave_disregarded, criteria,
                         drafted_by, recorded_from)
select :code, coalesce((select max(rule_version) from requirement where code = :code), 0) + 1, :nameCy, :nameEn, :summaryCy, :summaryEn,
       :legalBasis, :power, :categories, :roleProfiles, :levels, :routes, :settings, :effectiveFrom, :effectiveUntil, :startersFrom,
       :inPostUntil, :changeOfEmployer, :fullTime, :partTime, :leave, :criteria::jsonb, :desk, :now
returning id
