import { z } from "zod";

// The content security policy forbids eval, and Zod would try it. Imported before any schema is made.
z.config({ jitless: true });
