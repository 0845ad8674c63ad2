select employment, register_number, staff_id, post_id, organisation, category, since, invited_on, days, age
  from (select duty.*, greatest(0, :today::date - since) as days,
               case when since > :today::date then 'UPCOMING'
                    when since + make_interval(months => (select months from duty_age where name = 'SIX_MONTHS' and valid @> :today::date)) <= :today::date then 'SIX_MONTHS'
                    else 'OVERDUE' end as age
          from unmet_duties(:organisation, :own, :today) duty) named
 where employment > :after and :age in ('', age)
 order by employment
 limit :fetch
