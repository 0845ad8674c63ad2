-- Periods that the new statement replaces whole.
delete from employment e using touched t
 where t.id = e.id and t.kind <> 'LEAVER' and (t.from_start or e.valid = t.was_valid and lower(e.valid) >= t.starts)
