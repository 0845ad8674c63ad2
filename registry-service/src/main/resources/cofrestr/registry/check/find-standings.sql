-- For each question in its place: wrong tries at its number today, and how the person stands whom number and birth date name.
select coalesce(tried.wrong, 0) as tries, person.register_number, person.first_registered,
       coalesce(person.ineligible, false) as ineligible, coalesce(person.orders, '{}') as orders,
       coalesce(person.categories, '{}') as categories, coalesce(person.names_en, '{}') as names_en,
       coalesce(person.names_cy, '{}') as names_cy, coalesce(person.registrations, '{}') as registrations,
       coalesce(person.since, '{}') as since, coalesce(person.conditions, '{}') as conditions
  from unnest(cast(:numbers as text[]), cast(:births as date[])) with ordinality asked (number, birth, place)
  left join check_attempt tried on tried.client = :client and tried.day = :today and tried.number = asked.number
  left join standing_of(asked.number, asked.birth, :today::date) person on true
 order by asked.place
