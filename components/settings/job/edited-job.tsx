/** Which job a form edits, and the state of it that the person sees. */
export function EditedJob({ job }: { job: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="jobId" value={job.id} />
      <input type="hidden" name="version" value={job.version} />
    </>
  );
}
