import { Segments } from './segments.tsx';
import { useThemeChoice } from './theme-choice.tsx';

/** System, light or dark, remembered in this browser. */
export function ThemePicker() {
  const [choice, choose] = useThemeChoice();
  return (
    <Segments
      label="Theme"
      segments={[
        { value: 'system', label: 'System' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
      value={choice}
      onValueChange={choose}
    />
  );
}
