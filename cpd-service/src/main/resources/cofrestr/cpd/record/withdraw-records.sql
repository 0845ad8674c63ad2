-- What nobody reports any more is no record: nothing is thrown away, but it is shown to nobody.
update cpd_record c set withdrawn_at = :now, version = version + 1
 where c.id = any(:touched) and c.withdrawn_at is null
   and not exists (select from cpd_report r where r.record = c.id and r.withdrawn_at is null)
