insert into match_review (roster, row_number, candidates, recorded_from)
select roster, row_number, candidates, :now from roster_plan where roster = :roster and kind = 'REFERRED'
