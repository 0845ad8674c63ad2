insert into legacy_fact (source, number, fact, what, from_on, until_on, detail, import)
select distinct :source, r.legacy_number, said.fact, said.what, said.from_on, said.until_on, said.detail, :import::uuid
  from register_import_row r
 cross join lateral (values ('REGISTRATION', r.category, r.from_on, r.until_on, r.registration),
                            ('ORDER', r.order_kind, r.order_from, r.order_until, ''),
                            ('FEE', r.fee_year::text, make_date(r.fee_year, 4, 1), null::date, r.fee::text)) said (fact, what, from_on, until_on, detail)
 where r.import = :import and r.practitioner_id is not null and r.error is null and said.what is not null
    on conflict do nothing
