-- For each question in its place: wrong tries at its number today, and how the person stands whom number and birth date name.
select coalesce(tried.wrong, 0) as tries, person.register_number, person.first_registered,
       coalesce(person.ineligible, false) as ineligible, coalesce(person.orders, '{}') as orders,
       coalesce(person.categories, '{}') as categories, coalesce(person.names_en, '{}') as names_en,
       coalesce(person.names_cy, '{}') as names_cy, coalesce(person.registrations, '{}') as registrations,
       coalesce(person.since, '{}') as since
  from unnest(cast(:numbers as text[]), cast(:births as date[])) with ordinality asked (number, birth, place)
  left join check_attempt tried on tried.client = :client and tried.day = :today and tried.number = asked.number
  left join lateral (
        select p.register_number,
               (select min(lower(g.valid)) from registration g where g.practitioner_id = p.id) as first_registered,
               exists (select from disciplinary_order x where x.practitioner_id = p.id and x.valid @> :today::date
                          and x.kind in ('SUSPENSION', 'PROHIBITION', 'INTERIM_SUSPENSION')) as ineligible,
               array(select x.kind from disciplinary_order x where x.practitioner_id = p.id and x.valid @> :today::date
                        and x.kind in ('REPRIMAND', 'CONDITIONAL_REGISTRATION') order by lower(x.valid)) as orders,
               registered.*
          from practitioner p
          join entry e on e.practitioner_id = p.id and e.valid @> :today::date
         cross join lateral (
               select array_agg(c.code order by lower(g.valid), c.code) as categories,
                      array_agg(c.name_en order by lower(g.valid), c.code) as names_en,
                      array_agg(c.name_cy order by lower(g.valid), c.code) as names_cy,
                      array_agg(g.kind order by lower(g.valid), c.code) as registrations,
                      array_agg(lower(g.valid)::text order by lower(g.valid), c.code) as since
                 from registration g join registration_category c on c.code = g.category
                where g.practitioner_id = p.id and g.valid @> :today::date) registered
         where p.register_number = last_survivor(asked.number) and e.date_of_birth = asked.birth) person on true
 order by asked.place
