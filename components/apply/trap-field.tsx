/**
 * A field that only programs fill in: out of sight, out of the order of keys and of what is read out. Its name is
 * none that a browser or a password manager fills in.
 */
export function TrapField({ label }: { label: string }) {
  return (
    <div aria-hidden inert className="absolute left-[-200vw] size-px overflow-hidden">
      <label>
        {label}
        <input
          type="text"
          name="subject"
          tabIndex={-1}
          autoComplete="off"
          defaultValue=""
          data-1p-ignore
          data-bwignore
          data-lpignore="true"
          data-form-type="other"
        />
      </label>
    </div>
  );
}
