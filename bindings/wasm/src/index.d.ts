/** Places in `Report.text`, counted in code points, end not included. Strings of JavaScript count otherwise: see Report.quote(). */
export interface Span {
  start: number;
  end: number;
}

/** What the page tells about itself; null where it does not. */
export interface Info {
  document: true;
  file: string;
  title: string | null;
  /** GB/T 2260 */
  region_code: string | null;
  region_name: string | null;
  year: number | null;
  /** YYYY-MM-DD */
  published: string | null;
  issuer: string | null;
  reporter: string | null;
  reporter_kind: ReporterKind | null;
  genre: string | null;
}

export type ReporterKind = "government" | "department" | "township" | "zone" | "court" | "procuratorate" | "congress" | "other";

export interface Figure extends Span {
  /** Exactly the characters at the span. */
  quote: string;
  /** An exact decimal, 万 and 亿 worked in: text, since numbers of JavaScript are not exact. */
  value: string;
  /** The upper end of a range. */
  value_high?: string;
  unit: string;
  qualifier: "=" | "~" | ">" | ">=" | "<" | "<=";
  /** Code of the codebook; null when none fits. */
  indicator: string | null;
  /** What is counted, in the report's own words. */
  label: string;
  year: number | null;
  /** Only where it is not the whole year: 2020-01/2020-11 … */
  period: string | null;
  status: "actual" | "target" | "baseline";
  change: "increase" | "decrease" | null;
  /** Start of the total that this is a part of. */
  part_of: number | null;
  breakdown: string | null;
  /** GB/T 2260, where it is not that of the report. */
  region?: string;
  /** Start of the figure that this one states again. */
  repeats?: number;
  codebook?: string;
  confidence?: string;
  /** Which rule read it. */
  rule: string;
}

/** What looks like a number and is no figure. */
export interface Rejection extends Span {
  quote: string;
  reason: string;
}

export interface Diagnostic extends Span {
  code: string;
  message: string;
}

export interface Section extends Span {
  heading: string;
  level: number;
  /** Index into Report.sections; -1 for none. */
  parent: number;
  role: string;
}

/** Whether figures of the report reckon. `stated` and `operands` are indexes into Report.figures. */
export interface Check {
  kind: "sum" | "difference" | "rate";
  stated: number;
  operands: number[];
  reckoned: string;
  consistent: boolean;
  formula: string;
}

/** What is known of a document better than the page tells it: it wins over what is found. */
export interface Options {
  /** Where it came from; its extension may tell what it is. */
  source?: string;
  /** A code of GB/T 2260, or the name of one division. */
  region?: string;
  year?: number;
  title?: string;
  reporter?: string;
  reporter_kind?: ReporterKind;
  /** text/plain or text/html */
  media_type?: string;
  /** An IANA name. */
  charset?: string;
  /** The name of a codebook that ships, or the TOML text of one. Default: that of the document's genre. */
  codebook?: string;
  /** Also tell why each number was read as it was: Report.explanations. */
  explain?: boolean;
}

/** Everything that one document states. */
export interface Report {
  readonly info: Info;
  /** In order of start. */
  readonly figures: Figure[];
  readonly rejections: Rejection[];
  readonly sections: Section[];
  readonly checks: Check[];
  readonly diagnostics: Diagnostic[];
  readonly explanations?: Record<string, unknown>[];
  /** The decoded text: what a reader of the page sees. */
  readonly text: string;
  /** Lower-case hex, of the bytes. */
  readonly sha256: string;
  readonly media_type: string;
  readonly charset: string;
  /** What the head of the page tells, names in lower case. */
  readonly metadata: Record<string, string>;
  /** As `zhibiao extract` prints it: `info`, then `figures`. */
  readonly jsonLines: string;
  quote(span: Span): string;
}

export interface Reader {
  readonly version: string;
  /**
   * Reads text and HTML; Word and PDF documents are refused here. The same document, options and version give the same report everywhere.
   * Throws ZhibiaoError.
   */
  extract(document: string | ArrayBuffer | ArrayBufferView, options?: Options): Report;
}

export class ZhibiaoError extends Error {
  readonly code:
    | "misuse" | "not_found" | "io" | "unreadable" | "schema" | "not_zhibiao" | "version" | "corrupt" | "database" | "internal";
}

/** Loads the reader: from beside this script, or from where it is told. Once is enough; it keeps nothing of what it has read. */
export function load(source?: string | URL | ArrayBuffer | ArrayBufferView | WebAssembly.Module): Promise<Reader>;
