-- Rows of people who are known, that say something else than the register, or than another row.
with spoken as (
    select r.*, daterange(r.from_on, r.until_on + 1) as valid from register_import_row r
     where r.import = :import and r.practitioner_id is not null and r.error is null
), judged as (
    select r.row,
           case when exists (select from legacy_fact f
                              where f.source = :source and f.number = r.legacy_number
                                and (f.fact = 'REGISTRATION' and f.what = r.category and f.from_on = r.from_on
                                         and (f.until_on is distinct from r.until_on or f.detail <> r.registration)
                                  or f.fact = 'ORDER' and f.what = r.order_kind and f.from_on = r.order_from and f.until_on is distinct from r.order_until
                                  or f.fact = 'FEE' and f.what = r.fee_year::text and f.detail::numeric <> r.fee))
                then 'REGISTER_SAYS_OTHERWISE'
                when r.category is not null and not brought.over and exists (
                         select from registration g where g.practitioner_id = r.practitioner_id and g.category = r.category and g.valid && r.valid
                            and (g.valid <> r.valid or g.kind <> r.registration))
                then 'REGISTER_SAYS_OTHERWISE'
                when r.category is not null and not brought.over and exists (
                         select from ineligibility x where x.practitioner_id = r.practitioner_id and x.valid && r.valid)
                then 'NOT_ELIGIBLE'
                when r.category is not null and exists (
                         select from spoken o where o.practitioner_id = r.practitioner_id and o.category = r.category and o.row <> r.row
                            and o.valid && r.valid and (o.valid <> r.valid or o.registration <> r.registration))
                then 'ROWS_OF_ONE_PERSON_DISAGREE'
                when r.order_kind is not null and exists (
                         select from spoken o where o.practitioner_id = r.practitioner_id and o.order_kind = r.order_kind
                            and o.order_from = r.order_from and o.order_until is distinct from r.order_until)
                then 'ROWS_OF_ONE_PERSON_DISAGREE'
                when r.fee_year is not null and exists (
                         select from fee_entry e where e.practitioner_id = r.practitioner_id and e.year = r.fee_year and e.fee = 'REGISTRATION'
                            and not exists (select from legacy_fact f where f.source = :source and f.number = r.legacy_number
                                               and f.fact = 'FEE' and f.what = r.fee_year::text))
                then 'REGISTER_SAYS_OTHERWISE'
                when r.fee_year is not null and exists (
                         select from spoken o where o.practitioner_id = r.practitioner_id and o.fee_year = r.fee_year and o.fee <> r.fee)
                then 'ROWS_OF_ONE_PERSON_DISAGREE' end as error
      from spoken r
     cross join lateral (select exists (select from legacy_fact f
                           where f.source = :source and f.number = r.legacy_number and f.fact = 'REGISTRATION'
                             and f.what = r.category and f.from_on = r.from_on) as over) brought
)
update register_import_row r set outcome = 'DIFFERS', error = judged.error
  from judged where r.import = :import and r.row = judged.row and judged.error is not null
