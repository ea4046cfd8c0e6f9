import { Button } from '@fairshot/ui/button';
import { Combobox } from '@fairshot/ui/combobox';
import { Popover } from '@fairshot/ui/popover';
import { Tag, X } from 'lucide-react';

import { useBank } from './use-bank.ts';

const MOST = 20;

/** Skills that a question must all have: those chosen as chips, and a list to add one. */
export function SkillFilter({ skills }: { skills: readonly { value: string; count: number }[] }) {
  const { address, narrow } = useBank();
  const chosen = address.skill ?? [];
  const set = (next: readonly string[]) => narrow({ skill: next.length > 0 ? [...next] : undefined });
  const options = skills
    .filter(({ value }) => !chosen.includes(value))
    .map(({ value, count }) => ({ value, label: value, help: `${count.toLocaleString('en')} of them` }));
  return (
    <>
      {chosen.map((skill) => (
        <Button
          key={skill}
          className="max-w-[220px]"
          aria-label={`Clear skill ${skill}`}
          onClick={() => set(chosen.filter((one) => one !== skill))}
        >
          <span className="text-text-2">Skill</span>
          <bdi className="truncate">{skill}</bdi>
          <X />
        </Button>
      ))}
      {chosen.length < MOST && (
        <Popover title="Skills that a question must have" trigger={<Button icon={<Tag />}>Skill</Button>}>
          {options.length === 0 && chosen.length === 0 ? (
            <p className="text-text-2">No question here has a skill.</p>
          ) : (
            <Combobox
              aria-label="Add a skill"
              placeholder="Type a skill"
              options={options}
              value={null}
              onValueChange={(skill) => skill !== null && set([...chosen, skill])}
            />
          )}
        </Popover>
      )}
    </>
  );
}
