import "server-only";
import { getRequestConfig } from "next-intl/server";
import messages from "@/messages/en.json";

// English only for now: the locale does not depend on the request, so public pages stay static.
export default getRequestConfig(async () => ({ locale: "en", timeZone: "UTC", messages }));
