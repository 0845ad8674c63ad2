-- Somebody whom the organisation employs, or employed last: posts of others that are not over do not take that away,
-- for whoever resigned first may have found another. Everything else is found by nobody, and by one statement.
with posts as (
    select m.practitioner_id, m.organisation, max(coalesce(upper(m.valid), 'infinity'::date)) as ended
      from employment m
      join practitioner p on p.id = m.practitioner_id and p.register_number = last_survivor(:number)
     where lower(m.valid) <= :today::date
     group by m.practitioner_id, m.id, m.organisation
)
select p.id
  from practitioner p
  join entry e on e.practitioner_id = p.id and e.valid @> :today::date
 where p.register_number = last_survivor(:number)
   and e.date_of_birth = :birth
   and exists (select from organisation_ancestor own where own.code = :organisation and own.ancestor = any(:own))
   and exists (select from posts mine
                 join organisation_ancestor beneath on beneath.code = mine.organisation and beneath.ancestor = :organisation
                where mine.ended > :today::date
                   or not exists (select from posts later where later.ended > mine.ended and later.ended <= :today::date))
