import type { Tables } from "../tables.ts";

const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/** What an addition writes of each table, in the order of its values; numbers are SQLite's to give. */
export const columns: Readonly<Record<keyof Tables, readonly string[]>> = {
  blob: list("sha256 size packing bytes"),
  capture: list("id sha256 input url captured_at media_type charset headers recorded_at"),
  report: list("id recorded_at"),
  revision: list(`
    id report capture outlet title standfirst published published_order opening text text_sha256 facts words_sha256
    rereads recorded_at superseded_at
  `),
  receipt: list("capture given reader report revision recorded_at note"),
  reading: list(`
    revision reader input sentences mentions times attributions disclosures notes words_sha256 recorded_at superseded_at
  `),
  claim: list(`
    id reading nth mode stance content words voices happened place event predicate details doubt recorded_at superseded_at
  `),
  hop: list(`
    claim nth name kind entity house identity form role affiliation anonymity resolved_start resolved_end joint resolved_words
    relayed_by span_start span_end words credit carried
  `),
  presence: list("who published_order reading mentions about said own recorded_at superseded_at"),
  unlinked_name: list("name claims"),
  withheld: list("aspect claim"),
  withholding: list("aspect published_order reading"),
  review: list(
    "id kind report revision reader claims read made changed undoes who why words_sha256 recorded_at",
  ),
  review_claim: list("claim review"),
  programme: list("id name about signs aspects who why recorded_at superseded_at"),
  revision_words: list("rowid title standfirst text"),
  claim_words: list("rowid words voices"),
  persons_claim: list(
    "claim report reading state stands stance kind words voices chain recorded_at superseded_at",
  ),
  persons_voice: list("who number speaks said own kind"),
  persons_words: list("rowid words voices"),
};
