import { Checkbox } from '@base-ui/react/checkbox';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';

interface ChoiceListProps {
  /** Names the list for screen readers. */
  label: string;
  choices: readonly { value: string; content: ReactNode }[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  /** Any number may be picked; else one at most. */
  several: boolean;
  disabled?: boolean | undefined;
}

/** Choices that are read like a page, each a row that can be pressed anywhere; arrow keys walk where one is picked. */
export function ChoiceList(props: ChoiceListProps) {
  return props.several ? <Several {...props} /> : <One {...props} />;
}

function One({ label, choices, picked, onPick, disabled = false }: ChoiceListProps) {
  return (
    <RadioGroup
      className="fs-choice-list"
      aria-label={label}
      value={picked[0] ?? null}
      onValueChange={(value) => onPick([String(value)])}
      disabled={disabled}
    >
      {choices.map((choice) => (
        <Row key={choice.value} isPicked={picked.includes(choice.value)} content={choice.content}>
          {(labelId) => (
            <Radio.Root value={choice.value} className="fs-box" data-round aria-labelledby={labelId}>
              <Radio.Indicator className="fs-dot" />
            </Radio.Root>
          )}
        </Row>
      ))}
    </RadioGroup>
  );
}

function Several({ label, choices, picked, onPick, disabled = false }: ChoiceListProps) {
  return (
    <div className="fs-choice-list" role="group" aria-label={label}>
      {choices.map(({ value, content }) => {
        const isPicked = picked.includes(value);
        return (
          <Row key={value} isPicked={isPicked} content={content}>
            {(labelId) => (
              <Checkbox.Root
                className="fs-box"
                aria-labelledby={labelId}
                checked={isPicked}
                disabled={disabled}
                onCheckedChange={(next) =>
                  onPick(next ? [...picked, value] : picked.filter((other) => other !== value))
                }
              >
                <Checkbox.Indicator>
                  <Check />
                </Checkbox.Indicator>
              </Checkbox.Root>
            )}
          </Row>
        );
      })}
    </div>
  );
}

interface RowProps {
  isPicked: boolean;
  content: ReactNode;
  children: (labelId: string) => ReactNode;
}

function Row({ isPicked, content, children }: RowProps) {
  const labelId = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the box inside brings its own input
    <label className="fs-choice-row" data-picked={isPicked || undefined}>
      {children(labelId)}
      <span id={labelId} className="min-w-0 flex-1">
        {content}
      </span>
    </label>
  );
}
