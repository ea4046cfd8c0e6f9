interface AvatarProps {
  /** The full name; at most two initials are drawn. */
  name: string;
  size?: 'small' | 'normal' | 'large' | undefined;
}

/** Initials beside a name that is written out, so it is silent for screen readers. No photographs, on purpose. */
export function Avatar({ name, size = 'normal' }: AvatarProps) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
  return (
    <span className="fs-avatar" data-size={size} aria-hidden="true">
      {initials}
    </span>
  );
}
