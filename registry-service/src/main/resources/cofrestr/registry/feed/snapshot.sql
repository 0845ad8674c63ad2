-- People whom the caller's organisations may follow today, as they stand, by number: the page first, then what is said of each.
with page as (
    select p.id, p.register_number
      from practitioner p
     where p.register_number > :after
       and exists (select from employment e
                     join lateral (select e.sender union all select l.sender from staff_link l where l.employment = e.id) stating on true
                     join organisation_ancestor a on a.code = stating.sender and a.ancestor = any(:own)
                    where e.practitioner_id = p.id and coalesce(upper(e.valid) > :today::date, true))
     order by p.register_number limit :fetch
)
select page.register_number as subject, s.version, jsonb_build_object('employer', s.employer)::text as data
  from page join practitioner_state s on s.practitioner_id = page.id
 order by page.register_number
