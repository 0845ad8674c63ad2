-- What the lines are judged by, by joins of whole sets. A person who is named twice is paid for by the first line.
create temporary table line_fact on commit drop as
with named as materialized (
    select distinct practitioner_id from remittance_line where remittance = :remittance and practitioner_id is not null
), owed as (
    select e.practitioner_id, sum(e.amount) as amount
      from named join fee_entry e on e.practitioner_id = named.practitioner_id
     where e.year = :year and e.fee = 'REGISTRATION'
     group by e.practitioner_id
), noticed as (
    select distinct n.practitioner_id
      from payment_notice n join organisation_ancestor beneath on beneath.code = n.organisation and beneath.ancestor = :organisation
     where n.year = :year and n.collection = 'DEDUCT'
), known as (
    select distinct e.practitioner_id
      from named
      join employment e on e.practitioner_id = named.practitioner_id
      join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = any(cast(:own as text[]))
)
select l.line, l.practitioner_id is not null as identified, l.amount, coalesce(owed.amount, 0) as owed,
       noticed.practitioner_id is not null as on_notice, known.practitioner_id is not null as known_here,
       case when l.practitioner_id is not null and row_number() over person > 1 then first_value(l.amount) over person end as named_before
  from remittance_line l
  left join owed on owed.practitioner_id = l.practitioner_id
  left join noticed on noticed.practitioner_id = l.practitioner_id
  left join known on known.practitioner_id = l.practitioner_id
 where l.remittance = :remittance
window person as (partition by l.practitioner_id order by l.line)
