import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { words } from "../words/words.ts";

/** Asks for the record as it stood at the end of a day; empty is now. The day is part of the address. */
export function AsKnownOn({ asOf }: { asOf: string | undefined }) {
  const id = useId();
  const navigate = useNavigate();
  return (
    <p className="as-known-on">
      <label htmlFor={id}>{words.common.asKnownOn}</label>
      <input
        id={id}
        type="date"
        value={asOf?.slice(0, 10) ?? ""}
        onChange={(event) => {
          const day = event.target.value;
          // A day that is being typed is none yet.
          if (day !== "" && Number.isNaN(Date.parse(day))) return;
          void navigate({
            to: ".",
            search: (({ asOf: _, ...rest }: Record<string, unknown>) =>
              day === "" ? rest : { ...rest, asOf: day }) as never,
            replace: true,
            resetScroll: false,
          });
        }}
      />
    </p>
  );
}
