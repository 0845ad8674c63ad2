insert into changing (practitioner_id, type, changed, items)
select e.practitioner_id, 'wales.cofrestr.employment.changed.v1', '{posts}', array_agg(distinct t.id)
  from taken t join employment e on e.id = t.id
 group by e.practitioner_id
