import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { client } from "../client.ts";
import { words } from "../words/words.ts";

/** Behind a sentence that nothing is here: of an empty record, the way to its first report. */
export function WayToFirst() {
  const { data } = useQuery({ queryKey: ["counts"], queryFn: () => client.record() });
  if (data === undefined || data.counts.reports > 0) return null;
  return (
    <>
      {" "}
      <Link to="/add">{words.desk.empty.add}</Link>
    </>
  );
}
