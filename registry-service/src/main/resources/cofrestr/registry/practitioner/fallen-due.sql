-- People of whom something began or ended by today, held until that is told.
with fallen as (
    select d.subject::bigint as id, d.at from due d
     where d.kind = 'practitioner' and d.at <= :today::date
     order by d.subject::bigint limit 1000
), held as (
    select p.id, fallen.at from practitioner p join fallen on fallen.id = p.id order by p.id for no key update of p
)
insert into changing (practitioner_id, type, changed, items, routes_before, effective_on)
select held.id, 'wales.cofrestr.practitioner.fell-due.v1', '{posts,registrations,orders}',
       array(select distinct e.id from employment e
              where e.practitioner_id = held.id
                and (lower(e.valid) between held.at and :today::date or upper(e.valid) between held.at and :today::date)),
       practitioner_routes(held.id, held.at - 1), held.at
  from held
