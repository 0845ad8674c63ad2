delete from due d using changing c where d.kind = 'practitioner' and d.subject = c.practitioner_id::text
