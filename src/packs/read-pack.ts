import type {
  Pack,
  PackDay,
  PackEntity,
  PackEventKind,
  PackHouse,
  PackProgramme,
  PackVoice,
} from "#vocabulary/pack.ts";
import type { Rows } from "./parse-rows.ts";

/** A pack with the places of its rows. */
export interface ReadPack {
  pack: Pack;
  /** As messages name it: the pack's name, or the path by which it was asked for. */
  label: string;
  entities: Rows<PackEntity>;
  houses: Rows<PackHouse>;
  voices: Rows<PackVoice>;
  events: Rows<PackEventKind>;
  days: Rows<PackDay>;
  programmes: Rows<PackProgramme>;
}
