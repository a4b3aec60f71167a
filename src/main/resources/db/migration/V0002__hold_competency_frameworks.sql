create table framework_revision (
    framework text        not null,
    revision  text        not null,
    document  jsonb       not null,
    loaded_at timestamptz not null,
    constraint framework_revision_pk primary key (framework, revision)
);

create table framework (
    slug     text not null,
    revision text not null,
    title    text not null,
    constraint framework_pk primary key (slug),
    constraint framework_current_fk foreign key (slug, revision) references framework_revision
);

create table competency (
    key       text not null,
    framework text not null,
    domain    text not null,
    title     text not null,
    currency  text not null,
    position  int  not null,
    constraint competency_pk primary key (key),
    constraint competency_framework_fk foreign key (framework) references framework
);

create table role_profile (
    key       text not null,
    framework text not null,
    title     text not null,
    overlay   boolean not null,
    position  int  not null,
    constraint role_profile_pk primary key (key),
    constraint role_profile_framework_fk foreign key (framework) references framework
);

create table role_target (
    role_profile text     not null,
    competency   text     not null,
    level        smallint not null,
    core         boolean  not null,
    constraint role_target_pk primary key (role_profile, competency),
    constraint role_target_role_fk foreign key (role_profile) references role_profile,
    constraint role_target_competency_fk foreign key (competency) references competency,
    constraint role_target_level_ck check (level between 1 and 5)
);

call open_to_all('{framework_revision,framework,competency,role_profile,role_target}');
