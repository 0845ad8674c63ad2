-- One fee for each person and year (SI 2017/92 reg 4(4)): who was charged before is not charged again.
insert into fee_entry (practitioner_id, year, fee, kind, amount, on_date, category, schedule_version, client, acted_by, recorded_from)
select p.practitioner_id, :year, 'REGISTRATION', 'CHARGE', f.payable, :day::date, f.category, :version, :client, :user, :now
  from fee_person p join fee_of f on f.categories = p.categories
 where not p.exempt and f.payable > 0
on conflict (practitioner_id, year) where kind = 'CHARGE' and fee = 'REGISTRATION' do nothing
