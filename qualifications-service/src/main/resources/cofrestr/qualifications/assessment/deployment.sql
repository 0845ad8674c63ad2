-- Whoever has the status on the last day, once for each authority in which the person works then.
with holder as materialized (
    select distinct current_number(s.register_number) as number, s.status
      from held_status s
     where s.state = 'VERIFIED' and s.awarded_on <= :until and s.status in (select status from status_deployment)
), post as materialized (
    select h.number, h.status, p.organisation, p.census_category,
           exists (select from status_deployment d where d.status = h.status and d.census_category = p.census_category) as deployed
      from holder h join followed_post p on p.number = h.number and p.from_date <= :until and coalesce(p.until >= :until, true)
), placed as (
    select o.organisation, authority_of(o.organisation) as authority from (select distinct organisation from post) o
), at_authority as (
    select h.number, h.status, l.authority, bool_or(p.deployed) as deployed, bool_or(p.census_category is null) as not_stated,
           count(p.organisation) > 0 as works
      from holder h left join post p on p.number = h.number and p.status = h.status left join placed l on l.organisation = p.organisation
     group by h.number, h.status, l.authority
)
select status, authority, count(*) as holders,
       count(*) filter (where works and deployed) as deployed,
       count(*) filter (where works and not deployed and not not_stated) as not_deployed,
       count(*) filter (where works and not deployed and not_stated) as not_stated,
       count(*) filter (where not works) as no_post
  from at_authority
 group by status, authority
 order by status, authority nulls last
