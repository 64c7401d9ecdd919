import { Link } from "@tanstack/react-router";
import { words } from "../../words/words.ts";
import type { LinkedPassage } from "./linked-passage.ts";

interface Props {
  passage: LinkedPassage;
  /** The id of a claim that the address has and the report has no longer; null where there is none. */
  lacking: string | null;
  asOf: string | undefined;
}

/** A link whose words or claim the report does not have as it is shown: that it is so, and where they are. */
export function LinkNotice({ passage, lacking, asOf }: Props) {
  return (
    <>
      {passage.kind === "nowhere" && (
        <p className="notice" role="status">
          {words.report.passageNowhere}
        </p>
      )}
      {passage.kind === "elsewhere" && (
        <p className="notice" role="status">
          {words.report.passageElsewhere}{" "}
          {passage.recordedAt !== null && (
            <Link
              to="."
              search={{ passage: passage.words, revision: passage.revision, asOf: passage.recordedAt }}
            >
              {words.report.passageThere}
            </Link>
          )}
        </p>
      )}
      {lacking !== null && (
        <p className="notice" role="status">
          {words.report.claimLacking}{" "}
          <Link to="/claims/$id" params={{ id: lacking }} search={asOf === undefined ? {} : { asOf }}>
            {words.claims.byItself}
          </Link>
        </p>
      )}
    </>
  );
}
