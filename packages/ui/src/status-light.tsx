import { CircleCheck, type LucideIcon, OctagonAlert, TriangleAlert, WifiOff } from 'lucide-react';
import { useSpacedWords } from './use-spaced-words.tsx';

export type Light = 'green' | 'yellow' | 'red' | 'offline';

const looks: Record<Light, { word: string; Icon: LucideIcon }> = {
  green: { word: 'Green', Icon: CircleCheck },
  yellow: { word: 'Yellow', Icon: TriangleAlert },
  red: { word: 'Red', Icon: OctagonAlert },
  offline: { word: 'Offline', Icon: WifiOff },
};

interface StatusLightProps {
  light: Light;
  /** What it means here: "nothing noticed". */
  meaning?: string | undefined;
  /** For the candidate's own light: a change is said to screen readers once. */
  announce?: boolean | undefined;
}

/** The integrity light: an outline, a word and what it means, so that it can be read without its colour. */
export function StatusLight({ light, meaning, announce = false }: StatusLightProps) {
  const { word, Icon } = looks[light];
  const words = meaning ? `${word}: ${meaning}` : word;
  return (
    <span className="fs-light" data-light={light}>
      <Icon />
      <span>{words}</span>
      {announce && <Announcement words={words} />}
    </span>
  );
}

function Announcement({ words }: { words: string }) {
  const said = useSpacedWords(words, 2000);
  return (
    <span className="fs-hidden" role="status">
      {said}
    </span>
  );
}
