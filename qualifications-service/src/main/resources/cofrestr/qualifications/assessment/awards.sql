-- Of each award and status the post on the day of the award, the longest held of several.
with given as materialized (
    select false as is_status, current_number(w.register_number) as number, w.awarded_on from award w
     where w.state = 'VERIFIED' and w.awarded_on between :from and :until
    union all
    select true, current_number(s.register_number), s.awarded_on from held_status s
     where s.state = 'VERIFIED' and s.awarded_on between :from and :until
), posted as materialized (
    select g.is_status, school_year(g.awarded_on) as school_year, p.organisation, p.route
      from given g
      left join lateral (
           select p.organisation, r.route from followed_post p left join role_profile r on r.code = p.role_profile
            where p.number = g.number and p.from_date <= g.awarded_on and coalesce(p.until >= g.awarded_on, true)
            order by p.from_date, p.employment limit 1) p on true
), placed as (
    select o.organisation, authority_of(o.organisation) as authority from (select distinct organisation from posted) o
)
select p.school_year, p.route, l.authority, count(*) filter (where not p.is_status) as awards, count(*) filter (where p.is_status) as statuses
  from posted p left join placed l on l.organisation = p.organisation
 group by p.school_year, p.route, l.authority
 order by p.school_year, p.route nulls last, l.authority nulls last
