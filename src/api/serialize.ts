import { isDeepStrictEqual } from "node:util";
import type { FastifySerializerCompiler } from "fastify";
import type { z } from "zod";

/**
 * Answers are typed and made from the record: they are sent as they are, since going through every value of a large one again takes longer than
 * finding it. Tests hold each answer to its schema.
 */
export const asTheyAre: FastifySerializerCompiler<z.ZodType> = () => (answer) => JSON.stringify(answer);

/** For tests: an answer that is not its schema's, or says more than it, fails. */
export const heldToSchema: FastifySerializerCompiler<z.ZodType> =
  ({ schema, url }) =>
  (answer) => {
    const words = JSON.stringify(answer);
    const said: unknown = JSON.parse(words);
    const known: unknown = JSON.parse(JSON.stringify(schema.parse(said)));
    if (!isDeepStrictEqual(said, known))
      throw new Error(`The answer of ${url} says more than its schema: ${words.slice(0, 400)}`);
    return words;
  };
