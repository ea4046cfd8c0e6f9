import { StaffShell, type StaffShellProps } from './staff-shell.tsx';

/** The frame of a company's or college's pages; `under` holds the choice of organization. */
export function CompanyShell(props: StaffShellProps) {
  return <StaffShell {...props} />;
}
