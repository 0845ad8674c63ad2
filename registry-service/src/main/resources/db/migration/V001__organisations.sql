create extension if not exists btree_gist;

create table organisation (
    code                 text        primary key,
    kind                 text        not null,
    name_en              text        not null,
    name_cy              text        not null,
    parent               text        references organisation,
    sector               text,
    language_category    text,
    la_number            text,
    establishment_number text,
    basis                text        not null,
    version              bigint      not null default 1,
    recorded_from        timestamptz not null,
    constraint organisation_code_shape check (code ~ '^[A-Z0-9][A-Z0-9-]{2,15}$'),
    constraint organisation_kind_known check (kind in ('LOCAL_AUTHORITY', 'SCHOOL', 'AGENCY', 'ASSESSMENT_BODY', 'PROVIDER')),
    constraint organisation_names_given check (name_en <> '' and name_cy <> ''),
    constraint organisation_sector_known check (sector in ('NURSERY', 'PRIMARY', 'MIDDLE', 'SECONDARY', 'SPECIAL', 'PUPIL_REFERRAL_UNIT', 'INDEPENDENT')),
    constraint organisation_school_has_sector check (kind <> 'SCHOOL' or sector is not null),
    constraint organisation_school_code check (kind <> 'SCHOOL' or code = la_number || establishment_number)
);
comment on table organisation is 'Local authorities, schools, agencies and the other bodies that act in the register, as a tree.';
comment on column organisation.basis is 'Where the row comes from: a source, or "project decision".';
comment on column organisation.la_number is 'Three digits. Those of the authorities are not confirmed by a source (see docs/project-decisions.md).';

create table organisation_ancestor (
    code     text    not null references organisation on delete cascade,
    ancestor text    not null references organisation on delete cascade,
    distance integer not null check (distance >= 0),
    primary key (code, ancestor)
);
create index organisation_ancestor_beneath on organisation_ancestor (ancestor, code);
comment on table organisation_ancestor is 'For each organisation itself (distance 0) and everything above it, so that "mine or beneath mine" is one index probe.';

create function organisation_keep_ancestors() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.parent is not distinct from old.parent then
        return new;
    end if;
    if exists (select from organisation_ancestor where ancestor = new.code and code = new.parent) then
        raise exception using errcode = '23514', constraint = 'organisation_tree_has_no_ring', message = 'an organisation cannot stand beneath itself';
    end if;
    delete from organisation_ancestor
     where code in (select code from organisation_ancestor where ancestor = new.code)
       and ancestor in (select ancestor from organisation_ancestor where code = new.code and distance > 0);
    insert into organisation_ancestor (code, ancestor, distance) values (new.code, new.code, 0) on conflict do nothing;
    insert into organisation_ancestor (code, ancestor, distance)
    select beneath.code, above.ancestor, beneath.distance + 1 + above.distance
      from organisation_ancestor beneath, organisation_ancestor above
     where beneath.ancestor = new.code and above.code = new.parent;
    return new;
end $$;
create trigger organisation_ancestors after insert or update of parent on organisation
    for each row execute function organisation_keep_ancestors();
