import { notFound } from "next/navigation";

/** An address that leads nowhere, in the language it was asked in. */
export default function UnknownPage() {
  notFound();
}
