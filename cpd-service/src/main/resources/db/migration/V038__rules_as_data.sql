alter table grant_purpose add column needs_words boolean not null default false;
update grant_purpose set needs_words = true where code = 'OTHER';
comment on column grant_purpose.needs_words is 'Whether the person must say the purpose in words.';

create table reporter_kind (
    code     text     primary key,
    trust    smallint not null unique,
    verifies boolean  not null,
    basis    text     not null
);
comment on table reporter_kind is 'In which part somebody reports what was learned. The lowest trust is believed before the next; whoever verifies makes what was done verified.';
insert into reporter_kind values
    ('PROVIDER', 1, true, 'project decision'),
    ('EMPLOYER', 2, false, 'project decision'),
    ('PERSON', 3, false, 'project decision');
alter table cpd_report add constraint cpd_report_source_kind_fkey foreign key (source_kind) references reporter_kind;
alter table cpd_report drop constraint cpd_report_source_known;

alter table figure_rule add column smallest_group integer not null default 10;
comment on column figure_rule.smallest_group is 'Of a group of fewer no part is shown: even none or all would tell of everybody in it.';
