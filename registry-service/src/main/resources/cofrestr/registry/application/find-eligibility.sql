select exists (select from registration g where g.practitioner_id = :person and g.category = :category
                  and g.valid && daterange(:today::date, null)) as registered,
       exists (select from ineligibility x where x.practitioner_id = :person and x.valid && daterange(:today::date, null)) as ineligible,
       (select legal_basis from provisional_category c where c.category = :category and c.valid @> :today::date) as provisional_basis
