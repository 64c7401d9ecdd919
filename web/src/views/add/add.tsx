import { useSearch } from "@tanstack/react-router";
import { type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTitle } from "../../parts/use-title.ts";
import { words } from "../../words/words.ts";
import { AdditionsList } from "./additions-list.tsx";
import { Bookmark } from "./bookmark.tsx";
import { gatherChosen, gatherDropped } from "./gather-files.ts";
import { addressIn, useSending } from "./use-sending.ts";

/** Where reports are handed in: files, folders, a text or an address; and how far each is. */
export function Add() {
  const { address } = useSearch({ from: "/add" });
  useTitle(words.add.title);
  const [text, setText] = useState(address ?? "");
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = useId();
  const { addFiles, addWords, left, passedOver, troubles } = useSending();
  const given = { outlet: outlet.trim() || null, published: published || null };

  const onDrop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    // A link or a piece of text can be dropped as well.
    const dropped = event.dataTransfer.getData("text/uri-list") || event.dataTransfer.getData("text/plain");
    const found = await gatherDropped(event.dataTransfer.items);
    if (found.files.length > 0 || found.passedOver > 0) addFiles(found, given);
    else if (dropped !== "") setText(dropped);
  };
  const onChosen = (input: HTMLInputElement): void => {
    addFiles(gatherChosen(input.files ?? []), given);
    input.value = "";
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    addWords(text, given);
    setText("");
  };

  // Who comes here with an address or a text in hand need not look for the field first.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      if (pasted === "" || isField(event.target)) return;
      event.preventDefault();
      setText(pasted);
      field.current?.focus();
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);

  return (
    <div className="page add-page">
      <div className="page-head">
        <h1>{words.add.title}</h1>
        <p className="faint">{words.add.lead}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way for what the buttons within do */}
      <div
        className={`add-drop${over ? " add-drop-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className="add-drop-words">{over ? words.add.dropNow : words.add.drop}</p>
        <p className="add-ways">
          <button type="button" className="solid" onClick={() => files.current?.click()}>
            {words.add.chooseFiles}
          </button>
          <button type="button" className="solid" onClick={() => folder.current?.click()}>
            {words.add.chooseFolder}
          </button>
        </p>
        <p className="faint">{words.add.kinds}</p>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={words.add.chooseFiles}
          onChange={(event) => onChosen(event.currentTarget)}
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          webkitdirectory=""
          aria-label={words.add.chooseFolder}
          onChange={(event) => onChosen(event.currentTarget)}
        />
      </div>
      <form
        className="add-form"
        onSubmit={onSubmit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSubmit(event);
        }}
      >
        <label htmlFor={`${ids}-text`}>{words.add.paste}</label>
        <textarea
          id={`${ids}-text`}
          ref={field}
          rows={text.length > 200 ? 10 : 4}
          value={text}
          placeholder={words.add.pasteHint}
          spellCheck={false}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
        />
        {address !== undefined && text === address && <p className="add-sent">{words.add.fromPage}</p>}
        <fieldset>
          <legend>{words.add.said}</legend>
          <label>
            {words.add.outlet}
            <input
              value={outlet}
              autoComplete="off"
              maxLength={300}
              onChange={(e) => setOutlet(e.target.value)}
            />
          </label>
          <label>
            {words.add.published}
            <input type="date" value={published} onChange={(e) => setPublished(e.target.value)} />
          </label>
        </fieldset>
        <button type="submit" className="solid solid-first" disabled={text.trim() === ""}>
          {addressIn(text) === null ? words.add.send : words.add.sendAddress} <kbd>Ctrl ↵</kbd>
        </button>
      </form>
      {troubles.length > 0 && (
        <ul className="add-troubles" role="alert">
          {troubles.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <AdditionsList left={left} passedOver={passedOver} />
      <Bookmark />
    </div>
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

declare module "react" {
  interface InputHTMLAttributes<T> {
    webkitdirectory?: string;
  }
}
