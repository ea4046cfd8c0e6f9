import { PEOPLE_EVENTS } from '@fairshot/contracts/organizations/members.contract';
import { describe, expect, test } from 'vitest';

import { eventWords } from './event-words.ts';

const event = {
  id: '0198c7a0-0000-7000-8000-000000000000',
  actor: 'Marta Kowalska',
  subject: 'Priya Raghavan',
  roleBefore: 'author',
  roleAfter: 'reviewer',
  happenedAt: '2026-11-23T10:00:00Z',
} as const;

describe('The record says', () => {
  test.each([
    ['change_role', 'made Priya Raghavan a reviewer, who was an author'],
    ['remove', 'removed Priya Raghavan, who was an author'],
    ['transfer', 'passed the ownership to Priya Raghavan and became a reviewer'],
    ['leave', 'left, having been an author'],
  ] as const)('%s as "%s"', (kind, words) => {
    expect(eventWords({ ...event, kind })).toBe(words);
  });

  test.each(PEOPLE_EVENTS)('%s in words of its own', (kind) => {
    const others = PEOPLE_EVENTS.filter((other) => other !== kind);
    const words = eventWords({ ...event, kind });
    expect(others.map((other) => eventWords({ ...event, kind: other }))).not.toContain(words);
    expect(words).not.toMatch(/undefined|null/);
  });
});
