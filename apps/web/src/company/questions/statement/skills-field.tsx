import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useState } from 'react';

import { useFieldError } from '../editing/use-editing.ts';

interface SkillsFieldProps {
  skills: readonly string[];
  readOnly: boolean;
  onChange: (skills: string[]) => void;
}

const LONGEST = 60;
const MOST = 20;

/** Skills as words parted by commas; what is typed stays as typed until the field is left. */
export function SkillsField({ skills, readOnly, onChange }: SkillsFieldProps) {
  const [typed, setTyped] = useState<string>();
  const error = useFieldError('skills');
  return (
    <Field label="Skills" help="Parted by commas" error={error}>
      <Input
        value={typed ?? skills.join(', ')}
        readOnly={readOnly}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(skillsIn(event.target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}

function skillsIn(text: string): string[] {
  const skills = text
    .split(',')
    .map((skill) => skill.trim().slice(0, LONGEST))
    .filter(Boolean);
  return [...new Set(skills)].slice(0, MOST);
}
