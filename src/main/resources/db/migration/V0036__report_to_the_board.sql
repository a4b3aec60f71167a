-- What an hour of the team costs, in US dollars; nothing where an organization does not say. The row is there from the
-- first change on, and its version stands for the money spent in the quarters, too.
create table board_cost (
    organization_id uuid        not null,
    hour_cost       numeric(8, 2),
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    version         int         not null default 0,
    constraint board_cost_pk primary key (organization_id),
    constraint board_cost_organization_fk foreign key (organization_id) references organization,
    constraint board_cost_person_fk foreign key (changed_by) references person,
    constraint board_cost_hour_ck check (hour_cost > 0)
);
call keep_within_organization('board_cost', 'select, insert, update');

-- Money spent in a quarter, such as 2026-q4, in US dollars.
create table board_spending (
    organization_id uuid           not null,
    quarter         text           not null,
    amount          numeric(12, 2) not null,
    constraint board_spending_pk primary key (organization_id, quarter),
    constraint board_spending_cost_fk foreign key (organization_id) references board_cost,
    constraint board_spending_quarter_ck check (quarter ~ '^[0-9]{4}-q[1-4]$'),
    constraint board_spending_amount_ck check (amount > 0)
);
call keep_within_organization('board_spending', 'select, insert, update, delete');

-- The one sentence that a report asks for: of the whole organization, of a team, or of a manager's teams together. An empty
-- one stands for the sentence that Uplink proposes.
create table board_ask (
    id              uuid        not null,
    organization_id uuid        not null,
    team_id         uuid,
    manager_id      uuid,
    quarter         text        not null,
    text            text        not null,
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    version         int         not null default 0,
    constraint board_ask_pk primary key (id),
    constraint board_ask_organization_fk foreign key (organization_id) references organization,
    constraint board_ask_team_fk foreign key (team_id) references team on delete cascade,
    constraint board_ask_manager_fk foreign key (manager_id) references person,
    constraint board_ask_person_fk foreign key (changed_by) references person,
    constraint board_ask_scope_ck check (team_id is null or manager_id is null),
    constraint board_ask_quarter_ck check (quarter ~ '^[0-9]{4}-q[1-4]$'),
    constraint board_ask_text_ck check (char_length(text) <= 300),
    constraint board_ask_once_uk unique nulls not distinct (organization_id, quarter, team_id, manager_id)
);
call keep_within_organization('board_ask', 'select, insert, update');
