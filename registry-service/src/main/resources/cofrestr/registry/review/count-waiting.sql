select owner, sender, count(*)::int as waiting, min(waiting_since) as since
  from match_review where state <> 'DECIDED'
 group by owner, sender order by count(*) desc, owner, sender limit 500
