/** An attribution's confidence, and whether its content is right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/** Expected calibration error (Guo et al. 2017): the gap between confidence and share of right ones, over bins of equal width. */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const rows = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const row = rows[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (row === undefined) throw new RangeError(`A confidence lies between 0 and 1, not at ${confidence}.`);
    row.count++;
    row.confidence += confidence;
    row.right += Number(right);
  }
  let sum = 0;
  for (const { confidence, right } of rows) sum += Math.abs(confidence - right);
  return judged.length === 0 ? 0 : sum / judged.length;
}
