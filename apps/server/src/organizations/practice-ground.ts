/**
 * The organization without members in which candidates practise: whoever invites them is another one, and so sees
 * nothing of it. A UUIDv7 of the first millisecond, which nothing else can have.
 */
export const PRACTICE_GROUND = '00000000-0000-7000-8000-000000000001';
