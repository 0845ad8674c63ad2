-- The sealed National Insurance numbers of some people, and to what each is sealed: to the staff id for which an employer
-- stated it, else to the entry in which registry staff set it.
select asked.number as register_number, e.ni_sealed as sealed,
       (select s.staff_id from statement s where s.practitioner_id = e.practitioner_id and s.ni_sealed = e.ni_sealed limit 1) as staff_id,
       e.practitioner_id as practitioner
  from unnest(:numbers::text[]) asked (number)
 cross join lateral (
        select asked.number union all select s.number from survivor s where s.survivor = asked.number) one (number)
  join practitioner p on p.register_number = one.number
  join entry e on e.practitioner_id = p.id
 where e.ni_sealed is not null
