-- People, posts and full-time equivalents of the posts open on a day by census category, and (no code) all together.
select code, count(distinct person) as people, count(*) as posts, coalesce(trim_scale(sum(fte)), 0) as fte
  from (select coalesce(e.census_category, 'UNKNOWN') as code, coalesce(s.survivor, p.register_number) as person, e.fte
          from employment e
          join practitioner p on p.id = e.practitioner_id
          left join survivor s on s.number = p.register_number
         where e.valid @> :asOf::date) post
 group by grouping sets ((code), ())
 order by code collate "C" nulls last
