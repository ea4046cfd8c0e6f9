import type { MemberForColleague } from '@fairshot/contracts/organizations/members.contract';
import { Avatar } from '@fairshot/ui/avatar';
import { Chip } from '@fairshot/ui/chip';

/** A member's name with the address below it, whatever script it is in and however long. */
export function MemberName({ member }: { member: MemberForColleague }) {
  return (
    <span className="flex items-center gap-3 py-1">
      <Avatar name={member.name} size="small" />
      <span className="flex min-w-0 flex-col">
        <span className="flex items-center gap-2 font-medium">
          <bdi className="max-w-[150px] truncate sm:max-w-[280px]" title={member.name}>
            {member.name}
          </bdi>
          {member.isYou && <Chip>You</Chip>}
        </span>
        <span
          className="max-w-[190px] truncate text-12 font-normal text-text-2 sm:max-w-[280px]"
          title={member.email}
        >
          {member.email}
        </span>
      </span>
    </span>
  );
}
