import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parsePeople } from './parse-people.ts';

const asha = { email: 'asha@example.org', name: 'Asha Menon' };

describe('A pasted list of people', () => {
  test.each([
    ['an address alone', 'asha@example.org', [{ ...asha, name: '' }]],
    ['a name with its address in brackets', 'Asha Menon <Asha@Example.org>', [asha]],
    ['a quoted name', '"Asha Menon" <asha@example.org>,', [asha]],
    ['name and address as columns', 'Asha Menon, asha@example.org', [asha]],
    ['columns the other way round', 'asha@example.org\tAsha\tMenon', [asha]],
    ['a spreadsheet with semicolons and quotes', '"Asha Menon";"asha@example.org"', [asha]],
    [
      'several addresses on one line',
      'asha@example.org, yusuf@example.org',
      [
        { ...asha, name: '' },
        { email: 'yusuf@example.org', name: '' },
      ],
    ],
    [
      'a heading, empty lines and Windows line ends',
      '\uFEFFName,E-mail\r\n\r\nAsha Menon,asha@example.org\r\n',
      [asha],
    ],
  ])('may be %s', (_, text, people) => {
    expect(parsePeople(text)).toEqual({ people, wrong: [], repeated: 0 });
  });

  test('names the lines that hold no usable address', () => {
    expect(parsePeople('asha@example.org\nnot an address\nx@@y').wrong).toEqual([
      { line: 2, text: 'not an address' },
      { line: 3, text: 'x@@y' },
    ]);
  });

  test('counts a person once, however their address is written', () => {
    expect(parsePeople('asha@example.org\nASHA@example.org')).toMatchObject({
      people: [{ email: 'asha@example.org' }],
      repeated: 1,
    });
  });

  test('of any text at all is read without failing, and every address found is in lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { email } of parsePeople(text).people) expect(email).toBe(email.toLowerCase());
      }),
    );
  });
});
