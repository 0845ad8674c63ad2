-- A post is one duty, from the first day of the work or of the law, whichever is later.
with posts as (
    select distinct on (e.id) e.id as employment, p.register_number, e.staff_id, nullif(e.post_id, '') as post_id, e.organisation,
           duty_of(e.organisation, e.supports_specified_work, e.volunteer, e.practitioner_id, greatest(lower(e.valid), :today::date)) as category,
           (select min(lower(was.valid)) from employment was where was.id = e.id and was.supports_specified_work) as began, e.practitioner_id
      from employment e
      join practitioner p on p.id = e.practitioner_id
     where e.id > :after and coalesce(upper(e.valid) > :today::date, true)
       and exists (select from organisation_ancestor beneath where beneath.code = e.organisation and beneath.ancestor = :organisation)
       and exists (select from organisation_ancestor mine where mine.code = e.sender and mine.ancestor = any(:own))
     order by e.id, lower(e.valid)
), aged as (
    select posts.*, invitation.invited_on,
           greatest(posts.began, (select min(lower(d.valid)) from registration_duty d where d.category = posts.category)) as since
      from posts left join invitation on invitation.practitioner_id = posts.practitioner_id and invitation.category = posts.category
     where posts.category is not null
), named as (
    select aged.*, greatest(0, :today::date - since) as days,
           case when since > :today::date then 'UPCOMING'
                when since + make_interval(months => (select months from duty_age where name = 'SIX_MONTHS' and valid @> :today::date)) <= :today::date then 'SIX_MONTHS'
                else 'OVERDUE' end as age
      from aged
)
select employment, register_number, staff_id, post_id, organisation, category, since, invited_on, days, age
  from named
 where :age in ('', age)
 order by employment
 limit :fetch
