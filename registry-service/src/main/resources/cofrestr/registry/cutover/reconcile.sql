-- What the file says against what the register says today of the people who bear its numbers. A registration that an order or
-- removal cut off counts as it was entered.
with people as (
    select l.number, s.id from legacy_number l
      join practitioner p on p.id = l.practitioner_id
      join practitioner s on s.register_number = last_survivor(p.register_number)
     where l.source = (select source from register_import where id = :import)
), said as (
    select distinct 'REGISTRATION' as fact, r.category as what, r.legacy_number, r.from_on, r.registration as detail
      from register_import_row r where r.import = :import and r.category is not null
    union
    select 'ORDER', r.order_kind, r.legacy_number, r.order_from, '' from register_import_row r where r.import = :import and r.order_kind is not null
    union
    select 'FEE', r.fee_year::text, r.legacy_number, make_date(r.fee_year, 4, 1), r.fee::text from register_import_row r where r.import = :import and r.fee_year is not null
), held as (
    select said.*, case said.fact
               when 'REGISTRATION' then exists (
                   select from registration g where g.practitioner_id = who.id and g.category = said.what and g.kind = said.detail and lower(g.valid) = said.from_on
                   union all
                   select from removal m where m.practitioner_id = who.id and m.category = said.what and m.kind = said.detail and lower(m.period) = said.from_on)
               when 'ORDER' then exists (
                   select from order_made o where o.practitioner_id = who.id and o.kind = said.what and o.from_on = said.from_on
                      and o.state in ('IN_FORCE', 'REVOKED', 'QUASHED'))
               else exists (
                   select from fee_entry e where e.practitioner_id = who.id and e.year = said.what::integer and e.fee = 'REGISTRATION'
                      and e.kind = 'CHARGE' and e.amount = said.detail::numeric) end as there
      from said left join people who on who.number = said.legacy_number
)
select fact, what, count(*) as in_file, count(*) filter (where there) as in_register from held group by fact, what order by fact, what
