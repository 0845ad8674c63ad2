-- One person may have several numbers, and no unique index knows that: whoever enters something of a person that may be there once
-- holds the person, and then asks whether it is there under any of the numbers.
create function hold_person(asked text) returns void language plpgsql as $$
begin
    insert into learner (register_number, version) values (last_survivor(asked), 0) on conflict do nothing;
    perform from learner where register_number = last_survivor(asked) for update;
end $$;
comment on function hold_person is 'Holds the row of a person until the transaction ends.';

create function pathway_nomination_once() returns trigger language plpgsql as $$
begin
    perform hold_person(new.register_number);
    if exists (select from pathway_nomination n where n.cycle = new.cycle and n.register_number = any(numbers_of(new.register_number))) then
        raise unique_violation using constraint = 'pathway_nomination_once', message = 'the person is nominated in the cycle';
    end if;
    return new;
end $$;
create trigger pathway_nomination_once before insert on pathway_nomination
    for each row when (new.register_number is not null) execute function pathway_nomination_once();

create function coach_once() returns trigger language plpgsql as $$
begin
    perform hold_person(new.register_number);
    if exists (select from coach c where c.organisation = new.organisation and c.register_number = any(numbers_of(new.register_number))) then
        raise unique_violation using constraint = 'coach_once', message = 'the person coaches for the organisation';
    end if;
    return new;
end $$;
create trigger coach_once before insert on coach
    for each row when (new.register_number is not null) execute function coach_once();

-- Of two that are open under one number the older one is over.
update induction i set ended_on = i.begins_on, version = i.version + 1
 where i.completed_on is null and i.exempted_on is null
   and exists (select from induction n
                where n.register_number = i.register_number and n.organisation = i.organisation and n.role_profile = i.role_profile
                  and n.completed_on is null and n.exempted_on is null and n.id > i.id);
create unique index induction_one_open on induction (register_number, organisation, role_profile)
 where completed_on is null and exempted_on is null and ended_on is null;

create function induction_one_open() returns trigger language plpgsql as $$
begin
    perform hold_person(new.register_number);
    if exists (select from induction i
                where i.register_number = any(numbers_of(new.register_number)) and i.organisation = new.organisation
                  and i.role_profile = new.role_profile and i.completed_on is null and i.exempted_on is null and i.ended_on is null) then
        raise unique_violation using constraint = 'induction_one_open', message = 'an induction of the person in the role is open';
    end if;
    return new;
end $$;
create trigger induction_one_open before insert on induction for each row execute function induction_one_open();

-- Nobody is hosted by their own school from now on; what was entered before stays as it was said, and goes its way.
create function pathway_nomination_hosted_elsewhere() returns trigger language plpgsql as $$
begin
    raise check_violation using constraint = 'pathway_nomination_hosted_elsewhere', message = 'the host is the own school';
end $$;
create trigger pathway_nomination_hosted_elsewhere before insert on pathway_nomination
    for each row when (new.host_school = new.own_school) execute function pathway_nomination_hosted_elsewhere();
create trigger pathway_nomination_hosted_elsewhere_now before update of host_school on pathway_nomination
    for each row when (new.host_school = new.own_school and new.host_school is distinct from old.host_school)
    execute function pathway_nomination_hosted_elsewhere();
