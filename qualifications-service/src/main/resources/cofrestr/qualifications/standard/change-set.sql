update standards_set
   set family = :family, kind = :kind, name_cy = :nameCy, name_en = :nameEn, name_cy_basis = 'text of the set', jurisdiction = :jurisdiction,
       valid_from = :validFrom, valid_until = :validUntil, standards = coalesce(nullif(:count, 0), standards), statutory = :statutory,
       basis = :basis, complete = :count > 0, groups = case when :count = 0 then groups end, in_use = case when :validFrom::date is null then in_use end,
       drafted_by = :desk, version = version + 1
 where code = :code
