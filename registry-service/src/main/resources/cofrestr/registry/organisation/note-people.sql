with locked as (
    select p.id from practitioner p
     where p.id in (select e.practitioner_id
                      from organisation_ancestor beneath join employment e on e.sender = beneath.code
                     where beneath.ancestor = :code)
     order by p.id for no key update
)
insert into changing (practitioner_id, type) select id, 'wales.cofrestr.practitioner.routed.v1' from locked
