-- Where it cannot be told, nothing that was decided before is believed any longer.
delete from match_decision d using match_review m
 where m.id = :id and m.outcome = 'CANNOT_TELL' and d.sender = m.sender and d.staff_id = m.staff_id
