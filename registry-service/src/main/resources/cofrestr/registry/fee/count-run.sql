update payment_run r
   set employers = made.employers, direct = made.direct, elsewhere = made.elsewhere,
       exempt = (select count(*) from fee_person where exempt),
       paid = (select count(*) from fee_person p where not p.exempt and not exists (select from fee_unpaid u where u.practitioner_id = p.practitioner_id)),
       already = (select count(*) from fee_unpaid u where not exists (
                     select from payment_notice n where n.run = r.id and n.practitioner_id = u.practitioner_id))
  from (select count(*) filter (where collection = 'DEDUCT') as employers, count(*) filter (where collection = 'DIRECT') as direct,
               count(*) filter (where collection = 'ELSEWHERE') as elsewhere
          from payment_notice where run = :run) made
 where r.id = :run
