select exists (select from registration g where g.practitioner_id = :person and g.category = :category
                  and g.valid && daterange(:today::date, null)) as registered,
       exists (select from disciplinary_order o where o.practitioner_id = :person and o.valid && daterange(:today::date, null)
                  and o.kind in ('SUSPENSION', 'PROHIBITION', 'INTERIM_SUSPENSION')) as ineligible,
       (select legal_basis from provisional_category c where c.category = :category and c.valid @> :today::date) as provisional_basis
