select a.id, kept.id as practitioner_id, kept.register_number, a.category, a.state, s.shown_as,
       (select coalesce(bool_and(q.code = any(a.declared_questions)), false) from declaration_question q where q.valid @> :today::date) as declared,
       a.declared_yes, a.found_suitable,
       exists (select from identity_seen i where i.application = a.id) as identity_seen,
       a.documents_wanted, a.version
  from application a
  join application_state s on s.code = a.state
  join practitioner p on p.id = a.practitioner_id
  join practitioner kept on kept.register_number = last_survivor(p.register_number)
 where a.id = :id and <sight>
   for update of a
