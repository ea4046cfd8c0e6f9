import { describe, expect, test } from 'vitest';

import { anInvitation } from '../../../test/an-invitation.ts';
import {
  arrangedWords,
  countdownWords,
  dayAndMinute,
  lateStartWords,
  organizersWindow,
  zoneWords,
} from './window-words.ts';

describe('the window', () => {
  test('is told in the zone of the reader', () => {
    expect(dayAndMinute('2026-11-20T04:30:00Z', 'Asia/Kolkata')).toBe('Fri 20 Nov, 10:00');
    expect(zoneWords('Asia/Kolkata')).toBe('Kolkata time');
    expect(zoneWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time');
  });

  test('is told in the organizer’s zone as well, where the clocks differ', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(organizersWindow(anInvitation({ timeZone: own }))).toBeUndefined();
    expect(organizersWindow(anInvitation({ timeZone: 'Asia/Kathmandu' }))).toContain('Kathmandu time');
  });

  test('says until when the whole time is left', () => {
    const words = lateStartWords(anInvitation(), Date.parse('2026-11-21T00:00:00Z'));
    expect(words).toMatch(/^Start by .* to have all 90 minutes\.$/);
  });

  test('says how little is left to one who starts late', () => {
    const words = lateStartWords(anInvitation(), Date.parse('2026-11-22T11:50:30Z'));
    expect(words).toContain('If you start now you have 39 minutes');
  });
});

describe('what was arranged', () => {
  test('is told in minutes, and nothing where nothing was', () => {
    expect(arrangedWords(anInvitation())).toEqual([]);
    expect(arrangedWords(anInvitation({ extraMinutes: 30, breakMinutes: 1 }))).toEqual([
      'You have 90 minutes; 30 minutes of them extra time.',
      'You may take breaks of 1 minute in all. The clock stands still meanwhile, and nothing can be written.',
    ]);
  });

  test('lets a late start end after the window by the extra time', () => {
    const words = lateStartWords(anInvitation({ extraMinutes: 30 }), Date.parse('2026-11-22T11:50:30Z'));
    expect(words).toBe('If you start now you have 69 minutes: the attempt ends 30 minutes after the window.');
  });
});

test('the countdown is coarse from afar and exact near the start', () => {
  expect(countdownWords(3 * 24 * 3_600_000)).toBe('in 3 days');
  expect(countdownWords(3 * 3_600_000 + 5 * 60_000)).toBe('in 3 h 05 min');
  expect(countdownWords(725_000)).toBe('in 12:05');
  expect(countdownWords(-5)).toBe('in 0:00');
});
