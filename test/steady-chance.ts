import fc from "fast-check";

/**
 * Property tests draw the same cases at every run, so that a change is what makes a test fail. Draw others with
 * FUZZ_SEED=7 npm test; what they find becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env["FUZZ_SEED"] ?? 20_240_115) });
