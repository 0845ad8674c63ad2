-- A name that lost characters on its way is the name of the person whom the row's keys name, where it can be that name.
-- Those rows are few or none, whatever the planner believes of a list that was only just staged: they are picked out first.
with lost as materialized (
    select * from roster_row where roster = :roster and problem is null and lost_name is not null
)
update roster_row row
   set stated = jsonb_build_object('givenNames', found.given_names, 'familyName', found.family_name) || row.stated,
       folded_name = found.folded
  from (select distinct on (r.number) r.number, n.given_names, n.family_name, n.folded
          from lost r
         cross join lateral (
               select known.practitioner_id from employment known where known.sender = :sender and known.staff_id = r.staff_id
               union
               select p.id from practitioner p join entry e on e.practitioner_id = p.id
                where p.register_number = last_survivor(r.register_number) and e.date_of_birth = r.date_of_birth
               union
               select e.practitioner_id from entry e where e.ni_hash = r.ni_hash and e.date_of_birth = r.date_of_birth) who
          join practitioner_name n on n.practitioner_id = who.practitioner_id and n.folded ~ r.lost_name
         order by r.number, upper(n.valid) desc nulls first, n.practitioner_id) found
 where row.roster = :roster and row.number = found.number
