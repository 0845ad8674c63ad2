select exists (select from registration_category c where c.code = :category and c.valid @> :today::date) as category_in_force,
       exists (select from registration g where g.practitioner_id = :person and g.category = :category
                  and g.valid && daterange(:today::date, null)) as registered,
       exists (select from application a where a.practitioner_id = :person and a.category = :category and a.open) as open,
       (select max(a.barred_until) from application a where a.practitioner_id = :person and a.category = :category
           and a.barred_until >= :today::date) as barred_until
