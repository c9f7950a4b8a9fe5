-- Reading the audit log, and the next-day review of files opened by breaking the glass.

-- What happened nowhere in particular is read where its doer has or had a post; of nobody, or of somebody without any, by every auditor.
create function audit_covers(person uuid, wall text) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select not isempty(reach(wall)) and (person is null
    or exists (select from posts where person_id = person and area_id <@ reach(wall))
    or not exists (select from posts where person_id = person))
$$;
revoke execute on function audit_covers from public;
grant execute on function audit_covers to tongxin_app;
create policy audit_read on audit_events for select
  using (area_id <@ (select reach('audit'))
    -- The sealed class is nobody's routine reading. A checkpoint counts every chain: held against what one may
    -- read, it would tell what one may not.
    or (area_id is null and action not like 'sealed.%' and action <> 'audit.checkpoint' and audit_covers(person_id, 'audit')));

-- A system administrator reads what happened to accounts, posts, areas and rules, and nothing about a child.
insert into role_walls (role, wall) values ('systemAdministrator', 'audit_accounts');
create policy audit_read_accounts on audit_events for select
  using (split_part(action, '.', 1) in ('person', 'post', 'invitation', 'organisation', 'handover', 'session', 'signIn', 'area', 'areas', 'recovery', 'calendar', 'rules')
    and (area_id <@ (select reach('audit_accounts')) or (area_id is null and audit_covers(person_id, 'audit_accounts'))));
create index audit_events_person on audit_events (person_id, at desc) where person_id is not null;

-- Whom the log can be asked about: people who hold or held a post inside the reader's wall.
create function audit_people(part text) returns table (id uuid, name text, role text, area text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.id, p.name, o.role, area_path(o.area_id)
  from people p cross join lateral (
    select role, area_id from posts
    where person_id = p.id and (area_id <@ reach('audit') or area_id <@ reach('audit_accounts'))
    order by starts_on desc, posts.id desc limit 1) o
  where strpos(lower(p.name), lower(part)) > 0 order by p.name, p.id limit 20
$$;

-- A file's code says which file without saying whose; outside the reader's wall not even that.
create function audit_file_codes(ids uuid[]) returns table (id uuid, file_code text)
language sql stable security definer set search_path = public, pg_temp
as $$ select c.id, c.file_code from children c where c.id = any (ids) and c.area_id <@ reach('audit') $$;

alter table child_access
  add column review_finding text check (review_finding in ('justified', 'notJustified')),
  add column review_note text,
  -- Whoever broke the glass is never the one who finds it justified.
  add check (reviewed_by is null or reviewed_by <> person_id);
create index child_access_to_review on child_access (starts_at) where kind = 'breakGlass' and reviewed_at is null;

-- What a reviewer needs: which file, and what was done with it while it stood open. The sealed class stays out.
create function broken_glass(access uuid) returns table (file_code text, acts jsonb)
language sql stable security definer set search_path = public, pg_temp
as $$
  select c.file_code, coalesce((
    select jsonb_agg(jsonb_build_object('at', e.at, 'action', e.action, 'fields', coalesce(e.detail -> 'fields', '[]')) order by e.at)
    from audit_events e
    where e.subject_id = a.child_id and e.subject_kind = 'child' and e.person_id = a.person_id and e.action <> 'child.glassBroken'
      and e.at between a.starts_at and coalesce(a.ends_at, now())), '[]')
  from child_access a join children c on c.id = a.child_id
  where a.id = access and a.kind = 'breakGlass' and a.area_id <@ reach('access_review')
$$;
revoke execute on function audit_people, audit_file_codes, broken_glass from public;
grant execute on function audit_people, audit_file_codes, broken_glass to tongxin_app;
