-- The spine: lead → file → assessment → plan with dated lines → contacts with a next date → review → closure.

insert into role_walls (role, wall) values
  ('childSupervisor', 'leads'), ('stationSocialWorker', 'leads'), ('stationHead', 'leads'), ('protectionOfficer', 'leads'),
  -- Counts without names: for those who answer for an area but do not read files.
  ('childSupervisor', 'board'), ('stationSocialWorker', 'board'), ('stationHead', 'board'), ('protectionOfficer', 'board'),
  ('childDirector', 'board'), ('districtAdministrator', 'board'), ('cityAdministrator', 'board'),
  ('cityAdministrator', 'rules'), ('districtAdministrator', 'rules');

-- Clocks, editable, each with its source; a change never rewrites a date already set.
create table deadline_rules (
  id uuid primary key,
  trigger text not null check (trigger in ('leadAcknowledged', 'leadContacted', 'leadVisited', 'leadAssessed', 'leadAnswered', 'firstVisit', 'reviewDue', 'closureFollowUp')),
  priority smallint check (priority between 1 and 4),
  area_id bigint not null references areas on update cascade,
  -- Exactly one of the two.
  minutes int check (minutes > 0),
  working_days int check (working_days > 0),
  rule_source text not null,
  effective_from date not null,
  effective_to date,
  check ((minutes is null) <> (working_days is null))
);

create table risk_schemes (
  id text primary key,
  name text not null,
  area_id bigint not null references areas on update cascade,
  -- [{"ordinal": 4, "label": {"zh-CN": …, "en": …}, "colour": "#…"}], higher is graver.
  levels jsonb not null
);

create table visit_frequency_rules (
  id uuid primary key,
  scheme_id text not null references risk_schemes,
  level_ordinal smallint not null,
  area_id bigint not null references areas on update cascade,
  -- Contact kinds that satisfy the rule.
  channels text[] not null default '{homeVisit}',
  interval_days int not null check (interval_days > 0),
  grace_days int not null default 0 check (grace_days >= 0),
  rule_source text not null,
  effective_from date not null,
  effective_to date
);

-- Rules of a merged area end with it: two sets at one area would contradict each other.
insert into area_follow_rules (table_name, only_rows) values
  ('deadline_rules', 'false'), ('risk_schemes', 'false'), ('visit_frequency_rules', 'false');

create table leads (
  id uuid primary key,
  -- Keyed hash of the receipt code the reporter keeps; the code itself is shown once.
  receipt_hash bytea not null unique,
  area_id bigint not null references areas on update cascade,
  channel text not null check (channel in ('citizen', 'childSelf', 'school', 'hospital', 'police', 'hotline', 'patrol', 'survey', 'dataComparison', 'director')),
  grounds text[] not null default '{}',
  danger_now boolean not null default false,
  body_sealed bytea not null,
  place_sealed bytea,
  child_sealed bytea,
  reporter_sealed bytea,
  reporter_person_id uuid references people,
  state text not null default 'received' check (state in ('received', 'triaged', 'visiting', 'linked', 'answered', 'closed', 'merged')),
  priority smallint check (priority between 1 and 4),
  -- More than an honest number from one address in a short time: kept, shown last, never dropped.
  burst boolean not null default false,
  -- Keyed hash of address and day: tells a flood from an honest report, and nobody from anybody the day after.
  source_hash bytea,
  assigned_to uuid references people,
  child_id uuid references children,
  merged_into uuid references leads,
  outcome text check (outcome in ('childHelped', 'alreadyKnown', 'referred', 'notSubstantiated', 'notFound', 'information')),
  reply_text text,
  received_at timestamptz not null default now(),
  triaged_at timestamptz,
  acknowledged_at timestamptz,
  contacted_at timestamptz,
  visited_at timestamptz,
  answered_at timestamptz,
  acknowledge_by timestamptz,
  contact_by timestamptz,
  visit_by timestamptz,
  assess_by timestamptz,
  answer_by timestamptz,
  escalated_step smallint not null default 0,
  is_sample boolean not null default false,
  version int not null default 1
);
create index leads_queue on leads (state, priority, received_at);
create index leads_area on leads (area_id, state);
create index leads_child on leads (child_id) where child_id is not null;
create index leads_assigned on leads (assigned_to) where state <> 'closed';

-- One episode; a reopened child gets a new one.
create index leads_source on leads (source_hash, received_at) where source_hash is not null;

