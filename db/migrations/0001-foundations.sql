-- The ground everything stands on: two roles, the actor's settings, the clock, accounts and organizations.
--
-- Every business row belongs to an organization, and most to a candidate as well. `transaction(actor)` drops to
-- `fairshot_app` (members, candidates, bearers of a link) or `fairshot_worker` (the system itself) and names
-- the actor in settings that end with the transaction; row-level security reads those settings. A query that
-- forgets its WHERE therefore still sees nobody else's rows.

do $$
begin
  if not exists (select from pg_roles where rolname = 'fairshot_app') then
    create role fairshot_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'fairshot_worker') then
    create role fairshot_worker nologin;
  end if;
exception
  when duplicate_object or unique_violation then null; -- another database of the same cluster was faster
end $$;

do $$
begin
  execute format('grant fairshot_app, fairshot_worker to %I', current_user);
end $$;

grant usage on schema public to fairshot_app, fairshot_worker;

-- Who acts. An unset or empty setting is null, and null equals no row.
create function acting_organization() returns uuid stable parallel safe language sql
as $$ select nullif(current_setting('fairshot.organization', true), '')::uuid $$;

create function acting_account() returns uuid stable parallel safe language sql
as $$ select nullif(current_setting('fairshot.account', true), '')::uuid $$;

create function acting_candidate() returns uuid stable parallel safe language sql
as $$ select nullif(current_setting('fairshot.candidate', true), '')::uuid $$;

create function acting_link() returns bytea stable parallel safe language sql
as $$ select decode(nullif(current_setting('fairshot.link', true), ''), 'hex') $$;

-- The clock of every rule. Tests shift it here, in SQL, so that no process ever asks its own.
create table clock_shift (
  singleton boolean primary key default true check (singleton),
  shift interval not null
);

create function fairshot_now() returns timestamptz stable parallel safe language sql security definer
set search_path = public, pg_temp
as $$ select now() + coalesce((select shift from clock_shift), interval '0') $$;

-- Accounts: staff and platform admins. No row-level security; only the accounts feature touches these tables,
-- through the login role, and a test lists them.
create table account (
  id uuid primary key default uuidv7(),
  email text not null check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  name text not null check (length(name) between 1 and 200),
  image text,
  is_platform_admin boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index account_email on account (email);

create table login_session (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account on delete cascade,
  token text not null, -- a SHA-256, never the token itself
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index login_session_token on login_session (token);
create index login_session_account on login_session (account_id);

create table login_credential (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, provider_account_id)
);
create index login_credential_account on login_credential (account_id);

create table login_verification (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index login_verification_identifier on login_verification (identifier);

-- One-time links of our own making: first-run owner, password reset, log-in by command line.
create table one_time_link (
  id uuid primary key default uuidv7(),
  purpose text not null check (purpose in ('first_run', 'reset_password', 'log_in')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  account_id uuid references account on delete cascade,
  created_at timestamptz not null default fairshot_now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'first_run') = (account_id is null))
);

-- Organizations and their members.
create table organization (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'),
  created_at timestamptz not null default fairshot_now()
);

create table member (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('owner', 'author', 'recruiter', 'reviewer', 'invigilator')),
  created_at timestamptz not null default fairshot_now(),
  unique (organization_id, account_id),
  unique (organization_id, id)
);
create index member_account on member (account_id);

alter table organization enable row level security;
create policy of_the_organization on organization to fairshot_app
  using (id = acting_organization()
    or exists (select from member where member.organization_id = organization.id and member.account_id = acting_account()));
create policy for_the_system on organization to fairshot_worker using (true) with check (true);

alter table member enable row level security;
create policy of_the_organization on member to fairshot_app
  using (organization_id = acting_organization() or account_id = acting_account())
  with check (organization_id = acting_organization());
create policy for_the_system on member to fairshot_worker using (true) with check (true);

grant select, insert, update, delete on organization, member to fairshot_app, fairshot_worker;
-- Names of colleagues are shown beside what they did; addresses and log-ins are not for this role.
grant select (id, name, email) on account to fairshot_app, fairshot_worker;

-- What each running role last said of itself; `/readyz` and the staff pages read it.
create table role_heartbeat (
  role text not null check (role in ('api', 'worker', 'judge')),
  instance uuid not null,
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now(),
  ready boolean not null,
  detail jsonb not null default '{}',
  primary key (role, instance)
);
grant select, insert, update, delete on role_heartbeat to fairshot_app, fairshot_worker;

-- The outbox: letters that left or wait to leave. A letter may hold a one-time link, so its body is sealed with
-- the installation's key: a copy of the database alone gives no usable link.
create table letter (
  id uuid primary key default uuidv7(),
  organization_id uuid references organization on delete cascade,
  kind text not null,
  recipient text not null check (length(recipient) <= 254),
  subject text not null check (length(subject) <= 500), -- two names of 200 and what stands between them
  sealed_body bytea not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  tries integer not null default 0,
  last_error text,
  created_at timestamptz not null default fairshot_now(),
  sent_at timestamptz
);
create index letter_newest on letter (created_at desc, id desc);
create index letter_waiting on letter (created_at) where state in ('queued', 'failed');

alter table letter enable row level security;
create policy of_the_organization on letter to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization());
create policy for_the_system on letter to fairshot_worker using (true) with check (true);
grant select, insert on letter to fairshot_app;
grant select, insert, update, delete on letter to fairshot_worker;
