-- What second sources said last of the posts of a keeper, field by field, where the keeper said something else last.
with posts as (
    select distinct on (e.id) e.id, e.practitioner_id, e.organisation, e.sender, e.staff_id, e.post_id, e.valid
      from employment e
     where e.id in (select here.id from employment here
                      join organisation_ancestor beneath on beneath.code = here.organisation and beneath.ancestor = :organisation
                     where here.sender = :keeper and here.id >= :afterPost)
       and exists (select from staff_link l where l.employment = e.id and l.listed)
     order by e.id, lower(e.valid) desc
)
select post.id as post, post.organisation, post.staff_id, nullif(post.post_id, '') as post_id, p.register_number, said.field,
       (kept.so -> said.field)::text as yours, said.value::text as theirs,
       case when rule.field is null then 'YOURS' else 'THEIRS' end as stands, l.sender as source, s.as_of as said
  from posts post
  join organisation_ancestor beneath on beneath.code = post.organisation and beneath.ancestor = :organisation
  join practitioner p on p.id = post.practitioner_id
  join staff_link l on l.employment = post.id and l.listed
  join statement s on s.sender = l.sender and s.staff_id = l.staff_id and s.post_id = l.post_id and s.superseded_at is null
  join lateral (select coalesce(k.stands, k.stated) as so from statement k
                 where k.sender = post.sender and k.staff_id = post.staff_id and k.post_id = post.post_id
                 order by k.recorded_from desc, k.id desc limit 1) kept on true
 cross join lateral jsonb_each(s.stated) said (field, value)
  left join post_word_rule rule on rule.field = said.field and rule.whose = 'WORKPLACE' and s.organisation = l.sender and rule.valid @> s.as_of
 where post.sender = :keeper and coalesce(upper(post.valid) > :today::date, true)
   and said.field = any(:postFields::text[]) and said.value is distinct from kept.so -> said.field
   and (post.id, said.field collate "C", l.sender collate "C") > (:afterPost, :afterField, :afterSource)
 order by post.id, said.field collate "C", l.sender collate "C"
 limit :fetch
