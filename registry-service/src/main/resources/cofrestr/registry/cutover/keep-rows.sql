insert into register_import_row (import, row, legacy_number, given_names, family_name, former_family_name, folded, date_of_birth, register_number, new_person,
                                 category, from_on, until_on, registration, order_kind, order_from, order_until, fee_year, fee, error, field, outcome, raw_sealed)
select :import::uuid, r.row, r.legacy_number, r.given_names, r.family_name, r.former_family_name, r.folded, r.birth, r.register_number, coalesce(r.new_person, false),
       r.category, r.from_on, r.until_on, r.registration, r.order_kind, r.order_from, r.order_until, r.fee_year, r.fee, r.error, r.field,
       case when r.error is not null then 'UNREADABLE' end, decode(r.raw, 'base64')
  from unnest(cast(:rows as int[]), cast(:numbers as text[]), cast(:givenNames as text[]), cast(:familyNames as text[]), cast(:formerNames as text[]),
              cast(:folded as text[]), cast(:births as date[]), cast(:registerNumbers as text[]), cast(:newPeople as boolean[]), cast(:categories as text[]), cast(:froms as date[]), cast(:untils as date[]),
              cast(:registrations as text[]), cast(:orderKinds as text[]), cast(:orderFroms as date[]), cast(:orderUntils as date[]),
              cast(:feeYears as int[]), cast(:fees as numeric[]), cast(:errors as text[]), cast(:fields as text[]), cast(:raws as text[]))
       as r (row, legacy_number, given_names, family_name, former_family_name, folded, birth, register_number, new_person, category, from_on, until_on, registration,
             order_kind, order_from, order_until, fee_year, fee, error, field, raw)
