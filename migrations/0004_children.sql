-- One child, one file. Names, numbers, phones, addresses and health facts are sealed by the
-- application before they come here; look-ups go through keyed hashes.

insert into role_walls (role, wall) values
  ('childDirector', 'files'), ('childSupervisor', 'files'), ('stationSocialWorker', 'files'), ('stationHead', 'files'), ('protectionOfficer', 'files');

create table households (
  id uuid primary key,
  area_id bigint not null references areas on update cascade,
  address_sealed bytea,
  registered_address_sealed bytea,
  income_status text check (income_status in ('none', 'minimumLiving', 'minimumLivingMargin', 'rigidExpenditure', 'destitute')),
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index households_area on households (area_id);

create table register_imports (
  id uuid primary key,
  area_id bigint not null references areas on update cascade,
  person_id uuid not null references people,
  -- Masked where it names something of the sealed class.
  filename text not null,
  state text not null check (state in ('reading', 'mapping', 'checking', 'deciding', 'committing', 'committed', 'undoing', 'undone', 'failed', 'cancelled')),
  -- How far the present step is: {"done": n, "total": m}.
  progress jsonb not null default '{}',
  -- Tables, samples and words found in the file, for a person to confirm.
  found_sealed bytea,
  -- The confirmed sheet, columns and words.
  mapping jsonb,
  error_code text,
  -- Under the key of the sealed class: an office's ledger may hold what no ledger may. Gone with the undo, and a month after the last step.
  file_sealed bytea,
  created_at timestamptz not null default now(),
  -- Who began the present step, and its last sign of life.
  step_person_id uuid references people,
  touched_at timestamptz not null default now(),
  committed_at timestamptz,
  undone_at timestamptz,
  -- One more with every step begun, so that a late run of an earlier step does nothing.
  version int not null default 1
);
create index register_imports_area on register_imports (area_id, created_at desc);

create table children (
  id uuid primary key,
  file_code text not null unique,
  area_id bigint not null references areas on update cascade,
  household_id uuid references households,
  name_sealed bytea not null,
  -- Equal names hash alike: for duplicate warnings by name and birth date.
  name_hash bytea not null,
  sex text not null default 'unknown' check (sex in ('male', 'female', 'unknown')),
  birth_date date,
  birth_precision text check (birth_precision in ('day', 'month', 'year')),
  identity_kind text check (identity_kind in ('residentIdentityCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'foreignerCard', 'birthCertificate', 'none')),
  identity_sealed bytea,
  identity_hash bytea unique,
  identity_last4 text,
  ethnic_group text,
  school text,
  grade text,
  risk_scheme text,
  -- Higher is graver; 0: not assessed yet.
  risk_ordinal smallint not null default 0,
  status text not null default 'open' check (status in ('open', 'closed')),
  -- The child director (or whoever stands in) who answers for this file: never empty.
  owner_id uuid not null references people,
  import_id uuid references register_imports,
  is_sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid references people,
  updated_at timestamptz not null default now()
);
-- The register's order is gravest first. One index for few areas, one for many.
create index children_area on children (area_id, status, risk_ordinal, id);
create index children_gravest on children (status, risk_ordinal desc, id desc) include (area_id);
create index children_owner on children (owner_id);
create index children_household on children (household_id);
create index children_import on children (import_id) where import_id is not null;
create index children_same_name on children (name_hash);

-- What a name can be found by: characters, pinyin, initials, each as a keyed hash.
create table child_name_tokens (
  token bigint not null,
  area_id bigint not null references areas on update cascade,
  child_id uuid not null references children on delete cascade,
  primary key (token, area_id, child_id)
);
create index child_name_tokens_child on child_name_tokens (child_id);

-- Many-valued, dated, sourced; ended, never deleted. The HIV category does not exist here: it is a sealed fact.
create table child_categories (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  -- The child's area, carried along so that filtering a million rows needs no second look.
  area_id bigint not null references areas on update cascade,
  category text not null check (category in ('orphan', 'foundling', 'deFactoUnattended', 'seriouslyIll', 'severelyDisabled',
    'hardshipFamily', 'destitute', 'leftBehind', 'migrant', 'vagrant', 'guardianshipAbsent', 'guardianshipImproper',
    'guardianshipAbusive', 'rescuedFromTrafficking', 'inLegalProceedings', 'victim', 'parentDetained', 'disabled', 'otherDifficulty')),
  from_on date not null,
  to_on date,
  basis text,
  source text not null,
  decided_by text,
  jurisdiction text,
  created_at timestamptz not null default now(),
  created_by uuid references people
);
create index child_categories_child on child_categories (child_id);
create index child_categories_current on child_categories (category, area_id, child_id) where to_on is null;

create table guardians (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  kind text not null check (kind in ('guardian', 'carer', 'entrustedCarer', 'parent')),
  relation text not null,
  name_sealed bytea not null,
  phone_sealed bytea,
  phone_hash bytea,
  identity_sealed bytea,
  person_id uuid references people,
  labour_capacity text,
  from_on date not null,
  to_on date,
  -- A suspect: no contact, no consent request, no portal sight.
  blocked_at timestamptz,
  blocked_by uuid references people,
  blocked_reason_sealed bytea,
  call_order smallint not null default 1,
  version int not null default 1
);
create index guardians_child on guardians (child_id);
create index guardians_phone on guardians (phone_hash) where phone_hash is not null;

create table health_facts (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  kind text not null check (kind in ('diagnosis', 'disability', 'treatment', 'medication', 'allergy', 'cost', 'mental', 'other')),
  body_sealed bytea not null,
  from_on date,
  to_on date,
  created_at timestamptz not null default now(),
  created_by uuid references people
);
create index health_facts_child on health_facts (child_id);

create table child_notes (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  body_sealed bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid not null references people
);
create index child_notes_child on child_notes (child_id);

-- Why data may be processed (PIPL 13, 31): the purposes, and what a guardian answered to each.
create table processing_purposes (
  code text not null,
  version int not null,
  legal_basis text not null check (legal_basis in ('statutoryDuty', 'consent', 'emergency', 'contract')),
  controller text not null,
  retention text not null,
  text_zh text not null,
  text_en text not null,
  effective_on date not null,
  primary key (code, version)
);

create table consents (
  id uuid primary key,
  child_id uuid not null references children on delete cascade,
  purpose text not null,
  purpose_version int not null,
  answer text not null check (answer in ('given', 'refused')),
  given_by_guardian_id uuid references guardians,
  child_assent text check (child_assent in ('given', 'refused', 'notAsked')),
  method text not null check (method in ('paper', 'spoken', 'online')),
  answered_on date not null,
  withdrawn_on date,
  recorded_by uuid not null references people,
  created_at timestamptz not null default now(),
  foreign key (purpose, purpose_version) references processing_purposes
);
create index consents_child on consents (child_id);

-- The sealed class (HIV status and the like): own table, own key, opened by a named officer's grant alone.
-- No index, no count, no trigger on any other table: nothing outside can tell whether a row exists.
-- The key to areas only makes a row follow its area; nobody may delete an area, so it tells nothing.
create table sealed_facts (
  id uuid primary key,
  child_id uuid not null,
  area_id bigint not null references areas on update cascade,
  body_sealed bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  ended_on date
);
create index sealed_facts_child on sealed_facts (child_id);
insert into area_follow_rules (table_name, unseen) values ('sealed_facts', true);

create table remembered_mappings (
  area_id bigint not null references areas on update cascade,
  fingerprint text not null,
  mapping jsonb not null,
  person_id uuid not null references people,
  used_at timestamptz not null default now(),
  primary key (area_id, fingerprint)
);

create table register_import_rows (
  id uuid primary key,
  import_id uuid not null references register_imports on delete cascade,
  row_number int not null,
  -- The cells as read, the corrections and the facts that hold.
  record_sealed bytea not null,
  -- What is to say about the row: codes and places, never what stands in a cell, and nothing of the sealed class.
  issues jsonb not null,
  severity text not null check (severity in ('none', 'info', 'warning', 'error')),
  -- Codes of errors that still want correcting or deciding.
  open text[] not null default '{}',
  decisions jsonb not null default '{}',
  -- Files that may be this child's: {"childId", "reason"}, or {"street"} where the file lies beyond one's reach.
  suspects jsonb not null default '[]',
  -- Keyed hashes that rows of one child share.
  keys bigint[] not null default '{}',
  status text not null check (status in ('ready', 'blocked', 'skipped', 'imported', 'merged', 'takenBack', 'kept')),
  child_id uuid,
  -- What a merge added, so that undo takes back that and nothing else.
  added_sealed bytea,
  version int not null default 1,
  unique (import_id, row_number)
);
create index register_import_rows_status on register_import_rows (import_id, status, row_number);

do $$
declare t text;
begin
  foreach t in array array['households', 'register_imports', 'children', 'child_name_tokens', 'child_categories', 'guardians',
    'health_facts', 'child_notes', 'consents', 'sealed_facts', 'remembered_mappings', 'register_import_rows'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end
$$;

create policy files_of_area on children for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));
create policy files_opened on children for select using (id = any ((select reached_children('opened'))::uuid[]));
-- An assignment or guardianship opens no row, for a row holds more than the card and somebody may hold a
-- post with the files elsewhere: the card is what this function gives, and nothing else.
create function child_cards() returns table (id uuid, file_code text, name_sealed bytea, birth_date date, area_id bigint)
language sql stable security definer set search_path = public, pg_temp
as $$ select id, file_code, name_sealed, birth_date, area_id from children where id = any (reached_children('assigned')) $$;

create policy tokens_of_area on child_name_tokens for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));

