import { Menu, MenuItem } from '@fairshot/ui/menu';
import { getRouteApi } from '@tanstack/react-router';
import { Building2, Check } from 'lucide-react';
import { type ComponentProps, useEffect } from 'react';

import { rememberOrganization } from '../client/last-organization.ts';
import { RouterLink } from '../router-link.tsx';

const route = getRouteApi('/company/$slug');

/** Which organization this is; a choice for whoever works in several. The browser remembers the last. */
export function OrganizationSwitcher() {
  const { me, organization } = route.useRouteContext().standing;
  useEffect(() => rememberOrganization(organization.slug), [organization.slug]);
  if (me.organizations.length === 1)
    return (
      <p className="flex items-center gap-2 px-2 font-medium">
        <Building2 className="size-4 flex-none" aria-hidden="true" />
        <span className="truncate" title={organization.name}>
          {organization.name}
        </span>
      </p>
    );
  return (
    <div className="flex">
      <Menu label={short(organization.name)} kind="ghost" icon={<Building2 />}>
        {me.organizations.map(({ id, name, slug }) => (
          <MenuItem
            key={id}
            icon={slug === organization.slug ? <Check /> : <Building2 />}
            render={<OrganizationLink slug={slug} />}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

type OrganizationLinkProps = { slug: string } & Partial<ComponentProps<typeof RouterLink>>;

/** The menu brings what stands in the link. */
function OrganizationLink({ slug, children, ...rest }: OrganizationLinkProps) {
  return (
    <RouterLink {...rest} href={`/company/${slug}`}>
      {children}
    </RouterLink>
  );
}

/** The sidebar is narrow; the list below holds whole names. */
const LONGEST = 18;

function short(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LONGEST
    ? name
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
