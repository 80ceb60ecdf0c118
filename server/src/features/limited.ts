// A list that ends where an editor would become slow, and whether it did. Must not know what is listed.

export interface Limited<Item> {
  readonly items: Item[];
  /** There were more. */
  readonly isCut: boolean;
}
