import { Link } from "@tanstack/react-router";
import { printed } from "./script-language.ts";

interface Props {
  id: string;
  name: string;
  asOf: string | undefined;
}

/** An entity's name, leading to its page. */
export function EntityLink({ id, name, asOf }: Props) {
  return (
    <Link to="/entities/$id" params={{ id }} search={asOf === undefined ? {} : { asOf }} {...printed(name)}>
      {name}
    </Link>
  );
}
