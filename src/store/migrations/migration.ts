/** One step of the record's shape. Steps are numbered from 1 without gaps and never changed once released. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
}
