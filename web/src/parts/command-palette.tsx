import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { client } from "../client.ts";
import { words } from "../words/words.ts";
import { OverPage } from "./over-page.tsx";
import { storyName } from "./story-words.ts";

export interface Command {
  name: string;
  about: string;
  run: () => void;
}

interface Props {
  open: boolean;
  onClose: () => void;
  commands: () => readonly Command[];
}

const STORIES = 8;

/** Everything by its name: screens, actions, stories. Ctrl-K or ⌘K opens it; the arrows walk it, Enter does it. */
export function CommandPalette({ open, onClose, commands }: Props) {
  return (
    <OverPage open={open} onClose={onClose} className="palette" aria-label={words.stories.palette.title}>
      <Choices commands={commands} onClose={onClose} />
    </OverPage>
  );
}

function Choices({ onClose, commands }: Omit<Props, "open">) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const ids = useId();
  const asked = typed.trim();
  const { data } = useQuery({
    queryKey: ["palette", asked],
    queryFn: () => client.stories({ title: asked, limit: STORIES }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = commands().filter(({ name }) => name.toLowerCase().includes(asked.toLowerCase()));
  const all: Command[] = [
    ...found,
    ...(asked.length > 1
      ? [
          ...(data?.stories ?? []).map((story) => ({
            name: storyName(story),
            about: words.stories.palette.story,
            run: () => void navigate({ to: "/stories/$id", params: { id: story.id } }),
          })),
          {
            name: words.stories.palette.search(asked),
            about: words.stories.palette.screen,
            run: () => void navigate({ to: "/search", search: { q: asked } }),
          },
        ]
      : []),
  ];
  const chosen = Math.min(at, all.length - 1);
  const choose = (command: Command | undefined): void => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt((chosen + 1) % Math.max(1, all.length));
    else if (event.key === "ArrowUp") setAt((chosen - 1 + all.length) % Math.max(1, all.length));
    else if (event.key === "Enter") choose(all[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        value={typed}
        placeholder={words.stories.palette.field}
        aria-label={words.stories.palette.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${ids}list`}
        aria-activedescendant={all.length > 0 ? `${ids}${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div role="listbox" id={`${ids}list`} aria-label={words.stories.palette.title} className="palette-list">
        {all.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the keys.
          <div
            key={`${command.name} ${i}`}
            id={`${ids}${i}`}
            role="option"
            aria-selected={i === chosen}
            ref={i === chosen ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
            onClick={() => choose(command)}
            onPointerMove={() => setAt(i)}
          >
            <bdi>{command.name}</bdi>
            <span>{command.about}</span>
          </div>
        ))}
      </div>
      {all.length === 0 && <p className="palette-none">{words.stories.palette.nothing}</p>}
    </>
  );
}
