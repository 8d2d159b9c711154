export type HistoryEntryView = { id: string; at: string; who: string; what: string };

export type HistoryPage = { entries: HistoryEntryView[]; nextCursor: string | null };
