import { IncompleteSandbox } from './job.ts';
import { findOpenDoors } from './self-test.ts';
import { openSlot, type Slot, type SlotSetup } from './slot.ts';

/** Opens slots and has a hostile program try each. Throws IncompleteSandbox, with all closed again, if one gives way. */
export async function openSlots(setup: SlotSetup, count: number): Promise<Slot[]> {
  const slots: Slot[] = [];
  try {
    for (let index = 0; index < count; index++) slots.push(await openSlot(setup));
    const missing = (await Promise.all(slots.map(findOpenDoors))).find((parts) => parts.length > 0);
    if (missing) throw new IncompleteSandbox(missing);
    return slots;
  } catch (cause) {
    await Promise.all(slots.map((slot) => slot.close()));
    throw cause;
  }
}
