/** Options of `talkback study`, as typed. */
export interface StudyFlags {
  readonly out?: string;
  readonly force?: true;
  readonly n?: string;
  readonly replications?: string;
  readonly seed?: string;
  readonly set: readonly string[];
  readonly quick?: true;
  readonly targets?: string;
  readonly json?: true;
  readonly robustness: boolean;
}

