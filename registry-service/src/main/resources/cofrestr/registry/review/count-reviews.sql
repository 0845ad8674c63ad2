select count(*) filter (where stands = 'OPEN')::int as open, count(*) filter (where stands = 'DEFERRED')::int as deferred,
       count(*) filter (where stands = 'OPEN' and owner is null)::int as unowned,
       count(*) filter (where stands = 'OPEN' and waiting_since <= :now::timestamptz - interval '7 days')::int as over7_days,
       count(*) filter (where stands = 'OPEN' and waiting_since <= :now::timestamptz - interval '30 days')::int as over30_days,
       coalesce(extract(day from :now::timestamptz - min(waiting_since) filter (where stands <> 'DECIDED')), 0)::int as oldest_days,
       count(*) filter (where waiting_since > :now::timestamptz - interval '30 days')::int as come30_days,
       count(*) filter (where outcome = 'SAME' and decided_at > :now::timestamptz - interval '30 days')::int as same30_days,
       count(*) filter (where outcome = 'NEW' and decided_at > :now::timestamptz - interval '30 days')::int as new30_days,
       count(*) filter (where outcome = 'CANNOT_TELL' and decided_at > :now::timestamptz - interval '30 days')::int as cannot_tell30_days
  from (select *, case when state = 'DEFERRED' and deferred_until <= :today then 'OPEN' else state end as stands
          from match_review where outcome is distinct from 'SENT_AGAIN') m
