import { memo, type ReactNode } from "react";
import { type Heights, useWindowList } from "./use-window-list.ts";

interface Props<Line> extends Heights {
  className: string;
  /** Those that were asked for so far. */
  lines: readonly Line[];
  /** How many there are, asked for or not. */
  total: number;
  /** Asks for more. */
  more: () => void;
  /** The same as long as it makes the same: each row is made anew only where its line is another. */
  row: (line: Line) => ReactNode;
}

/** A long list that scrolls with the page: the rows near the window are there, each told its place among all. */
export function WindowList<Line extends { id: string }>({
  className,
  lines,
  total,
  guess,
  above,
  more,
  row,
}: Props<Line>) {
  const { list, items, placeOf, measure, height } = useWindowList(lines, { guess, above }, more);
  return (
    <ol ref={list} className={className} style={{ height }}>
      {items.map((item) => {
        const line = lines[item.index];
        return (
          line !== undefined && (
            <li
              key={item.key}
              ref={measure}
              data-index={item.index}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              style={placeOf(item)}
            >
              <Row line={line} row={row} />
            </li>
          )
        );
      })}
    </ol>
  );
}

const Row = memo(function Row<Line>({ line, row }: { line: Line; row: (line: Line) => ReactNode }) {
  return row(line);
}) as <Line>(props: { line: Line; row: (line: Line) => ReactNode }) => ReactNode;
