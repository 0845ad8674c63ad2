-- Organisations whose list another keeps than when the plan was made, and how much of the plan is about them.
select item.organisation, count(*)::int as items
  from roster_plan item
  join roster on roster.id = item.roster
  left join roster_keeper k on k.organisation = item.organisation and upper_inf(k.valid) and (k.keeper <> :sender or k.because is not null)
 where item.roster = :roster
   and (roster.kept_by ->> item.organisation) is distinct from (k.keeper || ' ' || lower(k.valid))
 group by item.organisation
 order by item.organisation
