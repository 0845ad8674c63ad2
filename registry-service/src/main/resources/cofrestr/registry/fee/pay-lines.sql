insert into fee_entry (practitioner_id, year, fee, kind, amount, on_date, organisation, remittance, line, client, acted_by, recorded_from)
select l.practitioner_id, :year, 'REGISTRATION', 'EMPLOYER_PAYMENT', -l.amount, :today::date, :organisation, l.remittance, l.line, :client, :user, :now
  from remittance_line l
 where l.remittance = :remittance and l.outcome = 'MATCHED'
