/**
 * The honour code that FairShot brings. A change of its words is a new number: whoever accepted an older one
 * accepted that one, and its text stays with the version they sat.
 */
export const STANDARD_HONOUR_CODE = {
  number: 1,
  text: `- The answers will be my own work, written during this attempt.
- Nobody else sits this attempt for me, and I take no help from another person.
- I use no program that writes answers, unless the instructions allow it.
- I do not pass the questions or my answers on to anybody.`,
};
