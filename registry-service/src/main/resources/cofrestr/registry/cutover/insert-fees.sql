-- A fee that was paid there: charged and paid, so that nobody is asked for it again.
with paid as (
    select distinct practitioner_id, fee_year, fee from register_import_row where import = :import and pays
)
insert into fee_entry (practitioner_id, year, fee, kind, amount, on_date, reason, client, acted_by, recorded_from)
select practitioner_id, fee_year, 'REGISTRATION', side.kind, side.sign * fee, :today, 'brought over from ' || :source, :client, :user, :now
  from paid cross join (values ('CHARGE', 1), ('DIRECT_PAYMENT', -1)) side (kind, sign)
