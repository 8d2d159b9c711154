import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { roleNames } from "@/lib/auth/viewer";
import type { UserView } from "@/lib/users/schemas";
import { UserActions } from "./user-actions";

export function UserTable({ users, viewerId }: { users: UserView[]; viewerId: string }) {
  return (
    <section aria-label="All users" className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{countWords(users)}</p>
      <Table caption="Users">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Role</Th>
            <Th>State</Th>
            <Th className="hidden sm:table-cell">Since</Th>
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} isViewer={user.id === viewerId} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function UserRow({ user, isViewer }: { user: UserView; isViewer: boolean }) {
  return (
    <Tr>
      <Td className="max-w-72 min-w-32">
        <p className="font-medium wrap-anywhere">
          {user.name} {isViewer && <span className="font-normal text-ink-soft">(you)</span>}{" "}
          {user.isDemo && <Tag>demo</Tag>}
        </p>
        <p className="wrap-anywhere text-ink-soft">{user.email}</p>
      </Td>
      <Td className="whitespace-nowrap">{roleNames[user.role]}</Td>
      <Td>
        <UserStateWord state={user.state} />
      </Td>
      <Td className="hidden whitespace-nowrap text-ink-soft sm:table-cell">
        <RelativeTime iso={user.createdAt} focusable={false} />
      </Td>
      <Td>
        <UserActions user={user} isViewer={isViewer} />
      </Td>
    </Tr>
  );
}

function UserStateWord({ state }: { state: UserView["state"] }) {
  if (state === "disabled") return <StateWord tone="bad">Disabled</StateWord>;
  if (state === "invited") return <StateWord tone="info">Invited</StateWord>;
  return <StateWord tone="neutral">Active</StateWord>;
}

function countWords(users: UserView[]): string {
  const disabled = users.filter(({ state }) => state === "disabled").length;
  const all = users.length === 1 ? "1 user" : `${users.length.toLocaleString("en")} users`;
  return disabled > 0 ? `${all}, ${disabled.toLocaleString("en")} of them disabled` : all;
}