create policy households_of_area on households for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));

-- What hangs on a child goes where the child goes.
do $$
declare t text;
begin
  foreach t in array array['guardians', 'health_facts', 'child_notes', 'consents'] loop
    execute format('create policy with_child on %I for all
      using (exists (select 1 from children c where c.id = child_id and inside((select reach(''files'')), c.area_id)))
      with check (exists (select 1 from children c where c.id = child_id and inside((select reach(''files'')), c.area_id)))', t);
    execute format('create policy opened on %I for select using (child_id = any ((select reached_children(''opened''))::uuid[]))', t);
  end loop;
end
$$;
create policy categories_of_area on child_categories for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));
create policy categories_opened on child_categories for select using (child_id = any ((select reached_children('opened'))::uuid[]));
create policy households_opened on households for select
  using (exists (select 1 from children c where c.household_id = households.id and c.id = any ((select reached_children('opened'))::uuid[])));

create policy sealed_by_grant on sealed_facts for all
  using (area_id <@ (select reach('sealed'))) with check (area_id <@ (select reach('sealed')));

create policy imports_of_area on register_imports for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));
create policy rows_with_import on register_import_rows for all
  using (exists (select 1 from register_imports i where i.id = import_id)) with check (exists (select 1 from register_imports i where i.id = import_id));
