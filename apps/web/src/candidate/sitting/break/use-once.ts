import { useRef, useState } from 'react';

/** Something that is done once, however often it is pressed, until it has failed. */
export function useOnce(act: () => Promise<void>): { act: () => void; isBusy: boolean; error: unknown } {
  const isUnderWay = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const press = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsBusy(true);
    setError(undefined);
    await act().catch(setError);
    isUnderWay.current = false;
    setIsBusy(false);
  };
  return { act: () => void press(), isBusy, error };
}
