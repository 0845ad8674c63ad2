update remittance_line l
   set outcome = judged.outcome, expected = case when l.practitioner_id is not null then judged.expected end, known_here = judged.known_here,
       state = case judged.outcome when 'MATCHED' then 'SETTLED' else 'OPEN' end,
       settlement = case judged.outcome when 'MATCHED' then 'PAID' end,
       settled_at = case judged.outcome when 'MATCHED' then :now::timestamptz end
  from unnest(cast(:lines as int[]), cast(:outcomes as text[]), cast(:expected as numeric[]), cast(:known as boolean[]))
           judged (line, outcome, expected, known_here)
 where l.remittance = :remittance and l.line = judged.line
