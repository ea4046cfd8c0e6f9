-- A code of an authenticator app is good for half a minute and must not let in a second person who looked over the
-- shoulder (RFC 6238, 5.2): the last one that was used is remembered as a SHA-256.
alter table login_second_factor
  add column spent_code bytea check (length(spent_code) = 32),
  add column spent_at timestamptz,
  add check ((spent_code is null) = (spent_at is null));
