/** One choice of a select, a combobox, a filter or a radio group. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  /** One line below the label. */
  help?: string | undefined;
  disabled?: boolean | undefined;
}
