select i.id, i.source, i.recorded_from, count(r.row) as rows,
       count(*) filter (where r.outcome = 'ENTERED') as entered, count(*) filter (where r.outcome = 'LINKED') as linked,
       count(*) filter (where r.outcome = 'ALREADY') as already, count(*) filter (where r.outcome = 'HELD') as held,
       count(*) filter (where r.outcome = 'DIFFERS') as differs, count(*) filter (where r.outcome = 'UNREADABLE') as unreadable,
       count(distinct r.practitioner_id) as people
  from register_import i left join register_import_row r on r.import = i.id
 where i.id = :import group by i.id
