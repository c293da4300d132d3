/** From whom to whom something goes, by directory id. */
export interface Handing {
  readonly from: string;
  readonly to: string;
}

/** Whose it is once what one person had is another’s. */
export const handedTo = <P extends string | undefined>({ from, to }: Handing, person: P): P | string =>
  person === from ? to : person;
