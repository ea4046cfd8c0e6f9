import {
  BookOpen,
  Code,
  LayoutDashboard,
  ListChecks,
  PanelsTopLeft,
  SquarePen,
  Table,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { AdminShell } from '../src/admin-shell.tsx';
import { StaffBar } from '../src/staff-bar.tsx';
import { ThemePicker } from '../src/theme-picker.tsx';
import { Toasts } from '../src/toast.tsx';

const pages = [
  ['controls', 'Controls', <SquarePen key="i" />],
  ['tables', 'Tables and overlays', <Table key="i" />],
  ['marks', 'Marks and clocks', <ListChecks key="i" />],
  ['states', 'States', <TriangleAlert key="i" />],
  ['code', 'Code', <Code key="i" />],
  ['company', 'Company frame', <LayoutDashboard key="i" />],
  ['candidate', 'Candidate frame', <BookOpen key="i" />],
  ['sitting', 'Sitting frame', <PanelsTopLeft key="i" />],
] as const;

/** The frame around the specimens: the administration's shell, which thereby is shown as well. */
export function GalleryFrame({ page, children }: { page: string; children: ReactNode }) {
  return (
    <AdminShell
      home="?page=controls"
      items={pages.map(([id, label, icon]) => ({ href: `?page=${id}`, label, icon, current: id === page }))}
    >
      <StaffBar title={pages.find(([id]) => id === page)?.[1] ?? 'Gallery'} actions={<ThemePicker />} />
      <div className="grid flex-1 content-start gap-4 bg-canvas p-4 md:grid-cols-2">{children}</div>
      <Toasts place="corner" />
    </AdminShell>
  );
}
