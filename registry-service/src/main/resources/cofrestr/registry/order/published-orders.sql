select o.id, n.given_names, n.family_name, school.name_en as last_school_en, school.name_cy as last_school_cy,
       o.kind, k.name_en, k.name_cy, o.made_on, o.from_on, coalesce(o.ended_on, o.until_on) as until_on,
       array(select g.name_en from order_ground g where g.code = any(o.grounds) order by g.code) as grounds_en,
       array(select g.name_cy from order_ground g where g.code = any(o.grounds) order by g.code) as grounds_cy,
       o.conviction, o.conduct_en, o.conduct_cy, o.published_until
  from order_made o
  join order_kind k on k.code = o.kind and k.valid @> o.made_on
  join practitioner_name n on n.practitioner_id = o.practitioner_id and n.valid @> :today::date
  left join lateral (
        select s.name_en, s.name_cy
          from employment e join organisation s on s.code = e.organisation
         where e.practitioner_id = o.practitioner_id and s.kind = 'SCHOOL' and lower(e.valid) <= o.made_on
         order by upper(e.valid) desc nulls first, lower(e.valid) desc limit 1) school on true
 where o.published and o.state in ('IN_FORCE', 'REVOKED')
   and o.from_on <= :today::date and coalesce(o.published_until >= :today::date, true)
   and not exists (select from hidden_entry h where h.practitioner_id = o.practitioner_id)
   and (:after = '' or o.id > nullif(:after, '')::uuid)
 order by o.id
 limit :fetch
