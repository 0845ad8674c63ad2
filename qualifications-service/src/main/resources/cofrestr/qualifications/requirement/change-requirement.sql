update requirement
   set code = :code, name_cy = :nameCy, name_en = :nameEn, summary_cy = :summaryCy, summary_en = :summaryEn, legal_basis = :legalBasis,
       power = :power, categories = :categories, role_profiles = :roleProfiles, levels = :levels, routes = :routes, settings = :settings,
       effective_from = :effectiveFrom, effective_until = :effectiveUntil, starters_from = :startersFrom, in_post_until = :inPostUntil,
       change_of_employer = :changeOfEmployer, provisional_full_time_months = :fullTime, provisional_part_time_months = :partTime,
       provisional_leave_disregarded = :leave, criteria = :criteria::jsonb, drafted_by = :desk, version = version + 1
 where id = :id
returning id
