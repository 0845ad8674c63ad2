-- Posts that a keeper before stated and that no row of this list takes over, where its sender keeps the list now. They end only on
-- purpose. Their keys stay those of the one before; the id of the post tells the items apart. Nobody is missing who is in a row that
-- waits, or may be.
with former as materialized (
    select distinct mine.organisation, before.keeper
      from roster_keeper mine
      join roster_keeper before on before.organisation = mine.organisation and before.keeper <> mine.keeper
      join organisation_ancestor beneath on beneath.code = mine.organisation and beneath.ancestor = :organisation
     where mine.keeper = :sender and upper_inf(mine.valid) and coalesce(mine.not_before <= :asOf::date, true)
), named as materialized (
    select distinct organisation from roster_row where roster = :roster and organisation is not null
), waiting as materialized (
    select r.organisation, r.register_number, r.date_of_birth, r.folded_name, coalesce(item.candidates, '{}') as candidates
      from roster_row r left join roster_plan item on item.roster = r.roster and item.row_number = r.number
     where r.roster = :roster and (r.problem is not null or item.kind in ('HELD', 'REFERRED'))
), left_behind as (
    select e.id, e.organisation, e.practitioner_id
      from former join employment e on e.organisation = former.organisation and e.sender = former.keeper
     where :coverage in ('NAMED', 'ALL') and (:coverage = 'ALL' or e.organisation in (select organisation from named))
       and e.valid @> :asOf::date and lower(e.valid) < :asOf::date
       and (cardinality(:people::bigint[]) = 0 or e.practitioner_id = any(:people))
       and not exists (select from roster_plan item where item.roster = :roster and item.employment_id = e.id)
       and not exists (select from waiting w
                        where coalesce(w.organisation = e.organisation, true)
                          and (w.folded_name is null or w.date_of_birth is null or e.practitioner_id = any(w.candidates)
                               or exists (select from practitioner p where p.id = e.practitioner_id and p.register_number = w.register_number)
                               or exists (select from practitioner_name n join entry t using (practitioner_id)
                                           where n.practitioner_id = e.practitioner_id and n.folded = w.folded_name and t.date_of_birth = w.date_of_birth)))
)
insert into roster_plan (roster, item, kind, organisation, staff_id, post_id, practitioner_id, employment_id, reason, changes)
select :roster, coalesce((select max(item) from roster_plan where roster = :roster), 0) + row_number() over (order by organisation, id),
       'LEAVER', organisation, '', id, practitioner_id, id, 'POST_OF_FORMER_KEEPER',
       jsonb_build_object('endDate', jsonb_build_object('from', null, 'to', (:asOf::date - 1)::text))
  from left_behind
