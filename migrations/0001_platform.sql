-- The ground: settings, the walls' switches, the audit chain, replies kept for repeated requests.
-- The group role tongxin_app owns nothing and cannot bypass row-level security; every node signs
-- in as a member of it. It is made by the migrator, because roles belong to the whole server.

create table settings (
  name text primary key,
  value jsonb not null
);

-- Which rows a role's posts open. A wall is a family of tables; a module adds its own rows.
create table role_walls (
  role text not null,
  wall text not null,
  primary key (role, wall)
);

-- The range of area numbers that the present transaction reaches behind a wall. Set by begin_work.
create function reach(wall text) returns int8multirange
language sql stable parallel safe
as $$ select coalesce(nullif(current_setting('app.reach_' || wall, true), ''), '{}')::int8multirange $$;

-- Does an area's number lie in a reach? The same as the operator <@, written as a function: the planner takes an
-- unknown operator for one row in two hundred and then sorts what it could have walked in order.
create function inside(ranges int8multirange, area bigint) returns boolean
language sql immutable parallel safe
as $$ select multirange_contains_elem(ranges, area) $$;

create function current_person() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Children opened to the present person one by one. `opened`: a grant or break-glass, the whole file;
-- `assigned`: a task or guardianship, the child's card only.
create function reached_children(how text) returns uuid[]
language sql stable parallel safe
as $$ select coalesce(nullif(current_setting('app.children_' || how, true), ''), '{}')::uuid[] $$;

-- Insert-only and hash-chained, one chain per actor so that two people never wait for each other.
create table audit_chains (
  chain text primary key,
  length bigint not null,
  hash bytea not null
);

create table audit_events (
  chain text not null,
  seq bigint not null,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  area_id bigint,
  action text not null,
  subject_kind text,
  subject_id uuid,
  -- Codes and numbers only: what was done and why, never the datum itself.
  detail jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null,
  primary key (chain, seq)
);
create index audit_events_subject on audit_events (subject_id, at desc) where subject_id is not null;
create index audit_events_at on audit_events (at desc);

create function audit_hash(chain text, seq bigint, at timestamptz, person_id uuid, area_id bigint, action text,
  subject_kind text, subject_id uuid, detail jsonb, previous bytea) returns bytea
language sql immutable parallel safe
as $$
  select sha256(previous || convert_to(jsonb_build_array(chain, seq, extract(epoch from at), person_id, area_id, action,
    subject_kind, subject_id, detail)::text, 'UTF8'))
$$;

-- Appends to the actor's chain. Security definer: the application may append, and read through
-- policies, but has no right of its own on the chain heads.
create function audit_append(chain_name text, person uuid, area bigint, what text, kind text, subject uuid, more jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  head audit_chains;
  moment timestamptz := clock_timestamp();
  next_hash bytea;
begin
  insert into audit_chains values (chain_name, 0, '\x00') on conflict do nothing;
  select * into head from audit_chains where chain = chain_name for update;
  next_hash := audit_hash(chain_name, head.length + 1, moment, person, area, what, kind, subject, more, head.hash);
  insert into audit_events values (chain_name, head.length + 1, moment, person, area, what, kind, subject, more, head.hash, next_hash);
  update audit_chains set length = head.length + 1, hash = next_hash where chain = chain_name;
end
$$;

create function audit_is_final() returns trigger language plpgsql
as $$ begin raise exception 'audit rows are final'; end $$;
create trigger audit_is_final before update or delete or truncate on audit_events
  for each statement execute function audit_is_final();

-- Replies kept for a day, so that a double tap or a retried upload gets the first answer.
create table kept_replies (
  key uuid not null,
  route text not null,
  caller text not null,
  request_hash bytea not null,
  reply_sealed bytea,
  created_at timestamptz not null default now(),
  primary key (key, route, caller)
);
create index kept_replies_age on kept_replies (created_at);

alter table audit_events enable row level security;
-- Who reads it stands in 0006, where posts are known.

grant usage on schema public to tongxin_app;
grant select on settings, role_walls to tongxin_app;
grant select on audit_events to tongxin_app;
grant select, insert, update, delete on kept_replies to tongxin_app;
revoke execute on function audit_append from public;
grant execute on function audit_append to tongxin_app;

create function audit_heads() returns table (chain text, length text, hash text)
language sql stable security definer set search_path = public, pg_temp
as $$ select chain, length::text, encode(hash, 'hex') from audit_chains order by chain $$;
revoke execute on function audit_heads from public;
grant execute on function audit_heads to tongxin_app;
