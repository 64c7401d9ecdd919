import { Link } from "@tanstack/react-router";
import { useTitle } from "./use-title.ts";

export function NotFound() {
  useTitle("Not found");
  return (
    <div className="page message">
      <h1>There is no such page</h1>
      <p>
        The address leads nowhere in this record. <Link to="/reports">See all reports</Link>, or search above.
      </p>
    </div>
  );
}
