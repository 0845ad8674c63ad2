-- The same by ability in Welsh: one for each person, that of the newest statement on an open post which says anything of it.
with post as (
    select coalesce(s.survivor, p.register_number) as person, e.fte, e.sender, e.staff_id, e.post_id
      from employment e
      join practitioner p on p.id = e.practitioner_id
      left join survivor s on s.number = p.register_number
     where e.valid @> :asOf::date
), ability as (
    select distinct on (post.person) post.person, said.stated ->> 'welshAbility' as code
      from post
      join statement said on said.sender = post.sender and said.staff_id = post.staff_id and said.post_id = post.post_id
                         and said.superseded_at is null
     where said.stated ->> 'welshAbility' is not null
     order by post.person, said.as_of desc, said.recorded_from desc, said.id desc
)
select code, count(distinct person) as people, count(*) as posts, coalesce(trim_scale(sum(fte)), 0) as fte
  from (select coalesce(ability.code, 'UNKNOWN') as code, post.person, post.fte
          from post
          left join ability on ability.person = post.person) post
 group by grouping sets ((code), ())
 order by code collate "C" nulls last
