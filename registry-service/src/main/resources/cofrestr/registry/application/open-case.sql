insert into suitability_case (application, recorded_from)
select :id, :now where :to = 'SUITABILITY_1' and :from <> 'SUITABILITY_1'
    on conflict do nothing
