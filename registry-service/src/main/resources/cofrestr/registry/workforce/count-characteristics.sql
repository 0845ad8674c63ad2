-- Lists of people by what the register holds of them on a day. What the person or registry staff say of racial group and disability
-- stands before the newest that an employer states of an open post.
with listed as materialized (
    select distinct l.list, p.id
      from unnest(:lists::text[], :numbers::text[]) l (list, number)
      join practitioner p on p.register_number = last_survivor(l.number)
), person as (
    select id, coalesce(
               case when :by = 'SEX' then (select e.sex from entry e where e.practitioner_id = i.id and e.valid @> :day::date) end,
               case when :by <> 'SEX' then (select r.value::jsonb #>> '{}' from particular r
                                             where r.practitioner_id = i.id and r.kind = :by and r.valid @> :day::date) end,
               case when :by <> 'SEX' then (
                   select coalesce(s.stands, s.stated) ->> case :by when 'RACIAL_GROUP' then 'ethnicity' else 'disability' end
                     from employment e
                     join statement s on s.sender = e.sender and s.staff_id = e.staff_id and s.post_id = e.post_id and s.superseded_at is null
                    where e.practitioner_id = i.id and e.valid @> :day::date
                      and coalesce(s.stands, s.stated) ->> case :by when 'RACIAL_GROUP' then 'ethnicity' else 'disability' end is not null
                    order by s.as_of desc, s.recorded_from desc, s.id desc
                    limit 1) end,
               'UNKNOWN') as value
      from (select distinct id from listed) i
)
select l.list, p.value, count(*) as people
  from listed l join person p using (id)
 group by l.list, p.value
 order by l.list collate "C", p.value collate "C"
