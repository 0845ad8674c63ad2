-- Of somebody who has another employer now, or none, the notice of before no longer counts; what other employers were told neither.
update payment_notice n
   set superseded_at = :now
  from fee_unpaid u
  join payment_notice old on old.practitioner_id = u.practitioner_id and old.year = :year and old.superseded_at is null
                         and old.collection <> 'ELSEWHERE' and old.organisation is distinct from u.organisation
 where n.practitioner_id = u.practitioner_id and n.year = :year and n.superseded_at is null
