-- In the order of their ids: two remittances that name the same people take them one after the other.
select count(*) from (select id from practitioner
                       where id in (select practitioner_id from remittance_line where remittance = :remittance)
                       order by id for no key update) locked
