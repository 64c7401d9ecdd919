import { first } from "./001-first.ts";
import { voices } from "./002-voices.ts";
import { presence } from "./003-presence.ts";
import { rereadings } from "./004-rereadings.ts";
import { stories } from "./005-stories.ts";
import { review } from "./006-review.ts";
import { storyLines } from "./007-story-lines.ts";
import { search } from "./008-search.ts";
import { voiceList } from "./009-voices.ts";
import { nearMarks } from "./010-near-marks.ts";
import { markPages } from "./011-mark-pages.ts";
import { storyRest } from "./012-story-rest.ts";
import { counts } from "./013-counts.ts";
import { reviewedStories } from "./014-reviewed-stories.ts";
import { searchWays } from "./015-search-ways.ts";
import { keptCounts } from "./016-kept-counts.ts";
import { failedReadings } from "./017-failed-readings.ts";
import { foundMarks } from "./018-found-marks.ts";
import { personsClaims } from "./019-persons-claims.ts";
import { predicates } from "./020-predicates.ts";
import type { Migration } from "./migration.ts";

/** Every step, in order. A new one is a new file, a line here, and a before and an after in migrations.test.ts. */
export const migrations: readonly Migration[] = [
  first,
  voices,
  presence,
  rereadings,
  stories,
  review,
  storyLines,
  search,
  voiceList,
  nearMarks,
  markPages,
  storyRest,
  counts,
  reviewedStories,
  searchWays,
  keptCounts,
  failedReadings,
  foundMarks,
  personsClaims,
  predicates,
];
