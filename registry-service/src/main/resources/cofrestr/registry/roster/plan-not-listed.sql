-- Posts of the keeper at organisations that a second source lists, of which it has no row. Nobody's post ends for it. The keeper's
-- keys stay the keeper's; the id of the post tells the items apart.
with named as (
    select distinct r.organisation, k.keeper
      from roster_row r join roster_keeper k on k.organisation = r.organisation and upper_inf(k.valid) and k.keeper <> :sender
     where r.roster = :roster and :coverage in ('NAMED', 'ALL')
), linked as (
    select employment_id from roster_plan where roster = :roster and kind in ('AGREES', 'DIFFERS')
), missing as (
    select e.id, e.organisation, e.practitioner_id
      from named join employment e on e.organisation = named.organisation and e.sender = named.keeper and e.valid @> :asOf::date
     where e.id not in (select employment_id from linked)
       and (cardinality(:people::bigint[]) = 0 or e.practitioner_id = any(:people))
)
insert into roster_plan (roster, item, kind, organisation, staff_id, post_id, practitioner_id, employment_id)
select :roster, coalesce((select max(item) from roster_plan where roster = :roster), 0) + row_number() over (order by organisation, id),
       'NOT_LISTED', organisation, '', id, practitioner_id, id
  from missing
