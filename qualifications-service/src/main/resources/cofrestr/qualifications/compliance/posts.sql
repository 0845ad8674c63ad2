-- The posts of some people, ever: with the level and route of the role, the sector of the school, and the employer: the highest
-- local authority above the organisation, else the highest organisation.
with recursive post as materialized (
    select number, employment, organisation, role_profile, from_date, until from followed_post where number = any(:numbers)
), above (code, at, parent, kind, steps) as (
    select code, code, parent, kind, 0 from followed_organisation where code in (select organisation from post)
    union all
    select above.code, o.code, o.parent, o.kind, above.steps + 1
      from above join followed_organisation o on o.code = above.parent
     where above.steps < 10
), employer as (
    select distinct on (code) code, at from above order by code, kind = 'LOCAL_AUTHORITY' desc, steps desc
)
select post.number, post.organisation, coalesce(employer.at, post.organisation), o.sector, post.role_profile, r.level, r.route,
       post.from_date, post.until
  from post
  left join employer on employer.code = post.organisation
  left join followed_organisation o on o.code = post.organisation
  left join role_profile r on r.code = post.role_profile
 order by post.number, post.employment, post.from_date
