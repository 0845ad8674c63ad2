-- Of the people and organisations that are spoken of, those whom the teller may speak of: an employer of whoever has a post there today,
-- registry staff of whoever has or had one. Who is not in the answer is, to the teller, nobody.
with asked as materialized (
    select distinct a.number, a.organisation, last_survivor(a.number) as survivor
      from unnest(:numbers::text[], :organisations::text[]) a (number, organisation)
)
select a.number, a.organisation, a.survivor, numbers_of(a.survivor) as numbers
  from asked a
 where (:everywhere or a.organisation = any(:own))
   and exists (select from followed_person p where p.number = a.survivor and p.unknown_to_registry_since is null)
   and exists (select from followed_post t
                where t.number = a.survivor and t.organisation = a.organisation
                  and (:everywhere or (t.from_date <= :today and (t.until is null or t.until >= :today))))
