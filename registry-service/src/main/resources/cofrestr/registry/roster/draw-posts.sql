-- New posts get their ids.
update roster_plan set employment_id = nextval('employment_id') where roster = :roster and kind = 'STARTER' and employment_id is null
