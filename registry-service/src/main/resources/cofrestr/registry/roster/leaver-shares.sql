with open as (
    select e.organisation, count(*) as posts
      from employment e
      join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
     where e.sender = :sender and e.valid @> :asOf::date
     group by e.organisation
), leaving as (
    select organisation, count(*) as posts from roster_plan where roster = :roster and kind = 'LEAVER' group by organisation
)
select open.organisation, open.posts as open, coalesce(leaving.posts, 0) as leavers
  from open left join leaving using (organisation)
union all
select '', coalesce(sum(open.posts), 0), coalesce((select sum(posts) from leaving), 0)
  from open
