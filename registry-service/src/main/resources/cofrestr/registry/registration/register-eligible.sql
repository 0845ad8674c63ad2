insert into registration (practitioner_id, category, valid, kind, legal_basis, act, recorded_from)
select id, :category, daterange(:day::date, null), 'FULL', :legalBasis, :act, :now
  from in_duty where not already and not ineligible
