-- Every submission has a code of its own, in the alphabet and form of the attempt's receipt: whoever holds it can ask
-- later what was received, and nothing else.

create function new_receipt_code() returns text volatile parallel safe language sql
set search_path = public, pg_temp
as $$
  -- Twelve bytes of a random UUID, five bits each; its sixth byte and its eighth are not wholly random and left out.
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(bytes, place) & 31), 1)
    || case when ordinal in (4, 8) then '-' else '' end, '' order by ordinal)
  from (select uuid_send(gen_random_uuid()) as bytes) random,
    unnest(array[0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13]) with ordinality as t (place, ordinal)
$$;

alter table submission add column receipt_code text not null default new_receipt_code()
  check (receipt_code ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$');
create unique index submission_receipt on submission (receipt_code);
