insert into employment_was
select e.*, t.at from employment e join touched t on t.id = e.id and (e.valid = t.was_valid or t.from_start)
