import { z } from 'zod';

/* Beside the filters, since the map of pages reads it before any page of a company is loaded. */

const TABS = ['statement', 'code', 'cases', 'solutions', 'limits', 'proof', 'choices', 'history'] as const;
export type QuestionTab = (typeof TABS)[number];

/** Which side of a question is shown stands in the address; a word nobody knows is dropped. */
export const QuestionView = z.object({ tab: z.enum(TABS).optional().catch(undefined) });
