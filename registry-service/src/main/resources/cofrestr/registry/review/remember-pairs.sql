-- Each candidate was looked at: one is whom the sender describes, the others are not.
insert into match_pair_decision (sender, identity, practitioner_id, same, review, recorded_from)
select m.sender, m.identity, c.candidate, c.candidate = m.person and m.outcome = 'SAME', m.id, m.decided_at
  from match_review m cross join lateral (select distinct unnest(m.candidates || m.person) as candidate) c
 where m.id = :id and m.outcome in ('SAME', 'NEW') and c.candidate is not null
    on conflict (sender, identity, practitioner_id) do update
   set same = excluded.same, review = excluded.review, recorded_from = excluded.recorded_from
