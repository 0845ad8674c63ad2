insert into employment_was
select e.*, greatest(:now::timestamptz, e.recorded_from + interval '1 microsecond') from employment e join taken t on t.id = e.id
