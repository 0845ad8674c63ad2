-- The same by authority: the highest one above the post's organisation as the tree is now, else whoever stated the post.
with authority as (
    select distinct on (a.code) a.code as organisation, a.ancestor as code
      from organisation_ancestor a
      join organisation o on o.code = a.ancestor and o.kind = 'LOCAL_AUTHORITY'
     order by a.code, a.distance desc
)
select code, count(distinct person) as people, count(*) as posts, coalesce(trim_scale(sum(fte)), 0) as fte
  from (select coalesce(a.code, e.sender) as code, coalesce(s.survivor, p.register_number) as person, e.fte
          from employment e
          join practitioner p on p.id = e.practitioner_id
          left join survivor s on s.number = p.register_number
          left join authority a on a.organisation = e.organisation
         where e.valid @> :asOf::date) post
 group by grouping sets ((code), ())
 order by code collate "C" nulls last
