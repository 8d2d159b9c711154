import { buildAnew } from "./start/build";
import { fail } from "./start/fail";

/** `npm run build`: the build that `npm start` then finds current. */
buildAnew().then(() => console.log("Built."), fail);
