import { NextResponse } from "next/server";
import { checkHealth } from "@/lib/health/check-health";

export const dynamic = "force-dynamic";

export async function GET() {
  const { isHealthy, ...health } = await checkHealth();
  return NextResponse.json(health, {
    status: isHealthy ? 200 : 503,
    headers: { "cache-control": "no-store", ...(isHealthy ? {} : { "retry-after": "5" }) },
  });
}
