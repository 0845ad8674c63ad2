-- The rule of the duty to be registered as a table function: where it is asked of many posts the planner takes it into the statement,
-- while a scalar function is started anew for each of them (10,000 posts: 2.6 s).
create function duties_of(setting_of text, supports boolean, is_volunteer boolean, person bigint, day date)
returns table (category text) language sql stable as $$
    select d.category
      from organisation o
      join registration_duty d on d.setting = coalesce(o.sector, o.kind) and d.valid @> $5
     where o.code = $1 and $2
       and not exists (select from registration g where g.practitioner_id = $4 and g.category = d.category and g.valid @> $5)
       and not exists (select from registration_exemption x
                        where x.category = d.category and x.valid @> $5
                          and (x.exempt = 'VOLUNTEER' and coalesce($3, false)
                               or x.exempt = 'REGISTERED_IN' and exists (select from registration g
                                    where g.practitioner_id = $4 and g.category = x.registered and g.valid @> $5)))
$$;
comment on function duties_of is 'The categories in which the holder of such a post must be registered on a day and is not, nor exempt (SI 2015/140 reg 18A).';

create or replace function unmet_duties(place text, own text[], today date)
returns table (employment bigint, register_number text, staff_id text, post_id text, organisation text, category text, since date, invited_on date)
language sql stable as $$
    -- A post is one duty, from the first day of the work or of the law, whichever is later.
    with posts as (
        select distinct on (e.id) e.id as employment, p.register_number, stated.staff_id, nullif(stated.post_id, '') as post_id, e.organisation,
               duty.category,
               (select min(lower(was.valid)) from employment was where was.id = e.id and was.supports_specified_work) as began, e.practitioner_id
          from employment e
          join practitioner p on p.id = e.practitioner_id
          join as_stated_to($2, e.id, e.sender, e.staff_id, e.post_id) stated on true
          left join duties_of(e.organisation, e.supports_specified_work, e.volunteer, e.practitioner_id, greatest(lower(e.valid), $3)) duty on true
         where coalesce(upper(e.valid) > $3, true)
           and exists (select from organisation_ancestor beneath where beneath.code = e.organisation and beneath.ancestor = $1)
         order by e.id, lower(e.valid), duty.category
    )
    select posts.employment, posts.register_number, posts.staff_id, posts.post_id, posts.organisation, posts.category,
           greatest(posts.began, (select min(lower(d.valid)) from registration_duty d where d.category = posts.category)) as since,
           invitation.invited_on
      from posts left join invitation on invitation.practitioner_id = posts.practitioner_id and invitation.category = posts.category
     where posts.category is not null
$$;
drop function duty_of(text, boolean, boolean, bigint, date);
