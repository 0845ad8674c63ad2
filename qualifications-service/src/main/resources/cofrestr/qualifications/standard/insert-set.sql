insert into standards_set (code, family, kind, name_cy, name_en, name_cy_basis, jurisdiction, valid_from, valid_until, standards, statutory, basis,
                           complete, stage, drafted_by)
values (:code, :family, :kind, :nameCy, :nameEn, 'text of the set', :jurisdiction, :validFrom, :validUntil, nullif(:count, 0), :statutory, :basis,
        :count > 0, 'DRAFT', :desk)
