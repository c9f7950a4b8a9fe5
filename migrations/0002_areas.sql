-- The division tree: city, district, street, community.
-- An area's number (id) is ours and ordered: the area and everything below it are the numbers
-- from id to last_id. Ancestry is stored, never read out of a code's digits, and one range
-- comparison decides whether a row lies inside a post's area.

create table areas (
  id bigint primary key,
  last_id bigint not null,
  parent_id bigint references areas on update cascade deferrable,
  level text not null check (level in ('city', 'district', 'street', 'community')),
  name text not null,
  -- Spellings a register may use: without the committee ending, former names.
  search_names text[] not null default '{}',
  ended_on date,
  is_sample boolean not null default false,
  version int not null default 1,
  check (last_id >= id)
);
create index areas_parent on areas (parent_id);

create table area_codes (
  area_id bigint not null references areas on update cascade,
  code text not null check (code ~ '^\d{12}$'),
  -- Statistical codes (NBS) and administrative codes (MCA) differ in development zones.
  source text not null,
  valid_from date not null,
  valid_to date,
  primary key (code, source, valid_from)
);
create index area_codes_area on area_codes (area_id);

-- Mergers, renames and moves, so that an old record and an old right can be understood.
create table area_changes (
  id uuid primary key,
  kind text not null check (kind in ('renamed', 'merged', 'moved', 'ended', 'created')),
  area_id bigint not null references areas on update cascade,
  into_area_id bigint references areas on update cascade,
  old_name text,
  new_name text,
  effective_on date not null,
  document_no text,
  made_by uuid,
  made_at timestamptz not null default now()
);

-- China's adjusted holidays; a year without rows is not announced yet.
create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null,
  source text not null
);

-- Numbers an area had before it moved. None is given out again, so an old address, bookmark or audit
-- row never points at a stranger.
create table area_former_numbers (
  former_id bigint primary key,
  former_last_id bigint not null,
  area_id bigint not null references areas on update cascade
);

create function area_path(area bigint) returns text language sql stable
as $$
  with recursive up as (
    select id, parent_id, name from areas where id = area
    union all select a.id, a.parent_id, a.name from areas a join up on a.id = up.parent_id)
  select string_agg(name, ' ' order by id) from up
$$;

-- How the rows of a table go along when their area is merged into another. Every table with a foreign
-- key to areas follows whole; what is listed here follows only where the condition holds, so that
-- history stays where it happened.
create table area_follow_rules (
  table_name text primary key,
  only_rows text not null default 'true',
  -- Must not make itself felt: ending an area does not ask whether such rows hang on it.
  unseen boolean not null default false
);
insert into area_follow_rules (table_name, only_rows) values
  ('areas', 'false'), ('area_codes', 'false'), ('area_changes', 'false'), ('area_former_numbers', 'false');

-- The columns that hang on areas. `condition` says which rows go along.
create function area_links() returns table (tab regclass, col name, condition text, unseen boolean)
language sql stable set search_path = public, pg_temp
as $$
  select c.conrelid::regclass, a.attname, coalesce(r.only_rows, 'true'), coalesce(r.unseen, false)
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  left join area_follow_rules r on r.table_name = c.conrelid::regclass::text
  where c.contype = 'f' and c.confrelid = 'areas'::regclass and c.conparentid = 0
$$;

-- Where a table allows only one row of a kind at an area, the survivor's own row stands.
create function area_row_is_free(tab regclass, col name) returns text
language sql stable set search_path = public, pg_temp
as $$
  select coalesce(string_agg(format(' and not exists (select 1 from %s o where o.%I = $1%s)', tab, col, (
      select string_agg(format(' and o.%1$I is not distinct from t.%1$I', a.attname), '' order by a.attnum)
      from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname <> col)), ''), '')
  from pg_index i
  join pg_attribute k on k.attrelid = i.indrelid and k.attname = col
  where i.indrelid = tab and i.indisunique and k.attnum = any (i.indkey)
$$;

-- Security definer: who keeps the division tree does not read files, and yet the files must follow.
create function area_follow(from_area bigint, into_area bigint) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare link record;
begin
  if not (from_area <@ reach('areas') and into_area <@ reach('areas')) then
    raise insufficient_privilege;
  end if;
  for link in select * from area_links() loop
    execute format('update %1$s t set %2$I = $1 where %2$I = $2 and (%3$s)%4$s',
      link.tab, link.col, link.condition, area_row_is_free(link.tab, link.col)) using into_area, from_area;
  end loop;
end
$$;

create function area_in_use(area bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  link record;
  found_one boolean;
begin
  if not (area <@ reach('areas')) then
    raise insufficient_privilege;
  end if;
  for link in select * from area_links() where not unseen loop
    execute format('select exists (select 1 from %s where %I = $1 and (%s))', link.tab, link.col, link.condition)
      into found_one using area;
    if found_one then
      return true;
    end if;
  end loop;
  return false;
end
$$;

insert into role_walls (role, wall) values ('cityAdministrator', 'areas'), ('systemAdministrator', 'areas');

do $$
declare t text;
begin
  foreach t in array array['areas', 'area_codes', 'area_changes', 'area_former_numbers', 'calendar_days'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy everybody_reads on %I for select using (true)', t);
  end loop;
  foreach t in array array['area_codes', 'area_changes', 'area_former_numbers'] loop
    execute format('create policy kept_by_the_city on %I for all
      using (area_id <@ (select reach(''areas''))) with check (area_id <@ (select reach(''areas'')))', t);
  end loop;
end
$$;
create policy kept_by_the_city on areas for all
  using (id <@ (select reach('areas'))) with check (id <@ (select reach('areas')));
create policy kept_by_any_city on calendar_days for all
  using (not isempty((select reach('areas')))) with check (not isempty((select reach('areas'))));

grant select on areas, area_codes, area_changes, area_former_numbers, calendar_days to tongxin_app;
grant insert, update on areas, area_codes, area_changes, calendar_days to tongxin_app;
grant insert on area_former_numbers to tongxin_app;
grant delete on calendar_days to tongxin_app;
revoke execute on function area_follow, area_in_use, area_links, area_row_is_free from public;
grant execute on function area_follow, area_in_use to tongxin_app;
