delete from roster_plan item using plan_before before where item.roster = :roster and item.item = before.item
