import { StaffShell, type StaffShellProps } from './staff-shell.tsx';

/** The platform's own frame: the same form, and it says where one is, so that no act lands in the wrong place. */
export function AdminShell(props: Omit<StaffShellProps, 'under'>) {
  return <StaffShell {...props} under={<p className="fs-side-place">Administration</p>} />;
}
