select k.code
  from referral r
  join referral_document_kind k on k.asked_for and k.valid @> (r.received_at at time zone 'Europe/London')::date
 where r.id = :id and not exists (select from referral_document d where d.referral = r.id and d.kind = k.code)
 order by k.place