create policy mappings_of_area on remembered_mappings for all
  using (inside((select reach('files')), area_id)) with check (inside((select reach('files')), area_id));

-- A number may belong to a child outside one's area: the answer is only that it is taken, and by which street.
create function identity_taken(hash bytea) returns table (child_id uuid, area_id bigint)
language sql stable security definer set search_path = public, pg_temp
as $$ select id, area_id from children where identity_hash = hash $$;

-- Who answers for a file in a community: its director, else whoever stands above, nearest first.
create function person_in_charge(area bigint, today date) returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.person_id from posts p
  join areas a on a.id = p.area_id and area between a.id and a.last_id
  join people h on h.id = p.person_id and h.disabled_at is null
  where p.role in ('childDirector', 'childSupervisor', 'stationHead', 'protectionOfficer')
    and p.starts_on <= today and (p.ends_on is null or p.ends_on > today)
  order by a.last_id - a.id, array_position(array['childDirector', 'childSupervisor', 'stationHead', 'protectionOfficer'], p.role), p.starts_on, p.id
  limit 1
$$;

-- Break-glass: the area of a file one knows the code of, and nothing else.
create function file_by_code(code text) returns table (child_id uuid, area_id bigint)
language sql stable security definer set search_path = public, pg_temp
as $$ select id, area_id from children where file_code = code $$;

grant select, insert, update on households, register_imports, children, child_categories, guardians, health_facts, child_notes,
  consents, sealed_facts, remembered_mappings, register_import_rows to tongxin_app;
grant select, insert, delete on child_name_tokens to tongxin_app;
-- Undoing an import takes back what nobody has touched since; nothing else is ever deleted.
grant delete on children, households, child_categories, guardians, health_facts, child_notes, register_import_rows to tongxin_app;
grant select on processing_purposes to tongxin_app;

-- The sealed facts of a child go where the child went, whoever moved it. Says and costs the same whether there are any.
create function sealed_follow(child uuid) returns void
language sql security definer set search_path = public, pg_temp
as $$
  update sealed_facts f set area_id = c.area_id from children c
  where c.id = child and f.child_id = c.id and c.area_id <@ reach('files')
$$;

-- Whether a person's post of today reaches an area or lies inside it, so that work may be put into these hands.
create function works_at(person uuid, roles text[], area bigint, today date) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from posts p join people h on h.id = p.person_id and h.disabled_at is null
    join areas a on a.id = p.area_id join areas w on w.id = area and a.id <= w.last_id and w.id <= a.last_id
    where p.person_id = person and p.role = any (roles) and p.starts_on <= today and (p.ends_on is null or p.ends_on > today))
$$;

revoke execute on function identity_taken, file_by_code, person_in_charge, child_cards, sealed_follow, works_at from public;
grant execute on function identity_taken, file_by_code, person_in_charge, child_cards, sealed_follow, works_at to tongxin_app;
