import { CANDIDATES_PER_PAGE } from '@fairshot/contracts/reports/candidates.contract';
import { Button } from '@fairshot/ui/button';
import { ChevronLeft, ChevronRight } from 'lucide-react';

interface PagerProps {
  page: number;
  total: number;
  perPage?: number;
  onPage: (page: number) => void;
}

/** Which rows these are of how many, and the ways to the others. */
export function Pager({ page, total, perPage = CANDIDATES_PER_PAGE, onPage }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  const first = (page - 1) * perPage + 1;
  const last = Math.min(total, page * perPage);
  return (
    <nav className="flex flex-wrap items-center gap-3 px-3 py-2" aria-label="Pages">
      <span className="text-12 text-text-2">
        {first.toLocaleString('en')} to {last.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <span className="ml-auto flex gap-2">
        <Button
          icon={<ChevronLeft />}
          disabled={page === 1}
          aria-disabled={page === 1}
          onClick={() => page > 1 && onPage(page - 1)}
        >
          Previous
        </Button>
        <Button
          disabled={page >= pages}
          aria-disabled={page >= pages}
          onClick={() => page < pages && onPage(page + 1)}
        >
          Next
          <ChevronRight />
        </Button>
      </span>
    </nav>
  );
}
