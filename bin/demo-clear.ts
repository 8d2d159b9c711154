import { fail } from "./start/fail";
import { withDatabase } from "./start/with-database";

/** `npm run demo:clear`: takes the demo out again, and nothing else. */
async function main() {
  await withDatabase(async () => {
    const { clearDemo } = await import("@/lib/demo/clear-demo");
    await clearDemo();
    console.log("The demo is gone, and stays so.");
  });
}

main().then(() => process.exit(0), fail);
