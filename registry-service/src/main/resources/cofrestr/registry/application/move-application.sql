-- A step between states that others read as one does not raise the version: it would tell them that something happens.
update application a
   set state = :to,
       open = becomes.open,
       submitted_on = case when :from = 'DRAFT' and becomes.code not in ('DRAFT', 'WITHDRAWN') then :today::date else a.submitted_on end,
       queued_at = case when :from = 'DRAFT' and becomes.code not in ('DRAFT', 'WITHDRAWN') then :now::timestamptz else a.queued_at end,
       found_suitable = a.found_suitable or :event = 'FIND_SUITABLE',
       registration = :registration::text,
       grounds = :grounds::text,
       barred_until = :barredUntil::date,
       appeal_until = :appealUntil::date,
       decided_on = case when :to in ('GRANTED', 'REFUSED') then :today::date end,
       decided_role = case when :to in ('GRANTED', 'REFUSED') then :role end,
       version = a.version + case when was.shown_as = becomes.shown_as then 0 else 1 end
  from application_state was, application_state becomes
 where a.id = :id and was.code = :from and becomes.code = :to
