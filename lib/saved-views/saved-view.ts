/** Filters and order under a name. What one may do with it is said, so that only that is offered. */
export type SavedView = {
  id: string;
  name: string;
  /** As in the URL, in its shortest form. */
  search: string;
  isForTeam: boolean;
  canChange: boolean;
  version: number;
};

/**
 * How many it leaves now; exact unless it is over what is counted freely. `hasGone`: it names a stage, tag or
 * question that is not there any more.
 */
export type ViewCount = { id: string; count: number; isOver: boolean; hasGone: boolean };

export type SavedViews = { views: SavedView[]; canShare: boolean };
