import { findOwners, type Owner } from '@fairshot/server/organizations/find-owners';
import type { Platform } from '@fairshot/server/platform/platform';

/** The owner as whom a command acts. Without a name there must be one organization alone. */
export async function chooseOwner(platform: Platform, slug: string | undefined): Promise<Owner> {
  const owners = await findOwners(platform, slug);
  const [owner] = owners;
  if (owner && owners.length === 1) return owner;
  if (owner) throw new Error(`There are several organizations. Add one of:\n${listOf(owners)}`);
  const all = slug === undefined ? [] : await findOwners(platform);
  if (all.length === 0)
    throw new Error('There is no organization yet. Run npm start and open the link it prints.');
  throw new Error(`No organization is called ${slug} in its address. There is:\n${listOf(all)}`);
}

function listOf(owners: readonly Owner[]): string {
  return owners.map(({ slug, organization }) => `  --organization ${slug}   (${organization})`).join('\n');
}
