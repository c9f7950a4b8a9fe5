-- People who sign in, the organisations they belong to, the posts they hold.

create table organisations (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('civilAffairsBureau', 'protectionCentre', 'street', 'residentsCommittee', 'socialWorkStation',
    'socialOrganization', 'charity', 'hospital', 'school', 'patServiceCentre', 'company', 'other')),
  area_id bigint not null references areas on update cascade,
  ended_on date,
  is_sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index organisations_area on organisations (area_id);

create table people (
  id uuid primary key,
  name text not null,
  username text unique,
  phone_sealed bytea,
  phone_hash bytea unique,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  large_type boolean not null default false,
  disabled_at timestamptz,
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  version int not null default 1
);

create table posts (
  id uuid primary key,
  person_id uuid not null references people,
  role text not null,
  area_id bigint not null references areas on update cascade,
  organisation_id uuid references organisations,
  starts_on date not null,
  -- The first day the post no longer holds.
  ends_on date,
  end_reason text,
  appointed_by uuid references people,
  created_at timestamptz not null default now(),
  check (ends_on is null or ends_on >= starts_on)
);
create index posts_person on posts (person_id);
create index posts_area on posts (area_id, role);

create table invitations (
  id uuid primary key,
  code_hash bytea not null unique,
  name text not null,
  role text not null,
  area_id bigint not null references areas on update cascade,
  organisation_id uuid references organisations,
  starts_on date not null,
  ends_on date,
  -- Empty: by the operator at the command line, for the first system administrator.
  invited_by uuid references people,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references people,
  revoked_at timestamptz
);
create index invitations_area on invitations (area_id);

-- The way back for somebody who forgot the password or lost the second factor: a code given by a manager, for one use.
create table recoveries (
  id uuid primary key,
  code_hash bytea not null unique,
  person_id uuid not null references people,
  made_by uuid not null references people,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index recoveries_person on recoveries (person_id) where used_at is null;

-- One act by which a leaver's work passes on; what moved is counted and kept.
create table handovers (
  id uuid primary key,
  from_post_id uuid not null references posts,
  from_person_id uuid not null references people,
  to_person_id uuid not null references people,
  area_id bigint not null references areas on update cascade,
  reason text not null,
  moved jsonb not null,
  made_by uuid not null references people,
  made_at timestamptz not null default now()
);

-- Sight of one child beyond one's area: an officer's grant, break-glass with a reason, an assignment.
create table child_access (
  id uuid primary key,
  person_id uuid not null references people,
  child_id uuid not null,
  kind text not null check (kind in ('grant', 'breakGlass', 'assignment', 'guardian')),
  reason text not null,
  approved_by uuid references people,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  reviewed_by uuid references people,
  reviewed_at timestamptz,
  area_id bigint not null references areas on update cascade
);
create index child_access_person on child_access (person_id, child_id);

-- The named officers who may open the sealed class, for children inside their area.
create table sealed_grants (
  id uuid primary key,
  person_id uuid not null references people,
  area_id bigint not null references areas on update cascade,
  reason text not null,
  granted_by uuid references people,
  starts_at timestamptz not null default now(),
  ends_at timestamptz
);
create index sealed_grants_person on sealed_grants (person_id);

-- Rights that still hold pass on when an area is merged; what has ended stays where it was.
insert into area_follow_rules (table_name, only_rows) values
  ('posts', 'ends_on is null or ends_on > current_date'),
  ('invitations', 'accepted_at is null and revoked_at is null'),
  ('handovers', 'false'),
  ('child_access', 'ends_at is null or ends_at > now()'),
  ('sealed_grants', 'ends_at is null or ends_at > now()');

create table sign_in_failures (
  -- A keyed hash of user name, phone or address: counts guesses without keeping who was guessed.
  subject bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- One-time codes sent to a phone; kept alike for numbers that nobody has, so that the answers are alike.
create table phone_codes (
  phone_hash bytea primary key,
  code_hash bytea not null,
  tries int not null default 0,
  sent_at timestamptz not null,
  expires_at timestamptz not null
);

-- Tables of the sign-in library, kept apart from ours.
create schema auth;
create table auth."user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  username text unique,
  "twoFactorEnabled" boolean default false
);
create table auth.session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" on delete cascade,
  -- Made by "enter as…" in the demo: such a session skips the second factor and is refused when DEMO is off.
  demo boolean not null default false
);
create index session_user_id on auth.session ("userId");
create table auth.account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_user_id on auth.account ("userId");
create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);
create table auth."twoFactor" (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  verified boolean default true,
  "failedVerificationCount" int default 0,
  "lockedUntil" timestamptz
);
create index two_factor_user on auth."twoFactor" ("userId");

grant usage on schema auth to tongxin_app;
grant select, insert, update, delete on all tables in schema auth to tongxin_app;

-- Who a session's bearer is today, with the posts in force; nothing for an ended session or a disabled person.
-- Security definer, because nobody has a reach yet.
create function signed_in(session_token text, today date) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object('personId', p.id, 'name', p.name, 'sessionId', s.id, 'demo', s.demo,
    'enrolled', coalesce(u."twoFactorEnabled", false), 'ageMinutes', floor(extract(epoch from now() - s."createdAt") / 60),
    'posts', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'role', o.role, 'areaId', a.id::text, 'areaLastId', a.last_id::text,
        'areaName', a.name, 'organisationId', o.organisation_id,
        'walls', (select coalesce(jsonb_agg(w.wall), '[]') from role_walls w where w.role = o.role)) order by o.starts_on, o.id)
      from posts o join areas a on a.id = o.area_id
      where o.person_id = p.id and o.starts_on <= today and (o.ends_on is null or o.ends_on > today)), '[]'))
  from auth.session s join auth."user" u on u.id = s."userId" join people p on p.id = s."userId"
  where s.token = session_token and s."expiresAt" > now() and p.disabled_at is null
