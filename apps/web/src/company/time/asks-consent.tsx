import { Chip } from '@fairshot/ui/chip';
import { MonitorSmartphone } from 'lucide-react';

/** How often a list looks again while somebody in it sits: whoever asks waits in front of a page. */
export const LOOK_FOR_ASKING_MS = 4_000;

/** Marks somebody whose other browser waits for staff's word to go on. */
export function AsksConsent() {
  return (
    <Chip tone="warn" icon={<MonitorSmartphone />}>
      Asks to go on elsewhere
    </Chip>
  );
}

/** Where that is decided: beside the list of candidates, which every role that may decide can open. */
export function whereToDecide(home: string, invitationId: string): string {
  return `${home}/candidates?state=sitting&open=${invitationId}`;
}
