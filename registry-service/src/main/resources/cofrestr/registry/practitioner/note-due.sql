-- The next day on which something of these people begins or ends.
with boundary as (
    select c.practitioner_id as id, day
      from changing c
      join employment e using (practitioner_id) cross join lateral (values (lower(e.valid)), (upper(e.valid))) days (day)
    union all
    select c.practitioner_id, day
      from changing c
      join registration g using (practitioner_id) cross join lateral (values (lower(g.valid)), (upper(g.valid))) days (day)
    union all
    select c.practitioner_id, day
      from changing c
      join disciplinary_order o using (practitioner_id) cross join lateral (values (lower(o.valid)), (upper(o.valid))) days (day)
)
insert into due (kind, subject, at)
select 'practitioner', id::text, min(day) from boundary where day > :today::date group by id
    on conflict (kind, subject) do update set at = excluded.at
