-- Everybody once in each route, at the highest level there, on the first day and on the last.
with stood as materialized (
    select p.number, r.route, max(r.level) as level
      from followed_post p join role_profile r on r.code = p.role_profile
     where p.from_date <= :from and coalesce(p.until >= :from, true) and r.level is not null
     group by p.number, r.route
), stands as materialized (
    select p.number, r.route, max(r.level) as level
      from followed_post p left join role_profile r on r.code = p.role_profile
     where p.from_date <= :until and coalesce(p.until >= :until, true)
     group by p.number, r.route
), compared as (
    select a.number, a.route, a.level,
           max(b.level) filter (where b.route is not distinct from a.route) as then_level,
           bool_or(b.route is not distinct from a.route and b.level is not null) as same_route,
           bool_or(b.route is distinct from a.route and b.route is not null) as other_route,
           count(b.number) > 0 as works
      from stood a left join stands b on b.number = a.number
     group by a.number, a.route, a.level
)
select route, level, count(*) as people,
       count(*) filter (where same_route and then_level > level) as higher,
       count(*) filter (where same_route and then_level = level) as same,
       count(*) filter (where same_route and then_level < level) as lower,
       count(*) filter (where works and not same_route and other_route) as other_route,
       count(*) filter (where works and not same_route and not other_route) as elsewhere,
       count(*) filter (where not works) as no_post
  from compared
 group by route, level
 order by route nulls last, level
