-- Whose posts the plan that is about to be made anew would have ended: mending a list ends no others.
create temporary table ended_before on commit drop as
select employment_id from roster_plan where roster = :roster and kind = 'LEAVER'
