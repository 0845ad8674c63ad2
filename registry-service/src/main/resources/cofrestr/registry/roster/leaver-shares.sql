with own as (
    select e.organisation, count(*) as posts
      from employment e
      join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
     where e.sender = :sender and e.valid @> :asOf::date
     group by e.organisation
), leaving as (
    select organisation, count(*) as posts, count(*) filter (where reason = 'POST_OF_FORMER_KEEPER') as left_behind
      from roster_plan where roster = :roster and kind = 'LEAVER' group by organisation
), each as (
    select organisation, coalesce(own.posts, 0) + coalesce(leaving.left_behind, 0) as open,
           coalesce(leaving.posts, 0) as leavers, coalesce(leaving.left_behind, 0) as left_behind
      from own full join leaving using (organisation)
)
select organisation, open, leavers, left_behind from each
union all
select '', coalesce(sum(open), 0), coalesce(sum(leavers), 0), coalesce(sum(left_behind), 0) from each
