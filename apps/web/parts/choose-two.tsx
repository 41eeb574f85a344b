import { Choice, type ChoiceOption } from './choice.js';

interface ChooseTwoProps {
  readonly className: string;
  /** What the first and the second are chosen by. */
  readonly labels: readonly [string, string];
  /** The option of comparing nothing. */
  readonly none: string;
  /** What is numbered, by its number. */
  readonly options: readonly ChoiceOption[];
  readonly from: number | undefined;
  readonly to: number;
  readonly onChoose: (from: number | undefined, to: number) => void;
}

/** Two of what is numbered, to be compared; nothing is, without the first. */
export function ChooseTwo({ className, labels, none, options, from, to, onChoose }: ChooseTwoProps) {
  const [first, second] = labels;
  return (
    <div className={className}>
      <Choice
        label={first}
        options={options}
        value={String(from ?? '')}
        none={none}
        onChoose={(number) => onChoose(number === '' ? undefined : Number(number), to)}
      />
      <Choice
        label={second}
        options={options}
        value={String(to)}
        onChoose={(number) => onChoose(from, Number(number))}
      />
    </div>
  );
}