$$;

create function may_sign_in(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$ select exists (select from people where id = person and disabled_at is null) $$;

-- Opens a transaction for a person: reads that person's posts as they stand today, so that an
-- ended post is blind at once, and only those whose role the route names. Security definer,
-- because what one may see cannot depend on itself.
create function begin_work(person uuid, roles text[], today date) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform set_config('app.person', coalesce(person::text, ''), true);
  -- Only the walls that a post opens are set: every setting is empty again when a transaction begins.
  perform set_config('app.reach_' || opened.wall, opened.ranges::text, true) from (
    select w.wall, range_agg(int8range(a.id, a.last_id, '[]')) as ranges
    from posts p join areas a on a.id = p.area_id join role_walls w on w.role = p.role
    where p.person_id = person and (roles is null or p.role = any (roles))
      and p.starts_on <= today and (p.ends_on is null or p.ends_on > today)
    group by w.wall) opened;
  perform set_config('app.children_opened', coalesce((
    select array_agg(distinct child_id)::text from child_access
    where person_id = person and kind in ('grant', 'breakGlass') and starts_at <= now() and (ends_at is null or ends_at > now())), ''), true);
  perform set_config('app.children_assigned', coalesce((
    select array_agg(distinct child_id)::text from child_access
    where person_id = person and kind in ('assignment', 'guardian') and starts_at <= now() and (ends_at is null or ends_at > now())
      -- A guardian marked as one to avoid sees nothing any more.
      and not (kind = 'guardian' and exists (select from guardians g
        where g.child_id = child_access.child_id and g.person_id = person and g.blocked_at is not null))), ''), true);
  perform set_config('app.reach_sealed', coalesce((
    select range_agg(int8range(a.id, a.last_id, '[]'))::text
    from sealed_grants g join areas a on a.id = g.area_id
    where g.person_id = person and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())), ''), true);
end
$$;

-- For scheduled work and for verbs that act on behalf of nobody (a citizen's report arriving).
-- Everything except the sealed class.
create function begin_system_work() returns void
language plpgsql set search_path = public, pg_temp
as $$
declare wall_name text;
begin
  perform set_config('app.person', '', true);
  perform set_config('app.children_opened', '', true);
  perform set_config('app.children_assigned', '', true);
  perform set_config('app.reach_sealed', '', true);
  for wall_name in select distinct wall from role_walls loop
    perform set_config('app.reach_' || wall_name, '{(,)}', true);
  end loop;
end
$$;

-- A colleague's display name for an id one already holds (an assignee, an author).
create function person_name(person uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select name from people where id = person $$;

insert into role_walls (role, wall) values
  ('childSupervisor', 'people'), ('stationHead', 'people'), ('protectionOfficer', 'people'),
  ('districtAdministrator', 'people'), ('cityAdministrator', 'people'), ('systemAdministrator', 'people'),
  ('auditor', 'audit'), ('auditor', 'access_review'), ('districtAdministrator', 'access_review'), ('cityAdministrator', 'access_review'),
  ('protectionOfficer', 'access_review');

alter table organisations enable row level security;
create policy organisations_read on organisations for select using (true);
create policy organisations_write on organisations for all using (area_id <@ (select reach('people'))) with check (area_id <@ (select reach('people')));

alter table people enable row level security;
create policy people_self on people for select using (id = (select current_person()));
create policy people_update_self on people for update using (id = (select current_person()));
create policy people_of_area on people for all
  using (exists (select 1 from posts p where p.person_id = people.id and p.area_id <@ (select reach('people'))))
  with check (exists (select 1 from posts p where p.person_id = people.id and p.area_id <@ (select reach('people'))) or not isempty((select reach('people'))));

alter table posts enable row level security;
create policy posts_self on posts for select using (person_id = (select current_person()));
create policy posts_of_area on posts for all
  using (area_id <@ (select reach('people'))) with check (area_id <@ (select reach('people')));

alter table invitations enable row level security;
create policy invitations_of_area on invitations for all
  using (area_id <@ (select reach('people'))) with check (area_id <@ (select reach('people')));

alter table handovers enable row level security;
create policy handovers_of_area on handovers for all
  using (area_id <@ (select reach('people'))) with check (area_id <@ (select reach('people')));

alter table child_access enable row level security;
create policy child_access_self on child_access for select using (person_id = (select current_person()));
create policy child_access_review on child_access for all
  using (area_id <@ (select reach('access_review'))) with check (area_id <@ (select reach('access_review')));

alter table sealed_grants enable row level security;
create policy sealed_grants_self on sealed_grants for select using (person_id = (select current_person()));

grant select, insert, update on organisations, people, posts, invitations to tongxin_app;
grant select, insert on handovers to tongxin_app;
grant select, insert, update on child_access to tongxin_app;
grant select on sealed_grants to tongxin_app;
grant select, insert, update, delete on sign_in_failures, phone_codes to tongxin_app;
grant select, insert, update on recoveries to tongxin_app;
revoke execute on function signed_in, may_sign_in, begin_work, begin_system_work, person_name from public;
grant execute on function signed_in, may_sign_in, begin_work, begin_system_work, person_name to tongxin_app;
