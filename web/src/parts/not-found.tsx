import { Link } from "@tanstack/react-router";
import { words } from "../words/words.ts";
import { Filled } from "./filled.tsx";
import { useTitle } from "./use-title.ts";

export function NotFound() {
  useTitle(words.desk.nowhere.tab);
  return (
    <div className="page message">
      <h1>{words.desk.nowhere.title}</h1>
      <p>
        <Filled
          words={words.desk.nowhere.lead}
          places={{ link: <Link to="/reports">{words.desk.nowhere.all}</Link> }}
        />
      </p>
    </div>
  );
}
