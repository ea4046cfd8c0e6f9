-- People: members who come, change their role and go; how they are invited; the second factor of a log-in.

-- The second factor: a secret for one-time codes and the backup codes, both sealed by the session library with the
-- installation's secret. Reached through the log-in role only, like the other tables of accounts.
create table login_second_factor (
  id uuid primary key default uuidv7(),
  account_id uuid not null unique references account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false, -- false until the first code was typed
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
alter table account add column two_factor_enabled boolean not null default false;
alter table login_session add column last_seen_at timestamptz not null default now();
grant select (two_factor_enabled) on account to fairshot_app, fairshot_worker;

alter table organization
  add column requires_second_factor boolean not null default false,
  add column revision integer not null default 1 check (revision > 0);

-- A member who goes keeps the row, so that what they made keeps its author's name; coming back takes it up again.
alter table member
  add column removed_at timestamptz,
  add column joined_at timestamptz not null default fairshot_now(),
  add column last_seen_at timestamptz not null default fairshot_now();
update member set joined_at = created_at, last_seen_at = created_at;
create index member_present on member (organization_id) where removed_at is null;

-- An organization always has an owner. The lock on its row lets two owners who leave at once do so one after the
-- other, so the second finds that they are the last. Where the organization itself goes, its members may go too.
create function refuse_last_owner_gone() returns trigger language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  perform from organization where id = old.organization_id for update;
  if found and not exists (
    select from member
    where organization_id = old.organization_id and role = 'owner' and removed_at is null and id <> old.id
  ) then
    raise exception 'an organization keeps an owner' using errcode = 'restrict_violation',
      constraint = 'organization_keeps_an_owner';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger keeps_an_owner_on_change before update on member for each row
when (old.role = 'owner' and old.removed_at is null and (new.role <> 'owner' or new.removed_at is not null))
execute function refuse_last_owner_gone();
create trigger keeps_an_owner_on_delete before delete on member for each row
when (old.role = 'owner' and old.removed_at is null)
execute function refuse_last_owner_gone();

-- Who was removed is nobody here any more, also where a query forgets to ask.
drop policy of_the_organization on member;
create policy of_the_organization on member to fairshot_app
  using (organization_id = acting_organization() or (account_id = acting_account() and removed_at is null))
  with check (organization_id = acting_organization());
drop policy of_the_organization on organization;
create policy of_the_organization on organization to fairshot_app
  using (id = acting_organization() or exists (
    select from member
    where member.organization_id = organization.id and member.account_id = acting_account()
      and member.removed_at is null));

-- Members come in by an invitation and organizations by the set-up; neither is a member's own doing.
revoke insert, update, delete on member from fairshot_app;
grant update (role, removed_at, joined_at) on member to fairshot_app;
revoke insert, update, delete on organization from fairshot_app;
grant update (name, requires_second_factor, revision) on organization to fairshot_app;

-- "Come and work with us": by letter or by a link that is passed on, good for seven days and once.
create table member_invitation (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  email text not null check (email = lower(email) and length(email) <= 254),
  role text not null check (role in ('owner', 'author', 'recruiter', 'reviewer', 'invigilator')),
  state text not null default 'sent' check (state in ('sent', 'accepted', 'revoked', 'expired')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  idempotency_key uuid not null,
  invited_by uuid not null,
  member_id uuid,
  created_at timestamptz not null default fairshot_now(),
  sent_at timestamptz not null default fairshot_now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  foreign key (organization_id, invited_by) references member (organization_id, id) on delete cascade,
  foreign key (organization_id, member_id) references member (organization_id, id) on delete cascade,
  check ((state = 'accepted') = (member_id is not null)),
  check ((state = 'sent') = (ended_at is null)),
  check (expires_at > sent_at)
);
create unique index member_invitation_one_open on member_invitation (organization_id, email) where state = 'sent';
create index member_invitation_newest on member_invitation (organization_id, created_at desc);
create index member_invitation_expiring on member_invitation (expires_at) where state = 'sent';

alter table member_invitation enable row level security;
create policy of_the_organization on member_invitation to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization());
create policy for_the_system on member_invitation to fairshot_worker using (true) with check (true);
grant select, insert on member_invitation to fairshot_app;
grant update (state, token_hash, sent_at, expires_at, ended_at) on member_invitation to fairshot_app;
grant select, insert, update, delete on member_invitation to fairshot_worker;

-- What became of people, and by whom. Only ever added to.
create table people_event (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  kind text not null check (kind in (
    'invite', 'resend', 'revoke', 'join', 'change_role', 'remove', 'restore', 'leave', 'transfer', 'end_sessions',
    'require_second_factor', 'release_second_factor', 'rename')),
  actor_id uuid,
  subject_id uuid,
  subject_email text,
  role_before text,
  role_after text,
  happened_at timestamptz not null default fairshot_now(),
  foreign key (organization_id, actor_id) references member (organization_id, id) on delete cascade,
  foreign key (organization_id, subject_id) references member (organization_id, id) on delete cascade
);
create index people_event_newest on people_event (organization_id, happened_at desc, id desc);

alter table people_event enable row level security;
create policy of_the_organization on people_event to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization());
create policy for_the_system on people_event to fairshot_worker using (true) with check (true);
grant select, insert on people_event to fairshot_app;
grant select, insert, update, delete on people_event to fairshot_worker;