create function recent_reports(source bytea, since timestamptz) returns int
language sql stable security definer set search_path = public, pg_temp
as $$ select count(*)::int from leads where source_hash = source and received_at > since $$;
revoke execute on function recent_reports from public;
grant execute on function recent_reports to tongxin_app;

create table cases (
  id uuid primary key,
  case_no text not null unique,
  child_id uuid not null references children on delete cascade,
  episode int not null,
  phase text not null check (phase in ('intake', 'assessment', 'planning', 'intervention', 'evaluation', 'closure', 'followUp', 'closed')),
  owner_id uuid not null references people,
  lead_id uuid references leads,
  opened_on date not null,
  -- Closing: asked by one, decided by another where the level demands it.
  closure_reason text check (closure_reason in ('goalsAchieved', 'transferred', 'movedAway', 'clientWithdrew', 'unreachable', 'agedOut18', 'deceased', 'duplicate')),
  closure_sealed bytea,
  closure_requested_by uuid references people,
  closure_requested_at timestamptz,
  closed_by uuid references people,
  closed_at timestamptz,
  follow_up_on date,
  no_follow_up_reason text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  unique (child_id, episode)
);
create unique index cases_one_open on cases (child_id) where closed_at is null;
create index cases_owner on cases (owner_id) where closed_at is null;

create table assessments (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  case_id uuid not null references cases on delete cascade,
  instrument text not null,
  instrument_version int not null,
  -- Sealed JSON: safety triggers, domain ratings with evidence, strengths, the child's own words.
  answers_sealed bytea not null,
  scheme_id text not null references risk_schemes,
  suggested_ordinal smallint not null,
  ordinal smallint not null,
  previous_ordinal smallint,
  override_reason_sealed bytea,
  state text not null check (state in ('awaitingSecond', 'inForce', 'declined')),
  assessed_on date not null,
  assessed_by uuid not null references people,
  second_by uuid references people,
  second_at timestamptz,
  second_note_sealed bytea,
  created_at timestamptz not null default now()
);
create index assessments_child on assessments (child_id, created_at desc);
create index assessments_waiting on assessments (state) where state = 'awaitingSecond';

create table care_plans (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  case_id uuid not null references cases on delete cascade,
  state text not null check (state in ('active', 'ended')),
  goal_sealed bytea,
  child_opinion_sealed bytea,
  review_on date not null,
  created_by uuid not null references people,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  version int not null default 1
);
create unique index care_plans_one_active on care_plans (child_id) where state = 'active';
create index care_plans_review on care_plans (review_on) where state = 'active';

create table plan_lines (
  id uuid primary key,
  plan_id uuid not null references care_plans on delete cascade,
  child_id uuid not null references children on delete cascade,
  -- The six systems of the State Council General Office's 2025 opinion, and 身心社智.
  system text not null check (system in ('basicLiving', 'medicalRehabilitation', 'education', 'psychologicalCare', 'safety', 'guardianship')),
  dimension text not null check (dimension in ('body', 'mind', 'social', 'intellect')),
  support text not null check (support in ('material', 'service')),
  need_sealed bytea not null,
  goal_sealed bytea not null,
  measure_sealed bytea not null,
  responsible_id uuid not null references people,
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'underWay', 'achieved', 'partlyAchieved', 'notAchieved', 'dropped')),
  state_note_sealed bytea,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index plan_lines_plan on plan_lines (plan_id);
create index plan_lines_child on plan_lines (child_id);
create index plan_lines_due on plan_lines (due_on) where state in ('planned', 'underWay');
create index plan_lines_responsible on plan_lines (responsible_id) where state in ('planned', 'underWay');

create table contacts (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  case_id uuid,
  kind text not null check (kind in ('homeVisit', 'phone', 'school', 'office', 'online', 'other')),
  happened_at timestamptz not null,
  by_person_id uuid not null references people,
  child_seen boolean not null,
  child_seen_alone boolean not null,
  no_change boolean not null default false,
  -- Ticked answers (codes only): guardian, home, school, health, mood.
  answers jsonb not null default '{}',
  note_sealed bytea,
  concern boolean not null default false,
  created_at timestamptz not null default now()
);
create index contacts_child on contacts (child_id, happened_at desc);
create index contacts_person on contacts (by_person_id, happened_at desc);

