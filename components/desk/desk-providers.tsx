"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { Toaster } from "@/components/ui/toaster";
import { EarlyClicks } from "./early-clicks";

// Nothing is hovered before the page is there.
const TooltipHost = dynamic(() => import("@/components/ui/tooltip").then((module) => module.TooltipHost), {
  ssr: false,
});

/** Everything client-side that the desk shares; the careers site has none of it. */
export function DeskProviders({ nonce, children }: { nonce?: string; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <CSPProvider nonce={nonce} disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          <EarlyClicks nonce={nonce} />
          {children}
          <TooltipHost />
          <Toaster />
        </NuqsAdapter>
      </QueryClientProvider>
    </CSPProvider>
  );
}

function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, refetchOnWindowFocus: true, retry: isWorthRetrying },
      mutations: { retry: false },
    },
  });
}

/** `fetch` rejects with a TypeError when nothing came back; an answer, also a refusal, is final. */
function isWorthRetrying(failures: number, error: unknown) {
  return error instanceof TypeError && failures < 2;
}
