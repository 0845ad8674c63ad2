-- Absence is evidence only for organisations the list covers, only of posts held on its date, and never of a person
-- who is on the list in a row that was held or could not be read.
with named as materialized (
    select distinct organisation from roster_row where roster = :roster and organisation is not null
), blind as materialized (
    -- Where a row does not say whose it is, nobody of its organisation (or, if it does not say that either, of the list) can be missing.
    select organisation from roster_row where roster = :roster and problem is not null and staff_id is null
), newer as materialized (
    -- Organisations of which a newer list of this sender has spoken already.
    select distinct beneath.code
      from roster list join organisation_ancestor beneath on beneath.ancestor = list.organisation
     where list.sender = :sender and list.state = 'COMMITTED' and list.coverage in ('NAMED', 'ALL') and list.as_of > :asOf::date
    union
    -- Or one of a keeper before.
    select organisation from roster_keeper where keeper = :sender and upper_inf(valid) and not_before > :asOf::date
), gone as (
    select e.*
      from employment e
      join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
     where :coverage in ('NAMED', 'ALL') and e.sender = :sender and e.valid @> :asOf::date and lower(e.valid) < :asOf::date
       and (:coverage = 'ALL' or e.organisation in (select organisation from named))
       and not exists (select from roster_row r
                        where r.roster = :roster and r.staff_id = e.staff_id and (r.post_id = e.post_id or r.problem is not null))
       and (cardinality(:people::bigint[]) = 0 or e.practitioner_id = any(:people))
       and e.organisation not in (select code from newer)
       -- Posts where another sender keeps the list now are not this sender's to end.
       and not exists (select from roster_keeper k where k.organisation = e.organisation and upper_inf(k.valid) and k.keeper <> :sender)
       and not exists (select from blind where organisation is null or organisation = e.organisation)
)
insert into roster_plan (roster, item, kind, organisation, staff_id, post_id, practitioner_id, employment_id, statement, changes)
select :roster, :items + row_number() over (order by g.organisation, g.staff_id, g.post_id), 'LEAVER', g.organisation, g.staff_id,
       g.post_id, g.practitioner_id, g.id, s.id,
       jsonb_build_object('endDate', jsonb_build_object('from', null, 'to', (:asOf::date - 1)::text))
  from gone g
  -- A single message that came for a later day goes before the list.
  left join statement s on s.sender = g.sender and s.staff_id = g.staff_id and s.post_id = g.post_id and s.superseded_at is null
 where coalesce(s.as_of <= :asOf::date, true)
   -- And for a while before the lists that come after it.
   and not coalesce(s.message and s.as_of + (select message_days from roster_guard where valid @> :asOf::date) >= :asOf::date, false)
