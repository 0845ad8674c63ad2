-- The people of posts at an organisation that the next keeper's keys are tied to, in the order in which everybody locks people.
select p.id from practitioner p
 where p.id in (select e.practitioner_id from staff_link l join employment e on e.id = l.employment
                 where l.sender = :sender and e.organisation = :organisation)
 order by p.id for no key update
