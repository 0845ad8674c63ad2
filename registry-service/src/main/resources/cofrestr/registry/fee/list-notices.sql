-- What employers were told of the fees of a year: their own words about the person, never another source's.
select n.id, n.collection, n.direct_because, n.organisation, p.register_number, stated.staff_id, nullif(stated.post_id, '') as post_id,
       s.stated ->> 'givenNames' as given_names, s.stated ->> 'familyName' as family_name,
       n.category, n.statutory_fee, n.subsidy, n.council_contribution, n.amount, n.notification_date, n.deduct_by, n.pay_by,
       n.superseded_at is not null as withdrawn,
       (select coalesce(sum(e.amount), 0) from fee_entry e
         where e.practitioner_id = n.practitioner_id and e.year = n.year and e.fee = 'REGISTRATION') <= 0 as paid
  from payment_notice n
  join practitioner p on p.id = n.practitioner_id
  -- The post may go under another sender's keys than when the notice was made.
  left join post_key key on key.employment = n.employment
  left join lateral as_stated_to(cast(:own as text[]), n.employment, coalesce(key.sender, n.sender), coalesce(key.staff_id, n.staff_id),
                                 coalesce(key.post_id, n.post_id)) stated on true
  left join statement s on s.sender = stated.sender and s.staff_id = stated.staff_id and s.post_id = stated.post_id and s.superseded_at is null
 where n.year = :year and (:organisation::text is null or n.organisation in (select beneath.code from organisation_ancestor beneath where beneath.ancestor = :organisation))
   and (cast(:own as text[]) is null or exists (select from organisation_ancestor mine where mine.code = n.organisation and mine.ancestor = any(cast(:own as text[]))))
   and (:after = '' or n.id > nullif(:after, '')::uuid)
 order by n.id
 limit :fetch
