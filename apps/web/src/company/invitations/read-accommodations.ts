import type { Accommodations } from '@fairshot/contracts/invitations/accommodations';

/** Accommodations as they are typed. */
export interface TypedAccommodations {
  /** In percent; `own` where another number is typed. */
  extraTime: '0' | '25' | '50' | '75' | '100' | 'own';
  ownPercent: string;
  breakMinutes: string;
}

const USUAL = ['0', '25', '50', '75', '100'] as const;

/** How the form shows what is set. */
export function typedFrom({ extraTimePercent, breakMinutes }: Accommodations): TypedAccommodations {
  const usual = USUAL.find((percent) => Number(percent) === extraTimePercent);
  return {
    extraTime: usual ?? 'own',
    ownPercent: usual ? '' : String(extraTimePercent),
    breakMinutes: String(breakMinutes),
  };
}

/** What was typed, or what is wrong with it, by field. */
export function readAccommodations(typed: TypedAccommodations): {
  read?: Accommodations;
  wrong: { ownPercent?: string; breakMinutes?: string };
} {
  const extraTimePercent =
    typed.extraTime === 'own' ? whole(typed.ownPercent, 1, 300) : Number(typed.extraTime);
  const breakMinutes = typed.breakMinutes.trim() === '' ? 0 : whole(typed.breakMinutes, 0, 480);
  if (extraTimePercent !== undefined && breakMinutes !== undefined)
    return { read: { extraTimePercent, breakMinutes }, wrong: {} };
  return {
    wrong: {
      ...(extraTimePercent === undefined ? { ownPercent: 'A whole number from 1 to 300' } : {}),
      ...(breakMinutes === undefined ? { breakMinutes: 'A whole number from 0 to 480' } : {}),
    },
  };
}

function whole(typed: string, least: number, most: number): number | undefined {
  if (!/^\d{1,3}$/.test(typed.trim())) return undefined;
  const number = Number(typed);
  return number >= least && number <= most ? number : undefined;
}
