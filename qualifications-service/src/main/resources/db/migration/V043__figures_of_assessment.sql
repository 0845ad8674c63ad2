create table status_deployment (
    status          text not null references status_kind,
    census_category text not null,
    source          text not null,
    basis           text not null,
    primary key (status, census_category)
);
comment on table status_deployment is 'By which census category of a post somebody who has a status is deployed as such: holding it and being deployed are two facts.';
insert into status_deployment values
    ('HLTA', 'HLTA', 'SWAC support staff categories', 'project decision: a post whose category the employer stated as higher level teaching assistant');

-- The highest local authority above an organisation, or none.
create function authority_of(asked text) returns text language sql stable as $$
    with recursive above (code, parent, kind, steps) as (
        select o.code, o.parent, o.kind, 0 from followed_organisation o where o.code = asked
        union all
        select o.code, o.parent, o.kind, above.steps + 1 from above join followed_organisation o on o.code = above.parent where above.steps < 10)
    select code from above where kind = 'LOCAL_AUTHORITY' order by steps desc limit 1
$$;

-- The first day of the school year of a day.
create function school_year(day date) returns date language sql immutable as $$
    select make_date(extract(year from day - interval '8 months')::integer, 9, 1)
$$;

-- A number, or that of the entry it was merged into; few are.
create function current_number(asked text) returns text language sql stable as $$
    select case when exists (select from survivor where number = asked) then last_survivor(asked) else asked end
$$;
