-- In the order of their ids, so that no two acts on the ledger wait for each other.
select count(*) from (select id from practitioner where id in (select practitioner_id from fee_person) order by id for no key update) locked
