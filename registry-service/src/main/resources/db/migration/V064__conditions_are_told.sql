-- Whoever employs somebody, or may, is told the terms of a conditional registration in force (SI 2015/140 Sch 2 para 19, reg 48).
drop function standing_of(text, date, date);
create function standing_of(number text, birth date, today date)
returns table (register_number text, first_registered date, ineligible boolean, orders text[], categories text[], names_en text[], names_cy text[],
               registrations text[], since text[], conditions text[])
language sql stable as $$
    select p.register_number,
           (select min(lower(g.valid)) from registration g where g.practitioner_id = p.id),
           exists (select from ineligibility x where x.practitioner_id = p.id and x.valid @> $3),
           array(select x.kind from disciplinary_order x where x.practitioner_id = p.id and x.valid @> $3
                    and not exists (select from ineligibility i where i.practitioner_id = p.id and i.id = x.id) order by lower(x.valid)),
           registered.*,
           array(select x.terms from disciplinary_order x where x.practitioner_id = p.id and x.valid @> $3 and x.terms is not null
                    and not exists (select from ineligibility i where i.practitioner_id = p.id and i.id = x.id) order by lower(x.valid))
      from practitioner p
      join entry e on e.practitioner_id = p.id and e.valid @> $3
     cross join lateral (
           select array_agg(c.code order by lower(g.valid), c.code),
                  array_agg(c.name_en order by lower(g.valid), c.code),
                  array_agg(c.name_cy order by lower(g.valid), c.code),
                  array_agg(g.kind order by lower(g.valid), c.code),
                  array_agg(lower(g.valid)::text order by lower(g.valid), c.code)
             from registration g join registration_category c on c.code = g.category
            where g.practitioner_id = p.id and g.valid @> $3) registered
     where p.register_number = last_survivor($1) and ($2 is null or e.date_of_birth = $2)
$$;
comment on function standing_of is 'How the person stands on a day whom a number names, with the birth date where one is given: what an employer may know (SI 2015/140 reg 48).';
