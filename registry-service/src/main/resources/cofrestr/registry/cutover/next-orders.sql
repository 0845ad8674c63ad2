select distinct practitioner_id, order_kind, order_from, order_until
  from register_import_row where import = :import and orders
 order by practitioner_id, order_from, order_kind
