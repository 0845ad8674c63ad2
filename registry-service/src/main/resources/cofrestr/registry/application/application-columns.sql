select a.id, last_survivor(p.register_number) as register_number, a.category, s.shown_as as state, a.entered_by,
       case when :staff then a.owner end as owner, a.documents_wanted,
       cardinality(a.declared_questions) > 0 as declared,
       exists (select from identity_seen i where i.application = a.id) as identity_seen,
       a.submitted_on, a.decided_on, a.registration,
       case when a.decided_role = 'REGISTRAR' or :caseworker or last_survivor(p.register_number) = last_survivor(:self::text) then a.grounds end as grounds,
       a.barred_until, a.appeal_until, r.aim_working_days, a.version,
       q.asked_for as requirement_asked_for, q.asked_since as requirement_asked_since, q.outcome as requirement_outcome,
       q.until as requirement_until, coalesce(q.rules, '{}') as requirement_rules,
       to_char(a.queued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || a.id as place
  from application a
  join practitioner p on p.id = a.practitioner_id
  join application_state s on s.code = a.state
  join application_rule r on r.valid @> coalesce(a.submitted_on, :today::date)
  left join requirement_question q on q.application = a.id
