-- What the law wants with a remittance, of those whose fee is to be deducted and unpaid: as their employer stated it.
select n.id, p.register_number, stated.staff_id, n.amount, o.name_en, o.name_cy,
       s.stated ->> 'givenNames' as given_names, s.stated ->> 'familyName' as family_name, s.stated ->> 'formerFamilyName' as former_family_name,
       s.stated ->> 'sex' as sex, s.stated ->> 'dateOfBirth' as date_of_birth, s.stated ->> 'addressLines' as address_lines,
       s.stated ->> 'postcode' as postcode, s.stated ->> 'phone' as phone, s.stated ->> 'email' as email, s.ni_sealed
  from payment_notice n
  join practitioner p on p.id = n.practitioner_id
  join organisation o on o.code = n.organisation
  -- The post may go under another sender's keys than when the notice was made.
  left join post_key key on key.employment = n.employment
  left join lateral as_stated_to(:own, n.employment, coalesce(key.sender, n.sender), coalesce(key.staff_id, n.staff_id),
                                 coalesce(key.post_id, n.post_id)) stated on true
  left join statement s on s.sender = stated.sender and s.staff_id = stated.staff_id and s.post_id = stated.post_id and s.superseded_at is null
 where n.year = :year and n.collection = 'DEDUCT' and n.superseded_at is null
   and n.organisation in (select beneath.code from organisation_ancestor beneath where beneath.ancestor = :organisation)
   and (select coalesce(sum(e.amount), 0) from fee_entry e
         where e.practitioner_id = n.practitioner_id and e.year = n.year and e.fee = 'REGISTRATION') > 0
   and (:after = '' or n.id > nullif(:after, '')::uuid)
 order by n.id
 limit :fetch
