update register_import_row r
   set registers = r.category is not null
                   and not exists (select from legacy_fact f where f.source = :source and f.number = r.legacy_number and f.fact = 'REGISTRATION'
                                      and f.what = r.category and f.from_on = r.from_on)
                   and not exists (select from registration g where g.practitioner_id = r.practitioner_id and g.category = r.category
                                      and g.valid && daterange(r.from_on, r.until_on + 1)),
       orders = r.order_kind is not null
                and not exists (select from legacy_fact f where f.source = :source and f.number = r.legacy_number and f.fact = 'ORDER'
                                   and f.what = r.order_kind and f.from_on = r.order_from)
                and not exists (select from order_made o where o.practitioner_id = r.practitioner_id and o.kind = r.order_kind
                                   and o.from_on = r.order_from and o.state <> 'DROPPED'),
       pays = r.fee_year is not null
              and not exists (select from fee_entry e where e.practitioner_id = r.practitioner_id and e.year = r.fee_year and e.fee = 'REGISTRATION')
 where r.import = :import and r.practitioner_id is not null and r.error is null
