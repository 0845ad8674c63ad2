-- Those who waited have a place now, and it is a step of each, in their order.
with given as (
    update enrolment set state = 'ENROLLED', enrolled_from = :now, version = version + 1 where id = any(:enrolments)
)
insert into enrolment_step (enrolment, kind, part, recorded_by, recorded_from)
select id, 'PLACE_GIVEN', 'REGISTER', 'register', :now from unnest(:enrolments::uuid[]) with ordinality e (id, place) order by place
