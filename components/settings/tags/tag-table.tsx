import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TagDot } from "@/components/ui/tag-dot";
import type { CountedTag } from "@/lib/tags/schemas";
import { DeleteTagDialog } from "./delete-tag-dialog";
import { EditTagDialog } from "./edit-tag-dialog";

export function TagTable({ tags }: { tags: CountedTag[] }) {
  if (tags.length === 0) return <EmptyState title="No tags yet">The first one will stand here.</EmptyState>;
  return (
    <Table caption="Tags">
      <thead>
        <tr>
          <Th>Tag</Th>
          <Th numeric>Applications</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {tags.map((tag) => (
          <Tr key={tag.id}>
            <Td className="w-full min-w-32 align-middle">
              <span className="flex items-center gap-2 font-medium wrap-anywhere" dir="auto">
                <TagDot colour={tag.colour} />
                {tag.name}
              </span>
            </Td>
            <Td numeric className="align-middle">
              {tag.count.toLocaleString("en")}
            </Td>
            <Td>
              <div className="flex justify-end gap-1 whitespace-nowrap">
                <EditTagDialog tag={tag} />
                <DeleteTagDialog tag={tag} others={tags.filter(({ id }) => id !== tag.id)} />
              </div>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
