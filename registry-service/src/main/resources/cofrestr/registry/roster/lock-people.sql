select p.id from practitioner p
 where p.id in (select practitioner_id from roster_plan where roster = :roster and kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED', 'AGREES', 'DIFFERS'))
 order by p.id for no key update