-- The one next date of each child, with what asked for it and how far it has risen.
create table visit_dues (
  child_id uuid primary key references children on delete cascade,
  area_id bigint not null references areas on update cascade,
  owner_id uuid not null references people,
  due_on date not null,
  channels text[] not null,
  rule_id uuid references visit_frequency_rules,
  -- What asked for the date: a rule, a plan line, a promise made at the last visit, a first visit.
  reason text not null check (reason in ('rule', 'agreed', 'firstVisit', 'followUp')),
  grace_days int not null default 0,
  -- From the day after this one the visit is late.
  late_on date generated always as (due_on + grace_days) stored,
  level_ordinal smallint,
  -- 0 with the director, 1 supervisor, 2 district.
  step smallint not null default 0,
  stepped_at timestamptz,
  created_at timestamptz not null default now()
);
create index visit_dues_late on visit_dues (late_on, child_id) include (area_id, step, level_ordinal);
create index visit_dues_area on visit_dues (area_id, late_on, child_id);
create index visit_dues_owner on visit_dues (owner_id, due_on);

-- How many children each area answers for, kept by the statement that changes visit_dues, so that a city's board
-- need not count a million rows. No foreign key: when an area gets another number, the rows that follow it are counted anew.
create table visit_due_totals (
  area_id bigint primary key,
  children int not null,
  -- At the gravest level, 4.
  grave int not null
);

create function count_visit_dues() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into visit_due_totals
      select area_id, count(*), count(*) filter (where level_ordinal = 4) from after group by area_id order by area_id
      on conflict (area_id) do update set children = visit_due_totals.children + excluded.children, grave = visit_due_totals.grave + excluded.grave;
  elsif tg_op = 'DELETE' then
    update visit_due_totals t set children = t.children - d.children, grave = t.grave - d.grave
      from (select area_id, count(*) as children, count(*) filter (where level_ordinal = 4) as grave from before group by area_id) d
      where t.area_id = d.area_id;
  else
    insert into visit_due_totals
      select area_id, sum(n), coalesce(sum(n) filter (where level_ordinal = 4), 0) from (
        select area_id, level_ordinal, 1 as n from after union all select area_id, level_ordinal, -1 from before) moved
      group by area_id having sum(n) <> 0 or coalesce(sum(n) filter (where level_ordinal = 4), 0) <> 0 order by area_id
      on conflict (area_id) do update set children = visit_due_totals.children + excluded.children, grave = visit_due_totals.grave + excluded.grave;
  end if;
  return null;
end
$$;
create trigger count_inserted after insert on visit_dues referencing new table as after for each statement execute function count_visit_dues();
create trigger count_deleted after delete on visit_dues referencing old table as before for each statement execute function count_visit_dues();
create trigger count_updated after update on visit_dues referencing old table as before new table as after for each statement execute function count_visit_dues();

-- Everything else that happened to a case: append-only, codes and ids only.
create table case_events (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  case_id uuid,
  at timestamptz not null default now(),
  person_id uuid references people,
  kind text not null,
  subject_id uuid,
  detail jsonb not null default '{}',
  note_sealed bytea
);
create index case_events_child on case_events (child_id, at desc);

create table reminders (
  person_id uuid not null references people,
  day date not null,
  made_by uuid not null references people,
  primary key (person_id, day)
);
grant select, insert on reminders to tongxin_app;

create function phone_of(person uuid) returns bytea
language sql stable security definer set search_path = public, pg_temp
as $$ select phone_sealed from people where id = person and disabled_at is null $$;
revoke execute on function phone_of from public;
grant execute on function phone_of to tongxin_app;

create table lead_events (
  id uuid primary key,
  lead_id uuid not null references leads on delete cascade,
  at timestamptz not null default now(),
  person_id uuid references people,
  kind text not null,
  detail jsonb not null default '{}',
  note_sealed bytea
);
create index lead_events_lead on lead_events (lead_id, at);

