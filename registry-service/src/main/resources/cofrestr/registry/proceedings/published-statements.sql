-- The public's own statement: it holds what may be published and nothing else, and only where the person asked.
select c.id, n.given_names, n.family_name, c.decided_on, s.name_en as committee_en, s.name_cy as committee_cy,
       t.name_en as outcome_en, t.name_cy as outcome_cy, c.statement_until
  from disciplinary_case c
  join case_step step on step.case_id = c.id and step.to_stage = 'CLOSED'
  join case_transition t on t.from_stage = step.from_stage and t.outcome = step.outcome and t.not_proved
  join case_stage s on s.code = step.from_stage
  join practitioner_name n on n.practitioner_id = c.practitioner_id and n.valid @> :today::date
 where c.statement_asked_on is not null and c.statement_until >= :today::date
   and not exists (select from hidden_entry h where h.practitioner_id = c.practitioner_id)
   and (:after = '' or c.id > nullif(:after, '')::uuid)
 order by c.id
 limit :fetch
