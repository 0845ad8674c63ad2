-- Unmet duties as a set, for the list of them and for what will happen.
create function unmet_duties(place text, own text[], today date)
returns table (employment bigint, register_number text, staff_id text, post_id text, organisation text, category text, since date, invited_on date)
language sql stable as $$
    -- A post is one duty, from the first day of the work or of the law, whichever is later.
    with posts as (
        select distinct on (e.id) e.id as employment, p.register_number, stated.staff_id, nullif(stated.post_id, '') as post_id, e.organisation,
               duty_of(e.organisation, e.supports_specified_work, e.volunteer, e.practitioner_id, greatest(lower(e.valid), $3)) as category,
               (select min(lower(was.valid)) from employment was where was.id = e.id and was.supports_specified_work) as began, e.practitioner_id
          from employment e
          join practitioner p on p.id = e.practitioner_id
          join as_stated_to($2, e.id, e.sender, e.staff_id, e.post_id) stated on true
         where coalesce(upper(e.valid) > $3, true)
           and exists (select from organisation_ancestor beneath where beneath.code = e.organisation and beneath.ancestor = $1)
         order by e.id, lower(e.valid)
    )
    select posts.employment, posts.register_number, posts.staff_id, posts.post_id, posts.organisation, posts.category,
           greatest(posts.began, (select min(lower(d.valid)) from registration_duty d where d.category = posts.category)) as since,
           invitation.invited_on
      from posts left join invitation on invitation.practitioner_id = posts.practitioner_id and invitation.category = posts.category
     where posts.category is not null
$$;
comment on function unmet_duties is 'Posts at and beneath an organisation, stated to these organisations, whose holders must be registered and are not (SI 2015/140 reg 18A).';
