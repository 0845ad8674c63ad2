-- What begins or ends within the window, of the people in posts that were stated to the caller's organisations. Each line has a
-- key in the order of the days, by which the list is paged.
with posts as (
    select e.id, e.practitioner_id, p.register_number, stated.staff_id, nullif(stated.post_id, '') as post_id, held.organisation,
           held.role_profile, e.begins, e.ends
      from (select id, practitioner_id, sender, staff_id, post_id, min(lower(valid)) as begins, max(upper(valid)) - 1 as ends,
                   bool_or(upper_inf(valid)) as open
              from employment
             where practitioner_id in (select here.practitioner_id from employment here
                                         join organisation_ancestor beneath on beneath.code = here.organisation and beneath.ancestor = :organisation
                                        where coalesce(upper(here.valid) > :today::date, true))
             group by id, practitioner_id, sender, staff_id, post_id) e
      join lateral (select organisation, role_profile from employment last where last.id = e.id order by lower(last.valid) desc limit 1) held on true
      join practitioner p on p.id = e.practitioner_id
      join as_stated_to(:own, e.id, e.sender, e.staff_id, e.post_id) stated on true
     where (e.open or e.ends >= :today::date)
       and exists (select from organisation_ancestor beneath where beneath.code = held.organisation and beneath.ancestor = :organisation)
), people as (
    select distinct on (practitioner_id) practitioner_id, register_number, staff_id, organisation from posts order by practitioner_id, id
), lines as (
    select begins as day, 'POST_BEGINS' as kind, register_number, staff_id, post_id, organisation, role_profile as subject, id::text as item from posts
    union all
    select ends, 'POST_ENDS', register_number, staff_id, post_id, organisation, role_profile, id::text from posts
    union all
    select edge.day, edge.kind, register_number, staff_id, null, organisation, g.category, g.category
      from people join registration g using (practitioner_id)
     cross join lateral (values (lower(g.valid), 'REGISTRATION_BEGINS'), (upper(g.valid) - 1, 'REGISTRATION_ENDS')) edge (day, kind)
    union all
    select edge.day, edge.kind, register_number, staff_id, null, organisation, o.kind, o.id::text
      from people join disciplinary_order o using (practitioner_id)
     cross join lateral (values (lower(o.valid), 'ORDER_BEGINS'), (upper(o.valid) - 1, 'ORDER_ENDS')) edge (day, kind)
    union all
    select edge.day, edge.kind, duty.register_number, duty.staff_id, duty.post_id, duty.organisation, duty.category, duty.employment::text
      from unmet_duties(:organisation, :own, :today) duty
     cross join lateral (values (duty.since, 'DUTY_BEGINS'),
                                ((duty.since + make_interval(months => (select months from duty_age where name = 'SIX_MONTHS' and valid @> :today::date)))::date,
                                 'DUTY_SIX_MONTHS')) edge (day, kind)
), keyed as (
    select lines.*, concat_ws(' ', day, register_number, kind, item) collate "C" as place from lines
     where day > :today::date and day <= :until::date or day = :today::date and kind like '%\_ENDS'
)
select place, day, kind, register_number, staff_id, post_id, organisation, subject
  from keyed
 where place > :after and :kind in ('', kind)
 order by place
 limit :fetch
