-- Rows of the Ofqual register, no number twice. What the register does not say stays as it was; nothing is written where nothing differs.
with sent as (
    select s.number, title, level::smallint, level_written, credits, tqt, glh, min_glh, max_glh, b.code as body,
           nullif(offered_from, '')::date as offered_from, nullif(offered_until, '')::date as offered_until, nullif(ends, '')::date as ends
      from unnest(cast(:numbers as text[]), cast(:titles as text[]), cast(:levels as int[]), cast(:levelsWritten as text[]),
                  cast(:credits as int[]), cast(:tqts as int[]), cast(:glhs as int[]), cast(:minGlhs as int[]), cast(:maxGlhs as int[]),
                  cast(:froms as text[]), cast(:untils as text[]), cast(:ends as text[]), cast(:bodies as text[]))
           s (number, title, level, level_written, credits, tqt, glh, min_glh, max_glh, offered_from, offered_until, ends, body)
      left join awarding_body b on b.recognition_number = s.body
), merged as (
    select s.number, s.title,
           case when q.title_cy is null or q.title_cy = q.title_en then s.title else q.title_cy end as title_cy,
           coalesce(q.title_cy_basis, 'no Welsh title found; the English one stands') as title_cy_basis,
           coalesce(s.body, q.awarding_body) as body,
           coalesce(s.level, q.level) as level,
           case when s.level is null then q.level_written else s.level_written end as level_written,
           coalesce(s.credits, q.credits) as credits, coalesce(s.tqt, q.tqt) as tqt, coalesce(s.glh, q.glh) as glh,
           coalesce(s.min_glh, q.min_glh) as min_glh, coalesce(s.max_glh, q.max_glh) as max_glh,
           case when s.offered_from is null and s.offered_until is null then coalesce(q.valid, '(,)')
                else daterange(s.offered_from, s.offered_until, '[]') end as valid,
           case when s.offered_from is null and s.offered_until is null then coalesce(q.valid_basis, 'no day in the source')
                else 'operational days of the Ofqual register' end as valid_basis,
           coalesce(s.ends, q.certification_end) as ends
      from sent s left join qualification q on q.number = s.number
)
insert into qualification as q (number, title_en, title_cy, title_cy_basis, awarding_body, level, level_written, credits, tqt, glh, min_glh,
                                max_glh, valid, valid_basis, certification_end, complete, source, recorded_by, recorded_from)
select number, title, title_cy, title_cy_basis, body, level, level_written, credits, tqt, glh, min_glh, max_glh, valid, valid_basis, ends,
       false, 'Ofqual register, imported', :by, :now
  from merged order by number
on conflict (number) do update
   set title_en = excluded.title_en, title_cy = excluded.title_cy, awarding_body = excluded.awarding_body, level = excluded.level,
       level_written = excluded.level_written, credits = excluded.credits, tqt = excluded.tqt, glh = excluded.glh,
       min_glh = excluded.min_glh, max_glh = excluded.max_glh, valid = excluded.valid, valid_basis = excluded.valid_basis,
       certification_end = excluded.certification_end, source = excluded.source, recorded_by = excluded.recorded_by,
       recorded_from = excluded.recorded_from, version = q.version + 1
 where (q.title_en, q.title_cy, q.awarding_body, q.level, q.level_written, q.credits, q.tqt, q.glh, q.min_glh, q.max_glh, q.valid,
        q.certification_end)
       is distinct from
       (excluded.title_en, excluded.title_cy, excluded.awarding_body, excluded.level, excluded.level_written, excluded.credits, excluded.tqt,
        excluded.glh, excluded.min_glh, excluded.max_glh, excluded.valid, excluded.certification_end)
returning number, case when version = 1 then 'CREATED' else 'CHANGED' end as outcome