do $$
declare t text;
begin
  foreach t in array array['leads', 'lead_events', 'cases', 'assessments', 'care_plans', 'plan_lines', 'contacts', 'visit_dues', 'case_events'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  foreach t in array array['cases', 'assessments', 'care_plans', 'plan_lines', 'contacts', 'case_events'] loop
    execute format('create policy with_child on %I for all
      using (exists (select 1 from children c where c.id = child_id and inside((select reach(''files'')), c.area_id)))
      with check (exists (select 1 from children c where c.id = child_id and inside((select reach(''files'')), c.area_id)))', t);
    execute format('create policy opened on %I for select using (child_id = any ((select reached_children(''opened''))::uuid[]))', t);
  end loop;
end
$$;

create policy leads_of_area on leads for all
  using (area_id <@ (select reach('leads'))) with check (area_id <@ (select reach('leads')));
-- Whoever follows a lead sees it as long as a post of theirs reaches its place, or lies inside it.
create function lead_at_hand(area bigint) returns boolean
language sql stable
as $$ select exists (select from areas a where a.id = area and int8range(a.id, a.last_id, '[]') && reach('files')) $$;
create policy leads_own on leads for select
  using (reporter_person_id = (select current_person()) or (assigned_to = (select current_person()) and lead_at_hand(area_id)));
create policy leads_assigned_update on leads for update using (assigned_to = (select current_person()) and lead_at_hand(area_id));
create policy leads_report on leads for insert with check (reporter_person_id is null or reporter_person_id = (select current_person()));
create policy lead_events_with_lead on lead_events for all
  using (exists (select 1 from leads l where l.id = lead_id)) with check (exists (select 1 from leads l where l.id = lead_id));

create policy dues_opened on visit_dues for select using (child_id = any ((select reached_children('opened'))::uuid[]));
create policy dues_of_area on visit_dues for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));

-- Late children counted by area for those who answer for it: numbers only, sums of the children
-- inside the board wall. Small cells are the caller's to suppress.
create function overdue_counts(today date, from_area bigint, to_area bigint)
returns table (area_id bigint, children bigint, late bigint, supervisor bigint, district bigint, grave bigint)
language sql stable security definer set search_path = public, pg_temp
as $$
  with late as (
    select d.area_id, count(*) as late, count(*) filter (where d.step >= 1) as supervisor, count(*) filter (where d.step >= 2) as district
    from visit_dues d where d.late_on < today and d.area_id between from_area and to_area group by d.area_id)
  select t.area_id, t.children, coalesce(l.late, 0), coalesce(l.supervisor, 0), coalesce(l.district, 0), t.grave
  from visit_due_totals t left join late l on l.area_id = t.area_id
  where t.area_id between from_area and to_area and t.children > 0 and inside((select reach('board')), t.area_id)
$$;

-- Moving a lead takes it out of the mover's own sight, which no row policy would let an update do.
-- Only a lead the mover can act on, and only while nobody has gone further with it.
create function move_lead(lead uuid, seen_version int, to_area bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select 1 from areas where id = to_area and ended_on is null) then return false; end if;
  update leads set area_id = to_area, state = 'received', assigned_to = null, priority = null, triaged_at = null, version = version + 1
  where id = lead and version = seen_version and state in ('received', 'triaged', 'visiting') and area_id <@ reach('leads');
  return found;
end
$$;
revoke execute on function move_lead from public;
grant execute on function move_lead to tongxin_app;

grant select on deadline_rules, risk_schemes, visit_frequency_rules to tongxin_app;
grant insert, update on deadline_rules, visit_frequency_rules to tongxin_app;
grant select, insert, update on leads, cases, assessments, care_plans, plan_lines, visit_dues to tongxin_app;
grant delete on visit_dues to tongxin_app;
grant select, insert on contacts, case_events, lead_events to tongxin_app;
-- An undone import takes its children's due dates and first events with it (foreign keys cascade as the table's owner).
revoke execute on function overdue_counts from public;
grant execute on function overdue_counts to tongxin_app;

-- What a reporter may know with the receipt code in hand: how far it is and the answer, nothing about the child.
create function lead_by_receipt(hash bytea)
returns table (state text, received_at timestamptz, acknowledged_at timestamptz, visited_at timestamptz, answered_at timestamptz, reply_text text, priority smallint)
language sql stable security definer set search_path = public, pg_temp
as $$
  with recursive followed as (
    select l.*, 0 as merges from leads l where l.receipt_hash = hash
    union all select n.*, f.merges + 1 from followed f join leads n on n.id = f.merged_into where f.merges < 100)
  select m.state, l.received_at, coalesce(m.acknowledged_at, l.acknowledged_at), coalesce(m.visited_at, l.visited_at),
    coalesce(m.answered_at, l.answered_at), coalesce(m.reply_text, l.reply_text), coalesce(m.priority, l.priority)
  from followed l cross join (select * from followed order by merges desc limit 1) m where l.merges = 0
$$;
revoke execute on function lead_by_receipt from public;
grant execute on function lead_by_receipt to tongxin_app;
