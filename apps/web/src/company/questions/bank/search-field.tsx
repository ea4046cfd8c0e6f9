import { Input } from '@fairshot/ui/input';
import { Search } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

import { useBank } from './use-bank.ts';

/** As long as a hand rests between two words rather than two letters. */
const REST_MS = 200;

/** What is typed stands here at once and goes into the address when the hand rests, so that no letter is lost. */
export function SearchField({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { address, narrow } = useBank();
  const [typed, setTyped] = useState(address.search ?? '');
  const sent = useRef(address.search ?? '');

  const send = useEffectEvent((words: string) => {
    if (words === sent.current) return;
    sent.current = words;
    narrow({ search: words || undefined });
  });
  useEffect(() => {
    const resting = setTimeout(() => send(typed), REST_MS);
    return () => clearTimeout(resting);
  }, [typed]);

  // A view, the way back or "Clear all" changed it from outside.
  const follow = useEffectEvent((search: string) => {
    if (search === sent.current) return;
    sent.current = search;
    setTyped(search);
  });
  useEffect(() => follow(address.search ?? ''), [address.search]);

  return (
    <Input
      ref={field}
      type="search"
      icon={<Search />}
      aria-label="Search questions"
      aria-keyshortcuts="/"
      placeholder="Title, skill or statement"
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
